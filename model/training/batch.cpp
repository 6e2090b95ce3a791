// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/batch.h"

#include <algorithm>
#include <numeric>

namespace strata {
namespace {

int deepestLevel(const TrainingRow& row) {
    int deepest = -1;
    for (const LabelSpan& span : row.spans)
        if (span.end > span.begin) deepest = std::max(deepest, span.level);
    return deepest;
}

void appendRow(Shard& shard, const TrainingRow& row, std::int32_t rowIndex) {
    const std::int32_t begin = shard.tokens();
    for (const TokenId id : row.ids)
        shard.ids.push_back(id.value);
    shard.begins.push_back(shard.tokens());
    shard.keys.push_back(row.key);
    for (const LabelSpan& span : row.spans) {
        LevelTargets& level = shard.levels[static_cast<std::size_t>(span.level)];
        for (std::int32_t t = std::max(span.begin, 1); t < span.end; ++t) {
            level.states.push_back(begin + t - 1);
            level.targets.push_back(row.ids[static_cast<std::size_t>(t)].value);
            level.rows.push_back(rowIndex);
        }
    }
}

} // namespace

std::int32_t Shard::longest() const {
    std::int32_t longest = 0;
    for (std::size_t s = 0; s + 1 < begins.size(); ++s)
        longest = std::max(longest, begins[s + 1] - begins[s]);
    return longest;
}

TrainingBatch makeBatch(const std::vector<const TrainingRow*>& rows, int levels, std::int64_t shardTokens) {
    std::vector<std::int32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<int> deepest;
    for (const TrainingRow* row : rows)
        deepest.push_back(deepestLevel(*row));
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
        return deepest[i] != deepest[j] ? deepest[i] > deepest[j] : rows[i]->length() > rows[j]->length();
    });

    TrainingBatch batch;
    batch.rows = static_cast<std::int64_t>(rows.size());
    batch.targetCounts.assign(static_cast<std::size_t>(levels), 0);
    for (const std::int32_t index : order) {
        const TrainingRow& row = *rows[static_cast<std::size_t>(index)];
        const int depth = deepest[static_cast<std::size_t>(index)];
        if (batch.shards.empty() || batch.shards.back().deepest != depth ||
            batch.shards.back().tokens() + row.length() > shardTokens) {
            Shard shard;
            shard.begins.push_back(0);
            shard.levels.resize(static_cast<std::size_t>(levels));
            shard.deepest = depth;
            batch.shards.push_back(std::move(shard));
        }
        appendRow(batch.shards.back(), row, index);
        batch.tokens += row.length();
    }
    for (const Shard& shard : batch.shards)
        for (std::size_t level = 0; level < shard.levels.size(); ++level)
            batch.targetCounts[level] += static_cast<std::int64_t>(shard.levels[level].targets.size());
    return batch;
}

std::vector<std::vector<const TrainingRow*>> cutIntoBatches(const std::vector<const TrainingRow*>& rows,
                                                            std::int64_t batchTokens) {
    std::vector<std::vector<const TrainingRow*>> batches;
    std::int64_t tokens = 0;
    for (const TrainingRow* row : rows) {
        if (batches.empty() || tokens + row->length() > batchTokens) {
            batches.emplace_back();
            tokens = 0;
        }
        batches.back().push_back(row);
        tokens += row->length();
    }
    return batches;
}

} // namespace strata
