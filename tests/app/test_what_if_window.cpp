// SPDX-License-Identifier: GPL-3.0-or-later
// What-if in the real window: the run is made anew with a level given, and the original stays beside.
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/decoding/heads_view.h"
#include "widgets/tree/hierarchy_view.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace strata;

class TestWhatIfWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void aLevelIsGivenAndTakenBack() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto first = f.session.documents().shown<Run>();
        HierarchyView& view = f.view<HierarchyView>("hierarchy");
        Q_EMIT view.whatIf("thought", QStringLiteral("a b"));
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        const auto given = f.session.documents().shown<Run>();
        QVERIFY(given != first);
        QCOMPARE(given->levels[0].stoppedBy, StopReason::Forced);
        QCOMPARE(given->levels[0].text, std::string("a b"));
        QCOMPARE(given->original.size(), first->levels.size());
        for (std::size_t i = 0; i < first->levels.size(); ++i)
            QCOMPARE(given->original[i].text, first->levels[i].text);

        // A second level is given besides; the original stays the one without any.
        Q_EMIT view.whatIf("assistant", QStringLiteral("c"));
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        const auto both = f.session.documents().shown<Run>();
        QCOMPARE(both->levels[0].text, std::string("a b"));
        QCOMPARE(both->levels[1].text, std::string("c"));
        QCOMPARE(both->original[0].text, first->levels[0].text);

        Q_EMIT view.originalWanted();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), test::patience);
        const auto without = f.session.documents().shown<Run>();
        QVERIFY(without->original.empty());
        QCOMPARE(without->levels[1].text, first->levels[1].text);
    }

    void itIsOfferedOverTheHeads() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto first = f.session.documents().shown<Run>();
        auto* const button = f.window.findChild<QToolButton*>(QStringLiteral("whatIfButton"));
        QVERIFY(button && button->isVisible() && button->isEnabled());
        QVERIFY(f.window.actions()["whatIf"]->isEnabled());
        Q_EMIT button->menu()->aboutToShow();
        // One for each level, after the other tokens at the selected place and a line.
        QCOMPARE(button->menu()->actions().size(), qsizetype(first->levels.size()) + 2);
        // The menu of a level where its tokens stand.
        HeadsView& heads = f.view<HeadsView>("heads");
        QVERIFY(!heads.cells().empty());
        const AccessibleCell* own = nullptr;
        for (const AccessibleCell& cell : heads.cells())
            if (cell.selection.stage == 1) own = &cell;
        QVERIFY(own);
        QCOMPARE(heads.stageAt(own->rect.center()), 1);
        QContextMenuEvent event(QContextMenuEvent::Mouse, heads.sight().toViewport(own->rect.center()).toPoint(),
                                f.window.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(heads.viewport(), &event);
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu && !menu->actions().isEmpty());
        QAction* another = nullptr; // what every view's menu has stands below
        for (QAction* const action : menu->actions())
            if (action->text().startsWith(QLatin1String("Another answer of"))) another = action;
        QVERIFY(another && another->text().contains(QString::fromStdString(first->levels[1].name)));
        QVERIFY(menu->actions().constLast() != another);
        another->trigger();
        menu->close();
        auto* const dialog = f.window.findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("a b"));
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() != first && !f.session.maker().isMaking("run"),
                                 test::patience);
        const auto given = f.session.documents().shown<Run>();
        QCOMPARE(given->levels[1].text, std::string("a b"));
        QCOMPARE(given->original.size(), first->levels.size());
        Q_EMIT button->menu()->aboutToShow();
        button->menu()->actions().constLast()->trigger(); // without what is given
        QTRY_VERIFY_WITH_TIMEOUT(
            f.session.documents().shown<Run>()->original.empty() && !f.session.maker().isMaking("run"), test::patience);
        QCOMPARE(f.session.documents().shown<Run>()->levels[1].text, first->levels[1].text);
    }

    /// Another token at a place: what stood before it stays, and the level goes on after it.
    void itGoesOnFromAnotherToken() {
        test::WindowFixture f;
        f.openAndRun(QStringLiteral("a small bird"));
        const auto first = f.session.documents().shown<Run>();
        QVERIFY(first->levels[1].tokens.size() >= 2);
        Selection selection;
        selection.stage = 1;
        selection.token = 1;
        f.window.selection().setSelection(selection);
        auto* const button = f.window.findChild<QToolButton*>(QStringLiteral("whatIfButton"));
        Q_EMIT button->menu()->aboutToShow();
        auto* const others = button->menu()->findChild<QMenu*>(QStringLiteral("otherTokens"));
        QVERIFY(others && !others->actions().isEmpty());
        const Reading& reading = first->levels[1].tokens[1].reading;
        TokenId wanted = reading.top[0].id == reading.id ? reading.top[1].id : reading.top[0].id;
        others->actions().front()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() != first && !f.session.maker().isMaking("run"),
                                 test::patience);
        const auto branch = f.session.documents().shown<Run>();
        QCOMPARE(branch->levels[0].text, first->levels[0].text);
        QCOMPARE(branch->levels[1].tokens[0].reading.id, first->levels[1].tokens[0].reading.id);
        QCOMPARE(branch->levels[1].tokens[1].reading.id, wanted);
        QCOMPARE(branch->original.size(), first->levels.size()); // beside
        QVERIFY(branch->options.contains("begin." + first->levels[1].name));
        // Once more with the same settings it is the same run.
        f.window.actions()["runAgain"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() != branch && !f.session.maker().isMaking("run"),
                                 test::patience);
        QCOMPARE(f.session.documents().shown<Run>()->levels[1].text, branch->levels[1].text);
    }
};

QTEST_MAIN(TestWhatIfWindow)
#include "test_what_if_window.moc"
