// SPDX-License-Identifier: GPL-3.0-or-later
// How far confidences keep what they promise, level by level.
#pragma once

#include "model/metrics/label_table.h"

namespace strata {

/// One of the equal-width bins of confidence that ECE is a sum over.
struct ReliabilityBin {
    double low = 0, high = 0; ///< low < confidence ≤ high
    std::int64_t count = 0;
    Measure accuracy, confidence; ///< means over what is in it
};
/// The share of labels that are kept, the most confident first, and how many of those are wrong. Equal confidences are
/// kept together.
struct RiskPoint {
    double coverage = 0, risk = 0, confidence = 0;
};
/// What the scores of a level are sums over, for figures.
struct CalibrationCurves {
    int level = 0; ///< counted from 1
    std::vector<ReliabilityBin> bins;
    std::vector<RiskPoint> risk; ///< coverage rises to 1; at most `mostRiskPoints`
};

class CalibrationTable {
public:
    explicit CalibrationTable(const std::vector<LabelTable::Scored>& scored);

    /// One entry for each level that has a label with a confidence, from the top down. Any thread.
    std::vector<CalibrationScore> score(RowWeights weights) const;
    static constexpr std::size_t mostRiskPoints = 1000;
    /// Of the rows as they are. Any thread.
    std::vector<CalibrationCurves> curves() const;
    std::size_t keptBytes() const;

private:
    struct Item {
        double confidence;
        std::uint32_t row;
        bool right;
    };
    struct Level {
        int level = 0;
        std::vector<Item> items; ///< the most confident first
    };
    static CalibrationScore scoreOf(const Level& level, RowWeights weights);

    std::vector<Level> m_levels;
};

} // namespace strata
