// SPDX-License-Identifier: GPL-3.0-or-later
// A plot as a recording: made on the window's thread, where QCustomPlot lives, replayed on any.
#pragma once

#include "widgets/common/colors.h"
#include "widgets/plot/line_plot.h"
#include "widgets/plot/plot_geometry.h"

#include <QMarginsF>
#include <QPicture>
#include <QSizeF>

class QPainter;

namespace strata {

/// Vectors, with text as text, for a plot of `size` pixels at 96 dpi. On the window's thread only. `geometry`, when
/// given, says where everything came to stand. The area of the axes stays as far from the edges as `insets` says.
QPicture recordPlot(const LinePlot& plot, const QSizeF& size, const Colors& colors, PlotGeometry* geometry = nullptr,
                    const QMarginsF& insets = {});
/// Where everything would come to stand in such a recording. On the window's thread only.
PlotGeometry measurePlot(const LinePlot& plot, const QSizeF& size, const Colors& colors, const QMarginsF& insets = {});

/// Replays it with its top left corner at `corner`, in the painter's own units: QPicture would scale by the device's
/// dots per inch once more. Any thread.
void replayPlot(QPainter& painter, const QPointF& corner, const QPicture& picture);

} // namespace strata
