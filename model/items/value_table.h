// SPDX-License-Identifier: GPL-3.0-or-later
// The base of the models here: a table of values that is replaced as a whole.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace strata {

/// Columns with names, rows of values. Numbers stay numbers (sorting, export); what is shown is formatted here, once.
/// Also the table twin of every figure: what a plot draws, readable line by line. Lives on the GUI thread.
class ValueTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using Row = std::vector<QVariant>;

    explicit ValueTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    ValueTable(const QStringList& columns, QObject* parent) : QAbstractTableModel(parent), m_columns(columns) {}

    void setColumns(const QStringList& columns);
    /// Rows shorter than the columns are filled with empty cells. When old rows are a prefix of the new ones only the
    /// rest is inserted, so that views keep their place while a run grows.
    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The value itself, unformatted.
    static constexpr int ValueRole = Qt::UserRole;
    /// One line per row, cells with " | " between: for tests and for copying.
    QString dump() const;

private:
    QStringList m_columns;
    std::vector<Row> m_rows;
};

} // namespace strata
