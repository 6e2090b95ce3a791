// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/task_window.h"

#include "model/base/json_file.h"
#include "model/session/problem.h"
#include "model/task/task_document.h"
#include "widgets/common/screen_font.h"
#include "widgets/common/text_field.h"
#include "widgets/editing/task_form.h"
#include "widgets/editing/task_preview.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace strata {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr int pauseMs = 150; ///< after a key

/// The page's own undo is off: Ctrl+Z is the window's.
class JsonPage : public TextField {
public:
    using TextField::TextField;

protected:
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (!isFolded() && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
                event->ignore();
                return true;
            }
        }
        return TextField::event(event);
    }
};

} // namespace

TaskWindow::TaskWindow(QWidget* parent) : EditorWindow(parent) {
    setObjectName(QStringLiteral("taskWindow"));
    resize(1180, 740);
    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, &TaskWindow::check);
    connect(&m_state, &TaskState::changed, this, &TaskWindow::stateChanged);
    connect(this, &EditorWindow::saved, this, [this](const QString& file) {
        m_path = file.toStdString();
        m_later.start();
        if (std::exchange(m_usesWhenSaved, false)) Q_EMIT useWanted(file);
    });
    begin(m_state.history());
}

TaskWindow::~TaskWindow() {
    m_state.disconnect(this);
    m_state.history().disconnect(this);
}

QWidget* TaskWindow::makeContent() {
    const TaskSample sample = m_preview ? m_preview->sample() : TaskSample();
    m_form = new TaskForm(m_state);
    m_page = new JsonPage;
    m_page->setObjectName(QStringLiteral("jsonPage"));
    m_page->setAccessibleName(tr("The task's file as JSON"));
    m_page->setUndoRedoEnabled(false);
    m_page->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_page->setTabChangesFocus(true);
    setScreenMonoFont(m_page, 13);
    m_preview = new TaskPreview;
    m_preview->setSample(sample);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_form, tr("Form"));
    m_tabs->addTab(m_page, tr("JSON"));
    m_tabs->setMinimumWidth(460);
    auto* split = new QSplitter;
    split->addWidget(m_tabs);
    split->addWidget(m_preview);
    split->setChildrenCollapsible(false);
    split->setSizes({580, 600});
    connect(m_page, &TextField::textChanged, this, [this] {
        if (!m_showingPage) m_state.type(m_page->wholeText());
    });
    connect(m_form, &TaskForm::taxonomyWanted, this, &TaskWindow::chooseTaxonomy);
    connect(m_form, &TaskForm::labelsWanted, this, &TaskWindow::editLabels);
    connect(m_preview, &TaskPreview::sampleChanged, this, [this] { m_later.start(); });
    setModel(m_model);
    showPage();
    m_later.start();
    return split;
}

void TaskWindow::fillMenus(QMenu& file, QMenu& edit, QList<QAction*>& tools) {
    QAction* const use =
        addAction("useTask", tr("&Use this task"), QStringLiteral("Ctrl+Return"), [this] { this->use(); });
    QAction* const labels =
        addAction("editLabelsOfTask", tr("Edit &labels…"), QStringLiteral("Ctrl+L"), [this] { editLabels(); });
    QAction* const form =
        addAction("showForm", tr("Show the &form"), QStringLiteral("Ctrl+1"), [this] { m_tabs->setCurrentIndex(0); });
    QAction* const json = addAction("showJson", tr("Show the &JSON"), QStringLiteral("Ctrl+2"), [this] {
        m_tabs->setCurrentIndex(1);
        m_page->setFocus();
    });
    file.addSeparator();
    file.addAction(use);
    edit.addAction(labels);
    edit.addSeparator();
    edit.addActions({form, json});
    tools = {labels, use};
}

QString TaskWindow::newTitle() const {
    return tr("New task");
}

QString TaskWindow::titleOf(const QString& name) const {
    return tr("%1[*] – Task").arg(name);
}

QString TaskWindow::fileFilter() const {
    return tr("Tasks (*.task.json)");
}

QString TaskWindow::ending() const {
    return QStringLiteral("task.json");
}

QString TaskWindow::withEnding(const QString& file) const {
    if (file.endsWith(QLatin1String(".task.json"), Qt::CaseInsensitive)) return file;
    const QString base = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? file.chopped(5) : file;
    return base + QStringLiteral(".task.json");
}

Result<void> TaskWindow::open(const std::string& text, const fs::path& path, const QString& suggestedName) {
    const bool copy = !suggestedName.isEmpty();
    m_path = path;
    STRATA_CHECK(m_state.reset(text, path.empty() ? suggestedName.toStdString() : path.string(), copy));
    setFile(copy ? QString() : QString::fromStdString(path.string()), suggestedName);
    return {};
}

void TaskWindow::setModel(const ModelAtHand& model) {
    if (model.path != m_model.path) m_tokenizer.reset();
    m_model = model;
    QStringList names;
    for (const ModelAtHand::Head& head : model.heads)
        names << QString::fromStdString(head.name.name);
    m_form->setHeads(names);
    m_later.start();
}

void TaskWindow::stateChanged() {
    showPage();
    m_later.start();
}

