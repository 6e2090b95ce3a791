// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, offscreen: open, run, select, cancel, export, save, reopen without the model.
#include "app/gui/actions.h"
#include "app/gui/command_line.h"
#include "app/gui/docks.h"
#include "app/gui/drop_overlay.h"
#include "app/gui/figure_exports.h"
#include "app/gui/main_window.h"
#include "model/documents/run_json.h"
#include "model/session/settings.h"
#include "tests/support/sample_run.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/export/export_figure.h"
#include "widgets/figure/figure_tables.h"
#include "widgets/figure/figure_view.h"
#include "widgets/panels/prompt_panel.h"
#include "widgets/panels/start_page.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace strata;

namespace {
using test::patience;

struct Fixture : test::WindowFixture {
    void open(const QString& path) {
        window.openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(session.model().state() != CurrentModel::State::Opening, patience);
        QVERIFY2(session.model().state() == CurrentModel::State::Ready, qPrintable(session.model().openProblem().text));
    }
    void run(const QString& input) {
        window.prompt().setField(QStringLiteral("input"), input);
        window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!session.maker().isMaking("run"), patience);
        QVERIFY2(!session.maker().problemOf("run"),
                 session.maker().problemOf("run") ? qPrintable(session.maker().problemOf("run")->text) : "");
    }
};

