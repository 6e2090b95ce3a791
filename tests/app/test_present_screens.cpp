// SPDX-License-Identifier: GPL-3.0-or-later
// Several screens: the projector's window fills the one that the lecturer's is not on.
#include "app/gui/present_stage.h"
#include "app/gui/present_window.h"
#include "app/gui/present_workspace.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QScreen>
#include <QtTest>

using namespace strata;

class TestPresentScreens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOtherScreenIsFilled() {
        if (QGuiApplication::screens().size() < 2) QSKIP("the platform gives one screen");
        test::WindowFixture f;
        f.window.move(40, 40);
        f.window.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/robin.strata"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>(), test::patience);
        QScreen* const other = PresentWindow::otherScreen(f.window);
        QVERIFY(other && other != f.window.screen());
        f.window.actions()["presentSecond"]->trigger();
        PresentWindow* const second = f.window.findChild<PresentWorkspace*>()->second();
        if (!second) QFAIL("there is no second window");
        QVERIFY(second->windowFlags() & Qt::FramelessWindowHint);
        QVERIFY(second->isFullScreen() && !f.window.isFullScreen());
        QTRY_COMPARE(second->geometry(), other->geometry());
        QTRY_COMPARE(f.window.findChild<PresentWorkspace*>()->stage().size(), other->geometry().size());
        f.window.actions()["presentSecond"]->trigger();
        QVERIFY(!f.window.findChild<PresentWorkspace*>()->second());
        QCOMPARE(f.window.findChild<PresentWorkspace*>()->stage().window(), static_cast<QWidget*>(&f.window));
    }

    /// What it is un-maximised to on the next start is no larger for having filled the screen.
    void theSizeBeforeItWasMaximisedIsKept() {
        test::WindowFixture f;
        f.window.resize(900, 600);
        f.window.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/robin.strata"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>(), test::patience);
        f.window.showMaximized();
        QTRY_VERIFY(f.window.isMaximized());
        f.window.actions()["presentWorkspace"]->trigger();
        QTRY_VERIFY(f.window.isFullScreen());
        f.window.findChild<PresentWorkspace*>()->leave();
        QTRY_VERIFY(!f.window.isFullScreen() && f.window.isMaximized());
        QVERIFY(f.window.close());
        QWidget next;
        QVERIFY(next.restoreGeometry(f.settings.windowGeometry.get()));
        QVERIFY(next.isMaximized());
        QCOMPARE(next.normalGeometry().size(), QSize(900, 600));
    }

    /// Among further ones, too.
    void theScreenThatGoesTakesItsWindowWithIt() {
        if (QGuiApplication::screens().size() < 3) QSKIP("the platform gives fewer screens");
        test::WindowFixture f;
        f.window.move(40, 40);
        f.window.openPath(QStringLiteral(STRATA_SOURCE_DIR "/resources/lessons/robin.strata"));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>(), test::patience);
        f.window.actions()["presentSecond"]->trigger();
        QVERIFY(f.window.findChild<PresentWorkspace*>()->second());
        QTRY_COMPARE(f.window.findChild<PresentWorkspace*>()->second()->screen(), PresentWindow::otherScreen(f.window));
        Q_EMIT qGuiApp->screenRemoved(QGuiApplication::screens().last());
        QVERIFY(f.window.findChild<PresentWorkspace*>()->second());
        Q_EMIT qGuiApp->screenRemoved(f.window.findChild<PresentWorkspace*>()->second()->screen());
        QVERIFY(!f.window.findChild<PresentWorkspace*>()->second());
        QVERIFY(f.window.findChild<PresentWorkspace*>()->isOn());
    }
};

int main(int argc, char** argv) {
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly)) return 1;
    file.write(R"({"screens": [
        {"name": "lectern", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "projector", "x": 1280, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96,
         "dpr": 1},
        {"name": "corridor", "x": 3200, "y": 0, "width": 800, "height": 600, "logicalDpi": 96, "logicalBaseDpi": 96,
         "dpr": 1}]})");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    Theme::instance().install(application);
    Language::instance().install(application);
    TestPresentScreens test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_present_screens.moc"
