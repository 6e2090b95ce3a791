// SPDX-License-Identifier: GPL-3.0-or-later
// Encoded rows on their way to the model: batches, cut into shards of packed rows that one thread works on.
#pragma once

#include "model/base/ids.h"

#include <cstdint>
#include <vector>

namespace strata {

struct LabelSpan {
    int level = 0;
    std::int32_t begin = 0, end = 0; ///< tokens [begin, end) are predicted, from the states at [begin − 1, end − 1)
};

/// One row with its segments.
struct TrainingRow {
    std::vector<TokenId> ids;
    std::vector<LabelSpan> spans;
    std::int32_t textBegin = 0, textEnd = 0; ///< the input's own text
    std::uint64_t key = 0;                   ///< what its dropout masks are drawn by

    std::int32_t length() const { return static_cast<std::int32_t>(ids.size()); }
};

/// What one level asks of a shard: states at `states` (packed positions) have to predict `targets`.
struct LevelTargets {
    std::vector<std::int32_t> states;
    std::vector<std::int32_t> targets;
    std::vector<std::int32_t> rows; ///< index of the row in TrainingBatch
};

/// Rows written one after another, without padding.
struct Shard {
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> begins; ///< of each sequence, and the end of the last: sequences + 1 values
    std::vector<std::uint64_t> keys;  ///< of each sequence
    std::vector<LevelTargets> levels; ///< one per level of the model, empty where no row answers it
    int deepest = -1;                 ///< the deepest level that is asked; −1: none

    std::int32_t tokens() const { return static_cast<std::int32_t>(ids.size()); }
    std::int32_t sequences() const { return static_cast<std::int32_t>(keys.size()); }
    std::int32_t longest() const;
};

struct TrainingBatch {
    std::vector<Shard> shards;
    std::vector<std::int64_t> targetCounts; ///< per level, over all shards
    std::int64_t tokens = 0;
    std::int64_t rows = 0;
};

/// Packs rows into shards of at most `shardTokens` tokens (a longer row is a shard by itself). Rows with the same
/// deepest level come together, so that a shard runs no block above what it is asked; within them, rows of similar
/// length.
TrainingBatch makeBatch(const std::vector<const TrainingRow*>& rows, int levels, std::int64_t shardTokens);

/// Cuts rows (in the order given) into batches of at most `batchTokens` tokens, each at least one row.
std::vector<std::vector<const TrainingRow*>> cutIntoBatches(const std::vector<const TrainingRow*>& rows,
                                                            std::int64_t batchTokens);

} // namespace strata
