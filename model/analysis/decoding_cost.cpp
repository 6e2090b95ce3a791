// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/decoding_cost.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {

CountedCost& CountedCost::operator+=(const CountedCost& other) {
    layerTokens += other.layerTokens;
    sequentialLayerSteps += other.sequentialLayerSteps;
    return *this;
}

DecodingCosts& DecodingCosts::operator+=(const DecodingCosts& other) {
    deferred += other.deferred;
    fullDepth += other.fullDepth;
    reencoded += other.reencoded;
    flat += other.flat;
    return *this;
}

DecodingCosts decodingCosts(std::span<const LevelLengths> levels, std::int64_t layers) {
    DecodingCosts costs;
    if (levels.empty()) return costs;
    std::int64_t positions = -1, answers = 0;
    std::vector<std::int64_t> filled(static_cast<std::size_t>(layers), 0); // of layer l + 1
    for (const LevelLengths& level : levels) {
        positions += level.before + level.answer;
        answers += level.answer;
        const std::int64_t depth = std::min<std::int64_t>(level.layer.value, layers);
        std::fill(filled.begin(), filled.begin() + depth, positions);
        costs.deferred.sequentialLayerSteps += depth * level.answer;
        costs.reencoded.layerTokens += layers * positions;
    }
    for (const std::int64_t tokens : filled)
        costs.deferred.layerTokens += tokens;
    costs.fullDepth = {layers * positions, layers * answers};
    costs.reencoded.sequentialLayerSteps = layers * answers;
    costs.flat = {layers * (levels.front().before + answers - 1), layers * answers};
    return costs;
}

DecodingCosts decodingCosts(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels,
                            std::int64_t layers) {
    std::vector<LevelLengths> lengths;
    for (std::size_t i = 0; i < record.levels.size(); ++i)
        if (record.levels[i].answered && record.levels[i].answerTokens > 0)
            lengths.push_back({record.levels[i].beforeTokens, record.levels[i].answerTokens, levels[i].layer});
    return decodingCosts(lengths, layers);
}

nlohmann::json decodingCostsToJson(const DecodingCosts& costs) {
    const auto json = [](const CountedCost& cost) {
        return nlohmann::json{{"layer_tokens", cost.layerTokens},
                              {"sequential_layer_steps", cost.sequentialLayerSteps}};
    };
    return {{"deferred", json(costs.deferred)},
            {"full_depth", json(costs.fullDepth)},
            {"reencoded", json(costs.reencoded)},
            {"flat", json(costs.flat)}};
}

} // namespace strata
