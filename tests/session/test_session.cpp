// The session: opening, running, cancelling, stale results, files, errors, and ending while work goes on.
#include "model/run/run_json.h"
#include "model/session/session.h"
#include "model/session/settings.h"
#include "tests/support/sample_run.h"
#include "tests/support/tiny_model.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

    void resultsOfAClosedModelAreDropped() {
        QTemporaryDir first, second;
        test::writeTinyModel(first.path().toStdString(), true, 20'000);
        test::writeTinyModel(second.path().toStdString(), true, 128, 2);
        Session session;
        open(session, first);
        RunRequest longRun = prompt(15'000);
        longRun.options.sampling.temperature = 5;
        session.run(longRun);
        open(session, second);
        QVERIFY(!session.isRunning());
        QTest::qWait(100);
        QCOMPARE(session.history().size(), std::size_t(0)); // the first model's run came to nothing
        session.run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QCOMPARE(session.history().size(), std::size_t(1));
        QCOMPARE(session.history()[0].run->model.path, second.path().toStdString());
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
        QCOMPARE(session.history().size(), std::size_t(1));
        QCOMPARE(session.history()[0].id, second);
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
