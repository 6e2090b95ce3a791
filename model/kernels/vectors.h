// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of the processor's own length, and what the kernels share on them: loads and stores of every stored type,
// loops with their remainders, exp and log. Written with Highway: a kernel's .cpp includes this once per instruction
// set (foreach_target.h), and everything lives in a namespace of that set, so that nothing compiled for a newer
// processor can be picked by the linker for an older one. Only .cpp files of this room include it.
#if defined(STRATA_KERNELS_VECTORS_H) == defined(HWY_TARGET_TOGGLE)
#ifdef STRATA_KERNELS_VECTORS_H
#undef STRATA_KERNELS_VECTORS_H
#else
#define STRATA_KERNELS_VECTORS_H
#endif

#include "model/base/float_bits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <hwy/highway.h>
#include <limits>

HWY_BEFORE_NAMESPACE();
namespace strata::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

template <class Value> using Tag = hn::ScalableTag<Value>;
/// One value at a time, by the same code: what is left over of a row.
template <class Value> using SingleTag = hn::CappedTag<Value, 1>;

template <class D> constexpr std::int64_t lanesOf(D d) {
    return static_cast<std::int64_t>(hn::MaxLanes(d));
}

// -------------------------------------------------------------------------------------------------------------------
// memory

template <class D> HWY_INLINE hn::Vec<D> load(D d, const hn::TFromD<D>* from) {
    return hn::LoadU(d, from);
}
template <class D> HWY_INLINE hn::Vec<D> load(D d, const BFloat16* from) {
    const hn::RebindToUnsigned<D> wide;
    const hn::Rebind<std::uint16_t, D> narrow;
    const auto bits = hn::LoadU(narrow, &from->bits);
    return hn::BitCast(d, hn::ShiftLeft<16>(hn::PromoteTo(wide, bits)));
}

template <class D> HWY_INLINE void store(D d, hn::Vec<D> value, hn::TFromD<D>* to) {
    hn::StoreU(value, d, to);
}
/// In the upper halves of the lanes, the bfloat16 nearest to each value, ties to even; not for NaN.
template <class D> HWY_INLINE hn::Vec<hn::RebindToUnsigned<D>> roundedNumber(D, hn::Vec<D> value) {
    const hn::RebindToUnsigned<D> wide;
    const auto bits = hn::BitCast(wide, value);
    const auto odd = hn::And(hn::ShiftRight<16>(bits), hn::Set(wide, 1u));
    return hn::Add(hn::Add(bits, hn::Set(wide, 0x7FFFu)), odd);
}
/// The same; NaN stays NaN as floatToBFloat16() keeps it.
template <class D> HWY_INLINE hn::Vec<hn::RebindToUnsigned<D>> rounded(D d, hn::Vec<D> value) {
    const hn::RebindToUnsigned<D> wide;
    const auto quiet = hn::Or(hn::BitCast(wide, value), hn::Set(wide, 0x400000u));
    return hn::IfThenElse(hn::RebindMask(wide, hn::IsNaN(value)), quiet, roundedNumber(d, value));
}
template <class D> HWY_INLINE void store(D d, hn::Vec<D> value, BFloat16* to) {
    const hn::Rebind<std::uint16_t, D> narrow;
    const auto bits = hn::TruncateTo(narrow, hn::ShiftRight<16>(rounded(d, value)));
    hn::StoreU(bits, narrow, &to->bits);
}

/// Two vectors, one behind the other.
template <class D, class Stored> HWY_INLINE void storeTwo(D d, hn::Vec<D> first, hn::Vec<D> second, Stored* to) {
    store(d, first, to);
    store(d, second, to + lanesOf(d));
}
#if HWY_TARGET != HWY_SCALAR
template <class D> HWY_INLINE void storeTwo(D d, hn::Vec<D> first, hn::Vec<D> second, BFloat16* to) {
    const hn::Repartition<std::uint16_t, D> narrow;
    auto low = roundedNumber(d, first), high = roundedNumber(d, second);
    // Infinities of both signs look like a NaN here: that only takes longer.
    if (HWY_UNLIKELY(!hn::AllFalse(d, hn::IsNaN(hn::Add(first, second))))) {
        low = rounded(d, first);
        high = rounded(d, second);
    }
    hn::StoreU(hn::ConcatOdd(narrow, hn::BitCast(narrow, high), hn::BitCast(narrow, low)), narrow, &to->bits);
}
#endif

