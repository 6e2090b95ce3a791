// SPDX-License-Identifier: GPL-3.0-or-later
// The window, offscreen: its size and place, what can be done now and how that looks, saving that fails, and turns.
#include "app/gui/actions.h"
#include "app/gui/docks.h"
#include "app/gui/lens_workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/window_style.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/panels/lens_panel.h"
#include "widgets/panels/segmented_control.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace strata;

namespace {
using test::patience;
using Q = QString;

struct Fixture : test::WindowFixture {
    Actions& actions() { return window.actions(); }
};

/// Until nothing is left to be laid out.
void settle() {
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        QTest::qWait(1);
    }
}

QImage drawn(QWidget& widget) {
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}
} // namespace

class TestWindowStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void workspacesLeaveTheSizeOfTheWindow() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        for (const char* language : {"en", "de"}) {
            Language::instance().setChoice(Q::fromLatin1(language));
            for (const QSize size : {QSize(1016, 660), QSize(640, 380)}) {
                f.window.resize(size);
                settle();
                QCOMPARE(f.window.size(), size);
                for (int round = 0; round < 2; ++round)
                    for (QAction* workspace : {f.actions()["lensWorkspace"], f.actions()["exploreWorkspace"]}) {
                        workspace->trigger();
                        settle();
                        QCOMPARE(f.window.size(), size);
                        f.actions()["resetDocks"]->trigger();
                        settle();
                        QCOMPARE(f.window.size(), size);
                        const QWidget* middle = f.window.centralWidget();
                        QVERIFY2(middle->width() >= 100 && f.window.rect().contains(middle->geometry()),
                                 qPrintable(Q::number(middle->width())));
                    }
            }
        }
        Language::instance().setChoice(Q::fromLatin1("en"));
        // Neither does an arrangement that was made in a larger window.
        f.window.resize(1600, 1000);
        settle();
        const QByteArray large = f.window.docks().save();
        f.window.resize(800, 560);
        settle();
        QVERIFY(f.window.docks().restore(large));
        settle();
        QCOMPARE(f.window.size(), QSize(800, 560));
    }

    void aWindowComesBackWhereItWas() {
        Fixture f;
        f.window.setGeometry(60, 70, 700, 500);
        settle();
        QRect place = f.window.geometry();
        f.window.close();
        for (int again = 0; again < 3; ++again) {
            MainWindow next(f.session, f.settings);
            next.show();
            settle();
            QCOMPARE(next.geometry(), place);
            next.close();
        }
        f.window.setGeometry(700, 500, 700, 500); // half of it beyond the edge
        f.window.show();
        settle();
        f.window.close();
        MainWindow next(f.session, f.settings);
        next.show();
        settle();
        QVERIFY(next.screen()->availableGeometry().contains(next.geometry()));
    }

    void whatCannotBeUsedLooksSo() {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::instance().setChoice(theme);
            QWidget page;
            page.setStyleSheet(windowStyleSheet());
            auto* layout = new QVBoxLayout(&page);
            std::vector<std::pair<QByteArray, QWidget*>> controls;
            const auto add = [&](const char* what, QWidget* widget) {
                layout->addWidget(widget);
                controls.emplace_back(what, widget);
            };
            for (const char* kind : {"primaryButton", "plainButton", "bannerButton", "recentEntry"}) {
                auto* button = new QPushButton(Q::fromLatin1("Compute"));
                button->setObjectName(Q::fromLatin1(kind));
                add(kind, button);
            }
            auto* title = new QWidget;
            title->setObjectName(Q::fromLatin1("panelTitle"));
            auto* inTitle = new QToolButton(title);
            inTitle->setText(Q::fromLatin1("Lens of this run"));
            (new QVBoxLayout(title))->addWidget(inTitle);
            add("panel title", title);
            auto* bar = new QToolBar;
            QAction first(Q::fromLatin1("one")), second(Q::fromLatin1("two"));
            first.setCheckable(true);
            first.setChecked(true);
            auto* segments = new SegmentedControl({&first, &second});
            bar->addWidget(segments);
            add("segments", bar);
            auto* box = new QComboBox;
            box->addItem(Q::fromLatin1("final norm"));
            add("combo box", box);
            auto* spin = new QSpinBox;
            spin->setValue(10);
            add("spin box", spin);
            add("line edit", new QLineEdit(Q::fromLatin1("cat, dog")));
            auto* text = new QPlainTextEdit(Q::fromLatin1("a bird"));
            text->setMaximumHeight(40);
            add("text", text);
            for (const bool checked : {false, true}) {
                auto* check = new QCheckBox(Q::fromLatin1("headless readout"));
                check->setChecked(checked);
                add("check box", check);
            }
            page.show();
            settle();
            for (const auto& [what, control] : controls) {
                const QImage on = drawn(*control);
                control->setEnabled(false);
                if (control == bar) { // its buttons follow their actions
                    first.setEnabled(false);
                    second.setEnabled(false);
                }
                const QImage off = drawn(*control);
                QCOMPARE(off.size(), on.size());
                int others = 0;
                for (int y = 0; y < on.height(); ++y)
                    for (int x = 0; x < on.width(); ++x)
                        others += on.pixel(x, y) != off.pixel(x, y);
                QVERIFY2(others > 20, what);
                if (what == "primaryButton") {
                    const QRgb accent = Theme::instance().colors().accent.rgb();
                    QCOMPARE(on.pixel(on.width() / 2, 4), accent);
                    for (int y = 0; y < off.height(); ++y)
                        QVERIFY(off.pixel(off.width() / 2, y) != accent);
                }
            }
        }
        Theme::instance().setChoice(ThemeChoice::System);
        // A lens without its model: its form can order nothing.
        Fixture f;
        const auto fields = f.window.findChild<LensPanel*>()->findChildren<QComboBox*>();
        QVERIFY(fields.size() >= 5);
        for (const QComboBox* field : fields)
            QVERIFY(!field->isEnabled());
        f.openAndRun(Q::fromLatin1("bird"));
        for (const QComboBox* field : fields)
            QVERIFY(field->isEnabled());
    }

    void foldersAreRememberedWhenTheyWorked() {
        Fixture f;
        f.openAndRun(Q::fromLatin1("bird"));
        QCOMPARE(f.settings.lastFolder.get(), f.folder.path());
        f.window.openPath(f.folder.filePath(Q::fromLatin1("no/such.strata")));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.problems().all().size(), std::size_t(1), patience);
        QCOMPARE(f.settings.lastFolder.get(), f.folder.path());
        const Q before = f.settings.saveFolder.get();
        QSignalSpy failed(&f.session.documents(), &Documents::notSaved),
            saved(&f.session.documents(), &Documents::saved);
        f.session.documents().save(f.session.documents().shownId("run"),
                                   f.folder.filePath(Q::fromLatin1("no/such/folder/run.strata")));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(saved.count(), 0);
        QCOMPARE(f.settings.saveFolder.get(), before);
        auto* box = f.window.findChild<QMessageBox*>();
        QVERIFY(box && box->isVisible());
        QVERIFY(box->text().contains(Q::fromLatin1("run.strata")) && !box->informativeText().isEmpty());
        box->accept();
        bool toned = false;
        for (const QLabel* label : f.window.findChild<StatusPanel*>()->findChildren<QLabel*>())
            toned |= label->property("tone").toString() == Q::fromLatin1("warning");
        QVERIFY(toned);
        QVERIFY(QDir(f.folder.path()).mkdir(Q::fromLatin1("runs")));
        f.session.documents().save(f.session.documents().shownId("run"),
                                   f.folder.filePath(Q::fromLatin1("runs/run.strata")));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(f.settings.saveFolder.get(), f.folder.filePath(Q::fromLatin1("runs")));
        for (const QLabel* label : f.window.findChild<StatusPanel*>()->findChildren<QLabel*>())
            QVERIFY(label->property("tone").toString() != Q::fromLatin1("warning"));
    }

    void theStartPageIsLeftForAWorkspace() {
        Fixture f;
        QVERIFY(!f.actions()["lensWorkspace"]->isEnabled() && !f.actions()["exploreWorkspace"]->isEnabled());
        QVERIFY(
            f.actions()["lensWorkspace"]->toolTip().contains(Q::fromLatin1("Open a model or a saved document first.")));
        f.openAndRun(Q::fromLatin1("bird"));
        for (QAction* workspace :
             {f.actions()["lensWorkspace"], f.actions()["exploreWorkspace"], f.actions()["exploreWorkspace"]}) {
            f.actions()["start"]->trigger();
            QVERIFY(f.window.startPage().isVisible());
            workspace->trigger();
            QVERIFY(!f.window.startPage().isVisible());
            QCOMPARE(f.window.docks().dock(Q::fromLatin1("read"))->isVisible(),
                     workspace == f.actions()["lensWorkspace"]);
        }
    }

    void aRunWaitsForTheLens() {
        Fixture f;
        f.window.openPath(f.model(4096));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().state(), CurrentModel::State::Ready, patience);
        LensOrder order;
        order.source.kind = LensTextSource::Kind::Text;
        order.source.text = Q::fromLatin1("a bird and a cat ").repeated(60);
        order.request.headless = true;
        QStringList ended;
        connect(&f.session.maker(), &DocumentMaker::finished, this, [&](const QString& kind) { ended << kind; });
        QVERIFY(f.session.lens().compute(order) != RunId{});
        f.window.prompt().setField(Q::fromLatin1("input"), Q::fromLatin1("bird"));
        f.actions()["run"]->trigger();
        QVERIFY(f.session.maker().isMaking("run") && f.session.maker().isMaking("lens"));
        bool said = false;
        for (const QLabel* label : f.window.findChild<StatusPanel*>()->findChildren<QLabel*>())
            said |= label->text().contains(Q::fromLatin1("when the lens is ready"));
        QVERIFY(said);
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QCOMPARE(ended, (QStringList{Q::fromLatin1("lens"), Q::fromLatin1("run")}));
        QVERIFY(f.session.documents().shown<Lens>() && !f.session.documents().shown<Lens>()->cancelled);
        QVERIFY(f.session.documents().shown<Run>() && !f.session.maker().problemOf("run"));
        // Stopped while it waits, it ends alone.
        QVERIFY(f.session.lens().compute(order) != RunId{});
        f.actions()["run"]->trigger();
        f.session.maker().stop("run");
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run") && !f.session.maker().isMaking("lens"), patience);
        QVERIFY(!f.session.documents().shown<Lens>()->cancelled);
    }
};

QTEST_MAIN(TestWindowStates)
#include "test_window_states.moc"
