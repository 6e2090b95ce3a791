// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_canvas.h"

#include "widgets/common/fonts.h"
#include "widgets/plot/plot_cells.h"

#include <algorithm>
#include <cmath>

namespace strata {

PlotCanvas::PlotCanvas(QWidget* parent) : QCustomPlot(parent), m_area(axisRect()) {
    setAutoAddPlottableToLegend(false);
    m_area->insetLayout()->clear(); // its own legend
    setMinimumSize(0, 0);
    plotLayout()->setRowSpacing(0);
    plotLayout()->setColumnSpacing(0);
    m_area->setMinimumSize(8, 8);
    m_area->setRangeZoomFactor(0.8);
    // It would paint within its own events, and with it the view, which may just take this plot away.
    setPlottingHint(QCP::phImmediateRefresh, false);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setSelectionTolerance(8);
    m_area->setRangeDrag(Qt::Horizontal | Qt::Vertical);
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_stale = false; });
}

QFont PlotCanvas::font(int pixels, bool strong) const {
    return uiFont(std::max(1, px(pixels)), strong ? QFont::DemiBold : QFont::Normal);
}

void PlotCanvas::build(const LinePlot& plot, const PlotLook& look, const QSize& size) {
    m_plot = plot;
    m_look = look;
    m_line = nullptr;
    m_rings.clear();
    // What stands around the axes first: entries of a legend do not know that their lines went.
    plotLayout()->take(m_area);
    plotLayout()->clear();
    plotLayout()->simplify();
    plotLayout()->addElement(0, 0, m_area);
    clearItems();
    clearPlottables();
    m_ofSeries.assign(plot.series.size(), nullptr);
    m_ofMarks = nullptr;
    m_xLabels.clear();
    m_spanNames.clear();
    setViewport(QRect(QPoint(0, 0), size));
    setBackground(look.recorded ? QBrush(Qt::NoBrush) : QBrush(look.colors.surface));
    styleAxes();
    m_entries.assign(plot.series.size(), nullptr);
    m_crosses.assign(plot.series.size(), nullptr);
    m_stale = true;
    update();
    if (size.width() < 16 || size.height() < 16) return; // nothing could be seen
    addMarkers();
    if (!plot.cells.empty()) new CellMap(xAxis, yAxis, m_plot.cells, look.colors, font(11));
    for (const PlotSeries& s : plot.series)
        if (!s.hidden && !s.band.empty()) addBand(s);
    // The layout comes before the rest: marks that lie at an edge are thinned out by pixels.
    for (std::size_t i = 0; i < plot.series.size(); ++i)
        if (!plot.series[i].name.isEmpty() && !plot.series[i].bars) {
            auto* sample = addGraph(0);
            QColor color = plot.series[i].color;
            if (plot.series[i].hidden || plot.series[i].faded) color = mixed(look.colors.surface, color, 0.3);
            sample->setPen(QPen(color, plot.series[i].width * look.scale, plot.series[i].line, Qt::FlatCap));
            m_ofSeries[i] = sample;
        } else if (plot.series[i].bars) {
            m_ofSeries[i] = new QCPBars(xAxis, yAxis);
        }
    buildLegend(legendShape(plot, size.width() / look.scale));
    m_spanHeight = 0;
    layOut();
    keepInsets();
    for (std::size_t i = 0; i < plot.series.size(); ++i) {
        if (plot.series[i].bars)
            addBars(plot.series[i], i);
        else if (!plot.series[i].hidden)
            addSeries(plot.series[i], i);
    }
    // Open circles lie over the dots of all; what is highlighted over the rest.
    const bool any = std::any_of(plot.series.begin(), plot.series.end(), [](const PlotSeries& s) { return s.faded; });
    for (const bool faded : {true, false})
        for (std::size_t i = 0; i < plot.series.size(); ++i) {
            const PlotSeries& s = plot.series[i];
            if (s.hidden || s.bars || s.faded != faded) continue;
            if (m_ofSeries[i] && any && !faded) m_ofSeries[i]->setLayer(m_ofSeries[i]->layer()); // its topmost
            addMarks(s);
        }
    placeSpans();
    placeColoredTicks();
    placeLineNames();
    if (!look.recorded) addCrosshair();
}

