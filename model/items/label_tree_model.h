// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of labels as items: what its editor shows, and the few changes that everything is made of.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/task/label_tree.h"
#endif

#include <QAbstractItemModel>
#include <QList>

#include <memory>

namespace strata {

/// The way to a label from the top: its place among its siblings at each level. Empty: the tree.
using LabelPath = QList<int>;

/// Columns: label, tokens, what is to be said of it. Changes come through its functions, each of which can be taken
/// back by another one; who types or drops asks for them by signals. GUI thread.
class LabelTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Label, Tokens, Remark, columnCount_ };

    explicit LabelTreeModel(QObject* parent = nullptr);
    ~LabelTreeModel() override;

    void setTree(const LabelTree& tree);
    LabelTree tree() const;

    QModelIndex indexOf(const LabelPath& path) const;
    LabelPath pathOf(const QModelIndex& index) const;
    QString label(const LabelPath& path) const;
    TreeLabel node(const LabelPath& path) const; ///< with all below it
    int childCount(const LabelPath& path) const;

    void insert(const LabelPath& parent, int row, const TreeLabel& node);
    TreeLabel take(const LabelPath& path);
    void rename(const LabelPath& path, const QString& label);
    /// `order[i]`: which of the children comes to place i.
    void reorder(const LabelPath& parent, const QList<int>& order);

    /// What stands in the columns behind the label; shown until others come. `texts` by label.
    void setTokens(std::shared_ptr<const LabelTokens> tokens);
    /// Rows that share their first token with a sibling are said as such in the tip.
    struct Said {
        QString text;
        bool isError = false;
    };
    void setRemarks(std::map<std::vector<int>, Said> remarks);
    void setHeaders(const QStringList& headers) { m_headers = headers; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    /// Of Qt::UserRole: true where a remark is an error.
    static constexpr int errorRole = Qt::UserRole + 1;

Q_SIGNALS:
    void renameWanted(const strata::LabelPath& path, const QString& label);
    void moveWanted(const QList<strata::LabelPath>& paths, const strata::LabelPath& parent, int row);

private:
    struct Item;
    Item* itemOf(const QModelIndex& index) const;
    Item* itemAt(const LabelPath& path) const;
    std::unique_ptr<Item> m_root;
    std::shared_ptr<const LabelTokens> m_tokens;
    std::map<std::vector<int>, Said> m_remarks;
    QStringList m_headers;
};

} // namespace strata
