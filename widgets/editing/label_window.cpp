// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/label_window.h"

#include "model/base/job_control.h"
#include "model/base/json_file.h"
#include "model/session/problem.h"
#include "widgets/common/panel_widgets.h"
#include "widgets/common/theme.h"
#include "widgets/editing/label_words.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace strata {

namespace {

constexpr int pauseMs = 150;
constexpr std::size_t mostProblems = 200;

/// Remarks stand in the colour of what is wrong.
class Sieve : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::ForegroundRole && index.column() == LabelTreeModel::Remark) {
            const Colors& colors = Theme::instance().colors();
            const bool error = QSortFilterProxyModel::data(index, LabelTreeModel::errorRole).toBool();
            return wordsIn(error ? colors.warning : colors.secondary, colors.surface);
        }
        return QSortFilterProxyModel::data(index, role);
    }
};

} // namespace

struct LabelWindow::Checked {
    std::shared_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const LabelTokens> tokens;
    std::vector<LabelProblem> problems;
    std::map<std::vector<int>, int> shared;
    QString summary;
};

LabelWindow::LabelWindow(Folded folded, QWidget* parent) : EditorWindow(parent), m_folded(std::move(folded)) {
    setObjectName(QStringLiteral("labelWindow"));
    resize(860, 680);
    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, &LabelWindow::check);
    connect(&m_edits, &LabelEdits::changed, this, [this] { m_later.start(); });
    connect(&m_edits, &LabelEdits::went, this, &LabelWindow::select);
    begin(m_edits.history());
}

LabelWindow::~LabelWindow() {
    m_edits.disconnect(this);
    m_edits.history().disconnect(this);
}

QWidget* LabelWindow::makeContent() {
    m_edits.model().setHeaders({tr("label"), tr("tokens"), tr("remarks")});
    delete m_sieve;
    m_sieve = new Sieve(this);
    m_sieve->setRecursiveFilteringEnabled(true);
    m_sieve->setAutoAcceptChildRows(true);
    m_sieve->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sieve->setSourceModel(&m_edits.model());
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("labelFilter"));
    m_filter->setPlaceholderText(tr("Filter: labels that hold…"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("labelTree"));
    m_view->setAccessibleName(tr("Labels"));
    m_view->setModel(m_sieve);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDropIndicatorShown(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(0, 320);
    m_problems = new QListWidget;
    m_problems->setObjectName(QStringLiteral("labelProblems"));
    m_problems->setAccessibleName(tr("What is to be said of the labels"));
    m_problems->setMaximumHeight(130);
    m_problems->hide();
    m_summary = captionLabel({});
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_problems);
    column->addWidget(m_summary);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_sieve->setFilterFixedString(text);
        if (!text.isEmpty()) m_view->expandAll();
        updateActions();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LabelWindow::updateActions);
    const auto goTo = [this](QListWidgetItem* item) {
        const auto path = item->data(Qt::UserRole).value<QList<int>>();
        m_filter->clear();
        select({path});
        m_view->setFocus();
    };
    connect(m_problems, &QListWidget::itemActivated, this, goTo);
    connect(m_problems, &QListWidget::itemClicked, this, goTo);
    m_later.start();
    return content;
}

void LabelWindow::fillMenus(QMenu& file, QMenu& edit, QList<QAction*>& tools) {
    const auto keys = [](const char* text) { return QString::fromLatin1(text); };
    QAction* const import = addAction("import", tr("&Import…"), keys("Ctrl+I"), [this] { askForImport(); });
    QAction* const add = addAction("addLabel", tr("&Add a label"), keys("Ins"), [this] { addLabel(false); });
    QAction* const below =
        addAction("addBelow", tr("Add a label &below"), keys("Shift+Ins"), [this] { addLabel(true); });
    QAction* const rename = addAction("rename", tr("Re&name"), {}, [this] {
        if (m_view->currentIndex().isValid()) m_view->edit(m_view->currentIndex().siblingAtColumn(0));
    });
    rename->setShortcut(QKeySequence(Qt::Key_F2));
    rename->setShortcutContext(Qt::WidgetShortcut); // F2 is the view's own
    QAction* const remove = addAction("removeLabel", tr("&Remove"), {}, [this] { m_edits.remove(selected()); });
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(remove);
    QAction* const up = addAction("moveUp", tr("Move &up"), keys("Alt+Up"), [this] { moveBy(-1); });
    QAction* const down = addAction("moveDown", tr("Move &down"), keys("Alt+Down"), [this] { moveBy(1); });
    QAction* const in = addAction("moveIn", tr("Move below the one a&bove"), keys("Alt+Right"), [this] { moveIn(); });
    QAction* const out = addAction("moveOut", tr("Move a level &out"), keys("Alt+Left"), [this] { moveOut(); });
    QAction* const sort = addAction("sort", tr("&Sort"), keys("Ctrl+Shift+L"), [this] { m_edits.sort(current()); });
    sort->setToolTip(tr("Sorts what is below the chosen label; without one, everything"));
    QAction* const find = addAction("filter", tr("&Filter"), keys("Ctrl+F"), [this] { m_filter->setFocus(); });
    QAction* const open =
        addAction("expandAll", tr("&Expand all"), keys("Ctrl+Shift+E"), [this] { m_view->expandAll(); });
    QAction* const shut =
        addAction("collapseAll", tr("&Collapse all"), keys("Ctrl+Shift+C"), [this] { m_view->collapseAll(); });
    file.addAction(import);
    edit.addActions({add, below, rename, remove});
    edit.addSeparator();
    edit.addActions({up, down, out, in, sort});
    edit.addSeparator();
    edit.addActions({find, open, shut});
    m_view->addActions({add, below, rename, up, down, out, in, sort});
    tools = {add, below, remove, sort, import};
    updateActions();
}

