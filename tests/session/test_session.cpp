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
        session.model().open(request(folder));
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().state() == CurrentModel::State::Ready, qPrintable(session.model().openProblem().text));
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
        QSignalSpy modelChanged(&session.model(), &CurrentModel::changed);
        session.model().open(request(folder));
        QCOMPARE(session.model().state(), CurrentModel::State::Opening); // returned at once
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().state() == CurrentModel::State::Ready, qPrintable(session.model().openProblem().text));
        QVERIFY(modelChanged.count() >= 2);
        QCOMPARE(session.model().facts()->heads.size(), std::size_t(2));
        QCOMPARE(session.model().facts()->heads[0].name, std::string("thought"));
        QCOMPARE(session.model().facts()->summary.layers, 4);
        QVERIFY(session.model().facts()->loaded);
        QCOMPARE(session.model().task()->name, std::string("tiny"));
        QCOMPARE(session.model().facts()->tasks.front().title, QStringLiteral("Tiny: a thought, then an answer"));

        const RunId id = session.maker().run(prompt());
        QVERIFY(session.maker().isMaking("run"));
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY2(!session.maker().problemOf("run"),
                 session.maker().problemOf("run") ? qPrintable(session.maker().problemOf("run")->text) : "");
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(1));
        QCOMPARE(session.documents().shownId("run"), id);
        const auto run = session.documents().shown<Run>();
        QCOMPARE(run->levels.size(), std::size_t(2));
        QVERIFY(!run->levels[0].tokens.empty());
        QCOMPARE(run->levels[0].tokens[0].layers.size(), std::size_t(5));
        QCOMPARE(session.documents().of<Run>()[0].title, QStringLiteral("a small bird"));

        RunRequest free = prompt(4);
        free.free = true;
        free.lenses = {{LayerIndex(3), Readout::Norm}};
        session.maker().run(free);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(session.documents().shown<Run>()->isFree());
        QCOMPARE(session.documents().shown<Run>()->columns.size(), std::size_t(3));
        session.documents().show(id);
        QCOMPARE(session.documents().shown<Run>(), run);
        session.documents().remove(id);
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(1));
        QVERIFY(session.documents().shown<Run>()->isFree());
    }

    void theSameRequestGivesTheSameRun() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        Session session;
        open(session, folder);
        RunRequest wanted = prompt();
        wanted.options.sampling.temperature = 1.0;
        wanted.options.sampling.seed = 7;
        session.maker().run(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        session.maker().run(session.maker().runRequest());
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(2));
        QVERIFY(session.documents().of<Run>()[0].document->levels == session.documents().of<Run>()[1].document->levels);
    }

    void cancelKeepsWhatWasComputed() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        open(session, folder);
        RunRequest longRun = prompt(15'000);
        longRun.free = true; // runs long enough to be stopped: no end of turn is expected from noise every time
        longRun.options.sampling.temperature = 5;
        QSignalSpy shown(&session.documents(), &Documents::shownChanged);
        session.maker().run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0 || !session.maker().isMaking("run"), patience);
        session.maker().stop("run");
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(!session.maker().problemOf("run"));
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(1));
        QVERIFY(session.problems().all().empty() ||
                session.problems().all().front().severity == Problem::Severity::Warning);
    }

    void aRunThatLosesItsModelIsKept() {
        QTemporaryDir first, second;
        test::writeTinyModel(first.path().toStdString(), true, 20'000);
        test::writeTinyModel(second.path().toStdString(), true, 128, 2);
        Session session;
        open(session, first);
        RunRequest longRun = prompt(15'000);
        QSignalSpy shown(&session.documents(), &Documents::shownChanged);
        const RunId id = session.maker().run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0, patience);
        open(session, second);
        QVERIFY(!session.maker().isMaking("run"));
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().of<Run>().size(), std::size_t(1), patience);
        QCOMPARE(session.documents().of<Run>()[0].id, id); // with the tokens that it had
        QVERIFY(summaryOf(*session.documents().of<Run>()[0].document).tokens > 0);
        QVERIFY(session.documents().of<Run>()[0].document->levels.back().stoppedBy == StopReason::Cancelled);
        session.maker().run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(2));
        QCOMPARE(session.documents().of<Run>()[1].document->model.path, second.path().toStdString());

        shown.clear();
        open(session, first);
        const RunId last = session.maker().run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 1 && session.documents().shown<Run>() &&
                                     session.documents().shownId("run") == last,
                                 patience);
        session.model().close();
        QVERIFY(!session.maker().isMaking("run"));
        QTRY_COMPARE_WITH_TIMEOUT(session.documents().of<Run>().size(), std::size_t(3), patience);
        QCOMPARE(session.documents().shownId("run"), last); // still on screen, and the same as in the list
        QCOMPARE(session.documents().shown<Run>(), session.documents().of<Run>()[2].document);
        QVERIFY(session.jobs().jobs().empty());
    }

    void theOpenModelStaysUntilTheNextIsReady() {
        QTemporaryDir first, asking;
        test::writeTinyModel(first.path().toStdString());
        test::writeTinyModel(asking.path().toStdString(), false);
        Session session;
        open(session, first);
        session.maker().run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        const auto facts = session.model().facts();
        const auto task = session.model().task();
        const auto unchanged = [&] {
            return session.model().state() == CurrentModel::State::Ready && session.model().facts() == facts &&
                   session.model().task() == task && session.documents().shown<Run>() &&
                   session.model().request().path == first.path();
        };
        // A folder that holds no model.
        QSignalSpy failed(&session.model(), &CurrentModel::openingFailed);
        ModelRequest nothing = request(first);
        nothing.path = first.filePath(QStringLiteral("nothing here"));
        session.model().open(nothing);
        QCOMPARE(session.model().state(), CurrentModel::State::Opening);
        QCOMPARE(session.model().facts(), facts);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(session.model().state(), CurrentModel::State::Ready);
        QCOMPARE(session.model().facts(), facts);
        QVERIFY(session.model().openProblem().text.contains(QStringLiteral("nothing here")));
        QCOMPARE(session.model().request().path, nothing.path); // to try again
        QCOMPARE(session.model().openRequest().path, first.path());
        // A question that is not answered.
        ModelRequest question = request(asking);
        session.model().open(question);
        QTRY_COMPARE_WITH_TIMEOUT(session.model().state(), CurrentModel::State::NeedsHeads, patience);
        QCOMPARE(session.maker().run(prompt()), RunId{});
        session.model().cancelOpening();
        QVERIFY(unchanged());
        // Cancelled while it loads.
        session.model().open(request(first));
        session.model().cancelOpening();
        QVERIFY(unchanged());
        session.maker().run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(!session.maker().problemOf("run"));
        QCOMPARE(session.documents().of<Run>().size(), std::size_t(2));
    }

    void savingSavesWhatIsShownOrSaysWhyNot() {
        QTemporaryDir folder, files;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        QSignalSpy saved(&session.documents(), &Documents::saved);
        const QString file = files.filePath(QStringLiteral("a.strata"));
        session.documents().save(RunId{}, file);
        QCOMPARE(session.problems().all().size(), std::size_t(1)); // there is nothing yet
        open(session, folder);
        session.maker().run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        const auto good = session.documents().shown<Run>();
        RunRequest bad = prompt();
        bad.options.maxNewTokens = 0;
        session.maker().run(bad);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(session.maker().problemOf("run"));
        QCOMPARE(session.documents().shown<Run>(), good); // still on screen
        session.documents().save(session.documents().shownId("run"), file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        const auto read = loadRun(file.toStdString());
        QVERIFY(read && *read == *good);
        // While it grows.
        RunRequest longRun = prompt(15'000);
        QSignalSpy shown(&session.documents(), &Documents::shownChanged);
        session.maker().run(longRun);
        QTRY_VERIFY_WITH_TIMEOUT(shown.count() > 0, patience);
        const QString growing = files.filePath(QStringLiteral("b.strata"));
        session.documents().save(session.documents().shownId("run"), growing);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, patience);
        const auto partial = loadRun(growing.toStdString());
        QVERIFY(partial && summaryOf(*partial).tokens > 0);
        session.maker().stop("run");
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(session.documents().of<Run>().back().file.isEmpty()); // the file holds only a part of it
        session.model().close();
        session.documents().save(session.documents().shownId("run"), file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 3, patience);
    }

    void everyJobHasItsOwnProgressAndCancel() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        session.model().open(request(folder));
        QCOMPARE(session.jobs().jobs().size(), std::size_t(1));
        QCOMPARE(session.jobs().jobs()[0].kind, JobInfo::Kind::OpenModel);
        QVERIFY(session.jobs().jobs()[0].title.contains(QFileInfo(folder.path()).fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() == CurrentModel::State::Ready, patience);
        QVERIFY(session.jobs().jobs().empty());
        RunRequest longRun = prompt(15'000);
        const RunId id = session.maker().run(longRun);
        // Meanwhile something on the thread for files that reports its own progress until it is cancelled.
        std::atomic<bool> stopped = false;
        session.background().run(
            [&](const JobControl& control) -> Result<void> {
                while (!control.stopRequested())
                    control.report(ProgressStage::Writing, 0.25);
                stopped = true;
                return JobControl::cancelled();
            },
            {}, QStringLiteral("Exporting x"));
        QCOMPARE(session.jobs().jobs().size(), std::size_t(2));
        const RunId file = session.jobs().jobs()[1].id;
        QTRY_COMPARE_WITH_TIMEOUT(session.jobs().jobs()[1].stage, ProgressStage::Writing, patience);
        QCOMPARE(session.jobs().jobs()[1].fraction, 0.25);
        QCOMPARE(session.jobs().jobs()[1].title, QStringLiteral("Exporting x"));
        QCOMPARE(session.jobs().jobs()[0].id, id);
        QVERIFY(session.jobs().jobs()[0].stage != ProgressStage::Writing);
        session.jobs().cancel(file);
        QTRY_COMPARE_WITH_TIMEOUT(session.jobs().jobs().size(), std::size_t(1), patience);
        QVERIFY(stopped);
        QVERIFY(session.maker().isMaking("run")); // the other one goes on
        session.jobs().cancel(id);
        QTRY_VERIFY_WITH_TIMEOUT(session.jobs().jobs().empty(), patience);
        QVERIFY(!session.maker().isMaking("run"));
        QVERIFY(session.problems().all().empty() ||
                session.problems().all().front().severity == Problem::Severity::Warning);
    }

    void aModelWithoutATokenizerTakesIds() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString());
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("tokenizer.json"))));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("tiny.task.json"))));
        Session session;
        open(session, folder);
        QCOMPARE(session.model().facts()->tokenizer, QStringLiteral("token-ids"));
        QVERIFY(!session.problems().all().empty()); // says so
        QCOMPARE(session.model().task()->name, std::string("plain"));
        QVERIFY(session.model().task()->fields.front().label.find("ids") != std::string::npos);
        RunRequest ids = prompt();
        ids.fields = {{"input", "1, 15 #20"}};
        for (const bool free : {false, true}) {
            ids.free = free;
            session.maker().run(ids);
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
            QVERIFY2(!session.maker().problemOf("run"),
                     session.maker().problemOf("run") ? qPrintable(session.maker().problemOf("run")->text) : "");
            const auto run = session.documents().shown<Run>();
            QCOMPARE(run->promptLength, 3); // as typed: nothing stands in front
            QCOMPARE(run->sequence[1].id.value, 15);
            QCOMPARE(run->sequence[1].text, std::string("#15"));
            const RunToken& first = free ? run->columns[0].tokens[0] : run->levels[0].tokens[0];
            QCOMPARE(first.reading.text, "#" + std::to_string(first.reading.id.value));
        }
        for (const char* wrong : {"a bird", "1, 99999999999999", "1, 64000", "-3", "1.5", "#"}) {
            ids.fields = {{"input", wrong}};
            session.maker().run(ids);
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
            QVERIFY2(session.maker().problemOf("run"), wrong);
            QVERIFY(session.maker().problemOf("run")->text.contains(QStringLiteral("token ids")));
        }
        LensOrder order;
        order.source.kind = LensTextSource::Kind::Text;
        order.source.text = QStringLiteral("3 4 5");
        session.lens().compute(order);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("lens"), patience);
        QVERIFY2(session.documents().shown<Lens>(),
                 session.maker().problemOf("lens") ? qPrintable(session.maker().problemOf("lens")->text) : "");
        QCOMPARE(session.documents().shown<Lens>()->positions.size(), std::size_t(3));
    }

    void aSupersededRunIsDropped() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        Session session;
        open(session, folder);
        RunRequest longRun = prompt(15'000);
        longRun.options.sampling.temperature = 5;
        session.maker().run(longRun);
        const RunId second = session.maker().run(prompt());
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QCOMPARE(session.documents().of<Run>().back().id, second);
        QCOMPARE(session.documents().shownId("run"), second);
        // Of the first one only what it had computed.
        QVERIFY(session.documents().of<Run>().size() == 1 ||
                summaryOf(*session.documents().of<Run>()[0].document).tokens > 0);
    }

    void openingTwiceKeepsTheLast() {
        QTemporaryDir first, second;
        test::writeTinyModel(first.path().toStdString());
        test::writeTinyModel(second.path().toStdString(), true, 128, 2);
        Session session;
        session.model().open(request(first));
        open(session, second);
        QCOMPARE(session.model().facts()->summary.path, second.path().toStdString());
        session.model().open(request(first));
        session.model().cancelOpening();
        QCOMPARE(session.model().state(), CurrentModel::State::Ready); // with the one that is open
        QTest::qWait(100);
        QCOMPARE(session.model().facts()->summary.path, second.path().toStdString());
        session.model().open(request(first));
        session.model().close();
        QCOMPARE(session.model().state(), CurrentModel::State::None);
        QTest::qWait(100);
        QCOMPARE(session.model().state(), CurrentModel::State::None);
        QVERIFY(!session.model().facts());
    }

    void asksForTheLayersOfHeads() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), false);
        Session session;
        session.model().open(request(folder));
        QTRY_COMPARE_WITH_TIMEOUT(session.model().state(), CurrentModel::State::NeedsHeads, patience);
        const HeadQuestion question = session.model().headQuestion();
        QCOMPARE(question.tensors, QStringList{QStringLiteral("new_lm_head.weight")});
        QCOMPARE(question.layers, 4);
        ModelRequest answer = question.request;
        answer.placements = {{"new_lm_head.weight", LayerIndex(3)}};
        answer.rememberPlacements = true;
        session.model().open(answer);
        QTRY_COMPARE_WITH_TIMEOUT(session.model().state(), CurrentModel::State::Ready, patience);
        QCOMPARE(session.model().facts()->heads[0].layer.value, 3);
        open(session, folder); // remembered: no question this time
        QCOMPARE(session.model().facts()->heads[0].layer.value, 3);
    }

    void errorsAreSentencesAndAreKept() {
        QTemporaryDir folder;
        Session session;
        session.model().open(request(folder));
        QTRY_COMPARE_WITH_TIMEOUT(session.model().state(), CurrentModel::State::Failed, patience);
        QVERIFY(!session.model().openProblem().text.isEmpty());
        QVERIFY(!session.model().openProblem().title.isEmpty());
        session.documents().open(folder.filePath(QStringLiteral("missing.strata")));
        QTRY_COMPARE_WITH_TIMEOUT(session.problems().all().size(), std::size_t(2), patience);
        QVERIFY(session.problems().all()[1].text.contains(QStringLiteral("missing.strata")));
        QCOMPARE(session.maker().run(prompt()), RunId{});
        int calls = 0;
        session.background().run([](const JobControl&) -> Result<void> { throw std::runtime_error("a library threw"); },
                                 [&](const Result<void>& result) {
                                     ++calls;
                                     QVERIFY(!result);
                                 });
        QTRY_COMPARE_WITH_TIMEOUT(calls, 1, patience);
        QCOMPARE(session.problems().all().size(), std::size_t(3));
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
        QSignalSpy opened(&session.documents(), &Documents::opened);
        session.documents().open(file);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        QVERIFY(*session.documents().shown<Run>() == sample);
        const QString copy = folder.filePath(QStringLiteral("copy.strata"));
        QSignalSpy saved(&session.documents(), &Documents::saved);
        session.documents().save(session.documents().shownId("run"), copy);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(session.documents().of<Run>()[0].file, copy);
        const QString nowhere = folder.filePath(QStringLiteral("no/such/folder/x.strata"));
        session.documents().save(session.documents().shownId("run"), nowhere);
        QTRY_COMPARE_WITH_TIMEOUT(session.problems().all().size(), std::size_t(1), patience);
    }

    void endsWhileARunGoesOn() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 20'000);
        for (int i = 0; i < 5; ++i) {
            Session session;
            open(session, folder);
            RunRequest longRun = prompt(15'000);
            longRun.options.sampling.temperature = 5;
            session.maker().run(longRun);
            QTest::qWait(5 * i);
        } // destroyed here: joins
        Session opening;
        opening.model().open(request(folder));
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
