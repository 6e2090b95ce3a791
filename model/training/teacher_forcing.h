// SPDX-License-Identifier: GPL-3.0-or-later
// Teacher-forced losses of rows, and the gradient of their mean. No LibTorch type leaves this header.
#pragma once

#include "model/engine/engine.h"
#include "model/task/encoding.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace strata {

struct RowLoss {
    std::vector<std::optional<double>>
        levels;            ///< mean of −log p over the level's tokens, nats; empty when the row does not answer it
    double weighted = 0.0; ///< Σ weight · loss
};

struct LossReport {
    std::vector<std::string> levelNames;
    std::vector<RowLoss> rows;
    std::vector<std::optional<double>> levels; ///< means over the rows that answer the level
    double weighted = 0.0;                     ///< mean over the rows
    /// L2 norm of the gradient of `weighted` by every tensor of the checkpoint; empty where no gradient exists.
    std::vector<std::pair<std::string, std::optional<double>>> gradients;
};

struct LossOptions {
    std::vector<double> weights; ///< per level of the task; empty: loss_weight of the heads
    bool gradients = false;
};

/// Loss of every level over its segments, in float32 (products in the model's own type when that is float32).
Result<LossReport> teacherForcedLoss(const LoadedModel& model, const Tokenizer& tokenizer, const Task& task,
                                     const std::vector<DataRow>& rows, const LossOptions& options,
                                     const JobControl& control);

} // namespace strata
