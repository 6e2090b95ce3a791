// SPDX-License-Identifier: GPL-3.0-or-later
// How far confidences keep what they promise, level by level.
#pragma once

#include "model/metrics/label_table.h"

namespace strata {

class CalibrationTable {
public:
    explicit CalibrationTable(const std::vector<LabelTable::Scored>& scored);

    /// One entry for each level that has a label with a confidence, from the top down. Any thread.
    std::vector<CalibrationScore> score(RowWeights weights) const;
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