void PlotCanvas::layOut() {
    setTicks();
    updateLayout();
    // Numbers make the plot narrower, names of tokens lower, and both change the ticks. What the first sizes needed may
    // be too much; then margins only grow, so that it ends.
    QRect last;
    for (int pass = 0; pass < 10 && m_area->rect() != last; ++pass) {
        last = m_area->rect();
        setTicks();
        reserveSpans(pass < 3);
        updateLayout();
        if (pass < 3) continue;
        const QMargins now = m_area->margins();
        m_margins = QMargins(std::max(m_margins.left(), now.left()), m_margins.top(), m_margins.right(),
                             std::max(m_margins.bottom(), now.bottom()));
    }
}

void PlotCanvas::keepInsets() {
    const auto missing = [](int wanted, int now) { return std::max(0, wanted - now); };
    for (int pass = 0; pass < 3 && !m_look.insets.isNull(); ++pass) {
        const QRect area = m_area->rect();
        const QMargins more(missing(m_look.insets.left(), area.left()), missing(m_look.insets.top(), area.top()),
                            missing(m_look.insets.right(), viewport().right() - area.right()),
                            missing(m_look.insets.bottom(), viewport().bottom() - area.bottom()));
        if (more.isNull()) return;
        const QMargins now = m_area->margins();
        const auto kept = [](int lacks, int has, int least) { return lacks > 0 ? has + lacks : least; };
        m_margins = QMargins(
            kept(more.left(), now.left(), m_margins.left()), kept(more.top(), now.top(), m_margins.top()),
            kept(more.right(), now.right(), m_margins.right()), kept(more.bottom(), now.bottom(), m_margins.bottom()));
        m_area->setMinimumMargins(m_margins);
        layOut();
    }
}

void PlotCanvas::styleAxes() {
    const Colors& colors = m_look.colors;
    const QPen base(mixed(colors.surface, colors.text, 0.35), std::max(1.0, m_look.scale));
    // Without a brush as well: a recorded line without length is a point, filled with the brush of its pen.
    const QPen none(Qt::NoBrush, 0, Qt::NoPen);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        const PlotAxis& value = axis == xAxis ? m_plot.x : m_plot.y;
        const QSignalBlocker quiet(axis);
        const double low = value.place(value.low), high = value.place(value.high);
        axis->setRange(low, high > low ? high : low + 1);
        axis->setVisible(true);
        axis->setTicks(value.visible);
        axis->setTickLabels(value.visible);
        axis->setSubTicks(false);
        axis->setBasePen(m_plot.cells.empty() && value.visible ? base : none);
        axis->setTickPen(m_plot.cells.empty() ? base : none);
        axis->setTickLabelFont(font(11));
        axis->setTickLabelColor(axis == xAxis ? colors.secondary : colors.faint);
        axis->setLabelColor(colors.secondary);
        axis->setTickLabelRotation(0);
        axis->setPadding(0);
        axis->setTickLengthIn(0);
        axis->grid()->setZeroLinePen(none);
        axis->grid()->setPen(QPen(colors.grid, std::max(1.0, m_look.scale)));
        axis->grid()->setVisible(axis == yAxis && m_plot.cells.empty() && value.visible);
        axis->grid()->setAntialiased(false);
    }
    xAxis->setTickLengthOut(m_plot.cells.empty() && m_plot.x.visible ? px(4) : 0);
    xAxis->setTickLabelPadding(px(4));
    xAxis->setLabelPadding(px(4));
    yAxis->setTickLengthOut(0);
    yAxis->setTickLabelPadding(px(8));
    yAxis->setLabelPadding(px(6));
    m_margins = m_plot.tight ? QMargins(px(14), px(2), px(14), 0) : QMargins(px(8), px(12), px(16), px(4));
    m_area->setMinimumMargins(m_margins);
    // What is all in sight already cannot be moved.
    QList<QCPAxis*> loose;
    if (m_plot.x.whole) loose << xAxis;
    if (m_plot.y.whole) loose << yAxis;
    m_area->setRangeDragAxes(loose);
}

