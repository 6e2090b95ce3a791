// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/evaluation_metrics.h"

#include "model/analysis/hierarchy_metrics.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

/// What is gathered about one level while the records go by.
struct LevelTally {
    std::vector<std::string> gold;
    std::vector<std::optional<std::string>> predicted;
    std::vector<double> confidences; ///< of the rows whose label has a probability
    std::vector<bool> correct;       ///< beside them
    std::int64_t valid = 0, withParents = 0, parentsRight = 0;
    double negativeLogprob = 0;
    std::int64_t goldTokens = 0;
};

std::optional<double> measure(double value, bool known) {
    return known && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> ratio(double value, std::int64_t count) {
    return measure(value / static_cast<double>(std::max<std::int64_t>(count, 1)), count > 0);
}

/// Adds the levels that answer with a label; the row's gold and predicted paths.
LabelPathPair addLabels(const std::vector<EvaluatedLevel>& levels, const EvaluationRecord& record,
                        std::vector<LevelTally>& tallies) {
    LabelPathPair path;
    bool allRight = true;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (!levels[i].isLabel) continue;
        const LevelRecord& level = record.levels[i];
        path.predicted.push_back(level.label);
        if (!level.gold) continue;
        path.gold.push_back(*level.gold);
        LevelTally& tally = tallies[i];
        const bool right = level.label == *level.gold;
        tally.gold.push_back(*level.gold);
        tally.predicted.push_back(level.label);
        tally.valid += level.label.has_value();
        tally.parentsRight += allRight;
        allRight = allRight && right;
        tally.withParents += allRight;
        if (level.labelProbability) {
            tally.confidences.push_back(*level.labelProbability);
            tally.correct.push_back(right);
        }
    }
    return path;
}

LevelMetrics metricsOf(const LevelTally& tally, const std::string& name) {
    const ClassificationScores scores = classificationScores(tally.gold, tally.predicted);
    const bool any = scores.count > 0;
    LevelMetrics metrics;
    metrics.name = name;
    metrics.count = scores.count;
    metrics.accuracy = measure(scores.accuracy, any);
    metrics.accuracyWithParents = ratio(static_cast<double>(tally.withParents), scores.count);
    metrics.accuracyGivenParents = ratio(static_cast<double>(tally.withParents), tally.parentsRight);
    metrics.microF1 = measure(scores.microF1, any);
    metrics.macroF1 = measure(scores.macroF1, any);
    metrics.validLabelRate = ratio(static_cast<double>(tally.valid), scores.count);
    metrics.crossEntropy = ratio(tally.negativeLogprob, tally.goldTokens);
    metrics.perplexity = measure(std::exp(metrics.crossEntropy.value_or(0)), metrics.crossEntropy.has_value());
    metrics.tokens = tally.goldTokens;
    metrics.calibrationError = measure(calibrationError(tally.confidences, tally.correct), !tally.confidences.empty());
    return metrics;
}

void add(const RunCost& from, RunCost& to) {
    to.layerTokens += from.layerTokens;
    to.sequentialLayerSteps += from.sequentialLayerSteps;
    to.milliseconds += from.milliseconds;
    to.fullDepthLayerTokens += from.fullDepthLayerTokens;
    to.fullDepthSequentialLayerSteps += from.fullDepthSequentialLayerSteps;
    to.labelScoringLayerTokens += from.labelScoringLayerTokens;
    to.labelScoringSequentialLayerSteps += from.labelScoringSequentialLayerSteps;
}

nlohmann::json orNull(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

} // namespace

EvaluationMetrics evaluationMetrics(const Evaluation& evaluation) {
    EvaluationMetrics metrics;
    metrics.rows = static_cast<std::int64_t>(evaluation.records.size());
    std::vector<LevelTally> tallies(evaluation.levels.size());
    std::vector<LabelPathPair> paths;
    for (const EvaluationRecord& record : evaluation.records) {
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            tallies[i].negativeLogprob -= record.levels[i].goldLogprob;
            tallies[i].goldTokens += record.levels[i].goldTokens;
        }
        LabelPathPair path = addLabels(evaluation.levels, record, tallies);
        if (!path.gold.empty()) paths.push_back(std::move(path));
        add(record.cost, metrics.cost);
    }
    metrics.jointAccuracy = measure(jointAccuracy(paths), !paths.empty());
    metrics.hierarchicalF1 = measure(hierarchicalF1(paths), !paths.empty());
    for (std::size_t i = 0; i < tallies.size(); ++i)
        metrics.levels.push_back(metricsOf(tallies[i], evaluation.levels[i].name));
    return metrics;
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
                                  {"valid_label_rate", orNull(level.validLabelRate)},
                                  {"cross_entropy", orNull(level.crossEntropy)},
                                  {"perplexity", orNull(level.perplexity)},
                                  {"tokens", level.tokens},
                                  {"calibration_error", orNull(level.calibrationError)}});
    return json;
}

} // namespace strata
