// SPDX-License-Identifier: GPL-3.0-or-later
// The loops themselves; included by one .cpp per instruction set. Only functions with internal linkage: nothing
// compiled here for a newer processor can be picked by the linker for an older one.
#include "model/engine/decode_parts.h"
#include "model/engine/vector_math.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace strata {
namespace {

// Vectors of the compiler's own (GCC, Clang), as long as the processor's registers: longer ones go through memory.
// Loops over arrays of partial sums are left to no optimiser: it turns them into shuffles that are slower than scalar
// code.
#if defined(__AVX512F__)
constexpr int vectorBytes = 64;
#elif defined(__AVX2__)
constexpr int vectorBytes = 32;
#else
constexpr int vectorBytes = 16;
#endif
template <class Value, int bytes = vectorBytes> struct VectorOf {
    typedef Value Type __attribute__((vector_size(bytes)));
    typedef Value Unaligned __attribute__((vector_size(bytes), aligned(alignof(Value)), may_alias));
};
template <class Value> constexpr std::int64_t lanes = vectorBytes / sizeof(Value);

template <class Value> inline const typename VectorOf<Value>::Unaligned& loadVector(const Value* values) {
    return *reinterpret_cast<const typename VectorOf<Value>::Unaligned*>(values);
}

// By reference: how a vector is passed differs between instruction sets. Halves are added until one of 16 bytes is
// left.
template <class Value, int bytes = vectorBytes> inline Value sum(const typename VectorOf<Value, bytes>::Type& vector) {
    if constexpr (bytes > 16) {
        typename VectorOf<Value, bytes / 2>::Type halves[2];
        __builtin_memcpy(halves, &vector, sizeof vector);
        halves[0] += halves[1];
        return sum<Value, bytes / 2>(halves[0]);
    } else if constexpr (sizeof(Value) == 8) {
        return vector[0] + vector[1];
    } else {
        return (vector[0] + vector[1]) + (vector[2] + vector[3]);
    }
}

template <class Value> inline Value dotProduct(const Value* a, const Value* b, std::int64_t size) {
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
inline void multiplyRows(const PlainMatrix<Value>& m, const Value* x, Value* out, std::int64_t begin,
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

// Bfloat16 weights lie in pairs in the lanes of 32 bits: the second of a pair is a float32 once the first is masked
// away, the first once it is shifted up. So x is dealt out to even and odd places before, and no weight has to change
// its lane.
constexpr std::int64_t pairedLanes = 2 * lanes<float>;

inline void addPairs(const BFloat16Bits* weights, const typename VectorOf<float>::Type& even,
                     const typename VectorOf<float>::Type& odd, typename VectorOf<float>::Type& total) {
    typedef std::uint32_t Bits __attribute__((vector_size(vectorBytes), aligned(alignof(BFloat16Bits)), may_alias));
    typename VectorOf<float>::Type first, second;
    const Bits pairs = *reinterpret_cast<const Bits*>(weights);
    const Bits low = pairs << 16, high = pairs & 0xFFFF0000u;
    __builtin_memcpy(&first, &low, sizeof first);
    __builtin_memcpy(&second, &high, sizeof second);
    total += first * even;
    total += second * odd;
}

inline void multiplyBFloat16Rows(const PlainMatrix<float, BFloat16Bits>& m, const float* x, float* out,
                                 std::int64_t begin, std::int64_t end) {
    constexpr std::int64_t columnsAtOnce = 2048;
    alignas(vectorBytes) float dealt[columnsAtOnce];
    const std::int64_t whole = m.columns / pairedLanes * pairedLanes;
    for (std::int64_t row = begin; row < end; ++row) {
        out[row] = m.bias ? m.bias[row] : 0.0f;
        for (std::int64_t i = whole; i < m.columns; ++i)
            out[row] += std::bit_cast<float>(static_cast<std::uint32_t>(m.weight[row * m.columns + i]) << 16) * x[i];
    }
    for (std::int64_t first = 0; first < whole; first += columnsAtOnce) {
        const std::int64_t count = std::min(columnsAtOnce, whole - first);
        for (std::int64_t i = 0; i < count; i += pairedLanes)
            for (std::int64_t lane = 0; lane < lanes<float>; ++lane) {
                dealt[i + lane] = x[first + i + 2 * lane];
                dealt[i + lanes<float> + lane] = x[first + i + 2 * lane + 1];
            }
        std::int64_t row = begin;
        for (; row + 4 <= end; row += 4) {
            const BFloat16Bits *const a = m.weight + row * m.columns + first, *const b = a + m.columns,
                                      *const c = b + m.columns, *const d = c + m.columns;
            typename VectorOf<float>::Type sumA{}, sumB{}, sumC{}, sumD{};
            for (std::int64_t i = 0; i < count; i += pairedLanes) {
                const typename VectorOf<float>::Type even = loadVector(dealt + i),
                                                     odd = loadVector(dealt + i + lanes<float>);
                addPairs(a + i, even, odd, sumA);
                addPairs(b + i, even, odd, sumB);
                addPairs(c + i, even, odd, sumC);
                addPairs(d + i, even, odd, sumD);
            }
            out[row] += sum<float>(sumA);
            out[row + 1] += sum<float>(sumB);
            out[row + 2] += sum<float>(sumC);
            out[row + 3] += sum<float>(sumD);
        }
        for (; row < end; ++row) {
            typename VectorOf<float>::Type total{};
            for (std::int64_t i = 0; i < count; i += pairedLanes)
                addPairs(m.weight + row * m.columns + first + i, loadVector(dealt + i),
                         loadVector(dealt + i + lanes<float>), total);
            out[row] += sum<float>(total);
        }
    }
}

template <class Value> constexpr auto bfloat16Rows() -> decltype(DecodeParts<Value>::multiplyBFloat16Rows) {
    if constexpr (sizeof(Value) == 4)
        return multiplyBFloat16Rows;
    else
        return nullptr;
}

template <class Value>
inline void normRow(const Value* x, const Value* weight, Value* out, std::int64_t size, double eps) {
    const Value mean = dotProduct(x, x, size) / static_cast<Value>(size);
    const Value scale = Value(1) / std::sqrt(mean + static_cast<Value>(eps));
    for (std::int64_t i = 0; i < size; ++i)
        out[i] = x[i] * scale * weight[i];
}

template <class Value> inline void gatedProduct(Value* gate, const Value* up, std::int64_t size) {
    for (std::int64_t i = 0; i < size; ++i)
        gate[i] = silu(gate[i]) * up[i];
}

// Pair i lies at i·step and i·step + apart.
template <class Value>
inline void rotatePairs(Value* x, const Value* cos, const Value* sin, std::int64_t pairs, std::int64_t step,
                        std::int64_t apart) {
    for (std::int64_t i = 0; i < pairs; ++i) {
        const Value first = x[i * step], second = x[i * step + apart];
        x[i * step] = first * cos[i] - second * sin[i];
        x[i * step + apart] = second * cos[i] + first * sin[i];
    }
}

// One query against `count` keys and values [count × D].
template <class Value>
inline void attendHead(const Value* query, const Value* keys, const Value* values, std::int64_t count, std::int64_t dim,
                       Value scale, Value* scores, Value* out) {
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

template <class Value> constexpr DecodeParts<Value> decodeTable() {
    return {multiplyRows<Value>,
            bfloat16Rows<Value>(),
            normRow<Value>,
            gatedProduct<Value>,
            [](Value* x, const Value* cos, const Value* sin, std::int64_t pairs) {
                rotatePairs<Value>(x, cos, sin, pairs, 1, pairs);
            },
            [](Value* x, const Value* cos, const Value* sin, std::int64_t pairs) {
                rotatePairs<Value>(x, cos, sin, pairs, 2, 1);
            },
            attendHead<Value>};
}

} // namespace
} // namespace strata
