// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals of a score as JSON, and the names of its levels: what score and eval print alike.
#pragma once

#include "model/metrics/bootstrap.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace strata::cli {

nlohmann::json measureJson(const Measure& value); ///< null where it is undefined
nlohmann::json intervalJson(const Interval& interval);
/// {"resamples", "seed", "confidence", "intervals"}: those of bootstrap(), nested as the score's metrics.
nlohmann::json bootstrapJson(const Score& score, const std::map<std::string, Interval>& intervals,
                             const BootstrapOptions& options);
/// A taxonomy's names of its levels, in every list of `json` that goes by levels.
void addLevelNames(nlohmann::json& json, const std::vector<std::string>& names);
/// As many as the common option says, or the cores, but no more than pay.
int bootstrapThreads(int asked);

} // namespace strata::cli
