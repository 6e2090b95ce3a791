// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks and trees of labels are written in windows: changed, taken back, checked, saved, used. How panels stand is
// taken back, too.
#include "app/gui/dock_history.h"
#include "app/gui/task_editing.h"
#include "model/base/json_file.h"
#include "model/task/shipped_tasks.h"
#include "model/task/task_document.h"
#include "tests/support/window_fixture.h"
#include "widgets/common/text_field.h"
#include "widgets/common/theme.h"
#include "widgets/editing/label_window.h"
#include "widgets/editing/task_form.h"
#include "widgets/editing/task_preview.h"
#include "widgets/editing/task_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace strata;
using Q = QString;
namespace fs = std::filesystem;

namespace {

Q read(const Q& file) {
    QFile in(file);
    return in.open(QFile::ReadOnly) ? Q::fromUtf8(in.readAll()) : Q();
}

std::vector<fs::path> bundled(const char* ending) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(STRATA_SOURCE_DIR) / "resources"))
        if (entry.path().filename().string().find(ending) != std::string::npos) out.push_back(entry.path());
    return out;
}

std::unique_ptr<TaskWindow> opened(const fs::path& file, const char* copy = "") {
    auto window = std::make_unique<TaskWindow>();
    const auto text = readTextFile(file);
    const auto done = window->open(*text, file, Q::fromLatin1(copy));
    if (!done) return nullptr;
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    window->show();
    return window;
}

void settle(TaskWindow& window) {
    QTRY_VERIFY_WITH_TIMEOUT(!window.isChecking(), test::patience);
}

QLineEdit* line(TaskWindow& window, const char* key) {
    FormRow* const row = window.form().row(key);
    return row ? qobject_cast<QLineEdit*>(row->editor()) : nullptr;
}

LabelTree treeOf(const char* json) {
    return *labelTreeFromJson(nlohmann::ordered_json::parse(json), "test");
}

Q leaves(LabelWindow& window) {
    return Q::fromStdString(labelTreeToJson(window.edits().model().tree())["children"].dump()).remove(QLatin1Char('"'));
}

} // namespace

