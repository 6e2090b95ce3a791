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

// A product's sums, one vector of lanes for each, become numbers together: as many sums as there are lanes are added up
// and transposed at once, which takes two shuffles and an addition a sum. Adding up each by itself took as long as the
// products of a narrow matrix. `sums` is used up; its numbers come back in their order.
template <class D> HWY_INLINE hn::Vec<D> sumsOfLanes([[maybe_unused]] D d, hn::Vec<D>* sums) {
    [[maybe_unused]] constexpr int lanes = static_cast<int>(hn::MaxLanes(D()));
#if HWY_TARGET != HWY_SCALAR
    if constexpr (lanes > 1) {
        using V = hn::Vec<D>;
        constexpr int perBlock = 16 / static_cast<int>(sizeof(hn::TFromD<D>)), blocks = lanes / perBlock;
        static_assert(blocks == 1 || blocks == 2 || blocks == 4);
        const auto addTwo = [&](V a, V b) HWY_ATTR {
            return hn::Add(hn::InterleaveLower(d, a, b), hn::InterleaveUpper(d, a, b));
        };
        // Block b of vector i: a part of the sums perBlock · i … perBlock · i + perBlock − 1.
        V parts[blocks];
        for (int i = 0; i < blocks; ++i) {
            V* const own = sums + i * perBlock;
            if constexpr (perBlock == 2) {
                parts[i] = addTwo(own[0], own[1]);
            } else {
                const hn::RepartitionToWide<D> pairs;
                const auto first = hn::BitCast(pairs, addTwo(own[0], own[1])),
                           second = hn::BitCast(pairs, addTwo(own[2], own[3]));
                parts[i] = hn::Add(hn::BitCast(d, hn::InterleaveLower(pairs, first, second)),
                                   hn::BitCast(d, hn::InterleaveUpper(pairs, first, second)));
            }
        }
        const auto addHalves = [&](V a, V b) HWY_ATTR {
            return hn::Add(hn::ConcatLowerLower(d, b, a), hn::ConcatUpperUpper(d, b, a));
        };
        if constexpr (blocks == 2) return addHalves(parts[0], parts[1]);
        if constexpr (blocks == 4) {
            const V even = addHalves(parts[0], parts[2]), odd = addHalves(parts[1], parts[3]);
            return hn::Add(hn::OddEvenBlocks(odd, even), hn::SwapAdjacentBlocks(hn::OddEvenBlocks(even, odd)));
        }
        return parts[0];
    }
#endif
    return sums[0];
}

// `rows` rows of the matrix, from `row` on, by `together` vectors: each weight and each value is loaded once for them.
// Every number is summed in the same order, however many rows and vectors there are. Only the first `valid` rows are
// there; the others are not read and give nothing.
template <class Value, int rows, int together>
HWY_INLINE void multiplyTile(const KernelMatrix<Value>& m, std::int64_t row, std::int64_t valid, const Value* x,
                             Value* out, std::int64_t stride) {
    const Tag<Value> d;
    const SingleTag<Value> single;
    constexpr int lanes = static_cast<int>(hn::MaxLanes(Tag<Value>())), count = rows * together;
    static_assert(count % lanes == 0);
    const Value* weights[rows];
    for (int r = 0; r < rows; ++r)
        weights[r] = m.weight + (row + std::min<std::int64_t>(r, valid - 1)) * m.columns;
    hn::Vec<Tag<Value>> sums[count];
    for (int i = 0; i < count; ++i)
        sums[i] = hn::Zero(d);
    std::int64_t i = 0;
    for (; i + lanes <= m.columns; i += lanes) {
        hn::Vec<Tag<Value>> weight[rows];
        for (int r = 0; r < rows; ++r)
            weight[r] = load(d, weights[r] + i);
        for (int t = 0; t < together; ++t) {
            const auto values = load(d, x + t * m.columns + i);
            for (int r = 0; r < rows; ++r)
                sums[t * rows + r] = hn::MulAdd(weight[r], values, sums[t * rows + r]);
        }
    }
    HWY_ALIGN Value total[count];
    for (int part = 0; part < count; part += lanes)
        store(d, sumsOfLanes(d, sums + part), total + part);
    for (; i < m.columns; ++i)
        for (int t = 0; t < together; ++t)
            for (int r = 0; r < rows; ++r)
                store(single,
                      hn::MulAdd(load(single, weights[r] + i), load(single, x + t * m.columns + i),
                                 load(single, total + t * rows + r)),
                      total + t * rows + r);
    for (int t = 0; t < together; ++t)
        for (std::int64_t r = 0; r < valid; ++r)
            out[t * stride + row + r] = total[t * rows + r] + biasOf(m, row + r);
}

