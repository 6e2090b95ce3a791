// SPDX-License-Identifier: GPL-3.0-or-later
// A plot on screen. QCustomPlot is inside; its header does not travel.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 cannot read <compare>
#include "widgets/common/colors.h"
#include "widgets/plot/line_plot.h"
#include "widgets/plot/plot_geometry.h"
#endif

#include <QWidget>

class QMouseEvent;
class QWheelEvent;

namespace strata {

class PlotCanvas;

/// Zooms and drags its axes by what handle() is given: it takes no events from the window itself, since a PlotDeck
/// decides whether they are the plot's. All places are pixels of this widget. Thread of the window.
class PlotWidget : public QWidget {
    Q_OBJECT
public:
    explicit PlotWidget(QWidget* parent);

    /// Made anew for the widget's size; painted when it is next seen.
    void setPlot(const LinePlot& plot, const Colors& colors, double scale);
    const LinePlot& plot() const;
    PlotGeometry parts() const;
    QPointF toPixel(const QPointF& value) const;
    QPointF toData(const QPointF& pixel) const;
    std::optional<LinePlot::Hit> nearest(const QPointF& pixel, double within) const;
    /// The series whose legend entry (or whose ×) is there, −1.
    int entryAt(const QPointF& pixel) const;
    int crossAt(const QPointF& pixel) const;
    /// Over the area or an axis, where the wheel zooms.
    bool isZoomable(const QPointF& pixel) const;

    void handle(QMouseEvent* event);
    void handle(QWheelEvent* event);
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_crosshair; }

Q_SIGNALS:
    /// An axis was zoomed or dragged by hand: what it shows now.
    void axisMoved(Qt::Orientation axis, double low, double high);

private:
    PlotCanvas* m_canvas;
    std::optional<double> m_crosshair;
};

} // namespace strata
