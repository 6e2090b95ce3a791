// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/low_rank_argument.h"

#include <charconv>

namespace strata::cli {

Result<LowRankOptions> parseLowRank(const std::string& rank, const std::string& targets) {
    LowRankOptions options;
    if (rank.empty()) return options;
    const auto isNumber = [](std::string_view text, auto& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc{} && end == text.data() + text.size();
    };
    const auto colon = std::min(rank.find(':'), rank.size());
    const bool isRank = isNumber(std::string_view(rank).substr(0, colon), options.rank) && options.rank >= 1;
    const bool isAlpha = colon == rank.size() || (isNumber(std::string_view(rank).substr(colon + 1), options.alpha) &&
                                                  options.alpha > 0.0 && options.alpha <= 1e6);
    if (!isRank || !isAlpha)
        return fail(ErrorCode::BadArgument, "--lora " + rank, "must be RANK or RANK:ALPHA, as in 8 or 8:16.");
    for (std::size_t begin = 0; begin < targets.size();) {
        const auto comma = std::min(targets.find(',', begin), targets.size());
        if (comma > begin) options.targets.push_back(targets.substr(begin, comma - begin));
        begin = comma + 1;
    }
    return options;
}

} // namespace strata::cli
