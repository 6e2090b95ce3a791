// SPDX-License-Identifier: GPL-3.0-or-later
// A plot as a value: curves, bars and cells over two axes, with what is told of them. Who shows it (PlotWidget) or
// records it (recordPlot) hands it to QCustomPlot; nothing here paints.
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <Qt>

#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace strata {

struct PlotMark {
    std::size_t point = 0; ///< index into the series' points
    QColor color;
    double radius = 5;
    friend bool operator==(const PlotMark&, const PlotMark&) = default;
};

struct PlotSeries {
    QString name;   ///< empty: not in the legend
    QString legend; ///< of the legend where the name is too long for it; without a name, of the readout
    QColor color;
    Qt::PenStyle line = Qt::SolidLine;
    double width = 2;                            ///< of the line, pixels; of bars, in units of the x axis
    bool bars = false;                           ///< bars from 0 instead of a line
    bool dots = false;                           ///< a small dot at every point: few points, or no line between them
    bool emphasised = false;                     ///< bold in the legend
    bool removable = false;                      ///< the legend shows × beside it
    bool hidden = false;                         ///< only its legend entry is shown
    bool faded = false;                          ///< another one is highlighted
    int with = -1;                               ///< the series that it is hidden and faded with; −1: none
    std::vector<QPointF> points;                 ///< x rises; a NaN y breaks the line
    std::vector<PlotMark> marks;                 ///< open circles
    std::vector<std::pair<double, double>> band; ///< low and high beside each point, or empty; NaN: none there
    friend bool operator==(const PlotSeries&, const PlotSeries&) = default;

    const QString& legendText() const { return legend.isEmpty() ? name : legend; }
};

/// A tick with words of its own.
struct PlotTick {
    double value = 0;
    QString text;
    QColor color = {}; ///< not valid: as the others
    friend bool operator==(const PlotTick&, const PlotTick&) = default;
};

struct PlotAxis {
    enum class Scale {
        Linear,
        SignedLog, ///< asinh(value / unit): linear near 0, logarithmic far from it, for both signs
    };
    QString label;
    double low = 0, high = 1; ///< what is shown
    bool integers = false;    ///< no ticks between whole numbers
    bool visible = true;
    Scale scale = Scale::Linear;
    double unit = 1;              ///< of a SignedLog scale
    std::vector<PlotTick> labels; ///< given ticks; empty: round numbers
    QStringList lineNames;        ///< of an x axis: what the lines of its ticks' words are, said beside them
    /// Everything there is, where low … high is a part of it.
    std::optional<std::pair<double, double>> whole;

    double span() const { return high > low ? high - low : 1; }
    /// To the place along the axis, in which ticks and lines are evenly spread, and back.
    double place(double value) const;
    double value(double place) const;
    bool shows(double value) const {
        const double slack = 1e-6 * span();
        return value >= low - slack && value <= high + slack;
    }
    friend bool operator==(const PlotAxis&, const PlotAxis&) = default;
};

/// A stretch of the x axis with a name: "level 1 · domain".
struct PlotSpan {
    double from = 0, to = 0;
    QString name;
    QColor color;
    QString shortName = {}; ///< "domain", where the name has no room; empty: there is none
    friend bool operator==(const PlotSpan&, const PlotSpan&) = default;
};

/// A heat map: a cell of size 1 × 1 around every whole (column, row).
struct PlotCells {
    int columns = 0, rows = 0;
    std::vector<double> values; ///< row by row from the lowest; NaN: not known, hatched
    std::vector<QRgb> colors;   ///< of each
    int decimals = -1;          ///< of the number in each cell that has room for it; −1: none
    bool empty() const { return columns <= 0 || rows <= 0; }
    friend bool operator==(const PlotCells&, const PlotCells&) = default;
};

/// Which part of the y axis is shown.
struct PlotRange {
    std::optional<double> low, high; ///< typed or zoomed
    bool robust = false; ///< from the 5 % to the 95 % quantile of all values, each rounded inwards to a value
    bool isEverything() const { return !low && !high && !robust; }
    friend bool operator==(const PlotRange&, const PlotRange&) = default;
};

/// What a person made of a plot by hand. Kept with a figure's options, so that its pictures show the same.
struct PlotChoices {
    std::optional<std::pair<double, double>> x; ///< zoom; none: everything
    PlotRange y;
    QStringList hidden;  ///< series, by name
    QString highlighted; ///< a series; empty: none
    bool isZoomed() const { return x || y.low || y.high; }
    void fit() {
        x.reset();
        y.low.reset();
        y.high.reset();
    }
    friend bool operator==(const PlotChoices&, const PlotChoices&) = default;
};

struct LinePlot {
    PlotAxis x, y;
    std::vector<PlotSeries> series;
    PlotCells cells;
    std::vector<PlotSpan> spans;
    QString markLegend;           ///< what an open circle means; empty: no such line in the legend
    std::vector<QString> notes;   ///< under the legend
    std::optional<double> cursor; ///< x of a vertical line: the selection
    std::vector<double> pins;     ///< x of thin dashed lines
    bool wheelZoomsY = false;     ///< the wheel over the plot zooms the y axis, with Shift the x axis
    bool legendAbove = false;     ///< even where there is room beside the plot
    bool tight = false;           ///< a strip of colours: little room around it
    friend bool operator==(const LinePlot&, const LinePlot&) = default;

    /// As it goes into a file: without the selection and without what can be pressed.
    LinePlot printed() const;
    /// So high that the whole legend is seen and the plot has some room.
    double leastHeight(double width) const;

    /// Zoomed parts, hidden and highlighted series. Once, on a plot that shows everything.
    void apply(const PlotChoices& choices);
    /// Shows a part of the y axis, which so far shows everything. Points outside are marked at the edge.
    void limitY(const PlotRange& range);
    bool isOutside(const QPointF& data) const { return !y.shows(data.y()); }

    struct Hit {
        std::size_t series = 0, point = 0;
        double distance = std::numeric_limits<double>::max(); ///< pixels
        friend bool operator==(const Hit&, const Hit&) = default;
    };
};

/// At most `count` round numbers from low to high, but three where there is room for as many; whole ones only when
/// `integers`.
std::vector<double> roundTicks(double low, double high, int count, bool integers = false);
/// The distance between them; never more than `most` of them, where that is given.
double roundStep(double low, double high, int count, bool integers = false, int most = 0);
/// Decimals that tell ticks of this step apart.
int decimalsOf(double step);

/// The parts of a line inside [x low, x high] × [y low, y high]; a NaN breaks it. For what has no clip: Qt 6.4's SVG
/// writer ignores it.
std::vector<std::vector<QPointF>> clipped(const std::vector<QPointF>& line, const PlotAxis& x, const PlotAxis& y);

} // namespace strata
