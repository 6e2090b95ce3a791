// SPDX-License-Identifier: GPL-3.0-or-later
// Weights as tensors, for the engine's own files and for training. Includes LibTorch: never include it from a room
// above.
#pragma once

#include "model/engine/blocks.h"
#include "model/engine/engine.h"

#include <vector>

namespace strata {

/// What a head does to its products besides; both undefined for most.
struct HeadOutput {
    at::Tensor bias; ///< [rows], added before the cap
    at::Tensor ids;  ///< int64 [rows]: the tokens of the rows; all others are impossible
};

/// All in the compute type on the device. A tied head is the same tensor as the embedding.
struct LoadedModel::Weights {
    at::Tensor embedding; ///< [V, E]
    at::Tensor positions; ///< [context, E] of learned positions; else undefined
    std::vector<BlockWeights> blocks;
    at::Tensor finalNorm, finalNormBias; ///< [E]
    std::vector<at::Tensor> heads; ///< [V, E] each, or the rows that there are, in the order of LoadedModel::heads()
    std::vector<HeadOutput> headOutputs; ///< one for each head, or none at all where no head has any
};

/// Layer 0 of tokens [...] (int64) at positions [...] in `type`: their embeddings, scaled, with learned positions added
/// → [..., E].
at::Tensor embedTokens(const Architecture& architecture, const LoadedModel::Weights& weights, const at::Tensor& ids,
                       const at::Tensor& positions, at::ScalarType type);

/// The final norm (RMS or LayerNorm, as the architecture says) of states [..., E] of any layer: what layer K's state
/// is, and what a lens reads.
at::Tensor finalNorm(const Architecture& architecture, const LoadedModel::Weights& weights, const at::Tensor& states);

/// Logits [..., V] of rows that are read already (normed or raw) by a head's matrix, softcapped where the architecture
/// says so; in the rows' type.
at::Tensor headLogits(const Architecture& architecture, const at::Tensor& rows, const at::Tensor& matrix);
/// Logits [..., V] of a head from its products [..., rows]: with its bias, capped, −∞ for tokens without a row.
at::Tensor finishedLogits(const Architecture& architecture, const LoadedModel::Weights& weights, std::size_t head,
                          const at::Tensor& products);
/// Whether a head has all tokens and no bias: its products need the cap alone.
bool isPlainHead(const LoadedModel::Weights& weights, std::size_t head);
/// The same cap for logits that were computed otherwise.
at::Tensor capLogits(const Architecture& architecture, const at::Tensor& logits);

/// A source tensor as an at::Tensor on the CPU. In place (no copy, kept alive by `source`) when aligned; float64, 32,
/// bf16, f16.
at::Tensor tensorFromView(const TensorView& view, std::shared_ptr<const TensorSource> source);

/// A model of weights that are in memory already, as training has them: to be read like any other while they are as
/// they are. `heads` are placed, `weights` in float32 or float64 on their device; both are shared, nothing is copied
/// but the tensors' handles. Its checkpoint has no tensors, no hash and `name` for a path.
std::shared_ptr<const LoadedModel> modelOfWeights(const std::string& name, const Architecture& architecture,
                                                  const std::vector<HeadSpec>& heads,
                                                  const LoadedModel::Weights& weights, int threads);

/// The same block with `qkv` and `gateUp` set: itself when it is fused already, else a copy of those matrices.
BlockWeights fused(const BlockWeights& block);

} // namespace strata
