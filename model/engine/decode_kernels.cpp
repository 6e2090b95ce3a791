#include "model/engine/decode_kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <bit>
#include <cmath>

// Compiled once per instruction set and chosen when the program starts. Not under sanitizers: they are not up yet at
// that moment.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(STRATA_SANITIZED)
#define STRATA_PER_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define STRATA_PER_PROCESSOR
#endif
#define STRATA_INLINE inline __attribute__((always_inline))

namespace strata {
namespace {

constexpr std::int64_t elementsWorthAThread = std::int64_t{1} << 18;

// Vectors of the compiler's own (GCC, Clang): 64 bytes, which it splits where the processor's registers are shorter.
// Loops over arrays of partial sums are left to no optimiser: it turns them into shuffles that are slower than scalar
// code.
template <class Value, int bytes = 64> struct VectorOf {
    typedef Value Type __attribute__((vector_size(bytes)));
    typedef Value Unaligned __attribute__((vector_size(bytes), aligned(alignof(Value)), may_alias));
};
template <class Value> constexpr std::int64_t lanes = 64 / sizeof(Value);

// By reference: a vector must not be returned, its calling convention differs between instruction sets.
template <class Value> STRATA_INLINE const typename VectorOf<Value>::Unaligned& loadVector(const Value* values) {
    return *reinterpret_cast<const typename VectorOf<Value>::Unaligned*>(values);
}

template <class Value> STRATA_INLINE Value sum(const typename VectorOf<Value>::Type& vector) {
    typename VectorOf<Value, 32>::Type halves[2];
    __builtin_memcpy(halves, &vector, sizeof vector);
    halves[0] += halves[1];
    typename VectorOf<Value, 16>::Type quarters[2];
    __builtin_memcpy(quarters, &halves[0], sizeof halves[0]);
    quarters[0] += quarters[1];
    if constexpr (sizeof(Value) == 8)
        return quarters[0][0] + quarters[0][1];
    else
        return (quarters[0][0] + quarters[0][1]) + (quarters[0][2] + quarters[0][3]);
}

template <class Value> STRATA_INLINE Value dotProduct(const Value* a, const Value* b, std::int64_t size) {
    typename VectorOf<Value>::Type total{};
    std::int64_t i = 0;
    for (; i + lanes<Value> <= size; i += lanes<Value>)
        total += loadVector(a + i) * loadVector(b + i);
    Value result = sum<Value>(total);
    for (; i < size; ++i)
        result += a[i] * b[i];
    return result;
}

// Four rows at a time, so that each value of x is loaded once for them.
template <class Value>
STRATA_INLINE void multiplyRows(const PlainMatrix<Value>& m, const Value* x, Value* out, std::int64_t begin,
                                std::int64_t end) {
    std::int64_t row = begin;
    for (; row + 4 <= end; row += 4) {
        const Value *const a = m.weight + row * m.columns, *const b = a + m.columns, *const c = b + m.columns,
                           *const d = c + m.columns;
        typename VectorOf<Value>::Type sumA{}, sumB{}, sumC{}, sumD{};
        std::int64_t i = 0;
        for (; i + lanes<Value> <= m.columns; i += lanes<Value>) {
            const typename VectorOf<Value>::Type values = loadVector(x + i);
            sumA += loadVector(a + i) * values;
            sumB += loadVector(b + i) * values;
            sumC += loadVector(c + i) * values;
            sumD += loadVector(d + i) * values;
        }
        Value results[4] = {sum<Value>(sumA), sum<Value>(sumB), sum<Value>(sumC), sum<Value>(sumD)};
        for (; i < m.columns; ++i) {
            results[0] += a[i] * x[i];
            results[1] += b[i] * x[i];
            results[2] += c[i] * x[i];
            results[3] += d[i] * x[i];
        }
        for (std::int64_t r = 0; r < 4; ++r)
            out[row + r] = results[r] + (m.bias ? m.bias[row + r] : Value(0));
    }
    for (; row < end; ++row)
        out[row] = dotProduct(m.weight + row * m.columns, x, m.columns) + (m.bias ? m.bias[row] : Value(0));
}

// exp without branches, so that loops of it become vector code: 2^n · e^r with |r| ≤ ln2 / 2, e^r by its Taylor
// polynomial of degree 7 (relative error below 2e-8), n by adding and subtracting 1.5 · 2^23. NaN stays NaN.
STRATA_INLINE float exponential(float x) {
    x = x < -87.0F ? -87.0F : x;
    x = x > 88.0F ? 88.0F : x;
    const float shifted = x * 1.44269504F + 12582912.0F;
    const float n = shifted - 12582912.0F;
    const float r = (x - n * 0.693145752F) - n * 1.42860677e-6F;
    float p = 1.0F / 5040.0F;
    p = p * r + 1.0F / 720.0F;
    p = p * r + 1.0F / 120.0F;
    p = p * r + 1.0F / 24.0F;
    p = p * r + 1.0F / 6.0F;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const std::uint32_t exponent = (std::bit_cast<std::uint32_t>(shifted) + 127U) << 23U;
    return p * std::bit_cast<float>(exponent);
}
STRATA_INLINE double exponential(double x) {
    return std::exp(x);
}

template <class Value>
STRATA_INLINE void normRow(const Value* x, const Value* weight, Value* out, std::int64_t size, double eps) {
    const Value mean = dotProduct(x, x, size) / static_cast<Value>(size);
    const Value scale = Value(1) / std::sqrt(mean + static_cast<Value>(eps));
    for (std::int64_t i = 0; i < size; ++i)
        out[i] = x[i] * scale * weight[i];
}

template <class Value> STRATA_INLINE void gatedProduct(Value* gate, const Value* up, std::int64_t size) {
    for (std::int64_t i = 0; i < size; ++i)
        gate[i] = gate[i] / (Value(1) + exponential(-gate[i])) * up[i];
}

// Pair i lies at i·step and i·step + apart.
template <class Value>
STRATA_INLINE void rotatePairs(Value* x, const Value* cos, const Value* sin, std::int64_t pairs, std::int64_t step,
                               std::int64_t apart) {
    for (std::int64_t i = 0; i < pairs; ++i) {
        const Value first = x[i * step], second = x[i * step + apart];
        x[i * step] = first * cos[i] - second * sin[i];
        x[i * step + apart] = second * cos[i] + first * sin[i];
    }
}

// One query against `count` keys and values [count × D].
template <class Value>
STRATA_INLINE void attendHead(const Value* query, const Value* keys, const Value* values, std::int64_t count,
                              std::int64_t dim, Value scale, Value* scores, Value* out) {
    for (std::int64_t s = 0; s < count; ++s)
        scores[s] = dotProduct(query, keys + s * dim, dim) * scale;
    Value largest = scores[0];
    for (std::int64_t s = 1; s < count; ++s)
        largest = scores[s] > largest ? scores[s] : largest;
    for (std::int64_t s = 0; s < count; ++s)
        scores[s] = exponential(scores[s] - largest);
    Value total = 0;
    for (std::int64_t s = 0; s < count; ++s)
        total += scores[s];
    std::fill(out, out + dim, Value(0));
    for (std::int64_t s = 0; s < count; ++s) {
        const Value weight = scores[s];
        const Value* const value = values + s * dim;
        for (std::int64_t i = 0; i < dim; ++i)
            out[i] += weight * value[i];
    }
    for (std::int64_t i = 0; i < dim; ++i)
        out[i] /= total;
}

// The parts between the products, instantiated for both types behind names that the dispatch can be attached to.
#define STRATA_KERNELS(Value)                                                                                          \
    STRATA_PER_PROCESSOR void multiplyPart(const PlainMatrix<Value>& m, const Value* x, Value* out,                    \
                                           std::int64_t begin, std::int64_t end) {                                     \
        multiplyRows<Value>(m, x, out, begin, end);                                                                    \
    }                                                                                                                  \
    STRATA_PER_PROCESSOR void norm(const Value* x, const Value* weight, Value* out, std::int64_t size, double eps) {   \
        normRow<Value>(x, weight, out, size, eps);                                                                     \
    }                                                                                                                  \
    STRATA_PER_PROCESSOR void gate(Value* gated, const Value* up, std::int64_t size) {                                 \
        gatedProduct<Value>(gated, up, size);                                                                          \
    }                                                                                                                  \
    STRATA_PER_PROCESSOR void rotateHalves(Value* x, const Value* cos, const Value* sin, std::int64_t pairs) {         \
        rotatePairs<Value>(x, cos, sin, pairs, 1, pairs);                                                              \
    }                                                                                                                  \
    STRATA_PER_PROCESSOR void rotateNeighbours(Value* x, const Value* cos, const Value* sin, std::int64_t pairs) {     \
        rotatePairs<Value>(x, cos, sin, pairs, 2, 1);                                                                  \
    }                                                                                                                  \
    STRATA_PER_PROCESSOR void attendTo(const Value* query, const Value* keys, const Value* values, std::int64_t count, \
                                       std::int64_t dim, Value scale, Value* scores, Value* out) {                     \
        attendHead<Value>(query, keys, values, count, dim, scale, scores, out);                                        \
    }
STRATA_KERNELS(float)
STRATA_KERNELS(double)
#undef STRATA_KERNELS

template <class Value> void multiplyInParallel(const PlainMatrix<Value>& m, const Value* x, Value* out) {
    const std::int64_t grain = std::max<std::int64_t>(4, elementsWorthAThread / std::max<std::int64_t>(1, m.columns));
    if (m.rows <= grain) return multiplyPart(m, x, out, 0, m.rows);
    at::parallel_for(0, m.rows, grain,
                     [&](std::int64_t begin, std::int64_t end) { multiplyPart(m, x, out, begin, end); });
}

template <class Value> void multiplyAll(const std::vector<PlainMatrix<Value>>& matrices, const Value* x, Value* out) {
    for (const PlainMatrix<Value>& matrix : matrices) {
        multiplyInParallel(matrix, x, out);
        out += matrix.rows;
    }
}

template <class Value>
void decode(const PlainBlock<Value>& b, const Value* x, const Value* cos, const Value* sin,
            const PlainCache<Value>& cache, PlainScratch<Value>& scratch, Value* out) {
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

    norm(x, b.attentionNorm, scratch.normed.data(), b.hiddenSize, b.eps);
    Value* const query = scratch.projected.data();
    multiplyAll(b.queryKeyValue, scratch.normed.data(), query);
    for (std::int64_t head = 0; head < b.heads + b.keyValueHeads; ++head) {
        Value* const values = query + head * d;
        if (const Value* const weight = head < b.heads ? b.queryNorm : b.keyNorm) norm(values, weight, values, d, b.eps);
        if (b.neighbours)
            rotateNeighbours(values, cos, sin, b.rotated / 2);
        else
            rotateHalves(values, cos, sin, b.rotated / 2);
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
            attendTo(query + head * d, cache.keys + place, cache.values + place, count, d,
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
    norm(middle, b.mlpNorm, scratch.normed.data(), b.hiddenSize, b.eps);
    Value* const inner = scratch.inner.data();
    multiplyAll(b.gateUp, scratch.normed.data(), inner);
    gate(inner, inner + b.feedForwardSize, b.feedForwardSize);
    multiplyInParallel(b.down, inner, out);
    for (std::int64_t i = 0; i < b.hiddenSize; ++i)
        out[i] += middle[i];
}

} // namespace

void multiply(const PlainMatrix<float>& matrix, const float* x, float* out) {
    multiplyInParallel(matrix, x, out);
}
void multiply(const PlainMatrix<double>& matrix, const double* x, double* out) {
    multiplyInParallel(matrix, x, out);
}

void decodeBlock(const PlainBlock<float>& block, const float* x, const float* cos, const float* sin,
                 const PlainCache<float>& cache, PlainScratch<float>& scratch, float* out) {
    decode(block, x, cos, sin, cache, scratch, out);
}
void decodeBlock(const PlainBlock<double>& block, const double* x, const double* cos, const double* sin,
                 const PlainCache<double>& cache, PlainScratch<double>& scratch, double* out) {
    decode(block, x, cos, sin, cache, scratch, out);
}

} // namespace strata
