// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/export/pgf_plot.h"

#include "widgets/common/fonts.h"
#include "widgets/common/numbers.h"
#include "widgets/export/tikz_device.h"
#include "widgets/plot/plot_legend.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace strata {

namespace {

QByteArray wholeNumber(double value) {
    if (!std::isfinite(value)) return "nan";
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.begin(), text.end(), value).ptr;
    return {text.data(), qsizetype(end - text.data())};
}

QByteArray dashes(Qt::PenStyle style) {
    switch (style) {
    case Qt::DashLine:
        return ",dashed";
    case Qt::DotLine:
        return ",dotted";
    case Qt::DashDotLine:
        return ",dash dot";
    case Qt::DashDotDotLine:
        return ",dash dot dot";
    default:
        return {};
    }
}

class AxisWriter {
public:
    AxisWriter(const PlotOnPage& at, const Colors& colors, TikzDevice& device, DataColumns& data,
               const QByteArray& prefix, const QByteArray& dataFile)
        : m_at(at), m_plot(*at.plot), m_colors(colors), m_device(device), m_data(data), m_prefix(prefix),
          m_dataFile(dataFile), m_area(at.geometry->area) {}

    QByteArray write() {
        m_out = "\\begin{axis}[at={" + absolute(QPointF(m_area.left(), m_area.bottom())) +
                "},anchor=south west,scale only axis,\n  width=" + length(m_area.width()) +
                ",height=" + length(m_area.height()) + ",";
        frame();
        ticks("x", m_at.geometry->xLabels, m_plot.x, m_area.left(), m_area.width());
        ticks("y", m_at.geometry->yLabels, m_plot.y, m_area.bottom(), -m_area.height());
        legendStyle();
        m_out += "]\n";
        cells();
        for (const double pin : m_plot.pins)
            if (m_plot.x.shows(pin))
                m_out += "\\draw[dashed," + m_device.color(m_colors.faint) +
                         "] ({axis cs:" + tikzNumber(m_plot.x.place(pin)) +
                         ",0}|-{rel axis cs:0,0}) -- ({axis cs:" + tikzNumber(m_plot.x.place(pin)) +
                         ",0}|-{rel axis cs:0,1});\n";
        for (std::size_t i = 0; i < m_plot.series.size(); ++i)
            series(m_plot.series[i], m_prefix + 's' + QByteArray::number(qulonglong(i + 1)));
        for (const PlotSeries& s : m_plot.series)
            marks(s);
        legendEntries();
        m_out += "\\end{axis}\n";
        besides();
        return m_out;
    }

private:
    QByteArray length(double pixels) const { return tikzNumber(pixels * m_at.scale * pointsPerPixel) + "bp"; }
    /// An axis has units of its own.
    QByteArray absolute(const QPointF& pixel) const {
        const QPointF page = (m_at.corner + pixel * m_at.scale) * pointsPerPixel;
        return '(' + tikzNumber(page.x()) + "bp," + tikzNumber(-page.y()) + "bp)";
    }
    QByteArray place(const QPointF& pixel) const {
        const QPointF page = m_at.corner + pixel * m_at.scale;
        return '(' + tikzNumber(page.x()) + ',' + tikzNumber(page.y()) + ')';
    }
    QByteArray type(double pixels, bool strong = false) const {
        const double points = pixels * m_at.scale * pointsPerPixel;
        return "\\fontsize{" + tikzNumber(points) + "bp}{" + tikzNumber(points * 1.2) + "bp}\\selectfont" +
               (strong ? "\\bfseries" : "");
    }
    QByteArray words(const QString& text) const {
        QList<QByteArray> lines;
        for (const QString& line : text.split(QLatin1Char('\n')))
            lines << latexInline(line, uiFont(std::max(1, int(std::lround(11 * m_at.scale)))));
        return lines.size() == 1 ? lines.front() : "\\shortstack[l]{" + lines.join("\\\\") + "}";
    }

