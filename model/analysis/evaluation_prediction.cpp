// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_prediction.h"

#include <cmath>

namespace strata {

Result<PredictionRow> predictionRowOf(const EvaluationRecord& record, const std::vector<EvaluatedLevel>& levels,
                                      const std::string& where) {
    PredictionRow row;
    row.id = record.id;
    std::vector<std::string> gold;
    std::vector<std::optional<std::string>> predicted;
    std::vector<std::optional<double>> confidence;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const LevelRecord& level = record.levels[i];
        if (level.goldTokens > 0) row.likelihood.push_back({levels[i].name, level.goldLogprob, level.goldTokens});
        if (!levels[i].isLabel) {
            if (!level.gold) continue;
            row.goldText[levels[i].name] = *level.gold;
            row.text[levels[i].name] = level.text;
            continue;
        }
        row.labelled = true;
        if (level.gold) gold.push_back(*level.gold);
        if (!level.answered) continue;
        predicted.push_back(level.label);
        const bool known = level.label && level.labelProbability && std::isfinite(*level.labelProbability);
        if (known && !(*level.labelProbability >= 0 && *level.labelProbability <= 1))
            return fail(ErrorCode::BadData, where,
                        "the confidence " + std::to_string(*level.labelProbability) + " must be from 0 to 1.");
        confidence.push_back(known ? level.labelProbability : std::nullopt);
    }
    if (!row.labelled) return row;
    // A path of nothing is no path.
    if (!gold.empty()) row.gold.push_back(std::move(gold));
    if (!predicted.empty()) {
        row.predicted.push_back(std::move(predicted));
        row.confidence.push_back(std::move(confidence));
    }
    return row;
}

} // namespace strata
