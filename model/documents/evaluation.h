// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation: what a model answered to the rows of a data set, row by row, with its provenance. Its metrics are
// computed from the records (analysis/evaluation_metrics.h) and never kept beside them.
#pragma once

#include "model/documents/label_reading.h"
#include "model/documents/run.h"

#include <algorithm>
#include <filesystem>

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
    double goldLogprob = 0;      ///< Σ log p of gold's tokens under teacher forcing, nats; −∞: the head cannot say it
    std::int64_t goldTokens = 0; ///< the closing mark included; 0: there was nothing to be scored
    bool answered = true;        ///< false: the level was left out, or decoding had ended above it
    std::int64_t candidates = 0; ///< how many labels it chose among; 0: free text, or nothing to choose from
    std::optional<std::int64_t> goldRank;     ///< of gold among the candidates, 1: the most probable
    std::optional<double> goldProbability;    ///< of gold among the candidates
    std::optional<std::int64_t> editDistance; ///< from a freely written text to the label that it was mapped to
    std::int64_t beforeTokens = 0;            ///< fed before the answer: of the first level the prompt
    std::int64_t answerTokens = 0;            ///< generated, the closing mark included
    std::vector<LabelReading> readings;       ///< what the layers and heads said of the labels, in order of layer
    friend bool operator==(const LevelRecord&, const LevelRecord&) = default;
};

/// One row of the data.
struct EvaluationRecord {
    std::string id;                                  ///< which row: its line in the data, counted from 1
    std::map<std::string, std::string> fields;       ///< what was asked, as DataRow::fields; empty: not kept
    std::vector<LevelRecord> levels;                 ///< as Evaluation::levels
    std::vector<std::vector<std::string>> otherGold; ///< paths of labels that are right besides those of the levels
    RunCost cost;                                    ///< of decoding
    std::int64_t promptTokens = 0;                   ///< what stood before the first answer
    std::optional<double> pathProbability; ///< product of the answered labels' probabilities; empty: one is unknown
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

/// What the records of one level add up to.
struct LevelSums {
    std::int64_t gold = 0, right = 0; ///< rows with a gold label or text; of those, answered with exactly that
    double goldLogprob = 0;           ///< nats; of rows whose answer the head can say
    std::int64_t goldTokens = 0;
    friend bool operator==(const LevelSums&, const LevelSums&) = default;
};

/// What lists and headings say without reading the records again.
struct EvaluationSums {
    std::int64_t records = 0;
    RunCost cost;
    std::vector<LevelSums> levels; ///< as Evaluation::levels
    void add(const EvaluationRecord& record);
    friend bool operator==(const EvaluationSums&, const EvaluationSums&) = default;
};

/// Which part of the rows was taken: number `index`, counted from 1, of `of` parts that follow one another. {1, 1}:
/// all.
struct EvaluationShard {
    std::int64_t index = 1, of = 1;
    /// Of `rows` rows, [first, last): sizes differ by one at most.
    std::int64_t first(std::int64_t rows) const { return rows / of * (index - 1) + std::min(rows % of, index - 1); }
    std::int64_t last(std::int64_t rows) const { return rows / of * index + std::min(rows % of, index); }
    friend bool operator==(const EvaluationShard&, const EvaluationShard&) = default;
};

/// Which rows of its file were taken, and by which columns they were read.
struct RowChoice {
    std::int64_t limit = 0, sample = 0;    ///< the first so many; of these so many drawn by the seed; 0: all
    std::string textColumn;                ///< empty: by its usual names
    std::vector<std::string> labelColumns; ///< of the levels from the first down; empty: by their usual names
    friend bool operator==(const RowChoice&, const RowChoice&) = default;
};

/// A row that was passed over.
struct BadRow {
    std::string id;  ///< as a record's
    std::string why; ///< a sentence, the place included
    friend bool operator==(const BadRow&, const BadRow&) = default;
};

struct Evaluation : Document {
    std::string task;
    std::uint64_t seed = 0;
    std::map<std::string, std::string> options; ///< as those of a run: temperature, top-k, labels …
    std::string data;                           ///< the file of the rows
    std::string dataHash;                       ///< of all its rows that were asked for, before they were parted
    RowChoice choice;                           ///< of them
    std::vector<EvaluatedLevel> levels;
    std::string taxonomy;  ///< the task's tree of labels, as the JSON that taxonomyFromJson() reads; empty: none
    std::int64_t rows = 0; ///< how many were asked for
    /// In the order of the data; fewer than `rows` when it was cancelled. Empty where they lie in a file.
    std::vector<EvaluationRecord> records;
    std::filesystem::path recordsFile; ///< where they lie (record_file.h); empty: they are inside
    EvaluationSums sums;               ///< of records that are not inside; sumsOf() has them for the others too
    EvaluationShard shard;
    std::vector<BadRow> badRows;     ///< those that could not be decoded, and were passed over
    std::int64_t unreadableRows = 0; ///< of the whole data; they are none of `rows`
    double seconds = 0;

    std::string_view kind() const override { return "evaluation"; }
    std::int64_t recordCount() const {
        return records.empty() ? sums.records : static_cast<std::int64_t>(records.size());
    }
    bool isComplete() const { return recordCount() + static_cast<std::int64_t>(badRows.size()) >= rows; }
    friend bool operator==(const Evaluation&, const Evaluation&) = default;
};

/// Of its records, wherever they lie.
EvaluationSums sumsOf(const Evaluation& evaluation);
/// Whether records of both may stand in one file: "", or what is another one and both of them: "model: A and not B".
/// Another part of the same rows is no difference.
std::string differenceOf(const Evaluation& found, const Evaluation& wanted);
/// Adds what was counted and measured.
void addCost(const RunCost& from, RunCost& to);

} // namespace strata