    void frame() {
        const bool bare = !m_plot.cells.empty();
        const QByteArray base = m_device.color(mixed(m_colors.surface, m_colors.text, 0.35));
        m_out += "\n  xmin=" + wholeNumber(m_plot.x.place(m_plot.x.low)) +
                 ",xmax=" + wholeNumber(m_plot.x.place(m_plot.x.high)) +
                 ",ymin=" + wholeNumber(m_plot.y.place(m_plot.y.low)) +
                 ",ymax=" + wholeNumber(m_plot.y.place(m_plot.y.high)) +
                 ",\n  axis x line*=bottom,axis y line*=left,axis line style={" + (bare ? "draw=none" : base) +
                 "},tick style={" + (bare ? "draw=none" : base) +
                 "},ytick style={draw=none},tick align=outside,scaled ticks=false" +
                 (bare || !m_plot.y.visible ? "" : ",ymajorgrids,grid style={" + m_device.color(m_colors.grid) + "}") +
                 ",\n  tick label style={font=" + type(11) + ",color=" + m_device.color(m_colors.secondary) + "}";
        if (!m_at.geometry->yTitle.isEmpty() && m_plot.y.visible)
            m_out += ",\n  ylabel={" + words(m_at.geometry->yTitle) + "},ylabel style={align=center,font=" + type(11) +
                     ",color=" + m_device.color(m_colors.secondary) + "}";
    }

    /// The ticks that the layout has room for, with their words.
    void ticks(const QByteArray& name, const std::vector<PlotLabel>& labels, const PlotAxis& axis, double from,
               double along) {
        if (!axis.visible || labels.empty()) {
            m_out += ",\n  " + name + "tick=\\empty";
            return;
        }
        const double low = axis.place(axis.low), high = axis.place(axis.high);
        QList<QByteArray> values, texts;
        bool upright = false;
        for (const PlotLabel& label : labels) {
            // From pixels: one at an end of the axis may come to lie beyond it.
            const double at =
                std::clamp(low + (label.at - from) / along * (high - low), std::min(low, high), std::max(low, high));
            QString text = label.text;
            QByteArray color;
            for (const PlotTick& tick : axis.labels)
                if (std::abs(axis.place(tick.value) - at) < 1e-3 * std::max(1e-9, high - low) && tick.color.isValid()) {
                    text = text.isEmpty() && !label.rect.isEmpty() ? tick.text : text;
                    color = "\\color{" + m_device.color(wordsIn(tick.color, m_colors.surface)) + "}";
                }
            values << wholeNumber(at);
            texts << "{" + color + words(text) + "}";
            upright = upright || label.upright;
        }
        m_out +=
            ",\n  " + name + "tick={" + values.join(',') + "},\n  " + name + "ticklabels={" + texts.join(',') + "}";
        if (upright) m_out += ",\n  " + name + "ticklabel style={rotate=90,anchor=east}";
    }

    void legendStyle() {
        const QRectF& legend = m_at.geometry->legend;
        if (legend.isEmpty()) return;
        const QPointF at((legend.left() - m_area.left()) / m_area.width(),
                         (m_area.bottom() - legend.top()) / m_area.height());
        const LegendShape shape = legendShape(m_plot, std::max(legend.right(), m_area.right()));
        m_out += ",\n  legend style={at={(" + tikzNumber(at.x()) + "," + tikzNumber(at.y()) +
                 ")},anchor=north west,draw=none,fill=none,inner sep=0pt,font=" + type(12) +
                 ",/tikz/every even column/.append style={column sep=" + length(12) + "}},legend cell align=left" +
                 ",legend columns=" + QByteArray::number(std::max(1, shape.columns));
    }

    void legendEntries() {
        if (m_at.geometry->legend.isEmpty()) return;
        const LegendShape shape = legendShape(m_plot, std::max(m_at.geometry->legend.right(), m_area.right()));
        for (const LegendEntry& entry : shape.entries) {
            QByteArray image = "only marks,mark=o,draw=" + m_device.color(m_colors.secondary);
            bool strong = false;
            if (entry.series >= 0) {
                const PlotSeries& of = m_plot.series[std::size_t(entry.series)];
                image = m_device.color(of.color) + ",line width=" + length(of.bars ? 4 : of.width) + dashes(of.line) +
                        ",no marks";
                strong = of.emphasised;
            }
            m_out += "\\addlegendimage{" + image + "}\\addlegendentry{" + (strong ? "\\bfseries " : "") +
                     words(entry.lines.join(QLatin1Char('\n'))) + "}\n";
        }
    }

