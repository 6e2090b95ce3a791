// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a lens lie, on a screen that scrolls and zooms or on a page that shows everything.
#pragma once

#include "widgets/lens/lens_grid.h"

#include <QRectF>

#include <optional>
#include <utility>

namespace strata {

/// On screen one endless band of columns; on paper the columns are broken into bands where their tokens would be too
/// narrow to be read.
struct LensLayout {
    enum class Labels { Beside, Upright, None }; ///< how the tokens of the columns are written
    double cellWidth = 0, cellHeight = 0;
    double left = 0;    ///< room for the names of rows
    double marks = 0;   ///< over each band: the levels' marks
    double tokens = 0;  ///< under them: the columns' tokens
    double glosses = 0; ///< on paper: what a user says of them
    double numbers = 0; ///< and their positions
    double caption = 0; ///< on paper: what is shown, in words
    double legend = 0;
    double bandGap = 0;
    int columns = 1; ///< of a band
    int bands = 1;
    std::size_t rows = 0, positions = 0;
    Labels labels = Labels::Beside;
    bool text = true;     ///< tokens stand in the cells
    bool picture = false; ///< cells are pixels of one picture
    int fontPixels = 11;
    QSizeF size;

    double gap() const; ///< around the box of a cell
    double top() const { return marks + tokens + glosses + numbers; }
    double bandHeight() const { return top() + cellHeight * double(rows) + bandGap; }
    double bandTop(int band) const { return caption + bandHeight() * band; }
    int bandOf(std::size_t position) const { return int(position) / columns; }
    QRectF cell(std::size_t row, std::size_t position) const {
        const int band = bandOf(position);
        return {left + double(int(position) % columns) * cellWidth, bandTop(band) + top() + double(row) * cellHeight,
                cellWidth, cellHeight};
    }
    /// Row and position under a point of the content.
    std::optional<std::pair<int, int>> cellAt(const QPointF& point) const;
    /// The positions that have a part in [from, to) of the x axis; empty when first ≥ second.
    std::pair<int, int> columnsWithin(double from, double to) const;
    std::pair<int, int> rowsWithin(int band, double from, double to) const;
};

/// Zoom 1 is the size at which tokens are read well; smaller ones go down to the whole text in the width of the view.
LensLayout screenLayout(const LensGrid& grid, double width, double height, double zoom);
/// Everything within `width`; `glossed`: with room for glosses under the tokens.
LensLayout pageLayout(const LensGrid& grid, double width, bool glossed = false);
/// The zoom at which the whole text fits into `width`, at most 1.
double smallestZoom(const LensGrid& grid, double width);
/// Cells that are written as shapes of their own into a file; more become a picture.
inline constexpr std::size_t mostVectorCells = 6000;

} // namespace strata
