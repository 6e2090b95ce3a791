// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation's records as columns of numbers: a few dozen bytes a row, so that 100,000 rows are sorted, filtered and
// counted at once. Texts stay where they are. Any thread.
#pragma once

#include "model/analysis/label_nodes.h"
#include "model/documents/evaluation.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace strata {

/// What one layer or head said of a level's labels, row by row.
struct ReadingColumns {
    LayerIndex layer;
    Readout readout = Readout::Norm;
    std::string head;                   ///< empty: the logit lens
    std::vector<std::int32_t> label;    ///< its most probable one; −1: not read in this row
    std::vector<std::int32_t> goldRank; ///< 1: gold is the most probable; 0: not known, or gold is no candidate
    std::vector<float> probability, margin, entropy, goldProbability, cosine;
    std::size_t bytes() const;

private:
    friend struct LevelColumns;
    void fill(std::size_t rows); ///< with what is not known
};

/// What all rows answered on one level. A label is a number here: its place in `labels`, which is in the order of
/// naming, gold before predicted; −1: none. With a tree a label is a node of it, as `score` counts: of one name there
/// may be several, each with a number of its own. NaN: not known.
struct LevelColumns {
    EvaluatedLevel level;
    std::vector<std::string> labels; ///< as shown: where several have a name, with what stands above it
    std::vector<std::string> names;  ///< by themselves, as the records have them
    /// The place of each in the tree of labels, those that are not in it behind all others; empty: there is no tree.
    std::vector<std::int32_t> places;
    std::vector<std::int32_t> gold, predicted, runnerUp; ///< of free text: all −1
    std::vector<float> confidence, runnerUpProbability;
    std::vector<std::int32_t> before, answer; ///< tokens fed before the answer, and generated
    std::vector<ReadingColumns> readings;     ///< in the order of the first record that has some; empty: none was kept
    std::vector<float> surprise;              ///< mean −log p of a token of the right text under teacher forcing, nats

    bool hasGold(std::size_t row) const { return gold[row] >= 0; }
    bool isRight(std::size_t row) const { return gold[row] >= 0 && gold[row] == predicted[row]; }
    bool isWrong(std::size_t row) const { return gold[row] >= 0 && gold[row] != predicted[row]; }
    const std::string& nameOf(std::int32_t label) const; ///< as shown; "" for −1
    /// Whether somebody who writes `name` means it: as shown, or by itself; "" is −1.
    bool isNamed(std::int32_t label, const std::string& name) const;
    std::size_t bytes() const;

private:
    friend class EvaluationColumns;
    struct Place; ///< where a record's answers and gold stand in the tree
    std::int32_t idOf(const std::string& label, std::int32_t node, const LabelNodes* nodes);
    std::int32_t candidateOf(const std::string& label, const Place& place);
    void addReadings(const std::vector<LabelReading>& from, const Place& place);
    std::unordered_map<std::string, std::int32_t> m_ids; ///< of labels that are no nodes
    std::vector<std::int32_t> m_ofNode;                  ///< by node; −1: nobody named it
};

class EvaluationColumns {
public:
    EvaluationColumns() = default;
    /// With the tree that gold is in labels are told apart by their paths; without one (null) by their names.
    explicit EvaluationColumns(const std::vector<EvaluatedLevel>& levels, const Taxonomy* tree = nullptr);
    void add(const EvaluationRecord& record);
    /// Says each label's place in the tree of its level. After the last add().
    void orderBy(const Taxonomy& tree);

    std::size_t rows() const { return m_ids.size(); }
    const std::vector<LevelColumns>& levels() const { return m_levels; }
    /// Places in levels() of those that answer with a label, from the top down.
    const std::vector<std::size_t>& labelLevels() const { return m_labelLevels; }
    const std::string& id(std::size_t row) const { return m_ids[row]; }
    /// Layer-tokens of decoding.
    std::int32_t layerTokens(std::size_t row) const { return m_layerTokens[row]; }
    /// Tokens of the prompt; −1: not known.
    std::int32_t length(std::size_t row) const { return m_lengths[row]; }
    float milliseconds(std::size_t row) const { return m_milliseconds[row]; }
    /// Place in levels() of the first label level that is wrong; −1: none is.
    int firstWrong(std::size_t row) const;
    const RunCost& cost() const { return m_cost; } ///< of all rows
    /// Of what is kept: the bound that tests look at.
    std::size_t bytes() const;

private:
    std::vector<LevelColumns> m_levels;
    std::vector<std::size_t> m_labelLevels;
    std::shared_ptr<const LabelNodes> m_nodes; ///< null: no tree
    std::vector<std::string> m_ids;
    std::vector<std::int32_t> m_layerTokens, m_lengths;
    std::vector<float> m_milliseconds;
    RunCost m_cost;
};

} // namespace strata
