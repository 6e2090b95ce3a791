// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a plot came to stand, in pixels of whoever shows it.
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace strata {

/// A text at an axis.
struct PlotLabel {
    QRectF rect; ///< what the text takes, upright ones included
    QString text;
    double at = 0;        ///< pixel of its tick along the axis
    bool upright = false; ///< read from below
    int span = -1;        ///< of LinePlot::spans, for the name of one
};

struct PlotGeometry {
    QRectF area;                    ///< where data are drawn
    QRectF legend;                  ///< empty when there is none
    std::vector<QRectF> legendRows; ///< by series; a null rectangle for one without entry
    std::vector<QRectF> crosses;    ///< by series; a null rectangle for one that cannot be taken away
    std::vector<PlotLabel> xLabels, yLabels, spanNames; ///< none of them touches another
    QRectF xTitle;
    QString yTitle; ///< in lines, as it is written
};

} // namespace strata
