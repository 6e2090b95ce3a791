// SPDX-License-Identifier: GPL-3.0-or-later
// What figures of an evaluation show besides its metrics: labels one by one, what is taken for what, accuracy by
// something else. Counts of the columns; pure functions, any thread.
#pragma once

#include "model/analysis/evaluation_columns.h"
#include "model/metrics/score.h"

#include <functional>

namespace strata {

/// Of a share: Wilson's score interval (1927), 95 %; defined also where all or none are right.
struct ShareInterval {
    double low = 0, high = 1;
};
ShareInterval wilsonInterval(std::int64_t hits, std::int64_t count);

/// One label of a level, as metrics.md counts it: rows in which it is gold, predicted, both.
struct LabelCount {
    std::int32_t label = -1;
    std::int64_t gold = 0, predicted = 0, hits = 0;
    Measure precision() const { return ratioOf(static_cast<double>(hits), static_cast<double>(predicted)); }
    Measure recall() const { return ratioOf(static_cast<double>(hits), static_cast<double>(gold)); }
    Measure f1() const {
        return f1Of(static_cast<double>(hits), static_cast<double>(predicted), static_cast<double>(gold));
    }
};
/// By label id: every label that the level's rows name.
std::vector<LabelCount> labelCounts(const LevelColumns& level);

/// A label below the labels above it, as the gold paths have it; a name under two parents is two nodes. Labels that
/// are only ever predicted have no place of their own here.
struct LabelNode {
    int level = 0;                ///< place in EvaluationColumns::labelLevels()
    std::int32_t label = -1;      ///< of that level
    int parent = -1;              ///< place in the list; −1: at the top
    std::int64_t rows = 0;        ///< with this gold path
    std::int64_t right = 0;       ///< of those, right on this level
    std::int64_t withParents = 0; ///< right on it and on all above
};
/// Parents before children; siblings in the order of the task's tree of labels, without one in that of naming.
std::vector<LabelNode> labelTree(const EvaluationColumns& columns);
/// The labels of a level in the order of the task's tree; without one, in that of `tree`, then those that only
/// predictions name.
std::vector<std::int32_t> labelsInTreeOrder(const EvaluationColumns& columns, std::size_t labelLevel,
                                            const std::vector<LabelNode>& tree);

/// Rows (gold) × columns (predicted) of the rows that have gold on the level.
struct Confusion {
    std::vector<std::int32_t> labels; ///< of both axes, in their order; −1: all others, or no valid label
    std::vector<std::int64_t> counts; ///< row by row
    bool pooled = false;              ///< the last but one stands for all labels that are not shown
    std::int64_t at(std::size_t gold, std::size_t predicted) const { return counts[gold * labels.size() + predicted]; }
    std::int64_t ofGold(std::size_t gold) const;
};
/// At most `most` labels, those with the most mistakes (as gold or predicted), in the order of `ordered`; the others
/// together. The last place is "no valid label".
Confusion confusionOf(const LevelColumns& level, const std::vector<std::int32_t>& ordered, std::size_t most);

/// Two labels of a level, one taken for the other.
struct ConfusedPair {
    std::int32_t gold = -1, predicted = -1; ///< predicted −1: no valid label
    std::int64_t rows = 0, ofGold = 0;      ///< with this pair; with this gold label
    double share() const { return static_cast<double>(rows) / static_cast<double>(ofGold); }
};
/// Every pair that is wrong, the most rows first, then the largest share, then in the order of naming.
std::vector<ConfusedPair> confusedPairs(const LevelColumns& level);

/// Rows whose value lies in [low, high], and how many of them are right.
struct AccuracyBin {
    double low = 0, high = 0;
    std::int64_t rows = 0, right = 0;
};
/// Into about `bins` bins of equally many rows; equal values stay together, NaN is left out. Only rows with gold.
std::vector<AccuracyBin> accuracyBy(const LevelColumns& level, const std::function<double(std::size_t)>& value,
                                    std::size_t bins);
/// By how often the row's gold label occurs as gold: 1, 2, 3–4, 5–8, … (doubling).
std::vector<AccuracyBin> accuracyByFrequency(const LevelColumns& level);

} // namespace strata
