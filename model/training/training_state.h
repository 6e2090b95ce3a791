// SPDX-License-Identifier: GPL-3.0-or-later
// What is needed to go on with an interrupted training exactly: master weights, moments, and the place in the data.
// Includes LibTorch.
#pragma once

#include "model/training/optimizer.h"
#include "model/training/training_identity.h"

#include <filesystem>

namespace strata {

struct TrainingPlace {
    std::int64_t step = 0;  ///< optimizer steps done
    std::int64_t epoch = 0; ///< the one under way
    std::int64_t batch = 0; ///< batches of it that are done
    std::int64_t plannedSteps = 0;
    double secondsSoFar = 0.0;
    std::int64_t tokensSoFar = 0;
};

std::filesystem::path trainingStatePath(const std::filesystem::path& folder);

/// Removes what a kill left of states that were being written.
void clearUnfinishedStates(const std::filesystem::path& folder);

/// One file, written atomically. `identity`: everything that must be the same to go on.
Result<void> saveTrainingState(const std::filesystem::path& folder, ModelParameters& parameters,
                               const Optimizer& optimizer, const TrainingPlace& place,
                               const TrainingIdentity& identity);

/// Fills parameters, moments and place. Errors: other options (BadArgument, naming each with both values), a damaged
/// file.
Result<TrainingPlace> loadTrainingState(const std::filesystem::path& folder, ModelParameters& parameters,
                                        Optimizer& optimizer, const TrainingIdentity& identity);

} // namespace strata
