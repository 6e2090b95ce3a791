// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/training/low_rank_options.h"

namespace strata::cli {

/// RANK[:ALPHA] and names parted by commas; empty texts give no updates. Errors: BadArgument.
Result<LowRankOptions> parseLowRank(const std::string& rank, const std::string& targets);

} // namespace strata::cli
