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

/// `count` vectors, each to `stride` values of out behind the one before.
template <class Value, class Weight>
void multiplyManyInParallel(const KernelMatrix<Value, Weight>& m, const Value* x, std::int64_t count, Value* out,
                            std::int64_t stride) {
    if (count == 1) return multiplyInParallel(m, x, out);
    const auto work = [&](std::int64_t begin, std::int64_t end) {
        if constexpr (std::is_same_v<Value, Weight>)
            tokenKernels<Value>().multiplyRowsByMany(m, x, count, out, stride, begin, end);
        else
            tokenKernels<Value>().multiplyBFloat16RowsByMany(m, x, count, out, stride, begin, end);
    };
    const std::int64_t grain =
        std::max<std::int64_t>(4, elementsWorthAThread / std::max<std::int64_t>(1, m.columns * count));
    if (m.rows <= grain) return work(0, m.rows);
    at::parallel_for(0, m.rows, grain, work);
}

/// Matrices side by side: the outputs of each vector follow one another.
template <class Value, class Weight>
void multiplyAll(const std::vector<KernelMatrix<Value, Weight>>& matrices, const Value* x, std::int64_t count,
                 Value* out) {
    std::int64_t stride = 0;
    for (const KernelMatrix<Value, Weight>& matrix : matrices)
        stride += matrix.rows;
    for (const KernelMatrix<Value, Weight>& matrix : matrices) {
        multiplyManyInParallel(matrix, x, count, out, stride);
        out += matrix.rows;
    }
}

template <class Value> void addTo(Value* values, const Value* more, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
        values[i] += more[i];
}

/// One token's queries, keys and values, as they lie in `projected` [count × (H + 2·Hkv)·D].
template <class Value, class Weight> struct HeadPlaces {
    const KernelBlock<Value, Weight>& b;
    Value* projected;

    std::int64_t width() const { return (b.heads + 2 * b.keyValueHeads) * b.headDim; }
    Value* query(std::int64_t token, std::int64_t head) const { return projected + token * width() + head * b.headDim; }
    Value* key(std::int64_t token, std::int64_t head) const { return query(token, b.heads + head); }
    Value* value(std::int64_t token, std::int64_t head) const { return query(token, b.heads + b.keyValueHeads + head); }
};

/// Queries and keys normed and rotated.
template <class Value, class Weight>
void rotateHeads(const HeadPlaces<Value, Weight>& places, const Value* cos, const Value* sin, std::int64_t count) {
    const TokenKernels<Value>& kernels = tokenKernels<Value>();
    const KernelBlock<Value, Weight>& b = places.b;
    const auto rotate = b.interleaved ? kernels.rotateInterleaved : kernels.rotateHalfSplit;
    for (std::int64_t t = 0; t < count; ++t)
        for (std::int64_t head = 0; head < b.heads + b.keyValueHeads; ++head) {
            Value* const values = places.query(t, head);
            if (const Value* const weight = head < b.heads ? b.queryNorm : b.keyNorm)
                kernels.norm(values, weight, values, b.headDim, b.eps);
            rotate(values, cos + t * (b.rotaryDim / 2), sin + t * (b.rotaryDim / 2), b.rotaryDim / 2);
        }
}

/// Of `past` keys the first that is seen.
template <class Value, class Weight> std::int64_t firstSeen(const KernelBlock<Value, Weight>& b, std::int64_t past) {
    return b.window > 0 ? std::max<std::int64_t>(0, past - b.window) : 0;
}

/// Tokens that follow one another: their keys and values are put into the cache. To `attended` [count × H·D].
template <class Value, class Weight>
void attendSequence(const HeadPlaces<Value, Weight>& places, const KernelCache<Value>& cache,
                    KernelScratch<Value>& scratch, Value* attended, std::int64_t count) {
    const KernelBlock<Value, Weight>& b = places.b;
    const std::int64_t d = b.headDim, group = b.heads / b.keyValueHeads, most = cache.position + count;
    for (std::int64_t t = 0; t < count; ++t)
        for (std::int64_t head = 0; head < b.keyValueHeads; ++head) {
            const std::int64_t place = (head * cache.capacity + cache.position + t) * d;
            std::copy_n(places.key(t, head), d, cache.keys + place);
            std::copy_n(places.value(t, head), d, cache.values + place);
        }
    scratch.scores.resize(static_cast<std::size_t>(b.heads * most));
    const auto attendHeads = [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t head = begin; head < end; ++head)
            for (std::int64_t t = 0; t < count; ++t) {
                const std::int64_t past = cache.position + t + 1, first = firstSeen(b, past);
                const std::int64_t place = (head / group * cache.capacity + first) * d;
                tokenKernels<Value>().attend(places.query(t, head), cache.keys + place, cache.values + place,
                                             past - first, d, static_cast<Value>(b.scale),
                                             scratch.scores.data() + head * most, attended + (t * b.heads + head) * d);
            }
    };
    const std::int64_t headGrain = std::max<std::int64_t>(1, elementsWorthAThread / (most * d * count));
    if (b.heads <= headGrain)
        attendHeads(0, b.heads);
    else
        at::parallel_for(0, b.heads, headGrain, attendHeads);
}

