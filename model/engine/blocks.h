// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of one decoder block, on batches and with autograd: shared by inference and training.
// Includes LibTorch: only .cpp files of engine and training may include it.
#pragma once

#include "model/checkpoint/architecture.h"

#include <ATen/ATen.h>

#include <functional>

namespace strata {

/// One block's matrices, in one layout whatever the checkpoint's. Fused so that a small model pays for few calls: q, k,
/// v in one product, gate and up in one. A large model that is read in place from its file cannot be fused without a
/// second copy in memory: there `qkv` and `gateUp` are undefined and the separate matrices are set (see weights.cpp).
/// What the architecture does not have is an undefined tensor.
struct BlockWeights {
    at::Tensor attentionNorm, attentionNormBias; ///< [E]
    at::Tensor qkv;                              ///< [(H + 2·Hkv)·D, E], rows q then k then v
    at::Tensor qkvBias;
    at::Tensor query, key, value; ///< [H·D, E], [Hkv·D, E] twice: only where qkv is undefined
    at::Tensor queryBias, keyBias, valueBias;
    at::Tensor queryNorm, keyNorm; ///< [D]
    at::Tensor output;             ///< [E, H·D]
    at::Tensor outputBias;
    at::Tensor postAttentionNorm, postAttentionNormBias; ///< [E]
    at::Tensor mlpNorm, mlpNormBias;                     ///< [E]
    at::Tensor gateUp;                                   ///< [2F, E], rows gate then up; [F, E], up alone, without gate
    at::Tensor gateUpBias;
    at::Tensor gate, up; ///< [F, E] each: only where gateUp is undefined
    at::Tensor gateBias, upBias;
    at::Tensor down; ///< [E, F]
    at::Tensor downBias;
    at::Tensor postMlpNorm, postMlpNormBias; ///< [E]
};

/// cos and sin of every position [positions × R/2], float32 (float64 for float64 models), scaling applied. `local`: of
/// the layers whose rotary base is Architecture::localRopeTheta.
struct RopeTables {
    at::Tensor cos, sin;
};
RopeTables makeRopeTables(const Architecture& architecture, std::int64_t positions, const at::Device& device,
                          bool float64 = false, bool local = false);

/// What a block needs to know of positions. `local` is set only where the architecture has such layers, nothing where
/// it has learned positions.
struct PositionTables {
    RopeTables global, local;
};
PositionTables makePositionTables(const Architecture& architecture, std::int64_t positions, const at::Device& device,
                                  at::ScalarType type);
/// Rows of the tables for the positions given [T] (int64).
PositionTables selectPositions(const PositionTables& tables, const at::Tensor& positions);
PositionTables narrowPositions(const PositionTables& tables, std::int64_t begin, std::int64_t length);

/// x · weight / sqrt(mean(x²) + eps), with 1 + weight when `unitOffset`; the mean in float32 at least, the result in
/// x's type as Hugging Face does it.
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, bool unitOffset = false);
/// The architecture's own kind of norm over the last dimension; `bias` may be undefined.
at::Tensor norm(const Architecture& architecture, const at::Tensor& x, const at::Tensor& weight,
                const at::Tensor& bias);

/// Queries [B, H, T, D] and keys, values [B, Hkv, T, D] of normed states, with the rotary embedding of their positions.
struct QueryKeyValue {
    at::Tensor query, key, value;
};

/// softmax(cap(s·q kᵀ) + mask) v, groups of query heads sharing a key head → [B, T, H·D]; s and cap are the
/// architecture's. `mask` is additive and broadcasts to [B, 1, T, S], or [T, M] of the last M < S keys;
/// undefined: none. Softmax in float32 at least.
at::Tensor attend(const Architecture& architecture, const at::Tensor& query, const at::Tensor& key,
                  const at::Tensor& value, const at::Tensor& mask);

/// Additive causal mask [T, S] for queries at positions firstQuery … and keys at firstKey …: 0 or −inf. With a window a
/// query sees itself and the window − 1 positions before it.
struct MaskShape {
    std::int64_t firstQuery = 0, queries = 0, firstKey = 0, keys = 0, window = 0;
    bool operator==(const MaskShape&) const = default;
};
at::Tensor causalMask(const MaskShape& shape, const at::Device& device, at::ScalarType type = at::kFloat);

/// Float32 activations beside 16-bit matrices: the matrix upcast to float32, for exactness, or the activations cast to
/// its type, for speed with many positions. Of no meaning where the types are the same.
enum class MixedPrecision { UpcastWeights, CastActivations };

/// What one block does to the residual x [B, T, E]: x + attention = middle, middle + mlp = the residual after it. Also
/// with the parallel residual, where the MLP reads x.
struct BlockPass {
    at::Tensor attention; ///< attention's update, as it is added
    at::Tensor middle;    ///< the residual after attention
    at::Tensor mlp;       ///< the MLP's update, as it is added
    at::Tensor output() const { return middle + mlp; }
};
/// Attended values [B, T, H·D] of a block's own queries, keys and values: where they are cached, and what else is seen,
/// is the caller's business.
using AttentionFunction = std::function<at::Tensor(const QueryKeyValue&)>;
/// What an update becomes before it is added, in training.
enum class Branch { Attention, Mlp };
using UpdateHook = std::function<at::Tensor(const at::Tensor& update, Branch branch)>;

/// Runs block `layer` (1 … K) of any architecture. `positions` are those of x.
BlockPass passBlock(const Architecture& architecture, const BlockWeights& weights, LayerIndex layer,
                    const at::Tensor& x, const PositionTables& positions, const AttentionFunction& attention,
                    const UpdateHook& onUpdate = {}, MixedPrecision precision = MixedPrecision::UpcastWeights);
/// Its first half, which leaves `mlp` undefined, and the second.
BlockPass passAttention(const Architecture& architecture, const BlockWeights& weights, LayerIndex layer,
                        const at::Tensor& x, const PositionTables& positions, const AttentionFunction& attention,
                        const UpdateHook& onUpdate = {}, MixedPrecision precision = MixedPrecision::UpcastWeights);
void passMlp(const Architecture& architecture, const BlockWeights& weights, const at::Tensor& x, BlockPass& pass,
             const UpdateHook& onUpdate = {}, MixedPrecision precision = MixedPrecision::UpcastWeights);

at::ScalarType scalarType(DType dtype);

} // namespace strata
