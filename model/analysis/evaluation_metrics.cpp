// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_metrics.h"

#include "model/analysis/evaluation_score.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

/// Of labels; `level` counts the levels of labels from 1.
void addLabelScores(const Score& score, int level, LevelMetrics& metrics) {
    const auto labels = std::ranges::find(score.levels, level, &LevelScore::level);
    if (labels == score.levels.end()) return;
    metrics.count = labels->rows;
    metrics.accuracy = labels->accuracy;
    metrics.accuracyWithParents = labels->accuracyWithParents;
    metrics.microF1 = labels->microF1;
    metrics.macroF1 = labels->macroF1;
    metrics.macroF1Present = labels->macroF1Present;
    metrics.validLabelRate = labels->validRate;
    const auto propagation = std::ranges::find(score.propagation, level, &PropagationScore::level);
    metrics.accuracyGivenParents =
        propagation == score.propagation.end() ? labels->accuracy : propagation->rightGivenRight;
    const auto calibration = std::ranges::find(score.calibration, level, &CalibrationScore::level);
    if (calibration != score.calibration.end()) metrics.calibrationError = calibration->ece;
}

nlohmann::json orNull(const Measure& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

} // namespace

EvaluationMetrics evaluationMetrics(const std::vector<EvaluatedLevel>& levels, const EvaluationSums& sums,
                                    const Score& score) {
    EvaluationMetrics metrics;
    metrics.rows = sums.records;
    metrics.cost = sums.cost;
    metrics.jointAccuracy = score.jointAccuracy;
    metrics.hierarchicalF1 = score.hierarchicalF1;
    int labelled = 0;
    for (const EvaluatedLevel& level : levels) {
        LevelMetrics& entry = metrics.levels.emplace_back();
        entry.name = level.name;
        if (level.isLabel) addLabelScores(score, ++labelled, entry);
        const auto likelihood = score.likelihood.find(level.name);
        if (likelihood == score.likelihood.end()) continue;
        entry.crossEntropy = likelihood->second.crossEntropy;
        entry.perplexity = likelihood->second.perplexity;
        entry.tokens = likelihood->second.tokens;
        entry.impossible = likelihood->second.impossible;
    }
    return metrics;
}

EvaluationMetrics evaluationMetrics(const Evaluation& evaluation, const Taxonomy* taxonomy) {
    const auto table = predictionTableOf(evaluation, evaluation.data, taxonomy, false, {});
    return evaluationMetrics(evaluation.levels, sumsOf(evaluation), table ? table->score() : Score());
}

nlohmann::json evaluationMetricsToJson(const EvaluationMetrics& metrics) {
    nlohmann::json json = {{"rows", metrics.rows},
                           {"joint_accuracy", orNull(metrics.jointAccuracy)},
                           {"hierarchical_f1", orNull(metrics.hierarchicalF1)},
                           {"levels", nlohmann::json::array()},
                           {"cost",
                            {{"layer_tokens", metrics.cost.layerTokens},
                             {"sequential_layer_steps", metrics.cost.sequentialLayerSteps},
                             {"milliseconds", metrics.cost.milliseconds},
                             {"full_depth_layer_tokens", metrics.cost.fullDepthLayerTokens},
                             {"full_depth_sequential_layer_steps", metrics.cost.fullDepthSequentialLayerSteps}}}};
    for (const LevelMetrics& level : metrics.levels)
        json["levels"].push_back({{"name", level.name},
                                  {"count", level.count},
                                  {"accuracy", orNull(level.accuracy)},
                                  {"accuracy_with_parents", orNull(level.accuracyWithParents)},
                                  {"accuracy_given_parents", orNull(level.accuracyGivenParents)},
                                  {"micro_f1", orNull(level.microF1)},
                                  {"macro_f1", orNull(level.macroF1)},
                                  {"macro_f1_present", orNull(level.macroF1Present)},
                                  {"valid_label_rate", orNull(level.validLabelRate)},
                                  {"cross_entropy", orNull(level.crossEntropy)},
                                  {"perplexity", orNull(level.perplexity)},
                                  {"tokens", level.tokens},
                                  {"impossible_rows", level.impossible},
                                  {"calibration_error", orNull(level.calibrationError)}});
    return json;
}

} // namespace strata
