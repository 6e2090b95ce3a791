// SPDX-License-Identifier: GPL-3.0-or-later
// Composing a figure in the window: panels are added with what their views show, moved, undone, saved, opened with
// their documents, checked and exported.
#include "app/gui/actions.h"
#include "model/documents/lens_json.h"
#include "model/documents/run_json.h"
#include "tests/support/bird_lens.h"
#include "tests/support/cli_process.h"
#include "tests/support/window_fixture.h"
#include "widgets/compose/compose_preview.h"
#include "widgets/compose/compose_window.h"
#include "widgets/compose/composition.h"
#include "widgets/compose/panel_grid.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/views.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace strata;
using test::patience;

namespace {

Run sampleRun() {
    Run run = test::sampleHierarchicalRun();
    run.promptLength = std::min(run.promptLength, std::int32_t(run.sequence.size()));
    return run;
}

struct Fixture : test::WindowFixture {
    Fixture() {
        session.documents().add(std::make_shared<const Run>(sampleRun()));
        session.documents().add(std::make_shared<const Lens>(test::birdLens(9, 4)));
    }
    ComposeWindow& compose() {
        window.actions()["composeFigure"]->trigger();
        return *shown();
    }
    ComposeWindow* shown() const {
        const auto all = window.findChildren<ComposeWindow*>();
        return all.isEmpty() ? nullptr : all.back();
    }
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
};

/// As the menu does it.
void addPanel(ComposeWindow& window, const QString& title) {
    auto* menu = window.findChild<QMenu*>(QStringLiteral("addPanel"));
    Q_EMIT menu->aboutToShow();
    for (QMenu* document : menu->findChildren<QMenu*>())
        for (QAction* action : document->actions())
            if (action->text() == title) return action->trigger();
    qFatal("no figure is called %s", qPrintable(title));
}

/// Answers the file dialog that stands over `window`.
void chooseFile(QWidget& window, const QString& file) {
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = window.findChild<QFileDialog*>()) != nullptr, patience);
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
}

std::vector<std::pair<QString, QRect>> placesOf(const ComposeWindow& window) {
    std::vector<std::pair<QString, QRect>> out;
    for (const FigurePanel& panel : const_cast<ComposeWindow&>(window).state().file().panels)
        out.emplace_back(panel.figure, panel.cell);
    return out;
}

} // namespace

class TestComposeWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void panelsAreAddedMovedAndUndone() {
        Fixture f;
        ComposeWindow& window = f.compose();
        QVERIFY(!window.action("save")->isEnabled());
        addPanel(window, QStringLiteral("Confidence"));
        addPanel(window, QStringLiteral("Trajectories"));
        QCOMPARE(placesOf(window).size(), std::size_t(2));
        QCOMPARE(placesOf(window)[1], std::pair(QStringLiteral("trajectories"), QRect(0, 1, 1, 1)));
        QVERIFY(window.isWindowModified() && window.action("save")->isEnabled());
        QCOMPARE(window.state().selected(), 1);
        // By keyboard: beside the other, then over it.
        auto* grid = window.findChild<PanelGrid*>();
        QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(grid, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(placesOf(window)[1].second, QRect(1, 0, 1, 1));
        QTest::keyClick(grid, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(placesOf(window)[1].second, QRect(1, 0, 1, 2));
        QTest::keyClick(grid, Qt::Key_Left);
        QCOMPARE(window.state().selected(), 0);
        // By the fields.
        for (QSpinBox* box : window.findChildren<QSpinBox*>())
            if (box->accessibleName() == QStringLiteral("Row")) {
                box->selectAll();
                QTest::keyClick(box, Qt::Key_3);
                QCOMPARE(placesOf(window)[0].second, QRect(0, 0, 1, 1)); // it may become a 30
                window.action("zoomFit")->trigger();
                QCOMPARE(placesOf(window)[0].second, QRect(0, 2, 1, 1)); // not forgotten by what is done next
                box->selectAll();
                QTest::keyClick(box, Qt::Key_2);
                QTest::keyClick(box, Qt::Key_Return);
            }
        QCOMPARE(placesOf(window)[0].second, QRect(0, 1, 1, 1));
        // Everything is undone, and done again.
        while (window.action("undo")->isEnabled())
            window.action("undo")->trigger();
        QVERIFY(placesOf(window).empty() && !window.isWindowModified());
        while (window.action("redo")->isEnabled())
            window.action("redo")->trigger();
        QCOMPARE(placesOf(window)[0].second, QRect(0, 1, 1, 1));
        QTest::keyClick(grid, Qt::Key_Delete);
        QCOMPARE(placesOf(window).size(), std::size_t(1));
        QCOMPARE(window.state().file().documents.size(), std::size_t(1));
        window.state().history().setClean();
    }

    void everythingHasANameForWhoCannotSeeIt() {
        Fixture f;
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        int seen = 0;
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() ||
                qobject_cast<QAbstractItemView*>(widget->parentWidget()) || widget->inherits("QAbstractScrollArea") ||
                widget->inherits("QMenuBar") || widget->objectName() == QStringLiteral("qt_spinbox_lineedit"))
                continue;
            const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
            ++seen;
        }
        QVERIFY2(seen >= 16, qPrintable(QString::number(seen)));
        window.state().history().setClean();
    }

    void panelsAreDragged() {
        Fixture f;
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        addPanel(window, QStringLiteral("Trajectories"));
        auto* grid = window.findChild<PanelGrid*>();
        grid->resize(300, 200);
        const auto middle = [&](const QRect& cell) { return grid->rectOf(cell).center().toPoint(); };
        QCOMPARE(grid->cellAt(middle({1, 2, 1, 1})), QPoint(1, 2));
        QTest::mousePress(grid, Qt::LeftButton, {}, middle({0, 0, 1, 1}));
        QTest::mouseMove(grid, middle({1, 1, 1, 1}));
        QMouseEvent move(QEvent::MouseMove, QPointF(middle({1, 1, 1, 1})), QPointF(), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(grid, &move);
        QTest::mouseRelease(grid, Qt::LeftButton, {}, middle({1, 1, 1, 1}));
        QCOMPARE(placesOf(window)[0].second, QRect(1, 1, 1, 1));
        window.state().history().setClean();
    }

    void thePreviewIsThePage() {
        Fixture f;
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        addPanel(window, QStringLiteral("Trajectories"));
        window.state().change(QStringLiteral("size"),
                              [](FigureFile& file) { file.preset = QStringLiteral("acl-column"); });
        QTRY_VERIFY_WITH_TIMEOUT(window.preview().isReady() && !window.preview().pageMm().isEmpty(), patience);
        QVERIFY(std::abs(window.preview().pageMm().width() - 77) < 0.1);
        QVERIFY(window.preview().accessibleDescription().contains(QStringLiteral("(b)")));
        // Another zoom paints the page that there is.
        const int fitted = window.preview().width();
        window.action("zoomTwice")->trigger();
        QVERIFY(!window.preview().isReady());
        QTRY_VERIFY_WITH_TIMEOUT(window.preview().isReady(), patience);
        QVERIFY(std::abs(window.preview().pageMm().width() - 77) < 0.1);
        window.action("zoomFit")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.preview().isReady(), patience);
        QCOMPARE(window.preview().width(), fitted);
        window.state().history().setClean();
    }

    /// Of the demonstration model, two panels in a column of ACL and four over NeurIPS: saved, opened in another
    /// session without the model, checked, and written as from the command line.
    void aVenuesFigures_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<double>("mm");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("ACL") << QStringLiteral("acl-column") << 77.0
                             << QStringLiteral("Confidence,Lens").split(QLatin1Char(','));
        QTest::newRow("NeurIPS") << QStringLiteral("neurips") << 139.7
                                 << QStringLiteral("Confidence,Hierarchy,Lens,Norms").split(QLatin1Char(','));
    }
    void aVenuesFigures() {
        QFETCH(QString, preset);
        QFETCH(double, mm);
        QFETCH(QStringList, titles);
        QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
        const QString demo = QStringLiteral(STRATA_SOURCE_DIR "/resources/demo"), figure = path("paper.figure.json");
        const auto run = test::cli({QStringLiteral("run"), demo, QStringLiteral("--input"),
                                    QStringLiteral("a small bird"), QStringLiteral("-o"), path("run.strata")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto lens = test::cli({QStringLiteral("lens"), demo, QStringLiteral("--text"),
                                     QStringLiteral("a small bird"), QStringLiteral("-o"), path("lens.strata")});
        QVERIFY2(lens.code == 0, lens.err.constData());
        {
            test::WindowFixture f;
            for (const char* name : {"run.strata", "lens.strata"})
                f.window.openPath(path(name));
            QTRY_VERIFY_WITH_TIMEOUT(f.session.documents().shown<Run>() && f.session.documents().shown<Lens>(),
                                     patience);
            f.window.actions()["composeFigure"]->trigger();
            ComposeWindow& window = *f.window.findChild<ComposeWindow*>();
            for (const QString& title : titles)
                addPanel(window, title);
            for (int i = 1; i < int(titles.size()) && titles.size() > 2; ++i)
                window.state().place(i, {i % 2, i / 2, 1, 1});
            window.state().change(QStringLiteral("size"), [&](FigureFile& file) { file.preset = preset; });
            window.action("save")->trigger();
            chooseFile(window, figure);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(figure) && !window.isWindowModified(), patience);
            QStringList paths;
            for (const FigureDocument& document : window.state().file().documents)
                paths << document.path;
            paths.sort();
            QCOMPARE(paths, QStringLiteral("lens.strata,run.strata").split(QLatin1Char(',')));
        }
        test::WindowFixture f;
        f.window.openPath(figure);
        ComposeWindow* window = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((window = f.window.findChild<ComposeWindow*>()) != nullptr, patience);
        QCOMPARE(placesOf(*window).size(), std::size_t(titles.size()));
        QVERIFY(!window->isWindowModified());
        window->action("check")->trigger();
        auto* findings = window->findChild<QTreeWidget*>();
        QTRY_VERIFY_WITH_TIMEOUT(findings->isVisible() && findings->topLevelItemCount() > 5, patience);
        for (int i = 0; i < findings->topLevelItemCount(); ++i)
            QVERIFY2(findings->topLevelItem(i)->text(0).startsWith(QChar(0x2713)),
                     qPrintable(findings->topLevelItem(i)->text(0) + findings->topLevelItem(i)->text(1)));
        for (const char* ending : {"pdf", "svg", "png"}) {
            const QString byHand = path("by-hand.") + QLatin1String(ending),
                          again = path("again.") + QLatin1String(ending);
            window->action("export")->trigger();
            auto* dialog = window->findChild<ExportDialog*>();
            QVERIFY(dialog);
            QCOMPARE(dialog->presetId(), preset);
            dialog->requestExport(byHand);
            QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<ExportDialog*>(), patience); // once it is written
            const auto written =
                test::runProgram(QStringLiteral(STRATA_BINARY_DIR "/bin/strata"),
                                 {QStringLiteral("--figure"), figure, QStringLiteral("--export"), again});
            QVERIFY2(written.code == 0, written.err.constData());
            QVERIFY(!readAll(byHand)->isEmpty());
            QVERIFY2(*readAll(byHand) == *readAll(again), ending);
        }
        const auto box = QRegularExpression(QStringLiteral("/MediaBox \\[ ([-0-9.]+) [-0-9.]+ ([0-9.]+) "))
                             .match(QString::fromLatin1(*readAll(path("by-hand.pdf"))));
        QVERIFY(box.hasMatch());
        QVERIFY(std::abs((box.captured(2).toDouble() - box.captured(1).toDouble()) * 25.4 / 72 - mm) <= 0.1);
    }

    void savedBesideAndOpenedAgain() {
        QTemporaryDir folder;
        const QString figure = folder.filePath(QStringLiteral("paper.figure.json"));
        {
            Fixture f;
            ComposeWindow& window = f.compose();
            for (const char* title : {"Confidence", "Trajectories"})
                addPanel(window, QString::fromLatin1(title));
            window.action("save")->trigger();
            chooseFile(window, figure);
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(figure) && !window.isWindowModified(), patience);
            // Documents that lay nowhere lie beside it, and are named from there.
            for (const FigureDocument& document : window.state().file().documents) {
                QVERIFY(QFileInfo(document.path).isRelative());
                QCOMPARE(document.sha256, *sha256Of(QDir(folder.path()).filePath(document.path)));
            }
            QCOMPARE(window.state().file().documents.size(), std::size_t(2));
            const QByteArray first = *readAll(figure);
            window.action("save")->trigger();
            QTest::qWait(300);
            QCOMPARE(*readAll(figure), first);
            QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.strata")}, QDir::Files).size(), qsizetype(2));
        }
        test::WindowFixture f;
        f.window.openPath(figure);
        QTRY_VERIFY_WITH_TIMEOUT(f.window.findChild<ComposeWindow*>() != nullptr, patience);
        QVERIFY(f.session.documents().shown<Run>() && f.session.documents().shown<Lens>());
        f.window.openPath(figure); // again: the same window
        QCOMPARE(f.window.findChildren<ComposeWindow*>().size(), qsizetype(1));
    }

    void aMissingDocumentIsAskedFor() {
        Fixture f;
        QVERIFY(saveRun(sampleRun(), f.path("moved.strata").toStdString()));
        FigureFile file;
        file.documents = {{QStringLiteral("was.strata"), *sha256Of(f.path("moved.strata")), QStringLiteral("run")}};
        file.panels.emplace_back();
        file.panels[0].figure = QStringLiteral("confidence");
        QVERIFY(writeFigureFile(file, f.path("f.figure.json").toStdString()));
        f.window.openPath(f.path("f.figure.json"));
        QMessageBox* box = nullptr;
        const QString name = QStringLiteral("missingDocument");
        QTRY_VERIFY_WITH_TIMEOUT((box = f.window.findChild<QMessageBox*>(name)) != nullptr, patience);
        QVERIFY(box->informativeText().contains(QStringLiteral("was.strata")) &&
                box->informativeText().contains(file.documents[0].sha256.left(16)));
        box->defaultButton()->click();
        chooseFile(f.window, f.path("moved.strata"));
        QTRY_VERIFY_WITH_TIMEOUT(f.shown() != nullptr, patience);
        QVERIFY(f.shown()->isWindowModified()); // the answer is in no file yet
        f.shown()->action("save")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!f.shown()->isWindowModified(), patience);
        QCOMPARE(readFigureFile(f.path("f.figure.json").toStdString())->documents[0].path,
                 QStringLiteral("moved.strata"));
    }

    void aChangedDocumentIsAskedAbout() {
        Fixture f;
        QVERIFY(saveRun(sampleRun(), f.path("a.strata").toStdString()));
        FigureFile file;
        file.documents = {{QStringLiteral("a.strata"), QString(64, QLatin1Char('b')), QStringLiteral("run")}};
        file.panels.emplace_back();
        file.panels[0].figure = QStringLiteral("confidence");
        QVERIFY(writeFigureFile(file, f.path("f.figure.json").toStdString()));
        f.window.openPath(f.path("f.figure.json"));
        QMessageBox* box = nullptr;
        const QString name = QStringLiteral("changedDocuments");
        QTRY_VERIFY_WITH_TIMEOUT((box = f.window.findChild<QMessageBox*>(name)) != nullptr, patience);
        QVERIFY(box->informativeText().contains(QStringLiteral("a.strata")) &&
                box->informativeText().contains(QStringLiteral("bbbbbbbbbbbbbbbb")));
        for (QAbstractButton* button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole) button->click();
        QTRY_VERIFY_WITH_TIMEOUT(f.shown() != nullptr, patience);
        QVERIFY(f.shown()->isWindowModified());
        f.shown()->state().history().setClean();
    }

    /// The session has opened a file that another program wrote over since.
    void theHashIsOfTheNumbersShown() {
        Fixture f;
        const QString file = f.path("a.strata"), figure = f.path("f.figure.json");
        Run older = sampleRun(), newer = sampleRun();
        older.promptText = "an older bird";
        newer.promptText = "a newer bird";
        QVERIFY(saveRun(older, file.toStdString()));
        f.window.openPath(file);
        const auto isShown = [&] {
            const auto run = f.session.documents().shown<Run>();
            return run && run->promptText == older.promptText;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), patience);
        QVERIFY(saveRun(newer, file.toStdString()));
        // What is composed of the older one is saved with the older one.
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        QCOMPARE(documentAs<Run>(window.state().now().documents[0].document)->promptText, older.promptText);
        window.action("save")->trigger();
        chooseFile(window, figure);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(figure) && !window.isWindowModified(), patience);
        const FigureDocument written = readFigureFile(figure.toStdString())->documents[0];
        const auto found = openFigureDocument(written, f.folder.path());
        QVERIFY(found && !hasChanged(written, *found));
        QCOMPARE(documentAs<Run>(found->document)->promptText, older.promptText);
        // Saved again it stays where it is.
        window.state().change(QStringLiteral("t"), [](FigureFile& now) { now.title = QStringLiteral("Birds"); });
        window.action("save")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isWindowModified(), patience);
        QCOMPARE(readFigureFile(figure.toStdString())->documents[0], written);
        window.close();
        QTRY_VERIFY(!f.shown());
        // A figure of the newer one shows the newer one, whatever is open.
        FigureFile other;
        other.documents = {{QStringLiteral("a.strata"), *sha256Of(file), QStringLiteral("run")}};
        other.panels.emplace_back();
        other.panels[0].figure = QStringLiteral("confidence");
        QVERIFY(writeFigureFile(other, f.path("g.figure.json").toStdString()));
        f.window.openPath(f.path("g.figure.json"));
        QTRY_VERIFY_WITH_TIMEOUT(f.shown() != nullptr, patience);
        QCOMPARE(documentAs<Run>(f.shown()->state().now().documents[0].document)->promptText, newer.promptText);
        QVERIFY(!f.shown()->isWindowModified());
    }

    void aSaveThatIsGivenUpClosesNothingLater() {
        Fixture f;
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        window.close();
        window.findChild<QMessageBox*>(QStringLiteral("unsaved"))->button(QMessageBox::Save)->click();
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = window.findChild<QFileDialog*>()) != nullptr, patience);
        dialog->reject();
        QTRY_VERIFY(!window.findChild<QFileDialog*>());
        window.action("save")->trigger();
        chooseFile(window, f.path("f.figure.json"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(f.path("f.figure.json")) && !window.isWindowModified(), patience);
        QTest::qWait(50);
        QVERIFY(f.shown() && f.shown()->isVisible());
    }

    void whatIsNoFigureIsAProblem() {
        Fixture f;
        QFile bad(f.path("bad.figure.json"));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("{\"format\": \"strata-composed-figure\", \"version\": 1, \"documents\": [], \"panels\": []}");
        bad.close();
        f.window.openPath(f.path("bad.figure.json"));
        QVERIFY(!f.session.problems().all().empty());
        QVERIFY(f.session.problems().all().back().text.contains(QStringLiteral("bad.figure.json")));
        QVERIFY(!f.shown());
    }

    void anotherLanguageKeepsTheFigure() {
        Fixture f;
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        window.state().change(QStringLiteral("title"), [](FigureFile& file) { file.title = QStringLiteral("Birds"); });
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&window, &change);
        QTest::qWait(50);
        QCOMPARE(window.findChildren<PanelGrid*>().size(), qsizetype(1));
        QCOMPARE(placesOf(window).size(), std::size_t(1));
        addPanel(window, QStringLiteral("Hierarchy"));
        window.action("undo")->trigger();
        window.action("undo")->trigger();
        QCOMPARE(window.state().file().title, QString());
        QTRY_VERIFY_WITH_TIMEOUT(window.preview().isReady() && !window.preview().pageMm().isEmpty(), patience);
        window.state().history().setClean();
    }

    void unsavedChangesAreAskedAbout() {
        Fixture f;
        ComposeWindow& window = f.compose();
        addPanel(window, QStringLiteral("Confidence"));
        f.window.close();
        QVERIFY(f.window.isVisible());
        auto* box = window.findChild<QMessageBox*>(QStringLiteral("unsaved"));
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(window.isVisible());
        QTRY_VERIFY(!window.findChild<QMessageBox*>(QStringLiteral("unsaved")));
        window.close();
        box = window.findChild<QMessageBox*>(QStringLiteral("unsaved"));
        QVERIFY(box);
        box->button(QMessageBox::Discard)->click();
        QTRY_VERIFY(!f.shown());
        QTest::qWait(20);
        QVERIFY(f.window.isVisible()); // it was to be closed once, and then not
        QVERIFY(f.window.close());
    }

    void theWindowClosesWithTheLastFigureThatWasAskedAbout() {
        Fixture f;
        for (int i = 0; i < 2; ++i)
            addPanel(f.compose(), QStringLiteral("Confidence"));
        f.window.close();
        QVERIFY(f.window.isVisible());
        for (ComposeWindow* window : f.window.findChildren<ComposeWindow*>()) {
            QVERIFY(f.window.isVisible());
            window->findChild<QMessageBox*>(QStringLiteral("unsaved"))->button(QMessageBox::Discard)->click();
        }
        QTRY_VERIFY(!f.window.isVisible());
    }

    void noLargerThanTheScreen() {
        Fixture f;
        ComposeWindow& window = f.compose();
        const QSize screen = window.screen()->availableGeometry().size();
        QVERIFY(screen.width() < 1120); // what it would like to have
        QVERIFY(window.width() < screen.width() && window.height() < screen.height());
    }

private:
    static std::optional<QByteArray> readAll(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
    }
};

QTEST_MAIN(TestComposeWindow)
#include "test_compose_window.moc"
