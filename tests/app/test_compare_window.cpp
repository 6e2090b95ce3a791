// SPDX-License-Identifier: GPL-3.0-or-later
// How a comparison is come by in the window: two documents of the list, the one in front with another one, and a file.
#include "app/gui/compare_menu.h"
#include "app/gui/docks.h"
#include "app/gui/workspaces.h"
#include "model/documents/comparison.h"
#include "model/documents/lens_json.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/compare/comparison_maker.h"
#include "widgets/compare/comparison_view.h"
#include "widgets/panels/runs_panel.h"

#include <QFileDialog>
#include <QListView>
#include <QMenu>
#include <QToolButton>

using namespace strata;

namespace {

using test::patience;

std::shared_ptr<const Lens> lensOf(const char* title) {
    Lens lens = test::sampleLens();
    lens.title = title;
    return std::make_shared<const Lens>(lens);
}

struct Fixture : test::WindowFixture {
    RunId first = session.documents().add(lensOf("the first")), second = session.documents().add(lensOf("the second")),
          run = session.documents().add(std::make_shared<const Run>(test::sampleHierarchicalRun()));
    RunsPanel& panel() { return *window.findChild<RunsPanel*>(); }
    QListView& list() { return *panel().findChild<QListView*>(); }
    QModelIndex lineOf(RunId id) { return static_cast<RunsTable*>(list().model())->indexOf(id); }
    void click(RunId id, Qt::KeyboardModifiers modifiers = {}) {
        list().scrollTo(lineOf(id));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, list().visualRect(lineOf(id)).center());
        QCoreApplication::processEvents();
    }
    /// The entry of the list's own menu, which is then closed.
    std::pair<bool, QString> compareEntry(RunId id, bool trigger) {
        Q_EMIT list().customContextMenuRequested(list().visualRect(lineOf(id)).center());
        auto* action = list().findChild<QAction*>(QStringLiteral("compareChosen"));
        if (!action) return {};
        const std::pair<bool, QString> out(action->isEnabled(), action->toolTip());
        if (trigger) action->trigger();
        delete action->parent();
        return out;
    }
    std::shared_ptr<const Comparison> shown() { return session.documents().shown<Comparison>(); }
};

} // namespace

class TestCompareWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void twoOfTheList() {
        Fixture f;
        f.window.docks().reveal(QStringLiteral("runs"));
        f.click(f.second);
        QVERIFY(!f.compareEntry(f.second, false).first);
        QVERIFY(f.compareEntry(f.second, false).second.contains(QStringLiteral("the second one with Ctrl")));
        f.click(f.run, Qt::ControlModifier); // of another kind
        QCOMPARE(f.panel().chosenRuns().size(), std::size_t(2));
        QVERIFY(f.compareEntry(f.run, false).second.contains(QStringLiteral("A run and a lens")));
        f.window.docks().reveal(QStringLiteral("runs"));
        f.click(f.first);
        f.click(f.second, Qt::ControlModifier);
        QCOMPARE(f.panel().chosenRuns(), (std::vector{f.second, f.first})); // the newest is on top
        QVERIFY(f.compareEntry(f.second, true).first);
        QTRY_VERIFY_WITH_TIMEOUT(f.shown(), patience);
        QCOMPARE(f.shown()->lensA()->title, std::string("the first")); // the older one
        QCOMPARE(f.window.docks().workspace(), workspaceId::compare);
        const auto& view = f.view<ComparisonView>("comparison");
        QTRY_VERIFY(view.isVisible());
        QVERIFY(view.content().comparison() == f.shown());
        // One that was chosen stays chosen while the list is filled again.
        f.click(f.first);
        f.click(f.second, Qt::ControlModifier);
        f.session.documents().add(lensOf("a third"));
        QVERIFY(f.panel().chosenRuns().size() >= 2);
    }

    void choosingTwoStaysWhereTheyAreCompared() {
        Fixture f;
        const Documents& documents = f.session.documents();
        f.window.setWorkspace(workspaceId::compare);
        f.window.docks().reveal(QStringLiteral("runs"));
        const RunId shown = documents.shownId("lens");
        QCOMPARE(shown, f.second);
        f.click(f.first);
        QCOMPARE(f.window.docks().workspace(), workspaceId::compare);
        f.click(f.second, Qt::ControlModifier);
        QCOMPARE(f.window.docks().workspace(), workspaceId::compare);
        QCOMPARE(f.panel().chosenRuns(), (std::vector{f.second, f.first}));
        QTest::mouseClick(f.list().viewport(), Qt::RightButton, {}, f.list().visualRect(f.lineOf(f.run)).center());
        QCOMPARE(f.window.docks().workspace(), workspaceId::compare);
        QCOMPARE(documents.shownId("lens"), shown);
        // Return, as a double click, goes to one of them.
        f.click(f.first);
        QTest::keyClick(&f.list(), Qt::Key_Return);
        QCOMPARE(f.window.docks().workspace(), workspaceId::lens);
        QCOMPARE(documents.shownId("lens"), f.first);
        // Elsewhere a second one with Ctrl, and the other button, leave what is shown as it is.
        f.window.docks().reveal(QStringLiteral("runs"));
        f.click(f.second, Qt::ControlModifier);
        QTest::mouseClick(f.list().viewport(), Qt::RightButton, {}, f.list().visualRect(f.lineOf(f.run)).center());
        QCOMPARE(f.window.docks().workspace(), workspaceId::lens);
        QCOMPARE(documents.shownId("lens"), f.first);
    }

    void severalAreRemoved() {
        Fixture f;
        f.window.docks().reveal(QStringLiteral("runs"));
        f.click(f.first);
        f.click(f.second, Qt::ControlModifier);
        const auto there = [&](RunId id) { return f.session.documents().find(id) != nullptr; };
        const auto removeUnder = [&](RunId id) {
            Q_EMIT f.list().customContextMenuRequested(f.list().visualRect(f.lineOf(id)).center());
            auto* const action = f.list().findChild<QAction*>(QStringLiteral("removeChosen"));
            action->trigger();
            delete action->parent();
        };
        removeUnder(f.run); // none of the chosen ones
        QVERIFY(!there(f.run) && there(f.first) && there(f.second));
        QCOMPARE(f.panel().chosenRuns().size(), std::size_t(2));
        removeUnder(f.first);
        QVERIFY(!there(f.first) && !there(f.second));
    }

    /// The button does what it does to those that are chosen, also while another one is current.
    void removingWhatIsChosen() {
        Fixture f;
        f.window.docks().reveal(QStringLiteral("runs"));
        f.click(f.first);
        QToolButton* remove = nullptr;
        for (auto* button : f.panel().titleControls()->findChildren<QToolButton*>())
            if (button->accessibleName().startsWith(QStringLiteral("Remove"))) remove = button;
        QVERIFY(remove && remove->isEnabled());
        f.click(f.first, Qt::ControlModifier);
        QVERIFY(f.panel().chosenRuns().empty() && f.list().currentIndex().isValid());
        QVERIFY(!remove->isEnabled());
        f.click(f.second, Qt::ControlModifier);
        QVERIFY(remove->isEnabled());
    }

    void aLongTitleInTheMenu() {
        Fixture f;
        const RunId id =
            f.session.documents().add(lensOf("“a small bird & a frog with a red breast” versus “a small red fish”"));
        QMenu* const sources = f.window.findChild<CompareMenu*>()->menuOf(id);
        const QAction* const heading = sources->actions().first();
        QVERIFY(heading->isSeparator() && heading->text().contains(QStringLiteral("…")));
        QVERIFY(heading->text().contains(QStringLiteral("bird & a frog")));
        QVERIFY(heading->text().endsWith(QStringLiteral("with"))); // the sentence is whole
        QVERIFY(sources->sizeHint().width() > sources->fontMetrics().horizontalAdvance(heading->text()));
        delete sources;
    }

    void theOneInFrontWithAnother() {
        Fixture f;
        QAction* const action = f.window.actions()["compare"];
        f.window.docks().reveal(QStringLiteral("runs"));
        f.click(f.first);
        QTRY_VERIFY(action->isEnabled());
        auto& menu = *f.window.findChild<CompareMenu*>();
        QMenu* const sources = menu.menuOf(f.first);
        QStringList texts;
        for (const QAction* entry : sources->actions())
            if (!entry->isSeparator()) texts << entry->text();
        QCOMPARE(texts.size(), 2); // the other lens, and a file
        QVERIFY(texts[0].startsWith(QStringLiteral("the second")));
        for (QAction* entry : sources->actions())
            if (entry->text() == texts[0]) entry->trigger();
        delete sources;
        QTRY_VERIFY_WITH_TIMEOUT(f.shown(), patience);
        // A comparison itself is not compared, and the action says so.
        f.window.setWorkspace(workspaceId::compare);
        QTRY_VERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(QStringLiteral("Two runs or two lenses")));
        // Removing it can be undone.
        const RunId made = f.session.documents().shownId("comparison");
        f.session.documents().remove(made);
        QVERIFY(!f.shown());
        f.window.actions()["undo"]->trigger();
        QVERIFY(f.shown());
    }

    void aFile() {
        Fixture f;
        const QString file = f.folder.filePath(QStringLiteral("l.strata"));
        QVERIFY(saveLens(*lensOf("of a file"), file.toStdString()));
        auto& menu = *f.window.findChild<CompareMenu*>();
        QMenu* const sources = menu.menuOf(f.second);
        sources->actions().last()->trigger();
        delete sources;
        const auto dialogs = f.window.findChildren<QFileDialog*>();
        QCOMPARE(dialogs.size(), 1);
        Q_EMIT dialogs.front()->fileSelected(file);
        QTRY_VERIFY_WITH_TIMEOUT(f.shown(), patience);
        QCOMPARE(f.shown()->lensA()->title, std::string("the second"));
        QCOMPARE(f.shown()->lensB()->title, std::string("of a file"));
        delete dialogs.front();
    }
};

QTEST_MAIN(TestCompareWindow)
#include "test_compare_window.moc"
