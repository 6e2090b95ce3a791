// SPDX-License-Identifier: GPL-3.0-or-later
// A Score as the JSON that `score --json` prints, and as one list of named numbers.
#pragma once

#include "model/metrics/score.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace strata {

/// A metric and where it stands in the JSON: "/levels/0/accuracy" (a JSON pointer). Counts (rows, labels …) are none.
using MetricVisitor = std::function<void(const std::string& pointer, const Measure& value)>;
/// Always in the same order, and the same ones for all scores of one table.
void visitMetrics(const Score& score, const MetricVisitor& visit);

/// What is undefined is null.
nlohmann::json scoreToJson(const Score& score);
/// The same nesting with `value` in place of each metric and without the counts; a null value leaves it out.
using MetricValue = std::function<nlohmann::json(const std::string& pointer)>;
nlohmann::json metricsToJson(const Score& score, const MetricValue& value);

} // namespace strata
