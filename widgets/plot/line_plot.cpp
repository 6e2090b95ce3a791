#include "widgets/plot/line_plot.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/common/paint_helpers.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr double besideFrom = 520; ///< from this width on, the legend stands beside the plot
constexpr double rowHeight = 22, sampleWidth = 28;

QFont legendFont(bool strong) {
    return uiFont(12, strong ? QFont::DemiBold : QFont::Normal);
}

const QString& legendText(const PlotSeries& series) {
    return series.legend.isEmpty() ? series.name : series.legend;
}

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

/// Polylines of the finite stretches; more points than pixels become one vertical stroke per pixel, from least to
/// greatest.
std::vector<QPolygonF> polylines(const LinePlot& plot, const LinePlot::Geometry& g, const PlotSeries& series) {
    std::vector<QPolygonF> lines;
    QPolygonF line;
    const auto flush = [&] {
        if (!line.isEmpty()) lines.push_back(line);
        line.clear();
    };
    const auto& points = series.points;
    // One point beyond each edge, so that lines run out of the picture.
    auto first = std::lower_bound(points.begin(), points.end(), plot.x.low,
                                  [](const QPointF& p, double x) { return p.x() < x; });
    auto last =
        std::upper_bound(first, points.end(), plot.x.high, [](double x, const QPointF& p) { return x < p.x(); });
    if (first != points.begin()) --first;
    if (last != points.end()) ++last;
    const bool dense = double(last - first) > 3 * std::max(1.0, g.area.width());
    double column = std::numeric_limits<double>::quiet_NaN(), low = 0, high = 0;
    const auto stroke = [&] {
        if (std::isnan(column)) return;
        line << QPointF(column, high);
        if (high != low) line << QPointF(column, low);
        column = std::numeric_limits<double>::quiet_NaN();
    };
    for (auto p = first; p != last; ++p) {
        if (!std::isfinite(p->y())) {
            stroke();
            flush();
            continue;
        }
        const QPointF at = plot.toPixel(g, *p);
        if (!dense) {
            line << at;
            continue;
        }
        const double pixel = std::floor(at.x());
        if (pixel != column) {
            stroke();
            column = pixel;
            low = high = at.y();
        }
        low = std::min(low, at.y());
        high = std::max(high, at.y());
    }
    stroke();
    flush();
    return lines;
}

/// The stretch between low and high of every point, in the line's colour and thin.
void paintBand(QPainter& painter, const LinePlot& plot, const LinePlot::Geometry& g, const PlotSeries& series) {
    QColor fill = series.color;
    fill.setAlpha(46);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    QPolygonF upper, lower;
    const auto flush = [&] {
        if (upper.size() > 1) painter.drawPolygon(upper + QPolygonF(lower.crbegin(), lower.crend()));
        upper.clear();
        lower.clear();
    };
    for (std::size_t i = 0; i < std::min(series.points.size(), series.band.size()); ++i) {
        const auto [low, high] = series.band[i];
        if (!std::isfinite(low) || !std::isfinite(high)) {
            flush();
            continue;
        }
        upper << plot.toPixel(g, {series.points[i].x(), high});
        lower << plot.toPixel(g, {series.points[i].x(), low});
    }
    flush();
}

