// SPDX-License-Identifier: GPL-3.0-or-later
// The window in which a tree of labels is written, with what is wrong with it and the tokens of each label.
#pragma once

#include "widgets/editing/editor_window.h"
#include "widgets/editing/label_edits.h"

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/session/analysis.h"
#include "widgets/editing/task_check.h"
#endif

class QLabel;
class QLineEdit;
class QListWidget;
class QSortFilterProxyModel;
class QTreeView;

namespace strata {

/// GUI thread.
class LabelWindow : public EditorWindow {
    Q_OBJECT
public:
    using Folded = std::function<std::string(std::string_view)>;
    /// `folded`: what answers in free text are compared by.
    explicit LabelWindow(Folded folded, QWidget* parent = nullptr);
    ~LabelWindow() override;

    /// A file, or (`suggestedName`) a copy of one or a new tree.
    void open(const LabelTree& tree, const QString& file, const QString& suggestedName = {});
    /// A tree that stands in a task: saving hands it back.
    /// `put` takes the tree when it is saved; false: nobody has it any more, and it becomes a file of its own.
    void openInside(const LabelTree& tree, const QString& name, std::function<bool(const LabelTree&)> put);
    void setModel(const ModelAtHand& model);
    /// Everything of a file is added at the top.
    void importFile(const QString& file);

    LabelEdits& edits() { return m_edits; }
    QTreeView& view() { return *m_view; }
    QLineEdit& filter() { return *m_filter; }
    QListWidget& problems() { return *m_problems; }
    bool isChecking() const { return m_later.isActive() || m_check.isBusy(); }

protected:
    QWidget* makeContent() override;
    void fillMenus(QMenu& file, QMenu& edit, QList<QAction*>& tools) override;
    QString newTitle() const override;
    QString titleOf(const QString& name) const override;
    QString fileFilter() const override;
    QString ending() const override;
    QString withEnding(const QString& file) const override;
    Result<void> write(const QString& file) override;
    void takeWhatIsTyped() override;
    bool isInside() const override { return m_put != nullptr; }

private:
    struct Checked;
    QList<LabelPath> selected() const;
    LabelPath current() const; ///< empty: none
    void select(const QList<LabelPath>& paths);
    void addLabel(bool below);
    void moveBy(int rows);
    void moveIn();
    void moveOut();
    void check();
    void showChecked(const Checked& checked);
    void updateActions();
    void askForImport();
    LabelEdits m_edits;
    Folded m_folded;
    std::function<bool(const LabelTree&)> m_put; ///< into the task that has it; empty: it is a file
    ModelAtHand m_model;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::shared_ptr<const LabelTokens> m_tokens;
    QSortFilterProxyModel* m_sieve = nullptr;
    QTreeView* m_view = nullptr;
    QLineEdit* m_filter = nullptr;
    QListWidget* m_problems = nullptr;
    QLabel* m_summary = nullptr;
    QTimer m_later;
    Analysis m_check;
};

} // namespace strata
