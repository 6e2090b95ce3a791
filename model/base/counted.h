// SPDX-License-Identifier: GPL-3.0-or-later
// "1 row", "2 rows".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace strata {

/// A number with its noun, which adds an s for more than one; in English, as strata-cli speaks.
inline std::string counted(std::int64_t number, std::string_view noun) {
    return std::to_string(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

} // namespace strata
