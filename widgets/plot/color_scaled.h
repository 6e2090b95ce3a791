// SPDX-License-Identifier: GPL-3.0-or-later
// A figure whose colours stand for numbers, and which can share the scale of them with others.
#pragma once

#include "widgets/plot/line_plot.h"

namespace strata {

struct ColorScaleEnds {
    QString key; ///< figures with the same one mean the same by a colour, once their ends are the same; empty: none
    double low = 0, high = 1;
    QString label; ///< what the numbers are, with their unit
};

/// Beside Figure.
class ColorScaled {
public:
    virtual ~ColorScaled() = default;
    virtual ColorScaleEnds colorScale() const = 0;
    /// From now on the colours are those between these ends, and whoever says so shows the scale: the figure does not.
    virtual void shareColorScale(double low, double high) = 0;
    virtual LinePlot scalePlot() const = 0;

protected:
    ColorScaled() = default;
    ColorScaled(const ColorScaled&) = default;
    ColorScaled& operator=(const ColorScaled&) = default;
};

} // namespace strata
