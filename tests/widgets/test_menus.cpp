// SPDX-License-Identifier: GPL-3.0-or-later
// The menus that views have of their own: what they offer of what is under the pointer, and what they leave as it is.
#include "model/documents/run_stages.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"
#include "tests/widgets/heads_texts.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/lens/lens_view.h"
#include "widgets/plot/confidence_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

#include <algorithm>

using namespace strata;
using test::shared;

namespace {

/// The menu that a right click there brings up; null: none.
QMenu* menuAt(FigureView& view, const QPointF& content) {
    const QPoint point = view.sight().toViewport(content).toPoint();
    QContextMenuEvent event(QContextMenuEvent::Mouse, point, view.viewport()->mapToGlobal(point));
    QApplication::sendEvent(view.viewport(), &event);
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

QStringList textsOf(const QMenu& menu) {
    QStringList texts;
    for (const QAction* action : menu.actions())
        if (!action->isSeparator()) texts << action->text();
    return texts;
}

QAction* actionOf(const QMenu& menu, const QString& part) {
    for (QAction* action : menu.actions())
        if (action->text().contains(part)) return action;
    return nullptr;
}

} // namespace

class TestMenus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Theme::instance().setChoice(ThemeChoice::Light);
        Language::instance().install(*qApp);
    }

    void aLensCellIsChosenAndCopiedAndNotPinned() {
        auto* view = new LensView;
        PanelFrame frame(QStringLiteral("Lens"), view);
        frame.resize(700, 500);
        frame.show();
        view->setLens(std::make_shared<const Lens>(test::sampleLens()));
        const QPointF cell = view->layout().cell(1, 2).center();
        for (int again = 0; again < 2; ++again) { // a second click would pin it
            QMenu* const menu = menuAt(*view, cell);
            QVERIFY(menu);
            QCOMPARE(view->selection().position, std::optional<int>(2));
            QVERIFY(view->pins().empty());
            const int row = view->grid().rowOf(view->selection());
            const TokenId id = view->lens()->topId(view->grid().rows()[std::size_t(row)].row, 2);
            QAction* const copy = actionOf(*menu, QStringLiteral("Copy its id"));
            QVERIFY2(copy, qPrintable(textsOf(*menu).join(QLatin1Char('|'))));
            copy->trigger();
            QCOMPARE(QApplication::clipboard()->text(), QString::number(id.value));
            actionOf(*menu, QStringLiteral("Copy the token"))->trigger();
            QCOMPARE(QApplication::clipboard()->text().toStdString(), view->lens()->textOf(id));
            QVERIFY(actionOf(*menu, QStringLiteral("Export")));
            menu->close();
        }
        QMenu* const menu = menuAt(*view, cell);
        QSignalSpy tracked(view, &LensView::trackRequested);
        actionOf(*menu, QStringLiteral("in the whole text"))->trigger();
        QCOMPARE(tracked.size(), 1);
        actionOf(*menu, QStringLiteral("over the layers"))->trigger();
        QCOMPARE(view->pins().size(), std::size_t(1));
        menu->close();
        QMenu* const pinned = menuAt(*view, cell);
        QVERIFY(actionOf(*pinned, QStringLiteral("no longer")));
        actionOf(*pinned, QStringLiteral("no longer"))->trigger();
        QVERIFY(view->pins().empty());
        pinned->close();
    }

    void everyViewOffersItsTableAndExport() {
        auto* view = new ConfidenceView;
        PanelFrame frame(QStringLiteral("Confidence"), view);
        frame.resize(700, 400);
        frame.show();
        QVERIFY(!menuAt(*view, {100, 100})); // nothing is shown
        view->setRun(shared(test::sampleHierarchicalRun()));
        const std::vector<AccessibleCell> cells = view->cells();
        QVERIFY(!cells.empty());
        QMenu* const menu = menuAt(*view, cells.front().rect.center());
        QVERIFY(menu);
        QVERIFY2(actionOf(*menu, QStringLiteral("Copy the token")), qPrintable(textsOf(*menu).join(QLatin1Char('|'))));
        QSignalSpy exported(&frame, &PanelFrame::exportRequested);
        actionOf(*menu, QStringLiteral("Export"))->trigger();
        QCOMPARE(exported.size(), 1);
        menu->close();
    }

    void theHeadsMenuIsTheWindowsAndHasTheSame() {
        HeadsView view;
        view.resize(900, 600);
        view.show();
        view.setRun(shared(test::sampleHierarchicalRun()));
        QSignalSpy wanted(&view, &HeadsView::menuWanted);
        const auto cells = view.cells();
        const auto token = std::ranges::find_if(
            cells, [](const AccessibleCell& cell) { return cell.selection.token && cell.selection.stage == 1; });
        QVERIFY(token != cells.end());
        QVERIFY(!menuAt(view, token->rect.center()));
        QCOMPARE(wanted.size(), 1);
        QMenu menu;
        view.fillMenu(menu);
        actionOf(menu, QStringLiteral("Copy the token"))->trigger();
        const RunToken* const chosen = selectedToken(*view.run(), view.selection());
        QVERIFY(chosen);
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
        QVERIFY(actionOf(menu, QStringLiteral("Copy what is said")));
    }

    void cellsOfTheTableAreCopied() {
        auto* view = new ConfidenceView;
        PanelFrame frame(QStringLiteral("Confidence"), view);
        frame.resize(700, 400);
        frame.show();
        view->setRun(shared(test::sampleHierarchicalRun()));
        frame.setShowsTable(true);
        auto* const table = frame.findChild<QTableWidget*>();
        QVERIFY(table && table->rowCount() > 1 && table->columnCount() > 1);
        table->setRangeSelected({0, 0, 1, 1}, true);
        QApplication::setActiveWindow(&frame);
        table->setFocus();
        actionOf(
            *[&] {
                auto* menu = new QMenu(table);
                menu->addActions(table->actions());
                return menu;
            }(),
            QStringLiteral("chosen cells"))
            ->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("%1\t%2\n%3\t%4")
                                                        .arg(table->item(0, 0)->text(), table->item(0, 1)->text(),
                                                             table->item(1, 0)->text(), table->item(1, 1)->text()));
    }
};

QTEST_MAIN(TestMenus)
#include "test_menus.moc"
