// SPDX-License-Identifier: GPL-3.0-or-later
// The shell of the window, offscreen: rows of tabs, jobs, the wheel, reasons, room, the history and its runs.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/main_window.h"
#include "app/gui/run_form.h"
#include "app/gui/workspaces.h"
#include "model/session/settings.h"
#include "tests/support/window_fixture.h"
#include "widgets/panels/job_strip.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/runs_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace strata;

namespace {
using test::patience;
using Q = QString;

/// How often a widget was laid out.
struct LayoutCount : QObject {
    int count = 0;
    bool eventFilter(QObject*, QEvent* event) override {
        count += event->type() == QEvent::LayoutRequest;
        return false;
    }
};

struct Fixture : test::WindowFixture {
    Actions& actions() { return window.actions(); }
    QDockWidget* dock(const char* id) { return window.docks().dock(Q::fromLatin1(id)); }
    RunsPanel* runs() { return window.findChild<RunsPanel*>(); }
    QListView* list() { return runs()->findChild<QListView*>(); }
    QString said() {
        QStringList texts;
        for (const QLabel* label : window.findChild<StatusPanel*>()->findChildren<QLabel*>())
            texts << label->text();
        return texts.join(QLatin1Char(' '));
    }
    /// Every row of tabs that can be seen has tabs, and the pointer reaches them; and the window is laid out once, not
    /// for ever.
    void checkTabs(const char* when) {
        QTest::qWait(20);
        LayoutCount layouts;
        window.installEventFilter(&layouts);
        QTest::qWait(20);
        QVERIFY2(layouts.count < 3, when);
        int rows = 0;
        for (QTabBar* tabs : window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!tabs->isVisible() || !window.rect().intersects(tabs->geometry())) continue;
            QVERIFY2(tabs->count() > 1, when);
            for (int i = 0; i < tabs->count(); ++i)
                QVERIFY2(window.childAt(tabs->mapTo(&window, tabs->tabRect(i).center())) == tabs, when);
            ++rows;
        }
        QVERIFY2(rows > 0, when);
    }
};

} // namespace

class TestWindowShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void noEmptyRowOfTabsLiesOverAPanel() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        f.checkTabs("opened");
        f.window.resize(1600, 1000);
        f.checkTabs("enlarged");
        f.window.docks().arrange();
        f.checkTabs("arranged");
        f.window.resize(1280, 800);
        f.checkTabs("made smaller");
        for (const QString& workspace :
             {workspaceId::lens, workspaceId::explore, workspaceId::lens, workspaceId::explore}) {
            f.window.setWorkspace(workspace);
            f.checkTabs("another workspace");
            f.window.resize(f.window.width() + 100, f.window.height() + 50);
            f.checkTabs("another workspace, enlarged");
        }
        f.dock("runs")->toggleViewAction()->trigger(); // comes forward
        f.checkTabs("in front");
        f.dock("runs")->toggleViewAction()->trigger(); // hides it, and then its row of tabs is gone
        f.dock("runs")->toggleViewAction()->trigger();
        f.checkTabs("hidden and shown");
        f.actions()["start"]->trigger();
        f.dock("inspector"); // the start page hides all of them
        QTest::qWait(1);
        for (QTabBar* tabs : f.window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(!tabs->isVisible() || !f.window.rect().intersects(tabs->geometry()));
        f.session.documents().show(f.session.documents().of<Run>()[0].id);
        f.window.openPath(f.folder.filePath(Q::fromLatin1("model")));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().state(), CurrentModel::State::Ready, patience);
        f.checkTabs("back from the start page");
        f.window.close();
        MainWindow again(f.session, f.settings);
        again.resize(1500, 950);
        again.show();
        QTest::qWait(1);
        for (QTabBar* tabs : again.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(!tabs->isVisible() || !again.rect().intersects(tabs->geometry()) || tabs->count() > 1);
    }

    void aPanelThatIsShownIsInFront() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        const auto inFront = [&](const char* id) { // of its tabs: the others lie outside the window
            QTest::qWait(1);
            return f.dock(id)->isVisible() && f.window.rect().intersects(f.dock(id)->geometry());
        };
        QVERIFY(!inFront("runs"));
        f.dock("runs")->toggleViewAction()->trigger(); // it is on, but behind: it comes forward
        QVERIFY(inFront("runs"));
        f.dock("runs")->toggleViewAction()->trigger();
        QVERIFY(!f.dock("runs")->isVisible());
        f.dock("runs")->toggleViewAction()->trigger();
        QVERIFY(inFront("runs"));
        QVERIFY(!inFront("inspector"));
        QVERIFY(f.dock("runs")->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(f.dock("runs")->findChild<QWidget*>(Q::fromLatin1("panelFlash")));
        f.actions()["problems"]->trigger();
        QVERIFY(inFront("problems"));
        QVERIFY(!inFront("confidence"));
        f.actions()["focusPrompt"]->trigger();
        QVERIFY(f.dock("prompt")->isAncestorOf(QApplication::focusWidget()));
        QTRY_VERIFY(!f.dock("runs")->findChild<QWidget*>(Q::fromLatin1("panelFlash"))); // and fades
    }

    void whatCannotBeDoneSaysWhy() {
        Fixture f;
        const auto check = [&] {
            for (const auto& [title, actions] : f.actions().groups())
                for (const QAction* action : actions)
                    if (!action->isEnabled())
                        QVERIFY2(action->toolTip().contains(QLatin1Char('\n')), qPrintable(action->text()));
            for (const QToolButton* button : f.window.findChildren<QToolButton*>())
                if (button->isVisible() && !button->isEnabled())
                    QVERIFY2(button->toolTip().contains(QLatin1Char('\n')), qPrintable(button->accessibleName()));
        };
        check();
        QVERIFY(f.actions()["run"]->toolTip().contains(Q::fromLatin1("Open a model")));
        f.window.run(); // Ctrl+Return in the prompt comes here
        QVERIFY(f.said().contains(Q::fromLatin1("Open a model")));
        QVERIFY(!f.actions()["save"]->isEnabled());
        Q_EMIT f.runs()->saveRequested(RunId{});
        QVERIFY(f.said().contains(Q::fromLatin1("no run to be saved")));
        f.window.openPath(f.model());
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().state(), CurrentModel::State::Ready, patience);
        check();
        QVERIFY(f.actions()["run"]->isEnabled() && !f.actions()["run"]->toolTip().contains(QLatin1Char('\n')));
        f.openAndRun(Q::fromLatin1("bird"));
        check();
        f.session.model().close();
        check();
        QVERIFY(f.actions()["save"]->isEnabled());
        f.window.setWorkspace(workspaceId::lens);
        check();
    }

    void noShortcutIsBoundTwice() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        QHash<QKeySequence, QString> seen;
        for (const QAction* action : f.window.findChildren<QAction*>())
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!seen.contains(key), qPrintable(key.toString() + QLatin1Char(' ') + action->text() +
                                                         QLatin1Char(' ') + seen.value(key)));
                seen.insert(key, action->text());
            }
        for (const QShortcut* shortcut : f.window.findChildren<QShortcut*>())
            QVERIFY2(shortcut->context() == Qt::WidgetShortcut || !seen.contains(shortcut->key()),
                     qPrintable(shortcut->key().toString()));
        // And no letter twice in a menu.
        for (const QMenu* menu : f.window.findChildren<QMenu*>()) {
            QHash<QChar, QString> letters;
            for (const QAction* action : menu->actions()) {
                const QString text = QString(action->text()).replace(QLatin1String("&&"), QLatin1String(""));
                const qsizetype at = text.indexOf(QLatin1Char('&'));
                if (at < 0) continue;
                const QChar letter = text.at(at + 1).toLower();
                QVERIFY2(!letters.contains(letter), qPrintable(menu->title() + QLatin1String(": ") + text +
                                                               QLatin1String(" / ") + letters.value(letter)));
                letters.insert(letter, text);
            }
        }
    }

    void theWheelScrollsPastFields() {
        Fixture f;
        QScrollArea area;
        auto* content = new QWidget;
        auto* layout = new QVBoxLayout(content);
        auto* box = new QComboBox;
        box->addItems({Q::fromLatin1("a"), Q::fromLatin1("b"), Q::fromLatin1("c")});
        auto* spin = new QSpinBox;
        spin->setValue(5);
        layout->addWidget(box);
        layout->addWidget(spin);
        layout->addSpacing(2000);
        area.setWidget(content);
        area.resize(200, 100);
        area.show();
        area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&area)); // only in the active window a widget has the focus
        area.verticalScrollBar()->setFocus();
        const auto wheel = [](QWidget* on) {
            const QPointF at = on->rect().center();
            QWheelEvent event(at, on->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                              false);
            QSpontaneKeyEvent::setSpontaneous(&event); // as from the wheel itself: it may give focus, and goes on
            qApp->notify(on, &event);                  // sendEvent would take that mark away
        };
        wheel(box);
        wheel(spin);
        QCOMPARE(box->currentIndex(), 0);
        QCOMPARE(spin->value(), 5);
        QVERIFY(!box->hasFocus() && !spin->hasFocus());
        QVERIFY(area.verticalScrollBar()->value() > 0); // went to the area
        spin->setFocus();
        QTRY_VERIFY(spin->hasFocus());
        wheel(spin);
        QCOMPARE(spin->value(), 4);
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        wheel(box);
        QCOMPARE(box->currentIndex(), 1);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }

    void jobsStandSideBySide() {
        Fixture f;
        f.window.openPath(f.model(20'000));
        auto* strip = f.window.findChild<JobStrip*>();
        const auto entries = [&] {
            QStringList out;
            for (const QProgressBar* bar : strip->findChildren<QProgressBar*>())
                if (bar->isVisibleTo(strip)) out << bar->accessibleName();
            return out;
        };
        QCOMPARE(entries().size(), 1);
        QVERIFY(entries()[0].contains(Q::fromLatin1("model")));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().state(), CurrentModel::State::Ready, patience);
        QVERIFY(entries().isEmpty() && !strip->isVisible());
        DecodeOptions options;
        options.maxNewTokens = 15'000;
        f.window.prompt().setDecodeOptions(options, false);
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("a small bird"));
        f.actions()["run"]->trigger();
        const auto wait = [](const JobControl& control) -> Result<void> {
            while (!control.stopRequested())
                control.report(ProgressStage::Writing, 0.5);
            return JobControl::cancelled();
        };
        for (const char* title : {"first", "second"})
            f.session.background().run(wait, {}, Q::fromLatin1(title));
        QCOMPARE(entries().size(), 2); // of more only how many
        QVERIFY(entries()[0].contains(Q::fromLatin1("bird")) && entries()[1].contains(Q::fromLatin1("first")));
        QTRY_VERIFY_WITH_TIMEOUT(strip->findChildren<QProgressBar*>()[1]->value() == 500, patience);
        // Ending one leaves the others.
        for (QToolButton* button : strip->findChildren<QToolButton*>())
            if (button->accessibleName().contains(Q::fromLatin1("first"))) button->click();
        QTRY_VERIFY_WITH_TIMEOUT(entries().size() == 2 && entries()[1].contains(Q::fromLatin1("second")), patience);
        QVERIFY(f.session.maker().isMaking("run"));
        for (QToolButton* button : strip->findChildren<QToolButton*>())
            if (button->isVisible() && button->accessibleName().contains(Q::fromLatin1("second"))) button->click();
        f.actions()["stop"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.jobs().jobs().empty(), patience);
        QVERIFY(!strip->isVisible());
    }

    void aModelThatCannotBeOpenedLeavesTheOneThatIs() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        const auto facts = f.session.model().facts();
        f.window.openPath(f.folder.filePath(Q::fromLatin1("nothing here")));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        QVERIFY(f.window.startPage().isVisible()); // says what went wrong …
        QCOMPARE(f.session.model().facts(), facts);
        QPushButton* back = nullptr;
        for (QPushButton* button : f.window.startPage().findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == Q::fromLatin1("Back")) back = button;
        QVERIFY(back);
        back->click(); // … and leads back
        QVERIFY(!f.window.startPage().isVisible());
        QVERIFY(f.actions()["run"]->isEnabled());
        QCOMPARE(f.window.prompt().fields().at("input"), std::string("bird"));
        f.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(2));
    }

    void everyWorkspaceFitsASmallScreen() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        f.actions()["lensOfRun"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("lens"), patience);
        for (const QString& workspace : {workspaceId::explore, workspaceId::lens})
            for (const bool free : {false, true}) {
                f.window.setWorkspace(workspace);
                f.window.form().setFree(free);
                f.window.resize(1024, 700);
                QCoreApplication::processEvents();
                QVERIFY2(f.window.width() <= 1024 && f.window.height() <= 700,
                         qPrintable(Q::fromLatin1("%1×%2").arg(f.window.width()).arg(f.window.height())));
                QVERIFY(f.window.minimumSizeHint().width() <= 1024);
                QVERIFY(f.window.minimumSizeHint().height() <= 700);
                f.window.docks().arrange();
                f.window.resize(1024, 700);
                QCoreApplication::processEvents();
                QVERIFY(f.window.width() <= 1024);
                auto* overflow =
                    f.window.findChild<QToolBar*>()->findChild<QToolButton*>(Q::fromLatin1("qt_toolbar_ext_button"));
                QVERIFY(overflow);
                for (const WorkspaceSpec& one : workspaces()) // the main navigation is in sight
                    for (QToolButton* button : f.window.findChild<QToolBar*>()->findChildren<QToolButton*>())
                        if (button->defaultAction() == f.actions()[one.action]) QVERIFY(button->isVisible());
                QVERIFY(!overflow->isVisible() || !overflow->icon().isNull());
            }
        Settings fresh(f.folder.filePath(Q::fromLatin1("fresh.ini")));
        MainWindow first(f.session, fresh);
        first.show();
        QVERIFY(first.screen()->availableGeometry().contains(first.frameGeometry()) ||
                first.screen()->availableSize().width() >= first.width());
        QVERIFY(first.width() <= first.screen()->availableSize().width());
        QVERIFY(first.height() <= first.screen()->availableSize().height());
    }

    void runsOfEarlierSessionsAreListedAndUsedAgain() {
        QTemporaryDir data;
        {
            Fixture f;
            f.session.documents().useHistory(data.path());
            f.openAndRun(Q::fromLatin1("one greedy bird"));
            DecodeOptions options;
            options.sampling.temperature = 0.75;
            options.sampling.topK = 7;
            options.sampling.topP = 0.9;
            options.sampling.seed = 12345;
            options.maxNewTokens = 9;
            f.window.prompt().setDecodeOptions(options, true);
            f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("two drawn birds"));
            f.actions()["run"]->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
            f.window.close(); // asks nothing
            QVERIFY(!QApplication::activeModalWidget());
        }
        Fixture f;
        f.session.documents().useHistory(data.path());
        QTRY_COMPARE_WITH_TIMEOUT(f.session.documents().onDisk().size(), std::size_t(2), patience);
        const auto onTheStartPage = [&f] {
            for (const QPushButton* button : f.window.startPage().findChildren<QPushButton*>())
                if (button->isVisible() && button->accessibleName().contains(Q::fromLatin1("two drawn birds")))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(onTheStartPage(), patience); // a new entry is shown in the next turn of the events
        const auto* table = qobject_cast<const RunsTable*>(f.list()->model());
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->index(0, 0).data().toString(), Q::fromLatin1("two drawn birds"));
        const QString drawn = table->settingsAt(table->index(0, 0)), greedy = table->settingsAt(table->index(1, 0));
        for (const char* part : {"0.75", "7", "0.9", "12345", "float32", "CPU", "model"})
            QVERIFY2(drawn.contains(Q::fromLatin1(part)), qPrintable(drawn));
        QVERIFY(greedy.contains(Q::fromLatin1("greedy")) && !greedy.contains(Q::fromLatin1("12345")));
        QVERIFY(table->detailsAt(table->index(0, 0)).contains(Q::fromLatin1("12345")));
        QVERIFY(std::abs(table->timeAt(table->index(0, 0)).secsTo(QDateTime::currentDateTime())) < 3600);
        // Searched by any word of it.
        auto* search = f.runs()->findChild<QLineEdit*>(Q::fromLatin1("searchRuns"));
        search->setText(Q::fromLatin1("birds 0.75"));
        QCOMPARE(table->rowCount(), 1);
        search->setText(Q::fromLatin1("nothing like it"));
        QCOMPARE(table->rowCount(), 0);
        search->clear();
        QCOMPARE(table->rowCount(), 2);
        // Choosing one reads and shows it, though no model is open.
        f.list()->setCurrentIndex(table->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() != nullptr, patience);
        QVERIFY(!f.window.startPage().isVisible());
        QCOMPARE(f.session.documents().shown<Run>()->fields.at("input"), std::string("two drawn birds"));
        // Its settings again: with another model open, prompt and sampling.
        f.window.openPath(f.model());
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().state(), CurrentModel::State::Ready, patience);
        f.session.model().chooseTask(Q::fromLatin1("plain"));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().task()->name, std::string("plain"), patience);
        f.window.reuse(table->idAt(table->index(0, 0)));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().task()->name, std::string("tiny"), patience);
        QCOMPARE(f.window.prompt().fields().at("input"), std::string("two drawn birds"));
        const DecodeOptions again = f.window.prompt().decodeOptions();
        QCOMPARE(again.sampling.temperature, 0.75);
        QCOMPARE(again.sampling.topK, 7);
        QCOMPARE(again.sampling.topP, 0.9);
        QCOMPARE(again.sampling.seed, std::uint64_t(12345));
        QCOMPARE(again.maxNewTokens, std::optional<int>(9));
        f.window.reuse(table->idAt(table->index(1, 0)));
        QCOMPARE(f.window.prompt().decodeOptions().sampling.temperature, 0.0);
        QCOMPARE(f.window.prompt().fields().at("input"), std::string("one greedy bird"));
        // Not kept when that is switched off.
        f.actions()["keepHistory"]->trigger();
        QVERIFY(!f.settings.keepHistory.get());
        f.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QVERIFY(f.session.documents().of<Run>().back().stored.isEmpty());
    }

    void idsAreTypedWhereThereIsNoTokenizer() {
        Fixture f;
        const QString model = f.model();
        QVERIFY(QFile::remove(model + Q::fromLatin1("/tokenizer.json")));
        QVERIFY(QFile::remove(model + Q::fromLatin1("/tiny.task.json")));
        f.window.openPath(model);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(f.session.model().state() == CurrentModel::State::Ready,
                 qPrintable(f.session.model().openProblem().text));
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("1, 15, 20"));
        f.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QVERIFY2(!f.session.maker().problemOf("run"),
                 f.session.maker().problemOf("run") ? qPrintable(f.session.maker().problemOf("run")->text) : "");
        QCOMPARE(f.session.documents().shown<Run>()->promptLength, 3);
    }

    void filesAreSavedAmongTheDocuments() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("a/b"));
        f.actions()["save"]->trigger();
        auto* dialog = f.window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        QVERIFY(dialog->directory().absolutePath() != QDir::currentPath());
        QVERIFY(!dialog->directory().absolutePath().startsWith(QCoreApplication::applicationDirPath()));
        dialog->reject();
        delete dialog;
        f.settings.saveFolder.set(f.folder.path());
        f.actions()["save"]->trigger();
        dialog = f.window.findChild<QFileDialog*>();
        QCOMPARE(dialog->directory().canonicalPath(), QFileInfo(f.folder.path()).canonicalFilePath());
        dialog->reject();
        delete dialog;
        // A folder that is gone.
        f.settings.saveFolder.set(f.folder.filePath(Q::fromLatin1("gone")));
        f.actions()["save"]->trigger();
        QVERIFY(f.window.findChild<QFileDialog*>()->directory().exists());
    }
};

QTEST_MAIN(TestWindowShell)
#include "test_window_shell.moc"
