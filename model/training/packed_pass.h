// SPDX-License-Identifier: GPL-3.0-or-later
// Forward and backward of packed rows on the CPU, without an automatic graph: every buffer is reused from shard to
// shard, no padding is computed, no block above the deepest level asked, and of the topmost block only what the labels
// read. Equal to multi_head_loss.h, which is its test. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/multi_head_loss.h"

#include <memory>

namespace strata {

/// What the packed pass can do: Llama's blocks without biases, on the CPU.
bool packedPassSupports(const Architecture& architecture);

/// The matrices in the type of the products, shared by all threads; remade after every optimizer step.
struct ComputeMatrices {
    std::vector<at::Tensor> qkv, output, gateUp, down, heads;
    std::vector<at::Tensor> lowRankA, lowRankB; ///< of each factor
    /// The type's own tensors where it is the parameters' type; else copies.
    void refresh(const ModelParameters& parameters, at::ScalarType type);
};

/// One thread's workspace. `run` may be called again and again with shards of any size.
class PackedPass {
public:
    virtual ~PackedPass() = default;
    /// Σ losses per level. With `gradients` (zeroGradients(), float32 or float64), adds the gradient of
    /// Σ_d scale[d] · Σ loss; with `headsOnly` only those of the heads.
    virtual std::vector<LevelLoss> run(const Shard& shard, const DropoutSource& dropout,
                                       const std::vector<double>& scale, ModelParameters* gradients,
                                       bool headsOnly) = 0;
};

/// `type`: bfloat16 or float32 with float32 parameters, float64 with float64 ones. `parameters` and `matrices` must
/// outlive it. `checkpointing`: of each block only its input is kept, and what the backward pass needs besides is
/// computed again there, to the same bits.
std::unique_ptr<PackedPass> makePackedPass(const ModelParameters& parameters, const ComputeMatrices& matrices,
                                           at::ScalarType type, bool checkpointing = false);

} // namespace strata
