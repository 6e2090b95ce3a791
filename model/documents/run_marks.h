// SPDX-License-Identifier: GPL-3.0-or-later
// What a person made of a run: tokens that are followed over the layers.
#pragma once

#include <compare>
#include <cstddef>

namespace strata {

/// A generated token by its stage (level or column) and its index in it. As a pin: its line over the layers is kept
/// beside that of the chosen token.
struct TokenPlace {
    int stage = 0, token = 0;
    friend auto operator<=>(const TokenPlace&, const TokenPlace&) = default;
};

/// A document has no more of them: each pin is compared with all others.
inline constexpr std::size_t mostPins = 500;

} // namespace strata
