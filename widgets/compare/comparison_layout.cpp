// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/comparison_layout.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/lens/lens_layout.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

constexpr double besideFrom = 40; ///< width of a cell from which its token is read well enough beside other maps
constexpr double readable = 52, widest = 96, narrowestText = 28, lowestText = 14, marginRight = 12;
constexpr double highest = 2.5; ///< of a page, for each pixel that it is wide
constexpr int mostBands = 3;

double namesWidth(const ComparisonMap& map) {
    double most = 16;
    for (std::size_t r = 0; r < map.rows(); ++r)
        most = std::max(most, textWidth(uiFont(12), map.rowName(r)));
    return std::min(std::ceil(most), 170.0) + 20;
}

bool hasStages(const ComparisonMap& map) {
    return std::any_of(map.study()->columns.begin(), map.study()->columns.end(),
                       [](const ComparedColumn& column) { return !column.stage.empty(); });
}

void chooseLabels(ComparisonLayout& layout) {
    layout.labels = layout.cellWidth >= 36   ? ComparisonLayout::Labels::Beside
                    : layout.cellWidth >= 13 ? ComparisonLayout::Labels::Upright
                                             : ComparisonLayout::Labels::None;
    layout.tokens = layout.labels == ComparisonLayout::Labels::Beside    ? 18
                    : layout.labels == ComparisonLayout::Labels::Upright ? 64
                                                                         : 0;
    layout.numbers = 16;
}

} // namespace

QPointF ComparisonLayout::corner(std::size_t map, int band) const {
    if (beside) return {left + double(map) * (mapWidth() + gap), words + double(band) * (mapHeight(0) + gap) + head(0)};
    double all = 0, before = 0;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        if (i < map) before += mapHeight(i) + gap;
        all += mapHeight(i) + gap;
    }
    return {left, words + double(band) * all + before + head(map)};
}

QRectF ComparisonLayout::cell(std::size_t map, std::size_t row, std::size_t column) const {
    const int band = int(column) / columns;
    return {corner(map, band) + QPointF(cellWidth * double(int(column) % columns), cellHeight * double(row)),
            QSizeF(cellWidth, cellHeight)};
}

double ComparisonLayout::bottom() const {
    return corner(maps.empty() ? 0 : maps.size() - 1, bands - 1).y() + cellHeight * double(rows);
}

double ComparisonLayout::cellGap() const {
    const double least = std::min(cellWidth, cellHeight);
    return least >= 12 ? 1 : least >= 5 ? 0.5 : 0;
}

std::optional<ComparisonLayout::Hit> ComparisonLayout::at(const QPointF& point) const {
    for (int band = 0; band < bands; ++band)
        for (std::size_t map = 0; map < maps.size(); ++map) {
            const QPointF in = point - corner(map, band);
            if (in.x() < 0 || in.y() < 0 || in.x() >= mapWidth() || in.y() >= cellHeight * double(rows)) continue;
            const auto column = std::size_t(band) * std::size_t(columns) + std::size_t(in.x() / cellWidth);
            if (column < allColumns) return Hit{map, std::size_t(in.y() / cellHeight), column};
        }
    return std::nullopt;
}

ComparisonLayout comparisonLayout(const ComparisonMap& map, double width, double words, double largest, bool screen,
                                  double viewHeight, double zoom) {
    ComparisonLayout out;
    out.maps = map.options().differenceOnly ? std::vector{ComparedMap::Difference}
                                            : std::vector{ComparedMap::A, ComparedMap::B, ComparedMap::Difference};
    out.rows = map.rows();
    out.allColumns = map.columns();
    out.words = words;
    out.largest = largest;
    out.left = namesWidth(map);
    out.marks = hasStages(map) ? 18 : 0;
    out.legend = 82;
    const double room = std::max(60.0, width - out.left - (screen ? marginRight : 2)),
                 count = double(std::max<std::size_t>(out.allColumns, 1)), maps = double(out.maps.size());
    const double besideWidth = (room - out.gap * (maps - 1)) / maps / count;
    out.beside = maps > 1 && besideWidth >= besideFrom && zoom == 1;
    out.columns = int(count);
    const std::size_t cells = out.rows * out.allColumns * out.maps.size();
    if (out.beside) {
        out.cellWidth = std::min(besideWidth, widest);
    } else if (screen) {
        out.cellWidth = std::max(std::clamp(room / count, readable, widest) * zoom, std::min(room / count, readable));
    } else {
        const double fits = room / count;
        const int perBand = std::max(1, int(room / besideFrom)), bands = int(std::ceil(count / perBand));
        if (fits < besideFrom && bands <= mostBands && cells <= mostVectorCells) {
            out.bands = bands;
            out.columns = int(std::ceil(count / bands));
        }
        out.cellWidth = std::min(widest, room / out.columns);
    }
    chooseLabels(out);
    const double rows = double(std::max<std::size_t>(out.rows, 1));
    if (screen) {
        // As high as the view allows: one map, or all where they stand beside each other.
        const double stacked = out.beside ? 1 : maps;
        const double fits =
            (viewHeight - words - out.legend - largest) / stacked - out.head(0) - (stacked > 1 ? out.gap : 0);
        out.cellHeight = std::clamp(std::floor(fits / rows), out.rows > 40 ? 8.0 : lowestText + 1, 32.0) *
                         std::clamp(zoom, 0.5, 1.5);
    } else {
        out.cellHeight = out.cellWidth >= narrowestText ? 24 : 16;
        // No longer than a page is for its width, as long as rows can be told apart.
        const double lowest = out.rows > 24 ? 8 : 10; // every row has its name
        const double over = out.bottom() + out.legend + largest - highest * width, stacked = out.beside ? 1 : maps;
        if (over > 0) out.cellHeight = std::max(out.cellHeight - over / (rows * stacked * out.bands), lowest);
        if (out.bands > 1 && out.cellHeight < lowestText) { // tokens that cannot be read need no bands
            out.bands = 1;
            out.columns = int(count);
            out.cellWidth = std::min(widest, room / count);
            chooseLabels(out);
            out.cellHeight = 16;
            const double more = out.bottom() + out.legend + largest - highest * width;
            if (more > 0) out.cellHeight = std::max(out.cellHeight - more / (rows * maps), lowest);
        }
    }
    out.text = out.cellWidth >= narrowestText && out.cellHeight >= lowestText;
    out.picture = screen ? out.cellWidth < 5 || out.cellHeight < 5 : cells > mostVectorCells;
    out.size = QSizeF(out.beside ? out.left + maps * out.mapWidth() + (maps - 1) * out.gap : out.left + out.mapWidth(),
                      out.bottom() + out.legend + largest);
    return out;
}

} // namespace strata
