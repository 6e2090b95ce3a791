// SPDX-License-Identifier: GPL-3.0-or-later
// Lines over an axis, with ticks, a legend and marks: a value that paints itself on any thread and any paint device.
#pragma once

#include "widgets/common/colors.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <limits>
#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace strata {

struct PlotMark {
    std::size_t point = 0; ///< index into the series' points
    QColor color;
    double radius = 5;
};

struct PlotSeries {
    QString name;   ///< empty: not in the legend
    QString legend; ///< what the legend says where the name is too long for it; empty: the name
    QColor color;
    Qt::PenStyle line = Qt::SolidLine;
    double width = 2;
    bool dots = false;                           ///< a small dot at every point: few points, or no line between them
    bool emphasised = false;                     ///< bold in the legend
    bool removable = false;                      ///< the legend shows × beside it
    std::vector<QPointF> points;                 ///< x rises; a NaN y breaks the line
    std::vector<PlotMark> marks;                 ///< open circles
    std::vector<std::pair<double, double>> band; ///< low and high beside each point, or empty; NaN: none there
};

struct PlotAxis {
    QString label;
    double low = 0, high = 1;
    bool integers = false;                          ///< no ticks between whole numbers
    std::vector<std::pair<double, QString>> labels; ///< given ticks; empty: round numbers
};

/// A stretch of the x axis with a name: "level 1 · domain".
struct PlotSpan {
    double from = 0, to = 0;
    QString name;
    QColor color;
    QString shortName = {}; ///< "domain", where the name has no room; empty: there is none
};

/// Which part of the y axis is shown.
struct PlotRange {
    std::optional<double> low, high; ///< typed or zoomed
    bool robust = false; ///< from the 5 % to the 95 % quantile of all values, each rounded inwards to a value
    bool isEverything() const { return !low && !high && !robust; }
    friend bool operator==(const PlotRange&, const PlotRange&) = default;
};

/// A text at an axis, in pixels.
struct PlotLabel {
    QRectF rect; ///< what the text takes, upright ones included
    QString text;
    double at = 0;        ///< pixel of its tick along the axis
    bool upright = false; ///< read from below
    int span = -1;        ///< of LinePlot::spans, for the name of one
};

struct LinePlot {
    PlotAxis x, y;
    std::vector<PlotSeries> series;
    std::vector<PlotSpan> spans;
    QString markLegend;           ///< what an open circle means; empty: no such line in the legend
    std::vector<QString> notes;   ///< under the legend
    std::optional<double> cursor; ///< x of a vertical line: the selection
    std::vector<double> pins;     ///< x of thin dashed lines

    struct Geometry {
        QRectF area;   ///< where data are drawn
        QRectF legend; ///< empty when there is none
        bool legendBeside = false;
        std::vector<QRectF> legendRows; ///< by series; a null rectangle for one without name
        QRectF markRow;                 ///< of markLegend
        std::vector<std::pair<QRectF, QString>> noteLines;
        std::vector<PlotLabel> xLabels, yLabels, spanNames; ///< none of them touches another
        QRectF xTitle;
    };
    Geometry geometry(const QRectF& rect) const;
    void paint(QPainter& painter, const QRectF& rect, const Colors& colors) const;
    /// As it goes into a file: without the selection and without what can be pressed.
    LinePlot printed() const;
    /// So high that the whole legend is seen and the plot has some room.
    double leastHeight(double width) const;

    /// Shows a part of the y axis, which so far shows everything. Points outside are marked at the edge.
    void limitY(const PlotRange& range);
    bool isOutside(const QPointF& data) const {
        const double slack = 1e-6 * (y.high - y.low);
        return data.y() < y.low - slack || data.y() > y.high + slack;
    }

    QPointF toPixel(const Geometry& geometry, const QPointF& data) const;
    QPointF toData(const Geometry& geometry, const QPointF& pixel) const;
    struct Hit {
        std::size_t series = 0, point = 0;
        double distance = std::numeric_limits<double>::max(); ///< pixels
    };
    std::optional<Hit> nearest(const Geometry& geometry, const QPointF& pixel, double within) const;
};

/// At most `count` round numbers from low to high; whole ones only when `integers`.
std::vector<double> roundTicks(double low, double high, int count, bool integers = false);

} // namespace strata