    QByteArray table(const QByteArray& x, const QByteArray& y) const {
        return "table[x=" + x + ",y=" + y + "]{" + m_dataFile + "};\n";
    }

    void band(const PlotSeries& s, const QByteArray& color) {
        const std::size_t count = std::min(s.points.size(), s.band.size());
        const auto known = [&](std::size_t i) {
            return std::isfinite(s.band[i].first) && std::isfinite(s.band[i].second);
        };
        for (std::size_t from = 0; from < count;) {
            std::size_t to = from;
            while (to < count && known(to))
                ++to;
            if (to - from > 1) {
                QByteArray there;
                QList<QByteArray> back;
                for (std::size_t i = from; i < to; ++i) {
                    const QByteArray x = wholeNumber(m_plot.x.place(s.points[i].x()));
                    there += "(" + x + "," + wholeNumber(m_plot.y.place(s.band[i].second)) + ") ";
                    back.prepend("(" + x + "," + wholeNumber(m_plot.y.place(s.band[i].first)) + ")");
                }
                m_out += "\\addplot[draw=none,fill=" + color + ",fill opacity=0.18,forget plot] coordinates {" + there +
                         back.join(' ') + "} \\closedcycle;\n";
            }
            from = std::max(to, from + 1);
        }
    }

    void series(const PlotSeries& s, const QByteArray& name) {
        if (s.hidden || s.points.empty()) return;
        std::vector<double> x, y, low, high;
        for (const QPointF& p : s.points) {
            x.push_back(m_plot.x.place(p.x()));
            y.push_back(m_plot.y.place(p.y()));
        }
        for (const auto& [from, to] : s.band) {
            low.push_back(m_plot.y.place(from));
            high.push_back(m_plot.y.place(to));
        }
        m_data.add(name + "x", x);
        m_data.add(name + "y", y);
        if (!low.empty()) {
            m_data.add(name + "low", low);
            m_data.add(name + "high", high);
        }
        const QByteArray color = m_device.color(s.faded ? mixed(m_colors.surface, s.color, 0.3) : s.color);
        band(s, color);
        if (s.bars) {
            m_out += "\\addplot[ybar,bar width=" + wholeNumber(s.width) + ",bar shift=0pt,draw=none,fill=" + color +
                     ",forget plot] " + table(name + "x", name + "y");
            return;
        }
        QByteArray look = color;
        if (s.line == Qt::NoPen)
            look += ",only marks";
        else
            look += ",line width=" + length(s.width) + dashes(s.line);
        if (s.dots)
            look += ",mark=*,mark size=" + length(2.5) + ",mark options={solid,line width=0pt}";
        else
            look += ",mark=none";
        m_out += "\\addplot[" + look + ",unbounded coords=jump,forget plot] " + table(name + "x", name + "y");
    }

    /// Open circles lie over the lines of all.
    void marks(const PlotSeries& s) {
        if (s.hidden) return;
        for (const PlotMark& mark : s.marks)
            if (mark.point < s.points.size() && std::isfinite(s.points[mark.point].y()))
                m_out += "\\addplot[only marks,mark=*,mark size=" + length(mark.radius) +
                         ",draw=" + m_device.color(mark.color) + ",fill=" + m_device.color(m_colors.surface) +
                         ",line width=" + length(2) + ",forget plot] coordinates {(" +
                         wholeNumber(m_plot.x.place(s.points[mark.point].x())) + "," +
                         wholeNumber(m_plot.y.place(s.points[mark.point].y())) + ")};\n";
    }

