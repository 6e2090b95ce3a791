// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/level_weights.h"

#include <algorithm>
#include <charconv>

namespace strata::cli {

Result<std::vector<double>> parseLevelWeights(const std::string& text) {
    std::vector<double> weights;
    if (text.empty()) return weights;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto comma = std::min(text.find(',', begin), text.size());
        double value = -1.0;
        const auto [end, error] = std::from_chars(text.data() + begin, text.data() + comma, value);
        if (error != std::errc{} || end != text.data() + comma || !(value >= 0.0 && value < 1e9))
            return fail(ErrorCode::BadArgument, "--weights", "must be numbers separated by commas, as in 2,1.5,1.");
        weights.push_back(value);
        begin = comma + 1;
    }
    return weights;
}

} // namespace strata::cli
