// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluation's records amount to. Pure functions; any thread.
#pragma once

#include "model/documents/evaluation.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// Of one level. Empty: there was nothing to be measured.
struct LevelMetrics {
    std::string name;
    std::int64_t count = 0; ///< rows with a gold label at this level
    std::optional<double> accuracy;
    std::optional<double> accuracyWithParents;  ///< this level and all above right, over all rows counted
    std::optional<double> accuracyGivenParents; ///< the same over the rows in which all above are right
    std::optional<double> microF1, macroF1;     ///< classificationScores()
    std::optional<double> validLabelRate;       ///< answers that are one of the allowed labels
    std::optional<double> crossEntropy;         ///< mean of −log p of gold's tokens under teacher forcing, nats
    std::optional<double> perplexity;           ///< its exponential
    std::int64_t tokens = 0;                    ///< gold's tokens
    std::optional<double> calibrationError;     ///< of the label's probability, calibrationError()
    friend bool operator==(const LevelMetrics&, const LevelMetrics&) = default;
};

struct EvaluationMetrics {
    std::int64_t rows = 0; ///< records
    std::optional<double> jointAccuracy, hierarchicalF1;
    std::vector<LevelMetrics> levels; ///< as Evaluation::levels
    RunCost cost;                     ///< summed over the records
    friend bool operator==(const EvaluationMetrics&, const EvaluationMetrics&) = default;
};

/// Of the records that there are, one row counting as much as another.
EvaluationMetrics evaluationMetrics(const Evaluation& evaluation);

/// {"rows", "joint_accuracy", "hierarchical_f1", "levels": […], "cost"}; what was not measured is null.
nlohmann::json evaluationMetricsToJson(const EvaluationMetrics& metrics);

} // namespace strata
