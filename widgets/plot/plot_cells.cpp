// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_cells.h"

#include "widgets/common/cell_picture.h"
#include "widgets/common/numbers.h"

#include <cmath>

namespace strata {

namespace {

constexpr std::size_t mostShapes = 4000;
constexpr double gapFrom = 10; ///< cells of this size are set apart by a hair of the background

} // namespace

CellMap::CellMap(QCPAxis* x, QCPAxis* y, const PlotCells& cells, const Colors& colors, const QFont& font)
    : QCPColorMap(x, y), m_cells(cells), m_colors(colors), m_font(font) {
    setSelectable(QCP::stNone);
    setInterpolate(false);
}

QRectF CellMap::cellAt(int column, int row) const {
    const QPointF low(mKeyAxis->coordToPixel(column - 0.5), mValueAxis->coordToPixel(row - 0.5)),
        high(mKeyAxis->coordToPixel(column + 0.5), mValueAxis->coordToPixel(row + 0.5));
    return QRectF(low, high).normalized();
}

void CellMap::draw(QCPPainter* painter) {
    if (m_cells.empty()) return;
    const QRectF area = mKeyAxis->axisRect()->rect();
    const QColor unknown = mixed(m_colors.surface, m_colors.text, 0.16);
    if (m_cells.values.size() > mostShapes) {
        QImage image(m_cells.columns, m_cells.rows, QImage::Format_RGB32);
        for (int row = 0; row < m_cells.rows; ++row)
            for (int column = 0; column < m_cells.columns; ++column) {
                const std::size_t i = std::size_t(row) * std::size_t(m_cells.columns) + std::size_t(column);
                image.setPixel(column, m_cells.rows - 1 - row,
                               std::isnan(m_cells.values[i]) ? unknown.rgb() : m_cells.colors[i]);
            }
        paintCellPicture(*painter,
                         QRectF(cellAt(0, m_cells.rows - 1).topLeft(), cellAt(m_cells.columns - 1, 0).bottomRight()),
                         image, image.rect());
        return;
    }
    painter->setAntialiasing(true);
    for (int row = 0; row < m_cells.rows; ++row)
        for (int column = 0; column < m_cells.columns; ++column) {
            const std::size_t i = std::size_t(row) * std::size_t(m_cells.columns) + std::size_t(column);
            const QRectF whole = cellAt(column, row);
            const bool apart = std::min(whole.width(), whole.height()) >= gapFrom;
            // Those without a gap reach below the next one, right and above: viewers show the page between shapes that
            // only touch.
            const QRectF cell = (apart ? whole.adjusted(0.5, 0.5, -0.5, -0.5) : whole.adjusted(0, -0.8, 0.8, 0)) & area;
            if (cell.isEmpty()) continue;
            if (std::isnan(m_cells.values[i])) {
                painter->fillRect(cell, QBrush(unknown, Qt::BDiagPattern));
                continue;
            }
            const QColor fill = QColor::fromRgb(m_cells.colors[i]);
            painter->fillRect(cell, fill);
            if (m_cells.decimals < 0 || cell.width() < 28 || cell.height() < 14) continue;
            painter->setFont(m_font);
            painter->setPen(readableOn(fill));
            painter->drawText(cell, Qt::AlignCenter, formatFixed(m_cells.values[i], m_cells.decimals));
        }
}

} // namespace strata
