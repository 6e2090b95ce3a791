// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_legend.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace strata {

namespace {

constexpr double besideFrom = 520; ///< from this width on, the legend stands beside the plot
constexpr double crossWidth = 20;

} // namespace

QFont plotLegendFont(bool strong) {
    return uiFont(12, strong ? QFont::DemiBold : QFont::Normal);
}

LegendShape legendShape(const LinePlot& plot, double width) {
    LegendShape out;
    out.beside = width >= besideFrom && !plot.legendAbove;
    struct Wanted {
        int series;
        QString text;
        QFont font;
        double extra;
    };
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < plot.series.size(); ++i)
        if (const PlotSeries& s = plot.series[i]; !s.name.isEmpty())
            wanted.push_back({int(i), s.legendText(), plotLegendFont(s.emphasised), s.removable ? crossWidth : 0});
    if (!plot.markLegend.isEmpty()) wanted.push_back({-1, plot.markLegend, plotLegendFont(false), 0});
    double widest = 0;
    for (const Wanted& w : wanted)
        widest = std::max(widest, textWidth(w.font, w.text) + w.extra);
    const double sample = plotSampleWidth + 10;
    double room = 0;
    if (out.beside) {
        room = wanted.empty() && plot.notes.empty()
                   ? 0
                   : std::min(std::max(widest + sample, 130.0), std::max(width * 0.34, 60.0));
        out.width = room - sample;
    } else {
        room = std::max(8.0, width - 24);
        // As many columns as fit, each as wide as what stands in it.
        const auto fits = [&](std::size_t columns) {
            std::vector<double> widths(columns, 0);
            for (std::size_t i = 0; i < wanted.size(); ++i)
                widths[i % columns] = std::max(widths[i % columns], textWidth(wanted[i].font, wanted[i].text) +
                                                                        wanted[i].extra + sample + 16);
            return std::accumulate(widths.begin(), widths.end(), 0.0) <= room + 16;
        };
        std::size_t columns = std::max<std::size_t>(wanted.size(), 1);
        while (columns > 1 && !fits(columns))
            --columns;
        out.columns = int(columns);
        out.width = columns > 1 ? widest : std::max(8.0, room - sample);
    }
    int column = 0, lines = 0;
    for (const Wanted& w : wanted) {
        const QStringList broken = wrapLines(w.text, w.font, std::max(8.0, out.width - w.extra), 4);
        out.entries.push_back({w.series, broken});
        lines = std::max(lines, int(broken.size()));
        if (++column == out.columns) {
            out.height += plotLegendLine * lines + plotLegendGap;
            column = lines = 0;
        }
    }
    if (column > 0) out.height += plotLegendLine * lines + plotLegendGap;
    for (const QString& note : plot.notes)
        out.notes << wrapLines(note, uiFont(11), std::max(8.0, room), 6);
    out.height += plotLegendLine * double(out.notes.size()) + (out.notes.isEmpty() ? 0 : 4);
    return out;
}

} // namespace strata
