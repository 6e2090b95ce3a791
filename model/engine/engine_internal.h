// Weights as tensors, for the engine's own files and for training. Includes LibTorch: never include it from a room
// above.
#pragma once

#include "model/engine/blocks.h"
#include "model/engine/engine.h"

#include <vector>

namespace strata {

/// All in the compute type on the device. A tied head is the same tensor as the embedding.
struct LoadedModel::Weights {
    at::Tensor embedding; ///< [V, E]
    std::vector<BlockWeights> blocks;
    at::Tensor finalNorm;          ///< [E]
    std::vector<at::Tensor> heads; ///< [V, E] each, in the order of LoadedModel::heads()
};

/// A source tensor as an at::Tensor on the CPU. In place (no copy, kept alive by `source`) when aligned; float64, 32,
/// bf16, f16.
at::Tensor tensorFromView(const TensorView& view, std::shared_ptr<const TensorSource> source);

/// The same block with `qkv` and `gateUp` set: itself when it is fused already, else a copy of those matrices.
BlockWeights fused(const BlockWeights& block);

} // namespace strata