    void cells() {
        const PlotCells& all = m_plot.cells;
        if (all.empty()) return;
        std::vector<double> columns, rows;
        for (int row = 0; row < all.rows; ++row)
            for (int column = 0; column < all.columns; ++column) {
                columns.push_back(column);
                rows.push_back(row);
            }
        m_data.add(m_prefix + "column", columns);
        m_data.add(m_prefix + "row", rows);
        m_data.add(m_prefix + "value", all.values);
        const double wide = m_area.width() / std::max(1e-9, m_plot.x.span()),
                     high = m_area.height() / std::max(1e-9, m_plot.y.span());
        const double grow =
            std::min(wide, high) >= 10 ? -0.5 : 0.4; // as on screen: set apart, or over each other's edge
        for (int row = 0; row < all.rows; ++row)
            for (int column = 0; column < all.columns; ++column) {
                const std::size_t i = std::size_t(row) * std::size_t(all.columns) + std::size_t(column);
                const bool known = std::isfinite(all.values[i]);
                const QColor fill =
                    known ? QColor::fromRgb(all.colors[i]) : mixed(m_colors.surface, m_colors.text, 0.16);
                const auto corner = [&](double dx, double dy) {
                    return "(axis cs:" + tikzNumber(column + dx * (0.5 + grow / wide)) + "," +
                           tikzNumber(row + dy * (0.5 + grow / high)) + ")";
                };
                m_out +=
                    "\\fill[" + m_device.color(fill) + "] " + corner(-1, -1) + " rectangle " + corner(1, 1) + ";\n";
                if (!known || all.decimals < 0 || wide < 28 || high < 14) continue;
                m_out += "\\node[font=" + type(11) + ",text=" + m_device.color(readableOn(fill)) +
                         "] at (axis cs:" + QByteArray::number(column) + "," + QByteArray::number(row) + ") {" +
                         latexText(formatFixed(all.values[i], all.decimals)) + "};\n";
            }
    }

    /// What pgfplots knows no place for: names of stretches, the title of the x axis, notes.
    void besides() {
        const PlotGeometry& where = *m_at.geometry;
        for (const PlotLabel& label : where.spanNames) {
            const PlotSpan& span = m_plot.spans[std::size_t(label.span)];
            const auto pixel = [&](double value) {
                return m_area.left() + (value - m_plot.x.low) / m_plot.x.span() * m_area.width();
            };
            const double top = where.spanNames.front().rect.top() - 3;
            m_out += "\\draw[" + m_device.color(span.color) + ",line width=" + length(3) + "] " +
                     place({std::max(pixel(span.from), m_area.left()) + 2, top}) + " -- " +
                     place({std::min(pixel(span.to), m_area.right()) - 2, top}) + ";\n";
            node(label.rect.topLeft(), "north west", label.text, wordsIn(span.color, m_colors.surface));
        }
        const QRectF& legend = where.legend;
        const LegendShape shape = legendShape(m_plot, std::max(legend.right(), m_area.right()));
        double top = legend.isEmpty() ? 4 : legend.bottom() + 4;
        for (const QString& note : shape.notes) {
            node({legend.isEmpty() ? m_area.left() : legend.left(), top}, "north west", note, m_colors.faint);
            top += 14;
        }
        if (!m_plot.x.label.isEmpty() && m_plot.x.visible)
            node(where.xTitle.center(), "center", m_plot.x.label, m_colors.secondary);
    }

    void node(const QPointF& at, const QByteArray& anchor, const QString& text, const QColor& color) {
        m_out += "\\node[anchor=" + anchor + ",inner sep=0,font=" + type(11) + ",text=" + m_device.color(color) +
                 "] at " + place(at) + " {" + words(text) + "};\n";
    }

    const PlotOnPage& m_at;
    const LinePlot& m_plot;
    const Colors& m_colors;
    TikzDevice& m_device;
    DataColumns& m_data;
    const QByteArray m_prefix, m_dataFile;
    const QRectF m_area;
    QByteArray m_out;
};

} // namespace

void DataColumns::add(const QByteArray& name, std::vector<double> values) {
    m_columns.emplace_back(name, std::move(values));
}

QByteArray DataColumns::text() const {
    std::size_t rows = 0;
    QList<QByteArray> line;
    for (const auto& [name, values] : m_columns) {
        rows = std::max(rows, values.size());
        line << name;
    }
    QByteArray out = line.join(' ') + '\n';
    for (std::size_t row = 0; row < rows; ++row) {
        line.clear();
        for (const auto& [name, values] : m_columns)
            line << (row < values.size() ? wholeNumber(values[row]) : QByteArray("nan"));
        out += line.join(' ') + '\n';
    }
    return out;
}

QByteArray pgfAxis(const PlotOnPage& at, const Colors& colors, TikzDevice& device, DataColumns& data,
                   const QByteArray& prefix, const QByteArray& dataFile) {
    return AxisWriter(at, colors, device, data, prefix, dataFile).write();
}

} // namespace strata