void PlotCanvas::buildLegend(const LegendShape& shape) {
    m_entries.assign(m_plot.series.size(), nullptr);
    m_crosses.assign(m_plot.series.size(), nullptr);
    if (shape.entries.empty() && shape.notes.isEmpty()) return;
    plotLayout()->take(m_area);
    plotLayout()->simplify();
    auto* side = new QCPLayoutGrid;
    plotLayout()->addElement(0, shape.beside ? 1 : 0, side);
    plotLayout()->addElement(shape.beside ? 0 : 1, 0, m_area);
    if (shape.beside)
        plotLayout()->setColumnStretchFactor(1, 0.0001);
    else
        plotLayout()->setRowStretchFactor(0, 0.0001);
    side->setMargins(shape.beside ? QMargins(px(8), px(12), px(12), 0) : QMargins(px(12), px(6), px(12), 0));
    side->setRowSpacing(0);
    int row = 0;
    if (!shape.entries.empty()) {
        auto* words = new QCPLegend;
        side->addElement(row++, 0, words);
        m_legend = words;
        words->setLayer(QStringLiteral("legend"));
        words->setBorderPen(Qt::NoPen);
        words->setBrush(Qt::NoBrush);
        words->setMargins(QMargins(0, 0, 0, 0));
        words->setRowSpacing(px(plotLegendGap));
        words->setColumnSpacing(px(4));
        words->setIconSize(px(plotSampleWidth), px(plotLegendLine));
        words->setIconTextPadding(px(8));
        for (std::size_t i = 0; i < shape.entries.size(); ++i) {
            const LegendEntry& entry = shape.entries[i];
            const PlotSeries* series = entry.series < 0 ? nullptr : &m_plot.series[std::size_t(entry.series)];
            if (!series) {
                auto* rings = addGraph(0);
                rings->setLineStyle(QCPGraph::lsNone);
                rings->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                                       QPen(m_look.colors.secondary, 2 * m_look.scale),
                                                       m_look.colors.surface, 10 * m_look.scale));
                m_ofMarks = rings;
            }
            QCPAbstractPlottable* of = series ? m_ofSeries[std::size_t(entry.series)] : m_ofMarks;
            of->setName(entry.lines.join(QLatin1Char('\n')));
            auto* item = new QCPPlottableLegendItem(words, of);
            item->setFont(font(12, series && series->emphasised));
            item->setTextColor(series && series->hidden ? m_look.colors.faint : m_look.colors.text);
            const int line = int(i) / shape.columns, column = int(i) % shape.columns;
            words->addElement(line, 2 * column, item);
            words->setColumnStretchFactor(2 * column, 0.0001);
            if (!series) continue;
            m_entries[std::size_t(entry.series)] = item;
            if (!series->removable) continue;
            auto* cross = new QCPTextElement(this, QStringLiteral("×"), font(15));
            cross->setTextColor(m_look.colors.secondary);
            cross->setTextFlags(Qt::AlignHCenter | Qt::AlignTop);
            cross->setMargins(QMargins(px(4), 0, px(4), 0));
            words->addElement(line, 2 * column + 1, cross);
            words->setColumnStretchFactor(2 * column + 1, 0.0001);
            m_crosses[std::size_t(entry.series)] = cross;
        }
        if (!shape.beside) words->addElement(0, 2 * shape.columns, new QCPLayoutElement(this));
        side->setRowStretchFactor(0, 0.0001);
    }
    if (!shape.notes.isEmpty()) {
        auto* notes = new QCPTextElement(this, shape.notes.join(QLatin1Char('\n')), font(11));
        notes->setTextColor(m_look.colors.faint);
        notes->setTextFlags(Qt::AlignLeft | Qt::AlignTop);
        notes->setMargins(QMargins(0, px(4), 0, 0));
        side->addElement(row, 0, notes);
        side->setRowStretchFactor(row++, 0.0001);
    }
    if (shape.beside) side->addElement(row, 0, new QCPLayoutElement(this)); // takes the rest of the height
}

