// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set: foreach_target.h includes this file again for each.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/kernels/token_kernels.cpp"
// clang-format off
#include <hwy/foreach_target.h> // before all that is compiled for each
// clang-format on

#include "model/kernels/token_kernels.h"

#include "model/kernels/vectors.h"

#include <algorithm>
#include <cmath>
#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace strata::HWY_NAMESPACE {

template <class Value, class Weight> Value biasOf(const KernelMatrix<Value, Weight>& m, std::int64_t row) {
    return m.bias ? m.bias[row] : Value(0);
}

// Four rows at a time, so that each value of x is loaded once for them.
template <class Value>
void multiplyRows(const KernelMatrix<Value>& m, const Value* x, Value* out, std::int64_t begin, std::int64_t end) {
    std::int64_t row = begin;
    for (; row + 4 <= end; row += 4) {
        const Value *const a = m.weight + row * m.columns, *const b = a + m.columns, *const c = b + m.columns,
                           *const e = c + m.columns;
        const auto sums = sumOver<Value, 4>(m.columns, [&](auto d, std::int64_t i, auto* add) HWY_ATTR {
            const auto values = load(d, x + i);
            add[0] = hn::MulAdd(load(d, a + i), values, add[0]);
            add[1] = hn::MulAdd(load(d, b + i), values, add[1]);
            add[2] = hn::MulAdd(load(d, c + i), values, add[2]);
            add[3] = hn::MulAdd(load(d, e + i), values, add[3]);
        });
        for (std::int64_t r = 0; r < 4; ++r)
            out[row + r] = sums[static_cast<std::size_t>(r)] + biasOf(m, row + r);
    }
    for (; row < end; ++row)
        out[row] = dotProduct(m.weight + row * m.columns, x, m.columns) + biasOf(m, row);
}

// Four rows by `together` vectors at a time: each weight and each value is loaded once for them. The sums go as in
// multiplyRows, so that it makes no difference how many tokens are computed at once.
template <class Value, int together>
void multiplyFourRows(const KernelMatrix<Value>& m, std::int64_t row, const Value* x, Value* out, std::int64_t stride) {
    const Value* const weights = m.weight + row * m.columns;
    const auto sums = sumOver<Value, 4 * together>(m.columns, [&](auto d, std::int64_t i, auto* add) HWY_ATTR {
        const auto a = load(d, weights + i), b = load(d, weights + m.columns + i),
                   c = load(d, weights + 2 * m.columns + i), e = load(d, weights + 3 * m.columns + i);
        for (int t = 0; t < together; ++t) {
            const auto values = load(d, x + t * m.columns + i);
            add[4 * t] = hn::MulAdd(a, values, add[4 * t]);
            add[4 * t + 1] = hn::MulAdd(b, values, add[4 * t + 1]);
            add[4 * t + 2] = hn::MulAdd(c, values, add[4 * t + 2]);
            add[4 * t + 3] = hn::MulAdd(e, values, add[4 * t + 3]);
        }
    });
    for (int t = 0; t < together; ++t)
        for (std::int64_t r = 0; r < 4; ++r)
            out[t * stride + row + r] = sums[static_cast<std::size_t>(4 * t + r)] + biasOf(m, row + r);
}

template <class Value>
void multiplyRowsByMany(const KernelMatrix<Value>& m, const Value* x, std::int64_t count, Value* out,
                        std::int64_t stride, std::int64_t begin, std::int64_t end) {
    // As many sums as there are registers for.
    constexpr int together = HWY_MAX_BYTES >= 64 ? 4 : 2;
    std::int64_t row = begin;
    for (; row + 4 <= end; row += 4) {
        std::int64_t t = 0;
        for (; t + together <= count; t += together)
            multiplyFourRows<Value, together>(m, row, x + t * m.columns, out + t * stride, stride);
        for (; t < count; ++t)
            multiplyRows(m, x + t * m.columns, out + t * stride, row, row + 4);
    }
    for (; row < end; ++row)
        for (std::int64_t t = 0; t < count; ++t)
            out[t * stride + row] =
                dotProduct(m.weight + row * m.columns, x + t * m.columns, m.columns) + biasOf(m, row);
}

