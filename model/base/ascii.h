// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of ASCII alone: the same in every locale.
#pragma once

#include <string>

namespace strata {

/// A … Z become a … z; everything else stays.
inline std::string lowerAscii(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace strata
