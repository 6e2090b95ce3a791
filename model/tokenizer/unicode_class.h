// SPDX-License-Identifier: GPL-3.0-or-later
// White space and word characters at the ends of UTF-8 text, as Unicode defines them.
#pragma once

#include <cstddef>
#include <string_view>

namespace strata {

std::size_t leadingWhiteSpace(std::string_view text);  ///< bytes of White_Space characters at the beginning
std::size_t trailingWhiteSpace(std::string_view text); ///< at the end
/// Letters (circled ones, too), marks, decimal numbers, connector punctuation and joiners (Unicode's TR18 \w).
bool startsWithWordCharacter(std::string_view text);
bool endsWithWordCharacter(std::string_view text);

} // namespace strata
