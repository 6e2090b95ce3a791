// SPDX-License-Identifier: GPL-3.0-or-later
// From a series' values to what QCustomPlot draws of them.
#include "widgets/plot/plot_canvas.h"

#include <algorithm>
#include <cmath>

namespace strata {

namespace {

constexpr std::size_t manyPoints = 20'000; ///< of all lines together, from which on edges are not smoothed

/// A graph that may draw a little beyond the axes, where circles around values at the edge have their other half.
class RoomyGraph : public QCPGraph {
public:
    RoomyGraph(QCPAxis* x, QCPAxis* y, int room) : QCPGraph(x, y), m_room(room) { setSelectable(QCP::stNone); }

protected:
    QRect clipRect() const override { return QCPGraph::clipRect().adjusted(-m_room, -m_room, m_room, m_room); }

private:
    int m_room;
};

void setPoints(QCPGraph& graph, const LinePlot& plot, const std::vector<QPointF>& points) {
    QVector<QCPGraphData> data;
    data.reserve(int(points.size()));
    for (const QPointF& p : points)
        data.push_back({plot.x.place(p.x()), plot.y.place(p.y())});
    graph.data()->set(data, true);
}

} // namespace

QCPGraph* PlotCanvas::addGraph(int room) {
    auto* graph = new RoomyGraph(xAxis, yAxis, room);
    graph->setAdaptiveSampling(true);
    return graph;
}

bool PlotCanvas::isDense() const {
    std::size_t points = 0;
    for (const PlotSeries& s : m_plot.series)
        points += s.points.size();
    return points > manyPoints;
}

bool PlotCanvas::shows(const QPointF& value) const {
    return m_plot.x.shows(value.x()) && m_plot.y.shows(value.y());
}

void PlotCanvas::addMarkers() {
    const auto vertical = [&](double at, const QPen& pen) {
        if (!m_plot.x.shows(at)) return;
        auto* line = new QCPItemLine(this);
        line->setSelectable(false);
        line->setPen(pen);
        for (QCPItemPosition* end : {line->start, line->end}) {
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        line->start->setCoords(m_plot.x.place(at), 0);
        line->end->setCoords(m_plot.x.place(at), 1);
    };
    for (const double pin : m_plot.pins)
        vertical(pin, QPen(m_look.colors.faint, m_look.scale, Qt::DashLine));
    if (m_plot.cursor) vertical(*m_plot.cursor, QPen(m_look.colors.text, 1.25 * m_look.scale));
}

void PlotCanvas::addSeries(const PlotSeries& series, std::size_t index) {
    const QColor color = series.faded ? mixed(m_look.colors.surface, series.color, 0.3) : series.color;
    if (series.line != Qt::NoPen) {
        auto* graph = m_ofSeries[index] ? static_cast<QCPGraph*>(m_ofSeries[index]) : addGraph(0);
        // Thousands of points on screen: lines that the raster engine draws without stroking paths.
        const bool fast = isDense() && !m_look.recorded;
        graph->setPen(QPen(color, fast ? 1 : series.width * m_look.scale, series.line, Qt::FlatCap, Qt::RoundJoin));
        graph->setAntialiased(!fast);
        if (m_look.recorded) {
            std::vector<QPointF> cut;
            for (const std::vector<QPointF>& part : clipped(series.points, m_plot.x, m_plot.y)) {
                if (!cut.empty()) cut.emplace_back(cut.back().x(), std::numeric_limits<double>::quiet_NaN());
                cut.insert(cut.end(), part.begin(), part.end());
            }
            setPoints(*graph, m_plot, cut);
        } else {
            setPoints(*graph, m_plot, series.points);
        }
    }
    addPoints(series, color);
    addOutside(series, color);
}

void PlotCanvas::addBars(const PlotSeries& series, std::size_t index) {
    auto* bars = static_cast<QCPBars*>(m_ofSeries[index]);
    const QColor color = series.hidden || series.faded ? mixed(m_look.colors.surface, series.color, 0.3) : series.color;
    bars->setSelectable(QCP::stNone);
    bars->setPen(Qt::NoPen);
    bars->setBrush(color);
    bars->setAntialiased(true);
    bars->setWidthType(QCPBars::wtPlotCoords);
    bars->setWidth(series.width);
    if (series.hidden) return;
    QVector<QCPBarsData> heights;
    for (const QPointF& p : series.points) {
        if (!std::isfinite(p.y())) continue;
        if (m_look.recorded && (p.x() - series.width / 2 < m_plot.x.low || p.x() + series.width / 2 > m_plot.x.high))
            continue;
        const double height = m_look.recorded ? std::clamp(p.y(), m_plot.y.low, m_plot.y.high) : p.y();
        heights.push_back({m_plot.x.place(p.x()), m_plot.y.place(height)});
    }
    bars->data()->set(heights, true);
}

void PlotCanvas::addBand(const PlotSeries& series) {
    QColor fill = series.color;
    fill.setAlpha(series.faded ? 18 : 46);
    std::vector<QPointF> low, high;
    const auto add = [&](double x, double from, double to) {
        low.emplace_back(x, std::clamp(from, m_plot.y.low, m_plot.y.high));
        high.emplace_back(x, std::clamp(to, m_plot.y.low, m_plot.y.high));
    };
    for (std::size_t i = 0; i < std::min(series.points.size(), series.band.size()); ++i) {
        const double x = series.points[i].x();
        const auto [from, to] = series.band[i];
        const bool inside = x >= m_plot.x.low && x <= m_plot.x.high;
        // Up to the very edge of a zoomed axis.
        if (i > 0) {
            const double before = series.points[i - 1].x();
            const auto [lastFrom, lastTo] = series.band[i - 1];
            for (const double edge : {m_plot.x.low, m_plot.x.high})
                if (before < edge && edge < x) {
                    const double t = (edge - before) / (x - before);
                    add(edge, lastFrom + t * (from - lastFrom), lastTo + t * (to - lastTo));
                }
        }
        if (inside) add(x, from, to);
    }
    auto* upper = addGraph(0);
    auto* lower = addGraph(0);
    setPoints(*upper, m_plot, high);
    setPoints(*lower, m_plot, low);
    for (QCPGraph* graph : {upper, lower}) {
        graph->setPen(Qt::NoPen);
        graph->setAdaptiveSampling(false); // both have the same points, else there is nothing between them
    }
    upper->setBrush(fill);
    upper->setChannelFillGraph(lower);
}

void PlotCanvas::addScatter(const std::vector<QPointF>& points, const QCPScatterStyle& style) {
    if (points.empty()) return;
    auto* graph = addGraph(px(9));
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setPen(Qt::NoPen); // else it is around every dot
    graph->setScatterStyle(style);
    graph->setAdaptiveSampling(false);
    graph->setAntialiasedScatters(true);
    setPoints(*graph, m_plot, points);
}

void PlotCanvas::addPoints(const PlotSeries& series, const QColor& color) {
    std::vector<QPointF> dots;
    const auto finite = [&](std::size_t i) { return i < series.points.size() && std::isfinite(series.points[i].y()); };
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        // A single number between two that are none still shows.
        const bool alone = series.line != Qt::NoPen && (i == 0 || !finite(i - 1)) && !finite(i + 1);
        if ((series.dots || alone) && finite(i) && shows(series.points[i])) dots.push_back(series.points[i]);
    }
    addScatter(dots, QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(Qt::NoPen), color, 5 * m_look.scale));
}