void paintAxes(QPainter& painter, const LinePlot& plot, const LinePlot::Geometry& g, const QRectF& rect,
               const Colors& colors) {
    const QFont font = uiFont(11);
    const QFontMetricsF metrics(font);
    std::vector<double> yTicks;
    for (const auto& given : plot.y.labels)
        yTicks.push_back(given.first);
    if (yTicks.empty()) yTicks = roundTicks(plot.y.low, plot.y.high, std::max(2, int(g.area.height() / 44)));
    const int decimals = std::max(decimalsFor(yTicks), yTicks.size() > 1 && yTicks[1] - yTicks[0] < 1 ? 1 : 0);
    for (std::size_t i = 0; i < yTicks.size(); ++i) {
        const double tick = yTicks[i];
        const double y = plot.toPixel(g, {plot.x.low, tick}).y();
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(g.area.left(), y), QPointF(g.area.right(), y));
        paintLine(painter, QRectF(rect.left() + 18, y - 9, g.area.left() - rect.left() - 26, 18),
                  plot.y.labels.empty() ? formatFixed(tick, decimals) : plot.y.labels[i].second, font, colors.faint,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
    painter.setPen(QPen(mixed(colors.surface, colors.text, 0.35), 1));
    painter.drawLine(g.area.topLeft(), g.area.bottomLeft());
    painter.drawLine(g.area.bottomLeft(), g.area.bottomRight());

    // Labels that would touch the one before them are left out; nothing overlaps.
    double free = -1e9;
    const auto label = [&](double value, const QString& text, double limit) {
        const double x = plot.toPixel(g, {value, plot.y.low}).x();
        if (x < g.area.left() - 0.5 || x > g.area.right() + 0.5) return;
        const double width = std::min(metrics.horizontalAdvance(text), limit);
        if (x - width / 2 < free) return;
        painter.setPen(QPen(mixed(colors.surface, colors.text, 0.35), 1));
        painter.drawLine(QPointF(x, g.area.bottom()), QPointF(x, g.area.bottom() + 4));
        paintLine(painter, QRectF(x - width / 2 - 0.5, g.area.bottom() + 6, width + 1, 16), text, font,
                  colors.secondary, Qt::AlignHCenter | Qt::AlignVCenter);
        free = x + width / 2 + 8;
    };
    if (plot.x.labels.empty()) {
        const std::vector<double> ticks =
            roundTicks(plot.x.low, plot.x.high, std::max(2, int(g.area.width() / 56)), plot.x.integers);
        const int xDecimals = decimalsFor(ticks);
        for (const double tick : ticks)
            label(tick, formatFixed(tick, xDecimals), 1e9);
    } else {
        const double room = g.area.width() / std::max(1.0, span(plot.x)) - 8;
        for (const auto& [value, text] : plot.x.labels)
            label(value, text, std::max(room, 64.0));
    }
    double below = g.area.bottom() + 24;
    for (const PlotSpan& s : plot.spans) {
        const double from = std::max(plot.toPixel(g, {s.from, 0}).x(), g.area.left()),
                     to = std::min(plot.toPixel(g, {s.to, 0}).x(), g.area.right());
        if (to - from < 4) continue;
        painter.setPen(QPen(s.color, 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(from + 2, below + 3), QPointF(to - 2, below + 3));
        paintLine(painter, QRectF(from + 2, below + 6, to - from - 4, 16), s.name, font, colors.secondary);
    }
    if (!plot.spans.empty()) below += 22;
    paintLine(painter, QRectF(g.area.left(), below, g.area.width(), 18), plot.x.label, font, colors.secondary,
              Qt::AlignHCenter | Qt::AlignVCenter);
    painter.save();
    // Beside the axis, or along the whole plot where the words are longer than that.
    const bool fits = metrics.horizontalAdvance(plot.y.label) <= g.area.height();
    const double length = fits ? g.area.height() : rect.height();
    painter.translate(rect.left() + 9, fits ? g.area.center().y() : rect.center().y());
    painter.rotate(-90);
    paintLine(painter, QRectF(-length / 2, -9, length, 18), plot.y.label, font, colors.secondary,
              Qt::AlignHCenter | Qt::AlignVCenter);
    painter.restore();
}

void paintLegend(QPainter& painter, const LinePlot& plot, const LinePlot::Geometry& g, const Colors& colors) {
    if (g.legend.isEmpty()) return;
    for (std::size_t i = 0; i < plot.series.size(); ++i) {
        const PlotSeries& series = plot.series[i];
        const QRectF& row = g.legendRows[i];
        if (row.isNull()) continue;
        const double y = row.center().y();
        painter.setPen(QPen(series.color, series.width, series.line, Qt::FlatCap));
        painter.drawLine(QPointF(row.left(), y), QPointF(row.left() + sampleWidth, y));
        const double cross = series.removable ? 18 : 0;
        paintLine(painter, row.adjusted(sampleWidth + 8, 0, -cross, 0), legendText(series),
                  legendFont(series.emphasised), colors.text);
        if (series.removable) {
            painter.setPen(QPen(colors.secondary, 1.25));
            const QPointF c(row.right() - 8, y);
            painter.drawLine(c - QPointF(3, 3), c + QPointF(3, 3));
            painter.drawLine(c + QPointF(-3, 3), c + QPointF(3, -3));
        }
    }
    // What follows is only beside the plot; below it there is one more row for it.
    double x = g.legend.left(), y = g.legend.top();
    for (const QRectF& row : g.legendRows)
        if (!row.isNull()) y = std::max(y, row.bottom());
    if (!plot.markLegend.isEmpty()) {
        painter.setPen(QPen(colors.secondary, 2));
        painter.setBrush(colors.surface);
        painter.drawEllipse(QPointF(x + sampleWidth / 2, y + rowHeight / 2), 5, 5);
        const double width =
            std::min(textWidth(legendFont(false), plot.markLegend) + 1, g.legend.right() - x - sampleWidth - 8);
        paintLine(painter, QRectF(x + sampleWidth + 8, y, width, rowHeight), plot.markLegend, legendFont(false),
                  colors.text);
        if (g.legendBeside)
            y += rowHeight;
        else
            x += sampleWidth + 8 + width + 16;
    }
    for (const QString& note : plot.notes) {
        const double room = g.legend.right() - x;
        if (g.legendBeside) {
            painter.setFont(uiFont(11));
            painter.setPen(colors.faint);
            const QRectF rect(x, y + 4, room, 48);
            QRectF used;
            painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, note, &used);
            y += used.height() + 6;
        } else if (room > 40) {
            paintLine(painter, QRectF(x, y, room, rowHeight), note, uiFont(11), colors.faint);
            break;
        }
    }
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
    std::vector<std::size_t> named;
    double widest = 0;
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (series[i].name.isEmpty()) continue;
        named.push_back(i);
        widest = std::max(widest, textWidth(legendFont(series[i].emphasised), legendText(series[i])) +
                                      (series[i].removable ? 20 : 0));
    }
    if (!markLegend.isEmpty()) widest = std::max(widest, textWidth(legendFont(false), markLegend));
    const double bottom = 46 + (spans.empty() ? 0 : 22);
    g.legendBeside = rect.width() >= besideFrom;
    if (g.legendBeside) {
        const double width = std::min(std::max(widest + sampleWidth + 10, 130.0), rect.width() * 0.34);
        g.area = QRectF(rect.left() + 56, rect.top() + 12, rect.width() - 56 - width - 36, rect.height() - 12 - bottom);
        g.legend = QRectF(g.area.right() + 24, rect.top() + 12, width, rect.height() - 16);
        double row = g.legend.top();
        for (const std::size_t i : named) {
            g.legendRows[i] = QRectF(g.legend.left(), row, width, rowHeight);
            row += rowHeight;
        }
    } else {
        // Above the plot, in as many rows as it takes.
        const double left = rect.left() + 12, right = rect.right() - 12;
        double at = left, row = rect.top() + 8;
        for (const std::size_t i : named) {
            const double width = std::min(textWidth(legendFont(series[i].emphasised), legendText(series[i])) +
                                              sampleWidth + 10 + (series[i].removable ? 20 : 0),
                                          right - left);
            if (at > left && at + width > right) {
                at = left;
                row += rowHeight;
            }
            g.legendRows[i] = QRectF(at, row, width, rowHeight);
            at += width + 16;
        }
        double height = named.empty() ? 0 : row + rowHeight - rect.top() - 8;
        if (!markLegend.isEmpty() || !notes.empty()) height += rowHeight;
        g.legend = QRectF(left, rect.top() + 8, right - left, height);
        g.area = QRectF(rect.left() + 56, rect.top() + 16 + height, rect.width() - 56 - 16,
                        rect.height() - 16 - height - bottom);
    }
    g.area.setWidth(std::max(g.area.width(), 8.0));
    g.area.setHeight(std::max(g.area.height(), 8.0));
    return g;
}

