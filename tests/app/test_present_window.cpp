// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: what a remote's keys do, what the room sees, and the lecturer's side beside it.
#include "app/gui/lesson_files.h"
#include "app/gui/lesson_workspace.h"
#include "app/gui/present_console.h"
#include "app/gui/present_laser.h"
#include "app/gui/present_sequence.h"
#include "app/gui/present_stage.h"
#include "app/gui/present_window.h"
#include "app/gui/present_workspace.h"
#include "app/gui/view_host.h"
#include "app/gui/workspaces.h"
#include "model/documents/run_stages.h"
#include "tests/support/sample_lens.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/text_scale.h"
#include "widgets/common/theme.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lesson/lesson_slide.h"
#include "widgets/panels/start_page.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

using namespace strata;

namespace {

struct Fixture : test::WindowFixture {
    PresentWorkspace& present() { return *window.findChild<PresentWorkspace*>(); }
    PresentStage& stage() { return present().stage(); }
    SelectionHub& hub() { return window.selection(); }
    void act(const char* action) { window.actions()[action]->trigger(); }
    void key(Qt::Key which) { QTest::keyClick(static_cast<QWidget*>(&window), which); }
    FigureView* view() { return stage().findChild<FigureView*>(); }
    bool bars() {
        return window.menuBar()->isVisible() && window.statusBar()->isVisible() &&
               window.findChild<QToolBar*>(QStringLiteral("mainToolBar"))->isVisible();
    }
    /// A stored run, as without a model.
    void openRun() {
        window.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/robin.strata"));
        QTRY_VERIFY_WITH_TIMEOUT(session.documents().shown<Run>(), test::patience);
    }
    void openLesson(const char* name) {
        window.findChild<LessonWorkspace*>()->setAnswersFile(folder.filePath(QStringLiteral("answers.jsonl")));
        window.openPath(lessonFolder() + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".lesson.json"));
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<LessonWorkspace*>()->play().isPlaying(), test::patience);
    }
};

} // namespace

class TestPresentWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void withoutADocumentTheActionsSayWhyTheyAreOff() {
        Fixture f;
        for (const char* id : {"presentWorkspace", "presentSecond"}) {
            QVERIFY(!f.window.actions()[id]->isEnabled());
            QVERIFY(f.window.actions()[id]->toolTip().contains(QLatin1String("There is no document yet")));
        }
        f.window.actions()["presentSecond"]->setChecked(true); // by whatever means: nothing to be seen
        QVERIFY(!f.window.actions()["presentSecond"]->isChecked() && !f.present().second());
    }

    void panelsGoAndComeBack() {
        Fixture f;
        f.openRun();
        QVERIFY(f.bars());
        f.act("presentWorkspace");
        QVERIFY(f.present().isOn() && f.stage().isVisible() && !f.bars());
        for (const QDockWidget* dock : f.window.findChildren<QDockWidget*>())
            QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
        QCOMPARE(f.stage().views(), QStringList{QStringLiteral("heads")});
        QVERIFY(f.view() && f.view()->isVisible());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.present().isOn() && f.bars() && !f.stage().isVisible());
        QCOMPARE(f.window.docks().workspace(), workspaceId::explore);
        QVERIFY(f.window.docks().dock(QStringLiteral("hierarchy"))->isVisible());
        QVERIFY(!f.hub().isPlayingBack() && f.stage().views().isEmpty());
        // From the lens its view; F5, with which others begin, ends it and runs nothing.
        f.window.setWorkspace(workspaceId::lens);
        f.act("presentWorkspace");
        QCOMPARE(f.stage().views(), QStringList{QStringLiteral("lens")});
        f.key(Qt::Key_F5);
        QCOMPARE(f.window.docks().workspace(), workspaceId::lens);
        QVERIFY(!f.session.maker().isMaking("run"));
    }

    void aRemoteWalksThroughIt() {
        Fixture f;
        f.openRun();
        const int levels = stageCount(*f.session.documents().shown<Run>());
        f.act("playLevels");
        f.act("presentWorkspace");
        QCOMPARE(f.present().sequence().progress(), std::pair(0, levels));
        const auto shown = [&](int stages) {
            for (int level = 0; level < stageCount(*f.view()->run()); ++level)
                if ((stageLength(*f.view()->run(), level) > 0) != (level < stages)) return false;
            return f.present().sequence().progress().first == stages;
        };
        QVERIFY(shown(0));
        int at = 0;
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Left, Qt::Key_Space, Qt::Key_PageUp}) {
            at += key == Qt::Key_PageUp || key == Qt::Key_Left ? -1 : 1;
            f.key(key);
            QVERIFY2(shown(at), qPrintable(QKeySequence(key).toString()));
        }
        // Wherever the keyboard is: a view does not take the arrows.
        f.view()->setFocus();
        QTest::keyClick(f.view(), Qt::Key_Right);
        QVERIFY(shown(at + 1));
        f.key(Qt::Key_End);
        QVERIFY(shown(levels) && f.present().sequence().coming().isEmpty() &&
                f.present().sequence().hidden().isEmpty());
        f.key(Qt::Key_Right); // nothing further
        QVERIFY(shown(levels));
        f.key(Qt::Key_Left);
        QVERIFY(shown(levels - 1));
        f.key(Qt::Key_Home);
        QVERIFY(shown(0));
        // Another unit begins where nothing is shown.
        f.key(Qt::Key_Right);
        f.act("playLayers");
        QCOMPARE(f.present().sequence().progress().first, 0);
        QVERIFY(f.present().sequence().hidden().contains(QLatin1String("deeper")));
    }

    void blackAndThePointer() {
        Fixture f;
        f.openRun();
        f.act("presentWorkspace");
        for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
            f.key(key);
            QVERIFY(f.stage().isBlack());
            QCOMPARE(f.stage().grab().toImage().pixelColor(f.stage().rect().center()), QColor(Qt::black));
            const auto before = f.present().sequence().progress();
            f.key(Qt::Key_Right); // brings the picture back, no more
            QVERIFY(!f.stage().isBlack());
            QCOMPARE(f.present().sequence().progress(), before);
        }
        PresentLaser& laser = f.stage().laser();
        f.key(Qt::Key_L);
        QVERIFY(laser.isShining() && laser.isVisible());
        const QPoint middle = f.stage().rect().center();
        QCursor::setPos(f.stage().mapToGlobal(middle));
        QTRY_COMPARE(laser.place(), middle);
        const QColor dot = f.stage().grab().toImage().pixelColor(middle * f.stage().devicePixelRatioF());
        QVERIFY(dot.red() > 200 && dot.green() < 80);
        f.key(Qt::Key_L);
        QVERIFY(!laser.isVisible());
        // A button that is held is one, a click is none.
        QTest::mousePress(f.view()->viewport(), Qt::LeftButton);
        QVERIFY(!laser.isShining());
        QTRY_VERIFY(laser.isShining());
        QTest::mouseRelease(f.view()->viewport(), Qt::LeftButton);
        QVERIFY(!laser.isShining());
        f.key(Qt::Key_B);
        f.key(Qt::Key_Escape); // leaves the black first
        QVERIFY(f.present().isOn() && !f.stage().isBlack());
    }

    void typeIsReadableFromTheBack() {
        Fixture f;
        f.openRun();
        f.act("presentWorkspace");
        f.window.setWindowState(Qt::WindowNoState);
        f.window.resize(1920, 1080);
        QTRY_COMPARE(f.stage().size(), QSize(1920, 1080));
        // 13 pixels of a view are at least 18 points.
        QVERIFY(13 * textScaleOf(*f.view()) * 72 / 96 >= 18);
        QCOMPARE(f.view()->sight().scale(), textScaleOf(*f.view()));
        QCOMPARE(textScaleOf(f.window), 1.0);
        const double before = textScaleOf(*f.view());
        f.key(Qt::Key_Plus);
        QVERIFY(textScaleOf(*f.view()) > before);
        f.key(Qt::Key_Minus);
        QCOMPARE(textScaleOf(*f.view()), before);
        f.window.resize(1024, 700);
        QTRY_COMPARE(f.stage().size(), QSize(1024, 700));
        QVERIFY(textScaleOf(*f.view()) < before);
        QVERIFY(f.stage().minimumSizeHint().width() <= 1024);
        // What the language is does not matter for what is shown.
        f.key(Qt::Key_Right);
        const auto at = f.present().sequence().progress();
        Language::instance().setChoice(QStringLiteral("de"));
        QCoreApplication::processEvents();
        QVERIFY(f.present().isOn());
        QCOMPARE(f.present().sequence().progress(), at);
        Language::instance().setChoice(QStringLiteral("en"));
    }

    void twoViewsBesideEachOtherAreRemembered() {
        Fixture f;
        f.openRun();
        f.act("presentWorkspace");
        auto* views = f.stage().findChild<QWidget*>(QStringLiteral("presentControls"))->findChild<QToolButton*>();
        QMenu* menu = views->menu();
        const auto choose = [&](const char* title) {
            Q_EMIT menu->aboutToShow();
            for (QAction* action : menu->actions())
                if (action->text() == QLatin1String(title)) return action->trigger();
            QFAIL(title);
        };
        choose("Hierarchy");
        QCOMPARE(f.stage().views(), (QStringList{QStringLiteral("heads"), QStringLiteral("hierarchy")}));
        choose("Confidence"); // two at most
        QCOMPARE(f.stage().views(), (QStringList{QStringLiteral("hierarchy"), QStringLiteral("confidence")}));
        choose("Hierarchy");
        choose("Confidence"); // one at least
        QCOMPARE(f.stage().views(), QStringList{QStringLiteral("confidence")});
        f.present().leave();
        f.act("presentWorkspace");
        QCOMPARE(f.stage().views(), QStringList{QStringLiteral("confidence")});
    }

    void theProjectorHasTheStageAndTheLecturerTheRest() {
        Fixture f;
        f.openRun();
        f.act("playLevels");
        f.act("presentSecond"); // presents, too
        QVERIFY(f.present().isOn() && f.present().second());
        PresentConsole& console = f.present().console();
        QVERIFY(console.isVisible() && f.stage().window() == f.present().second() && f.stage().isVisible());
        QVERIFY(!f.present().second()->isAncestorOf(&console));
        QVERIFY(console.comingText().contains(QLatin1String("level domain")));
        // Both follow the same state, wherever the key is pressed.
        QTest::keyClick(f.present().second(), Qt::Key_PageDown);
        QCOMPARE(f.present().sequence().progress().first, 1);
        f.key(Qt::Key_PageDown);
        QCOMPARE(f.present().sequence().progress().first, 2);
        QVERIFY(console.comingText().contains(QLatin1String("level kind")));
        QVERIFY(QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d$")).match(console.elapsedText()).hasMatch());
        QTRY_VERIFY(console.findChildren<QLabel*>(QStringLiteral("presentPicture")).size() == 2 &&
                    !console.findChildren<QLabel*>(QStringLiteral("presentPicture")).last()->pixmap().isNull());
        // Who points at the picture of the stage points at the stage.
        const QLabel& picture = console.pictureOfNow();
        f.key(Qt::Key_L);
        QCursor::setPos(picture.mapToGlobal(picture.rect().center()));
        const QPoint middle = f.stage().rect().center();
        QTRY_VERIFY((f.stage().laser().place() - middle).manhattanLength() < 12);
        f.key(Qt::Key_L);
        // A note is written while a remote goes on.
        auto* editor = console.findChild<QPlainTextEdit*>();
        QVERIFY(editor);
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("b l. f"));
        QCOMPARE(editor->toPlainText(), QStringLiteral("b l. f"));
        QVERIFY(!f.stage().isBlack());
        QTest::keyClick(editor, Qt::Key_PageUp);
        QCOMPARE(f.present().sequence().progress().first, 1);
        // Closed by the window manager: the room sees the window again.
        f.present().second()->close();
        QTRY_VERIFY(!f.present().second());
        QVERIFY(f.present().isOn() && f.stage().window() == &f.window && f.stage().isVisible() && !console.isVisible());
        f.act("presentSecond");
        f.present().leave();
        QVERIFY(!f.present().second() && f.bars() && !f.window.actions()["presentSecond"]->isChecked());
    }

    void closingTheWindowClosesThePresentation() {
        Fixture f;
        f.openRun();
        f.act("presentSecond");
        f.window.close();
        QVERIFY(!f.present().second() && !f.present().isOn());
        QCOMPARE(f.settings.workspace.get(), workspaceId::explore);
    }

    void aWindowThatGoesWhilePresentingTakesItWithIt() {
        test::WindowFixture f;
        {
            MainWindow other(f.session, f.settings);
            other.show();
            other.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/robin.strata"));
            QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>(), test::patience);
            other.actions()["presentSecond"]->trigger();
            QVERIFY(other.findChild<PresentWorkspace*>()->second());
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (const QWidget* widget : QApplication::topLevelWidgets())
            QVERIFY(widget->objectName() != QLatin1String("presentWindow"));
        QTest::keyClick(static_cast<QWidget*>(&f.window), Qt::Key_PageDown); // and nobody listens any more
    }

    void whatComesMeanwhileIsShownToTheRoom() {
        Fixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        f.act("presentWorkspace");
        f.session.model().close(); // a document needs none
        QVERIFY(f.present().isOn());
        f.window.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/robin-lens.strata"));
        QTRY_COMPARE_WITH_TIMEOUT(f.stage().views(), QStringList{QStringLiteral("lens")}, test::patience);
        QVERIFY(f.present().isOn());
        // Where nothing is left, the start page comes, with its bars.
        f.session.documents().setShown("lens", {}, nullptr);
        f.session.documents().setShown("run", {}, nullptr);
        f.act("start");
        QVERIFY(!f.present().isOn() && f.bars());
    }

    /// What has no levels is not presented by them: nothing could be stepped through.
    void aTextWithoutLevelsIsSteppedThroughByToken() {
        Fixture f;
        f.act("playLevels");
        Lens lens = test::sampleLens();
        lens.segments.clear();
        f.session.documents().add(std::make_shared<const Lens>(lens));
        f.window.setWorkspace(workspaceId::lens);
        QCOMPARE(f.hub().playbackProgress().second, 0);
        QVERIFY(!f.window.actions()["play"]->isEnabled());
        QVERIFY(f.window.actions()["play"]->toolTip().contains(QLatin1String("choose another one")));
        f.act("presentWorkspace");
        QCOMPARE(f.stage().views(), QStringList{QStringLiteral("lens")});
        QCOMPARE(f.present().sequence().progress(), std::pair(1, 5));
        f.key(Qt::Key_Right);
        QCOMPARE(f.present().sequence().progress().first, 2);
        QCOMPARE(f.settings.playbackUnit.get(), QStringLiteral("token"));
        f.present().leave(); // what was chosen before is chosen again
        QCOMPARE(f.settings.playbackUnit.get(), QStringLiteral("level"));
        QCOMPARE(f.hub().playbackUnit(), PlaybackUnit::Level);
        QVERIFY(f.window.actions()["playLevels"]->isChecked());
    }

    /// By itself nothing moves outside of the presentation.
    void leavingStopsWhatPlays() {
        Fixture f;
        f.openRun();
        f.act("playTokens");
        f.act("playFast");
        f.act("playLoop");
        f.act("presentWorkspace");
        f.key(Qt::Key_P);
        QVERIFY(f.window.actions()["play"]->isChecked());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.present().isOn() && !f.window.actions()["play"]->isChecked());
        const Selection before = f.hub().selection();
        QTest::qWait(700);
        QCOMPARE(f.hub().selection(), before);
        QVERIFY(!f.hub().isPlayingBack());
    }

    /// The lens of another text than the run's, chosen while the run is stepped through.
    void anotherDocumentBeginsWhereNothingIsShown() {
        Fixture f;
        f.openRun();
        Lens lens = test::sampleLens();
        lens.title.clear();
        lens.text = "what only the last position says";
        f.act("playTokens");
        f.session.documents().add(std::make_shared<const Lens>(lens));
        f.window.setWorkspace(workspaceId::explore);
        f.act("presentWorkspace");
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Right);
        QCOMPARE(f.present().sequence().progress().first, 2);
        f.present().showView(QStringLiteral("lens"), {});
        QVERIFY(f.hub().played().lens && !f.hub().played().run);
        QVERIFY(f.hub().isPlayingBack());
        QCOMPARE(f.present().sequence().progress().first, 1); // of positions the first is always there
        QVERIFY(!f.present().sequence().title().contains(QLatin1String("last position")));
        f.key(Qt::Key_End);
        QVERIFY(f.present().sequence().title().contains(QLatin1String("last position")));
        // What is exported from here is what is seen here, not what a view that is away had.
        f.view()->setFigureOptions({{QStringLiteral("map"), QStringLiteral("cividis")}});
        QCOMPARE(f.window.views().options(QStringLiteral("lens")).value(QLatin1String("map")).toString(),
                 QStringLiteral("cividis"));
    }

    void whatIsNotPlayedIsNotSteppedThrough() {
        Fixture f;
        f.openRun();
        f.act("presentWorkspace");
        f.key(Qt::Key_Right);
        const auto at = f.hub().playbackProgress();
        f.present().showView(QStringLiteral("note"), {});
        QCOMPARE(f.present().sequence().progress(), std::pair(0, 0));
        QVERIFY(f.present().sequence().hidden().isEmpty() && f.present().sequence().coming().isEmpty());
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_End, Qt::Key_P, Qt::Key_Home})
            f.key(key);
        QCOMPARE(f.hub().playbackProgress(), at);
        QVERIFY(!f.window.actions()["play"]->isChecked());
        f.present().showView(QStringLiteral("heads"), {});
        QCOMPARE(f.present().sequence().progress(), at);
        f.key(Qt::Key_End); // what was shown whole stays so
        f.present().showView(QStringLiteral("note"), {});
        f.present().showView(QStringLiteral("heads"), {});
        QVERIFY(!f.hub().isPlayingBack());
        // From a workspace whose views show no run nothing is hidden.
        f.present().leave();
        f.settings.presentedViews(workspaceId::explore).set({QStringLiteral("note")});
        f.act("presentWorkspace");
        QVERIFY(f.present().isOn() && !f.hub().isPlayingBack());
    }

    void escapeInALineIsTheLines() {
        Fixture f;
        f.openRun();
        f.act("presentWorkspace");
        f.act("find");
        auto* bar = f.window.findChild<QWidget*>(QStringLiteral("findBar"));
        QVERIFY(bar && bar->isVisible());
        auto* line = bar->findChild<QLineEdit*>();
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(f.present().isOn() && !bar->isVisible());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.present().isOn());
    }

    void theWindowIsLeftAsItWas() {
        Fixture f;
        f.openRun();
        f.window.setWindowState(Qt::WindowFullScreen);
        f.act("presentWorkspace");
        f.key(Qt::Key_F);
        QVERIFY(!(f.window.windowState() & Qt::WindowFullScreen));
        f.key(Qt::Key_Escape);
        QVERIFY(f.window.windowState() & Qt::WindowFullScreen);
        f.window.setWindowState(Qt::WindowNoState);
        f.act("presentWorkspace");
        QVERIFY(f.window.windowState() & Qt::WindowFullScreen);
        f.key(Qt::Key_Escape);
        QVERIFY(!(f.window.windowState() & Qt::WindowFullScreen));
    }

    /// The lecturer sees that the room is black.
    void theLecturersPictureIsBlackToo() {
        Fixture f;
        f.openRun();
        f.act("presentSecond");
        const auto* picture = f.present().console().findChild<QLabel*>(QStringLiteral("presentPicture"));
        const auto middle = [&] {
            const QImage image = picture->pixmap().toImage();
            return image.isNull() ? QColor(Qt::gray) : image.pixelColor(image.rect().center());
        };
        QTRY_VERIFY(!picture->pixmap().isNull());
        QTest::qWait(300); // nothing further is painted by itself
        f.key(Qt::Key_B);
        QTRY_COMPARE(middle(), QColor(Qt::black));
        f.key(Qt::Key_B);
        QTRY_VERIFY(middle() != QColor(Qt::black));
    }

    void aLessonIsWalkedThrough() {
        Fixture f;
        f.openLesson("hierarchy");
        LessonPlay& play = f.window.findChild<LessonWorkspace*>()->play();
        f.act("presentSecond");
        QVERIFY(f.present().isOn());
        QCOMPARE(f.present().sequence().progress(), std::pair(1, play.steps()));
        int revealed = 0, notes = 0, presses = 0;
        while (!play.isAtEnd() && ++presses < 100) {
            const int place = play.place();
            const bool asks = !play.isRevealed();
            QCOMPARE(f.present().console().notesText().isEmpty(), play.step().teacher.isEmpty());
            notes += play.step().teacher.isEmpty() ? 0 : 1;
            const QString before = slideText(play);
            QVERIFY(!before.isEmpty());
            f.key(Qt::Key_PageDown);
            if (asks) {
                QCOMPARE(play.place(), place); // the answer first
                QVERIFY(play.isRevealed() && slideText(play).size() > before.size());
                ++revealed;
            } else {
                QCOMPARE(play.place(), place + 1);
            }
            QVERIFY(f.present().isOn());
        }
        QVERIFY(play.isAtEnd() && revealed > 0 && notes > 0);
        QCOMPARE(play.gradedAnswers(), 0); // a lecturer predicts nothing
        QVERIFY(!QFile::exists(f.folder.filePath(QStringLiteral("answers.jsonl"))));
        f.key(Qt::Key_PageUp);
        QCOMPARE(play.place(), play.steps() - 1);
        f.present().leave();
        QVERIFY(play.isPlaying()); // it goes on beside the panels
    }
};

QTEST_MAIN(TestPresentWindow)
#include "test_present_window.moc"
