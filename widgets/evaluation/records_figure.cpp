// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/records_figure.h"

#include "model/items/records_table.h"
#include "widgets/common/numbers.h"

#include <QPainter>

#include <algorithm>

namespace strata {

void RecordsFigure::setQuery(const RecordQuery& query) {
    m_query = query;
    m_rows.reset();
}

void RecordsFigure::setRows(std::shared_ptr<const Rows> rows, std::shared_ptr<const RecordTexts> texts) {
    m_rows = std::move(rows);
    m_texts = std::move(texts);
}

void RecordsFigure::forget() {
    m_rows.reset();
    m_texts.reset();
}

QString RecordsFigure::title() const {
    return tr("Records");
}

QJsonObject RecordsFigure::options() const {
    return queryToJson(m_query);
}

void RecordsFigure::setOptions(const QJsonObject& options) {
    setQuery(queryFromJson(options));
}

const RecordTexts* RecordsFigure::texts() const {
    if (!m_texts && !waits() && hasRows()) {
        auto read = textsOf(*evaluation(), *study(), nullptr, {});
        m_texts = std::make_shared<const RecordTexts>(read ? std::move(*read) : RecordTexts());
    }
    return m_texts.get();
}

const RecordsFigure::Rows& RecordsFigure::rows() const {
    static const Rows none;
    if (!m_rows && !waits() && hasRows()) {
        texts();
        m_rows = rowsOf(*evaluation(), *study(), m_texts, m_query, {});
    }
    return m_rows ? *m_rows : none;
}

void RecordsFigure::compute(const JobControl& control) const {
    EvaluationFigure::compute(control);
    rows();
}

QStringList RecordsFigure::leftOut() const {
    if (!hasRows() || rows().size() <= mostPainted) return {};
    return {tr("the first %1 of %n row(s); the files for tables have them all", nullptr, int(rows().size()))
                .arg(formatCount(qint64(mostPainted)))};
}

TableBlock RecordsFigure::block() const {
    TableBlock out;
    if (!hasRows()) return out;
    const Rows& all = rows();
    const std::size_t shown = std::min(all.size(), mostPainted);
    out.note = shown < all.size() ? leftOut().front() : tr("%n row(s)", nullptr, int(all.size()));
    const std::vector<RecordsTable::Column> columns = RecordsTable::columnsOf(*study(), texts() && !texts()->problem());
    using Kind = RecordsTable::Column::Kind;
    for (const RecordsTable::Column& column : columns) {
        const bool number = column.kind == Kind::Row || column.kind == Kind::Confidence ||
                            column.kind == Kind::Length || column.kind == Kind::LayerTokens;
        out.columns.push_back({RecordsTable::titleOf(*study(), column), number,
                               column.kind == Kind::Input || column.kind == Kind::Text ? 1.0 : 0.0,
                               number ? 36.0 : 60.0});
    }
    out.rows = shown;
    out.row = [this, columns, &all](std::size_t r) {
        std::vector<TableCell> cells;
        for (const RecordsTable::Column& column : columns) {
            TableCell& cell = cells.emplace_back();
            cell.text = RecordsTable::text(*study(), texts(), column, all[r]).left(160);
            if (column.kind == Kind::Answer)
                cell.strong = study()->columns.levels()[std::size_t(column.level)].isWrong(all[r]);
        }
        return cells;
    };
    return out;
}

double RecordsFigure::height(double width) const {
    return block().height(width);
}

void RecordsFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    if (hasRows()) block().paint(painter, rect.topLeft(), rect.width(), style.colors);
}

FigureTable RecordsFigure::table() const {
    FigureTable table;
    table.caption = title();
    if (!hasRows()) return table;
    const std::vector<RecordsTable::Column> columns = RecordsTable::columnsOf(*study(), texts() && !texts()->problem());
    using Kind = RecordsTable::Column::Kind;
    for (const RecordsTable::Column& column : columns)
        table.columns << RecordsTable::titleOf(*study(), column);
    const std::size_t most = waits() ? std::min(rows().size(), mostOnScreen) : rows().size();
    for (std::size_t i = 0; i < most; ++i) {
        const std::uint32_t row = rows()[i];
        std::vector<QVariant>& cells = table.rows.emplace_back();
        for (const RecordsTable::Column& column : columns) {
            const LevelColumns* level =
                column.level < 0 ? nullptr : &study()->columns.levels()[std::size_t(column.level)];
            switch (column.kind) {
            case Kind::Confidence:
                cells.push_back(double(level->confidence[row]));
                break;
            case Kind::Answer: // without the sign of right and wrong
                cells.push_back(fromUtf8(level->nameOf(level->predicted[row])));
                break;
            case Kind::Length:
                cells.push_back(qlonglong(study()->columns.length(row)));
                break;
            case Kind::LayerTokens:
                cells.push_back(qlonglong(study()->columns.layerTokens(row)));
                break;
            default:
                cells.push_back(RecordsTable::text(*study(), texts(), column, row));
            }
        }
    }
    return table;
}

} // namespace strata
