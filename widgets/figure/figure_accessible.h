// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure's cells (tokens, labels, points) are to a screen reader: children of the view, one each.
#pragma once

namespace strata {

/// Once per program is enough; may be called again. GUI thread.
void installFigureAccessibility();

} // namespace strata
