// SPDX-License-Identifier: GPL-3.0-or-later
// What a model in training says of held-out rows: its heads' own words, and what every layer would say through them.
// Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/examples.h"
#include "model/training/parameters.h"
#include "model/training/train_observer.h"

namespace strata {

struct HeldOutReadingOptions {
    std::int64_t sampleRows = 0; ///< how many rows, from the first, every head is let answer
    std::int64_t layerRows = 0;  ///< how many rows, from the first, every layer is read at
    int mostTokens = 24;         ///< of a sample
    int threads = 0;
};

/// The first rows of `heldOut`, of which `rows` are the encoded ones (their levels named by head). Every level is read
/// after the true answers of the levels above it, greedily: what teacher-forced accuracy counts, in words. Errors:
/// Cancelled; what the engine says.
Result<HeldOutReading> readHeldOut(const ModelParameters& parameters, const ExampleSource& heldOut,
                                   const std::vector<TrainingRow>& rows, const HeldOutReadingOptions& options,
                                   const JobControl& control);

} // namespace strata
