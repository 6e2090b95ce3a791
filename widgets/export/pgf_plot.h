// SPDX-License-Identifier: GPL-3.0-or-later
// A plot as an axis of pgfplots, whose numbers stand in a table beside it.
#pragma once

#include "widgets/common/colors.h"
#include "widgets/plot/line_plot.h"
#include "widgets/plot/plot_geometry.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace strata {

class TikzDevice;

/// Columns of one table; shorter ones are filled with nan.
class DataColumns {
public:
    void add(const QByteArray& name, std::vector<double> values);
    bool isEmpty() const { return m_columns.empty(); }
    /// A line of names, then a line a row; separated by blanks, numbers with the digits that read back as the same.
    QByteArray text() const;

private:
    std::vector<std::pair<QByteArray, std::vector<double>>> m_columns;
};

/// A plot that lies on a page.
struct PlotOnPage {
    const LinePlot* plot = nullptr;
    const PlotGeometry* geometry = nullptr; ///< where its parts came to stand, in its own pixels
    QPointF corner;                         ///< of the plot, in pixels of the page
    double scale = 1;                       ///< from the plot's pixels to the page's
};

/// Commands of an axis at its place in the picture. Its values go into `data`, in columns whose names begin with
/// `prefix`, and are read from `dataFile`. Colours are defined through `device`. Any thread.
QByteArray pgfAxis(const PlotOnPage& at, const Colors& colors, TikzDevice& device, DataColumns& data,
                   const QByteArray& prefix, const QByteArray& dataFile);

} // namespace strata