QPointF LinePlot::toPixel(const Geometry& g, const QPointF& data) const {
    return {g.area.left() + (data.x() - x.low) / span(x) * g.area.width(),
            g.area.bottom() - (data.y() - y.low) / span(y) * g.area.height()};
}

QPointF LinePlot::toData(const Geometry& g, const QPointF& pixel) const {
    return {x.low + (pixel.x() - g.area.left()) / g.area.width() * span(x),
            y.low + (g.area.bottom() - pixel.y()) / g.area.height() * span(y)};
}

std::optional<LinePlot::Hit> LinePlot::nearest(const Geometry& g, const QPointF& pixel, double within) const {
    Hit best;
    for (std::size_t s = 0; s < series.size(); ++s) {
        const auto& points = series[s].points;
        const double reach = within / std::max(1.0, g.area.width()) * span(x), at = toData(g, pixel).x();
        auto p = std::lower_bound(points.begin(), points.end(), at - reach,
                                  [](const QPointF& q, double value) { return q.x() < value; });
        for (; p != points.end() && p->x() <= at + reach; ++p) {
            if (!std::isfinite(p->y())) continue;
            const QPointF d = toPixel(g, *p) - pixel;
            const double distance = std::hypot(d.x(), d.y());
            if (distance < best.distance) best = {s, std::size_t(p - points.begin()), distance};
        }
    }
    if (best.distance > within) return std::nullopt;
    return best;
}

