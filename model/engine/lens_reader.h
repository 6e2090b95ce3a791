// SPDX-License-Identifier: GPL-3.0-or-later
// Reads many states of one sequence through readout matrices and keeps of each distribution its top-k and a few
// numbers. Full logits of the whole sequence are never kept: a chunk of positions is read in all rows, reduced, and
// forgotten. No LibTorch type leaves this header.
#pragma once

#include "model/engine/engine.h"

#include <functional>
#include <optional>

namespace strata {

/// One row: which states, through which matrix.
struct ReaderRow {
    LayerIndex layer;
    bool afterAttention =
        false; ///< the residual between attention and MLP of the block that makes this layer (layers 1…K)
    std::optional<HeadIndex> head; ///< whose matrix; none: the input embedding
    Readout readout = Readout::Norm;
};

struct ReaderPlan {
    std::vector<ReaderRow> rows;
    std::size_t finalRow = 0;                    ///< the row that the others are compared with
    std::vector<std::optional<TokenId>> targets; ///< one per position, or empty
    bool targetsAreFinal = false;                ///< the target of a position is the final row's top-1 there
    std::vector<TokenId> tracked;                ///< tokens whose log-probability is kept in every cell
    std::int32_t begin = 0;                      ///< the first position that is read
    std::int32_t topK = 10;
    bool divergence = true;    ///< KL to final
    bool jensenShannon = true; ///< JS distance to final
    bool geometry = true;      ///< norm, update ratio and cosine
};

/// Cells of one row at positions [begin, begin + count). Natural logarithms; NaN where there is nothing.
struct CellBlock {
    std::size_t row = 0;
    std::int32_t begin = 0, count = 0;
    std::vector<std::int32_t> topIds; ///< [count][topK], −1 where there are fewer
    std::vector<double> topLogprobs;  ///< [count][topK]
    std::vector<double> entropy, klToFinal, jsToFinal;
    std::vector<std::int32_t> target; ///< −1: none
    std::vector<double> targetLogprob, targetRank;
    std::vector<double> trackedLogprobs; ///< [count][tracked]
    /// ‖h‖ of the raw residual; ‖Δ‖/‖x‖ and cos(x, Δ) for Δ = h − x, x the raw residual one layer below.
    std::vector<double> norm, updateRatio, cosine;
};

/// Called on the computing thread, row after row of a chunk of positions, chunk after chunk.
using CellsCallback = std::function<void(const CellBlock& block)>;

/// Needs fill(K) up to the last token. Polls the stop token between rows; then Cancelled, what was given out stays
/// valid.
Result<void> readCells(const RunState& state, const ReaderPlan& plan, const JobControl& control,
                       const CellsCallback& ready);

} // namespace strata
