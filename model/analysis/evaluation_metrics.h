// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluation's records amount to under the names that `eval --json` has always had. Every number comes from the
// score of the records (model/metrics) and from their sums; nothing is computed here. Pure functions; any thread.
#pragma once

#include "model/documents/evaluation.h"
#include "model/metrics/score.h"
#include "model/task/taxonomy.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// Of one level. Empty: there was nothing to be measured.
struct LevelMetrics {
    std::string name;
    std::int64_t count = 0;           ///< rows with a gold label at this level
    Measure accuracy;                 ///< LevelScore::accuracy
    Measure accuracyWithParents;      ///< this level and all above right, over all rows counted
    Measure accuracyGivenParents;     ///< PropagationScore::rightGivenRight; of the first level its accuracy
    Measure microF1, macroF1;         ///< over all labels of the level, 0 for one that does not occur
    Measure macroF1Present;           ///< over those that occur
    Measure validLabelRate;           ///< answers that are one of the allowed labels
    Measure crossEntropy, perplexity; ///< of gold under teacher forcing: nats a token, and its exponential
    std::int64_t tokens = 0;          ///< gold's tokens
    std::int64_t impossible = 0;      ///< rows besides whose gold the head cannot say
    Measure calibrationError;         ///< CalibrationScore::ece
    friend bool operator==(const LevelMetrics&, const LevelMetrics&) = default;
};

struct EvaluationMetrics {
    std::int64_t rows = 0; ///< records
    Measure jointAccuracy;
    Measure hierarchicalF1;           ///< empty without a label tree
    std::vector<LevelMetrics> levels; ///< as Evaluation::levels
    RunCost cost;                     ///< summed over the records
    friend bool operator==(const EvaluationMetrics&, const EvaluationMetrics&) = default;
};

/// Of the records that `score` was made of. Levels of labels are those of the score in their order; texts, and what is
/// measured under teacher forcing, go by name.
EvaluationMetrics evaluationMetrics(const std::vector<EvaluatedLevel>& levels, const EvaluationSums& sums,
                                    const Score& score);
/// Of a document's records, wherever they lie. Where they cannot be scored (a label that `taxonomy`, which may be null,
/// has not) everything but the sums is empty.
EvaluationMetrics evaluationMetrics(const Evaluation& evaluation, const Taxonomy* taxonomy = nullptr);

/// {"rows", "joint_accuracy", "hierarchical_f1", "levels": […], "cost"}; what was not measured is null.
nlohmann::json evaluationMetricsToJson(const EvaluationMetrics& metrics);

} // namespace strata
