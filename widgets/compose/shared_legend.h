// SPDX-License-Identifier: GPL-3.0-or-later
// What several panels share, said once under all of them: the curves of their legends, and scales of colours.
#pragma once

#include "widgets/common/colors.h"
#include "widgets/plot/line_plot.h"

#include <QRectF>

class QPainter;

namespace strata {

/// A scale of colours, with what its numbers are.
struct SharedScale {
    LinePlot plot;
    QString label;
};

class SharedLegend {
public:
    struct Entry {
        QString text;
        QColor color;
        Qt::PenStyle line = Qt::SolidLine;
        double width = 2;
        bool bars = false, ring = false, strong = false;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    /// The legend of a plot, as it would stand beside it.
    static std::vector<Entry> entriesOf(const LinePlot& plot);
    /// The plot without it.
    static void takeFrom(LinePlot& plot);

    void add(std::vector<Entry> legend) { m_legends.push_back(std::move(legend)); }
    void add(SharedScale scale) { m_scales.push_back(std::move(scale)); }
    bool has(const std::vector<Entry>& legend) const;
    bool isEmpty() const { return m_legends.empty() && m_scales.empty(); }

    /// Pixels at 96 dpi.
    double height(double width) const;
    /// The scales as plots in a strip that begins at `corner`, with where they stand.
    std::vector<std::pair<QRectF, LinePlot>> scales(const QPointF& corner, double width) const;
    /// Everything but them.
    void paint(QPainter& painter, const QRectF& strip, const Colors& colors) const;

private:
    struct Place {
        QRectF rect; ///< from the strip's corner; of a scale with its label
        const SharedScale* scale = nullptr;
        const Entry* entry = nullptr;
    };
    std::vector<Place> places(double width) const;

    std::vector<std::vector<Entry>> m_legends;
    std::vector<SharedScale> m_scales;
};

} // namespace strata
