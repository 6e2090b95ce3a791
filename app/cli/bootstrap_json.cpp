// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bootstrap_json.h"

#include "model/metrics/score_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <thread>

namespace strata::cli {

using Json = nlohmann::json;

Json measureJson(const Measure& value) {
    return value ? Json(*value) : Json();
}

Json intervalJson(const Interval& interval) {
    return {
        {"low", measureJson(interval.low)}, {"high", measureJson(interval.high)}, {"undefined", interval.undefined}};
}

Json bootstrapJson(const Score& score, const std::map<std::string, Interval>& intervals,
                   const BootstrapOptions& options) {
    return {{"resamples", options.resamples},
            {"seed", options.seed},
            {"confidence", 0.95},
            {"intervals",
             metricsToJson(score, [&](const std::string& pointer) { return intervalJson(intervals.at(pointer)); })}};
}

void addLevelNames(Json& json, const std::vector<std::string>& names) {
    for (const char* const list : {"levels", "error_propagation", "calibration"})
        for (Json& level : json[list])
            if (const auto index = level["level"].get<std::size_t>(); index <= names.size())
                level["name"] = names[index - 1];
}

int bootstrapThreads(int asked) {
    constexpr int fewThreads = 8;
    return asked > 0 ? asked : std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, fewThreads);
}

} // namespace strata::cli
