// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/line_plot.h"

#include "widgets/plot/plot_legend.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace strata {

double PlotAxis::place(double v) const {
    return scale == Scale::SignedLog ? std::asinh(v / unit) : v;
}

double PlotAxis::value(double p) const {
    return scale == Scale::SignedLog ? std::sinh(p) * unit : p;
}

double LinePlot::leastHeight(double width) const {
    const LegendShape legend = legendShape(*this, width);
    return legend.beside ? legend.height + 24 : legend.height + 200;
}

void LinePlot::apply(const PlotChoices& choices) {
    limitY(choices.y);
    // A part that was chosen on another document may not be there; an empty plot would say nothing.
    if (choices.x && choices.x->first < choices.x->second && choices.x->first < x.high && choices.x->second > x.low) {
        x.whole = std::pair(x.low, x.high);
        std::tie(x.low, x.high) = *choices.x;
    }
    for (PlotSeries& s : series)
        s.hidden = !s.name.isEmpty() && choices.hidden.contains(s.name);
    const bool any = std::any_of(series.begin(), series.end(), [&](const PlotSeries& s) {
        return !s.name.isEmpty() && s.name == choices.highlighted && !s.hidden;
    });
    for (PlotSeries& s : series) {
        s.faded = any && s.name != choices.highlighted;
        if (any && !s.faded && !s.bars) s.width += 0.75;
    }
    for (PlotSeries& s : series)
        if (s.with >= 0 && std::size_t(s.with) < series.size()) {
            s.hidden = series[std::size_t(s.with)].hidden;
            s.faded = series[std::size_t(s.with)].faded;
        }
}

void LinePlot::limitY(const PlotRange& range) {
    const auto everything = std::pair(y.low, y.high);
    if (range.low || range.high) {
        const double low = range.low.value_or(y.low), high = range.high.value_or(y.high);
        if (low < high) {
            std::tie(y.low, y.high) = std::pair(low, high);
            y.whole = everything;
        }
        return;
    }
    if (!range.robust) return;
    std::vector<double> values;
    for (const PlotSeries& s : series)
        for (const QPointF& point : s.points)
            if (std::isfinite(point.y())) values.push_back(point.y());
    if (values.size() < 3) return;
    std::sort(values.begin(), values.end());
    const auto last = double(values.size() - 1);
    const double low = values[std::size_t(std::ceil(last * 0.05))], high = values[std::size_t(std::floor(last * 0.95))];
    if (low >= high) return;
    const double margin = (high - low) * 0.04;
    // Nothing is gained by showing less than what there is plus the usual margin.
    y.low = std::max(y.low, low - margin);
    y.high = std::min(y.high, high + margin);
    y.whole = everything;
}

LinePlot LinePlot::printed() const {
    LinePlot out = *this;
    out.cursor.reset();
    for (PlotSeries& s : out.series) {
        if (s.emphasised && !s.bars) s.width = std::min(s.width, 2.0);
        s.removable = s.emphasised = false;
        if (s.hidden) s.name.clear(); // a legend says what is there
    }
    return out;
}

int decimalsOf(double step) {
    int decimals = 0;
    while (decimals < 9 && std::abs(step * std::pow(10, decimals) - std::round(step * std::pow(10, decimals))) >
                               1e-6 * step * std::pow(10, decimals))
        ++decimals;
    return decimals;
}

double roundStep(double low, double high, int count, bool integers, int most) {
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low || count < 1) return 1;
    const auto round = [](double raw) {
        const double power = std::pow(10.0, std::floor(std::log10(raw)));
        for (const double factor : {1.0, 2.0, 2.5, 5.0})
            if (factor * power >= raw * 0.999) return factor * power;
        return 10 * power;
    };
    double step = round((high - low) / count);
    // One number alone says nothing of the scale; one at the very end may be cut off by rounding.
    const auto ticks = [&](double of, double slack = -1e-9) {
        return std::floor(high / of + slack) - std::ceil(low / of - 1e-9) + 1;
    };
    for (int more = count + 1; ticks(step) < std::min(3, count) && more <= 2 * count + 2; ++more)
        if (const double finer = round((high - low) / more); most <= 0 || ticks(finer, 1e-9) <= most) step = finer;
    if (integers) step = std::max(1.0, std::round(step));
    return step;
}

std::vector<double> roundTicks(double low, double high, int count, bool integers) {
    std::vector<double> ticks;
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low || count < 1) return {low};
    const double step = roundStep(low, high, count, integers);
    for (double tick = std::ceil(low / step - 1e-9) * step; tick <= high + step * 1e-9; tick += step)
        ticks.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
    return ticks;
}

std::vector<std::vector<QPointF>> clipped(const std::vector<QPointF>& line, const PlotAxis& x, const PlotAxis& y) {
    std::vector<std::vector<QPointF>> out;
    std::vector<QPointF> part;
    const auto flush = [&] {
        if (!part.empty()) out.push_back(std::move(part));
        part.clear();
    };
    const auto place = [&](const QPointF& p) { return QPointF(x.place(p.x()), y.place(p.y())); };
    const double left = x.place(x.low), right = x.place(x.high), bottom = y.place(y.low), top = y.place(y.high);
    const double slackX = 1e-9 * (right - left), slackY = 1e-9 * (top - bottom);
    const auto inside = [&](const QPointF& p) {
        return p.x() >= left - slackX && p.x() <= right + slackX && p.y() >= bottom - slackY && p.y() <= top + slackY;
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!std::isfinite(line[i].y())) {
            flush();
            continue;
        }
        const bool first = i == 0 || !std::isfinite(line[i - 1].y());
        const QPointF to = place(line[i]);
        if (first) {
            if (inside(to)) part.push_back(line[i]);
            continue;
        }
        const QPointF from = place(line[i - 1]), step = to - from;
        double enter = 0, leave = 1;
        const auto edge = [&](double delta, double room) { // from + t·step stays where t·delta ≤ room
            if (delta > 0)
                leave = std::min(leave, room / delta);
            else if (delta < 0)
                enter = std::max(enter, room / delta);
            else if (room < 0)
                leave = -1;
        };
        edge(step.x(), right + slackX - from.x());
        edge(-step.x(), from.x() - left + slackX);
        edge(step.y(), top + slackY - from.y());
        edge(-step.y(), from.y() - bottom + slackY);
        if (enter > leave) {
            flush();
            continue;
        }
        const auto at = [&](double t) {
            const QPointF p = from + t * step;
            return QPointF(x.value(p.x()), y.value(p.y()));
        };
        if (part.empty() || enter > 0) {
            flush();
            part.push_back(enter > 0 ? at(enter) : line[i - 1]);
        }
        part.push_back(leave < 1 ? at(leave) : line[i]);
        if (leave < 1) flush();
    }
    flush();
    return out;
}

} // namespace strata
