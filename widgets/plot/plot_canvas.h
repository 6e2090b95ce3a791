// SPDX-License-Identifier: GPL-3.0-or-later
// A plot value in QCustomPlot. Only the files of this folder that are compiled with -UQT_NO_KEYWORDS (see
// widgets/CMakeLists.txt) may include this: the library's header needs Qt's keywords, which the rest does without.
#pragma once

#include "widgets/common/colors.h"
#include "widgets/plot/plot_geometry.h"
#include "widgets/plot/plot_legend.h"

#include <qcustomplot.h>

#include <map>

namespace strata {

struct PlotLook {
    Colors colors;
    double scale = 1;      ///< of everything: the window's text scale
    bool recorded = false; ///< for a file: nothing relies on a clip or on a cache
    QMargins insets = {};  ///< of the area from the plot's edges, at least
};

/// Owns everything that it shows. Thread of the window, as every widget.
class PlotCanvas : public QCustomPlot {
public:
    explicit PlotCanvas(QWidget* parent = nullptr);

    /// Makes everything anew for this size and lays it out; painted when the widget next is.
    void build(const LinePlot& plot, const PlotLook& look, const QSize& size);
    const LinePlot& plot() const { return m_plot; }
    PlotGeometry parts() const;
    QPointF toPixel(const QPointF& value) const;
    QPointF toData(const QPointF& pixel) const;
    /// The nearest point of a line or bar that is shown, no farther than `within` pixels.
    std::optional<LinePlot::Hit> nearest(const QPointF& pixel, double within) const;
    /// Which axis is under a pixel outside of the area; 0: none.
    Qt::Orientations axisAt(const QPointF& pixel) const;
    void zoomAxes(Qt::Orientations axes);
    /// A vertical line, and a ring around every value at x. nullopt: none.
    void setCrosshair(std::optional<double> x);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent*) override {} // build() is told the size

private:
    QFont font(int pixels, bool strong = false) const;
    int px(double pixels) const { return int(std::lround(pixels * m_look.scale)); }
    void styleAxes();
    void buildLegend(const LegendShape& shape);
    void layOut();
    void keepInsets();
    void setTitles();
    void setTicks();
    void setXLabels();
    void reserveSpans(bool mayShrink);
    void placeSpans();
    void placeColoredTicks();
    void placeLineNames();
    void reserveColoredTicks();
    double spanTop() const;
    void addCrosshair();
    void addMarkers(); ///< pins and cursor
    void addSeries(const PlotSeries& series, std::size_t index);
    void addBars(const PlotSeries& series, std::size_t index);
    void addBand(const PlotSeries& series);
    void addPoints(const PlotSeries& series, const QColor& color);
    void addMarks(const PlotSeries& series);
    void addOutside(const PlotSeries& series, const QColor& color);
    QCPGraph* addGraph(int room); ///< with a clip that is `room` pixels wider than the axes
    void addScatter(const std::vector<QPointF>& points, const QCPScatterStyle& style);
    QCPItemText* addText(const QString& text, const QPointF& at, Qt::Alignment alignment, const QColor& color);
    bool isDense() const;
    bool shows(const QPointF& value) const;

    QCPAxisRect* m_area; ///< not axisRect(), which is of the layout and finds none while that is made anew
    LinePlot m_plot;
    PlotLook m_look;
    bool m_stale = false; ///< the buffers are not of what was built
    std::vector<QCPAbstractPlottable*> m_ofSeries;
    QCPAbstractPlottable* m_ofMarks = nullptr;
    QPointer<QCPLegend> m_legend;
    std::vector<QCPLayoutElement*> m_entries, m_crosses; ///< by series
    std::vector<PlotLabel> m_xLabels, m_spanNames;
    double m_spanHeight = 0;
    QMargins m_margins;                    ///< at least
    QCPItemStraightLine* m_line = nullptr; ///< the crosshair, with a ring on every series
    std::vector<QCPItemTracer*> m_rings;
};

} // namespace strata
