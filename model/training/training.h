// SPDX-License-Identifier: GPL-3.0-or-later
// Training: from scratch or from a checkpoint, with a head at several layers. No LibTorch type leaves this header.
#pragma once

#include "model/checkpoint/adapter_folder.h"
#include "model/engine/engine.h"
#include "model/training/adapt.h"
#include "model/training/examples.h"
#include "model/training/low_rank_options.h"
#include "model/training/process_group.h"
#include "model/training/schedule.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace strata {

enum class KeptStates { Float32, Float16, None };
/// "f32", "f16", "none", as --state-dtype spells them.
const char* keptStatesName(KeptStates kept);

struct TrainOptions {
    int epochs = 1;
    std::int64_t steps = 0;  ///< ends there; 0: after the epochs
    std::int64_t stopAt = 0; ///< ends this call after that step as an interrupt would, ready to resume; 0: never
    std::int64_t batchTokens = 4096;
    int accumulate = 1; ///< batches of one optimizer step, whose gradient is that of all their rows together
    std::int64_t shardTokens = 1024; ///< how many tokens a thread works on at once
    double learningRate = 3e-3;
    bool muon = false;
    ScheduleKind schedule = ScheduleKind::Cosine;
    double warmup = 0.05, finalLearningRate = 0.02;
    double weightDecay = 0.01;
    double clip = 1.0; ///< of the gradient's norm; 0: none
    double dropout = 0.0;
    AugmentationOptions augmentation;
    std::vector<double> levelWeights; ///< empty: loss_weight of the heads
    std::optional<DType> dtype;       ///< of the products: float32, bfloat16; empty: what the machine computes faster
    DType saveDType = DType::Float32;
    bool freezeBase = false;
    /// Blocks' activations are computed again in the backward pass instead of kept: less memory, the same numbers.
    bool activationCheckpointing = false;
    std::vector<LayerIndex> trainLayers; ///< blocks that learn beside the heads, 1 … K; empty: everything does
    /// Of the loss on the input's own text by the deepest head: W · its mean over the text's tokens. 0: none.
    double textWeight = 0.0;
    /// Heads that learn by contrast (arXiv 2309.08351): the embedding takes the place of their matrices.
    std::vector<std::string> contrastiveHeads;
    /// Begins with a copy of the input embedding as the final head; held-out rows are evaluated before the first step.
    bool recoverHead = false;
    /// With freezeBase, and rows that are the same in every epoch: the trunk's states are computed once.
    KeptStates keptStates = KeptStates::Float32;
    std::int64_t stateMemory = std::int64_t{2} << 30; ///< bytes; more is kept in a file of the output folder
    LowRankOptions lowRank;                           ///< with a rank the base is frozen
    /// Writes what was learned alone, as an adapter folder (checkpoint/adapter_folder.h); needs a frozen base. Else a
    /// whole model, low-rank updates added to its matrices.
    bool saveAdapter = false;
    /// Heads of label levels keep the rows of the tokens that their labels are written with; all others are impossible.
    /// With saveAdapter only.
    bool labelRows = false;
    std::uint64_t seed = 0;
    int threads = 0;
    std::string device = "cpu";
    /// Of several processes that train together, each on its part of every step's rows: a step has `accumulate` batches
    /// for each of them. The first one evaluates and writes; all must see its output folder to go on from a state.
    std::optional<ProcessPlace> group;
    std::filesystem::path log; ///< JSON Lines; empty: none
    int logEvery = 10;
    std::int64_t checkpointEvery = 0; ///< steps; 0: only at the end and when interrupted
    /// Beside the state, at those steps, before the first and after the last: what would be written at the end, as a
    /// series of checkpoints (checkpoint/checkpoint_series.h) in a folder of the output folder.
    bool keepCheckpoints = false;
    /// Steps between two evaluations of the held-out rows, the first before any step; 0: after every epoch.
    std::int64_t evaluateEvery = 0;
    // What observers are told of held-out rows at each evaluation (HeldOutReading): how many of the first of them.
    std::int64_t sampleRows = 0, layerRows = 0;
};

/// Where training starts: a checkpoint with all heads placed, or a configuration.
struct TrainStart {
    std::optional<Checkpoint> checkpoint;
    nlohmann::json config;           ///< config.json of either
    std::string configName;          ///< for error messages
    std::filesystem::path tokenizer; ///< a folder or a file, whose files are copied
    std::filesystem::path task;      ///< a task file that is copied with its taxonomy; empty: none
    /// The flat baseline: the text of a task file whose levels all read the final head, and its name, which are written
    /// in place of `task`. Empty: a hierarchical model.
    std::string flatTask, flatTaskName;
    /// Heads that the checkpoint does not have yet: copies of its final one, which is then called as the last level.
    std::vector<NewHead> newHeads;
    BaseReference base; ///< what an adapter folder says of the model that it belongs to
};

class TrainObserver; ///< train_observer.h

struct LevelEvaluation {
    std::string name;
    std::int64_t rows = 0; ///< that answer the level
    std::int64_t tokens = 0;
    double loss = 0.0;          ///< mean over the level's tokens, teacher-forced, nats
    double accuracy = 0.0;      ///< every token of the level is the most probable one, given the true levels before
    double jointAccuracy = 0.0; ///< so are all tokens of the levels before: what free greedy decoding gets right
};

struct TrainSummary {
    std::int64_t steps = 0;
    int epochs = 0;
    double loss = std::numeric_limits<double>::quiet_NaN(); ///< of the last step; NaN: there was none
    double seconds = 0.0, tokensPerSecond = 0.0;
    std::vector<LevelEvaluation> evaluationBefore; ///< before the first step; empty where it was not asked for
    std::vector<LevelEvaluation> evaluation;       ///< on the held-out rows, at the end; empty without them
};

/// Trains and writes a complete model folder, or an adapter folder. When `output` holds the state of an interrupted
/// training with the same options (training_identity.h), goes on from there, with the same result as without the
/// interruption (on the CPU, with the same number of threads). An interrupt keeps the state in `output` and ends with
/// ErrorCode::Cancelled. `observer` is told of every step; it may be null.
Result<TrainSummary> train(const TrainStart& start, const ExampleSource& data, const ExampleSource* heldOut,
                           const TrainOptions& options, const std::filesystem::path& output, const JobControl& control,
                           TrainObserver* observer = nullptr);

nlohmann::json evaluationToJson(const std::vector<LevelEvaluation>& evaluation);

} // namespace strata
