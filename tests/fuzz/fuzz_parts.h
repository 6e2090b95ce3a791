// SPDX-License-Identifier: GPL-3.0-or-later
// Several files in one input, with a NUL between one and the next.
#pragma once

#include "tests/fuzz/fuzz_support.h"

#include <algorithm>
#include <array>

namespace strata::fuzz {

/// The last one is the rest; those that are not there are empty.
template <std::size_t count> std::array<std::string_view, count> partsOf(std::string_view input) {
    std::array<std::string_view, count> parts;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t end = i + 1 < count ? std::min(input.find('\0'), input.size()) : input.size();
        parts[i] = input.substr(0, end);
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    return parts;
}

/// fileOf(); an empty one is not there at all.
inline void fileOrNone(const std::string& name, std::string_view bytes) {
    const std::filesystem::path path = fileOf(name, bytes);
    std::error_code ignored;
    if (bytes.empty()) std::filesystem::remove(path, ignored);
}

} // namespace strata::fuzz
