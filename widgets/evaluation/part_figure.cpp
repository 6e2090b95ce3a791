// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/part_figure.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/evaluation/metric_words.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double headingHeight = 32, lineHeight = 18, gap = 8;
constexpr int mostLines = 6;                          ///< of a paragraph
constexpr double leastText = 60, mostLeastText = 180; ///< of a column of texts
constexpr std::size_t measuredRows = 100;

QStringList linesOf(const QString& paragraph, double width) {
    return wrapWords(paragraph, uiFont(12), width - 24, mostLines);
}

TableCell cellOf(const QVariant& value) {
    if (value.typeId() == QMetaType::Double)
        return {std::isnan(value.toDouble()) ? QString() : metricText(value.toDouble())};
    if (value.typeId() == QMetaType::LongLong) return {formatCount(value.toLongLong())};
    return {value.toString()};
}

} // namespace

double PartFigure::top(double width) const {
    double y = m_part.heading.isEmpty() ? 0 : headingHeight;
    for (const QString& paragraph : m_part.paragraphs)
        y += lineHeight * double(linesOf(paragraph, width).size()) + 4;
    return y + (m_part.paragraphs.isEmpty() ? 0 : gap);
}

QSizeF PartFigure::figureSize(double width) const {
    return m_part.figure ? m_part.figure->contentSize(width, FigureStyle::light()) : QSizeF(width, 0);
}

TableBlock PartFigure::block() const {
    TableBlock out;
    if (!m_part.table) return out;
    const FigureTable& table = *m_part.table;
    bool first = true;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const bool number = !table.rows.empty() && (table.rows.front()[std::size_t(c)].typeId() == QMetaType::Double ||
                                                    table.rows.front()[std::size_t(c)].typeId() == QMetaType::LongLong);
        out.columns.push_back({table.columns[c], number, number ? 0.0 : first ? 2.0 : 1.0, number ? 40.0 : leastOf(c)});
        first = first && number;
    }
    out.rows = std::min(table.rows.size(), mostPainted);
    out.row = [&table](std::size_t r) {
        std::vector<TableCell> cells;
        for (const QVariant& value : table.rows[r])
            cells.push_back(cellOf(value));
        return cells;
    };
    if (table.rows.size() > mostPainted)
        out.note = QCoreApplication::translate("strata::ReportFigure", "the first %1 of %2 rows")
                       .arg(formatCount(qint64(mostPainted)), formatCount(qint64(table.rows.size())));
    return out;
}

/// A column of short words is not cut at all, and one of texts has room for the beginning of them.
double PartFigure::leastOf(qsizetype column) const {
    double wide = leastText;
    for (std::size_t r = 0; r < std::min<std::size_t>(m_part.table->rows.size(), measuredRows); ++r)
        wide = std::max(wide, textWidth(uiFont(12), cellOf(m_part.table->rows[r][std::size_t(column)]).text));
    return std::min(wide, mostLeastText);
}

QSizeF PartFigure::contentSize(double width, const FigureStyle& style) const {
    const double wide = std::max({width, figureSize(width).width(), m_part.table ? block().leastWidth() : 0.0});
    double high = top(wide) + figureSize(wide).height();
    if (m_part.table) high += gap + block().height(wide);
    return {wide, std::max(style.minimumHeight, high + gap)};
}

void PartFigure::paint(QPainter& painter, const QRectF& rect, const FigureStyle& style) const {
    painter.save();
    painter.translate(rect.topLeft());
    const double width = rect.width(), room = width - 24;
    double y = 0;
    if (!m_part.heading.isEmpty()) {
        paintLine(painter, {12, 2, room, headingHeight - 4}, m_part.heading, uiFont(16, QFont::DemiBold),
                  style.colors.text);
        y += headingHeight;
    }
    for (const QString& paragraph : m_part.paragraphs) {
        for (const QString& line : linesOf(paragraph, width)) {
            paintLine(painter, {12, y, room, lineHeight}, line, uiFont(12), style.colors.secondary);
            y += lineHeight;
        }
        y += 4;
    }
    const QSizeF figure = figureSize(width);
    if (m_part.figure) {
        FigureStyle still = style;
        still.interactive = false;
        still.minimumHeight = 0;
        m_part.figure->paint(painter, QRectF(QPointF(0, top(width)), figure), still);
    }
    if (m_part.table) block().paint(painter, {0, top(width) + figure.height() + gap}, width, style.colors);
    painter.restore();
}

std::vector<PlacedPlot> PartFigure::plots(const QSizeF& size, const FigureStyle& style) const {
    const auto* of = dynamic_cast<const PlotFigure*>(m_part.figure.get());
    if (!of) return {};
    std::vector<PlacedPlot> out = of->plots(figureSize(size.width()), style);
    for (PlacedPlot& placed : out)
        placed.rect.translate(0, top(size.width()));
    return out;
}

std::vector<double> PartFigure::breaks(double width) const {
    std::vector<double> out;
    const double end = contentSize(width, FigureStyle::light()).height();
    if (m_part.table) {
        const double above = top(width) + figureSize(width).height() + gap;
        const TableBlock table = block();
        if (m_part.figure) out.push_back(above);
        for (std::size_t r = 1; r < table.rows; ++r)
            out.push_back(table.rectOf(r, {0, above}, width).top());
    }
    out.push_back(end);
    return out;
}

FigureTable PartFigure::table() const {
    if (m_part.table) return *m_part.table;
    return m_part.figure ? m_part.figure->table() : FigureTable{m_part.heading, {}, {}};
}

} // namespace strata