// Bfloat16 weights lie in pairs in the lanes of 32 bits: the second of a pair is a float32 once the first is masked
// away, the first once it is shifted up. So x is dealt out to even and odd places before, and no weight has to change
// its lane.
template <class D> HWY_INLINE hn::Vec<D> loadPairs(D bits, const BFloat16* weights) {
#if HWY_TARGET == HWY_SCALAR
    std::uint32_t pair;
    std::memcpy(&pair, weights, sizeof pair);
    return hn::Set(bits, pair);
#else
    return hn::BitCast(bits, hn::LoadU(hn::Repartition<std::uint16_t, D>(), &weights->bits));
#endif
}

template <class V> HWY_INLINE V addPairs(const BFloat16* weights, V even, V odd, V total) {
    const Tag<float> d;
    const hn::RebindToUnsigned<decltype(d)> bits;
    const auto pairs = loadPairs(bits, weights);
    const auto first = hn::BitCast(d, hn::ShiftLeft<16>(pairs));
    const auto second = hn::BitCast(d, hn::And(pairs, hn::Set(bits, 0xFFFF0000u)));
    return hn::MulAdd(second, odd, hn::MulAdd(first, even, total));
}

void multiplyBFloat16Rows(const KernelMatrix<float, BFloat16>& m, const float* x, float* out, std::int64_t begin,
                          std::int64_t end) {
    const Tag<float> d;
    constexpr std::int64_t columnsAtOnce = 2048;
    const std::int64_t lanes = lanesOf(d), pairedLanes = 2 * lanes, whole = m.columns / pairedLanes * pairedLanes;
    HWY_ALIGN float dealt[columnsAtOnce];
    for (std::int64_t row = begin; row < end; ++row) {
        out[row] = biasOf(m, row);
        for (std::int64_t i = whole; i < m.columns; ++i)
            out[row] += m.weight[row * m.columns + i].toFloat() * x[i];
    }
    for (std::int64_t first = 0; first < whole; first += columnsAtOnce) {
        const std::int64_t count = std::min(columnsAtOnce, whole - first);
        for (std::int64_t i = 0; i < count; i += pairedLanes)
            for (std::int64_t lane = 0; lane < lanes; ++lane) {
                dealt[i + lane] = x[first + i + 2 * lane];
                dealt[i + lanes + lane] = x[first + i + 2 * lane + 1];
            }
        std::int64_t row = begin;
        for (; row + 4 <= end; row += 4) {
            const BFloat16 *const a = m.weight + row * m.columns + first, *const b = a + m.columns,
                                  *const c = b + m.columns, *const e = c + m.columns;
            auto sumA = hn::Zero(d), sumB = hn::Zero(d), sumC = hn::Zero(d), sumE = hn::Zero(d);
            for (std::int64_t i = 0; i < count; i += pairedLanes) {
                const auto even = hn::Load(d, dealt + i), odd = hn::Load(d, dealt + i + lanes);
                sumA = addPairs(a + i, even, odd, sumA);
                sumB = addPairs(b + i, even, odd, sumB);
                sumC = addPairs(c + i, even, odd, sumC);
                sumE = addPairs(e + i, even, odd, sumE);
            }
            out[row] += hn::GetLane(hn::SumOfLanes(d, sumA));
            out[row + 1] += hn::GetLane(hn::SumOfLanes(d, sumB));
            out[row + 2] += hn::GetLane(hn::SumOfLanes(d, sumC));
            out[row + 3] += hn::GetLane(hn::SumOfLanes(d, sumE));
        }
        for (; row < end; ++row) {
            auto total = hn::Zero(d);
            for (std::int64_t i = 0; i < count; i += pairedLanes)
                total = addPairs(m.weight + row * m.columns + first + i, hn::Load(d, dealt + i),
                                 hn::Load(d, dealt + i + lanes), total);
            out[row] += hn::GetLane(hn::SumOfLanes(d, total));
        }
    }
}

