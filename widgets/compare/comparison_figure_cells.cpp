// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of a comparison: their cells, what stands over and beside them, and for very small ones a picture.
#include "widgets/common/cell_picture.h"
#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/compare/comparison_figure.h"
#include "widgets/compare/comparison_words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double numberWidth = 32; ///< of a position over its column

/// Cells of one map that have a part in a stretch: [first, last) of `count`.
std::pair<int, int> within(double from, double to, double begin, double each, int count) {
    return {std::clamp(int(std::floor((from - begin) / each)), 0, count),
            std::clamp(int(std::ceil((to - begin) / each)), 0, count)};
}

QColor noneColor(const Colors& colors) {
    return mixed(colors.surface, colors.track, 0.8);
}

} // namespace

const QImage& ComparisonFigure::picture(ComparedMap map, const Colors& colors) const {
    if (m_picturesDark != colors.dark) m_pictures = {};
    m_picturesDark = colors.dark;
    QImage& image = m_pictures[std::size_t(map)];
    if (!image.isNull()) return image;
    image = QImage(int(m_map.columns()), int(m_map.rows()), QImage::Format_RGB32);
    const QRgb missing = colors.surface.rgb(), none = noneColor(colors).rgb();
    for (int y = 0; y < image.height(); ++y) {
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const auto row = std::size_t(y), column = std::size_t(x);
            const bool there = m_map.hasCell(map, row, column);
            const double value = there ? m_map.value(map, row, column) : std::nan("");
            line[x] = !there ? missing : std::isnan(value) ? none : m_map.scale(map).rgb(value);
        }
    }
    return image;
}

void ComparisonFigure::paintMap(QPainter& painter, const ComparisonLayout& shown, std::size_t map, int band,
                                const QRectF& clip, const FigureStyle& style) const {
    const QPointF corner = shown.corner(map, band);
    const int begin = band * shown.columns, inBand = std::min(shown.columns, int(shown.allColumns) - begin);
    const auto [firstColumn, lastColumn] = within(clip.left(), clip.right(), corner.x(), shown.cellWidth, inBand);
    const auto [firstRow, lastRow] = within(clip.top(), clip.bottom(), corner.y(), shown.cellHeight, int(shown.rows));
    if (firstColumn >= lastColumn || firstRow >= lastRow) return;
    const ComparedMap what = shown.maps[map];
    if (shown.picture) {
        const QRectF target(
            corner + QPointF(shown.cellWidth * firstColumn, shown.cellHeight * firstRow),
            QSizeF(shown.cellWidth * (lastColumn - firstColumn), shown.cellHeight * (lastRow - firstRow)));
        paintCellPicture(painter, target, picture(what, style.colors),
                         QRect(begin + firstColumn, firstRow, lastColumn - firstColumn, lastRow - firstRow));
        return;
    }
    const double gap = shown.cellGap();
    for (int row = firstRow; row < lastRow; ++row)
        for (int column = firstColumn; column < lastColumn; ++column) {
            const QRectF cell(corner + QPointF(shown.cellWidth * column, shown.cellHeight * row),
                              QSizeF(shown.cellWidth, shown.cellHeight));
            paintCell(painter, cell.adjusted(gap, gap, -gap, -gap), what, std::size_t(row),
                      std::size_t(begin) + std::size_t(column), shown, style);
        }
}

void ComparisonFigure::paintCell(QPainter& painter, const QRectF& rect, ComparedMap map, std::size_t row,
                                 std::size_t column, const ComparisonLayout& shown, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const ComparedColumn& of = m_map.study()->columns[column];
    if (!m_map.hasCell(map, row, column)) {
        const bool aligned = map == ComparedMap::A   ? of.a >= 0
                             : map == ComparedMap::B ? of.b >= 0
                                                     : of.a >= 0 && of.b >= 0;
        if (aligned) painter.fillRect(rect, QBrush(mixed(colors.surface, colors.text, 0.16), Qt::BDiagPattern));
        return; // a token that this side has not: nothing
    }
    const double value = m_map.value(map, row, column);
    const QColor fill = std::isnan(value) ? noneColor(colors) : QColor::fromRgb(m_map.scale(map).rgb(value));
    // Cells without a gap overlap a little: no hairline is seen between them.
    painter.fillRect(shown.cellGap() > 0 ? rect : rect.adjusted(0, 0, 0.1, 0.1), fill);
    const QColor ink = readableOn(fill);
    if (map != ComparedMap::A && m_map.isChanged(row, column) && isMarked(shown)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        if (shown.text)
            painter.drawPolygon(
                QPolygonF({rect.topRight(), rect.topRight() - QPointF(6, 0), rect.topRight() + QPointF(0, 6)}));
        else
            painter.drawEllipse(rect.center(), 1.5, 1.5);
    }
    if (!shown.text) return;
    const QString text = m_map.cellText(map, row, column);
    QFont font = map == ComparedMap::Difference ? uiFont(11) : monoFont(11);
    if (textWidth(font, text) > rect.width() - 2) font.setPixelSize(10); // a little smaller before anything is cut
    paintLine(painter, rect.adjusted(1, 0, -1, 0), text, font, ink, Qt::AlignCenter);
}