void LinePlot::paint(QPainter& painter, const QRectF& rect, const Colors& colors) const {
    const Geometry g = geometry(rect);
    painter.save();
    paintAxes(painter, *this, g, rect, colors);
    painter.save();
    // Lines may touch the edges (p = 1): half a mark's room around the area.
    painter.setClipRect(g.area.adjusted(-7, -7, 7, 7), Qt::IntersectClip);
    const auto vertical = [&](double at, const QPen& pen) {
        const double px = toPixel(g, {at, 0}).x();
        painter.setPen(pen);
        painter.drawLine(QPointF(px, g.area.top()), QPointF(px, g.area.bottom()));
    };
    for (const double pin : pins)
        vertical(pin, QPen(colors.faint, 1, Qt::DashLine));
    if (cursor) vertical(*cursor, QPen(colors.text, 1.25));
    for (const PlotSeries& s : series)
        if (!s.band.empty()) paintBand(painter, *this, g, s);
    painter.setBrush(Qt::NoBrush);
    for (const PlotSeries& s : series) {
        painter.setPen(QPen(s.color, s.width, s.line, Qt::FlatCap, Qt::RoundJoin));
        const std::vector<QPolygonF> lines = polylines(*this, g, s);
        for (const QPolygonF& line : lines) {
            if (line.size() > 1)
                painter.drawPolyline(line);
            else {
                // A single number between two that are none still shows.
                painter.save();
                painter.setPen(Qt::NoPen);
                painter.setBrush(s.color);
                painter.drawEllipse(line.front(), 2.5, 2.5);
                painter.restore();
            }
        }
        if (!s.dots) continue;
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(s.color);
        for (const QPolygonF& line : lines)
            for (const QPointF& p : line)
                painter.drawEllipse(p, 2.5, 2.5);
        painter.restore();
    }
    for (const PlotSeries& s : series)
        for (const PlotMark& mark : s.marks) {
            if (mark.point >= s.points.size() || !std::isfinite(s.points[mark.point].y())) continue;
            painter.setPen(QPen(mark.color, 2));
            painter.setBrush(colors.surface);
            painter.drawEllipse(toPixel(g, s.points[mark.point]), mark.radius, mark.radius);
        }
    painter.restore();
    paintLegend(painter, *this, g, colors);
    painter.restore();
}

} // namespace strata
