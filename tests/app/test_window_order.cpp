// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard and room in the real window, offscreen: the way of the Tab key, long messages, the list of problems, the
// question for heads.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/evaluate_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/workspaces.h"
#include "model/session/settings.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/head_placement_dialog.h"
#include "widgets/figure/figure_view.h"
#include "widgets/panels/evaluate_panel.h"
#include "widgets/panels/layer_ladder.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/start_page.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace strata;

namespace {
using test::patience;

struct Fixture : test::WindowFixture {
    Fixture() { window.arrangeFor({1280, 800}); }
    void openAndRun() { WindowFixture::openAndRun(QStringLiteral("a small bird")); }
    /// The widgets that Tab (or Shift+Tab) comes to, once around.
    std::vector<QWidget*> around(bool forward) {
        std::vector<QWidget*> out;
        window.activateWindow();
        window.setFocus();
        for (int i = 0; i < 200; ++i) {
            QWidget* now = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
            QTest::keyClick(now, forward ? Qt::Key_Tab : Qt::Key_Backtab, forward ? Qt::NoModifier : Qt::ShiftModifier);
            QWidget* next = QApplication::focusWidget();
            if (!next || (!out.empty() && next == out.front())) break;
            out.push_back(next);
        }
        return out;
    }
};

/// Whether it stands in a panel that brings it into sight.
bool isScrolled(const QWidget* widget) {
    for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QScrollArea*>(up)) return true;
    return false;
}

std::ptrdiff_t placeOf(const std::vector<QWidget*>& all, const QWidget* one) {
    return std::find(all.begin(), all.end(), one) - all.begin();
}

} // namespace

class TestWindowOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp); }

    void tabGoesThroughTheWindowAsItIsRead() {
        Fixture f;
        f.openAndRun();
        for (const QString& workspace : {workspaceId::explore, workspaceId::lens}) {
            f.window.setWorkspace(workspace);
            QCoreApplication::processEvents();
            const std::vector<QWidget*> forward = f.around(true);
            QVERIFY(forward.size() > 15);
            for (const QWidget* widget : forward) {
                // Nothing takes the focus where it cannot be seen; what a panel scrolls to is in sight.
                const QPoint middle = widget->mapTo(&f.window, widget->rect().center());
                QVERIFY2(f.window.rect().contains(middle) || isScrolled(widget), qPrintable(widget->accessibleName()));
                QVERIFY2(!qobject_cast<const QScrollArea*>(widget), "a panel by itself shows no focus");
                if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) QVERIFY(tabs->count() > 1);
            }
            std::vector<QWidget*> backward = f.around(false);
            std::reverse(backward.begin(), backward.end());
            QCOMPARE(backward, forward);
        }
        f.window.setWorkspace(workspaceId::explore);
        const std::vector<QWidget*> all = f.around(true);
        const auto place = [&](const char* view) {
            return placeOf(all, static_cast<QWidget*>(f.window.view(QString::fromLatin1(view))));
        };
        const auto field = placeOf(all, f.window.prompt().findChild<QPlainTextEdit*>());
        const auto ladder = placeOf(all, f.window.findChild<LayerLadder*>());
        QVERIFY(ladder < field);
        QVERIFY(field < place("heads"));
        QVERIFY(place("heads") < place("confidence"));
        QVERIFY(place("confidence") < place("hierarchy"));
        QVERIFY(place("hierarchy") < place("inspector"));
        QVERIFY(place("inspector") < std::ptrdiff_t(all.size()));
    }

    void theKeyboardStaysNearWhatGoes() {
        Fixture f;
        f.openAndRun();
        f.window.activateWindow();
        f.window.setWorkspace(workspaceId::evaluate);
        QCoreApplication::processEvents();
        EvaluatePanel& panel = f.window.evaluations().panel();
        EvaluateOrder order;
        order.data = QStringLiteral("rows.jsonl");
        panel.setOrder(order);
        QPushButton *run = nullptr, *cancel = nullptr;
        for (auto* button : panel.findChildren<QPushButton*>())
            (button->objectName() == QLatin1String("primaryButton") ? run
             : button->text() == QLatin1String("Cancel")            ? cancel
                                                                    : button) = button;
        QVERIFY(run && run->isEnabled() && cancel);
        run->setFocus();
        panel.setRunning(true);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(cancel));
        panel.setRunning(false);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(run));
        // With the panel goes the keyboard, not to a button that leads elsewhere.
        for (const QString& workspace : {workspaceId::train, workspaceId::explore, workspaceId::lens}) {
            f.window.setWorkspace(workspace);
            QCoreApplication::processEvents();
            QVERIFY2(!qobject_cast<QToolButton*>(QApplication::focusWidget()), qPrintable(workspace));
        }
    }

    void problemsStandBehindWhatIsBelow() {
        Fixture f;
        f.openAndRun();
        f.session.problems().addError({ErrorCode::BadArgument, "rows.jsonl", "is not there."});
        for (const WorkspaceSpec& one : workspaces()) {
            if (QString::fromLatin1(one.id) == workspaceId::present) continue;
            f.window.setWorkspace(QString::fromLatin1(one.id));
            QCoreApplication::processEvents();
            const int middle = f.window.centralWidget()->width();
            QDockWidget* const problems = f.window.docks().dock(QStringLiteral("problems"));
            QDockWidget* below = nullptr; // what was there before
            for (auto* dock : f.window.findChildren<QDockWidget*>())
                if (dock != problems && dock->isVisible() &&
                    f.window.dockWidgetArea(dock) == Qt::BottomDockWidgetArea &&
                    f.window.rect().intersects(dock->geometry()))
                    below = dock;
            f.window.actions()["problems"]->trigger();
            QCoreApplication::processEvents();
            QVERIFY(problems->isVisible());
            if (below) QVERIFY2(f.window.tabifiedDockWidgets(problems).contains(below), one.id);
            QCOMPARE(f.window.centralWidget()->width(), middle);
        }
        // The same one again is the same one.
        const std::size_t count = f.session.problems().all().size();
        f.session.problems().addError({ErrorCode::BadArgument, "rows.jsonl", "is not there."});
        QCOMPARE(f.session.problems().all().size(), count);
        QCOMPARE(std::size_t(
                     f.window.docks().dock(QStringLiteral("problems"))->findChild<QListView*>()->model()->rowCount()),
                 count);
    }

    void longMessagesLeaveTheWindowAsItIs() {
        Fixture f;
        f.openAndRun();
        const QString path =
            QStringLiteral("/home/someone/") + QStringLiteral("a-folder-with-a-long-name/").repeated(9);
        for (int i = 0; i < 5; ++i)
            f.session.problems().add({Problem::Severity::Error, QStringLiteral("A file is missing"),
                                      path + QStringLiteral(" is not there; choose another one."),
                                      QStringLiteral("Look whether the name is right."), QDateTime::currentDateTime()});
        f.window.actions()["problems"]->trigger();
        QCoreApplication::processEvents();
        QCOMPARE(f.window.size(), QSize(1280, 800));
        auto* list = f.window.docks().dock(QStringLiteral("problems"))->findChild<QListView*>();
        QVERIFY(list && list->isVisible());
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(list));
        QVERIFY(list->currentIndex().isValid());
        const QRect first = list->visualRect(list->model()->index(0, 0));
        QVERIFY(first.width() <= list->viewport()->width());
        QVERIFY(first.height() > 60); // kind, two lines or more, advice
    }

    void headsThatNobodyPlacedAreAskedFor() {
        Fixture f;
        const QString path = f.folder.filePath(QStringLiteral("model"));
        test::writeTinyModel(path.toStdString(), false);
        f.window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::NeedsHeads, patience);
        auto* dialog = f.window.findChild<HeadPlacementDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(f.window.startPage().findChild<QProgressBar*>()->maximum() > 0); // nothing goes on meanwhile
        auto* layer = dialog->findChild<QSpinBox*>();
        QCOMPARE(layer->maximum(), 4);
        QVERIFY(layer->text().contains(QStringLiteral("4"))); // of how many
        layer->setValue(3);
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        QCOMPARE(f.session.model().facts()->heads.front().layer, LayerIndex(3));
    }

    void manyHeadsScroll() {
        QStringList tensors;
        for (int i = 0; i < 20; ++i)
            tensors << QStringLiteral("head_%1.weight").arg(i);
        HeadPlacementDialog dialog(QStringLiteral("model"), tensors, 32);
        dialog.show();
        QVERIFY(dialog.height() < 720);
        QCOMPARE(dialog.placements().size(), std::size_t(20));
    }
};

QTEST_MAIN(TestWindowOrder)
#include "test_window_order.moc"
