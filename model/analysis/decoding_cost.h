// SPDX-License-Identifier: GPL-3.0-or-later
// What a decoding costs in the two notions that can be counted, done in any of four ways. Pure functions of lengths and
// layers; any thread. (The third notion, milliseconds, can only be measured of the way that was taken: RunCost.)
#pragma once

#include "model/documents/evaluation.h"

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace strata {

/// A level that was decoded: tokens fed before its answer (of the first the prompt; what closes the answer before it
/// included), tokens that it generated (at least one), and its layer k.
struct LevelLengths {
    std::int64_t before = 0, answer = 0;
    LayerIndex layer;
};

struct CountedCost {
    std::int64_t layerTokens = 0, sequentialLayerSteps = 0;
    friend bool operator==(const CountedCost&, const CountedCost&) = default;
    CountedCost& operator+=(const CountedCost& other);
};

/// With P_d = Σ_{e ≤ d} (before_e + answer_e) − 1, the positions that there are when level d has its last token
/// (nothing is computed behind it), and A = Σ answer_d, the forward calls (the first of a level takes all that was
/// fed):
struct DecodingCosts {
    /// As Strata decodes. Layer tokens Σ_l P_d, d being the last level with k_d ≥ l; steps Σ_d k_d · answer_d.
    CountedCost deferred;
    /// The same calls, every token through all K layers: K · P of the last level; K · A.
    CountedCost fullDepth;
    /// As the published code: for each level the whole text is encoded again, with empty caches, through all K layers:
    /// K · Σ_d P_d; K · A.
    CountedCost reencoded;
    /// One answer of the last layer for everything: the prompt, then all answers with nothing fed between:
    /// K · (before_1 + A − 1); K · A.
    CountedCost flat;
    friend bool operator==(const DecodingCosts&, const DecodingCosts&) = default;
    DecodingCosts& operator+=(const DecodingCosts& other);
};

DecodingCosts decodingCosts(std::span<const LevelLengths> levels, std::int64_t layers);
/// Of a record's answered levels. A record of a version that kept no lengths costs nothing.
DecodingCosts decodingCosts(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels,
                            std::int64_t layers);

/// {"deferred", "full_depth", "reencoded", "flat"}: {"layer_tokens", "sequential_layer_steps"} each.
nlohmann::json decodingCostsToJson(const DecodingCosts& costs);

} // namespace strata
