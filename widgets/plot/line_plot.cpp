// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/line_plot.h"

#include "widgets/common/fonts.h"
#include "widgets/common/paint_helpers.h"
#include "widgets/plot/plot_looks.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

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

/// The parts of a line inside `area`. By hand, since an SVG has no clip (Qt 6.4's generator ignores it).
std::vector<QPolygonF> inside(const QPolygonF& line, const QRectF& area) {
    std::vector<QPolygonF> out;
    if (line.size() == 1 && area.contains(line.front())) out.push_back(line);
    QPolygonF part;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF from = line[i - 1], step = line[i] - from;
        double enter = 0, leave = 1;
        const auto edge = [&](double delta, double room) { // from + t·step stays where t·delta ≤ room
            if (delta > 0)
                leave = std::min(leave, room / delta);
            else if (delta < 0)
                enter = std::max(enter, room / delta);
            else if (room < 0)
                leave = -1;
        };
        edge(step.x(), area.right() - from.x());
        edge(-step.x(), from.x() - area.left());
        edge(step.y(), area.bottom() - from.y());
        edge(-step.y(), from.y() - area.top());
        if (enter > leave) {
            if (part.size() > 1) out.push_back(part);
            part.clear();
            continue;
        }
        if (part.isEmpty() || enter > 0) {
            if (part.size() > 1) out.push_back(part);
            part = {from + enter * step};
        }
        part << from + leave * step;
        if (leave < 1) {
            out.push_back(part);
            part.clear();
        }
    }
    if (part.size() > 1) out.push_back(part);
    return out;
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
        const auto at = [&](double value) {
            return plot.toPixel(g, {series.points[i].x(), std::clamp(value, plot.y.low, plot.y.high)});
        };
        upper << at(high);
        lower << at(low);
    }
    flush();
}

void paintAxes(QPainter& painter, const LinePlot& plot, const LinePlot::Geometry& g, const QRectF& rect,
               const Colors& colors) {
    const QFont font = uiFont(11);
    const QColor axis = mixed(colors.surface, colors.text, 0.35);
    for (const PlotLabel& label : g.yLabels) {
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(g.area.left(), label.at), QPointF(g.area.right(), label.at));
        paintLine(painter, label.rect, label.text, font, colors.faint, Qt::AlignRight | Qt::AlignVCenter);
    }
    painter.setPen(QPen(axis, 1));
    painter.drawLine(g.area.topLeft(), g.area.bottomLeft());
    painter.drawLine(g.area.bottomLeft(), g.area.bottomRight());
    for (const PlotLabel& label : g.xLabels) {
        painter.setPen(QPen(axis, 1));
        painter.drawLine(QPointF(label.at, g.area.bottom()), QPointF(label.at, g.area.bottom() + 4));
        if (!label.upright) {
            paintLine(painter, label.rect, label.text, font, colors.secondary, Qt::AlignHCenter | Qt::AlignVCenter);
            continue;
        }
        painter.save();
        painter.translate(label.rect.center().x(), label.rect.bottom());
        painter.rotate(-90);
        paintLine(painter, QRectF(0, -8, label.rect.height(), 16), label.text, font, colors.secondary,
                  Qt::AlignRight | Qt::AlignVCenter);
        painter.restore();
    }
    double bars = 0;
    for (const PlotLabel& name : g.spanNames) {
        const PlotSpan& s = plot.spans[std::size_t(name.span)];
        if (bars == 0)
            for (const PlotLabel& other : g.spanNames)
                bars = bars == 0 ? other.rect.top() - 3 : std::min(bars, other.rect.top() - 3);
        const double from = std::max(plot.toPixel(g, {s.from, 0}).x(), g.area.left()),
                     to = std::min(plot.toPixel(g, {s.to, 0}).x(), g.area.right());
        painter.setPen(QPen(s.color, 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(from + 2, bars), QPointF(std::max(to - 2, from + 3), bars));
        // The colour says whose name it is where it stands in a further row.
        paintLine(painter, name.rect, name.text, font,
                  contrastRatio(s.color, colors.surface) < 4.5 ? mixed(s.color, colors.text, 0.45) : s.color);
    }
    paintLine(painter, g.xTitle, plot.x.label, font, colors.secondary, Qt::AlignHCenter | Qt::AlignVCenter);
    painter.save();
    // Beside the axis, or along the whole plot where the words are longer than that.
    const bool fits = textWidth(font, plot.y.label) <= g.area.height();
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
        const double y = row.top() + plotRowHeight / 2;
        painter.setPen(QPen(series.color, series.width, series.line, Qt::FlatCap));
        painter.drawLine(QPointF(row.left(), y), QPointF(row.left() + plotSampleWidth, y));
        const double cross = series.removable ? 18 : 0;
        QRectF line(row.left() + plotSampleWidth + 8, row.top(), row.width() - plotSampleWidth - 8 - cross,
                    plotRowHeight);
        const QFont font = plotLegendFont(series.emphasised);
        for (const QString& part : wrapLines(plotLegendText(series), font, line.width(), 4)) {
            paintLine(painter, line, part, font, colors.text);
            line.translate(0, plotLegendLine);
        }
        if (series.removable) {
            painter.setPen(QPen(colors.secondary, 1.25));
            const QPointF c(row.right() - 8, y);
            painter.drawLine(c - QPointF(3, 3), c + QPointF(3, 3));
            painter.drawLine(c + QPointF(-3, 3), c + QPointF(3, -3));
        }
    }
    if (!g.markRow.isNull()) {
        painter.setPen(QPen(colors.secondary, 2));
        painter.setBrush(colors.surface);
        painter.drawEllipse(QPointF(g.markRow.left() + plotSampleWidth / 2, g.markRow.center().y()), 5, 5);
        paintLine(painter, g.markRow.adjusted(plotSampleWidth + 8, 0, 0, 0), plot.markLegend, plotLegendFont(false),
                  colors.text);
    }
    for (const auto& [row, text] : g.noteLines)
        paintLine(painter, row, text, uiFont(11), colors.faint);
}

