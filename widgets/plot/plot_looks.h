// SPDX-License-Identifier: GPL-3.0-or-later
// What the two halves of LinePlot, its layout and its painting, agree on.
#pragma once

#include "widgets/plot/line_plot.h"

#include <QFont>

namespace strata {

inline constexpr double plotRowHeight = 22, plotSampleWidth = 28; ///< of the legend
inline constexpr double plotLegendLine = 16;                      ///< from line to line of one entry, or of a note

QFont plotLegendFont(bool strong);
const QString& plotLegendText(const PlotSeries& series);

} // namespace strata