void PlotCanvas::addMarks(const PlotSeries& series) {
    std::map<std::pair<QRgb, double>, std::vector<QPointF>> rings;
    for (const PlotMark& mark : series.marks)
        if (mark.point < series.points.size() && std::isfinite(series.points[mark.point].y()) &&
            shows(series.points[mark.point]))
            rings[{mark.color.rgb(), mark.radius}].push_back(series.points[mark.point]);
    for (const auto& [look, points] : rings) {
        QColor edge = QColor::fromRgb(look.first);
        if (series.faded) edge = mixed(m_look.colors.surface, edge, 0.3);
        addScatter(points, QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(edge, 2 * m_look.scale),
                                           m_look.colors.surface, 2 * look.second * m_look.scale));
    }
}

void PlotCanvas::addOutside(const PlotSeries& series, const QColor& color) {
    // A value that is not in the shown part of the axis: an arrow at the edge.
    std::vector<QPointF> above, below;
    double last[2] = {-1e9, -1e9};
    for (const QPointF& point : series.points) {
        if (!std::isfinite(point.y()) || m_plot.y.shows(point.y()) || !m_plot.x.shows(point.x())) continue;
        const bool high = point.y() > m_plot.y.high;
        const double x = toPixel(point).x();
        if (x - last[high] < px(7)) continue;
        last[high] = x;
        (high ? above : below).emplace_back(point.x(), high ? m_plot.y.high : m_plot.y.low);
    }
    QPainterPath up; // its tip at the value, in units of which six are the style's size
    up.addPolygon(QPolygonF({QPointF(0, 0), QPointF(-4.5, 7), QPointF(4.5, 7)}));
    up.closeSubpath();
    const QPainterPath down = QTransform::fromScale(1, -1).map(up);
    addScatter(above, QCPScatterStyle(up, QPen(Qt::NoPen), color, 6 * m_look.scale));
    addScatter(below, QCPScatterStyle(down, QPen(Qt::NoPen), color, 6 * m_look.scale));
}

