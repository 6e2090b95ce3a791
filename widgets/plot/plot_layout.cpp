// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a plot stands: ticks, names of stretches, legend. Nothing touches anything else.
#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/plot/plot_looks.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace strata {

QFont plotLegendFont(bool strong) {
    return uiFont(12, strong ? QFont::DemiBold : QFont::Normal);
}

const QString& plotLegendText(const PlotSeries& series) {
    return series.legend.isEmpty() ? series.name : series.legend;
}

namespace {

constexpr double besideFrom = 520; ///< from this width on, the legend stands beside the plot
constexpr double labelGap = 8;     ///< between two labels of an axis
constexpr double uprightPitch = 14, longestUpright = 84, roomForUpright = 230;
constexpr double nameLine = 15; ///< from row to row of the names of stretches

int decimalsFor(const std::vector<double>& ticks) {
    int decimals = 0;
    for (const double t : ticks)
        while (decimals < 6 && std::abs(t * std::pow(10, decimals) - std::round(t * std::pow(10, decimals))) > 1e-6)
            ++decimals;
    return decimals;
}

double span(const PlotAxis& axis) {
    return axis.high > axis.low ? axis.high - axis.low : 1;
}

/// Numbers of the y axis for an area of this height, from the top of it.
std::vector<std::pair<double, QString>> yNumbers(const LinePlot& plot, double height) {
    std::vector<std::pair<double, QString>> out;
    std::vector<std::pair<double, QString>> all = plot.y.labels;
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (all.empty()) {
        const std::vector<double> ticks = roundTicks(plot.y.low, plot.y.high, std::max(2, int(height / 44)));
        const int decimals = std::max(decimalsFor(ticks), ticks.size() > 1 && ticks[1] - ticks[0] < 1 ? 1 : 0);
        for (const double tick : ticks)
            all.emplace_back(tick, formatFixed(tick, decimals));
    }
    double last = std::numeric_limits<double>::max();
    for (auto& [value, text] : all) {
        const double y = height - (value - plot.y.low) / span(plot.y) * height;
        if (value < plot.y.low - 1e-9 * span(plot.y) || value > plot.y.high + 1e-9 * span(plot.y) || last - y < 16)
            continue;
        last = y;
        out.emplace_back(value, text);
    }
    return out;
}

/// The labels of the x axis, of which each has a tick, under an area from `left`, `width` wide. Their rectangles begin
/// at y = 0.
std::vector<PlotLabel> xLabels(const LinePlot& plot, double left, double width, bool mayStand) {
    const QFontMetricsF metrics(uiFont(11));
    std::vector<PlotLabel> all;
    const auto add = [&](double value, const QString& text, double limit) {
        const double x = left + (value - plot.x.low) / span(plot.x) * width;
        if (x < left - 0.5 || x > left + width + 0.5) return;
        const double wide = std::min(metrics.horizontalAdvance(text), limit) + 1;
        all.push_back({QRectF(x - wide / 2, 0, wide, 16), text, x});
    };
    if (plot.x.labels.empty()) {
        const std::vector<double> ticks =
            roundTicks(plot.x.low, plot.x.high, std::max(2, int(width / 56)), plot.x.integers);
        const int decimals = decimalsFor(ticks);
        for (const double tick : ticks)
            add(tick, formatFixed(tick, decimals), 1e9);
    } else {
        const double room = width / std::max(1.0, span(plot.x)) - labelGap;
        for (const auto& [value, text] : plot.x.labels)
            add(value, text, std::max(room, 64.0));
    }
    const auto touch = [](const PlotLabel& a, const PlotLabel& b) {
        return b.rect.left() < a.rect.right() + labelGap - 1;
    };
    const bool apart = std::adjacent_find(all.begin(), all.end(), touch) == all.end();
    double pitch = width;
    for (std::size_t i = 1; i < all.size(); ++i)
        pitch = std::min(pitch, all[i].at - all[i - 1].at);
    if (!apart && mayStand && pitch >= uprightPitch && !plot.x.labels.empty()) {
        double longest = 0;
        for (const PlotLabel& label : all)
            longest = std::max(longest, metrics.horizontalAdvance(label.text) + 1);
        longest = std::min(longest, longestUpright);
        for (PlotLabel& label : all) {
            label.upright = true;
            label.rect = QRectF(label.at - 6.5, 0, 13, longest);
        }
    } else if (!apart) {
        // One that would touch the one before it keeps its tick and loses its words.
        const PlotLabel* before = nullptr;
        for (PlotLabel& label : all) {
            if (before && touch(*before, label)) {
                label.text.clear();
                label.rect = QRectF(label.at, 0, 0, 0);
            } else {
                before = &label;
            }
        }
    }
    return all;
}

/// The names of the stretches of the x axis: whole ones, in a further row where there is no room beside each other.
std::vector<PlotLabel> spanNames(const LinePlot& plot, double left, double width) {
    const QFontMetricsF metrics(uiFont(11));
    std::vector<PlotLabel> out;
    std::vector<double> free; ///< by row
    for (std::size_t i = 0; i < plot.spans.size(); ++i) {
        const PlotSpan& s = plot.spans[i];
        const auto pixel = [&](double value) {
            return std::clamp(left + (value - plot.x.low) / span(plot.x) * width, left, left + width);
        };
        const double from = pixel(s.from), to = pixel(s.to), room = to - from - 4;
        if (room < 0 || s.name.isEmpty()) continue;
        const bool brief = metrics.horizontalAdvance(s.name) > room && !s.shortName.isEmpty();
        const QString& text = brief ? s.shortName : s.name;
        const double wide = std::min(metrics.horizontalAdvance(text) + 1, width);
        const double x = std::max(left, std::min(from + 2, left + width - wide));
        std::size_t row = 0;
        while (row < free.size() && free[row] + labelGap > x)
            ++row;
        if (row == free.size()) free.push_back(0);
        free[row] = x + wide;
        out.push_back({QRectF(x, nameLine * double(row), wide, nameLine), text, from, false, int(i)});
    }
    return out;
}

double bottomOf(const std::vector<PlotLabel>& labels) {
    double bottom = 0;
    for (const PlotLabel& label : labels)
        bottom = std::max(bottom, label.rect.bottom());
    return bottom;
}

double crossWidth(const PlotSeries& series) {
    return series.removable ? 20 : 0;
}

/// Series, open circles and notes from `top` down, in a column of `width`, or in rows over the plot. Returns the
/// bottom.
double placeLegend(const LinePlot& plot, LinePlot::Geometry& g, double left, double top, double width, bool beside) {
    double x = left, y = top;
    bool rowOpen = false;
    const auto place = [&](double wide, double high) {
        if (beside) {
            const QRectF row(left, y, width, high);
            y += high;
            return row;
        }
        if (rowOpen && x + wide > left + width) {
            x = left;
            y += plotRowHeight;
        }
        rowOpen = true;
        const QRectF row(x, y, std::min(wide, width), plotRowHeight);
        x += wide + 16;
        return row;
    };
    for (std::size_t i = 0; i < plot.series.size(); ++i) {
        const PlotSeries& series = plot.series[i];
        if (series.name.isEmpty()) continue;
        const QFont font = plotLegendFont(series.emphasised);
        const double extra = plotSampleWidth + 10 + crossWidth(series);
        const auto lines = wrapLines(plotLegendText(series), font, width - extra, 4).size();
        const QRectF row =
            place(textWidth(font, plotLegendText(series)) + extra, plotRowHeight + plotLegendLine * double(lines - 1));
        g.legendRows[i] = row;
        if (!beside && lines > 1) { // a name as wide as the plot has a row of its own
            g.legendRows[i].setHeight(plotRowHeight + plotLegendLine * double(lines - 1));
            y += plotLegendLine * double(lines - 1);
            x = left + width;
        }
    }
    if (!plot.markLegend.isEmpty())
        g.markRow = place(textWidth(plotLegendFont(false), plot.markLegend) + plotSampleWidth + 10, plotRowHeight);
    if (!beside && rowOpen) y += plotRowHeight;
    if (beside) y += 4;
    for (const QString& note : plot.notes)
        for (const QString& line : wrapLines(note, uiFont(11), width, 6)) {
            g.noteLines.emplace_back(QRectF(left, y, width, plotLegendLine), line);
            y += plotLegendLine;
        }
    return y;
}

double widestLegend(const LinePlot& plot) {
    double widest = 0;
    for (const PlotSeries& series : plot.series)
        if (!series.name.isEmpty())
            widest = std::max(widest, textWidth(plotLegendFont(series.emphasised), plotLegendText(series)) +
                                          crossWidth(series));
    if (!plot.markLegend.isEmpty()) widest = std::max(widest, textWidth(plotLegendFont(false), plot.markLegend));
    return widest;
}

} // namespace