class TestEditors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        registerIcons();
        Theme::instance().install(*qApp);
    }

    void everyTaskOfTheProgramIsSavedAsItWas() {
        for (const fs::path& file : bundled(".task.json")) {
            const auto window = opened(file, "copy.task.json");
            QVERIFY2(window, file.c_str());
            settle(*window);
            QVERIFY2(window->problem().isEmpty(), qPrintable(window->problem()));
            QTemporaryDir folder;
            const Q to = folder.filePath(Q::fromLatin1("copy.task.json"));
            QVERIFY(window->saveTo(to));
            QVERIFY(*readJsonFile(file) == *readJsonFile(to.toStdString()));
            QVERIFY2(readTask(to.toStdString()), file.c_str()); // its labels came along
            QVERIFY(!window->isWindowModified());
        }
    }
    void aFieldIsChangedAndTakenBack() {
        const auto window = opened(shippedTask("wos"));
        QVERIFY(window);
        settle(*window);
        QLineEdit* const name = line(*window, "levels[0].name");
        QVERIFY(name);
        QCOMPARE(name->text(), Q::fromLatin1("domain"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, Q::fromLatin1("field"));
        QVERIFY(window->state().json()["levels"][0]["name"] == "field");
        QVERIFY(window->page().wholeText().contains(Q::fromLatin1("\"field\"")));
        QVERIFY(window->isWindowModified());
        window->action("undo")->trigger(); // five letters are one change
        QCOMPARE(name->text(), Q::fromLatin1("domain"));
        QVERIFY(!window->isWindowModified());
        window->action("redo")->trigger();
        QCOMPARE(name->text(), Q::fromLatin1("field"));
        // What stands in the page of JSON is the same document.
        Q text = window->page().wholeText();
        window->page().replaceWholeText(text.replace(Q::fromLatin1("\"field\""), Q::fromLatin1("\"area_of_science\"")));
        QCOMPARE(line(*window, "levels[0].name")->text(), Q::fromLatin1("area_of_science"));
        window->action("undo")->trigger();
        QCOMPARE(line(*window, "levels[0].name")->text(), Q::fromLatin1("field"));
        QVERIFY(window->page().wholeText().contains(Q::fromLatin1("\"field\"")));
    }
    void levelsAreAddedMovedAndRemoved() {
        const auto window = opened(shippedTask("gsm8k"));
        QVERIFY(window);
        const auto names = [&] {
            Q out;
            for (const auto& level : window->state().json()["levels"])
                out += Q::fromStdString(level["name"].get<std::string>()) + QLatin1Char(' ');
            return out.trimmed();
        };
        const auto press = [&](const char* name) {
            auto* button = window->form().findChild<QAbstractButton*>(Q::fromLatin1(name));
            if (button) button->click();
            return button != nullptr;
        };
        QVERIFY(press("add_levels"));
        QCOMPARE(names(), Q::fromLatin1("thought answer level_3"));
        QCOMPARE(window->focusWidget(), line(*window, "levels[2].name"));
        QVERIFY(press("levels[2].up"));
        QCOMPARE(names(), Q::fromLatin1("thought level_3 answer"));
        QCOMPARE(line(*window, "levels[1].name")->text(), Q::fromLatin1("level_3"));
        QVERIFY(press("levels[0].remove"));
        QCOMPARE(names(), Q::fromLatin1("level_3 answer"));
        for (int i = 0; i < 3; ++i)
            window->action("undo")->trigger();
        QCOMPARE(names(), Q::fromLatin1("thought answer"));
        QVERIFY(press("add_examples"));
        QVERIFY(window->form().row("examples[1].input"));
    }
    void aLayoutOfItsOwnBeginsAsTheOneBefore() {
        const auto window = opened(shippedTask("gsm8k"));
        auto* layout = qobject_cast<QComboBox*>(window->form().row("layout")->editor());
        QVERIFY(layout && !window->form().row("layout.header"));
        layout->setCurrentIndex(3);
        Q_EMIT layout->activated(3);
        QCOMPARE(line(*window, "layout.header")->text(),
                 Q::fromLatin1("<|start_header_id|>{role}<|end_header_id|>\\n\\n"));
        QLineEdit* const end = line(*window, "layout.end_of_turn");
        end->setFocus();
        QTest::keyClicks(end, Q::fromLatin1("\\n"));
        QVERIFY(window->state().json()["layout"]["end_of_turn"] == "<|eot_id|>\n");
        QVERIFY(!window->state().json()["layout"].contains("input_end"));
    }
    void whatIsWrongStandsBesideItsField() {
        const auto window = opened(shippedTask("wos"));
        QLineEdit* const taxonomy = line(*window, "taxonomy");
        QVERIFY(taxonomy);
        taxonomy->setFocus();
        QTest::keyClicks(taxonomy, Q::fromLatin1("x"));
        settle(*window);
        QVERIFY2(window->problem().contains(Q::fromLatin1("wos.taxonomy.txtx")), qPrintable(window->problem()));
        const auto said = [&](const char* key) {
            return window->form().row(key)->findChild<QLabel*>(Q::fromLatin1("inlineProblem"))->text();
        };
        QCOMPARE(said("taxonomy"), window->problem());
        window->action("undo")->trigger();
        settle(*window);
        QVERIFY(window->problem().isEmpty() && said("taxonomy").isEmpty());
        auto* text = qobject_cast<TextField*>(window->form().row("levels[1].instruction")->editor());
        text->setFocus();
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, Q::fromLatin1("{nobody}"));
        settle(*window);
        QVERIFY2(said("levels[1].instruction").contains(Q::fromLatin1("{nobody}")), qPrintable(window->problem()));

        // A text that is no JSON is kept while it is typed; the form waits.
        window->action("undo")->trigger();
        window->page().replaceWholeText(window->page().wholeText() + Q::fromLatin1("}"));
        settle(*window);
        QVERIFY(window->problem().contains(Q::fromLatin1("JSON")));
        QVERIFY(!window->form().widget()->isEnabled());
        QTemporaryDir folder;
        QVERIFY(!window->saveTo(folder.filePath(Q::fromLatin1("x.task.json"))));
        QVERIFY(QDir(folder.path()).isEmpty());
        window->action("undo")->trigger();
        QVERIFY(window->form().widget()->isEnabled());
    }
    void unsavedChangesAreAskedAbout() {
        QTemporaryDir folder;
        const Q file = folder.filePath(Q::fromLatin1("mine.task.json"));
        QVERIFY(QFile::copy(Q::fromStdString(shippedTask("gsm8k").string()), file));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
        const auto window = opened(file.toStdString());
        QLineEdit* const title = line(*window, "title");
        title->setFocus();
        QTest::keyClicks(title, Q::fromLatin1("!"));
        QVERIFY(!window->close());
        auto* box = window->findChild<QMessageBox*>(Q::fromLatin1("unsaved"));
        QVERIFY(box);
        box->button(QMessageBox::Save)->click();
        QVERIFY(!window->isVisible());
        QVERIFY(read(file).contains(Q::fromLatin1("answer!\"")));
    }
    void thePreviewShowsTextIdsAndHeads() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        f.window.actions()["editTask"]->trigger();
        auto* window = f.window.findChild<TaskWindow*>();
        QVERIFY(window && window->isVisible());
        settle(*window);
        QVERIFY2(window->problem().isEmpty(), qPrintable(window->problem()));
        auto* input = window->preview().findChild<TextField*>(Q::fromLatin1("sample_input"));
        QVERIFY(input);
        input->replaceWholeText(Q::fromLatin1("a small bird"));
        settle(*window);
        auto* pieces = window->preview().findChild<QTreeWidget*>(Q::fromLatin1("previewPieces"));
        QList<int> ids;
        bool reads = false;
        for (int i = 0; i < pieces->topLevelItemCount(); ++i) {
            for (int k = 0; k < pieces->topLevelItem(i)->childCount(); ++k)
                ids << pieces->topLevelItem(i)->child(k)->text(2).toInt();
            reads = reads || pieces->topLevelItem(i)->text(3).contains(Q::fromLatin1("layer"));
        }
        const auto run = f.session.documents().shown<Run>();
        QVERIFY(ids.size() > qsizetype(run->promptLength));
        for (qsizetype i = 0; i < qsizetype(run->promptLength); ++i)
            QCOMPARE(ids[i], run->sequence[std::size_t(i)].id.value);
        QVERIFY(reads);
        QVERIFY(window->preview().findChild<QTextEdit*>()->toPlainText().contains(Q::fromLatin1("a small bird")));

        // A saved one becomes the task of the window.
        QLineEdit* const name = line(*window, "name");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, Q::fromLatin1("mine"));
        QVERIFY(window->saveTo(f.folder.filePath(Q::fromLatin1("mine.task.json"))));
        settle(*window);
        window->action("useTask")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(f.session.model().task() && f.session.model().task()->name == "mine", test::patience);
        window->close();
    }
    void newTasksAndLabelsAreFoundByTheirActions() {
        test::WindowFixture f;
        f.window.actions()["newTask"]->trigger();
        auto* task = f.window.findChild<TaskWindow*>();
        QVERIFY(task);
        settle(*task);
        QVERIFY2(task->problem().isEmpty(), qPrintable(task->problem()));
        f.window.actions()["newLabels"]->trigger();
        auto* labels = f.window.findChild<LabelWindow*>();
        QVERIFY(labels);
        QTRY_VERIFY_WITH_TIMEOUT(!labels->isChecking(), test::patience);
        QCOMPARE(labels->problems().count(), 1); // there is no label yet
        // Both are copies that lie nowhere: closing the program asks.
        QVERIFY(!f.window.close());
        task->state().history().setClean();
        labels->edits().history().setClean();
    }
    void labelsOfATaskAreWritten() {
        QTemporaryDir folder;
        const Q file = folder.filePath(Q::fromLatin1("t.task.json"));
        QVERIFY(writeFileAtomically(file.toStdString(),
                                    R"({"format": "strata-task", "version": 1, "name": "t", "layout": "plain",
"levels": [{"name": "a", "answer": "label"}], "taxonomy": {"children": ["x", "y"]}})"));
        test::WindowFixture f;
        TaskEditing editing(f.session, &f.window);
        editing.editFile(file);
        auto* task = f.window.findChild<TaskWindow*>();
        QVERIFY(task);
        auto* button = task->form().findChild<QPushButton*>(Q::fromLatin1("editLabels"));
        QVERIFY(button);
        button->click();
        auto* labels = f.window.findChild<LabelWindow*>();
        QVERIFY(labels);
        labels->edits().rename({0}, Q::fromLatin1("z"));
        QVERIFY(labels->isWindowModified());
        labels->action("save")->trigger();
        QVERIFY(!labels->isWindowModified());
        QCOMPARE(task->state().json()["taxonomy"]["children"].dump(), std::string(R"(["z","y"])"));
        task->action("undo")->trigger();
        QCOMPARE(task->state().json()["taxonomy"]["children"].dump(), std::string(R"(["x","y"])"));
        QVERIFY(editing.closeAll());
    }
    void labelsAreAddedRenamedMovedSortedAndTakenBack() {
        LabelWindow window({});
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.open(treeOf(R"({"children": [{"label": "b", "children": ["b2", "b1"]}, "a", "c"]})"),
                    Q::fromLatin1("/tmp/t.json"));
        window.show();
        LabelEdits& edits = window.edits();
        const Q before = leaves(window);
        QCOMPARE(before, Q::fromLatin1("[{label:b,children:[b2,b1]},a,c]"));
        QVERIFY(edits.move({{1}, {2}}, {0}, 0));
        QCOMPARE(leaves(window), Q::fromLatin1("[{label:b,children:[a,c,b2,b1]}]"));
        QVERIFY(!edits.move({{0}}, {0}, 1)); // below itself
        edits.remove({{0, 2}, {0, 0}});
        QCOMPARE(leaves(window), Q::fromLatin1("[{label:b,children:[c,b1]}]"));
        edits.history().undo();
        edits.history().undo();
        QCOMPARE(leaves(window), before);
        edits.sort({});
        QCOMPARE(leaves(window), Q::fromLatin1("[a,{label:b,children:[b1,b2]},c]"));
        edits.history().undo();
        QCOMPARE(leaves(window), before);
        edits.history().redo();

        // By keyboard: F2, Alt+Down, Alt+Right, Del; by dropping.
        QTreeView& view = window.view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_F2);
        auto* field = view.findChild<QLineEdit*>();
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, Q::fromLatin1("zebra"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(edits.model().label({0}), Q::fromLatin1("zebra")); // a view takes it a moment later
        window.action("moveDown")->trigger();
        QCOMPARE(edits.model().label({1}), Q::fromLatin1("zebra"));
        window.action("moveIn")->trigger();
        QCOMPARE(edits.model().label({0, 2}), Q::fromLatin1("zebra"));
        window.action("moveOut")->trigger();
        QCOMPARE(edits.model().label({1}), Q::fromLatin1("zebra"));
        std::unique_ptr<QMimeData> carried(edits.model().mimeData({edits.model().indexOf({1})}));
        edits.model().dropMimeData(carried.get(), Qt::MoveAction, -1, 0, edits.model().indexOf({2}));
        QCOMPARE(edits.model().label({1, 0}), Q::fromLatin1("zebra")); // "c" moved up
        window.action("removeLabel")->trigger();
        QCOMPARE(edits.model().childCount({1}), 0);
        while (edits.history().canUndo())
            edits.history().undo();
        QCOMPARE(leaves(window), before);
        QVERIFY(!window.isWindowModified());
    }
    void labelsAreFilteredCheckedAndImported() {
        QTemporaryDir folder;
        const Q file = folder.filePath(Q::fromLatin1("more.csv"));
        QVERIFY(writeFileAtomically(file.toStdString(), "parent,child\nanimals,robin\nanimals,shark\n"));
        LabelWindow window([](std::string_view text) {
            return Q::fromUtf8(text.data(), qsizetype(text.size())).toLower().toStdString();
        });
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.open(treeOf(R"({"children": ["oak", "Oak", "oak", " elm"]})"), Q(), Q::fromLatin1("new.json"));
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isChecking(), test::patience);
        QCOMPARE(window.problems().count(), 3); // same in lower case, twice, begins with a blank
        window.importFile(file);
        QCOMPARE(edits(window).model().label({4, 1}), Q::fromLatin1("shark"));
        window.filter().setText(Q::fromLatin1("SHA"));
        QCOMPARE(window.view().model()->rowCount(), 1);
        QVERIFY(!window.action("moveUp")->isEnabled());
        window.filter().clear();
        QCOMPARE(window.view().model()->rowCount(), 5);
        window.importFile(folder.filePath(Q::fromLatin1("nothing.csv")));
        QCOMPARE(edits(window).model().childCount({}), 5);
        const Q to = folder.filePath(Q::fromLatin1("out.json"));
        QVERIFY(window.saveTo(to));
        QVERIFY(read(to).contains(Q::fromLatin1("\"shark\"")));
        edits(window).remove({{0}, {1}, {2}, {3}});
        QVERIFY(window.saveTo(to));
        QVERIFY(readTaxonomy(to.toStdString()));
        QVERIFY(!window.saveTo(folder.filePath(Q::fromLatin1("out.pdf"))));
    }
    void howThePanelsStoodComesBack() {
        test::WindowFixture f;
        f.openAndRun(Q::fromLatin1("a small bird"));
        auto* history = f.window.findChild<DockHistory*>();
        QVERIFY(history);
        QTRY_VERIFY_WITH_TIMEOUT(!history->isWaiting(), test::patience);
        QDockWidget* const runs = f.window.docks().dock(Q::fromLatin1("runs"));
        QDockWidget* const model = f.window.docks().dock(Q::fromLatin1("model"));
        const bool could = history->canUndo();
        QVERIFY(!model->isHidden() && f.window.dockWidgetArea(model) == Qt::LeftDockWidgetArea);
        model->toggleViewAction()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!history->isWaiting() && history->canUndo(), test::patience);
        QVERIFY(model->isHidden() && f.window.actions()["undoPanels"]->isEnabled());
        f.window.addDockWidget(Qt::BottomDockWidgetArea, runs);
        QTest::qWait(400);
        QTRY_VERIFY_WITH_TIMEOUT(!history->isWaiting(), test::patience);
        f.window.actions()["undoPanels"]->trigger();
        QVERIFY(f.window.dockWidgetArea(runs) != Qt::BottomDockWidgetArea);
        QVERIFY(model->isHidden());
        f.window.actions()["undoPanels"]->trigger();
        QVERIFY(!model->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(!history->isWaiting(), test::patience);
        QCOMPARE(history->canUndo(), could);
    }

private:
    static LabelEdits& edits(LabelWindow& window) { return window.edits(); }
};

QTEST_MAIN(TestEditors)
#include "test_editors.moc"