PlotGeometry PlotCanvas::parts() const {
    PlotGeometry out;
    const QRect area = m_area->rect();
    out.area = QRectF(area.left(), area.top(), area.width(), area.height());
    if (m_legend) out.legend = m_legend->outerRect();
    const auto rects = [](const std::vector<QCPLayoutElement*>& elements) {
        std::vector<QRectF> all;
        for (const QCPLayoutElement* element : elements)
            all.push_back(element ? QRectF(element->outerRect()) : QRectF());
        return all;
    };
    out.legendRows = rects(m_entries);
    out.crosses = rects(m_crosses);
    out.xLabels = m_xLabels;
    out.spanNames = m_spanNames;
    const QFontMetricsF metrics(font(11));
    const QVector<double> ticks = yAxis->tickVector();
    const QVector<QString> texts = yAxis->tickVectorLabels();
    for (int i = 0; i < std::min(ticks.size(), texts.size()); ++i) {
        const double at = yAxis->coordToPixel(ticks[i]), wide = metrics.horizontalAdvance(texts[i]) + 1,
                     high = metrics.height();
        if (at < out.area.top() - 1 || at > out.area.bottom() + 1) continue;
        out.yLabels.push_back({QRectF(out.area.left() - px(8) - wide, at - high / 2, wide, high), texts[i], at});
    }
    const double wide = QFontMetricsF(xAxis->labelFont()).horizontalAdvance(xAxis->label()), high = metrics.height(),
                 bottom = m_area->outerRect().bottom();
    out.yTitle = yAxis->label();
    out.xTitle = QRectF(out.area.center().x() - wide / 2, bottom - high, wide, high);
    return out;
}

QPointF PlotCanvas::toPixel(const QPointF& value) const {
    return {xAxis->coordToPixel(m_plot.x.place(value.x())), yAxis->coordToPixel(m_plot.y.place(value.y()))};
}

QPointF PlotCanvas::toData(const QPointF& pixel) const {
    return {m_plot.x.value(xAxis->pixelToCoord(pixel.x())), m_plot.y.value(yAxis->pixelToCoord(pixel.y()))};
}

std::optional<LinePlot::Hit> PlotCanvas::nearest(const QPointF& pixel, double within) const {
    LinePlot::Hit best;
    const double left = toData(pixel - QPointF(within, 0)).x(), right = toData(pixel + QPointF(within, 0)).x();
    for (std::size_t s = 0; s < m_plot.series.size(); ++s) {
        if (m_plot.series[s].hidden) continue;
        const auto& points = m_plot.series[s].points;
        auto p = std::lower_bound(points.begin(), points.end(), left,
                                  [](const QPointF& q, double value) { return q.x() < value; });
        for (; p != points.end() && p->x() <= right; ++p) {
            if (!std::isfinite(p->y()) || !shows(*p)) continue;
            const QPointF d = toPixel(*p) - pixel;
            const double distance = std::hypot(d.x(), d.y());
            if (distance < best.distance) best = {s, std::size_t(p - points.begin()), distance};
        }
    }
    if (best.distance > within) return std::nullopt;
    return best;
}

Qt::Orientations PlotCanvas::axisAt(const QPointF& pixel) const {
    // Also where nothing is written: everything under the area is the x axis, everything left of it the y axis.
    const QRect area = m_area->rect(), whole = m_area->outerRect();
    const double x = pixel.x(), y = pixel.y();
    if (m_plot.x.visible && x >= area.left() && x <= area.right() && y > area.bottom() && y <= whole.bottom())
        return Qt::Horizontal;
    if (m_plot.y.visible && y >= area.top() && y <= area.bottom() && x < area.left() && x >= whole.left())
        return Qt::Vertical;
    return {};
}

void PlotCanvas::zoomAxes(Qt::Orientations axes) {
    m_area->setRangeZoom(axes);
}

void PlotCanvas::paintEvent(QPaintEvent* event) {
    // Drawn when it is seen, once for however many changes came since.
    if (m_stale) replot(QCustomPlot::rpQueuedRefresh);
    QCustomPlot::paintEvent(event);
}

} // namespace strata
