// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers may be decoded: for each layer a head is trained for each level, on states of the base that were
// computed once, and measured on held-out rows beside the logit lens of the same layer. No LibTorch type leaves this
// header.
#pragma once

#include "model/engine/engine.h"
#include "model/training/examples.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace strata {

struct SweepOptions {
    std::vector<LayerIndex> layers;  ///< 1 … K, ascending; empty: all
    std::vector<std::string> levels; ///< of the task; empty: those that answer with a label, or all where none does
    int seeds = 1;                   ///< trainings of each head, from `seed` on
    std::uint64_t seed = 0;          ///< decides the order of rows
    int epochs = 5;
    std::int64_t batchRows = 64;
    double learningRate = 1e-3, weightDecay = 0.01, warmup = 0.05, finalLearningRate = 0.02;
    Readout readout = Readout::Norm; ///< of the trained heads below layer K
    bool halfStates = false;
    std::int64_t stateMemory = std::int64_t{2} << 30; ///< bytes; more is kept in a file of the output folder
    std::int64_t maxTextTokens = 0;
    std::int64_t shardTokens = 1024;
    int threads = 0;
    std::string device = "cpu";
};

/// What a level of a task is measured by.
struct SweepMeasure {
    double accuracy = 0; ///< of rows, given the true answers above: the label that greedy decoding along the labels'
                         ///< tree chooses is the right one; of free text, every token is the most probable
    double loss = 0;     ///< −log p of a token, mean, nats: among the tokens that the head has
};

struct SweepLevel {
    std::string name;
    bool isLabel = false;
    std::int64_t tokens = 0;      ///< that its heads can say: those of its labels, or all
    std::int64_t rows = 0;        ///< that it is trained on
    std::int64_t heldOutRows = 0; ///< that it is measured on
};

struct SweepCell {
    LayerIndex layer;
    std::string level;
    std::vector<SweepMeasure> trained; ///< by seed
    SweepMeasure lens;                 ///< the final head through the final norm, as it is
};

struct SweepReport {
    std::string model, task;
    std::int64_t lastLayer = 0;
    std::vector<std::uint64_t> seeds;
    Readout readout = Readout::Norm;
    std::vector<SweepLevel> levels;
    std::vector<SweepCell> cells; ///< by layer, then by level
    bool complete = false;        ///< all layers of the model are in it
    nlohmann::json options;       ///< everything that decides the numbers, by field
};

struct MeanInterval {
    double mean = 0;
    std::optional<double> low, high; ///< 95 %, by Student's t; none of a single value
};
/// `share`: of values in 0..1, and so the interval ends there.
MeanInterval meanInterval(const std::vector<double>& values, bool share);

nlohmann::json sweepToJson(const SweepReport& report);
/// Errors: BadFormat, what is no sweep.
Result<SweepReport> sweepFromJson(const nlohmann::json& json, const std::string& subject);

/// Writes `output`/sweep.json after every layer; layers that it has already, of the same sweep, are not computed again.
/// `heldOut` null: a tenth of the rows, drawn by `seed`. Errors: layers that the model lacks, a level that the task
/// lacks or no row answers, a folder with another sweep (each difference named), another sweep at work in it.
Result<SweepReport> sweep(const Checkpoint& checkpoint, const ExampleSource& data, const ExampleSource* heldOut,
                          const SweepOptions& options, const std::filesystem::path& output, const JobControl& control);

} // namespace strata
