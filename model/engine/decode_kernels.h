// SPDX-License-Identifier: GPL-3.0-or-later
// One token, or some, through one block on the processor, by kernels of our own. On a small model the calls into
// LibTorch cost more than the arithmetic (about fifty of them per block and token); here there are none. Float32 and
// float64, and float32 with bfloat16 matrices, which are upcast in registers: half the bytes per token, and nothing is
// rounded. Any layout of BlockWeights.
#pragma once

#include "model/base/aligned_vector.h"
#include "model/kernels/token_kernels.h"

#include <span>
#include <vector>

namespace strata {

/// out = weight · x + bias. Large matrices are shared among LibTorch's threads; small ones are not worth waking them.
void multiply(const KernelMatrix<float>& matrix, const float* x, float* out);
void multiply(const KernelMatrix<double>& matrix, const double* x, double* out);
void multiply(const KernelMatrix<float, BFloat16>& matrix, const float* x, float* out);
/// The same for `count` vectors [count × columns] → [count × rows], to the last digit.
void multiplyMany(const KernelMatrix<float>& matrix, const float* x, std::int64_t count, float* out);
void multiplyMany(const KernelMatrix<double>& matrix, const double* x, std::int64_t count, double* out);
void multiplyMany(const KernelMatrix<float, BFloat16>& matrix, const float* x, std::int64_t count, float* out);

template <class Value, class Weight = Value> struct KernelBlock {
    std::int64_t hiddenSize, feedForwardSize, heads, keyValueHeads, headDim;
    std::int64_t rotaryDim; ///< leading dimensions of a head with rotary embedding; 0: none
    bool interleaved;       ///< pairs (2i, 2i + 1) are rotated together, else (i, i + rotaryDim/2)
    std::int64_t window;    ///< positions seen, itself included; 0: all
    double eps, scale;
    const Value *attentionNorm, *mlpNorm;                   ///< [E]
    const Value *queryNorm, *keyNorm;                       ///< [D] or null
    std::vector<KernelMatrix<Value, Weight>> queryKeyValue; ///< one fused matrix, or three
    std::vector<KernelMatrix<Value, Weight>> gateUp;        ///< one fused matrix, or two
    KernelMatrix<Value, Weight> output, down;
};

/// Where the tokens' keys and values go and the older ones are: [Hkv × capacity × D]; the first token's position.
template <class Value> struct KernelCache {
    Value *keys, *values;
    std::int64_t capacity, position;
};

/// Buffers of a pass, kept between calls.
template <class Value> struct KernelScratch {
    AlignedVector<Value> normed, projected, attended, inner, middle, scores, keys, values;
    AlignedVector<Value> residuals, cos, sin, out; ///< of several sequences, one behind the other
};

/// Tokens that follow one another in one of several sequences.
template <class Value> struct KernelSequence {
    const Value* x;         ///< residuals before the block [count × E]
    const Value *cos, *sin; ///< of their positions [count × rotaryDim/2]
    KernelCache<Value> cache;
    Value* out; ///< residuals after the block [count × E]
    std::int64_t count;
};

/// Tokens that branch off after a cache's first `position` ones, a parent before what is below it.
struct KernelTree {
    const std::int32_t* parents; ///< of each token, by its place among them; −1: it follows the cache's
    const std::int32_t* depths;  ///< 0 without a parent
    std::int32_t deepest;
};

/// Tokens of several sequences through a block: each matrix is read once for all of them. To the last digit the same as
/// one token after another.
void decodeBlock(const KernelBlock<float>& block, std::span<const KernelSequence<float>> sequences,
                 KernelScratch<float>& scratch);
void decodeBlock(const KernelBlock<double>& block, std::span<const KernelSequence<double>> sequences,
                 KernelScratch<double>& scratch);
void decodeBlock(const KernelBlock<float, BFloat16>& block, std::span<const KernelSequence<float>> sequences,
                 KernelScratch<float>& scratch);

/// `out` [count × E] = the residuals after the block for those before it, `x` [count × E], of a tree's tokens, which
/// see the cache and their ancestors; the cache stays as it is. `cos`, `sin` of each
/// token's own position. To the last digit what decodeBlock() gives for each path.
void decodeTree(const KernelBlock<float>& block, const float* x, const float* cos, const float* sin,
                const KernelCache<const float>& cache, const KernelTree& tree, KernelScratch<float>& scratch,
                float* out, std::int64_t count);
void decodeTree(const KernelBlock<double>& block, const double* x, const double* cos, const double* sin,
                const KernelCache<const double>& cache, const KernelTree& tree, KernelScratch<double>& scratch,
                double* out, std::int64_t count);

/// Log-softmax of as many logits.
template <class Value> void logSoftmax(const Value* logits, std::span<float> out) {
    const SoftmaxTerms<Value> terms = tokenKernels<Value>().softmaxTerms(logits, static_cast<std::int64_t>(out.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(terms.logProbability(logits[i]));
}

} // namespace strata