/// A point that is not in the shown part of the axis: an arrow at the edge.
void paintOutside(QPainter& painter, const LinePlot& plot, const LinePlot::Geometry& g, const PlotSeries& series) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(series.color);
    double last[2] = {-1e9, -1e9};
    for (const QPointF& point : series.points) {
        if (!std::isfinite(point.y()) || !plot.isOutside(point) || point.x() < plot.x.low || point.x() > plot.x.high)
            continue;
        const bool above = point.y() > plot.y.high;
        const double x = plot.toPixel(g, point).x(), edge = above ? g.area.top() : g.area.bottom(),
                     inwards = above ? 7 : -7;
        if (x - last[above] < 7) continue;
        last[above] = x;
        painter.drawPolygon(
            QPolygonF({QPointF(x, edge), QPointF(x - 4.5, edge + inwards), QPointF(x + 4.5, edge + inwards)}));
    }
}

} // namespace

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
            if (!std::isfinite(p->y()) || isOutside(*p)) continue;
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
    // Lines may touch the edges (p = 1), where they have their own width.
    const QRectF edges = g.area.adjusted(-0.01, -0.01, 0.01, 0.01);
    painter.setClipRect(g.area.adjusted(-3, -3, 3, 3), Qt::IntersectClip);
    const double slack = 1e-9 * span(x);
    const auto shows = [&](const QPointF& p) {
        return !isOutside(p) && p.x() >= x.low - slack && p.x() <= x.high + slack;
    };
    const auto vertical = [&](double at, const QPen& pen) {
        if (at < x.low || at > x.high) return;
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
        for (const QPolygonF& whole : polylines(*this, g, s))
            for (const QPolygonF& line : inside(whole, edges)) {
                if (line.size() > 1) {
                    painter.drawPolyline(line);
                    continue;
                }
                // A single number between two that are none still shows.
                painter.save();
                painter.setPen(Qt::NoPen);
                painter.setBrush(s.color);
                painter.drawEllipse(line.front(), 2.5, 2.5);
                painter.restore();
            }
        if (!s.dots) continue;
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(s.color);
        for (const QPointF& p : s.points)
            if (std::isfinite(p.y()) && shows(p)) painter.drawEllipse(toPixel(g, p), 2.5, 2.5);
        painter.restore();
    }
    painter.restore();
    for (const PlotSeries& s : series)
        paintOutside(painter, *this, g, s);
    for (const PlotSeries& s : series)
        for (const PlotMark& mark : s.marks) {
            if (mark.point >= s.points.size() || !std::isfinite(s.points[mark.point].y())) continue;
            if (!shows(s.points[mark.point])) continue;
            painter.setPen(QPen(mark.color, 2));
            painter.setBrush(colors.surface);
            painter.drawEllipse(toPixel(g, s.points[mark.point]), mark.radius, mark.radius);
        }
    paintLegend(painter, *this, g, colors);
    painter.restore();
}

} // namespace strata