QString LabelWindow::newTitle() const {
    return tr("New tree of labels");
}

QString LabelWindow::titleOf(const QString& name) const {
    return tr("%1[*] – Labels").arg(name);
}

QString LabelWindow::fileFilter() const {
    return tr("Trees of labels (*.json *.txt *.csv *.tsv *.taxonomy)");
}

QString LabelWindow::ending() const {
    return QStringLiteral("taxonomy.json");
}

QString LabelWindow::withEnding(const QString& file) const {
    return QFileInfo(file).suffix().isEmpty() ? file + QStringLiteral(".taxonomy.json") : file;
}

void LabelWindow::open(const LabelTree& tree, const QString& file, const QString& suggestedName) {
    m_put = nullptr;
    m_edits.reset(tree, !suggestedName.isEmpty());
    setFile(suggestedName.isEmpty() ? file : QString(), suggestedName);
    m_view->expandToDepth(0);
    m_view->setFocus();
}

void LabelWindow::openInside(const LabelTree& tree, const QString& name, std::function<bool(const LabelTree&)> put) {
    m_edits.reset(tree, false);
    m_put = std::move(put);
    setFile({}, name);
    action("saveAs")->setEnabled(false);
    m_view->expandToDepth(0);
}

void LabelWindow::setModel(const ModelAtHand& model) {
    if (model.path != m_model.path) {
        m_tokenizer.reset();
        m_tokens.reset();
    }
    m_model = model;
    m_later.start();
}