/// Tokens of a tree: the cache's keys and values once for each head, and behind them those of a token's own path.
template <class Value, class Weight>
void attendTree(const HeadPlaces<Value, Weight>& places, const KernelCache<const Value>& cache, const KernelTree& tree,
                KernelScratch<Value>& scratch, std::int64_t count) {
    const KernelBlock<Value, Weight>& b = places.b;
    const std::int64_t d = b.headDim, group = b.heads / b.keyValueHeads, most = cache.position + tree.deepest + 1;
    scratch.scores.resize(static_cast<std::size_t>(most));
    scratch.keys.resize(static_cast<std::size_t>(most * d));
    scratch.values.resize(static_cast<std::size_t>(most * d));
    for (std::int64_t head = 0; head < b.heads; ++head) {
        const std::int64_t shared = head / group;
        if (head % group == 0) {
            std::copy_n(cache.keys + shared * cache.capacity * d, cache.position * d, scratch.keys.data());
            std::copy_n(cache.values + shared * cache.capacity * d, cache.position * d, scratch.values.data());
        }
        for (std::int64_t t = 0; t < count; ++t) {
            for (auto node = static_cast<std::int32_t>(t); node >= 0; node = tree.parents[node]) {
                const std::int64_t place = (cache.position + tree.depths[node]) * d;
                std::copy_n(places.key(node, shared), d, scratch.keys.data() + place);
                std::copy_n(places.value(node, shared), d, scratch.values.data() + place);
            }
            const std::int64_t past = cache.position + tree.depths[t] + 1, first = firstSeen(b, past);
            tokenKernels<Value>().attend(places.query(t, head), scratch.keys.data() + first * d,
                                         scratch.values.data() + first * d, past - first, d,
                                         static_cast<Value>(b.scale), scratch.scores.data(),
                                         scratch.attended.data() + (t * b.heads + head) * d);
        }
    }
}

/// `attention(places)` makes scratch.attended [count × H·D] of the rotated heads.
template <class Value, class Weight, class Attention>
void passBlock(const KernelBlock<Value, Weight>& b, const Value* x, const Value* cos, const Value* sin,
               KernelScratch<Value>& scratch, Value* out, std::int64_t count, const Attention& attention) {
    const TokenKernels<Value>& kernels = tokenKernels<Value>();
    const std::int64_t width = b.hiddenSize;
    const auto size = [](std::int64_t n) { return static_cast<std::size_t>(n); };
    scratch.normed.resize(size(count * width));
    scratch.projected.resize(size(count * (b.heads + 2 * b.keyValueHeads) * b.headDim));
    scratch.attended.resize(size(count * b.heads * b.headDim));
    scratch.inner.resize(size(count * 2 * b.feedForwardSize));
    scratch.middle.resize(size(count * width));

    for (std::int64_t t = 0; t < count; ++t)
        kernels.norm(x + t * width, b.attentionNorm, scratch.normed.data() + t * width, width, b.eps);
    const HeadPlaces<Value, Weight> places{b, scratch.projected.data()};
    multiplyAll(b.queryKeyValue, scratch.normed.data(), count, places.projected);
    rotateHeads(places, cos, sin, count);
    attention(places);

    Value* const middle = scratch.middle.data();
    multiplyManyInParallel(b.output, scratch.attended.data(), count, middle, width);
    addTo(middle, x, count * width);
    for (std::int64_t t = 0; t < count; ++t)
        kernels.norm(middle + t * width, b.mlpNorm, scratch.normed.data() + t * width, width, b.eps);
    Value* const inner = scratch.inner.data();
    multiplyAll(b.gateUp, scratch.normed.data(), count, inner);
    // What is gated moves together, as the matrix behind it reads it.
    for (std::int64_t t = 0; t < count; ++t) {
        Value* const both = inner + t * 2 * b.feedForwardSize;
        kernels.gate(both, both + b.feedForwardSize, b.feedForwardSize);
        if (t > 0) std::copy(both, both + b.feedForwardSize, inner + t * b.feedForwardSize);
    }
    multiplyManyInParallel(b.down, inner, count, out, width);
    addTo(out, middle, count * width);
}

