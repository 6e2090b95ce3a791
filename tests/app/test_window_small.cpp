// SPDX-License-Identifier: GPL-3.0-or-later
// The window, offscreen, where there is little room: nothing lies over anything else, and nothing is scrolled by a few
// pixels.
#include "app/gui/docks.h"
#include "tests/support/window_fixture.h"
#include "tests/support/window_parts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"

#include <QDockWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

using namespace strata;
using test::overlap;
using test::parts;
using test::settle;

namespace {
using Q = QString;
}

class TestWindowSmall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void nothingLiesOverAnything() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        for (const char* language : {"en", "de", "ja", "zh"}) {
            Language::instance().setChoice(Q::fromLatin1(language));
            for (const QSize size : {QSize(640, 360), QSize(632, 368), QSize(480, 320), QSize(720, 400),
                                     QSize(800, 450), QSize(900, 560), QSize(1016, 660), QSize(1272, 760)}) {
                f.window.resize(size);
                settle();
                for (QAction* workspace :
                     {f.window.actions()["lensWorkspace"], f.window.actions()["exploreWorkspace"]}) {
                    workspace->trigger();
                    settle();
                    QCOMPARE(f.window.size(), size);
                    const Q found = overlap(f.window);
                    QVERIFY2(found.isEmpty(), qPrintable(Q::fromLatin1("%1×%2 %3: %4")
                                                             .arg(size.width())
                                                             .arg(size.height())
                                                             .arg(workspace->text(), found)));
                    QVERIFY2(f.window.centralWidget()->width() >= 150 && f.window.centralWidget()->height() >= 100,
                             qPrintable(Q::number(f.window.centralWidget()->width())));
                }
            }
        }
        Language::instance().setChoice(Q::fromLatin1("en"));
    }

    void theArrangementComesBackWithTheRoom() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        settle();
        QDockWidget* const hierarchy = f.window.docks().dock(Q::fromLatin1("hierarchy"));
        hierarchy->hide(); // somebody's own arrangement
        settle();
        const auto before = parts(f.window);
        f.window.resize(640, 360);
        settle();
        QVERIFY(parts(f.window) != before);
        const QByteArray kept = f.window.docks().save(); // what the next start gets
        f.window.actions()["lensWorkspace"]->trigger();
        settle();
        f.window.actions()["exploreWorkspace"]->trigger();
        settle();
        f.window.resize(1280, 800);
        settle();
        QVERIFY(!hierarchy->isVisible());
        QCOMPARE(parts(f.window).size(), before.size());
        QCOMPARE(f.window.docks().save().size(), kept.size());
        f.window.actions()["lensWorkspace"]->trigger();
        settle();
        QVERIFY(f.window.docks().dock(Q::fromLatin1("read"))->isVisible());
        QVERIFY(overlap(f.window).isEmpty());
    }

    void theMiddleKeepsEnoughWhenTheWindowIsRestored() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        f.window.actions()["lensWorkspace"]->trigger();
        f.window.resize(2560, 1440);
        settle();
        f.window.docks().arrange(); // columns as wide as such a window has them
        settle();
        f.window.resize(1280, 800);
        settle();
        const QWidget* const middle = f.window.centralWidget();
        QVERIFY2(middle->width() > 400 && middle->height() > 200,
                 qPrintable(Q::fromLatin1("%1×%2").arg(middle->width()).arg(middle->height())));
        // Somebody's own columns stay.
        f.window.resizeDocks({f.window.docks().dock(Q::fromLatin1("read"))}, {700}, Qt::Horizontal);
        settle();
        const double share = double(middle->width()) / 1280;
        f.window.resize(1200, 800);
        settle();
        QVERIFY(std::abs(double(middle->width()) / 1200 - share) < 0.1);
    }

    void theToolBarHasRoom() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        auto* const bar = f.window.findChild<QToolBar*>();
        auto* const overflow = bar->findChild<QToolButton*>(Q::fromLatin1("qt_toolbar_ext_button"));
        QVERIFY(overflow);
        f.window.resize(1280, 800);
        settle();
        QVERIFY(!overflow->isVisible());
        for (const QToolButton* button : bar->findChildren<QToolButton*>())
            if (button != overflow) QVERIFY2(button->isVisible(), qPrintable(button->text() + button->objectName()));
        f.window.resize(1024, 700); // what there is no room for can be stepped with keys
        settle();
        for (const char* id : {"runButton", "stopButton", "exportFigureButton"}) {
            const auto* button = bar->findChild<QToolButton*>(Q::fromLatin1(id));
            QVERIFY2(button && button->isVisible(), id);
        }
        for (const char* menu : {"open", "tasks", "devices"})
            QVERIFY2(f.window.actions().button(menu)->isVisible(), menu);
        Language::instance().setChoice(Q::fromLatin1("de")); // longer words: what is done most is the last to go
        settle();
        for (const char* id : {"runButton", "stopButton"})
            QVERIFY2(bar->findChild<QToolButton*>(Q::fromLatin1(id))->isVisible(), id);
        Language::instance().setChoice(Q::fromLatin1("en"));
    }

    void formsAreNoWiderThanTheirColumns() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        for (const char* language : {"en", "de"}) {
            Language::instance().setChoice(Q::fromLatin1(language));
            for (const char* workspace : {"lens", "evaluate", "train", "explore"}) {
                f.window.setWorkspace(Q::fromLatin1(workspace));
                settle();
                for (const QScrollArea* form : f.window.findChildren<QScrollArea*>()) {
                    if (!form->isVisible() || !form->widget()) continue;
                    for (const QPushButton* button : form->widget()->findChildren<QPushButton*>())
                        QVERIFY2(!button->isVisible() ||
                                     button->parentWidget()->height() >= button->minimumSizeHint().height(),
                                 qPrintable(button->text()));
                    QStringList wide;
                    for (const QWidget* part : form->widget()->findChildren<QWidget*>())
                        if (part->isVisible() && part->minimumSizeHint().width() > form->viewport()->width() - 24)
                            wide << Q::fromLatin1("%1 “%2” %3")
                                        .arg(Q::fromLatin1(part->metaObject()->className()), part->accessibleName(),
                                             Q::number(part->minimumSizeHint().width()));
                    QVERIFY2(form->horizontalScrollBar()->maximum() == 0,
                             qPrintable(Q::fromLatin1("%1 %2 %3: ")
                                            .arg(Q::fromLatin1(language), Q::fromLatin1(workspace),
                                                 Q::number(form->viewport()->width())) +
                                        wide.join(Q::fromLatin1("; "))));
                }
            }
        }
        Language::instance().setChoice(Q::fromLatin1("en"));
    }

    void everyPanelCanBeReached() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        f.window.resize(640, 360);
        settle();
        for (const char* id : {"model", "prompt", "confidence", "hierarchy", "inspector", "runs", "problems"}) {
            f.window.docks().reveal(Q::fromLatin1(id));
            settle();
            const QDockWidget* const dock = f.window.docks().dock(Q::fromLatin1(id));
            QVERIFY2(dock->isVisible() && f.window.rect().contains(dock->geometry()), id);
            QVERIFY2(dock->width() >= 96 && dock->height() >= 90, id);
            QVERIFY2(overlap(f.window).isEmpty(), qPrintable(overlap(f.window)));
        }
    }

    void theHeadsAreNotScrolledByAFewPixels() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        FigureView* const heads = f.window.view(Q::fromLatin1("heads"));
        for (int width = 1000; width < 1400; width += 7) {
            f.window.resize(width, 800);
            settle();
            const int overflow = heads->horizontalScrollBar()->maximum();
            QVERIFY2(overflow == 0 || overflow > 40,
                     qPrintable(Q::number(width) + Q::fromLatin1(": ") + Q::number(overflow)));
        }
    }
};

QTEST_MAIN(TestWindowSmall)
#include "test_window_small.moc"
