// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_widget.h"

#include "widgets/plot/plot_canvas.h"

namespace strata {

PlotWidget::PlotWidget(QWidget* parent) : QWidget(parent), m_canvas(new PlotCanvas(this)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_canvas->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_canvas->setMouseTracking(false);
    const auto tell = [this](Qt::Orientation orientation) {
        return [this, orientation](const QCPRange& range) {
            const PlotAxis& axis = orientation == Qt::Horizontal ? plot().x : plot().y;
            Q_EMIT axisMoved(orientation, axis.value(range.lower), axis.value(range.upper));
        };
    };
    connect(m_canvas->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, tell(Qt::Horizontal));
    connect(m_canvas->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, tell(Qt::Vertical));
}

void PlotWidget::setPlot(const LinePlot& plot, const Colors& colors, double scale) {
    PlotLook look;
    look.colors = colors;
    look.scale = scale;
    m_canvas->setGeometry(rect());
    m_canvas->build(plot, look, size());
    m_canvas->setCrosshair(m_crosshair);
}

const LinePlot& PlotWidget::plot() const {
    return m_canvas->plot();
}

PlotGeometry PlotWidget::parts() const {
    return m_canvas->parts();
}

QPointF PlotWidget::toPixel(const QPointF& value) const {
    return m_canvas->toPixel(value);
}

QPointF PlotWidget::toData(const QPointF& pixel) const {
    return m_canvas->toData(pixel);
}

std::optional<LinePlot::Hit> PlotWidget::nearest(const QPointF& pixel, double within) const {
    return m_canvas->nearest(pixel, within);
}

static int indexAt(const std::vector<QRectF>& rects, const QPointF& pixel) {
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (!rects[i].isNull() && rects[i].contains(pixel)) return int(i);
    return -1;
}

int PlotWidget::entryAt(const QPointF& pixel) const {
    return indexAt(parts().legendRows, pixel);
}

int PlotWidget::crossAt(const QPointF& pixel) const {
    return indexAt(parts().crosses, pixel);
}

bool PlotWidget::isZoomable(const QPointF& pixel) const {
    return parts().area.contains(pixel) || m_canvas->axisAt(pixel);
}

void PlotWidget::handle(QMouseEvent* event) {
    QMouseEvent own(event->type(), event->position() - pos(), event->globalPosition(), event->button(),
                    event->buttons(), event->modifiers(), event->pointingDevice());
    QCoreApplication::sendEvent(m_canvas, &own);
}

void PlotWidget::handle(QWheelEvent* event) {
    const QPointF at = event->position() - pos();
    const Qt::Orientations axis = m_canvas->axisAt(at);
    const bool other = event->modifiers() & Qt::ShiftModifier;
    // Over an axis that axis; over the plot the one that matters, with Shift the other one.
    m_canvas->zoomAxes(axis ? axis : plot().wheelZoomsY != other ? Qt::Vertical : Qt::Horizontal);
    const int delta = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    QWheelEvent own(at, event->globalPosition(), {}, {0, delta}, event->buttons(), Qt::NoModifier, event->phase(),
                    false);
    QCoreApplication::sendEvent(m_canvas, &own);
}

void PlotWidget::setCrosshair(std::optional<double> x) {
    if (x == m_crosshair) return;
    m_crosshair = x;
    m_canvas->setCrosshair(x);
}

} // namespace strata
