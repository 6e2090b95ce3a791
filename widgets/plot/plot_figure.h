// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that contains plots.
#pragma once

#include "widgets/figure/figure.h"
#include "widgets/plot/line_plot.h"
#include "widgets/plot/plot_geometry.h"

#include <QPicture>

#include <vector>

namespace strata {

/// Plots with the same number at an edge have their areas equally far from it: axes line up. −1: by itself.
struct PlotEdges {
    int left = -1, top = -1, right = -1, bottom = -1;
    bool any() const { return left >= 0 || top >= 0 || right >= 0 || bottom >= 0; }
};

struct PlacedPlot {
    QString id;  ///< stable: "loss"
    QRectF rect; ///< content coordinates
    LinePlot plot;
    PlotChoices choices; ///< already applied to the plot
    PlotEdges aligned = {};
};

/// Figure::paint paints what stands around the plots. The plots themselves are values: on screen a PlotDeck shows
/// them, for a file they are recorded on the window's thread (recordPlots) and replayed on any. So none can be painted
/// where QCustomPlot must not be.
class PlotFigure : public Figure {
public:
    /// With the content laid out for `size`, which contentSize() gave. Any thread, one thread per copy.
    virtual std::vector<PlacedPlot> plots(const QSizeF& size, const FigureStyle& style) const = 0;
};

struct RecordedPlot {
    QRectF rect; ///< content coordinates
    QPicture picture;
    LinePlot plot;         ///< for what writes its values instead of its picture
    PlotGeometry geometry; ///< from the corner on
};

/// Every plot of a figure; none for a figure without plots. On the window's thread only.
std::vector<RecordedPlot> recordPlots(const Figure& figure, const QSizeF& size, const FigureStyle& style);
/// Whether this figure has to be recorded before it is written.
bool hasPlots(const Figure& figure);

/// The whole content at `corner`: what the figure paints, and its plots. Any thread.
void paintFigure(QPainter& painter, const Figure& figure, const QRectF& rect, const FigureStyle& style,
                 const std::vector<RecordedPlot>& plots);

} // namespace strata
