// SPDX-License-Identifier: GPL-3.0-or-later
// Watching a training from outside while it goes on: a window, a log file, another process.
#pragma once

#include "model/training/training.h"

namespace strata {

/// One optimizer step that was done.
struct TrainStep {
    std::int64_t step = 0;         ///< counted from 1
    std::int64_t plannedSteps = 0; ///< of the whole training
    std::int64_t epoch = 0;        ///< counted from 0
    double learningRate = 0;
    double loss = 0; ///< Σ weight · loss of the levels, nats
    /// By head, in order of layer: mean over the level's tokens in this batch, nats; empty where it has none.
    std::vector<std::pair<std::string, std::optional<double>>> losses;
    double gradientNorm = 0;    ///< before it is clipped
    double tokensPerSecond = 0; ///< since the beginning, earlier parts included
};

/// Every function is called on the thread that trains, between steps: it should be quick. Those not overridden do
/// nothing.
class TrainObserver {
public:
    virtual ~TrainObserver() = default;
    virtual void stepDone(const TrainStep& /*step*/) {}
    /// The held-out rows after an epoch, counted from 1.
    virtual void evaluated(std::int64_t /*step*/, std::int64_t /*epoch*/,
                           const std::vector<LevelEvaluation>& /*evaluation*/) {}
    /// What is needed to go on from here is in `file`.
    virtual void checkpointWritten(std::int64_t /*step*/, const std::filesystem::path& /*file*/) {}
    /// The model folder is complete.
    virtual void finished(const TrainSummary& /*summary*/) {}
};

} // namespace strata
