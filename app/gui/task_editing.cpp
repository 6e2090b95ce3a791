// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/task_editing.h"

#include "app/gui/demo.h"
#include "model/base/json_file.h"
#include "model/decoding/label_match.h"
#include "model/session/problem.h"
#include "model/task/shipped_tasks.h"
#include "model/task/task_document.h"
#include "widgets/editing/label_window.h"
#include "widgets/editing/task_window.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

namespace strata {

namespace {

constexpr std::size_t largestLabelText = std::size_t{64} << 20;
constexpr const char* taskOfLabels = "taskOfLabels"; // of a window with the inner labels of a task: that task's

const QString ending = QStringLiteral(".task.json");

/// It comes with the program, or cannot be written: what is edited is a copy.
bool isOnlyRead(const QString& file) {
    const QFileInfo info(file);
    if (!info.isWritable() || info.absolutePath() == QFileInfo(demoFolder()).absoluteFilePath()) return true;
    for (const std::string& name : shippedTaskNames())
        if (QFileInfo(QString::fromStdString(shippedTask(name).string())).absolutePath() == info.absolutePath())
            return true;
    return false;
}

QString copyName(const QString& file, const QString& end) {
    QString base = QFileInfo(file).fileName();
    if (base.endsWith(end, Qt::CaseInsensitive)) base.chop(end.size());
    return base + QStringLiteral("-copy") + end;
}

/// Of an open model each head answers a level.
nlohmann::ordered_json emptyTask(const ModelAtHand& model) {
    nlohmann::ordered_json task = {{"format", "strata-task"}, {"version", 1}, {"name", "my-task"}, {"title", ""}};
    task["layout"] = model.heads.size() > 1 ? "llama3" : "plain";
    task["fields"] = nlohmann::ordered_json::array({{{"name", "input"}, {"label", ""}, {"multiline", true}}});
    task["levels"] = nlohmann::ordered_json::array();
    for (const ModelAtHand::Head& head : model.heads)
        if (task["levels"].size() < 16)
            task["levels"].push_back({{"name", head.name.name}, {"head", head.name.name}, {"answer", "text"}});
    if (task["levels"].empty()) task["levels"].push_back({{"name", "answer"}, {"answer", "text"}});
    task["max_new_tokens"] = 64;
    task["examples"] = nlohmann::ordered_json::array({{{"title", ""}, {"input", ""}}});
    return task;
}

} // namespace

TaskEditing::TaskEditing(Session& session, QWidget* window) : QObject(window), m_session(session), m_window(window) {
    connect(&session.model(), &CurrentModel::changed, this, &TaskEditing::modelChanged);
}

ModelAtHand TaskEditing::modelAtHand() const {
    ModelAtHand out;
    const auto facts = m_session.model().facts();
    if (!facts || !facts->loaded) return out;
    if (facts->host.isEmpty()) out.path = m_session.model().openRequest().path.toStdString();
    for (const HeadSummary& head : facts->heads)
        out.heads.push_back({{head.name, head.tensor}, int(head.layer.value)});
    return out;
}

void TaskEditing::modelChanged() {
    const ModelAtHand model = modelAtHand();
    for (auto* const window : m_window->findChildren<TaskWindow*>())
        window->setModel(model);
    for (auto* const window : m_window->findChildren<LabelWindow*>())
        window->setModel(model);
}

TaskWindow* TaskEditing::showTask(const std::string& text, const std::string& path, const QString& suggested) {
    auto* window = new TaskWindow(m_window);
    if (const auto opened = window->open(text, path, suggested); !opened) {
        delete window;
        m_session.problems().addError(opened.error());
        return nullptr;
    }
    window->setModel(modelAtHand());
    connect(window, &TaskWindow::useWanted, this, &TaskEditing::useWanted);
    connect(
        window, &TaskWindow::labelsWanted, this,
        [this, window](const QString& file, const nlohmann::ordered_json& tree) { editLabelsOf(window, file, tree); });
    window->show();
    return window;
}

void TaskEditing::editCurrent() {
    const auto task = m_session.model().task();
    if (!task) return beginTask();
    // The file of a task on another host is there; here what it says is edited as a copy.
    const bool here = m_session.model().openRequest().host.isEmpty();
    if (here && !task->path.empty()) return editFile(QString::fromStdString(task->path.string()));
    const auto json = taskDocument(*task);
    if (!json) return m_session.problems().addError(json.error());
    showTask(json->dump(2) + "\n", {}, QString::fromStdString(task->name) + QStringLiteral("-copy") + ending);
}

void TaskEditing::editFile(const QString& file) {
    for (auto* const window : m_window->findChildren<TaskWindow*>())
        if (!window->file().isEmpty() && QFileInfo(window->file()) == QFileInfo(file)) {
            window->activateWindow();
            return window->raise();
        }
    const auto text = readTextFile(file.toStdString(), largestTaskText + 1);
    if (!text) return m_session.problems().addError(text.error());
    showTask(*text, QFileInfo(file).absoluteFilePath().toStdString(),
             isOnlyRead(file) ? copyName(file, ending) : QString());
}

void TaskEditing::beginTask() {
    showTask(emptyTask(modelAtHand()).dump(2) + "\n", {}, QStringLiteral("my-task") + ending);
}

LabelWindow* TaskEditing::newLabelWindow() {
    auto* window = new LabelWindow([](std::string_view text) { return normalisedLabel(text); }, m_window);
    window->setModel(modelAtHand());
    return window;
}

void TaskEditing::beginLabels() {
    LabelWindow* const window = newLabelWindow();
    window->open({}, {}, QStringLiteral("labels.taxonomy.json"));
    window->show();
}

void TaskEditing::chooseLabels() {
    auto* dialog = new QFileDialog(m_window, tr("Edit a tree of labels"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &TaskEditing::editLabels);
    dialog->open();
}

void TaskEditing::editLabels(const QString& file) {
    editLabelsOf(nullptr, file, {});
}

void TaskEditing::editLabelsOf(TaskWindow* task, const QString& file, const nlohmann::ordered_json& tree) {
    for (auto* const open : m_window->findChildren<LabelWindow*>())
        if (file.isEmpty() ? task && open->property(taskOfLabels).value<QObject*>() == task
                           : !open->file().isEmpty() && QFileInfo(open->file()) == QFileInfo(file)) {
            open->activateWindow();
            return open->raise();
        }
    const QPointer<TaskWindow> to(task);
    Result<LabelTree> read = LabelTree{};
    if (!file.isEmpty())
        read = readLabelTree(file.toStdString());
    else if (!tree.is_null())
        read = labelTreeFromJson(tree, "taxonomy");
    if (!read) {
        const QString sentence = errorText(read.error());
        return task ? task->showProblem(sentence) : m_session.problems().addError(read.error());
    }
    LabelWindow* const window = newLabelWindow();
    if (task && file.isEmpty() && !tree.is_null()) {
        window->openInside(*read, tr("Labels of the task"), [to](const LabelTree& now) {
            if (to) to->setTaxonomyTree(labelTreeToJson(now));
            return to != nullptr;
        });
        window->setProperty(taskOfLabels, QVariant::fromValue<QObject*>(task));
    } else {
        const QFileInfo info(file);
        QString suggested;
        if (file.isEmpty())
            suggested = QStringLiteral("labels.taxonomy.json");
        else if (isOnlyRead(file))
            suggested = info.completeBaseName() + QStringLiteral("-copy.") + info.suffix();
        else if (const auto text = readTextFile(file.toStdString(), largestLabelText);
                 !text || !isWrittenAgain(*read, file.toStdString(), *text))
            suggested = info.completeBaseName() + QStringLiteral(".taxonomy.json"); // it has more than labels
        window->open(*read, file, suggested);
        connect(window, &EditorWindow::saved, this, [to](const QString& now) {
            if (to) to->setTaxonomyFile(now);
        });
    }
    window->show();
}

bool TaskEditing::closeAll() {
    bool closed = true;
    for (auto* const window : m_window->findChildren<EditorWindow*>())
        closed = window->close() && closed;
    return closed;
}

} // namespace strata
