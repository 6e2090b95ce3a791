// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/items/records_table.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

using Kind = RecordsTable::Column::Kind;

QString fromStd(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// One line, not endless.
QString line(std::string_view text) {
    constexpr std::size_t most = 400;
    return fromStd(text.substr(0, most)).simplified();
}

QString answered(const LevelColumns& level, std::size_t row) {
    const QString said = level.predicted[row] < 0 ? QStringLiteral("–") : fromStd(level.nameOf(level.predicted[row]));
    if (!level.hasGold(row)) return said;
    return (level.isRight(row) ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + said;
}

} // namespace

std::vector<RecordsTable::Column> RecordsTable::columnsOf(const EvaluationStudy& study, bool withInput) {
    std::vector<Column> out{{Kind::Row, -1}};
    if (withInput) out.push_back({Kind::Input, -1});
    const auto& levels = study.columns.levels();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (!levels[i].level.isLabel) {
            out.push_back({Kind::Text, int(i)});
            continue;
        }
        out.push_back({Kind::Gold, int(i)});
        out.push_back({Kind::Answer, int(i)});
        out.push_back({Kind::Confidence, int(i)});
    }
    out.push_back({Kind::Length, -1});
    out.push_back({Kind::LayerTokens, -1});
    return out;
}

QString RecordsTable::titleOf(const EvaluationStudy& study, const Column& column) {
    const QString level =
        column.level < 0 ? QString() : fromStd(study.columns.levels()[std::size_t(column.level)].level.name);
    switch (column.kind) {
    case Kind::Row:
        return tr("row");
    case Kind::Input:
        return tr("input");
    case Kind::Gold:
        return tr("%1: gold").arg(level);
    case Kind::Answer:
        return tr("%1: answer").arg(level);
    case Kind::Confidence:
        return tr("p");
    case Kind::Text:
        return level;
    case Kind::Length:
        return tr("prompt tokens");
    case Kind::LayerTokens:
        return tr("layer-tokens");
    }
    return {};
}

QString RecordsTable::text(const EvaluationStudy& study, const RecordTexts* texts, const Column& column,
                           std::size_t row) {
    const EvaluationColumns& columns = study.columns;
    const LevelColumns* level = column.level < 0 ? nullptr : &columns.levels()[std::size_t(column.level)];
    switch (column.kind) {
    case Kind::Row:
        return fromStd(columns.id(row));
    case Kind::Input:
        return texts ? line(texts->of(row)) : QString();
    case Kind::Gold:
        return fromStd(level->nameOf(level->gold[row]));
    case Kind::Answer:
        return answered(*level, row);
    case Kind::Confidence:
        return std::isnan(level->confidence[row]) ? QString()
                                                  : QLocale().toString(double(level->confidence[row]), 'f', 3);
    case Kind::Text: {
        const auto record = study.records ? study.records->read(std::int64_t(row))
                                          : Result<EvaluationRecord>(fail(ErrorCode::BadData, "", ""));
        return record && std::size_t(column.level) < record->levels.size()
                   ? line(record->levels[std::size_t(column.level)].text)
                   : QString();
    }
    case Kind::Length:
        return columns.length(row) < 0 ? QString() : QLocale().toString(columns.length(row));
    case Kind::LayerTokens:
        return QLocale().toString(columns.layerTokens(row));
    }
    return {};
}

void RecordsTable::show(std::shared_ptr<const EvaluationStudy> study,
                        std::shared_ptr<const std::vector<std::uint32_t>> rows) {
    beginResetModel();
    m_study = std::move(study);
    m_rows = m_study ? std::move(rows) : nullptr;
    m_columns = m_study ? columnsOf(*m_study, true) : std::vector<Column>();
    endResetModel();
}

void RecordsTable::setTexts(std::shared_ptr<const RecordTexts> texts) {
    m_texts = std::move(texts);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::optional<RecordOrder> RecordsTable::orderOf(int column) const {
    if (column < 0 || column >= int(m_columns.size())) return {};
    const Column& of = m_columns[std::size_t(column)];
    using Key = RecordOrder::Key;
    switch (of.kind) {
    case Kind::Row:
        return RecordOrder{Key::Row, 0, false};
    case Kind::Gold:
        return RecordOrder{Key::Gold, of.level, false};
    case Kind::Answer:
        return RecordOrder{Key::Predicted, of.level, false};
    case Kind::Confidence:
        return RecordOrder{Key::Confidence, of.level, false};
    case Kind::Length:
        return RecordOrder{Key::Length, 0, false};
    case Kind::LayerTokens:
        return RecordOrder{Key::LayerTokens, 0, false};
    case Kind::Input:
    case Kind::Text:
        break;
    }
    return {};
}

int RecordsTable::placeOf(std::size_t row) const {
    if (!m_rows) return -1;
    const auto found = std::find(m_rows->begin(), m_rows->end(), std::uint32_t(row));
    return found == m_rows->end() ? -1 : int(found - m_rows->begin());
}

int RecordsTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_rows ? 0 : int(m_rows->size());
}

int RecordsTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordsTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_study || index.row() >= rowCount()) return {};
    ++m_asked;
    const Column& column = m_columns[std::size_t(index.column())];
    const std::size_t row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(*m_study, m_texts.get(), column, row);
    case Qt::ToolTipRole:
        if (column.kind == Kind::Input && m_texts) return fromStd(m_texts->of(row)).left(2000);
        return text(*m_study, m_texts.get(), column, row);
    case Qt::TextAlignmentRole:
        return int(column.kind == Kind::Confidence || column.kind == Kind::Length || column.kind == Kind::LayerTokens ||
                           column.kind == Kind::Row
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    case WrongRole:
        return column.kind == Kind::Answer && levelOf(column)->isWrong(row);
    default:
        return {};
    }
}

const LevelColumns* RecordsTable::levelOf(const Column& column) const {
    return &m_study->columns.levels()[std::size_t(column.level)];
}

QVariant RecordsTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !m_study || section < 0 ||
        section >= int(m_columns.size()))
        return {};
    return titleOf(*m_study, m_columns[std::size_t(section)]);
}

} // namespace strata
