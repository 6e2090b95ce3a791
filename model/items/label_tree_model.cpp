// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/label_tree_model.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace strata {

namespace {
const QString mimeType = QStringLiteral("application/x-strata-labels");
}

struct LabelTreeModel::Item {
    Item* parent = nullptr;
    TreeLabel node; ///< without children
    std::vector<std::unique_ptr<Item>> children;

    int row() const {
        const auto at = std::ranges::find(parent->children, this, &std::unique_ptr<Item>::get);
        return int(at - parent->children.begin());
    }
    static std::unique_ptr<Item> of(const TreeLabel& node, Item* parent) {
        auto item = std::make_unique<Item>();
        item->parent = parent;
        item->node = {node.label, node.own, {}};
        for (const TreeLabel& child : node.children)
            item->children.push_back(of(child, item.get()));
        return item;
    }
    TreeLabel value() const {
        TreeLabel out = node;
        for (const auto& child : children)
            out.children.push_back(child->value());
        return out;
    }
};

LabelTreeModel::LabelTreeModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Item>()) {}
LabelTreeModel::~LabelTreeModel() = default;

void LabelTreeModel::setTree(const LabelTree& tree) {
    beginResetModel();
    m_root = Item::of(tree.root, nullptr);
    m_remarks.clear();
    endResetModel();
}

LabelTree LabelTreeModel::tree() const {
    return {m_root->value()};
}

LabelTreeModel::Item* LabelTreeModel::itemOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Item*>(index.internalPointer()) : m_root.get();
}

LabelTreeModel::Item* LabelTreeModel::itemAt(const LabelPath& path) const {
    Item* item = m_root.get();
    for (const int row : path) {
        if (row < 0 || std::size_t(row) >= item->children.size()) return nullptr;
        item = item->children[std::size_t(row)].get();
    }
    return item;
}

QModelIndex LabelTreeModel::indexOf(const LabelPath& path) const {
    Item* const item = itemAt(path);
    return !item || item == m_root.get() ? QModelIndex() : createIndex(item->row(), 0, item);
}

LabelPath LabelTreeModel::pathOf(const QModelIndex& index) const {
    LabelPath path;
    if (!index.isValid()) return path;
    for (const Item* item = itemOf(index); item->parent; item = item->parent)
        path.prepend(item->row());
    return path;
}

QString LabelTreeModel::label(const LabelPath& path) const {
    const Item* const item = itemAt(path);
    return item ? QString::fromStdString(item->node.label) : QString();
}

TreeLabel LabelTreeModel::node(const LabelPath& path) const {
    const Item* const item = itemAt(path);
    return item ? item->value() : TreeLabel{};
}

int LabelTreeModel::childCount(const LabelPath& path) const {
    const Item* const item = itemAt(path);
    return item ? int(item->children.size()) : 0;
}

void LabelTreeModel::insert(const LabelPath& parent, int row, const TreeLabel& node) {
    Item* const item = itemAt(parent);
    if (!item) return;
    row = std::clamp(row, 0, int(item->children.size()));
    beginInsertRows(indexOf(parent), row, row);
    item->children.insert(item->children.begin() + row, Item::of(node, item));
    m_remarks.clear(); // of other places
    endInsertRows();
}

TreeLabel LabelTreeModel::take(const LabelPath& path) {
    Item* const item = itemAt(path);
    if (!item || !item->parent) return {};
    Item* const parent = item->parent;
    const int row = item->row();
    beginRemoveRows(indexOf(path.mid(0, path.size() - 1)), row, row);
    TreeLabel out = item->value();
    parent->children.erase(parent->children.begin() + row);
    m_remarks.clear();
    endRemoveRows();
    return out;
}

void LabelTreeModel::rename(const LabelPath& path, const QString& label) {
    Item* const item = itemAt(path);
    if (!item || !item->parent) return;
    item->node.label = label.toStdString();
    const QModelIndex at = indexOf(path);
    Q_EMIT dataChanged(at, at.siblingAtColumn(columnCount_ - 1));
}

