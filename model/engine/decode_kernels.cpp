// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/decode_kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <type_traits>

namespace strata {
namespace {

constexpr std::int64_t elementsWorthAThread = std::int64_t{1} << 18;

template <class Value, class Weight>
void multiplyInParallel(const KernelMatrix<Value, Weight>& m, const Value* x, Value* out) {
    const std::int64_t grain = std::max<std::int64_t>(4, elementsWorthAThread / std::max<std::int64_t>(1, m.columns));
    const auto multiplyRows = [] {
        if constexpr (std::is_same_v<Value, Weight>)
            return tokenKernels<Value>().multiplyRows;
        else
            return tokenKernels<Value>().multiplyBFloat16Rows;
    }();
    if (m.rows <= grain) return multiplyRows(m, x, out, 0, m.rows);
    at::parallel_for(0, m.rows, grain,
                     [&](std::int64_t begin, std::int64_t end) { multiplyRows(m, x, out, begin, end); });
}

template <class Value, class Weight>
void multiplyAll(const std::vector<KernelMatrix<Value, Weight>>& matrices, const Value* x, Value* out) {
    for (const KernelMatrix<Value, Weight>& matrix : matrices) {
        multiplyInParallel(matrix, x, out);
        out += matrix.rows;
    }
}

template <class Value, class Weight>
void decode(const KernelBlock<Value, Weight>& b, const Value* x, const Value* cos, const Value* sin,
            const KernelCache<Value>& cache, KernelScratch<Value>& scratch, Value* out) {
    const TokenKernels<Value>& kernels = tokenKernels<Value>();
    const std::int64_t d = b.headDim, group = b.heads / b.keyValueHeads;
    const std::int64_t first = b.window > 0 ? std::max<std::int64_t>(0, cache.position + 1 - b.window) : 0;
    const std::int64_t count = cache.position + 1 - first;
    const auto size = [](std::int64_t n) { return static_cast<std::size_t>(n); };
    scratch.normed.resize(size(b.hiddenSize));
    scratch.projected.resize(size((b.heads + 2 * b.keyValueHeads) * d));
    scratch.attended.resize(size(b.heads * d));
    scratch.inner.resize(size(2 * b.feedForwardSize));
    scratch.middle.resize(size(b.hiddenSize));
    scratch.scores.resize(size(b.heads * count));

    kernels.norm(x, b.attentionNorm, scratch.normed.data(), b.hiddenSize, b.eps);
    Value* const query = scratch.projected.data();
    multiplyAll(b.queryKeyValue, scratch.normed.data(), query);
    for (std::int64_t head = 0; head < b.heads + b.keyValueHeads; ++head) {
        Value* const values = query + head * d;
        if (const Value* const weight = head < b.heads ? b.queryNorm : b.keyNorm)
            kernels.norm(values, weight, values, d, b.eps);
        if (b.interleaved)
            kernels.rotateInterleaved(values, cos, sin, b.rotaryDim / 2);
        else
            kernels.rotateHalfSplit(values, cos, sin, b.rotaryDim / 2);
    }
    for (std::int64_t head = 0; head < b.keyValueHeads; ++head) {
        const Value* const key = query + (b.heads + head) * d;
        const Value* const value = query + (b.heads + b.keyValueHeads + head) * d;
        const std::int64_t place = (head * cache.capacity + cache.position) * d;
        std::copy(key, key + d, cache.keys + place);
        std::copy(value, value + d, cache.values + place);
    }
    const auto attendHeads = [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t head = begin; head < end; ++head) {
            const std::int64_t place = (head / group * cache.capacity + first) * d;
            kernels.attend(query + head * d, cache.keys + place, cache.values + place, count, d,
                           static_cast<Value>(b.scale), scratch.scores.data() + head * count,
                           scratch.attended.data() + head * d);
        }
    };
    const std::int64_t headGrain = std::max<std::int64_t>(1, elementsWorthAThread / (count * d));
    if (b.heads <= headGrain)
        attendHeads(0, b.heads);
    else
        at::parallel_for(0, b.heads, headGrain, attendHeads);

    Value* const middle = scratch.middle.data();
    multiplyInParallel(b.output, scratch.attended.data(), middle);
    for (std::int64_t i = 0; i < b.hiddenSize; ++i)
        middle[i] += x[i];
    kernels.norm(middle, b.mlpNorm, scratch.normed.data(), b.hiddenSize, b.eps);
    Value* const inner = scratch.inner.data();
    multiplyAll(b.gateUp, scratch.normed.data(), inner);
    kernels.gate(inner, inner + b.feedForwardSize, b.feedForwardSize);
    multiplyInParallel(b.down, inner, out);
    for (std::int64_t i = 0; i < b.hiddenSize; ++i)
        out[i] += middle[i];
}

} // namespace

void multiply(const KernelMatrix<float>& matrix, const float* x, float* out) {
    multiplyInParallel(matrix, x, out);
}
void multiply(const KernelMatrix<double>& matrix, const double* x, double* out) {
    multiplyInParallel(matrix, x, out);
}
void multiply(const KernelMatrix<float, BFloat16>& matrix, const float* x, float* out) {
    multiplyInParallel(matrix, x, out);
}

void decodeBlock(const KernelBlock<float>& block, const float* x, const float* cos, const float* sin,
                 const KernelCache<float>& cache, KernelScratch<float>& scratch, float* out) {
    decode(block, x, cos, sin, cache, scratch, out);
}
void decodeBlock(const KernelBlock<double>& block, const double* x, const double* cos, const double* sin,
                 const KernelCache<double>& cache, KernelScratch<double>& scratch, double* out) {
    decode(block, x, cos, sin, cache, scratch, out);
}
void decodeBlock(const KernelBlock<float, BFloat16>& block, const float* x, const float* cos, const float* sin,
                 const KernelCache<float>& cache, KernelScratch<float>& scratch, float* out) {
    decode(block, x, cos, sin, cache, scratch, out);
}

} // namespace strata
