// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/evaluation.h"

namespace strata {

std::vector<LevelEvaluation> evaluateRows(StepRunner& runner, const ModelParameters& parameters,
                                          const std::vector<TrainingRow>& rows, std::int64_t shardTokens) {
    std::vector<const TrainingRow*> pointers;
    for (const TrainingRow& row : rows)
        pointers.push_back(&row);
    const TrainingBatch batch = makeBatch(pointers, static_cast<int>(parameters.levels()), shardTokens);
    const BatchResult result = runner.evaluate(batch);
    std::vector<LevelEvaluation> evaluation;
    std::vector<bool> rightSoFar(rows.size(), true);
    for (std::size_t level = 0; level < parameters.heads.size(); ++level) {
        LevelEvaluation e;
        e.name = parameters.heads[level].name;
        e.tokens = batch.targetCounts[level];
        e.loss = result.losses[level];
        std::int64_t right = 0, jointly = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::uint8_t correct = result.rowCorrect[level][row];
            if (correct == 2) continue;
            ++e.rows;
            right += correct;
            rightSoFar[row] = rightSoFar[row] && correct == 1;
            jointly += rightSoFar[row] ? 1 : 0;
        }
        if (e.rows > 0) {
            e.accuracy = static_cast<double>(right) / static_cast<double>(e.rows);
            e.jointAccuracy = static_cast<double>(jointly) / static_cast<double>(e.rows);
        }
        evaluation.push_back(std::move(e));
    }
    return evaluation;
}

nlohmann::json evaluationToJson(const std::vector<LevelEvaluation>& evaluation) {
    nlohmann::json result = nlohmann::json::array();
    for (const LevelEvaluation& level : evaluation)
        result.push_back({{"name", level.name},
                          {"rows", level.rows},
                          {"loss", level.tokens > 0 ? nlohmann::json(level.loss) : nlohmann::json()},
                          {"accuracy", level.rows > 0 ? nlohmann::json(level.accuracy) : nlohmann::json()},
                          {"joint_accuracy", level.rows > 0 ? nlohmann::json(level.jointAccuracy) : nlohmann::json()}});
    return result;
}

} // namespace strata