void LabelTreeModel::reorder(const LabelPath& parent, const QList<int>& order) {
    Item* const item = itemAt(parent);
    if (!item || std::size_t(order.size()) != item->children.size()) return;
    const QModelIndex at = indexOf(parent);
    Q_EMIT layoutAboutToBeChanged({QPersistentModelIndex(at)});
    const QModelIndexList before = persistentIndexList();
    std::vector<std::unique_ptr<Item>> ordered;
    for (const int from : order)
        ordered.push_back(std::move(item->children[std::size_t(from)]));
    item->children = std::move(ordered);
    QModelIndexList after;
    for (const QModelIndex& one : before)
        after << createIndex(itemOf(one)->row(), one.column(), one.internalPointer());
    changePersistentIndexList(before, after);
    m_remarks.clear();
    Q_EMIT layoutChanged({QPersistentModelIndex(at)});
}

void LabelTreeModel::setTokens(std::shared_ptr<const LabelTokens> tokens) {
    m_tokens = std::move(tokens);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

void LabelTreeModel::setRemarks(std::map<std::vector<int>, Said> remarks) {
    m_remarks = std::move(remarks);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
}

QModelIndex LabelTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const Item* const item = itemOf(parent);
    if (row < 0 || column < 0 || column >= columnCount_ || std::size_t(row) >= item->children.size()) return {};
    return createIndex(row, column, item->children[std::size_t(row)].get());
}

QModelIndex LabelTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    Item* const parent = itemOf(index)->parent;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row(), 0, parent);
}

int LabelTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : int(itemOf(parent)->children.size());
}

int LabelTreeModel::columnCount(const QModelIndex&) const {
    return columnCount_;
}

QVariant LabelTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Item& item = *itemOf(index);
    if (role == Qt::TextAlignmentRole && index.column() == Tokens) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() == Label)
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(QString::fromStdString(item.node.label))
                                                               : QVariant();
    if (index.column() == Tokens) {
        const bool shown = role == Qt::DisplayRole;
        if (!m_tokens || !shown) return {};
        const auto found = m_tokens->find(item.node.label);
        return found == m_tokens->end() ? QVariant() : QLocale().toString(qlonglong(found->second.size()));
    }
    if (m_remarks.empty()) return {};
    const LabelPath path = pathOf(index);
    const auto found = m_remarks.find(std::vector<int>(path.begin(), path.end()));
    if (found == m_remarks.end()) return {};
    if (role == errorRole) return found->second.isError;
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(found->second.text) : QVariant();
}

QVariant LabelTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    return role == Qt::DisplayRole && orientation == Qt::Horizontal ? QVariant(m_headers.value(section)) : QVariant();
}

bool LabelTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole || index.column() != Label) return false;
    const LabelPath path = pathOf(index);
    if (value.toString() != label(path)) Q_EMIT renameWanted(path, value.toString());
    return true;
}

Qt::ItemFlags LabelTreeModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled; // the top
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (index.column() == Label) flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList LabelTreeModel::mimeTypes() const {
    return {mimeType};
}

QMimeData* LabelTreeModel::mimeData(const QModelIndexList& indexes) const {
    QList<LabelPath> paths;
    for (const QModelIndex& one : indexes)
        if (one.column() == Label) paths << pathOf(one);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << quint64(quintptr(this)) << paths; // of this tree: elsewhere the places mean nothing
    auto* data = new QMimeData;
    data->setData(mimeType, bytes);
    return data;
}

bool LabelTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent) {
    if (!data || !data->hasFormat(mimeType)) return false;
    QByteArray bytes = data->data(mimeType);
    QDataStream in(&bytes, QIODevice::ReadOnly);
    quint64 of = 0;
    QList<LabelPath> paths;
    in >> of >> paths;
    if (in.status() != QDataStream::Ok || of != quint64(quintptr(this))) return false;
    Q_EMIT moveWanted(paths, pathOf(parent), row < 0 ? rowCount(parent) : row);
    return false; // it is moved already: the view takes nothing out
}

} // namespace strata
