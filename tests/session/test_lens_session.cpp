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
        session.model().open(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().state() == CurrentModel::State::Ready, qPrintable(session.model().openProblem().text));
    }
    static LensOrder typed(const QString& text) {
        LensOrder order;
        order.source.text = text;
        return order;
    }
    static void finish(Session& session) { QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("lens"), patience); }

private Q_SLOTS:
    void measuresTheDistancesOfAFinishedLens() {
        QTemporaryDir folder;
        Session session;
        QVERIFY(!session.lens().canMeasureRowDistances());
        open(session, folder);
        session.lens().compute(typed(QStringLiteral("a small bird")));
        QVERIFY(!session.lens().canMeasureRowDistances()); // not finished
        finish(session);
        const auto before = session.documents().shown<Lens>();
        QVERIFY(session.lens().canMeasureRowDistances());
        QSignalSpy finished(&session.lens(), &LensWork::rowDistancesFinished);
        session.lens().measureRowDistances();
        QVERIFY(session.lens().isMeasuringRowDistances()); // returned at once
        session.lens().measureRowDistances();              // and again: nothing
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        const auto after = session.documents().shown<Lens>();
        QVERIFY(after != before && after->rowDistances && !before->rowDistances);
        QCOMPARE(after->rowDistances->positions.size(), after->positions.size());
        QCOMPARE(session.documents().of<Lens>().size(), std::size_t(1));
        QVERIFY(session.documents().of<Lens>()[0].document == after);
        QVERIFY(!session.lens().canMeasureRowDistances()); // done
        // A new lens stops it, and what comes late changes nothing.
        session.lens().compute(typed(QStringLiteral("a bird")));
        finish(session);
        session.lens().measureRowDistances();
        session.lens().compute(typed(QStringLiteral("a big bird")));
        QTRY_VERIFY_WITH_TIMEOUT(!session.lens().isMeasuringRowDistances(), patience);
        finish(session);
        QVERIFY(!session.documents().shown<Lens>()->rowDistances);
        QVERIFY(session.problems().all().empty());
    }
    void beginsATextAsTheTokenizerDoes() {
        QTemporaryDir folder;
        Session session;
        open(session, folder);
        const auto positions = [&](std::optional<bool> bos) {
            LensOrder order = typed(QStringLiteral("a bird"));
            order.source.addBos = bos;
            session.lens().compute(order);
            finish(session);
            return session.documents().shown<Lens>()->positions.size();
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
        session.model().open(wanted);
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QCOMPARE(positions({}), std::size_t(7));
        QCOMPARE(positions(false), std::size_t(6));
        QCOMPARE(positions(true), std::size_t(7));
    }
    void computesATypedText() {
        QTemporaryDir folder;
        Session session;
        QVERIFY(session.lens().compute(typed(QStringLiteral("a"))) == RunId{}); // no model
        open(session, folder);
        LensOrder order = typed(QStringLiteral("a small bird"));
        order.request.innerOptimisation = true;
        order.request.headless = true;
        order.tracked = {QStringLiteral("b"), QStringLiteral("#5")};
        QSignalSpy changed(&session.documents(), &Documents::shownChanged);
        const RunId id = session.lens().compute(order);
        QVERIFY(session.maker().isMaking("lens")); // returned at once
        finish(session);
        QVERIFY2(!session.maker().problemOf("lens"),
                 session.maker().problemOf("lens") ? qPrintable(session.maker().problemOf("lens")->text) : "");
        QVERIFY(changed.count() >= 1);
        const auto lens = session.documents().shown<Lens>();
        QVERIFY(lens);
        QCOMPARE(session.documents().shownId("lens"), id);
        QCOMPARE(session.documents().of<Lens>().size(), std::size_t(1));
        QCOMPARE(session.documents().of<Lens>()[0].title, QStringLiteral("a small bird"));
        QCOMPARE(lens->rows.size(), std::size_t(6)); // layers 0…4 and the head "thought"
        QVERIFY(lens->positions.size() >= 12);
        QCOMPARE(lens->tracked, (std::vector<TokenId>{TokenId(3), TokenId(5)}));
        for (std::size_t r = 0; r < lens->rows.size(); ++r)
            for (std::size_t p = 0; p < lens->positions.size(); ++p)
                QVERIFY(lens->hasCell(r, p));
        QVERIFY(lens->inner && lens->headless);

        QSignalSpy replaced(&session.lens(), &LensWork::layerReplaced);
        GradientStepOutcome outcome;
        connect(&session.lens(), &LensWork::layerReplaced, this,
                [&](int, double, const GradientStepOutcome& o) { outcome = o; });
        session.lens().replaceLayer(2, 0.5);
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
        session.maker().run(prompt);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        LensOrder order;
        order.source.kind = LensTextSource::Kind::Run;
        session.lens().compute(order); // without a run
        finish(session);
        QVERIFY(session.maker().problemOf("lens"));
        QVERIFY(session.documents().shownId("lens") == RunId{});
        order.source.run = session.documents().shown<Run>();
        session.lens().compute(order);
        finish(session);
        QVERIFY2(!session.maker().problemOf("lens"),
                 session.maker().problemOf("lens") ? qPrintable(session.maker().problemOf("lens")->text) : "");
        const auto lens = session.documents().shown<Lens>();
        QCOMPARE(lens->positions.size(), session.documents().shown<Run>()->sequence.size());
        QCOMPARE(lens->segments.size(), session.documents().shown<Run>()->segments.size());
        QCOMPARE(lens->levelNames.size(), std::size_t(2));
        // The lens at the position before a token reads what its head said there.
        for (const RunLevel& level : session.documents().shown<Run>()->levels) {
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
        session.lens().compute(typed(QString(6'000, QLatin1Char('a'))));
        session.lens().compute(typed(QString(5'000, QLatin1Char('b'))));
        const RunId last = session.lens().compute(typed(QStringLiteral("a bird")));
        finish(session);
        QCOMPARE(session.documents().of<Lens>().size(), std::size_t(1));
        QCOMPARE(session.documents().of<Lens>()[0].id, last);
        QCOMPARE(session.documents().shown<Lens>()->text, std::string("a bird"));
        QTest::qWait(50); // nothing of the others comes late
        QCOMPARE(session.documents().of<Lens>().size(), std::size_t(1));
        QCOMPARE(session.documents().shown<Lens>()->text, std::string("a bird"));
    }

    void growsAndCancelKeepsWhatWasComputed() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 20'000);
        QSignalSpy grown(&session.documents(), &Documents::shownChanged);
        session.lens().compute(typed(QString(18'000, QLatin1Char('c'))));
        QTRY_VERIFY_WITH_TIMEOUT(grown.count() > 0 || !session.maker().isMaking("lens"), patience);
        if (!session.maker().isMaking("lens")) QSKIP("this machine computes the long lens before it can be cancelled");
        session.lens().cancel();
        finish(session);
        QVERIFY(!session.maker().problemOf("lens"));
        const auto lens = session.documents().shown<Lens>();
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
        session.lens().compute(typed(QString(18'000, QLatin1Char('c'))));
        RunRequest prompt;
        prompt.fields = {{"input", "a"}};
        prompt.options.maxNewTokens = 2;
        session.maker().run(prompt);
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY(!session.maker().isMaking("lens"));
        QVERIFY(!session.maker().problemOf("run"));
    }

    void closingTheModelEndsIt() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 20'000);
        session.lens().compute(typed(QString(18'000, QLatin1Char('c'))));
        session.model().close();
        QVERIFY(!session.maker().isMaking("lens"));
        QTest::qWait(100);
        QVERIFY(session.documents().of<Lens>().empty());
        QVERIFY(!session.documents().shown<Lens>());
    }

    void badTextsAreSentences() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 32);
        LensOrder several = typed(QStringLiteral("a bird"));
        several.target = QStringLiteral("bird"); // letters: four tokens
        for (const LensOrder& order : {typed(QString(100, QLatin1Char('a'))), several}) {
            session.lens().compute(order);
            finish(session);
            QVERIFY(session.maker().problemOf("lens"));
            QVERIFY(session.maker().problemOf("lens")->text.size() > 20);
            QVERIFY(session.documents().of<Lens>().empty());
        }
    }

    void whatAPersonMadeBelongsToTheLens() {
        QTemporaryDir folder, other;
        const QString file = other.filePath(QStringLiteral("pinned.strata")),
                      history = other.filePath(QStringLiteral("history"));
        const std::vector<TokenPin> pins{{3, TokenId(7)}, {4, TokenId(9), {TokenId(9), TokenId(11)}}};
        {
            Session session;
            session.documents().useHistory(history);
            open(session, folder);
            session.lens().setPins(pins); // of nothing
            session.lens().compute(typed(QStringLiteral("a small bird")));
            finish(session);
            const RunId id = session.documents().shownId("lens");
            QSignalSpy shown(&session.documents(), &Documents::shownChanged);
            session.lens().setPins(pins);
            QCOMPARE(shown.count(), 1);
            QCOMPARE(session.documents().shownId("lens"), id);
            QCOMPARE(session.documents().of<Lens>()[0].document, session.documents().shown<Lens>());
            QVERIFY(session.documents().shown<Lens>()->pins == pins);
            session.lens().setPins(pins);
            QCOMPARE(shown.count(), 1); // nothing new
            std::vector<TokenPin> more = pins;
            more.push_back(pins.front());     // twice
            more.push_back({99, TokenId(7)}); // no position of it
            more.push_back({-1, TokenId(7)});
            session.lens().setPins(more);
            QVERIFY(session.documents().shown<Lens>()->pins == pins);
            QSignalSpy replaced(&session.lens(), &LensWork::layerReplaced);
            session.lens().replaceLayer(2, 0.5);
            QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, patience);
            session.lens().replaceLayer(2, 0.5); // again: one outcome
            QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 2, patience);
            QCOMPARE(session.documents().shown<Lens>()->replaced.size(), std::size_t(1));
            QCOMPARE(session.documents().shown<Lens>()->replaced[0].layer, 2);
            // What is read for a pin takes none of it away.
            session.lens().track({{{3, {TokenId(7)}}}, std::nullopt});
            QTRY_VERIFY_WITH_TIMEOUT(!session.lens().isTracking(), patience);
            QVERIFY(session.documents().shown<Lens>()->pins == pins &&
                    !session.documents().shown<Lens>()->tracked.empty());
            QSignalSpy saved(&session.documents(), &Documents::saved);
            session.documents().save(id, file);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
            QCOMPARE(session.documents().find(id)->file, file);
            session.lens().setPins({pins.front()});
            QVERIFY(!session.documents().find(id)->isSaved()); // its file has not this
            session.lens().setPins(pins);
            // Another text has none; the same one once more has them.
            session.lens().compute(typed(QStringLiteral("a red stone")));
            finish(session);
            QVERIFY(session.documents().shown<Lens>()->pins.empty() &&
                    session.documents().shown<Lens>()->replaced.empty());
            LensOrder raw = typed(QStringLiteral("a small bird"));
            raw.request.readout = Readout::Raw;
            session.lens().compute(raw);
            finish(session);
            QVERIFY(session.documents().shown<Lens>()->pins == pins);
            QCOMPARE(session.documents().shown<Lens>()->replaced.size(), std::size_t(1));
            QVERIFY(session.documents().of<Lens>().back().document->pins == pins);
            QVERIFY(session.problems().all().empty());
        }
        Session later; // without the model, from its file and from the history
        QSignalSpy listed(&later.documents(), &Documents::changed);
        later.documents().useHistory(history);
        QTRY_VERIFY_WITH_TIMEOUT(listed.count() > 0, patience);
        later.documents().open(file);
        QTRY_VERIFY_WITH_TIMEOUT(later.documents().shown<Lens>() != nullptr, patience);
        QVERIFY(later.documents().shown<Lens>()->pins == pins);
        QCOMPARE(later.documents().shown<Lens>()->replaced.size(), std::size_t(1));
        later.lens().setPins({}); // can be changed
        QVERIFY(later.documents().shown<Lens>()->pins.empty());
        QCOMPARE(later.documents().onDisk().size(), std::size_t(3));
        later.documents().show(later.documents().onDisk()[0].id);
        QTRY_VERIFY_WITH_TIMEOUT(later.documents().shown<Lens>()->pins == pins, patience);
    }

    void pinsOfALensThatGrowsAreKept() {
        QTemporaryDir folder;
        Session session;
        open(session, folder, 20'000);
        QSignalSpy grown(&session.documents(), &Documents::shownChanged);
        session.lens().compute(typed(QString(18'000, QLatin1Char('c'))));
        QTRY_VERIFY_WITH_TIMEOUT(grown.count() > 0 || !session.maker().isMaking("lens"), patience);
        if (!session.maker().isMaking("lens")) QSKIP("this machine computes the long lens before it can be pinned in");
        const std::vector<TokenPin> pins{{7, TokenId(5)}};
        session.lens().setPins(pins);
        QVERIFY(session.documents().shown<Lens>()->pins == pins);
        const int before = int(grown.count());
        QTRY_VERIFY_WITH_TIMEOUT(grown.count() > before || !session.maker().isMaking("lens"), patience);
        QVERIFY(session.documents().shown<Lens>()->pins == pins); // of the next snapshot too
        session.lens().cancel();
        finish(session);
        QVERIFY(session.documents().shown<Lens>()->pins == pins);
        QVERIFY(session.documents().of<Lens>()[0].document->pins == pins);
    }

    void savesAndReopensWithoutTheModel() {
        QTemporaryDir folder, other;
        const QString file = other.filePath(QStringLiteral("lens.strata")),
                      runFile = other.filePath(QStringLiteral("run.strata"));
        std::shared_ptr<const Lens> lens;
        {
            Session session;
            open(session, folder);
            session.lens().compute(typed(QStringLiteral("a small bird")));
            finish(session);
            lens = session.documents().shown<Lens>();
            QVERIFY(lens);
            QSignalSpy saved(&session.documents(), &Documents::saved);
            session.documents().save(session.documents().shownId("lens"), file);
            QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
            QCOMPARE(session.documents().of<Lens>()[0].file, file);
            RunRequest prompt;
            prompt.fields = {{"input", "a"}};
            prompt.options.maxNewTokens = 2;
            session.maker().run(prompt);
            QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
            QSignalSpy runSaved(&session.documents(), &Documents::saved);
            session.documents().save(session.documents().shownId("run"), runFile);
            QTRY_COMPARE_WITH_TIMEOUT(runSaved.count(), 1, patience);
        }
        Session session;
        QSignalSpy opened(&session.documents(), &Documents::opened);
        session.documents().open(file); // the file says that it is a lens
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
        QCOMPARE(opened[0], (QVariantList{QStringLiteral("lens"), file}));
        QCOMPARE(session.documents().shown<Lens>()->topIds, lens->topIds);
        QCOMPARE(session.documents().shown<Lens>()->rows, lens->rows);
        QVERIFY(!session.documents().shown<Run>());
        session.documents().open(runFile);
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 2, patience);
        QCOMPARE(opened[1][0].toString(), QStringLiteral("run"));
        QVERIFY(session.documents().shown<Run>() && session.documents().shown<Lens>());
        const RunId id = session.documents().of<Lens>()[0].id;
        session.documents().remove(id);
        QVERIFY(!session.documents().shown<Lens>() && session.documents().of<Lens>().empty());
        QVERIFY(session.documents().canUndo());
        session.documents().undo(); // undo
        QCOMPARE(session.documents().shownId("lens"), id);
        QCOMPARE(session.documents().of<Lens>()[0].file, file);
        session.documents().remove(id);
        QFile broken(other.filePath(QStringLiteral("broken.strata")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"format\":\"strata-lens\",\"version\":1}") > 0);
        broken.close();
        const std::size_t before = session.problems().all().size();
        session.documents().open(broken.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(session.problems().all().size() > before, patience);
        QVERIFY(!session.documents().shown<Lens>());
    }
};

QTEST_GUILESS_MAIN(TestLensSession)
#include "test_lens_session.moc"
