// SPDX-License-Identifier: GPL-3.0-or-later
// One token through one block on the processor, in plain loops. On a small model the calls into LibTorch cost more than
// the arithmetic (about fifty of them per block and token); here there are none. Float32 and float64, and float32 with
// bfloat16 matrices, which are widened in registers: half the bytes per token, and nothing is rounded. Any layout of
// BlockWeights.
#pragma once

#include "model/kernels/token_kernels.h"

#include <vector>

namespace strata {

/// out = weight · x + bias. Large matrices are shared among LibTorch's threads; small ones are not worth waking them.
void multiply(const PlainMatrix<float>& matrix, const float* x, float* out);
void multiply(const PlainMatrix<double>& matrix, const double* x, double* out);
void multiply(const PlainMatrix<float, BFloat16>& matrix, const float* x, float* out);

template <class Value, class Weight = Value> struct PlainBlock {
    std::int64_t hiddenSize, feedForwardSize, heads, keyValueHeads, headDim;
    std::int64_t rotated; ///< leading dimensions of a head that turn; 0: none
    bool neighbours;      ///< pairs (2i, 2i + 1) turn together, else (i, i + rotated/2)
    std::int64_t window;  ///< positions seen, itself included; 0: all
    double eps, scale;
    const Value *attentionNorm, *mlpNorm;                  ///< [E]
    const Value *queryNorm, *keyNorm;                      ///< [D] or null
    std::vector<PlainMatrix<Value, Weight>> queryKeyValue; ///< one fused matrix, or three
    std::vector<PlainMatrix<Value, Weight>> gateUp;        ///< one fused matrix, or two
    PlainMatrix<Value, Weight> output, down;
};

/// Where the token's key and value go and the older ones are: [Hkv × capacity × D].
template <class Value> struct PlainCache {
    Value *keys, *values;
    std::int64_t capacity, position;
};

/// Buffers of one token's pass, kept between calls.
template <class Value> struct PlainScratch {
    std::vector<Value> normed, projected, attended, inner, middle, scores;
};

/// `out` [E] = the residual after the block for the residual `x` [E] before it; `cos`, `sin` [rotated/2] of the
/// token's position.
void decodeBlock(const PlainBlock<float>& block, const float* x, const float* cos, const float* sin,
                 const PlainCache<float>& cache, PlainScratch<float>& scratch, float* out);
void decodeBlock(const PlainBlock<double>& block, const double* x, const double* cos, const double* sin,
                 const PlainCache<double>& cache, PlainScratch<double>& scratch, double* out);
void decodeBlock(const PlainBlock<float, BFloat16>& block, const float* x, const float* cos, const float* sin,
                 const PlainCache<float>& cache, PlainScratch<float>& scratch, float* out);

} // namespace strata
