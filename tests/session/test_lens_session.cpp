// SPDX-License-Identifier: GPL-3.0-or-later
// Lenses through the session: compute, grow, cancel, supersede, save and reopen without the model.
#include "model/session/session.h"
#include "tests/support/tiny_model.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace strata;

namespace {
constexpr int patience = 60'000; ///< ms; only a hang takes as long
}

class TestLensSession : public QObject {
    Q_OBJECT

    static void open(Session& session, const QTemporaryDir& folder, int context = 128) {
        test::writeTinyModel(folder.path().toStdString(), true, context);
        ModelRequest wanted;
        wanted.path = folder.path();
        wanted.dtype = DType::Float32;
        wanted.threads = 1;
        session.openModel(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(session.modelState() != Session::ModelState::Opening, patience);
        QVERIFY2(session.modelState() == Session::ModelState::Ready, qPrintable(session.openProblem().text));
    }
    static LensOrder typed(const QString& text) {
        LensOrder order;
        order.source.text = text;
        return order;
    }
    static void finish(Session& session) { QTRY_VERIFY_WITH_TIMEOUT(!session.isComputingLens(), patience); }

private Q_SLOTS:
    void measuresTheDistancesOfAFinishedLens() {
        QTemporaryDir folder;
        Session session;
        QVERIFY(!session.canMeasureRowDistances());
        open(session, folder);
        session.computeLens(typed(QStringLiteral("a small bird")));
        QVERIFY(!session.canMeasureRowDistances()); // not finished
        finish(session);
        const auto before = session.shownLens();
        QVERIFY(session.canMeasureRowDistances());
        QSignalSpy finished(&session, &Session::rowDistancesFinished);
        session.measureRowDistances();
        QVERIFY(session.isMeasuringRowDistances()); // returned at once
        session.measureRowDistances();              // and again: nothing
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        const auto after = session.shownLens();
        QVERIFY(after != before && after->rowDistances && !before->rowDistances);
        QCOMPARE(after->rowDistances->positions.size(), after->positions.size());
        QCOMPARE(session.lenses().size(), std::size_t(1));
        QVERIFY(session.lenses()[0].lens == after);
        QVERIFY(!session.canMeasureRowDistances()); // done
        // A new lens stops it, and what comes late changes nothing.
        session.computeLens(typed(QStringLiteral("a bird")));
        finish(session);
        session.measureRowDistances();
        session.computeLens(typed(QStringLiteral("a big bird")));
        QTRY_VERIFY_WITH_TIMEOUT(!session.isMeasuringRowDistances(), patience);
        finish(session);
        QVERIFY(!session.shownLens()->rowDistances);
        QVERIFY(session.problems().empty());
    }
    void beginsATextAsTheTokenizerDoes() {
        QTemporaryDir folder;
        Session session;
        open(session, folder);
        const auto positions = [&](std::optional<bool> bos) {
            LensOrder order = typed(QStringLiteral("a bird"));
            order.source.addBos = bos;
            session.computeLens(order);
            finish(session);
            return session.shownLens()->positions.size();
        };
        QCOMPARE(positions({}), std::size_t(6)); // the tiny tokenizer adds none
        QCOMPARE(positions(false), std::size_t(6));
        QCOMPARE(positions(true), std::size_t(7));
        nlohmann::json tokenizer = test::tinyTokenizer();
        tokenizer["post_processor"] = {
            {"type", "TemplateProcessing"},
            {"single",
             {{{"SpecialToken", {{"id", "<s>"}, {"type_id", 0}}}}, {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}}}};
        QTemporaryDir adding;
        test::writeTinyModel(adding.path().toStdString());
        QVERIFY(writeFileAtomically(adding.path().toStdString() + "/tokenizer.json", tokenizer.dump()));
        ModelRequest wanted;
        wanted.path = adding.path();
        wanted.threads = 1;
        session.openModel(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(session.modelState() != Session::ModelState::Opening, patience);
        QCOMPARE(positions({}), std::size_t(7));
        QCOMPARE(positions(false), std::size_t(6));
        QCOMPARE(positions(true), std::size_t(7));
    }
    void computesATypedText() {
        QTemporaryDir folder;
        Session session;
        QVERIFY(session.computeLens(typed(QStringLiteral("a"))) == RunId{}); // no model
        open(session, folder);
        LensOrder order = typed(QStringLiteral("a small bird"));
        order.request.innerOptimisation = true;
        order.request.headless = true;
        order.tracked = {QStringLiteral("b"), QStringLiteral("#5")};
        QSignalSpy changed(&session, &Session::shownLensChanged);
        const RunId id = session.computeLens(order);
        QVERIFY(session.isComputingLens()); // returned at once
        finish(session);
        QVERIFY2(!session.lensProblem(), session.lensProblem() ? qPrintable(session.lensProblem()->text) : "");
        QVERIFY(changed.count() >= 1);
        const auto lens = session.shownLens();
        QVERIFY(lens);
        QCOMPARE(session.shownLensId(), id);
        QCOMPARE(session.lenses().size(), std::size_t(1));
        QCOMPARE(session.lenses()[0].title, QStringLiteral("a small bird"));
        QCOMPARE(lens->rows.size(), std::size_t(6)); // layers 0…4 and the head "thought"
        QVERIFY(lens->positions.size() >= 12);
        QCOMPARE(lens->tracked, (std::vector<TokenId>{TokenId(3), TokenId(5)}));
        for (std::size_t r = 0; r < lens->rows.size(); ++r)
            for (std::size_t p = 0; p < lens->positions.size(); ++p)
                QVERIFY(lens->hasCell(r, p));
        QVERIFY(lens->inner && lens->headless);

        QSignalSpy replaced(&session, &Session::layerReplaced);
        GradientStepOutcome outcome;
        connect(&session, &Session::layerReplaced, this,
                [&](int, double, const GradientStepOutcome& o) { outcome = o; });
        session.replaceLayer(2, 0.5);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, patience);
        QVERIFY(std::isfinite(outcome.before) && std::isfinite(outcome.skipped) && std::isfinite(outcome.after));
        QVERIFY(outcome.before != outcome.skipped);
    }

    void lensOfARun() {
        QTemporaryDir folder;
        Session session;
        open(session, folder);
        RunRequest prompt;
        prompt.fields = {{"input", "a small bird"}};
        prompt.options.maxNewTokens = 5;
        session.run(prompt);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        LensOrder order;
        order.source.kind = LensTextSource::Kind::Run;
        session.computeLens(order); // without a run
        finish(session);
        QVERIFY(session.lensProblem());
        QVERIFY(session.shownLensId() == RunId{});
        order.source.run = session.shownRun();
        session.computeLens(order);
        finish(session);
        QVERIFY2(!session.lensProblem(), session.lensProblem() ? qPrintable(session.lensProblem()->text) : "");
        const auto lens = session.shownLens();
        QCOMPARE(lens->positions.size(), session.shownRun()->sequence.size());
        QCOMPARE(lens->segments.size(), session.shownRun()->segments.size());
        QCOMPARE(lens->levelNames.size(), std::size_t(2));
        // The lens at the position before a token reads what its head said there.
        for (const RunLevel& level : session.shownRun()->levels) {
            if (level.head != "thought") continue;
            const int row = lens->rowOf(level.layer, LensPart::State, level.head);
            QVERIFY(row >= 0);
            for (const RunToken& token : level.tokens)
                QCOMPARE(lens->topId(std::size_t(row), std::size_t(token.position.value - 1)),
                         token.reading.top.front().id);
        }
    }

    void anotherTextSupersedes() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 8'000);
        session.computeLens(typed(QString(6'000, QLatin1Char('a'))));
        session.computeLens(typed(QString(5'000, QLatin1Char('b'))));
        const RunId last = session.computeLens(typed(QStringLiteral("a bird")));
        finish(session);
        QCOMPARE(session.lenses().size(), std::size_t(1));
        QCOMPARE(session.lenses()[0].id, last);
        QCOMPARE(session.shownLens()->text, std::string("a bird"));
        QTest::qWait(50); // nothing of the others comes late
        QCOMPARE(session.lenses().size(), std::size_t(1));
        QCOMPARE(session.shownLens()->text, std::string("a bird"));
    }

    void growsAndCancelKeepsWhatWasComputed() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 20'000);
        QSignalSpy grown(&session, &Session::shownLensChanged);
        session.computeLens(typed(QString(18'000, QLatin1Char('c'))));
        QTRY_VERIFY_WITH_TIMEOUT(grown.count() > 0 || !session.isComputingLens(), patience);
        if (!session.isComputingLens()) QSKIP("this machine computes the long lens before it can be cancelled");
        session.cancelLens();
        finish(session);
        QVERIFY(!session.lensProblem());
        const auto lens = session.shownLens();
        QVERIFY(lens);
        std::size_t cells = 0;
        for (std::size_t r = 0; r < lens->rows.size(); ++r)
            for (std::size_t p = 0; p < lens->positions.size(); ++p)
                cells += lens->hasCell(r, p) ? 1 : 0;
        QVERIFY(cells > 0);
        // A stop that comes after the last cell is no cancel; tests/lens stops at a chosen cell.
        QCOMPARE(lens->cancelled, cells < lens->rows.size() * lens->positions.size());
    }

    void aRunDoesNotWait() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 20'000);
        session.computeLens(typed(QString(18'000, QLatin1Char('c'))));
        RunRequest prompt;
        prompt.fields = {{"input", "a"}};
        prompt.options.maxNewTokens = 2;
        session.run(prompt);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
        QVERIFY(!session.isComputingLens());
        QVERIFY(!session.runProblem());
    }

    void closingTheModelEndsIt() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 20'000);
        session.computeLens(typed(QString(18'000, QLatin1Char('c'))));
        session.closeModel();
        QVERIFY(!session.isComputingLens());
        QTest::qWait(100);
        QVERIFY(session.lenses().empty());
        QVERIFY(!session.shownLens());
    }

    void badTextsAreSentences() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 32);
        LensOrder several = typed(QStringLiteral("a bird"));
        several.target = QStringLiteral("bird"); // letters: four tokens
        for (const LensOrder& order : {typed(QString(100, QLatin1Char('a'))), several}) {
            session.computeLens(order);
            finish(session);
            QVERIFY(session.lensProblem());
            QVERIFY(session.lensProblem()->text.size() > 20);
            QVERIFY(session.lenses().empty());
        }
    }

    void savesAndReopensWithoutTheModel() {
        QTemporaryDir folder, other;
        const QString file = other.filePath(QStringLiteral("lens.strata")),
                      runFile = other.filePath(QStringLiteral("run.strata"));
        std::shared_ptr<const Lens> lens;
        {
            Session session;
            open(session, folder);
            session.computeLens(typed(QStringLiteral("a small bird")));
            finish(session);
            lens = session.shownLens();
            QVERIFY(lens);
            QSignalSpy saved(&session, &Session::lensSaved);
            session.saveLens(session.shownLensId(), file);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
            QCOMPARE(session.lenses()[0].file, file);
            RunRequest prompt;
            prompt.fields = {{"input", "a"}};
            prompt.options.maxNewTokens = 2;
            session.run(prompt);
            QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), patience);
            QSignalSpy runSaved(&session, &Session::runSaved);
            session.saveRun(session.shownRunId(), runFile);
            QTRY_COMPARE_WITH_TIMEOUT(runSaved.count(), 1, patience);
        }
        Session session;
        QSignalSpy lensOpened(&session, &Session::lensOpened), runOpened(&session, &Session::runOpened);
        session.openRun(file); // the file says that it is a lens
        QTRY_COMPARE_WITH_TIMEOUT(lensOpened.count(), 1, patience);
        QCOMPARE(session.shownLens()->topIds, lens->topIds);
        QCOMPARE(session.shownLens()->rows, lens->rows);
        QVERIFY(!session.shownRun());
        session.openRun(runFile);
        QTRY_COMPARE_WITH_TIMEOUT(runOpened.count(), 1, patience);
        QVERIFY(session.shownRun() && session.shownLens());
        const RunId id = session.lenses()[0].id;
        session.removeLens(id);
        QVERIFY(!session.shownLens() && session.lenses().empty());
        QVERIFY(session.canRestoreRun());
        session.restoreRun(); // undo
        QCOMPARE(session.shownLensId(), id);
        QCOMPARE(session.lenses()[0].file, file);
        session.removeLens(id);
        QFile broken(other.filePath(QStringLiteral("broken.strata")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"format\":\"strata-lens\",\"version\":1}") > 0);
        broken.close();
        const std::size_t before = session.problems().size();
        session.openRun(broken.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(session.problems().size() > before, patience);
        QVERIFY(!session.shownLens());
    }
};

QTEST_GUILESS_MAIN(TestLensSession)
#include "test_lens_session.moc"
