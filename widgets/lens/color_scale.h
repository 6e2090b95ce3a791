// SPDX-License-Identifier: GPL-3.0-or-later
// From a number to a colour: viridis or cividis for what has one direction, a map centred at 0 for differences. Never
// red against green.
#pragma once

#include "widgets/plot/line_plot.h"

#include <QColor>

namespace strata {

enum class ColorMap { Viridis, Cividis };

struct ColorScale {
    enum class Kind {
        Linear,
        Logarithmic,
        Diverging,
        SignedLog, ///< diverging; differences of a tenth and of a hundred are both seen: asinh(value / 0.1)
    } kind = Kind::Linear;
    ColorMap map = ColorMap::Viridis; ///< not for the diverging kinds, which are blue – light – orange
    bool reversed = false;            ///< the low end gets the bright colour: small values are the sure ones
    double low = 0, high = 1;         ///< diverging kinds: −high … high

    /// Place of a value on the map, 0…1 (outside: the nearer end); −1 for what is not a number.
    double share(double value) const;
    bool isDiverging() const { return kind == Kind::Diverging || kind == Kind::SignedLog; }
    /// The value at a place of the legend, 0 at its left end.
    double valueAt(double share) const;
    /// One of 256 steps. What is not a number has no colour: see share().
    QRgb rgb(double value) const;
    QRgb rgbAt(double share) const;
};

/// Its colours as a plot: one row of cells over an axis with its numbers.
LinePlot colorScalePlot(const ColorScale& scale, const QString& label);

/// Blue below, light in the middle, orange above; share 0…1.
QColor divergingColor(double share);
QColor sequentialColor(ColorMap map, double share);

} // namespace strata
