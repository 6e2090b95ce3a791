// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_layout.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"

#include <algorithm>
#include <cmath>

namespace strata {

double LensLayout::gap() const {
    const double cell = std::min(cellWidth, cellHeight);
    return cell >= 24 ? 2 : cell >= 12 ? 1 : cell >= 5 ? 0.5 : 0;
}

namespace {

constexpr double readableHeight = 20, marginRight = 12;
constexpr double narrowestText = 26, lowestText = 14;

bool hasMarks(const LensGrid& grid) {
    return grid.lens() && !grid.lens()->segments.empty();
}

double namesWidth(const LensGrid& grid) {
    double widest = 0;
    const QFont font = uiFont(12, QFont::DemiBold);
    for (const LensGrid::Row& row : grid.rows())
        widest = std::max(widest, textWidth(font, row.name));
    return std::clamp(std::ceil(widest), 16.0, 170.0) + 36;
}

constexpr double glossLine = 14;

void chooseLabels(LensLayout& layout) {
    layout.labels = layout.cellWidth >= 34   ? LensLayout::Labels::Beside
                    : layout.cellWidth >= 13 ? LensLayout::Labels::Upright
                                             : LensLayout::Labels::None;
    layout.tokens = layout.labels == LensLayout::Labels::Beside    ? 18
                    : layout.labels == LensLayout::Labels::Upright ? 62
                                                                   : 0;
    layout.numbers = 22;
}

/// A difference shows two tokens, and few rows leave room for whole words.
double readableWidth(const LensGrid& grid) {
    return grid.options().mode == LensMode::Lens ? 56 : 76;
}

double tallRow(const LensGrid& grid) {
    return grid.options().mode == LensMode::Lens ? 44 : 64;
}

} // namespace

std::optional<std::pair<int, int>> LensLayout::cellAt(const QPointF& point) const {
    if (rows == 0 || positions == 0 || point.x() < left || cellWidth <= 0) return std::nullopt;
    const int band = int((point.y() - caption) / bandHeight());
    if (point.y() < caption || band >= bands) return std::nullopt;
    const double y = point.y() - bandTop(band) - top();
    const int row = int(std::floor(y / cellHeight)), column = int((point.x() - left) / cellWidth);
    const int position = band * columns + column;
    if (y < 0 || row >= int(rows) || column >= columns || position >= int(positions)) return std::nullopt;
    return std::pair(row, position);
}

std::pair<int, int> LensLayout::columnsWithin(double from, double to) const {
    return {std::max(0, int(std::floor((from - left) / cellWidth))),
            std::min(columns, int(std::ceil((to - left) / cellWidth)))};
}

std::pair<int, int> LensLayout::rowsWithin(int band, double from, double to) const {
    const double first = bandTop(band) + top();
    return {std::max(0, int(std::floor((from - first) / cellHeight))),
            std::min(int(rows), int(std::ceil((to - first) / cellHeight)))};
}

double smallestZoom(const LensGrid& grid, double width) {
    const double room = std::max(40.0, width - namesWidth(grid) - marginRight),
                 count = double(std::max<std::size_t>(grid.positions(), 1));
    const double base = std::clamp(std::floor(room / count), readableWidth(grid), 104.0);
    return std::min(1.0, room / count / base);
}

LensLayout screenLayout(const LensGrid& grid, double width, double height, double zoom) {
    LensLayout layout;
    layout.rows = grid.rows().size();
    layout.positions = grid.positions();
    layout.left = namesWidth(grid);
    layout.marks = hasMarks(grid) ? 24 : 6;
    layout.legend = 44;
    const double room = std::max(40.0, width - layout.left - marginRight),
                 count = double(std::max<std::size_t>(layout.positions, 1));
    const double base = std::clamp(std::floor(room / count), readableWidth(grid), 104.0);
    layout.cellWidth = std::max(base * zoom, std::min(base, room / count));
    chooseLabels(layout);
    const double rows = double(std::max<std::size_t>(layout.rows, 1));
    const double fits = std::floor((height - layout.top() - layout.legend - 4) / rows);
    const double tall = std::clamp(fits, readableHeight, tallRow(grid));
    // A colour map stays as high as the view: only its columns go down to pixels.
    layout.cellHeight = std::max(tall * zoom, std::clamp(fits, 4.0, 14.0));
    layout.text = layout.cellWidth >= narrowestText && layout.cellHeight >= lowestText;
    layout.picture = layout.cellWidth < 8 || layout.cellHeight < 5;
    layout.fontPixels = std::clamp(int(11 * zoom), 11, 20);
    layout.columns = std::max(1, int(layout.positions));
    layout.size = QSizeF(layout.left + layout.cellWidth * double(layout.positions) + marginRight,
                         layout.top() + layout.cellHeight * double(layout.rows) + layout.legend);
    return layout;
}

LensLayout pageLayout(const LensGrid& grid, double width, bool glossed) {
    LensLayout layout;
    layout.rows = grid.rows().size();
    layout.positions = std::max<std::size_t>(grid.positions(), 0);
    // Room for the titles of the columns' headers too, and beside the names for the one of the rows.
    const double titles = std::max(textWidth(uiFont(11), lensTokenTitle()), textWidth(uiFont(11), lensPositionTitle()));
    layout.left = std::max(namesWidth(grid), std::ceil(titles) + 22);
    layout.marks = hasMarks(grid) ? 24 : 6;
    layout.legend = 44;
    layout.caption = 46;
    const double room = std::max(80.0, width - layout.left - 2),
                 count = double(std::max<std::size_t>(layout.positions, 1));
    const int readable = std::max(1, int(room / readableWidth(grid)));
    const int bands = int(std::ceil(count / readable));
    const bool words = bands <= 4 && layout.rows * layout.positions <= mostVectorCells;
    layout.bands = words ? bands : 1;
    layout.columns = words ? int(std::ceil(count / bands)) : int(count);
    layout.cellWidth = std::min(104.0, room / layout.columns);
    layout.text = words || layout.cellWidth >= narrowestText;
    layout.cellHeight = layout.rows > 40                                       ? 14
                        : layout.text && grid.options().mode != LensMode::Lens ? 40
                        : layout.text                                          ? 26
                                                                               : 18;
    layout.picture = layout.rows * layout.positions > mostVectorCells;
    layout.bandGap = layout.bands > 1 ? 20 : 0;
    chooseLabels(layout);
    // Beside: two lines below; upright: the token's own line is longer.
    if (glossed && layout.labels == LensLayout::Labels::Beside) layout.glosses = 2 * glossLine;
    if (glossed && layout.labels == LensLayout::Labels::Upright) layout.tokens = 150;
    layout.size = QSizeF(width, layout.caption + layout.bandHeight() * layout.bands + layout.legend);
    return layout;
}

} // namespace strata
