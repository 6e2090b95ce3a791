// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of all rows in a few numbers each, and what they amount to, whichever rows count how often.
#pragma once

#include "model/metrics/label_space.h"
#include "model/metrics/score.h"

namespace strata {

/// How often each row counts: 1 for the file as it is, else as often as a resample drew it.
using RowWeights = std::span<const std::uint32_t>;

class LabelTable {
public:
    /// The labels are numbered here, so `labels` is this table's own.
    explicit LabelTable(LabelSpace labels) : m_labels(std::move(labels)) {}

    /// Adds a row, also one without labels. Errors (BadData at `where`): LabelSpace's. A row that failed is not added.
    Result<void> add(const PredictionRow& row, const std::string& where);

    std::size_t rows() const { return m_rows.size(); }
    const LabelSpace& labels() const { return m_labels; }
    std::size_t keptBytes() const; ///< of the rows, without the labels' names

    /// Which label of a row had which confidence and was it right; for the calibration.
    struct Scored {
        double confidence = 0;
        std::uint32_t row = 0;
        std::int16_t level = 0;
        bool right = false;
    };
    const std::vector<Scored>& scored() const { return m_scored; }

    /// Everything of a Score that labels say, but for the calibration. Any thread.
    void score(RowWeights weights, Score& out) const;

private:
    /// A label of a row: its place among those that occur, and what it is there.
    enum : std::uint8_t { inGold = 1, inPredicted = 2, rightWithAncestors = 4, pathInGold = 8, pathInPredicted = 16 };
    struct Entry {
        std::uint32_t place;
        std::uint8_t flags;
    };
    struct LevelCount {
        std::int32_t level, labels, nulls;
    };
    struct Row {
        std::size_t firstEntry = 0, firstCount = 0;
        std::uint64_t goldLevels = 0;  ///< bit l − 1: a gold label on level l
        std::uint64_t wrongLevels = 0; ///< the sets of the level's labels differ
        std::int32_t gold = 0, predicted = 0;
        std::int32_t closedGold = 0, closedPredicted = 0, closedBoth = 0; ///< with all ancestors
        std::int32_t outside = 0;                                         ///< predicted, in no complete path
        std::int32_t jointGold = -1, jointPredicted = -1;
        bool consistent = false;
    };
    struct Sums;

    std::uint32_t placeOf(LabelId label);
    std::int32_t jointOf(std::span<const LabelId> path, std::size_t length);
    void addEntries(const std::vector<LabelId>& gold, const std::vector<LabelId>& predicted, Row& row);
    void addJoint(const std::vector<std::vector<LabelId>>& gold, const std::vector<std::vector<LabelId>>& predicted,
                  Row& row);
    void addScored(const std::vector<std::vector<LabelId>>& predicted, const PredictionRow& row, const Row& kept,
                   const std::vector<LabelId>& gold);
    void sumRows(RowWeights weights, Sums& sums) const;
    void scoreLabels(const Sums& sums, Score& out) const;
    void scoreRows(RowWeights weights, Score& out) const;

    LabelSpace m_labels;
    std::vector<Row> m_rows;
    std::vector<Entry> m_entries;
    std::vector<LevelCount> m_counts;
    std::vector<Scored> m_scored;
    std::vector<std::int32_t> m_places;                    ///< by label; −1: not seen yet
    std::vector<std::int16_t> m_levels;                    ///< by place
    std::unordered_map<std::string, std::int32_t> m_joint; ///< by the path's label ids as bytes
    bool m_severalPaths = false;
};

} // namespace strata
