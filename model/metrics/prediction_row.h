// SPDX-License-Identifier: GPL-3.0-or-later
// One row of predictions: what was right and what was answered, as files of predictions and an evaluation's records
// say it.
#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// How probable a level's right text was under teacher forcing.
struct GoldLikelihood {
    std::string level;
    double logprob = 0; ///< Σ over the tokens, nats; −∞: the head cannot say the answer
    std::int64_t tokens = 0;
};

struct PredictionRow {
    std::string id; ///< empty: none
    std::size_t line = 0;
    bool labelled = false;                      ///< `gold` and `predicted` were there
    std::vector<std::vector<std::string>> gold; ///< paths: labels from level 1 down
    /// Paths; an empty label: that level's text was no valid label.
    std::vector<std::vector<std::optional<std::string>>> predicted;
    /// Of each predicted label, 0..1; empty: unknown. Shaped as `predicted`, or nothing at all.
    std::vector<std::vector<std::optional<double>>> confidence;
    std::map<std::string, std::string> goldText, text; ///< by level name
    std::vector<GoldLikelihood> likelihood;            ///< only an evaluation's own records have it
};

/// `where` names file and line in errors, which are BadData: not an object, a value of the wrong type, "gold" without
/// "predicted" or the reverse, one a path and the other a list of paths, a confidence outside 0..1 or not shaped as
/// "predicted". Keys that are not known are passed over.
Result<PredictionRow> predictionRowFromJson(const nlohmann::json& json, const std::string& where);
/// The same from a line of a file. Errors besides: not UTF-8, no valid JSON (NaN and Infinity are none).
Result<PredictionRow> parsePredictionRow(std::string_view line, const std::string& where);

} // namespace strata
