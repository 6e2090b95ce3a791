// SPDX-License-Identifier: GPL-3.0-or-later
// Low-rank updates of a frozen base (LoRA, Hu et al. 2021, arXiv 2106.09685): W = W₀ + scale · B A with A [r × in] and
// B [out × r]. The sum is what the passes compute with, so that a product costs what it cost before; only A and B are
// learned. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/engine/engine_internal.h"
#include "model/training/low_rank_options.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace strata {

struct ModelParameters;

/// The update of one matrix of the checkpoint, which in memory is some rows of a fused one.
struct LowRankFactor {
    std::string tensor; ///< "model.layers.0.self_attn.q_proj.weight"
    std::size_t block = 0;
    at::Tensor BlockWeights::* field = nullptr;
    std::int64_t begin = 0; ///< its first row in the field
    at::Tensor a, b;        ///< [r × in], [rows × r]

    std::int64_t rows() const { return b.size(0); }
};

struct LowRank {
    double scale = 1.0;
    double alpha = 0.0;
    std::int64_t rank = 0;
    std::vector<LowRankFactor> factors; ///< in order of blocks
    std::vector<BlockWeights> base;     ///< the matrices without their update; never written

    /// The factors of a field; [first, last) of `factors`.
    std::pair<std::size_t, std::size_t> of(std::size_t block, at::Tensor BlockWeights::* field) const;
    /// The lowest block with a factor; blocks below need no gradient.
    std::size_t lowestBlock() const;
};

/// Gives the parameters updates that do nothing yet: A ~ U(−1/√in, 1/√in) as PEFT draws it, B = 0. Errors
/// (BadArgument, naming the field "lora"): a rank beyond the smallest side of a target, a target that no block has.
Result<void> addLowRank(ModelParameters& parameters, const LowRankOptions& options, std::uint64_t seed);

/// W₀ + scale · B A into the weights that the passes compute with.
void mergeLowRank(ModelParameters& parameters, int threads);

/// The same as tensors with their graph: of a copy of the parameters whose factors require gradients.
ModelParameters mergedInGraph(const ModelParameters& parameters);

} // namespace strata