void TaskWindow::showPage() {
    const QString before = m_page->wholeText(), now = m_state.now().text;
    if (before == now) return;
    m_showingPage = true;
    if (m_page->isFolded() || !isShownAtOnce(now)) {
        m_page->setWholeText(now);
    } else { // only what is different, so that the cursor stays where it is
        const qsizetype common = std::min(before.size(), now.size());
        qsizetype same = 0, tail = 0;
        while (same < common && before[same] == now[same])
            ++same;
        while (tail < common - same && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        QTextCursor cursor(m_page->document());
        cursor.setPosition(int(same));
        cursor.setPosition(int(before.size() - tail), QTextCursor::KeepAnchor);
        cursor.insertText(now.mid(same, now.size() - same - tail));
    }
    m_showingPage = false;
}

void TaskWindow::check() {
    if (m_state.now().unreadable) {
        m_check.cancel();
        m_problem = tr("The JSON cannot be read: %1 The form shows what it said before.")
                        .arg(QString::fromStdString(m_state.now().unreadable->detail));
        return showProblem(m_problem);
    }
    m_check.start(
        [json = m_state.now().json, path = m_path, model = m_model, tokenizer = m_tokenizer,
         sample = m_preview->sample()](const JobControl&) -> Analysis::Answer {
            return std::make_shared<CheckedTask>(checkTask(*json, path, model, tokenizer, sample));
        },
        [this](const Analysis::Answer& answer) {
            if (answer) checked(*std::static_pointer_cast<const CheckedTask>(answer));
        });
}

void TaskWindow::checked(const CheckedTask& result) {
    m_tokenizer = result.tokenizer;
    m_problem.clear();
    if (result.error) {
        Error shown = *result.error;
        if (shown.subject == m_path.string()) shown.subject = "task"; // it is the one in this window
        m_problem = errorText(shown);
    }
    m_form->showProblem(result.key, m_problem);
    showProblem(m_problem);
    m_preview->show(result, m_model);
}

void TaskWindow::use() {
    if (!m_problem.isEmpty()) return showProblem(tr("It cannot be used yet. %1").arg(m_problem));
    if (m_state.history().isClean() && !file().isEmpty()) return Q_EMIT useWanted(file());
    m_usesWhenSaved = true;
    save();
}

fs::path TaskWindow::taxonomyFile() const {
    const Json* const named = valueOfKey(m_state.json(), "taxonomy");
    if (!named || !named->is_string()) return {};
    const fs::path file(named->get<std::string>());
    return file.empty() ? file : m_path.parent_path() / file;
}

void TaskWindow::setTaxonomyFile(const QString& file) {
    const QFileInfo info(file);
    const bool beside = !this->file().isEmpty() && info.absoluteDir() == QFileInfo(this->file()).absoluteDir();
    const std::string name = (beside ? info.fileName() : info.absoluteFilePath()).toStdString();
    m_state.change(tr("choose labels"), {}, [&](Json& json) { setTaskKey(json, "taxonomy", name, taskKeys({})); });
    m_later.start(); // also where it is the same file with other labels
}

void TaskWindow::setTaxonomyTree(const Json& tree) {
    m_state.change(tr("edit labels"), {}, [&](Json& json) { setTaskKey(json, "taxonomy", tree, taskKeys({})); });
}

void TaskWindow::chooseTaxonomy() {
    auto* dialog =
        new QFileDialog(this, tr("Choose a tree of labels"), QString::fromStdString(m_path.parent_path().string()),
                        tr("Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &TaskWindow::setTaxonomyFile);
    dialog->open();
}

void TaskWindow::editLabels() {
    if (m_state.now().unreadable) return;
    const Json* const tree = valueOfKey(m_state.json(), "taxonomy");
    Q_EMIT labelsWanted(QString::fromStdString(taxonomyFile().string()), tree && tree->is_object() ? *tree : Json());
}

/// A relative taxonomy goes along into another folder: beside the task, under a name that nothing else has there.
Result<void> TaskWindow::bringTaxonomy(const fs::path& file) {
    const Json* const named = valueOfKey(m_state.json(), "taxonomy");
    const fs::path source = taxonomyFile();
    std::error_code error;
    if (source.empty() || fs::path(named->get<std::string>()).is_absolute() || !fs::is_regular_file(source, error) ||
        fs::equivalent(source.parent_path(), file.parent_path(), error))
        return {};
    STRATA_TRY(const std::string bytes, readTextFile(source, std::size_t{64} << 20));
    fs::path target = file.parent_path() / source.filename();
    for (int i = 2; fs::exists(target, error); ++i) {
        const auto there = readTextFile(target, std::size_t{64} << 20);
        if (there && *there == bytes) break;
        target = file.parent_path() / (source.stem().string() + "-" + std::to_string(i) + source.extension().string());
    }
    if (!fs::exists(target, error)) STRATA_CHECK(writeFileAtomically(target, bytes));
    m_state.change(tr("take the labels along"), {}, [&](Json& json) { json["taxonomy"] = target.filename().string(); });
    return {};
}

Result<void> TaskWindow::write(const QString& file) {
    if (m_state.now().unreadable)
        return fail(ErrorCode::BadTask, file.toStdString(),
                    "is not saved: its JSON cannot be read (" + m_state.now().unreadable->detail +
                        "). Mend it, or undo the change.");
    STRATA_CHECK(bringTaxonomy(file.toStdString()));
    return writeFileAtomically(file.toStdString(), m_state.now().text.toStdString());
}

} // namespace strata
