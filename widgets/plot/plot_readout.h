// SPDX-License-Identifier: GPL-3.0-or-later
// What a plot says at one place of its x axis: the words beside the crosshair.
#pragma once

#include "widgets/plot/line_plot.h"

#include <functional>

namespace strata {

struct PlotReadout {
    struct Row {
        QString name, value;
        QColor color;
        double number = 0; ///< the value itself
    };
    QString heading;
    std::vector<Row> rows;
    QString html() const;
};

/// The values of every series that has a point at x and is shown. `formatted` spells them.
PlotReadout readoutAt(const LinePlot& plot, double x, const QString& heading,
                      const std::function<QString(double)>& formatted);

/// Text of an accessibility tool: "layer 3: block 0.94, attention 0.5".
QString spokenReadout(const PlotReadout& readout);

} // namespace strata
