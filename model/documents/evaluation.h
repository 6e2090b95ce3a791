// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation: what a model answered to the rows of a data set, row by row, with its provenance. Its metrics are
// computed from the records (analysis/evaluation_metrics.h) and never kept beside them.
#pragma once

#include "model/documents/run.h"

namespace strata {

/// An allowed label of a level and its probability among them.
struct LabelProbability {
    std::string label;
    double probability = 0;
    friend bool operator==(const LabelProbability&, const LabelProbability&) = default;
};

/// One level in one row: what was right, and what was answered.
struct LevelRecord {
    std::optional<std::string> gold;             ///< label or text that the data gives; empty: none
    std::string text;                            ///< as decoded; "" when the level was not reached
    std::optional<std::string> label;            ///< the allowed label that the text is; empty: none, or free text
    std::optional<double> labelProbability;      ///< of `label` among the level's labels
    std::vector<LabelProbability> probabilities; ///< of the most probable labels, largest first
    double goldLogprob = 0;                      ///< Σ log p of gold's tokens under teacher forcing, nats
    std::int64_t goldTokens = 0;                 ///< the closing mark included; 0: there was nothing to be scored
    friend bool operator==(const LevelRecord&, const LevelRecord&) = default;
};

/// One row of the data.
struct EvaluationRecord {
    std::string id;                  ///< which row: its line in the data, counted from 1
    std::vector<LevelRecord> levels; ///< as Evaluation::levels
    RunCost cost;                    ///< of decoding
    friend bool operator==(const EvaluationRecord&, const EvaluationRecord&) = default;
};

/// A level of the task, and who answered it.
struct EvaluatedLevel {
    std::string name;
    std::string head;
    LayerIndex layer;
    Readout readout = Readout::Raw;
    bool isLabel = false; ///< else free text
    friend bool operator==(const EvaluatedLevel&, const EvaluatedLevel&) = default;
};

struct Evaluation : Document {
    std::string task;
    std::uint64_t seed = 0;
    std::map<std::string, std::string> options; ///< as those of a run: temperature, top-k, labels …
    std::string data;                           ///< the file of the rows
    std::vector<EvaluatedLevel> levels;
    std::int64_t rows = 0;                 ///< how many were asked for
    std::vector<EvaluationRecord> records; ///< in the order of the data; fewer than `rows` when it was cancelled
    double seconds = 0;

    std::string_view kind() const override { return "evaluation"; }
    bool isComplete() const { return static_cast<std::int64_t>(records.size()) == rows; }
    friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

} // namespace strata
