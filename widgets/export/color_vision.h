// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as a black and white print shows it, and as people see it who lack a kind of cones.
#pragma once

#include <QImage>

namespace strata {

enum class Vision {
    Normal,
    GreyPrint,
    Deuteranopia, ///< no medium-wavelength cones: some 1 in 100 men
    Protanopia,   ///< no long-wavelength cones: as many
    Tritanopia,   ///< no short-wavelength cones: rare
};

/// Grey: the CIE 1976 lightness of each pixel. The others: Machado, Oliveira and Fernandes 2009 at severity 1, on
/// linear sRGB. Any thread.
QImage seenWith(Vision vision, const QImage& picture);

} // namespace strata
