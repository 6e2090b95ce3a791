// SPDX-License-Identifier: GPL-3.0-or-later
// Where the maps of a comparison lie: beside each other where their tokens can be read so, else one below the other.
#pragma once

#include "widgets/compare/comparison_map.h"

#include <QRectF>

#include <optional>

namespace strata {

struct ComparisonLayout {
    enum class Labels { Beside, Upright, None };
    std::vector<ComparedMap> maps; ///< those that are shown
    bool beside = false;           ///< the maps stand beside each other
    int bands = 1, columns = 1;    ///< on paper columns are broken into bands, of so many columns each
    std::size_t rows = 0, allColumns = 0;
    double cellWidth = 0, cellHeight = 0;
    double left = 0;                                       ///< room for the names of rows
    double words = 0;                                      ///< over the first map: what is compared
    double title = 18, marks = 0, tokens = 0, numbers = 0; ///< over each map
    double gap = 14;                                       ///< between maps
    double legend = 0;
    double largest = 0; ///< the list of the largest differences
    Labels labels = Labels::Beside;
    bool text = false;    ///< words stand in the cells
    bool picture = false; ///< cells are pixels of one picture
    QSizeF size;

    /// Over the cells of a map: positions of one token are no number of the difference.
    double head(std::size_t map) const {
        return title + marks + tokens + (beside || maps[map] != ComparedMap::Difference ? numbers : 0);
    }
    double mapHeight(std::size_t map) const { return head(map) + cellHeight * double(rows); }
    double mapWidth() const { return cellWidth * columns; }
    /// Of the cells of a map (index into maps) in a band.
    QPointF corner(std::size_t map, int band) const;
    QRectF cell(std::size_t map, std::size_t row, std::size_t column) const;
    double bottom() const; ///< of the last map
    double cellGap() const;

    struct Hit {
        std::size_t map = 0, row = 0, column = 0;
    };
    std::optional<Hit> at(const QPointF& point) const;
};

/// `words`, `largest`: heights of what stands over and under the maps (the list has no room on a narrow page). On
/// screen what does not fit scrolls, and zoom 1 is the size at which tokens are read well; a file shows everything
/// within `width`.
ComparisonLayout comparisonLayout(const ComparisonMap& map, double width, double words, double largest, bool screen,
                                  double viewHeight, double zoom);

} // namespace strata
