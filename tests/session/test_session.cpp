// SPDX-License-Identifier: GPL-3.0-or-later
// The session: opening, running, cancelling, stale results, files, errors, and ending while work goes on.
#include "model/documents/run_json.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "tests/support/sample_run.h"
#include "tests/support/tiny_model.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace strata;

namespace {
constexpr int patience = 60'000; ///< ms; only a hang takes as long
}

class TestSession : public QObject {
    Q_OBJECT

    static ModelRequest request(const QTemporaryDir& folder) {
        ModelRequest wanted;
        wanted.path = folder.path();
        wanted.dtype = DType::Float32;
        wanted.threads = 1;
        return wanted;
    }
    static void open(Session& session, const QTemporaryDir& folder) {
        session.openModel(request(folder));
        QTRY_VERIFY_WITH_TIMEOUT(session.modelState() != Session::ModelState::Opening, patience);
        QVERIFY2(session.modelState() == Session::ModelState::Ready, qPrintable(session.openProblem().text));
    }
    static RunRequest prompt(int maxNewTokens = 6) {
        RunRequest wanted;
        wanted.fields = {{"input", "a small bird"}};
        wanted.options.maxNewTokens = maxNewTokens;
        wanted.options.layerReadings = true;
        return wanted;
    }

private Q_SLOTS:
    void opensAndRuns() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        QSignalSpy modelChanged(&session, &Session::modelChanged);
        session.openModel(request(folder));
        QCOMPARE(session.modelState(), Session::ModelState::Opening); // returned at once
        QTRY_VERIFY_WITH_TIMEOUT(session.modelState() != Session::ModelState::Opening, patience);
        QVERIFY2(session.modelState() == Session::ModelState::Ready, qPrintable(session.openProblem().text));
        QVERIFY(modelChanged.count() >= 2);
        QCOMPARE(session.model()->heads.size(), std::size_t(2));
        QCOMPARE(session.model()->heads[0].name, std::string("thought"));
        QCOMPARE(session.model()->summary.layers, 4);
        QVERIFY(session.model()->loaded);
        QCOMPARE(session.task()->name, std::string("tiny"));
        QCOMPARE(session.model()->tasks.front().title, QStringLiteral("Tiny: a thought, then an answer"));

        const RunId id = session.run(prompt());
        QVERIFY(session.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY2(!session.runProblem(), session.runProblem() ? qPrintable(session.runProblem()->text) : "");
        QCOMPARE(session.history().size(), std::size_t(1));
        QCOMPARE(session.shownRunId(), id);
        const auto run = session.shownRun();
        QCOMPARE(run->levels.size(), std::size_t(2));
        QVERIFY(!run->levels[0].tokens.empty());
        QCOMPARE(run->levels[0].tokens[0].layers.size(), std::size_t(5));
        QCOMPARE(session.history()[0].title, QStringLiteral("a small bird"));

        RunRequest free = prompt(4);
        free.free = true;
        free.lenses = {{LayerIndex(3), Readout::Norm}};
        session.run(free);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY(session.shownRun()->isFree());
        QCOMPARE(session.shownRun()->columns.size(), std::size_t(3));
        session.showRun(id);
        QCOMPARE(session.shownRun(), run);
        session.removeRun(id);
        QCOMPARE(session.history().size(), std::size_t(1));
        QVERIFY(session.shownRun()->isFree());
    }

    void theSameRequestGivesTheSameRun() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        open(session, folder);
        RunRequest wanted = prompt();
        wanted.options.sampling.temperature = 1.0;
        wanted.options.sampling.seed = 7;
        session.run(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        session.runAgain();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QCOMPARE(session.history().size(), std::size_t(2));
        QVERIFY(session.history()[0].run->levels == session.history()[1].run->levels);
    }