template <class Value> void norm(const Value* x, const Value* weight, Value* out, std::int64_t size, double eps) {
    const Value mean = dotProduct(x, x, size) / static_cast<Value>(size);
    const Value scale = Value(1) / std::sqrt(mean + static_cast<Value>(eps));
    forEach<Value>(size, [&](auto d, std::int64_t i) HWY_ATTR {
        store(d, hn::Mul(hn::Mul(load(d, x + i), hn::Set(d, scale)), load(d, weight + i)), out + i);
    });
}

template <class Value> void gate(Value* gated, const Value* up, std::int64_t size) {
    forEach<Value>(size, [&](auto d, std::int64_t i)
                             HWY_ATTR { store(d, hn::Mul(silu(d, load(d, gated + i)), load(d, up + i)), gated + i); });
}

template <class Value> void rotateHalfSplit(Value* x, const Value* cos, const Value* sin, std::int64_t pairs) {
    forEach<Value>(pairs, [&](auto d, std::int64_t i) HWY_ATTR {
        const auto first = load(d, x + i), second = load(d, x + pairs + i), c = load(d, cos + i), s = load(d, sin + i);
        store(d, hn::NegMulAdd(second, s, hn::Mul(first, c)), x + i);
        store(d, hn::MulAdd(first, s, hn::Mul(second, c)), x + pairs + i);
    });
}

template <class Value> void rotateInterleaved(Value* x, const Value* cos, const Value* sin, std::int64_t pairs) {
    for (std::int64_t i = 0; i < pairs; ++i) {
        const Value first = x[2 * i], second = x[2 * i + 1];
        x[2 * i] = first * cos[i] - second * sin[i];
        x[2 * i + 1] = second * cos[i] + first * sin[i];
    }
}

// One query against `count` keys and values [count × D].
template <class Value>
void attend(const Value* query, const Value* keys, const Value* values, std::int64_t count, std::int64_t dim,
            Value scale, Value* scores, Value* out) {
    for (std::int64_t s = 0; s < count; ++s)
        scores[s] = dotProduct(query, keys + s * dim, dim) * scale;
    const Value largest = largestOf<Value>(count, [&](auto d, std::int64_t i) HWY_ATTR { return load(d, scores + i); });
    const Value total = sumOver<Value, 1>(count, [&](auto d, std::int64_t i, auto* sums) HWY_ATTR {
        const auto e = exponential(d, hn::Sub(load(d, scores + i), hn::Set(d, largest)));
        store(d, e, scores + i);
        sums[0] = hn::Add(sums[0], e);
    })[0];
    combineRows(scores, values, dim, count, Value(1) / total, out, dim);
}

template <class Value> constexpr auto bfloat16Rows() -> decltype(TokenKernels<Value>::multiplyBFloat16Rows) {
    if constexpr (sizeof(Value) == 4)
        return multiplyBFloat16Rows;
    else
        return nullptr;
}

template <class Value> const TokenKernels<Value>* tokenTable() {
    static constexpr TokenKernels<Value> functions{
        multiplyRows<Value>, bfloat16Rows<Value>(),  multiplyRowsByMany<Value>, norm<Value>,
        gate<Value>,         rotateHalfSplit<Value>, rotateInterleaved<Value>,  attend<Value>};
    return &functions;
}

const TokenKernels<float>* floatTokens() {
    return tokenTable<float>();
}
const TokenKernels<double>* doubleTokens() {
    return tokenTable<double>();
}

} // namespace strata::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace strata {

HWY_EXPORT(floatTokens);
HWY_EXPORT(doubleTokens);

template <> const TokenKernels<float>& tokenKernels() {
    return *HWY_DYNAMIC_DISPATCH(floatTokens)();
}
template <> const TokenKernels<double>& tokenKernels() {
    return *HWY_DYNAMIC_DISPATCH(doubleTokens)();
}

} // namespace strata
#endif