QStringList line(const char* text) {
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install(*qApp);
        Language::instance().install(*qApp);
    }

    void startsOnTheStartPage() {
        Fixture f;
        QVERIFY(f.window.startPage().isVisible());
        QVERIFY(!f.window.actions()["run"]->isEnabled());
        QVERIFY(!f.window.actions()["exportFigure"]->isEnabled());
        QVERIFY(f.window.docks().isHidden());
    }

    void runsSelectsExportsSavesAndReopens() {
        Fixture f;
        f.open(f.model());
        QVERIFY(!f.window.startPage().isVisible());
        QVERIFY(f.window.actions()["run"]->isEnabled());
        f.run(QStringLiteral("a small bird"));
        const auto run = f.session.documents().shown<Run>();
        QVERIFY(run);
        QCOMPARE(run->levels.size(), std::size_t(2));
        for (const char* id : {"heads", "confidence", "hierarchy", "inspector"})
            QCOMPARE(f.window.view(QString::fromLatin1(id))->run(), run);

        // One selection: the first token at first, stepped over the border between levels.
        SelectionHub& hub = f.window.selection();
        QCOMPARE(hub.selection().stage, std::optional<int>(0));
        QCOMPARE(hub.selection().token, std::optional<int>(0));
        QVERIFY(!f.window.actions()["stepBack"]->isEnabled());
        const int first = int(run->levels[0].tokens.size()), second = int(run->levels[1].tokens.size());
        for (int i = 0; i < first; ++i)
            f.window.actions()["stepForward"]->trigger();
        QCOMPARE(hub.selection().stage, std::optional<int>(1));
        QCOMPARE(hub.selection().token, std::optional<int>(0));
        QCOMPARE(f.window.view(QStringLiteral("inspector"))->selection(), hub.selection());
        for (int i = 0; i < second + 5; ++i)
            f.window.actions()["stepForward"]->trigger();
        QCOMPARE(hub.selection().token, std::optional<int>(second - 1));
        Selection chosen;
        chosen.stage = 0;
        chosen.token = 0;
        Q_EMIT f.window.view(QStringLiteral("confidence"))->selectionChanged(chosen);
        QCOMPARE(f.window.view(QStringLiteral("heads"))->selection(), chosen);

        for (const char* name : {"heads.pdf", "confidence.svg", "hierarchy.png", "inspector.csv", "heads.json"}) {
            const QString file = f.folder.filePath(QString::fromLatin1(name));
            bool done = false, good = false;
            f.window.exports().write(QString::fromLatin1(name).section(QLatin1Char('.'), 0, 0), file, {},
                                     [&](const Result<void>& result) {
                                         done = true;
                                         good = result.has_value();
                                     });
            QVERIFY(!done); // off this thread
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
            QVERIFY2(good, name);
            QVERIFY(QFileInfo(file).size() > 100);
        }

        // An export that fails leaves its dialog open, and is not remembered.
        f.window.actions()["exportFigure"]->trigger();
        auto* dialog = f.window.findChild<ExportDialog*>();
        QVERIFY(dialog);
        QSignalSpy closed(dialog, &QDialog::finished);
        dialog->requestExport(QStringLiteral("/nowhere/at/all/heads.pdf"));
        const auto told = [dialog] {
            const auto labels = dialog->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return label->text().contains(QStringLiteral("/nowhere/at/all/heads.pdf"));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), patience);
        QVERIFY(dialog->isVisible() && closed.isEmpty());
        QVERIFY(f.settings.exportFolder.get().isEmpty());
        dialog->requestExport(f.folder.filePath(QStringLiteral("again.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, patience);
        QCOMPARE(f.settings.exportFolder.get(),
                 QFileInfo(f.folder.filePath(QStringLiteral("again.pdf"))).absolutePath());

        const QString file = f.folder.filePath(QStringLiteral("kept.strata"));
        QSignalSpy saved(&f.session.documents(), &Documents::saved);
        f.session.documents().save(f.session.documents().shownId("run"), file);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);

        Fixture other;
        other.window.openPath(file);
        QTRY_VERIFY_WITH_TIMEOUT(other.session.documents().shown<Run>() != nullptr, patience);
        QVERIFY(*other.session.documents().shown<Run>() == *run);
        QVERIFY(!other.window.startPage().isVisible());
        QVERIFY(!other.window.actions()["run"]->isEnabled());
        QVERIFY(other.window.actions()["openRunModel"]->isEnabled());
        QCOMPARE(other.settings.recentRuns.get(), QStringList{file});
    }

    void freeRunAndBack() {
        Fixture f;
        f.open(f.model());
        f.run(QStringLiteral("a red stone"));
        f.window.actions()["freely"]->trigger(); // a setting: it starts nothing
        QVERIFY(!f.session.maker().isMaking("run") && f.session.jobs().jobs().empty());
        QVERIFY(!f.session.documents().shown<Run>()->isFree());
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(1));
        QVERIFY(f.window.runHeader().notice().contains(QStringLiteral("settings were changed")));
        f.window.actions()["hierarchical"]->trigger();
        QVERIFY(!f.session.maker().isMaking("run") && f.window.runHeader().notice().isEmpty());
        f.window.actions()["freely"]->trigger();
        f.window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QVERIFY(f.session.documents().shown<Run>()->isFree());
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(2));
        QVERIFY(f.window.actions().menu("lenses")->isEnabled());
        f.window.actions().menu("lenses")->actions().front()->setChecked(true);
        f.window.actions()["run"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
        QCOMPARE(f.session.documents().shown<Run>()->columns.size(), std::size_t(3));
        f.session.documents().show(f.session.documents().of<Run>()[0].id);
        QVERIFY(!f.window.view(QStringLiteral("heads"))->run()->isFree());
    }

    void anotherModelDropsTheRunThatIsShown() {
        Fixture f;
        f.open(f.model());
        f.run(QStringLiteral("bird"));
        const QString second = f.folder.filePath(QStringLiteral("second"));
        test::writeTinyModel(second.toStdString(), true, 128, 9);
        f.open(second);
        QVERIFY(!f.session.documents().shown<Run>());
        QVERIFY(!f.window.view(QStringLiteral("heads"))->run());
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(1)); // still in the history
        QCOMPARE(f.settings.recentModels.get().size(), 2);
    }

    void cancelAndClose() {
        auto f = std::make_unique<Fixture>();
        f->open(f->model(20'000));
        DecodeOptions options;
        options.sampling.temperature = 4.9;
        options.maxNewTokens = 15'000;
        f->window.prompt().setDecodeOptions(options, true);
        f->window.actions()["run"]->trigger();
        QVERIFY(f->session.maker().isMaking("run"));
        QVERIFY(f->window.actions()["stop"]->isEnabled());
        f->window.actions()["stop"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f->session.maker().isMaking("run"), patience);
        QVERIFY(!f->window.actions()["stop"]->isEnabled());
        f->window.actions()["run"]->trigger();
        f->window.close(); // while it runs
        f.reset();
    }

    void errorsAreShownInPlace() {
        Fixture f;
        f.window.openPath(f.folder.filePath(QStringLiteral("nothing here")));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.model().state(), CurrentModel::State::Failed, patience);
        QVERIFY(f.window.startPage().isVisible());
        QCOMPARE(f.session.problems().all().size(), std::size_t(1));
        f.window.actions()["problems"]->trigger();
        QVERIFY(f.window.docks().dock(QStringLiteral("problems"))->isVisible());
    }

    void exampleCanBeUndone() {
        Fixture f;
        f.open(f.model());
        auto* text = f.window.findChild<QPlainTextEdit*>(QStringLiteral("field_input"));
        QVERIFY(text);
        text->setPlainText(QStringLiteral("mine"));
        f.window.prompt().chooseExample(1);
        QCOMPARE(text->toPlainText(), QStringLiteral("a red stone"));
        text->undo();
        QCOMPARE(text->toPlainText(), QStringLiteral("mine"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f.session.maker().isMaking("run") || f.session.documents().of<Run>().size() == 1);
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.maker().isMaking("run"), patience);
    }

    void everyActionHasAShortcutAndAName() {
        Fixture f;
        QSet<QKeySequence> seen;
        for (const auto& [title, actions] : f.window.actions().groups())
            for (const QAction* action : actions) {
                QVERIFY2(!action->text().isEmpty(), qPrintable(title));
                QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
                for (const QKeySequence& key : action->shortcuts()) {
                    QVERIFY2(!seen.contains(key), qPrintable(key.toString()));
                    seen.insert(key);
                }
            }
        for (const QAbstractButton* button : f.window.findChildren<QAbstractButton*>())
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                         qPrintable(button->objectName()));
    }

    /// Every action that any menu shows, however deep: a name, a help text, and a shortcut unless its menu lists things
    /// found at run time.
    void everyMenuEntryIsNamedAndHasAShortcut() {
        Fixture f;
        f.open(f.model());
        const Actions& a = f.window.actions();
        const QList<QMenu*> listing{a.menu("recent"), a.menu("tasks"), a.menu("devices"), a.menu("lenses"),
                                    a.menu("languages")};
        int seen = 0;
        const std::function<void(QMenu*)> walk = [&](QMenu* menu) {
            for (QAction* action : menu->actions()) {
                if (action->isSeparator()) continue;
                QVERIFY2(!action->text().isEmpty(), qPrintable(menu->title()));
                if (action->menu()) {
                    walk(action->menu());
                    continue;
                }
                ++seen;
                if (listing.contains(menu)) continue;
                QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
                if (menu != a.menu("panels"))
                    QVERIFY2(!action->whatsThis().isEmpty() && !action->toolTip().isEmpty(),
                             qPrintable(action->text()));
            }
        };
        for (QAction* top : f.window.menuBar()->actions())
            walk(top->menu());
        QVERIFY(seen > 30);
        for (const QWidget* widget : f.window.findChildren<QWidget*>())
            if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus &&
                !widget->objectName().startsWith(QLatin1String("qt_")) &&
                !qobject_cast<const QTabBar*>(widget)) { // parts of named fields; tabs name themselves
                const QAccessibleInterface* named = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
                QVERIFY2(named && !named->text(QAccessible::Name).isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                    widget->objectName()));
            }
    }

    void filesAreDroppedAnywhere() {
        Fixture f;
        const QString model = f.model();
        const auto drop = [&](QWidget* target, const QString& path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(target, &enter);
            if (!enter.isAccepted()) return false;
            auto* overlay = f.window.findChild<DropOverlay*>();
            if (!overlay || !overlay->isVisible() || overlay->size() != f.window.size()) return false;
            QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(target, &event);
            return event.isAccepted() && !overlay->isVisible();
        };
        QVERIFY(drop(&f.window, model));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        f.run(QStringLiteral("bird"));
        const QString run = f.folder.filePath(QStringLiteral("kept.STRATA"));
        QSignalSpy saved(&f.session.documents(), &Documents::saved);
        f.session.documents().save(f.session.documents().shownId("run"), run);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QVERIFY(drop(&f.window, run));
        QTRY_COMPARE_WITH_TIMEOUT(f.session.documents().of<Run>().size(), std::size_t(2), patience);
        QVERIFY(drop(&f.window, model + QStringLiteral("/model.safetensors")));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().state() == CurrentModel::State::Ready, patience);
        // A task file that is none says so in the problems; what cannot be opened at all is refused.
        QFile task(f.folder.filePath(QStringLiteral("x.task.json")));
        QVERIFY(task.open(QIODevice::WriteOnly));
        task.write("{}");
        task.close();
        const std::size_t problems = f.session.problems().all().size();
        QVERIFY(drop(&f.window, task.fileName()));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.problems().all().size() > problems, patience);
        QVERIFY(!drop(&f.window, f.folder.filePath(QStringLiteral("picture.jpg"))));
        // The prompt does not swallow a file as text: the window gets it.
        auto* text = f.window.findChild<QPlainTextEdit*>(QStringLiteral("field_input"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(model)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(text->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(f.window.findChild<DropOverlay*>()->isVisible());
    }

    void aRemovedRunComesBack() {
        Fixture f;
        f.open(f.model());
        f.run(QStringLiteral("one"));
        f.run(QStringLiteral("two"));
        const RunId first = f.session.documents().of<Run>()[0].id;
        f.session.documents().show(first);
        QVERIFY(!f.window.actions()["undo"]->isEnabled());
        f.window.actions()["remove"]->trigger();
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(1));
        QVERIFY(f.session.documents().shownId("run") != first);
        QVERIFY(f.window.actions()["undo"]->isEnabled());
        f.window.actions()["undo"]->trigger();
        QCOMPARE(f.session.documents().of<Run>().size(), std::size_t(2));
        QCOMPARE(f.session.documents().of<Run>()[0].id, first); // where it was
        QCOMPARE(f.session.documents().shownId("run"), first);
        QVERIFY(!f.window.actions()["undo"]->isEnabled());
    }

    void playsTokenByToken() {
        Fixture f;
        f.open(f.model());
        f.run(QStringLiteral("bird"));
        SelectionHub& hub = f.window.selection();
        QCOMPARE(hub.selection().token, std::optional<int>(0));
        f.window.actions()["play"]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            hub.selection().token != std::optional<int>(0) || hub.selection().stage != std::optional<int>(0), 5000);
        QTRY_VERIFY_WITH_TIMEOUT(!hub.canStep(1), 60'000);
        QTRY_VERIFY(!f.window.actions()["play"]->isChecked()); // ends by itself
        f.window.actions()["play"]->trigger();                 // and begins again
        QCOMPARE(hub.selection().stage, std::optional<int>(0));
        f.window.actions()["play"]->trigger();
    }

    void panelsAreRemembered() {
        Fixture f;
        f.open(f.model());
        f.window.docks().dock(QStringLiteral("hierarchy"))->hide();
        f.window.close();
        MainWindow again(f.session, f.settings);
        again.show();
        QVERIFY(!again.docks().dock(QStringLiteral("hierarchy"))->isVisible());
        QVERIFY(again.docks().dock(QStringLiteral("model"))->isVisible());
    }

    void themes() {
        Fixture f;
        f.window.actions()["themeDark"]->trigger();
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(f.settings.theme.get(), QStringLiteral("dark"));
        f.window.actions()["themeLight"]->trigger();
        QVERIFY(!Theme::instance().isDark());
    }

    void languageIsSwitchedWithoutLosingTheSession() {
        Fixture f;
        f.open(f.model());
        f.run(QStringLiteral("a small bird"));
        f.window.actions()["stepForward"]->trigger();
        const auto run = f.session.documents().shown<Run>();
        const Selection selection = f.window.selection().selection();
        const auto choose = [&](const char* name) {
            for (QAction* action : f.window.actions().menu("languages")->actions())
                if (action->text() == QLatin1String(name)) action->trigger();
            QTRY_COMPARE(Language::instance().code(),
                         QLatin1String(name) == QLatin1String("Deutsch") ? QStringLiteral("de") : QStringLiteral("en"));
        };
        choose("Deutsch");
        QCOMPARE(f.settings.language.get(), QStringLiteral("de"));
        QCOMPARE(f.window.actions()["run"]->text(), QStringLiteral("&Ausführen"));
        QCOMPARE(f.window.docks().dock(QStringLiteral("model"))->windowTitle(), QStringLiteral("Modell"));
        QCOMPARE(f.window.view(QStringLiteral("heads"))->figure()->title(), QStringLiteral("Köpfe"));
        QCOMPARE(f.session.documents().shown<Run>(), run);
        QCOMPARE(f.window.selection().selection(), selection);
        QCOMPARE(f.window.prompt().fields().at("input"), std::string("a small bird"));
        // Numbers in files are the same in every language.
        const FigureTable german = f.window.view(QStringLiteral("confidence"))->figure()->table();
        const QByteArray csv = tableToCsv(german, {});
        choose("English");
        const FigureTable english = f.window.view(QStringLiteral("confidence"))->figure()->table();
        QVERIFY(german.rows == english.rows);
        QVERIFY(german.columns != english.columns);
        QVERIFY(csv.contains("0."));
        QCOMPARE(f.window.actions()["run"]->text(), QStringLiteral("&Run"));
    }

    void commandLine() {
        const auto good = parseCommandLine(
            line("strata M --task T --input bird --field a=b=c --run --head x@3 --dtype bf16 --export heads=a.pdf "
                 "--export confidence=b.svg --size 2560x1440 --theme dark --screenshot s.png --seed 5"));
        QVERIFY2(good.has_value(), good ? "" : good.error().message().c_str());
        QCOMPARE(good->target, QStringLiteral("M"));
        QCOMPARE(good->exports.size(), std::size_t(2));
        QCOMPARE(good->exports[1].file, QStringLiteral("b.svg"));
        QCOMPARE(good->fields.at("a"), std::string("b=c"));
        QCOMPARE(good->fields.at("input"), std::string("bird"));
        QCOMPARE(good->model.placements.at(0).layer.value, 3);
        QVERIFY(good->model.dtype == DType::BFloat16);
        QCOMPARE(good->size, QSize(2560, 1440));
        QVERIFY(good->run && good->sampling && good->isBatch());
        for (const char* bad :
             {"strata M --export heads", "strata M --export lenses=a.pdf", "strata A B", "strata M --dtype f8",
              "strata M --size 3x", "strata M --head y", "strata --run", "strata M --theme blue", "strata --nonsense",
              "strata M --seed x", "strata M --screenshot a.jpg", "strata --export heads=a.pdf", "strata M --demo",
              "strata M --field x"}) {
            const auto result = parseCommandLine(line(bad));
            QVERIFY2(!result, bad);
            QVERIFY(!result.error().detail.empty());
        }
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