void PlotCanvas::addCrosshair() {
    // Made with everything else and only moved later: a new item would have every layer drawn again.
    m_line = new QCPItemStraightLine(this);
    m_line->setPen(QPen(m_look.colors.faint, m_look.scale, Qt::DotLine));
    m_rings.assign(m_plot.series.size(), nullptr);
    for (std::size_t i = 0; i < m_plot.series.size(); ++i) {
        const PlotSeries& s = m_plot.series[i];
        if (s.hidden || s.bars) continue;
        auto* ring = m_rings[i] = new QCPItemTracer(this);
        ring->setStyle(QCPItemTracer::tsCircle);
        ring->setSize(9 * m_look.scale);
        ring->setPen(QPen(s.color, 2 * m_look.scale));
        ring->setBrush(s.color);
        ring->position->setType(QCPItemPosition::ptPlotCoords);
    }
    for (int i = 0; i < itemCount(); ++i)
        if (auto* made = item(i); made == m_line || qobject_cast<QCPItemTracer*>(made)) {
            made->setSelectable(false);
            made->setVisible(false);
            made->setLayer(QStringLiteral("overlay")); // with a buffer of its own
        }
}

void PlotCanvas::setCrosshair(std::optional<double> x) {
    if (!m_line) return;
    const bool seen = x && m_plot.x.shows(*x);
    m_line->setVisible(seen);
    if (seen) {
        m_line->point1->setCoords(m_plot.x.place(*x), 0);
        m_line->point2->setCoords(m_plot.x.place(*x), 1);
    }
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        if (!m_rings[i]) continue;
        const auto& points = m_plot.series[i].points;
        const auto p = std::find_if(points.begin(), points.end(), [&](const QPointF& q) { return x && q.x() == *x; });
        const bool there = seen && p != points.end() && std::isfinite(p->y()) && shows(*p);
        m_rings[i]->setVisible(there);
        if (there) m_rings[i]->position->setCoords(m_plot.x.place(p->x()), m_plot.y.place(p->y()));
    }
    if (!m_stale) layer(QStringLiteral("overlay"))->replot();
}

} // namespace strata