void ComparisonFigure::paintHead(QPainter& painter, const ComparisonLayout& shown, std::size_t map, int band,
                                 const QRectF& clip, const FigureStyle& style) const {
    const Colors& colors = style.colors;
    const QPointF corner = shown.corner(map, band);
    const ComparedMap what = shown.maps[map];
    const double top = corner.y() - shown.head(map);
    if (top > clip.bottom() || corner.y() < clip.top()) return;
    paintLine(painter, {corner.x(), top, std::max(80.0, shown.mapWidth()), shown.title}, mapTitle(what),
              uiFont(12, QFont::DemiBold), colors.text);
    if (shown.marks > 0) paintStages(painter, shown, map, band, clip, style);
    const int begin = band * shown.columns, last = std::min(begin + shown.columns, int(shown.allColumns));
    const double tokens = top + shown.title + shown.marks;
    int lastNumber = -100;
    for (int column = begin; column < last; ++column) {
        const double x = corner.x() + shown.cellWidth * (column - begin);
        const bool isSeen = x + shown.cellWidth > clip.left() - numberWidth && x < clip.right() + numberWidth;
        if (isSeen && shown.labels == ComparisonLayout::Labels::Beside) {
            paintLine(painter, {x + 3, tokens, shown.cellWidth - 6, shown.tokens},
                      m_map.columnText(what, std::size_t(column)), monoFont(11), colors.text, Qt::AlignCenter);
        } else if (isSeen && shown.labels == ComparisonLayout::Labels::Upright) {
            painter.save();
            painter.translate(x + shown.cellWidth / 2, tokens + shown.tokens - 2);
            painter.rotate(-90);
            paintLine(painter, {0, -8, shown.tokens - 4, 16}, m_map.columnText(what, std::size_t(column)), monoFont(11),
                      colors.text);
            painter.restore();
        }
        // Positions as often as they have room, the same ones whatever is seen of the map.
        const int number = m_map.columnNumber(what, std::size_t(column));
        if (number < 0 || (column - lastNumber) * shown.cellWidth < 28) continue;
        if (shown.cellWidth < 28 && number % 5 != 0) continue;
        if (isSeen)
            paintLine(painter,
                      {x + (shown.cellWidth - numberWidth) / 2, tokens + shown.tokens, numberWidth, shown.numbers},
                      QString::number(number), uiFont(11), colors.faint, Qt::AlignCenter);
        lastNumber = column;
    }
}

void ComparisonFigure::paintStages(QPainter& painter, const ComparisonLayout& shown, std::size_t map, int band,
                                   const QRectF& clip, const FigureStyle& style) const {
    const auto& columns = m_map.study()->columns;
    const QPointF corner = shown.corner(map, band);
    const double top = corner.y() - shown.head(map) + shown.title;
    const auto first = std::size_t(band) * std::size_t(shown.columns);
    const std::size_t last = std::min(first + std::size_t(shown.columns), columns.size());
    for (std::size_t begin = first; begin < last;) {
        std::size_t end = begin + 1;
        while (end < last && columns[end].stage == columns[begin].stage)
            ++end;
        const double x = corner.x() + shown.cellWidth * double(begin - first) + 1,
                     wide = shown.cellWidth * double(end - begin) - 2;
        if (!columns[begin].stage.empty() && x <= clip.right() && x + wide >= clip.left()) {
            paintLine(painter, {x, top, wide, 14}, fromUtf8(columns[begin].stage), uiFont(11), style.colors.secondary);
            painter.fillRect(QRectF(x, top + 15, wide, 2), style.colors.faint);
        }
        begin = end;
    }
}

void ComparisonFigure::paintRowNames(QPainter& painter, const ComparisonLayout& shown, int band, std::size_t map,
                                     double x, const FigureStyle& style) const {
    const double top = shown.corner(map, band).y();
    const bool low = shown.cellHeight < 14; // smaller names rather than none
    const double apart = low ? 5 : 7;
    double free = -100; ///< from where a name does not touch the one before
    for (std::size_t r = 0; r < shown.rows; ++r) {
        const double middle = top + shown.cellHeight * (double(r) + 0.5);
        if (middle - apart < free - 0.01) continue;
        const bool chosen = style.interactive && m_chosen && m_chosen->row == r;
        paintLine(painter, {x + 4, middle - 8, shown.left - 12, 16}, m_map.rowName(r),
                  uiFont(low ? 10 : 12, chosen ? QFont::DemiBold : QFont::Normal),
                  chosen ? style.colors.text : style.colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
        free = middle + apart;
    }
}

void ComparisonFigure::paintRings(QPainter& painter, const ComparisonLayout& shown, const FigureStyle& style) const {
    if (!m_chosen || m_chosen->row >= shown.rows || m_chosen->column >= shown.allColumns) return;
    for (std::size_t map = 0; map < shown.maps.size(); ++map) {
        QRectF cell = shown.cell(map, m_chosen->row, m_chosen->column);
        if (cell.width() < 8) cell.adjust(-(8 - cell.width()) / 2, 0, (8 - cell.width()) / 2, 0);
        paintRing(painter, cell, true, style.colors);
    }
}

void ComparisonFigure::paintEdge(QPainter& painter, const ComparisonLayout& shown, const QRectF& view,
                                 const FigureStyle& style) const {
    for (std::size_t map = 0; map < shown.maps.size(); ++map) {
        if (shown.beside && map > 0) break;
        const QPointF corner = shown.corner(map, 0);
        painter.fillRect(QRectF(view.left(), corner.y() - shown.head(map) + shown.title, shown.left - 2,
                                shown.mapHeight(map) - shown.title),
                         style.colors.surface);
        paintRowNames(painter, shown, 0, map, view.left(), style);
    }
}

} // namespace strata
