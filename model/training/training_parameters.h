// SPDX-License-Identifier: GPL-3.0-or-later
// What a training starts from: the parameters, which head answers which level, and what each head's loss weighs.
// Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/parameters.h"
#include "model/training/training.h"

namespace strata {

struct TrainingParameters {
    ModelParameters model;
    std::vector<int> headOfLevel;     ///< of each level of the task
    std::vector<double> levelWeights; ///< of each head
    /// The head of the loss on the input's own text: the last one, a second name of the final head's matrix, which
    /// belongs to no level and is written nowhere. −1: there is none.
    int textHead = -1;

    /// The model without it.
    ModelParameters withoutTextHead() const;
};

/// From a checkpoint (as float32) or drawn for a configuration, on the device of the options. Errors: what the
/// checkpoint, the configuration or the device refuse; new heads that are not below the final one; weights that are not
/// one a level; frozen heads that are the embedding itself; layers that are no blocks; low-rank updates that cannot be.
Result<TrainingParameters> startingParameters(const TrainStart& start, const ExampleSource& data,
                                              const TrainOptions& options, int threads, const JobControl& control);

/// Rows whose spans name a level of the task: from here on they name the head that answers it.
void nameHeads(const TrainingParameters& parameters, std::vector<TrainingRow>& rows);

/// With a text head: its span in every row besides.
void addTextSpans(const TrainingParameters& parameters, std::vector<TrainingRow>& rows);

/// What a model with these parameters cannot read or say: an id beyond the vocabulary, more tokens than the context, an
/// answer whose head keeps no row of a token of it.
Result<void> checkRow(const TrainingParameters& parameters, const TrainingRow& row);

} // namespace strata
