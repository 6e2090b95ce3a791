// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_figure.h"

#include "widgets/plot/plot_picture.h"

#include <QPainter>

#include <algorithm>
#include <map>
#include <utility>

namespace strata {

namespace {

/// How far the areas of plots that line up must stay from the plots' edges.
std::vector<QMarginsF> insetsOf(const std::vector<PlacedPlot>& placed, const Colors& colors) {
    std::vector<QMarginsF> insets(placed.size());
    if (std::ranges::none_of(placed, [](const PlacedPlot& one) { return one.aligned.any(); })) return insets;
    constexpr double most = 0.4; // of the plot: there must be something to see
    // What one leaves for another's numbers may change its own: a second look.
    for (int pass = 0; pass < 2; ++pass) {
        std::map<std::pair<char, int>, double> farthest;
        const auto note = [&](char edge, int group, double inset) {
            if (group >= 0) farthest[{edge, group}] = std::max(farthest[{edge, group}], inset);
        };
        for (std::size_t i = 0; i < placed.size(); ++i) {
            const PlotEdges& edges = placed[i].aligned;
            if (!edges.any()) continue;
            const QSizeF size = placed[i].rect.size();
            const QRectF area = measurePlot(placed[i].plot, size, colors, insets[i]).area;
            note('l', edges.left, area.left());
            note('t', edges.top, area.top());
            note('r', edges.right, size.width() - area.right());
            note('b', edges.bottom, size.height() - area.bottom());
        }
        for (std::size_t i = 0; i < placed.size(); ++i) {
            const PlotEdges& edges = placed[i].aligned;
            const auto wanted = [&](char edge, int group, double length) {
                return group < 0 ? 0 : std::min(farthest[{edge, group}], most * length);
            };
            const QSizeF size = placed[i].rect.size();
            insets[i] = {wanted('l', edges.left, size.width()), wanted('t', edges.top, size.height()),
                         wanted('r', edges.right, size.width()), wanted('b', edges.bottom, size.height())};
        }
    }
    return insets;
}

} // namespace

bool hasPlots(const Figure& figure) {
    return dynamic_cast<const PlotFigure*>(&figure) != nullptr;
}

std::vector<RecordedPlot> recordPlots(const Figure& figure, const QSizeF& size, const FigureStyle& style) {
    std::vector<RecordedPlot> out;
    const auto* of = dynamic_cast<const PlotFigure*>(&figure);
    if (!of) return out;
    const std::vector<PlacedPlot> placed = of->plots(size, style);
    const std::vector<QMarginsF> insets = insetsOf(placed, style.colors);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        RecordedPlot& to = out.emplace_back();
        to.rect = placed[i].rect;
        to.plot = placed[i].plot;
        to.picture = recordPlot(placed[i].plot, placed[i].rect.size(), style.colors, &to.geometry, insets[i]);
    }
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