// Of two vectors at a time; of one, twice as many rows.
template <class Value> constexpr int rowsByTwo = std::max(4, static_cast<int>(hn::MaxLanes(Tag<Value>())) / 2);
template <class Value> constexpr int rowsByOne = 2 * rowsByTwo<Value>;

template <class Value>
void multiplyRows(const KernelMatrix<Value>& m, const Value* x, Value* out, std::int64_t begin, std::int64_t end) {
    std::int64_t row = begin;
    for (; row + rowsByOne<Value> <= end; row += rowsByOne<Value>)
        multiplyTile<Value, rowsByOne<Value>, 1>(m, row, rowsByOne<Value>, x, out, 0);
    if (row < end) multiplyTile<Value, rowsByOne<Value>, 1>(m, row, end - row, x, out, 0);
}

template <class Value>
void multiplyRowsByMany(const KernelMatrix<Value>& m, const Value* x, std::int64_t count, Value* out,
                        std::int64_t stride, std::int64_t begin, std::int64_t end) {
    constexpr std::int64_t rows = rowsByTwo<Value>;
    std::int64_t row = begin;
    for (; row < end; row += rowsByOne<Value>) {
        const std::int64_t past = std::min<std::int64_t>(end, row + rowsByOne<Value>);
        std::int64_t t = 0;
        for (; t + 2 <= count; t += 2) {
            std::int64_t next = row;
            for (; next + rows <= past; next += rows)
                multiplyTile<Value, rows, 2>(m, next, rows, x + t * m.columns, out + t * stride, stride);
            if (next < past)
                multiplyTile<Value, rows, 2>(m, next, past - next, x + t * m.columns, out + t * stride, stride);
        }
        if (t < count) multiplyRows(m, x + t * m.columns, out + t * stride, row, past);
    }
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

// `rows` rows of a part of the matrix by `together` vectors, added to what `out` has. `dealt` are the parts of the
// vectors, each `apart` values behind the one before. Every number is summed in the same order, however many rows and
// vectors there are.
template <int rows, int together>
HWY_INLINE void addBFloat16Tile(const BFloat16* weights, std::int64_t columns, const float* dealt, std::int64_t apart,
                                std::int64_t count, float* out, std::int64_t stride) {
    const Tag<float> d;
    const std::int64_t lanes = lanesOf(d);
    hn::Vec<Tag<float>> sums[rows * together];
    for (int i = 0; i < rows * together; ++i)
        sums[i] = hn::Zero(d);
    for (std::int64_t i = 0; i < count; i += 2 * lanes)
        for (int t = 0; t < together; ++t) {
            const float* const values = dealt + t * apart + i;
            const auto even = hn::Load(d, values), odd = hn::Load(d, values + lanes);
            for (int r = 0; r < rows; ++r)
                sums[t * rows + r] = addPairs(weights + r * columns + i, even, odd, sums[t * rows + r]);
        }
    for (int t = 0; t < together; ++t)
        for (int r = 0; r < rows; ++r)
            out[t * stride + r] += hn::GetLane(hn::SumOfLanes(d, sums[t * rows + r]));
}

void multiplyBFloat16RowsByMany(const KernelMatrix<float, BFloat16>& m, const float* x, std::int64_t count, float* out,
                                std::int64_t stride, std::int64_t begin, std::int64_t end) {
    const Tag<float> d;
    constexpr std::int64_t columnsAtOnce = 2048, vectorsAtOnce = 8;
    constexpr int together = HWY_MAX_BYTES >= 64 ? 4 : 2;
    const std::int64_t lanes = lanesOf(d), pairedLanes = 2 * lanes, whole = m.columns / pairedLanes * pairedLanes;
    for (std::int64_t t = 0; t < count; ++t)
        for (std::int64_t row = begin; row < end; ++row) {
            float& sum = out[t * stride + row];
            sum = biasOf(m, row);
            for (std::int64_t i = whole; i < m.columns; ++i)
                sum += m.weight[row * m.columns + i].toFloat() * x[t * m.columns + i];
        }
    HWY_ALIGN float dealt[vectorsAtOnce * columnsAtOnce];
    for (std::int64_t firstVector = 0; firstVector < count; firstVector += vectorsAtOnce) {
        const std::int64_t vectors = std::min(vectorsAtOnce, count - firstVector);
        for (std::int64_t first = 0; first < whole; first += columnsAtOnce) {
            const std::int64_t columns = std::min(columnsAtOnce, whole - first);
            for (std::int64_t t = 0; t < vectors; ++t) {
                const float* const from = x + (firstVector + t) * m.columns + first;
                float* const to = dealt + t * columnsAtOnce;
                for (std::int64_t i = 0; i < columns; i += pairedLanes)
                    for (std::int64_t lane = 0; lane < lanes; ++lane) {
                        to[i + lane] = from[i + 2 * lane];
                        to[i + lanes + lane] = from[i + 2 * lane + 1];
                    }
            }
            for (std::int64_t row = begin; row < end;) {
                const bool four = row + 4 <= end;
                const BFloat16* const weights = m.weight + row * m.columns + first;
                std::int64_t t = 0;
                const auto tile = [&]<int rows, int vectorsOfTile>() HWY_ATTR {
                    addBFloat16Tile<rows, vectorsOfTile>(weights, m.columns, dealt + t * columnsAtOnce, columnsAtOnce,
                                                         columns, out + (firstVector + t) * stride + row, stride);
                    t += vectorsOfTile;
                };
                while (t + together <= vectors)
                    four ? tile.template operator()<4, together>() : tile.template operator()<1, together>();
                while (t < vectors)
                    four ? tile.template operator()<4, 1>() : tile.template operator()<1, 1>();
                row += four ? 4 : 1;
            }
        }
    }
}

void multiplyBFloat16Rows(const KernelMatrix<float, BFloat16>& m, const float* x, float* out, std::int64_t begin,
                          std::int64_t end) {
    multiplyBFloat16RowsByMany(m, x, 1, out, 0, begin, end);
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

template <class Value> SoftmaxTerms<Value> softmaxTerms(const Value* logits, std::int64_t size) {
    const Value largest = largestOf<Value>(size, [&](auto d, std::int64_t i) HWY_ATTR { return load(d, logits + i); });
    const Value sum = sumOver<Value, 1>(size, [&](auto d, std::int64_t i, auto* sums) HWY_ATTR {
        sums[0] = hn::Add(sums[0], exponential(d, hn::Sub(load(d, logits + i), hn::Set(d, largest))));
    })[0];
    return {largest, std::log(sum)};
}

template <class Value> constexpr auto bfloat16Rows() -> decltype(TokenKernels<Value>::multiplyBFloat16Rows) {
    if constexpr (sizeof(Value) == 4)
        return multiplyBFloat16Rows;
    else
        return nullptr;
}
template <class Value>
constexpr auto bfloat16RowsByMany() -> decltype(TokenKernels<Value>::multiplyBFloat16RowsByMany) {
    if constexpr (sizeof(Value) == 4)
        return multiplyBFloat16RowsByMany;
    else
        return nullptr;
}

template <class Value> const TokenKernels<Value>* tokenTable() {
    static constexpr TokenKernels<Value> functions{
        multiplyRows<Value>, bfloat16Rows<Value>(), bfloat16RowsByMany<Value>(), multiplyRowsByMany<Value>,
        norm<Value>,         gate<Value>,           rotateHalfSplit<Value>,      rotateInterleaved<Value>,
        attend<Value>,       softmaxTerms<Value>};
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