void LabelWindow::askForImport() {
    auto* dialog = new QFileDialog(this, tr("Import labels"), QFileInfo(file()).absolutePath(),
                                   tr("Trees of labels (*.json *.csv *.tsv *.taxonomy *.taxnomy *.txt *.hier)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LabelWindow::importFile);
    dialog->open();
}

void LabelWindow::importFile(const QString& file) {
    const auto tree = readLabelTree(file.toStdString());
    if (!tree) return showProblem(errorText(tree.error()));
    showProblem({});
    m_edits.insert(tr("import %1").arg(QFileInfo(file).fileName()), {}, m_edits.model().childCount({}),
                   tree->root.children);
}

Result<void> LabelWindow::write(const QString& file) {
    if (m_put) {
        if (m_put(m_edits.model().tree())) return {};
        m_put = nullptr;
        return fail(ErrorCode::FileUnwritable, "labels",
                    "belong to a task whose window is closed; save them as a file of their own.");
    }
    STRATA_TRY(const std::string text, labelTreeText(m_edits.model().tree(), file.toStdString()));
    return writeFileAtomically(file.toStdString(), text);
}

/// A label that is being typed counts as typed.
void LabelWindow::takeWhatIsTyped() {
    if (m_view->viewport()->isAncestorOf(focusWidget())) m_view->setFocus();
}

QList<LabelPath> LabelWindow::selected() const {
    QList<LabelPath> out;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        out << m_edits.model().pathOf(m_sieve->mapToSource(index));
    return topmost(std::move(out));
}

LabelPath LabelWindow::current() const {
    const QList<LabelPath> all = selected();
    return all.isEmpty() ? LabelPath() : all.first();
}

void LabelWindow::select(const QList<LabelPath>& paths) {
    QItemSelection rows;
    QModelIndex first;
    for (const LabelPath& path : paths) {
        const QModelIndex index = m_sieve->mapFromSource(m_edits.model().indexOf(path));
        if (!index.isValid()) continue;
        if (!first.isValid()) first = index;
        rows.select(index, index);
    }
    if (!first.isValid()) return;
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(first);
}

void LabelWindow::addLabel(bool below) {
    m_filter->clear();
    const LabelPath at = current();
    const LabelPath parent = below || at.isEmpty() ? at : at.mid(0, at.size() - 1);
    const int row = below || at.isEmpty() ? m_edits.model().childCount(parent) : at.last() + 1;
    const LabelPath made = m_edits.add(parent, row, tr("new label"));
    select({made});
    m_view->edit(m_sieve->mapFromSource(m_edits.model().indexOf(made)));
}

void LabelWindow::moveBy(int rows) {
    const QList<LabelPath> all = selected();
    if (all.isEmpty()) return;
    const LabelPath edge = rows < 0 ? all.first() : all.last();
    const LabelPath parent = edge.mid(0, edge.size() - 1);
    const int row = rows < 0 ? edge.last() - 1 : edge.last() + 2; // before the place behind the next one
    if (row < 0 || row > m_edits.model().childCount(parent)) return;
    m_edits.move(all, parent, row);
}

void LabelWindow::moveIn() {
    const LabelPath at = current();
    if (at.isEmpty() || at.last() == 0) return;
    LabelPath above = at;
    --above.last();
    m_edits.move(selected(), above, m_edits.model().childCount(above));
}

void LabelWindow::moveOut() {
    const LabelPath at = current();
    if (at.size() < 2) return;
    const LabelPath parent = at.mid(0, at.size() - 1);
    m_edits.move(selected(), parent.mid(0, parent.size() - 1), parent.last() + 1);
}

void LabelWindow::updateActions() {
    if (!action("moveUp")) return; // the window is being made
    const bool any = m_view->selectionModel()->hasSelection(), all = m_filter->text().isEmpty();
    for (const char* id : {"rename", "removeLabel", "addBelow"})
        action(id)->setEnabled(any);
    for (const char* id : {"moveUp", "moveDown", "moveIn", "moveOut"}) // siblings may be hidden by the filter
        action(id)->setEnabled(any && all);
}

void LabelWindow::check() {
    m_check.start(
        [tree = m_edits.model().tree(), model = m_model, tokenizer = m_tokenizer, tokens = m_tokens,
         folded = m_folded](const JobControl& control) -> Analysis::Answer {
            auto out = std::make_shared<Checked>();
            out->tokenizer = tokenizer;
            if (!tokenizer && !model.path.empty())
                if (const auto opened = tokenizerOf(model.path)) out->tokenizer = *opened;
            if (out->tokenizer)
                out->tokens = std::make_shared<const LabelTokens>(
                    tokensOfLabels(*out->tokenizer, tree, tokens ? *tokens : LabelTokens(), control));
            if (control.stopRequested()) return {};
            const bool closed = !out->tokenizer || out->tokenizer->eos().has_value();
            out->problems = checkLabelTree(tree, {out->tokens.get(), closed, folded}, mostProblems);
            if (out->tokens) out->shared = sharedFirstTokens(tree, *out->tokens);
            out->summary = treeSummary(tree, out->tokens.get());
            return out;
        },
        [this](const Analysis::Answer& answer) {
            if (answer && !m_later.isActive()) // else it is of a tree that is no more
                showChecked(*std::static_pointer_cast<const Checked>(answer));
        });
}

void LabelWindow::showChecked(const Checked& checked) {
    m_tokenizer = checked.tokenizer;
    m_tokens = checked.tokens;
    std::map<std::vector<int>, LabelTreeModel::Said> remarks;
    for (const auto& [path, others] : checked.shared)
        remarks[path] = {tr("first token shared with %n other(s)", nullptr, others), false};
    const int before = m_problems->currentRow();
    m_problems->clear();
    for (const LabelProblem& problem : checked.problems) {
        const QString text = faultText(problem);
        const bool error = isError(problem.fault);
        const QString name = m_edits.model().label(LabelPath(problem.path.begin(), problem.path.end()));
        auto& said = remarks[problem.path];
        if (!said.isError) said = {text, error};
        auto* item = new QListWidgetItem(problem.path.empty() ? text : tr("“%1”: %2").arg(name.left(60), text));
        item->setData(Qt::UserRole, QVariant::fromValue(QList<int>(problem.path.begin(), problem.path.end())));
        m_problems->addItem(item);
    }
    if (checked.problems.size() == mostProblems) m_problems->addItem(tr("… and perhaps further ones"));
    m_problems->setCurrentRow(std::min(before, m_problems->count() - 1));
    m_problems->setVisible(m_problems->count() > 0);
    m_edits.model().setTokens(m_tokens);
    m_view->setColumnHidden(LabelTreeModel::Tokens, m_tokens == nullptr);
    m_edits.model().setRemarks(std::move(remarks));
    m_summary->setText(m_model.path.empty()
                           ? checked.summary + QStringLiteral(" · ") + tr("open a model to see the labels' tokens")
                           : checked.summary);
}

} // namespace strata
