// SPDX-License-Identifier: GPL-3.0-or-later
// A run as it was at each of its tokens.
#include "model/documents/run_json.h"
#include "model/documents/run_prefix.h"
#include "tests/support/sample_run.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace strata;

class RunPrefix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever the token: nothing of what follows, everything of what was there, and a document that reads back.
    void nothingOfWhatFollows() {
        Run run = test::sampleHierarchicalRun();
        for (const RunLevel& level : run.levels) // the sample has no sequence
            for (const RunToken& token : level.tokens)
                run.sequence.resize(std::max(run.sequence.size(), std::size_t(token.position.value) + 1));
        QVERIFY(runFromJson(runToJson(run), "run").has_value());
        for (std::size_t s = 0; s < run.levels.size(); ++s)
            for (std::size_t t = 0; t < run.levels[s].tokens.size(); ++t) {
                const Run part = runUpTo(run, int(s), int(t));
                const bool levelEnds = t + 1 == run.levels[s].tokens.size();
                const bool runEnds = levelEnds && s + 1 == run.levels.size();
                QCOMPARE(part == run, runEnds);
                QCOMPARE(part.levels.size(), levelEnds && !runEnds ? s + 2 : s + 1);
                QCOMPARE(part.anyStopped(StopReason::Running), !runEnds); // something is still to come
                if (levelEnds && !runEnds)
                    QVERIFY(part.levels.back().tokens.empty() && part.levels.back().text.empty());
                for (std::size_t before = 0; before < s; ++before)
                    QVERIFY(part.levels[before] == run.levels[before]);
                const RunLevel& level = part.levels[s];
                QCOMPARE(level.tokens.size(), t + 1);
                QCOMPARE(level == run.levels[s], levelEnds);
                if (!levelEnds) {
                    QCOMPARE(level.stoppedBy, StopReason::Running);
                    QVERIFY(!level.label && !level.labelProbability && !level.pathProbability &&
                            level.candidates.empty());
                    QVERIFY(run.levels[s].text.rfind(level.text, 0) == 0);
                }
                QVERIFY(part.sequence.size() <= run.sequence.size());
                for (const RunSegment& segment : part.segments)
                    QVERIFY(segment.end <= int(part.sequence.size()) && segment.begin < segment.end);
                const auto again = runFromJson(runToJson(part), "part");
                QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
            }
    }

    void freeColumnsFollowOneAnother() {
        const Run run = test::sampleFreeRun(20);
        const Run part = runUpTo(run, 1, 4);
        QCOMPARE(part.columns.size(), run.columns.size());
        QVERIFY(part.columns[0] == run.columns[0]);
        QCOMPARE(part.columns[1].tokens.size(), std::size_t(5));
        QCOMPARE(part.columns[1].stoppedBy, StopReason::Running);
        QVERIFY(part.columns[2].tokens.empty() && part.columns[2].text.empty());
        const int last = int(run.columns.size()) - 1;
        QVERIFY(runUpTo(run, last, int(run.columns.back().tokens.size()) - 1) == run);
    }

    void aSnapshotThatIsKeptWasCancelled() {
        for (const Run& whole : {test::sampleHierarchicalRun(), test::sampleFreeRun(8)}) {
            Run part = runUpTo(whole, 0, 0);
            QVERIFY(part.anyStopped(StopReason::Running));
            part.endEarly();
            QVERIFY(!part.anyStopped(StopReason::Running));
            QVERIFY(part.anyStopped(StopReason::Cancelled));
        }
    }

    void placesOutsideAndEmptyRuns() {
        QVERIFY(runUpTo(Run(), 0, 0) == Run());
        const Run run = test::sampleHierarchicalRun();
        QVERIFY(runUpTo(run, 99, 99) == run);
        QCOMPARE(runUpTo(run, -3, -1).levels.size(), std::size_t(1));
        Run none = run;
        none.levels.resize(1);
        none.levels[0].tokens.clear();
        QVERIFY(runUpTo(none, 0, 0) == none);
    }
};

QTEST_GUILESS_MAIN(RunPrefix)
#include "test_run_prefix.moc"
