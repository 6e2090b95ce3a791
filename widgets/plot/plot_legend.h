// SPDX-License-Identifier: GPL-3.0-or-later
// How the legend of a plot is arranged in a given width: a value, so that a figure knows on any thread how high it is.
#pragma once

#include "widgets/plot/line_plot.h"

#include <QFont>

namespace strata {

inline constexpr int plotSampleWidth = 28, plotLegendLine = 16, plotLegendGap = 6; ///< pixels

struct LegendEntry {
    int series = -1;   ///< −1: what open circles mean
    QStringList lines; ///< its words, broken so that they fit
};

struct LegendShape {
    bool beside = false; ///< right of the plot; else over it
    int columns = 1;     ///< entries beside each other, over the plot
    double width = 0;    ///< of one entry's words
    double height = 0;   ///< of entries and notes together
    std::vector<LegendEntry> entries;
    QStringList notes; ///< lines
};

/// For a plot that is `width` wide, pixels at 96 dpi.
LegendShape legendShape(const LinePlot& plot, double width);

QFont plotLegendFont(bool strong);

} // namespace strata
