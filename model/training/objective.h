// SPDX-License-Identifier: GPL-3.0-or-later
// What a training makes smaller: the weighted sum of the levels' losses, its gradient, and how long that may be.
// Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/collective.h"
#include "model/training/optimizer.h"
#include "model/training/step_runner.h"

namespace strata {

struct ObjectiveOptions {
    std::vector<double> levelWeights; ///< of each head
    double dropout = 0.0;
    double clip = 1.0; ///< of the gradient's norm; 0: none
    std::uint64_t seed = 0;
};

/// One step's value of it.
struct ObjectiveValue {
    double loss = 0;            ///< Σ_d weight[d] · L_d, nats
    std::vector<double> losses; ///< L_d: mean over the head's tokens; 0 where the batch has none
    GradientNorms norms;        ///< before it was clipped
};

/// What ends a training: `step` counts from 1, as in its log.
Error noLongerANumber(std::int64_t step);

class Objective {
public:
    /// `group`: the processes that each have a part of every batch, whose losses and gradients are added up; may be
    /// null.
    Objective(GradientMaker& runner, ObjectiveOptions options, Collective* group = nullptr)
        : m_runner(runner), m_options(std::move(options)), m_group(group) {}

    /// Value and (clipped) gradient over a batch, or this process's part of one whose targetCounts are the whole's;
    /// `step`, counted from 0, decides the dropout masks. The gradients are valid until the next call. Errors: a loss
    /// or gradient that is no number (BadData).
    Result<ObjectiveValue> differentiate(const TrainingBatch& batch, std::int64_t step, ModelParameters& gradients);

private:
    GradientMaker& m_runner;
    ObjectiveOptions m_options;
    Collective* m_group;
};

} // namespace strata
