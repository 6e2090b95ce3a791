// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a block between which one token goes, each on one thread.
#pragma once

#include "model/base/float_bits.h"

#include <cstdint>

namespace strata {

/// A matrix [rows × columns], row-major, with an optional bias [rows].
template <class Value, class Weight = Value> struct KernelMatrix {
    const Weight* weight = nullptr;
    const Value* bias = nullptr;
    std::int64_t rows = 0, columns = 0;
};

/// log p(i) = (z_i − largest) − logSum, in this order: a p near 1 keeps its digits.
template <class Value> struct SoftmaxTerms {
    Value largest, logSum;
    Value logProbability(Value logit) const { return (logit - largest) - logSum; }
};

template <class Value> struct TokenKernels {
    /// out = weight · x + bias for the rows [begin, end). How rows are dealt out to calls changes no digit.
    void (*multiplyRows)(const KernelMatrix<Value>& matrix, const Value* x, Value* out, std::int64_t begin,
                         std::int64_t end);
    /// The same for a bfloat16 matrix, which is upcast in registers; nullptr for float64.
    void (*multiplyBFloat16Rows)(const KernelMatrix<Value, BFloat16>& matrix, const Value* x, Value* out,
                                 std::int64_t begin, std::int64_t end);
    /// The same for `count` vectors, as multiplyRowsByMany; nullptr for float64.
    void (*multiplyBFloat16RowsByMany)(const KernelMatrix<Value, BFloat16>& matrix, const Value* x, std::int64_t count,
                                       Value* out, std::int64_t stride, std::int64_t begin, std::int64_t end);
    /// The same for `count` vectors of x, one behind the other, each to `stride` values of out behind the one before:
    /// every number is to the last digit that of multiplyRows, but the matrix is read once for several vectors.
    void (*multiplyRowsByMany)(const KernelMatrix<Value>& matrix, const Value* x, std::int64_t count, Value* out,
                               std::int64_t stride, std::int64_t begin, std::int64_t end);
    /// out = x · weight / sqrt(mean(x²) + eps); out may be x.
    void (*norm)(const Value* x, const Value* weight, Value* out, std::int64_t size, double eps);
    /// gated = silu(gated) · up
    void (*gate)(Value* gated, const Value* up, std::int64_t size);
    /// Rotary embedding of the pairs (i, i + pairs): half-split, and (2i, 2i + 1): interleaved.
    void (*rotateHalfSplit)(Value* x, const Value* cos, const Value* sin, std::int64_t pairs);
    void (*rotateInterleaved)(Value* x, const Value* cos, const Value* sin, std::int64_t pairs);
    /// One query [dim] against `count` keys and values [count × dim]; `scores`: count values.
    void (*attend)(const Value* query, const Value* keys, const Value* values, std::int64_t count, std::int64_t dim,
                   Value scale, Value* scores, Value* out);
    /// Of `size` logits, one at least; NaN where one is NaN.
    SoftmaxTerms<Value> (*softmaxTerms)(const Value* logits, std::int64_t size);
};

/// The fastest that this processor runs.
template <class Value> const TokenKernels<Value>& tokenKernels();
template <> const TokenKernels<float>& tokenKernels();
template <> const TokenKernels<double>& tokenKernels();

} // namespace strata
