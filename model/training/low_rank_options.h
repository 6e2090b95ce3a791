// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace strata {

/// Low-rank updates of a frozen base (low_rank.h).
struct LowRankOptions {
    std::int64_t rank = 0; ///< 0: none
    double alpha = 0.0;    ///< scale = alpha / rank; 0: twice the rank
    /// Projections by the last part of their names ("q_proj"); empty: every matrix of the blocks.
    std::vector<std::string> targets;
};

} // namespace strata