std::vector<double> roundTicks(double low, double high, int count, bool integers) {
    std::vector<double> ticks;
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low || count < 1) return {low};
    const double raw = (high - low) / count;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= raw * 0.999) {
            step = factor * power;
            break;
        }
    if (integers) step = std::max(1.0, std::round(step));
    for (double tick = std::ceil(low / step - 1e-9) * step; tick <= high + step * 1e-9; tick += step)
        ticks.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
    return ticks;
}

LinePlot::Geometry LinePlot::geometry(const QRectF& rect) const {
    Geometry g;
    g.legendRows.resize(series.size());
    g.legendBeside = rect.width() >= besideFrom;
    double top = rect.top() + 12, right = rect.right() - 16;
    if (g.legendBeside) {
        const double width = std::min(std::max(widestLegend(*this) + plotSampleWidth + 10, 130.0), rect.width() * 0.34);
        right = rect.right() - width - 36;
        g.legend = QRectF(right + 24, rect.top() + 12, width, rect.height() - 16);
        placeLegend(*this, g, g.legend.left(), g.legend.top(), width, true);
    } else {
        // Above the plot, in as many rows as it takes.
        const double left = rect.left() + 12, width = std::max(8.0, rect.width() - 24);
        const double bottom = placeLegend(*this, g, left, rect.top() + 8, width, false);
        g.legend = QRectF(left, rect.top() + 8, width, bottom - rect.top() - 8);
        top = bottom + 8;
    }
    // The numbers of the y axis first: they say how wide the plot is, the labels under it how high.
    double widest = 0;
    for (const auto& [value, text] : yNumbers(*this, std::max(8.0, rect.bottom() - 46 - top)))
        widest = std::max(widest, textWidth(uiFont(11), text));
    const double left = rect.left() + std::max(56.0, std::ceil(widest) + 28), width = std::max(8.0, right - left);
    g.xLabels = strata::xLabels(*this, left, width, rect.height() >= roomForUpright);
    g.spanNames = strata::spanNames(*this, left, width);
    const double ticks = std::max(16.0, bottomOf(g.xLabels)) + 8,
                 names = spans.empty() ? 0 : 7 + std::max(nameLine, bottomOf(g.spanNames));
    const double height = std::max(8.0, rect.bottom() - ticks - names - 22 - top);
    g.area = QRectF(left, top, width, height);
    for (PlotLabel& label : g.xLabels)
        label.rect.translate(0, g.area.bottom() + 6);
    for (PlotLabel& label : g.spanNames)
        label.rect.translate(0, g.area.bottom() + ticks + 6);
    g.xTitle = QRectF(left, g.area.bottom() + ticks + names, width, 18);
    for (const auto& [value, text] : yNumbers(*this, height)) {
        const double pixel = toPixel(g, {x.low, value}).y(), wide = textWidth(uiFont(11), text) + 1;
        g.yLabels.push_back({QRectF(left - 8 - wide, pixel - 8, wide, 16), text, pixel});
    }
    return g;
}

double LinePlot::leastHeight(double width) const {
    Geometry g;
    g.legendRows.resize(series.size());
    if (width < besideFrom) return placeLegend(*this, g, 0, 8, std::max(8.0, width - 24), false) + 200;
    const double wide = std::min(std::max(widestLegend(*this) + plotSampleWidth + 10, 130.0), width * 0.34);
    return placeLegend(*this, g, 0, 12, wide, true) + 8;
}

void LinePlot::limitY(const PlotRange& range) {
    if (range.low || range.high) {
        const double low = range.low.value_or(y.low), high = range.high.value_or(y.high);
        if (low < high) std::tie(y.low, y.high) = std::pair(low, high);
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
}

LinePlot LinePlot::printed() const {
    LinePlot out = *this;
    out.cursor.reset();
    for (PlotSeries& s : out.series) {
        if (s.emphasised) s.width = std::min(s.width, 2.0);
        s.removable = s.emphasised = false;
    }
    return out;
}

} // namespace strata
