// SPDX-License-Identifier: GPL-3.0-or-later
// What a hover over a lens cell shows.
#pragma once

#include "widgets/lens/lens_words.h"

namespace strata {

/// "layer 3", "layer 3, after attention", "trained head domain, layer 3".
QString lensRowTitle(const Lens& lens, std::size_t row);
/// A small HTML table: top-k with probabilities, then every statistic. `plain`: the lens row of the same layer, shown
/// beside, or −1.
QString lensTip(const Lens& lens, std::size_t row, std::size_t position, int plain = -1, int atMost = 8);

} // namespace strata
