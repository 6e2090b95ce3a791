// SPDX-License-Identifier: GPL-3.0-or-later
// What a run cost beside what full depth would have: whole, stopped anywhere, forced, one level at the last layer,
// free.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/documents/run_json.h"
#include "tests/decoding/toy.h"

#include <nlohmann/json.hpp>

using namespace strata;
using namespace strata::test;

namespace {

constexpr std::int64_t layers = 4; ///< of the toy

std::int64_t tokensOf(const Run& run) {
    std::size_t count = 0;
    for (const RunLevel& level : run.levels)
        count += level.tokens.size();
    for (const RunColumn& column : run.columns)
        count += column.tokens.size();
    return static_cast<std::int64_t>(count);
}

/// Asks to stop at the n-th layer that is run, counted over the whole run: in the middle of a forward call.
struct StopAtLayer {
    explicit StopAtLayer(int n) : left(n) {
        control.stop = source.get_token();
        control.onProgress = [this](const Progress& progress) {
            if (progress.stage == ProgressStage::RunningLayers && --left == 0) source.request_stop();
        };
    }
    std::stop_source source;
    JobControl control;
    int left;
};

Run decode(const Task& task, const DecodeOptions& options, const JobControl& control, bool free,
           const RunObserver& observer = {}) {
    const auto model = toyModel(toyHeads(), 3);
    const ToyTokenizer tokenizer;
    const std::map<std::string, std::string> fields{{"input", "thebird"}};
    auto run = free ? decodeFreely(model, tokenizer, task, fields, options, {{LayerIndex(1), Readout::Norm}}, control,
                                   observer)
                    : decodeHierarchically(model, tokenizer, task, fields, options, control, observer);
    if (!run) qFatal("%s", run.error().message().c_str());
    return *run;
}

/// The chat of a plain model: one level, read at the last layer.
Task chatTask() {
    Task task = toyTask(AnswerKind::FreeText);
    task.levels.erase(task.levels.begin());
    task.levels.front().head = "assistant";
    return task;
}

void neverMoreThanFullDepth(const RunCost& cost) {
    QVERIFY2(
        cost.sequentialLayerSteps <= cost.fullDepthSequentialLayerSteps,
        qPrintable(QStringLiteral("%1 of %2").arg(cost.sequentialLayerSteps).arg(cost.fullDepthSequentialLayerSteps)));
    QVERIFY(cost.layerTokens <= cost.fullDepthLayerTokens);
}

} // namespace

class DecodingCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedRunCostsWhatItDecoded_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"chat", "text", "labels", "forced", "free"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    /// Stopped in every layer of every call: the full depth is what a run at full depth that was stopped after the same
    /// tokens has cost, and K steps for each call that led to a token.
    void aStoppedRunCostsWhatItDecoded() {
        QFETCH(QString, kind);
        const Task task = kind == QLatin1String("chat") ? chatTask()
                          : kind == QLatin1String("labels") || kind == QLatin1String("forced")
                              ? toyTask()
                              : toyTask(AnswerKind::FreeText);
        const bool free = kind == QLatin1String("free");
        DecodeOptions options;
        if (kind == QLatin1String("forced")) options.forced["top"] = "car";
        int cancelled = 0;
        for (int stopAt = 1; stopAt < 400; ++stopAt) {
            StopAtLayer stop(stopAt);
            const Run run = decode(task, options, stop.control, free);
            neverMoreThanFullDepth(run.cost);
            if (QTest::currentTestFailed()) return;
            QVERIFY(!run.anyStopped(StopReason::Running)); // it has ended, one way or the other
            // One call leads to each decoded token, and the last one may have ended just before its token was chosen.
            // What was forced takes one call for all but its last token, and one before.
            if (kind == QLatin1String("chat") || kind == QLatin1String("text")) {
                const std::int64_t calls = run.cost.fullDepthSequentialLayerSteps / layers;
                QCOMPARE(run.cost.fullDepthSequentialLayerSteps, layers * calls);
                QVERIFY(calls == tokensOf(run) ||
                        (calls == tokensOf(run) + 1 && run.anyStopped(StopReason::Cancelled)));
            }
            if (kind == QLatin1String("chat")) {
                QCOMPARE(run.cost.sequentialLayerSteps, run.cost.fullDepthSequentialLayerSteps);
                QCOMPARE(run.cost.layerTokens, run.cost.fullDepthLayerTokens);
            }
            // The same tokens at full depth, stopped after them.
            std::stop_source source;
            JobControl control;
            control.stop = source.get_token();
            DecodeOptions deep = options;
            deep.fullDepth = true;
            const std::int64_t tokens = tokensOf(run);
            if (tokens == 0) source.request_stop();
            const Run full = decode(task, deep, control, free, [&](const Run& soFar) {
                if (tokensOf(soFar) >= tokens && run.anyStopped(StopReason::Cancelled)) source.request_stop();
            });
            QCOMPARE(tokensOf(full), tokens);
            if (tokens > 0 && kind != QLatin1String("forced")) {
                const std::int64_t more = run.cost.fullDepthSequentialLayerSteps - full.cost.sequentialLayerSteps;
                QVERIFY(more == 0 || more == layers);
                if (more == 0) QCOMPARE(run.cost.fullDepthLayerTokens, full.cost.layerTokens);
            }
            QCOMPARE(full.cost.sequentialLayerSteps, full.cost.fullDepthSequentialLayerSteps);
            QCOMPARE(full.cost.layerTokens, full.cost.fullDepthLayerTokens);
            if (!run.anyStopped(StopReason::Cancelled)) break;
            ++cancelled;
        }
        QVERIFY(cancelled > 0);
    }

    /// A growing run says so, stage by stage; a stopped one never.
    void aSnapshotKnowsThatItGrows() {
        for (const bool free : {false, true}) {
            int snapshots = 0, growing = 0;
            const Run run = decode(toyTask(AnswerKind::FreeText), {}, {}, free, [&](const Run& soFar) {
                ++snapshots;
                growing += soFar.anyStopped(StopReason::Running);
                QVERIFY(!soFar.anyStopped(StopReason::Cancelled));
                // A document that is written now says what it holds: a run that was cut off.
                const auto again = runFromJson(runToJson(soFar), "snapshot");
                QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
                QCOMPARE(again->anyStopped(StopReason::Cancelled), soFar.anyStopped(StopReason::Running));
            });
            QVERIFY(snapshots > 3);
            QVERIFY(growing >= snapshots / 2);
            QVERIFY(!run.anyStopped(StopReason::Running));
            QVERIFY(!run.anyStopped(StopReason::Cancelled));
        }
    }

    void columnsThatWaitForTheirTurnAreGoingOn() {
        std::stop_source source;
        JobControl control;
        control.stop = source.get_token();
        bool seen = false;
        const Run run = decode(toyTask(AnswerKind::FreeText), {}, control, true, [&](const Run& soFar) {
            if (soFar.columns[0].tokens.size() == 1 && !seen) {
                QCOMPARE(soFar.columns[1].stoppedBy, StopReason::Running);
                seen = true;
                source.request_stop();
            }
        });
        QVERIFY(seen);
        for (const RunColumn& column : run.columns)
            QCOMPARE(column.stoppedBy, StopReason::Cancelled);
    }
};

QTEST_GUILESS_MAIN(DecodingCost)
#include "test_cost.moc"
