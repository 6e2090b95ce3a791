// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_figure.h"

#include "widgets/plot/plot_picture.h"

namespace strata {

bool hasPlots(const Figure& figure) {
    return dynamic_cast<const PlotFigure*>(&figure) != nullptr;
}

std::vector<RecordedPlot> recordPlots(const Figure& figure, const QSizeF& size, const FigureStyle& style) {
    std::vector<RecordedPlot> out;
    const auto* of = dynamic_cast<const PlotFigure*>(&figure);
    if (!of) return out;
    for (const PlacedPlot& placed : of->plots(size, style)) {
        RecordedPlot& to = out.emplace_back();
        to.corner = placed.rect.topLeft();
        to.plot = placed.plot;
        to.picture = recordPlot(placed.plot, placed.rect.size(), style.colors, &to.geometry);
    }
    return out;
}

void paintFigure(QPainter& painter, const Figure& figure, const QRectF& rect, const FigureStyle& style,
                 const std::vector<RecordedPlot>& plots) {
    figure.paint(painter, rect, style);
    for (const RecordedPlot& plot : plots)
        replayPlot(painter, rect.topLeft() + plot.corner, plot.picture);
}

} // namespace strata
