// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of all rows, level by level, in the counts that their metrics are made of.
#pragma once

#include "model/metrics/cider_table.h"
#include "model/metrics/text_pair.h"

namespace strata {

class TextTable {
public:
    static constexpr std::size_t mostLevels = 64;

    /// The texts of the row with this number. Errors (BadData at `where`): more than mostLevels different level names.
    Result<void> add(std::uint32_t row, const PredictionRow& texts, const std::string& where);
    /// After the last row, once. Errors: Cancelled.
    Result<void> finish(const JobControl& control);
    /// By level name. Any thread, after finish().
    std::map<std::string, TextScore> score(RowWeights weights) const;
    std::size_t keptBytes() const;

private:
    struct Pair {
        std::uint32_t row = 0;
        BleuCounts cased, lowered;
        double rougeL = 0;
    };
    struct Level {
        std::vector<Pair> pairs;
        CiderTable cider;
        DistinctTable distinct;
    };
    static TextScore scoreOf(const Level& level, RowWeights weights);

    std::map<std::string, Level> m_levels;
};

} // namespace strata
