// SPDX-License-Identifier: GPL-3.0-or-later
// The window, offscreen: what was run once is asked again, by the keyboard, and after a problem.
#include "app/gui/docks.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/run_form.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/figure/figure_view.h"
#include "widgets/figure/panel_frame.h"
#include "widgets/panels/run_header.h"
#include "widgets/panels/start_page.h"
#include "widgets/plot/range_button.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace strata;

namespace {
using test::patience;
using Q = QString;

struct Fixture : test::WindowFixture {
    Actions& actions() { return window.actions(); }
    void finish() { QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience); }
    void closeModel() {
        actions()["closeModel"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!session.model().facts(), patience);
    }
    std::string input() { return window.prompt().fields()["input"]; }
    void keys(const char* sequence) {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keySequence(&window, QKeySequence(Q::fromLatin1(sequence)));
    }
};
} // namespace

class TestWindowAgain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    // "Use these settings again" of a run whose model is not open opens that model first.
    void settingsOfARunWhoseModelIsClosed() {
        Fixture f;
        f.window.openPath(f.model());
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        DecodeOptions options;
        options.sampling.temperature = 0.7;
        options.sampling.topK = 5;
        options.sampling.seed = 42;
        options.maxNewTokens = 3;
        f.window.prompt().setDecodeOptions(options, true);
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("a red stone"));
        f.window.form().setFree(true);
        f.actions()["run"]->trigger();
        f.finish();
        const RunId id = f.session.documents().shownId("run");
        f.window.prompt().setDecodeOptions({}, true);
        f.window.form().setFree(false);
        f.closeModel();
        f.window.reuse(id);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        QTRY_COMPARE_WITH_TIMEOUT(f.input(), std::string("a red stone"), patience);
        const DecodeOptions now = f.window.prompt().decodeOptions();
        QCOMPARE(now.sampling.temperature, 0.7);
        QCOMPARE(now.sampling.topK, 5);
        QCOMPARE(now.sampling.seed, std::uint64_t(42));
        QCOMPARE(now.maxNewTokens, std::optional<int>(3));
        QVERIFY(f.actions()["freely"]->isChecked());
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(1)); // nothing was run by that
        f.actions()["run"]->trigger();
        f.finish();
        QCOMPARE(f.session.documents().shown<Run>()->columns,
                 f.session.documents().of<Run>().front().document->columns);
    }

    void settingsOfARunWhoseModelIsGone() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("a red stone"));
        const RunId id = f.session.documents().shownId("run");
        f.closeModel();
        QVERIFY(QDir(f.folder.filePath(Q::fromLatin1("model"))).removeRecursively());
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("something else"));
        f.window.reuse(id);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Failed, patience);
        QVERIFY(f.window.startPage().isVisible());
        // Another model that is opened later is not taken for it.
        const Q second = f.folder.filePath(Q::fromLatin1("second"));
        test::writeTinyModel(second.toStdString());
        f.window.openPath(second);
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("something else"));
        QTest::qWait(50);
        QCOMPARE(f.input(), std::string("something else")); // nothing waits for a model any more
        // With that one open the prompt comes back, and it is said that the model is another one.
        f.window.reuse(id);
        QTRY_COMPARE_WITH_TIMEOUT(f.input(), std::string("a red stone"), patience);
    }

    void againHasTheColumnsThatAreChosenNow() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("a red stone"));
        f.window.form().setFree(true);
        f.actions()["run"]->trigger();
        f.finish();
        const std::size_t heads = f.session.documents().shown<Run>()->columns.size();
        f.actions().menu("lenses")->actions().front()->setChecked(true);
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("not this one"));
        f.keys("Ctrl+R");
        QVERIFY(f.session.maker().isMaking("run"));
        f.finish();
        QCOMPARE(f.session.documents().shown<Run>()->columns.size(), heads + 1);
        QCOMPARE(f.session.documents().shown<Run>()->fields.at("input"), std::string("a red stone")); // as it was asked
        f.actions().menu("lenses")->actions().front()->setChecked(false);
        f.keys("Ctrl+R");
        f.finish();
        QCOMPARE(f.session.documents().shown<Run>()->columns.size(), heads);
    }

    void thePromptIsOneKeyAway() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("a red stone"));
        QDockWidget* const prompt = f.window.docks().dock(Q::fromLatin1("prompt"));
        prompt->hide();
        f.window.view(Q::fromLatin1("heads"))->setFocus();
        f.keys("Ctrl+L");
        QVERIFY(prompt->isVisible());
        auto* const field = f.window.prompt().findChild<QPlainTextEdit*>(Q::fromLatin1("field_input"));
        QVERIFY(field && field->hasFocus());
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, Q::fromLatin1("bird"));
        QCOMPARE(f.input(), std::string("bird"));
        f.keys("Ctrl+Return");
        f.finish();
        QCOMPARE(f.session.documents().shown<Run>()->fields.at("input"), std::string("bird"));
        // Also from the start page, when a model is open.
        f.actions()["start"]->trigger();
        QVERIFY(f.window.startPage().isVisible());
        f.keys("Ctrl+L");
        QVERIFY(!f.window.startPage().isVisible() && field->hasFocus());
        // And from the Lens workspace, where the form is not shown at first.
        f.actions()["lensWorkspace"]->trigger();
        f.keys("Ctrl+L");
        QVERIFY(f.window.prompt().isVisible() && field->hasFocus());
    }

    void escapeLeavesAProblem() {
        Fixture f;
        auto* const states = f.window.startPage().findChild<QStackedWidget*>();
        QVERIFY(states);
        f.window.openPath(f.folder.filePath(Q::fromLatin1("nothing here")));
        QTRY_COMPARE_WITH_TIMEOUT(states->currentIndex(), 2, patience);
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QVERIFY(f.window.focusWidget());
        QTest::keyClick(f.window.focusWidget(), Qt::Key_Escape);
        QCOMPARE(states->currentIndex(), 0);
        QVERIFY(f.window.startPage().isVisible());
        // With a run on screen it is that which comes back.
        f.openAndRun(Q::fromLatin1("bird"));
        f.window.openPath(f.folder.filePath(Q::fromLatin1("nothing here")));
        QTRY_COMPARE_WITH_TIMEOUT(states->currentIndex(), 2, patience);
        QTest::keyClick(f.window.focusWidget(), Qt::Key_Escape);
        QVERIFY(!f.window.startPage().isVisible());
    }

    // The form behind "y axis" without a mouse: opened, gone through, filled in, closed.
    void theRangeOfAnAxisByTheKeyboard() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("a red stone"));
        auto* const button = f.window.docks().dock(Q::fromLatin1("confidence"))->findChild<RangeButton*>();
        QVERIFY(button && (button->focusPolicy() & Qt::TabFocus));
        f.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.window));
        QMenu* const menu = button->menu();
        const auto opened = [&](const std::function<void()>& inside) {
            bool done = false;
            QTimer::singleShot(0, button, [&] { // showMenu() comes back when the menu is closed
                QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible() && menu->focusWidget(), patience);
                inside();
                done = true;
                menu->close();
            });
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        };
        opened([&] {
            QStringList seen;
            for (int i = 0; i < 3; ++i) {
                seen << menu->focusWidget()->accessibleName();
                QTest::keyClick(menu->focusWidget(), Qt::Key_Tab);
            }
            QVERIFY2(seen.contains(Q::fromLatin1("Highest value of the y axis")) &&
                         seen.contains(Q::fromLatin1("Lowest value of the y axis")),
                     qPrintable(seen.join(QLatin1Char('|'))));
            QTest::keyClick(menu->focusWidget(), Qt::Key_Backtab);
            QTest::keyClick(menu->focusWidget(), Qt::Key_Backtab);
            auto* const line = qobject_cast<QLineEdit*>(menu->focusWidget());
            QVERIFY(line);
            QTest::keyClicks(line, Q::fromLatin1("0.5"));
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(!menu->isVisible());
        });
        QCOMPARE(button->range().high, std::optional<double>(0.5));
        opened([&] { QTest::keyClick(menu->focusWidget(), Qt::Key_Escape); });
        QVERIFY(!menu->isVisible());
        QCOMPARE(button->range().high, std::optional<double>(0.5));
        opened([&] {
            for (int i = 0; i < 4 && !qobject_cast<QPushButton*>(menu->focusWidget()); ++i)
                QTest::keyClick(menu->focusWidget(), Qt::Key_Tab);
            QTest::keyClick(menu->focusWidget(), Qt::Key_Return);
        });
        QVERIFY(button->range().isEverything());
    }
};

QTEST_MAIN(TestWindowAgain)
#include "test_window_again.moc"
