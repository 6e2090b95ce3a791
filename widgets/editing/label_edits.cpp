// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editing/label_edits.h"

#include <QCollator>
#include <QLocale>
#include <QUndoCommand>

#include <algorithm>
#include <numeric>
#include <utility>

namespace strata {

namespace {

bool isBelow(const LabelPath& path, const LabelPath& above) {
    return path.size() > above.size() && path.mid(0, above.size()) == above;
}

LabelPath parentOf(const LabelPath& path) {
    return path.mid(0, path.size() - 1);
}

/// Where `path` is when the label at `gone` is taken out.
void withoutLabel(LabelPath& path, const LabelPath& gone) {
    const qsizetype level = gone.size() - 1;
    if (path.size() > level && path.mid(0, level) == parentOf(gone) && path[level] > gone[level]) --path[level];
}

} // namespace

QList<LabelPath> topmost(QList<LabelPath> paths) {
    std::ranges::sort(
        paths, [](const LabelPath& a, const LabelPath& b) { return std::ranges::lexicographical_compare(a, b); });
    QList<LabelPath> out;
    for (const LabelPath& path : paths)
        if (!path.isEmpty() && (out.isEmpty() || (path != out.last() && !isBelow(path, out.last())))) out << path;
    return out;
}

class LabelEdits::Change : public QUndoCommand {
public:
    Change(LabelEdits& edits, const QString& what, std::function<void()> redo, std::function<void()> undo)
        : QUndoCommand(what), m_edits(edits), m_redo(std::move(redo)), m_undo(std::move(undo)) {}
    void redo() override {
        m_redo();
        Q_EMIT m_edits.changed();
    }
    void undo() override {
        m_undo();
        Q_EMIT m_edits.changed();
    }

private:
    LabelEdits& m_edits;
    std::function<void()> m_redo, m_undo;
};

LabelEdits::LabelEdits(QObject* parent) : QObject(parent) {
    connect(&m_model, &LabelTreeModel::renameWanted, this, &LabelEdits::rename);
    connect(&m_model, &LabelTreeModel::moveWanted, this, &LabelEdits::move);
}

void LabelEdits::reset(const LabelTree& tree, bool isChanged) {
    m_history.clear();
    if (isChanged) m_history.resetClean();
    m_model.setTree(tree);
    Q_EMIT changed();
}

void LabelEdits::push(const QString& what, std::function<void()> redo, std::function<void()> undo) {
    m_history.push(new Change(*this, what, std::move(redo), std::move(undo)));
}

LabelPath LabelEdits::add(const LabelPath& parent, int row, const QString& label) {
    insert(tr("add a label"), parent, row, {TreeLabel{label.toStdString(), nullptr, {}}});
    return parent + LabelPath{row};
}

void LabelEdits::insert(const QString& what, const LabelPath& parent, int row, const std::vector<TreeLabel>& nodes) {
    if (nodes.empty()) return;
    push(
        what,
        [this, parent, row, nodes] {
            QList<LabelPath> at;
            for (int i = 0; i < int(nodes.size()); ++i) {
                m_model.insert(parent, row + i, nodes[std::size_t(i)]);
                at << parent + LabelPath{row + i};
            }
            Q_EMIT went(at);
        },
        [this, parent, row, count = int(nodes.size())] {
            for (int i = count - 1; i >= 0; --i)
                m_model.take(parent + LabelPath{row + i});
        });
}

void LabelEdits::rename(const LabelPath& path, const QString& label) {
    const QString before = m_model.label(path);
    if (before == label) return;
    push(
        tr("rename"),
        [this, path, label] {
            m_model.rename(path, label);
            Q_EMIT went({path});
        },
        [this, path, before] {
            m_model.rename(path, before);
            Q_EMIT went({path});
        });
}

void LabelEdits::remove(QList<LabelPath> paths) {
    paths = topmost(std::move(paths));
    if (paths.isEmpty()) return;
    std::vector<TreeLabel> nodes;
    for (const LabelPath& path : paths)
        nodes.push_back(m_model.node(path));
    push(
        tr("remove %n label(s)", nullptr, int(paths.size())),
        [this, paths] {
            for (auto path = paths.crbegin(); path != paths.crend(); ++path)
                m_model.take(*path);
        },
        [this, paths, nodes] {
            for (qsizetype i = 0; i < paths.size(); ++i)
                m_model.insert(parentOf(paths[i]), paths[i].last(), nodes[std::size_t(i)]);
            Q_EMIT went(paths);
        });
}

bool LabelEdits::move(QList<LabelPath> paths, LabelPath parent, int row) {
    paths = topmost(std::move(paths));
    if (paths.isEmpty()) return false;
    for (const LabelPath& path : paths)
        if (path == parent || isBelow(parent, path)) return false;
    LabelPath place = parent + LabelPath{row}; // where it stands once they are taken out
    for (auto path = paths.crbegin(); path != paths.crend(); ++path)
        withoutLabel(place, *path);
    parent = parentOf(place);
    row = place.last();
    QList<LabelPath> targets;
    for (int i = 0; i < int(paths.size()); ++i)
        targets << parent + LabelPath{row + i};
    if (targets == paths) return false;
    const auto carry = [this](const QList<LabelPath>& from, const QList<LabelPath>& to) {
        std::vector<TreeLabel> nodes;
        for (auto path = from.crbegin(); path != from.crend(); ++path)
            nodes.insert(nodes.begin(), m_model.take(*path));
        for (qsizetype i = 0; i < to.size(); ++i)
            m_model.insert(parentOf(to[i]), to[i].last(), nodes[std::size_t(i)]);
        Q_EMIT went(to);
    };
    push(
        tr("move %n label(s)", nullptr, int(paths.size())), [=] { carry(paths, targets); },
        [=] { carry(targets, paths); });
    return true;
}

void LabelEdits::sort(const LabelPath& parent) {
    QCollator collator{QLocale()};
    collator.setNumericMode(true);
    bool begun = false; // where everything is in order nothing is changed
    const std::function<void(const LabelPath&)> below = [&](const LabelPath& at) {
        const int count = m_model.childCount(at);
        QList<int> order(count);
        std::iota(order.begin(), order.end(), 0);
        std::vector<QString> labels;
        for (int i = 0; i < count; ++i) {
            below(at + LabelPath{i});
            labels.push_back(m_model.label(at + LabelPath{i}));
        }
        std::ranges::stable_sort(
            order, [&](int a, int b) { return collator.compare(labels[std::size_t(a)], labels[std::size_t(b)]) < 0; });
        if (std::ranges::is_sorted(order)) return;
        QList<int> back(count);
        for (int i = 0; i < count; ++i)
            back[order[i]] = i;
        if (!std::exchange(begun, true)) m_history.beginMacro(tr("sort"));
        push(
            tr("sort"), [this, at, order] { m_model.reorder(at, order); },
            [this, at, back] { m_model.reorder(at, back); });
    };
    below(parent);
    if (begun) m_history.endMacro();
}

} // namespace strata