    void cancelKeepsWhatWasComputed() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        open(session, folder);
        RunRequest longRun = prompt(15'000);
        longRun.free = true; // runs long enough to be stopped: no end of turn is expected from noise every time
        longRun.options.sampling.temperature = 5;
        QSignalSpy shown(&session, &Session::shownRunChanged);
        session.run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0 || !session.isRunning(), patience);
        session.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY(!session.runProblem());
        QCOMPARE(session.history().size(), std::size_t(1));
        QVERIFY(session.problems().empty() || session.problems().front().severity == Problem::Severity::Warning);
    }

    void aRunThatLosesItsModelIsKept() {
        QTemporaryDir first, second;
        test::writeTinyModel(first.path().toStdString(), true, 20'000);
        test::writeTinyModel(second.path().toStdString(), true, 128, 2);
        Session session;
        open(session, first);
        RunRequest longRun = prompt(15'000);
        QSignalSpy shown(&session, &Session::shownRunChanged);
        const RunId id = session.run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0, patience);
        open(session, second);
        QVERIFY(!session.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(session.history().size(), std::size_t(1), patience);
        QCOMPARE(session.history()[0].id, id); // with the tokens that it had
        QVERIFY(summaryOf(*session.history()[0].run).tokens > 0);
        QVERIFY(session.history()[0].run->levels.back().stoppedBy == StopReason::Cancelled);
        session.run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QCOMPARE(session.history().size(), std::size_t(2));
        QCOMPARE(session.history()[1].run->model.path, second.path().toStdString());

        shown.clear();
        open(session, first);
        const RunId last = session.run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 1 && session.shownRun() && session.shownRunId() == last, patience);
        session.closeModel();
        QVERIFY(!session.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(session.history().size(), std::size_t(3), patience);
        QCOMPARE(session.shownRunId(), last); // still on screen, and the same as in the list
        QCOMPARE(session.shownRun(), session.history()[2].run);
        QVERIFY(session.jobs().empty());
    }

    void theOpenModelStaysUntilTheNextIsReady() {
        QTemporaryDir first, asking;
        test::writeTinyModel(first.path().toStdString());
        test::writeTinyModel(asking.path().toStdString(), false);
        Session session;
        open(session, first);
        session.run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        const auto facts = session.model();
        const auto task = session.task();
        const auto unchanged = [&] {
            return session.modelState() == Session::ModelState::Ready && session.model() == facts &&
                   session.task() == task && session.shownRun() && session.modelRequest().path == first.path();
        };
        // A folder that holds no model.
        QSignalSpy failed(&session, &Session::openingFailed);
        ModelRequest nothing = request(first);
        nothing.path = first.filePath(QStringLiteral("nothing here"));
        session.openModel(nothing);
        QCOMPARE(session.modelState(), Session::ModelState::Opening);
        QCOMPARE(session.model(), facts);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(session.modelState(), Session::ModelState::Ready);
        QCOMPARE(session.model(), facts);
        QVERIFY(session.openProblem().text.contains(QStringLiteral("nothing here")));
        QCOMPARE(session.modelRequest().path, nothing.path); // to try again
        QCOMPARE(session.openRequest().path, first.path());
        // A question that is not answered.
        ModelRequest question = request(asking);
        session.openModel(question);
        QTRY_COMPARE_WITH_TIMEOUT(session.modelState(), Session::ModelState::NeedsHeads, patience);
        QCOMPARE(session.run(prompt()), RunId{});
        session.cancelOpening();
        QVERIFY(unchanged());
        // Cancelled while it loads.
        session.openModel(request(first));
        session.cancelOpening();
        QVERIFY(unchanged());
        session.run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY(!session.runProblem());
        QCOMPARE(session.history().size(), std::size_t(2));
    }

    void savingSavesWhatIsShownOrSaysWhyNot() {
        QTemporaryDir folder, files;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        QSignalSpy saved(&session, &Session::runSaved);
        const QString file = files.filePath(QStringLiteral("a.strata"));
        session.saveRun(RunId{}, file);
        QCOMPARE(session.problems().size(), std::size_t(1)); // there is nothing yet
        open(session, folder);
        session.run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        const auto good = session.shownRun();
        RunRequest bad = prompt();
        bad.options.maxNewTokens = 0;
        session.run(bad);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY(session.runProblem());
        QCOMPARE(session.shownRun(), good); // still on screen
        session.saveRun(session.shownRunId(), file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        const auto read = loadRun(file.toStdString());
        QVERIFY(read && *read == *good);
        // While it grows.
        RunRequest longRun = prompt(15'000);
        QSignalSpy shown(&session, &Session::shownRunChanged);
        session.run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0, patience);
        const QString growing = files.filePath(QStringLiteral("b.strata"));
        session.saveRun(session.shownRunId(), growing);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, patience);
        const auto partial = loadRun(growing.toStdString());
        QVERIFY(partial && summaryOf(*partial).tokens > 0);
        session.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY(session.history().back().file.isEmpty()); // the file holds only a part of it
        session.closeModel();
        session.saveRun(session.shownRunId(), file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 3, patience);
    }

    void everyJobHasItsOwnProgressAndCancel() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        session.openModel(request(folder));
        QCOMPARE(session.jobs().size(), std::size_t(1));
        QCOMPARE(session.jobs()[0].kind, JobInfo::Kind::OpenModel);
        QVERIFY(session.jobs()[0].title.contains(QFileInfo(folder.path()).fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(session.modelState() == Session::ModelState::Ready, patience);
        QVERIFY(session.jobs().empty());
        RunRequest longRun = prompt(15'000);
        const RunId id = session.run(longRun);
        // Meanwhile something on the thread for files that reports its own progress until it is cancelled.
        std::atomic<bool> stopped = false;
        session.inBackground(
            [&](const JobControl& control) -> Result<void> {
                while (!control.stopRequested())
                    control.report(ProgressStage::Writing, 0.25);
                stopped = true;
                return JobControl::cancelled();
            },
            {}, QStringLiteral("Exporting x"));
        QCOMPARE(session.jobs().size(), std::size_t(2));
        const RunId file = session.jobs()[1].id;
        QTRY_COMPARE_WITH_TIMEOUT(session.jobs()[1].stage, ProgressStage::Writing, patience);
        QCOMPARE(session.jobs()[1].fraction, 0.25);
        QCOMPARE(session.jobs()[1].title, QStringLiteral("Exporting x"));
        QCOMPARE(session.jobs()[0].id, id);
        QVERIFY(session.jobs()[0].stage != ProgressStage::Writing);
        session.cancelJob(file);
        QTRY_COMPARE_WITH_TIMEOUT(session.jobs().size(), std::size_t(1), patience);
        QVERIFY(stopped);
        QVERIFY(session.isRunning()); // the other one goes on
        session.cancelJob(id);
        QTRY_VERIFY_WITH_TIMEOUT(session.jobs().empty(), patience);
        QVERIFY(!session.isRunning());
        QVERIFY(session.problems().empty() || session.problems().front().severity == Problem::Severity::Warning);
    }

    void aModelWithoutATokenizerTakesIds() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("tokenizer.json"))));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("tiny.task.json"))));
        Session session;
        open(session, folder);
        QCOMPARE(session.model()->tokenizer, QStringLiteral("token-ids"));
        QVERIFY(!session.problems().empty()); // says so
        QCOMPARE(session.task()->name, std::string("plain"));
        QVERIFY(session.task()->fields.front().label.find("ids") != std::string::npos);
        RunRequest ids = prompt();
        ids.fields = {{"input", "1, 15 #20"}};
        for (const bool free : {false, true}) {
            ids.free = free;
            session.run(ids);
            QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
            QVERIFY2(!session.runProblem(), session.runProblem() ? qPrintable(session.runProblem()->text) : "");
            const auto run = session.shownRun();
            QCOMPARE(run->promptLength, 3); // as typed: nothing stands in front
            QCOMPARE(run->sequence[1].id.value, 15);
            QCOMPARE(run->sequence[1].text, std::string("#15"));
            const RunToken& first = free ? run->columns[0].tokens[0] : run->levels[0].tokens[0];
            QCOMPARE(first.reading.text, "#" + std::to_string(first.reading.id.value));
        }
        for (const char* wrong : {"a bird", "1, 99999999999999", "1, 64000", "-3", "1.5", "#"}) {
            ids.fields = {{"input", wrong}};
            session.run(ids);
            QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
            QVERIFY2(session.runProblem(), wrong);
            QVERIFY(session.runProblem()->text.contains(QStringLiteral("token ids")));
        }
        LensOrder order;
        order.source.kind = LensTextSource::Kind::Text;
        order.source.text = QStringLiteral("3 4 5");
        session.computeLens(order);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isComputingLens(), patience);
        QVERIFY2(session.shownLens(), session.lensProblem() ? qPrintable(session.lensProblem()->text) : "");
        QCOMPARE(session.shownLens()->positions.size(), std::size_t(3));
    }

    void aSupersededRunIsDropped() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        open(session, folder);
        RunRequest longRun = prompt(15'000);
        longRun.options.sampling.temperature = 5;
        session.run(longRun);
        const RunId second = session.run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QCOMPARE(session.history().back().id, second);
        QCOMPARE(session.shownRunId(), second);
        // Of the first one only what it had computed.
        QVERIFY(session.history().size() == 1 || summaryOf(*session.history()[0].run).tokens > 0);
    }

    void openingTwiceKeepsTheLast() {
        QTemporaryDir first, second;
        test::writeTinyModel(first.path().toStdString());
        test::writeTinyModel(second.path().toStdString(), true, 128, 2);
        Session session;
        session.openModel(request(first));
        open(session, second);
        QCOMPARE(session.model()->summary.path, second.path().toStdString());
        session.openModel(request(first));
        session.cancelOpening();
        QCOMPARE(session.modelState(), Session::ModelState::Ready); // with the one that is open
        QTest::qWait(100);
        QCOMPARE(session.model()->summary.path, second.path().toStdString());
        session.openModel(request(first));
        session.closeModel();
        QCOMPARE(session.modelState(), Session::ModelState::None);
        QTest::qWait(100);
        QCOMPARE(session.modelState(), Session::ModelState::None);
        QVERIFY(!session.model());
    }

    void asksForTheLayersOfHeads() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), false);
        Session session;
        session.openModel(request(folder));
        QTRY_COMPARE_WITH_TIMEOUT(session.modelState(), Session::ModelState::NeedsHeads, patience);
        const HeadQuestion question = session.headQuestion();
        QCOMPARE(question.tensors, QStringList{QStringLiteral("new_lm_head.weight")});
        QCOMPARE(question.layers, 4);
        ModelRequest answer = question.request;
        answer.placements = {{"new_lm_head.weight", LayerIndex(3)}};
        answer.rememberPlacements = true;
        session.openModel(answer);
        QTRY_COMPARE_WITH_TIMEOUT(session.modelState(), Session::ModelState::Ready, patience);
        QCOMPARE(session.model()->heads[0].layer.value, 3);
        open(session, folder); // remembered: no question this time
        QCOMPARE(session.model()->heads[0].layer.value, 3);
    }

    void errorsAreSentencesAndAreKept() {
        QTemporaryDir folder;
        Session session;
        session.openModel(request(folder));
        QTRY_COMPARE_WITH_TIMEOUT(session.modelState(), Session::ModelState::Failed, patience);
        QVERIFY(!session.openProblem().text.isEmpty());
        QVERIFY(!session.openProblem().title.isEmpty());
        session.openRun(folder.filePath(QStringLiteral("missing.strata")));
        QTRY_COMPARE_WITH_TIMEOUT(session.problems().size(), std::size_t(2), patience);
        QVERIFY(session.problems()[1].text.contains(QStringLiteral("missing.strata")));
        QCOMPARE(session.run(prompt()), RunId{});
        int calls = 0;
        session.inBackground([](const JobControl&) -> Result<void> { throw std::runtime_error("a library threw"); },
                             [&](const Result<void>& result) {
                                 ++calls;
                                 QVERIFY(!result);
                             });
        QTRY_COMPARE_WITH_TIMEOUT(calls, 1, patience);
        QCOMPARE(session.problems().size(), std::size_t(3));
    }

    void everyErrorHasATitle() {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
            QVERIFY(!errorTitle(static_cast<ErrorCode>(code)).isEmpty());
    }

    void savesAndReopensWithoutTheModel() {
        QTemporaryDir folder;
        Run sample = test::sampleHierarchicalRun();
        sample.promptLength = std::min(sample.promptLength, static_cast<std::int32_t>(sample.sequence.size()));
        const QString file = folder.filePath(QStringLiteral("a run.strata"));
        QVERIFY(saveRun(sample, file.toStdString()));
        Session session;
        QSignalSpy opened(&session, &Session::runOpened);
        session.openRun(file);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        QVERIFY(*session.shownRun() == sample);
        const QString copy = folder.filePath(QStringLiteral("copy.strata"));
        QSignalSpy saved(&session, &Session::runSaved);
        session.saveRun(session.shownRunId(), copy);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(session.history()[0].file, copy);
        const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/x.strata"));
        session.saveRun(session.shownRunId(), nowhere);
        QTRY_COMPARE_WITH_TIMEOUT(session.problems().size(), std::size_t(1), patience);
    }

    void endsWhileARunGoesOn() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        for (int i = 0; i < 5; ++i) {
            Session session;
            open(session, folder);
            RunRequest longRun = prompt(15'000);
            longRun.options.sampling.temperature = 5;
            session.run(longRun);
            QTest::qWait(5 * i);
        } // destroyed here: joins
        Session opening;
        opening.openModel(request(folder));
    }

    void settingsAreTyped() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(file);
            QCOMPARE(settings.theme.get(), QStringLiteral("system"));
            settings.topP.set(0.5);
            settings.seed.set(12345678901234567ull);
            for (int i = 0; i < 12; ++i)
                settings.recentModels.add(QStringLiteral("/m%1").arg(i % 10));
        }
        Settings again(file);
        QCOMPARE(again.topP.get(), 0.5);
        QCOMPARE(again.seed.get(), 12345678901234567ull);
        QCOMPARE(again.recentModels.get().size(), 8);
        QCOMPARE(again.recentModels.get().front(), QStringLiteral("/m1"));
        QCOMPARE(again.recentModels.get().count(QStringLiteral("/m0")), 1);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
