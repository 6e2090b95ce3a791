// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a tree of labels, each of which can be undone.
#pragma once

#include "model/items/label_tree_model.h"

#include <QUndoStack>

namespace strata {

/// GUI thread.
class LabelEdits : public QObject {
    Q_OBJECT
public:
    explicit LabelEdits(QObject* parent = nullptr);

    LabelTreeModel& model() { return m_model; }
    const LabelTreeModel& model() const { return m_model; }
    QUndoStack& history() { return m_history; }
    void reset(const LabelTree& tree, bool isChanged);

    /// The way to the new label.
    LabelPath add(const LabelPath& parent, int row, const QString& label);
    void insert(const QString& what, const LabelPath& parent, int row, const std::vector<TreeLabel>& nodes);
    void rename(const LabelPath& path, const QString& label);
    /// With all below them.
    void remove(QList<LabelPath> paths);
    /// Before place `row` of `parent`. False: it would stand below itself, or nothing would change.
    bool move(QList<LabelPath> paths, LabelPath parent, int row);
    /// By their letters, as the window's language orders them; with everything below.
    void sort(const LabelPath& parent);

Q_SIGNALS:
    void changed();
    void went(const QList<strata::LabelPath>& paths); ///< what a change is about stands here now

private:
    class Change;
    void push(const QString& what, std::function<void()> redo, std::function<void()> undo);
    LabelTreeModel m_model;
    QUndoStack m_history;
};

/// Those that are not below another one of them, in the order of the tree; none twice.
QList<LabelPath> topmost(QList<LabelPath> paths);

} // namespace strata