template <class Value, class Weight>
void decode(const KernelBlock<Value, Weight>& b, std::span<const KernelSequence<Value>> sequences,
            KernelScratch<Value>& scratch) {
    std::int64_t count = 0;
    for (const KernelSequence<Value>& sequence : sequences)
        count += sequence.count;
    if (count == 0) return;
    const auto attend = [&](const HeadPlaces<Value, Weight>& places) {
        Value* projected = places.projected;
        Value* attended = scratch.attended.data();
        for (const KernelSequence<Value>& sequence : sequences) {
            attendSequence(HeadPlaces<Value, Weight>{b, projected}, sequence.cache, scratch, attended, sequence.count);
            projected += sequence.count * places.width();
            attended += sequence.count * b.heads * b.headDim;
        }
    };
    if (sequences.size() == 1) {
        const KernelSequence<Value>& only = sequences.front();
        return passBlock(b, only.x, only.cos, only.sin, scratch, only.out, count, attend);
    }
    const std::int64_t width = b.hiddenSize, half = b.rotaryDim / 2;
    scratch.residuals.resize(static_cast<std::size_t>(count * width));
    scratch.out.resize(static_cast<std::size_t>(count * width));
    scratch.cos.resize(static_cast<std::size_t>(count * half));
    scratch.sin.resize(static_cast<std::size_t>(count * half));
    std::int64_t next = 0;
    for (const KernelSequence<Value>& sequence : sequences) {
        std::copy_n(sequence.x, sequence.count * width, scratch.residuals.data() + next * width);
        std::copy_n(sequence.cos, sequence.count * half, scratch.cos.data() + next * half);
        std::copy_n(sequence.sin, sequence.count * half, scratch.sin.data() + next * half);
        next += sequence.count;
    }
    passBlock(b, scratch.residuals.data(), scratch.cos.data(), scratch.sin.data(), scratch, scratch.out.data(), count,
              attend);
    next = 0;
    for (const KernelSequence<Value>& sequence : sequences) {
        std::copy_n(scratch.out.data() + next * width, sequence.count * width, sequence.out);
        next += sequence.count;
    }
}

template <class Value>
void decodeBranches(const KernelBlock<Value>& b, const Value* x, const Value* cos, const Value* sin,
                    const KernelCache<const Value>& cache, const KernelTree& tree, KernelScratch<Value>& scratch,
                    Value* out, std::int64_t count) {
    passBlock(b, x, cos, sin, scratch, out, count,
              [&](const HeadPlaces<Value, Value>& places) { attendTree(places, cache, tree, scratch, count); });
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

void multiplyMany(const KernelMatrix<float>& matrix, const float* x, std::int64_t count, float* out) {
    multiplyManyInParallel(matrix, x, count, out, matrix.rows);
}
void multiplyMany(const KernelMatrix<double>& matrix, const double* x, std::int64_t count, double* out) {
    multiplyManyInParallel(matrix, x, count, out, matrix.rows);
}
void multiplyMany(const KernelMatrix<float, BFloat16>& matrix, const float* x, std::int64_t count, float* out) {
    multiplyManyInParallel(matrix, x, count, out, matrix.rows);
}

void decodeBlock(const KernelBlock<float>& block, std::span<const KernelSequence<float>> sequences,
                 KernelScratch<float>& scratch) {
    decode(block, sequences, scratch);
}
void decodeBlock(const KernelBlock<double>& block, std::span<const KernelSequence<double>> sequences,
                 KernelScratch<double>& scratch) {
    decode(block, sequences, scratch);
}
void decodeBlock(const KernelBlock<float, BFloat16>& block, std::span<const KernelSequence<float>> sequences,
                 KernelScratch<float>& scratch) {
    decode(block, sequences, scratch);
}

void decodeTree(const KernelBlock<float>& block, const float* x, const float* cos, const float* sin,
                const KernelCache<const float>& cache, const KernelTree& tree, KernelScratch<float>& scratch,
                float* out, std::int64_t count) {
    decodeBranches(block, x, cos, sin, cache, tree, scratch, out, count);
}
void decodeTree(const KernelBlock<double>& block, const double* x, const double* cos, const double* sin,
                const KernelCache<const double>& cache, const KernelTree& tree, KernelScratch<double>& scratch,
                double* out, std::int64_t count) {
    decodeBranches(block, x, cos, sin, cache, tree, scratch, out, count);
}

} // namespace strata