// -------------------------------------------------------------------------------------------------------------------
// loops

/// work(tag, i) for the values i … i + lanes − 1, over [0, count).
template <class Value, class Work> HWY_INLINE void forEach(std::int64_t count, const Work& work) {
    const Tag<Value> d;
    std::int64_t i = 0;
    for (; i + lanesOf(d) <= count; i += lanesOf(d))
        work(d, i);
    const SingleTag<Value> single;
    for (; i < count; ++i)
        work(single, i);
}

/// to[i] = value(tag, i) over [0, count).
template <class Computed, class Stored, class Make>
HWY_INLINE void assign(std::int64_t count, Stored* to, const Make& value) {
    const Tag<Computed> d;
    std::int64_t i = 0;
    for (; i + 2 * lanesOf(d) <= count; i += 2 * lanesOf(d))
        storeTwo(d, value(d, i), value(d, i + lanesOf(d)), to + i);
    forEach<Computed>(count - i, [&](auto tag, std::int64_t j) HWY_ATTR { store(tag, value(tag, i + j), to + i + j); });
}

/// The same with sums: work(tag, i, sums) adds to each of sums[0 … quantities − 1]. Few sums are kept several times
/// over, so that an addition need not wait for the one before.
template <class Value, int quantities, class Work>
HWY_INLINE std::array<Value, quantities> sumOver(std::int64_t count, const Work& work) {
    constexpr int copies = quantities == 1 ? 4 : quantities == 2 ? 2 : 1;
    const Tag<Value> d;
    const SingleTag<Value> single;
    hn::Vec<Tag<Value>> sums[copies][quantities];
    hn::Vec<SingleTag<Value>> rest[quantities];
    for (int q = 0; q < quantities; ++q) {
        for (int c = 0; c < copies; ++c)
            sums[c][q] = hn::Zero(d);
        rest[q] = hn::Zero(single);
    }
    std::int64_t i = 0;
    for (; i + copies * lanesOf(d) <= count; i += copies * lanesOf(d))
        for (int c = 0; c < copies; ++c)
            work(d, i + c * lanesOf(d), sums[c]);
    for (; i + lanesOf(d) <= count; i += lanesOf(d))
        work(d, i, sums[0]);
    for (; i < count; ++i)
        work(single, i, rest);
    std::array<Value, quantities> result;
    for (int q = 0; q < quantities; ++q) {
        for (int c = 1; c < copies; ++c)
            sums[0][q] = hn::Add(sums[0][q], sums[c][q]);
        result[static_cast<std::size_t>(q)] = hn::GetLane(hn::SumOfLanes(d, sums[0][q])) + hn::GetLane(rest[q]);
    }
    return result;
}

/// How many of the values of [0, count) test(tag, i) is true of.
template <class Value, class Test> HWY_INLINE std::int64_t countWhere(std::int64_t count, const Test& test) {
    std::size_t found = 0;
    forEach<Value>(count, [&](auto d, std::int64_t i) HWY_ATTR { found += hn::CountTrue(d, test(d, i)); });
    return static_cast<std::int64_t>(found);
}

// x86's instructions for the larger and smaller of two take the second where one is NaN; so do these everywhere.
#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128
template <class V> HWY_INLINE V larger(V a, V b) {
    return hn::Max(a, b);
}
template <class V> HWY_INLINE V smaller(V a, V b) {
    return hn::Min(a, b);
}
#else
template <class V> HWY_INLINE V larger(V a, V b) {
    return hn::IfThenElse(hn::Gt(a, b), a, b);
}
template <class V> HWY_INLINE V smaller(V a, V b) {
    return hn::IfThenElse(hn::Lt(a, b), a, b);
}
#endif

