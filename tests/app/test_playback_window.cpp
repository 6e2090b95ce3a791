// SPDX-License-Identifier: GPL-3.0-or-later
// Playback in the window: unit, speed, repeating and scrubbing; what comes later is in no view.
#include "app/gui/lesson_workspace.h"
#include "app/gui/playback_bar.h"
#include "app/gui/view_host.h"
#include "app/gui/workspaces.h"
#include "model/documents/run_stages.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/lens/lens_view.h"
#include "widgets/lesson/lesson_panel.h"
#include "widgets/panels/runs_panel.h"

#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QToolButton>
#include <QtTest>

using namespace strata;

namespace {

struct Fixture : test::WindowFixture {
    PlaybackBar& bar() { return *window.findChild<PlaybackBar*>(); }
    SelectionHub& hub() { return window.selection(); }
    void act(const char* action) { window.actions()[action]->trigger(); }
    const Run& seen(const char* view = "heads") { return *window.view(QString::fromLatin1(view))->run(); }
    void lensOfRun() {
        act("lensOfRun");
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("lens"), test::patience);
        QVERIFY(session.documents().shown<Lens>());
    }
};

} // namespace

class TestPlaybackWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void withoutADocumentTheActionSaysWhyItIsOff() {
        Fixture f;
        QVERIFY(!f.window.actions()["play"]->isEnabled());
        QVERIFY(f.window.actions()["play"]->toolTip().contains(QLatin1String("There is no run yet")));
        QVERIFY(f.bar().isHidden());
        f.hub().showStep(3); // nothing to be shown: nothing happens
        QVERIFY(!f.hub().isPlayingBack());
    }

    void unitAndSpeedAreInTheMenusAndOnTheLine() {
        Fixture f;
        for (const auto& [menu, action] : {std::pair("playUnits", "playLayers"), std::pair("playSpeeds", "playLoop")}) {
            QVERIFY(f.window.actions().menu(menu)->actions().contains(f.window.actions()[action]));
            QVERIFY(f.window.actions().menu("run")->actions().contains(f.window.actions().menu(menu)->menuAction()));
            QVERIFY(f.bar().isAncestorOf(f.window.actions().button(menu)));
        }
        f.act("playLayers");
        f.act("playSlow");
        QVERIFY(f.window.actions().button("playUnits")->text().startsWith(QLatin1String("By layer")));
        QVERIFY(f.window.actions().button("playSpeeds")->text().startsWith(QLatin1String("Slow")));
    }

    void byLevelAnswersComeOneByOne() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.act("playLevels");
        QCOMPARE(f.settings.playbackUnit.get(), QStringLiteral("level"));
        f.act("play");
        QVERIFY(f.bar().isVisible());
        f.act("play"); // paused
        QVERIFY(f.hub().isPlayingBack());
        const int levels = stageCount(*f.session.documents().shown<Run>());
        QCOMPARE(f.bar().slider().maximum(), levels);
        for (int step = 0; step < levels; ++step) {
            QCOMPARE(f.hub().playbackProgress(), std::pair(step, levels));
            QCOMPARE(f.bar().slider().value(), step);
            for (const char* view : {"heads", "confidence", "hierarchy"})
                for (int level = 0; level < stageCount(f.seen(view)); ++level)
                    QCOMPARE(stageLength(f.seen(view), level) == 0, level >= step);
            f.act("stepForward");
        }
        QVERIFY(!f.hub().isPlayingBack());
        QVERIFY(f.bar().isVisible()); // to go back
        f.bar().slider().setValue(1);
        QVERIFY(stageLength(f.seen(), 1) == 0 && stageLength(f.seen(), 0) > 0);
        QVERIFY(f.window.findChild<QToolButton*>(QStringLiteral("playButton"))->isEnabled());
        for (QToolButton* button : f.bar().findChildren<QToolButton*>())
            if (button->text() == QLatin1String("Show all")) button->click();
        QVERIFY(f.bar().isHidden() && !f.hub().isPlayingBack());
    }

    void theListDoesNotTellWhatComes() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto* const runs = f.window.findChild<RunsPanel*>()->findChild<QListView*>()->model();
        const QString answer = runs->index(0, 1).data().toString();
        QVERIFY(!answer.isEmpty() && answer != QStringLiteral("…"));
        f.act("playLevels");
        f.act("play");
        f.act("play"); // paused
        QVERIFY2(!runs->index(0, 1).data().toString().contains(answer),
                 qPrintable(runs->index(0, 1).data().toString()));
        f.hub().endPlayback();
        QCOMPARE(runs->index(0, 1).data().toString(), answer);
    }

    void noMoreDoesItInALesson() {
        Fixture f;
        auto& lesson = *f.window.findChild<LessonWorkspace*>();
        lesson.setAnswersFile(f.folder.filePath(QStringLiteral("answers.jsonl")));
        const auto* const runs = f.window.findChild<RunsPanel*>()->findChild<QListView*>()->model();
        const auto told = [&] { return runs->index(0, 1).data().toString(); };
        f.window.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/hierarchy.lesson.json"));
        QTRY_VERIFY_WITH_TIMEOUT(lesson.play().isPlaying() && runs->rowCount() == 1, test::patience);
        QVERIFY2(told().contains(QStringLiteral("…")) && !told().contains(QStringLiteral("→")), qPrintable(told()));
        Q_EMIT lesson.panel().closeWanted();
        QVERIFY2(told().contains(QStringLiteral("→")), qPrintable(told()));
    }

    void byLayerDeeperOnesAreHiddenInEveryView() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.lensOfRun();
        QVERIFY(f.hub().isLensOfRun());
        auto& lens = f.view<LensView>("lens");
        const auto whole = f.session.documents().shown<Lens>();
        f.act("playLayers");
        f.act("play");
        f.act("play");
        const std::vector<int> layers = layersOf(f.hub().played());
        for (std::size_t step = 0; step < layers.size(); ++step) {
            const int highest = step == 0 ? -1 : layers[step - 1];
            for (std::size_t row = 0; row < whole->rows.size(); ++row)
                QCOMPARE(lens.lens()->hasCell(row, 0), whole->rows[row].layer.value <= highest);
            for (const RunLevel& level : f.seen("confidence").levels)
                QVERIFY(level.tokens.empty() || level.layer.value <= highest);
            if (step > 0) QCOMPARE(f.hub().selection().layer, std::optional<int>(highest));
            QCOMPARE(f.session.documents().shown<Lens>(), whole); // what is saved is all of it
            f.act("stepForward");
        }
        QCOMPARE(lens.lens(), whole);
        // A figure that is exported shows no more than the view; one without its view neither.
        f.hub().showStep(1);
        const auto rowsOf = [&](const char* id) {
            return f.window.views().figure(QString::fromLatin1(id))->table().rows.size();
        };
        const std::size_t some = rowsOf("lens");
        const DocumentPtr carried = f.window.views().source(QStringLiteral("lens")).document;
        QVERIFY(carried == f.hub().shownLens() && carried != whole); // nor does the file carry more
        f.hub().endPlayback();
        QVERIFY(rowsOf("lens") >= some);
    }

    /// A lens that is of no run is played by position; no model is needed.
    void aLensByItself() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.lensOfRun();
        f.session.documents().setShown("run", {}, nullptr);
        f.session.model().close();
        f.window.setWorkspace(workspaceId::lens);
        f.act("playTokens");
        QVERIFY(f.window.actions()["play"]->isEnabled());
        f.hub().setSelection({});
        f.act("play");
        f.act("play");
        const int positions = int(f.session.documents().shown<Lens>()->positions.size());
        QCOMPARE(f.hub().playbackProgress(), std::pair(1, positions));
        auto& lens = f.view<LensView>("lens");
        QVERIFY(lens.lens()->hasCell(0, 0) && !lens.lens()->hasCell(0, 1));
        f.act("stepForward");
        QVERIFY(lens.lens()->hasCell(0, 1) && !lens.lens()->hasCell(0, 2));
        QCOMPARE(f.hub().selection().position, std::optional(1));
        f.bar().slider().setValue(positions);
        QVERIFY(lens.lens()->hasCell(0, std::size_t(positions - 1)));
        f.act("stepBack"); // over: the selection moves again
        QCOMPARE(f.hub().selection().position, std::optional(positions - 2));
    }

    void repeatsUntilItIsStopped() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.act("playLevels");
        f.act("playFast");
        f.act("playLoop");
        QVERIFY(f.settings.playbackLoop.get());
        const int levels = stageCount(*f.session.documents().shown<Run>());
        f.act("play");
        QTRY_COMPARE_WITH_TIMEOUT(f.hub().playbackProgress().first, levels, test::patience);
        QTRY_VERIFY_WITH_TIMEOUT(f.hub().isPlayingBack() && f.hub().playbackProgress().first <= 1, test::patience);
        QVERIFY(f.window.actions()["play"]->isChecked());
        f.act("playLoop");
        QTRY_VERIFY_WITH_TIMEOUT(!f.window.actions()["play"]->isChecked(), test::patience);
        QCOMPARE(f.hub().playbackProgress().first, levels);
        // Remembered by the next window.
        MainWindow again(f.session, f.settings);
        QVERIFY(again.actions()["playLevels"]->isChecked() && again.actions()["playFast"]->isChecked());
        QCOMPARE(again.selection().playbackUnit(), PlaybackUnit::Level);
    }

    void spacePlaysWhereItDoesNotType() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        QAction* play = f.window.actions()["play"];
        QTest::keyClick(f.window.view(QStringLiteral("heads")), Qt::Key_Space);
        QVERIFY(play->isChecked());
        QTest::keyClick(f.window.view(QStringLiteral("heads")), Qt::Key_Space);
        QVERIFY(!play->isChecked());
        auto* field = f.window.prompt().findChild<QPlainTextEdit*>();
        QVERIFY(field);
        const QString before = field->toPlainText();
        QTest::keyClick(field, Qt::Key_Space);
        QVERIFY(!play->isChecked());
        QCOMPARE(field->toPlainText().size(), before.size() + 1);
    }

    /// In a small window, too.
    void whatAStepBringsIsInSight() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird that sings in the tall old tree beside the house of the miller"));
        f.lensOfRun();
        f.window.resize(800, 560);
        QCoreApplication::processEvents();
        auto& lens = f.view<LensView>("lens");
        f.act("playTokens");
        const int all = f.hub().playbackProgress().second;
        QVERIFY(lens.horizontalScrollBar()->maximum() > 0);
        lens.horizontalScrollBar()->setValue(0);
        f.hub().showStep(all - 1);
        QVERIFY(lens.currentCell() >= 0);
        const QRectF cell = lens.cells()[std::size_t(lens.currentCell())].rect;
        QVERIFY(lens.sight().rect().contains(cell.center()));
        QVERIFY(lens.horizontalScrollBar()->value() > 0);
    }

    void anotherDocumentIsShownWhole() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.hub().showStep(1);
        QVERIFY(f.hub().isPlayingBack());
        f.window.prompt().setField(QStringLiteral("input"), QStringLiteral("a red stone"));
        f.act("run");
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        QVERIFY(!f.hub().isPlayingBack());
        f.hub().showStep(1);
        f.session.model().close();
        QVERIFY(f.hub().isPlayingBack()); // it needs no model
        f.session.documents().setShown("run", {}, nullptr);
        QVERIFY(f.bar().isHidden() && !f.hub().isPlayingBack());
    }

    /// Even while it is repeated: the next one does not play by itself.
    void whatIsGoneIsNotPlayed() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto run = f.session.documents().shown<Run>();
        f.act("playLoop");
        f.act("play");
        QVERIFY(f.window.actions()["play"]->isChecked());
        f.session.documents().setShown("run", {}, nullptr);
        QVERIFY(!f.window.actions()["play"]->isChecked());
        f.session.documents().add(run);
        QVERIFY(!f.hub().isPlayingBack() && !f.window.actions()["play"]->isChecked());
    }
    void anotherOneThatIsOpenedOverItDoesNotPlay() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        auto other = std::make_shared<Run>(*f.session.documents().shown<Run>());
        other->createdAt = "2020-01-01T00:00:00Z";
        for (const bool repeated : {false, true}) {
            f.window.actions()["playLoop"]->setChecked(repeated);
            f.act("play");
            QVERIFY(f.window.actions()["play"]->isChecked() && f.hub().isPlayingBack());
            f.session.documents().add(std::make_shared<Run>(*other)); // shown at once
            QVERIFY(!f.window.actions()["play"]->isChecked());
            QVERIFY(!f.hub().isPlayingBack());
        }
    }
};

QTEST_MAIN(TestPlaybackWindow)
#include "test_playback_window.moc"
