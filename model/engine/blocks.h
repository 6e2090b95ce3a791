// The arithmetic of one decoder block, on batches and with autograd: shared by inference and training.
// Includes LibTorch: only .cpp files of engine and training may include it.
#pragma once

#include "model/checkpoint/architecture.h"

#include <ATen/ATen.h>

namespace strata {

/// One block's matrices. Fused so that a small model pays for few calls: q, k, v in one product, gate and up in one. A
/// large model that is read in place from its file cannot be fused without a second copy in memory: there `qkv` and
/// `gateUp` are undefined and the separate matrices are set (see weights.cpp). Biases are undefined tensors when the
/// architecture has none.
struct BlockWeights {
    at::Tensor attentionNorm; ///< [E]
    at::Tensor qkv;           ///< [(H + 2·Hkv)·D, E], rows q then k then v
    at::Tensor qkvBias;
    at::Tensor query, key, value; ///< [H·D, E], [Hkv·D, E] twice: only where qkv is undefined
    at::Tensor queryBias, keyBias, valueBias;
    at::Tensor output; ///< [E, H·D]
    at::Tensor outputBias;
    at::Tensor mlpNorm; ///< [E]
    at::Tensor gateUp;  ///< [2F, E], rows gate then up
    at::Tensor gateUpBias;
    at::Tensor gate, up; ///< [F, E] each: only where gateUp is undefined
    at::Tensor gateBias, upBias;
    at::Tensor down; ///< [E, F]
    at::Tensor downBias;
};

/// cos and sin of every position [positions × D/2], float32 (float64 for float64 models), scaling applied.
struct RopeTables {
    at::Tensor cos, sin;
};
RopeTables makeRopeTables(const Architecture& architecture, std::int64_t positions, const at::Device& device,
                          bool float64 = false);
/// Rows of the tables for the positions given [T] (int64).
RopeTables selectPositions(const RopeTables& tables, const at::Tensor& positions);
RopeTables narrowPositions(const RopeTables& tables, std::int64_t begin, std::int64_t length);

/// x · weight / sqrt(mean(x²) + eps); the mean in float32 at least, the result in x's type as Hugging Face does it.
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps);

/// Queries [B, H, T, D] and keys, values [B, Hkv, T, D] of normed states x [B, T, E], rotated to the positions of
/// `rope`.
struct QueryKeyValue {
    at::Tensor query, key, value;
};
QueryKeyValue projectQueryKeyValue(const Architecture& architecture, const BlockWeights& weights, const at::Tensor& x,
                                   const RopeTables& rope);

/// softmax(q kᵀ/√D + mask) v, groups of query heads sharing a key head → [B, T, H·D]. `mask` is additive and broadcasts
/// to [B, 1, T, S]; undefined: none. Softmax in float32 at least.
at::Tensor attend(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value, const at::Tensor& mask);

/// Additive causal mask [T, S] in float32 for queries at positions firstQuery … and keys at 0 …: 0 or −inf.
at::Tensor causalMask(std::int64_t firstQuery, std::int64_t queries, std::int64_t keys, const at::Device& device,
                      at::ScalarType type = at::kFloat);

/// Output projection of attention, and the gated MLP of normed states: both [B, T, ·] → [B, T, E].
at::Tensor projectAttention(const BlockWeights& weights, const at::Tensor& attended);
at::Tensor gatedMlp(const BlockWeights& weights, const at::Tensor& x);

at::ScalarType scalarType(DType dtype);

} // namespace strata