/// The largest of the values that read(tag, i) gives; NaN are passed over; −∞ of none.
template <class Value, class Read> HWY_INLINE Value largestOf(std::int64_t count, const Read& read) {
    const Tag<Value> d;
    const SingleTag<Value> single;
    const auto none = hn::Set(d, -std::numeric_limits<Value>::infinity());
    auto largest0 = none, largest1 = none, largest2 = none, largest3 = none;
    auto rest = hn::Set(single, -std::numeric_limits<Value>::infinity());
    std::int64_t i = 0;
    for (; i + 4 * lanesOf(d) <= count; i += 4 * lanesOf(d)) {
        largest0 = larger(read(d, i), largest0);
        largest1 = larger(read(d, i + lanesOf(d)), largest1);
        largest2 = larger(read(d, i + 2 * lanesOf(d)), largest2);
        largest3 = larger(read(d, i + 3 * lanesOf(d)), largest3);
    }
    for (; i + lanesOf(d) <= count; i += lanesOf(d))
        largest0 = larger(read(d, i), largest0);
    for (; i < count; ++i)
        rest = larger(read(single, i), rest);
    largest0 = larger(larger(largest0, largest1), larger(largest2, largest3));
    return std::max(hn::GetLane(hn::MaxOfLanes(d, largest0)), hn::GetLane(rest));
}

template <class Value> HWY_INLINE Value dotProduct(const Value* a, const Value* b, std::int64_t size) {
    return sumOver<Value, 1>(size, [&](auto d, std::int64_t i, auto* sums)
                                       HWY_ATTR { sums[0] = hn::MulAdd(load(d, a + i), load(d, b + i), sums[0]); })[0];
}

/// to[i] = scale · Σ_k a[k] · rows[k · stride + i] for i in [0, width); the sums stay in registers.
template <class Value>
HWY_INLINE void combineRows(const Value* a, const Value* rows, std::int64_t stride, std::int64_t count, Value scale,
                            Value* to, std::int64_t width) {
    const Tag<Value> d;
    std::int64_t i = 0;
    for (; i + 4 * lanesOf(d) <= width; i += 4 * lanesOf(d)) {
        auto sum0 = hn::Zero(d), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        for (std::int64_t k = 0; k < count; ++k) {
            const auto factor = hn::Set(d, a[k]);
            const Value* const row = rows + k * stride + i;
            sum0 = hn::MulAdd(factor, load(d, row), sum0);
            sum1 = hn::MulAdd(factor, load(d, row + lanesOf(d)), sum1);
            sum2 = hn::MulAdd(factor, load(d, row + 2 * lanesOf(d)), sum2);
            sum3 = hn::MulAdd(factor, load(d, row + 3 * lanesOf(d)), sum3);
        }
        const auto factor = hn::Set(d, scale);
        store(d, hn::Mul(sum0, factor), to + i);
        store(d, hn::Mul(sum1, factor), to + i + lanesOf(d));
        store(d, hn::Mul(sum2, factor), to + i + 2 * lanesOf(d));
        store(d, hn::Mul(sum3, factor), to + i + 3 * lanesOf(d));
    }
    forEach<Value>(width - i, [&](auto tag, std::int64_t j) HWY_ATTR {
        auto sum = hn::Zero(tag);
        for (std::int64_t k = 0; k < count; ++k)
            sum = hn::MulAdd(hn::Set(tag, a[k]), load(tag, rows + k * stride + i + j), sum);
        store(tag, hn::Mul(sum, hn::Set(tag, scale)), to + i + j);
    });
}

// -------------------------------------------------------------------------------------------------------------------
// exp and log: polynomials for float32; float64, which is there to compare with, takes the C library's

template <class D> HWY_INLINE hn::Vec<D> lanewise(D d, hn::Vec<D> x, double (*function)(double)) {
    HWY_ALIGN std::array<double, static_cast<std::size_t>(hn::MaxLanes(D()))> values;
    hn::StoreU(x, d, values.data());
    for (double& value : values)
        value = function(value);
    return hn::LoadU(d, values.data());
}

// NaN stays NaN.
template <class D> HWY_INLINE hn::Vec<D> clamped(D d, hn::Vec<D> x, float low, float high) {
    return smaller(hn::Set(d, high), larger(hn::Set(d, low), x));
}

