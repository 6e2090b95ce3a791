// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_choices.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

const PlotAxis& axisOf(const LinePlot& plot, Qt::Orientation axis) {
    return axis == Qt::Horizontal ? plot.x : plot.y;
}

} // namespace

PlotChoices zoomed(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation orientation, double low,
                   double high) {
    PlotChoices out = choices;
    const PlotAxis& axis = axisOf(plot, orientation);
    const auto whole = axis.whole.value_or(std::pair(axis.low, axis.high));
    const double all = axis.place(whole.second) - axis.place(whole.first), shown = axis.place(high) - axis.place(low);
    if (!std::isfinite(low) || !std::isfinite(high)) return out;
    if (shown >= all * (1 - 1e-9)) {
        orientation == Qt::Horizontal ? out.x.reset() : void(out.y = {});
        return out;
    }
    if (shown < all * 1e-5 || (axis.integers && shown < std::min(1.0, all))) return out;
    if (orientation == Qt::Horizontal)
        out.x = std::pair(low, high);
    else
        out.y = {low, high};
    return out;
}

PlotChoices scaledBy(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation orientation, double factor) {
    const PlotAxis& axis = axisOf(plot, orientation);
    const double low = axis.place(axis.low), high = axis.place(axis.high), middle = (low + high) / 2;
    return zoomed(plot, choices, orientation, axis.value(middle - (middle - low) * factor),
                  axis.value(middle + (high - middle) * factor));
}

PlotChoices movedBy(const LinePlot& plot, const PlotChoices& choices, Qt::Orientation orientation, double share) {
    const PlotAxis& axis = axisOf(plot, orientation);
    if (!axis.whole) return choices; // all of it is in sight
    const double low = axis.place(axis.low), high = axis.place(axis.high), by = share * (high - low);
    return zoomed(plot, choices, orientation, axis.value(low + by), axis.value(high + by));
}

PlotChoices toggled(const PlotChoices& choices, const QString& series) {
    PlotChoices out = choices;
    if (!out.hidden.removeOne(series)) out.hidden << series;
    if (out.highlighted == series && out.hidden.contains(series)) out.highlighted.clear();
    return out;
}

PlotChoices highlighted(const PlotChoices& choices, const QString& series) {
    PlotChoices out = choices;
    out.highlighted = out.highlighted == series ? QString() : series;
    out.hidden.removeOne(out.highlighted);
    return out;
}

PlotChoices nextHighlighted(const LinePlot& plot, const PlotChoices& choices, bool forward) {
    QStringList names;
    for (const PlotSeries& s : plot.series)
        if (!s.name.isEmpty() && !names.contains(s.name)) names << s.name;
    PlotChoices out = choices;
    if (names.isEmpty()) return out;
    const qsizetype now = names.indexOf(choices.highlighted), next = forward   ? now + 1
                                                                     : now < 0 ? names.size() - 1
                                                                               : now - 1;
    out.highlighted = next >= 0 && next < names.size() ? names[next] : QString();
    return out;
}

} // namespace strata
