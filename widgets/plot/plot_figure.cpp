// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_figure.h"

#include "widgets/plot/plot_picture.h"

#include <QPainter>

namespace strata {

bool hasPlots(const Figure& figure) {
    return dynamic_cast<const PlotFigure*>(&figure) != nullptr;
}

std::vector<RecordedPlot> recordPlots(const Figure& figure, const QSizeF& size, const FigureStyle& style) {
    std::vector<RecordedPlot> out;
    const auto* of = dynamic_cast<const PlotFigure*>(&figure);
    if (!of) return out;
    for (const PlacedPlot& placed : of->plots(size, style))
        out.push_back({placed.rect, recordPlot(placed.plot, placed.rect.size(), style.colors)});
    return out;
}

void paintFigure(QPainter& painter, const Figure& figure, const QRectF& rect, const FigureStyle& style,
                 const std::vector<RecordedPlot>& plots) {
    figure.paint(painter, rect, style);
    const QRectF seen = painter.hasClipping() ? painter.clipBoundingRect() : QRectF();
    for (const RecordedPlot& plot : plots) {
        const QRectF place = plot.rect.translated(rect.topLeft());
        if (painter.hasClipping() && !seen.intersects(place))
            continue; // it has clips of its own, which know of no other
        replayPlot(painter, place.topLeft(), plot.picture);
    }
}

} // namespace strata