// exp for −87 ≤ x ≤ 88: 2^n · e^r with |r| ≤ ln2 / 2, e^r by its Taylor polynomial of degree 7 (relative error below
// 2e-8 before rounding), n by adding and subtracting 1.5 · 2^23.
template <class D> HWY_INLINE hn::Vec<D> exponentialInRange(D d, hn::Vec<D> x) {
    const hn::RebindToUnsigned<D> bits;
    const auto magic = hn::Set(d, 12582912.0f);
    const auto shifted = hn::MulAdd(x, hn::Set(d, 1.44269504f), magic);
    const auto n = hn::Sub(shifted, magic);
    auto r = hn::NegMulAdd(n, hn::Set(d, 0.693145752f), x);
    r = hn::NegMulAdd(n, hn::Set(d, 1.42860677e-6f), r);
    auto p = hn::Set(d, 1.0f / 5040.0f);
    for (const float c : {1.0f / 720.0f, 1.0f / 120.0f, 1.0f / 24.0f, 1.0f / 6.0f, 0.5f, 1.0f, 1.0f})
        p = hn::MulAdd(p, r, hn::Set(d, c));
    const auto exponent = hn::ShiftLeft<23>(hn::Add(hn::BitCast(bits, shifted), hn::Set(bits, 127u)));
    return hn::Mul(p, hn::BitCast(d, exponent));
}

// Below −87 and above 88 it is that of −87 and 88.
template <class D> HWY_INLINE hn::Vec<D> exponential(D d, hn::Vec<D> x) {
    if constexpr (sizeof(hn::TFromD<D>) == 8)
        return lanewise(d, x, std::exp);
    else
        return exponentialInRange(d, clamped(d, x, -87.0f, 88.0f));
}

// 1 / (1 + e^−x). Beyond ±60 it stays what it is there: products with the smaller ones that float32 has are subnormal,
// a hundred times slower.
template <class D> HWY_INLINE hn::Vec<D> sigmoid(D d, hn::Vec<D> x) {
    const auto one = hn::Set(d, hn::TFromD<D>(1));
    if constexpr (sizeof(hn::TFromD<D>) == 8)
        return hn::Div(one, hn::Add(one, exponential(d, hn::Neg(x))));
    else
        return hn::Div(one, hn::Add(one, exponentialInRange(d, clamped(d, hn::Neg(x), -60.0f, 60.0f))));
}

// x / (1 + e^−x); below −60 it stays what it is there, −5e-25.
template <class D> HWY_INLINE hn::Vec<D> silu(D d, hn::Vec<D> x) {
    if constexpr (sizeof(hn::TFromD<D>) == 8) {
        return hn::Mul(x, sigmoid(d, x));
    } else {
        return hn::Mul(larger(hn::Set(d, -60.0f), x), sigmoid(d, x));
    }
}

// log by exponent + 2 atanh((m − 1)/(m + 1)) with m in [√½, √2): relative error 1e-7. Only for normal positive numbers.
template <class D> HWY_INLINE hn::Vec<D> logarithm(D d, hn::Vec<D> x) {
    if constexpr (sizeof(hn::TFromD<D>) == 8) {
        return lanewise(d, x, std::log);
    } else {
        const hn::RebindToSigned<D> whole;
        const auto bits = hn::BitCast(whole, x);
        const auto exponent = hn::ShiftRight<23>(hn::Sub(bits, hn::Set(whole, 0x3F3504F3)));
        const auto m = hn::BitCast(d, hn::Sub(bits, hn::ShiftLeft<23>(exponent)));
        const auto one = hn::Set(d, 1.0f);
        const auto s = hn::Div(hn::Sub(m, one), hn::Add(m, one)), y = hn::Mul(s, s);
        auto p = hn::Set(d, 2.2222222e-1f);
        for (const float c : {2.8571429e-1f, 4.0e-1f, 6.6666667e-1f, 2.0f})
            p = hn::MulAdd(p, y, hn::Set(d, c));
        return hn::MulAdd(s, p, hn::Mul(hn::ConvertTo(d, exponent), hn::Set(d, 0.69314718f)));
    }
}

} // namespace strata::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
