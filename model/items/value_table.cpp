// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/value_table.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

QString shown(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float: {
        const double number = value.toDouble();
        if (std::isnan(number)) return QStringLiteral("–");
        const bool small = number != 0 && std::abs(number) < 0.00995; // three decimals would say little or nothing
        const QString text = QLocale().toString(std::abs(number), small ? 'g' : 'f', small ? 2 : 3);
        return number < 0 && number != 0 ? QChar(0x2212) + text : text;
    }
    case QMetaType::QDateTime:
        return QLocale().toString(value.toDateTime().toLocalTime(), QLocale::ShortFormat);
    default:
        return value.toString();
    }
}

bool isNumber(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::Double:
    case QMetaType::Float:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return true;
    default:
        return false;
    }
}

} // namespace

void ValueTable::setColumns(const QStringList& columns) {
    if (columns == m_columns) return;
    beginResetModel();
    m_columns = columns;
    m_rows.clear();
    endResetModel();
}

void ValueTable::setRows(std::vector<Row> rows) {
    for (Row& row : rows)
        row.resize(static_cast<std::size_t>(m_columns.size()));
    if (rows == m_rows) return;
    if (rows.size() > m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin())) {
        beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ValueTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ValueTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ValueTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const QVariant& value = m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(value);
    case ValueRole:
        return value;
    case Qt::TextAlignmentRole:
        if (isNumber(value)) return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    default:
        return {};
    }
}

QVariant ValueTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || section < 0) return {};
    if (orientation == Qt::Vertical) return section < rowCount() ? QVariant(section + 1) : QVariant();
    return section < m_columns.size() ? QVariant(m_columns[section]) : QVariant();
}

QString ValueTable::dump() const {
    QString text = m_columns.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    for (const Row& row : m_rows) {
        QStringList cells;
        for (const QVariant& value : row)
            cells << shown(value);
        text += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text;
}

} // namespace strata
