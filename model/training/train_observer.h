// SPDX-License-Identifier: GPL-3.0-or-later
// Watching a training from outside while it goes on: a window, a log file, another process.
#pragma once

#include "model/training/training.h"

namespace strata {

/// What is going to be trained.
struct TrainPlan {
    std::int64_t plannedSteps = 0;
    std::int64_t layers = 0; ///< K
    struct Head {
        std::string name;
        LayerIndex layer;
        Readout readout = Readout::Raw;
        std::int64_t tokens = 0; ///< that it can say: ln of them is the loss of knowing nothing
        double weight = 1.0;     ///< of its loss
    };
    std::vector<Head> heads; ///< in order of layer
};

/// One optimizer step that was done.
struct TrainStep {
    std::int64_t step = 0;         ///< counted from 1
    std::int64_t plannedSteps = 0; ///< of the whole training
    std::int64_t epoch = 0;        ///< counted from 0
    double learningRate = 0;
    double loss = 0; ///< Σ weight · loss of the levels, nats
    /// By head, in order of layer: mean over the level's tokens in this batch, nats; empty where it has none.
    std::vector<std::pair<std::string, std::optional<double>>> losses;
    double gradientNorm = 0; ///< before it is clipped
    /// Of the same gradient the norms of its parts: "embedding", "layer/3" (a block's), "head/NAME" (its own matrix,
    /// which heads may share with each other or the embedding). What does not learn is not there.
    std::vector<std::pair<std::string, double>> gradientNorms;
    std::int64_t memory = 0;                  ///< bytes of this process; 0: not known
    std::optional<std::int64_t> deviceMemory; ///< bytes in use on its CUDA device, by whatever program
    double tokensPerSecond = 0;               ///< since the beginning, earlier parts included
    std::int64_t tokens = 0;                  ///< since the beginning
    double seconds = 0;                       ///< since the beginning, interruptions left out
};

/// What a head says of a held-out row, greedily, after the true answers of the levels above.
struct LevelSample {
    std::string name;
    std::string gold, text; ///< without the closing mark
    double probability = 0; ///< of `text` with its end, token by token
};
struct RowSample {
    std::size_t row = 0; ///< its line in the file of held-out rows
    std::string input;
    std::vector<LevelSample> levels; ///< those that the row answers
};

/// One layer read through one head at the teacher-forced positions of that level's held-out answers.
struct LayerOfHead {
    LayerIndex layer;
    std::int64_t rows = 0;
    double loss = 0;     ///< mean over the level's tokens, nats; infinite where the head has no row for one
    double accuracy = 0; ///< rows of which every token is the most probable one
};
struct HeadLayers {
    std::string name;
    std::vector<LayerOfHead> layers;  ///< 1 … K, read as the head reads its own layer
    std::optional<double> divergence; ///< HeadDrift's; of the final head itself there is none
};

struct HeldOutReading {
    std::vector<RowSample> samples;
    std::vector<HeadLayers> layers; ///< heads that rows answer, in order of layer
};

/// How far a head is from the final one.
struct HeadDrift {
    std::string name;
    /// 1 − cos(w_v, f_v) of the rows w_v of its matrix and f_v of the final head's, mean over the tokens v that both
    /// have.
    double rows = 0;
    /// KL(final ‖ head), nats: of what the final head reads at layer K and this one at its own layer, at the
    /// teacher-forced positions of the head's held-out answers, over the tokens that both can say. Empty: nothing was
    /// read.
    std::optional<double> divergence;
};

/// Every function is called on the thread that trains, between steps: it should be quick. Those not overridden do
/// nothing.
class TrainObserver {
public:
    virtual ~TrainObserver() = default;
    /// Before the first step; not when an interrupted training goes on.
    virtual void begun(const TrainPlan& /*plan*/) {}
    virtual void stepDone(const TrainStep& /*step*/) {}
    /// The held-out rows, in epoch `epoch`, counted from 1; step 0 is before the first.
    virtual void evaluated(std::int64_t /*step*/, std::int64_t /*epoch*/,
                           const std::vector<LevelEvaluation>& /*evaluation*/) {}
    /// What the heads, and the layers through them, say of held-out rows; after evaluated() of the same step.
    virtual void heldOutRead(std::int64_t /*step*/, const HeldOutReading& /*reading*/) {}
    /// All heads but the final one, at each evaluation, the last that is told of it.
    virtual void headsCompared(std::int64_t /*step*/, const std::vector<HeadDrift>& /*drifts*/) {}
    /// What is needed to go on from here is in `file`.
    virtual void checkpointWritten(std::int64_t /*step*/, const std::filesystem::path& /*file*/) {}
    /// The model folder is complete.
    virtual void finished(const TrainSummary& /*summary*/) {}
};

} // namespace strata
