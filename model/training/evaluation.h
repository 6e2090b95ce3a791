// SPDX-License-Identifier: GPL-3.0-or-later
// Held-out rows under teacher forcing. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/step_runner.h"
#include "model/training/training.h"

namespace strata {

std::vector<LevelEvaluation> evaluateRows(StepRunner& runner, const ModelParameters& parameters,
                                          const std::vector<TrainingRow>& rows, std::int64_t shardTokens);

} // namespace strata
