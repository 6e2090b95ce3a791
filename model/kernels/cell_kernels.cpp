// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set: foreach_target.h includes this file again for each.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/kernels/cell_kernels.cpp"
// clang-format off
#include <hwy/foreach_target.h> // before all that is compiled for each
// clang-format on

#include "model/kernels/cell_kernels.h"

#include "model/kernels/vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>

HWY_BEFORE_NAMESPACE();
namespace strata::HWY_NAMESPACE {

// (1 + x) log(1 + x) + (1 − x) log(1 − x) for −1 ≤ x ≤ 1: never negative, and exact to the last digits near 0, where
// the two logarithms would cancel.
template <class D> HWY_INLINE hn::Vec<D> mixing(D d, hn::Vec<D> x) {
    using Value = hn::TFromD<D>;
    const auto y = hn::Mul(x, x), one = hn::Set(d, Value(1)), tiny = hn::Set(d, Value(1e-37));
    auto series = hn::Set(d, Value(1) / 66);
    for (const Value c : {Value(1) / 45, Value(1) / 28, Value(1) / 15, Value(1) / 6, Value(1)})
        series = hn::MulAdd(series, y, hn::Set(d, c));
    series = hn::Mul(series, y);
    const auto a = hn::Add(one, x), b = hn::Sub(one, x);
    const auto logs = hn::MulAdd(a, logarithm(d, larger(tiny, a)), hn::Mul(b, logarithm(d, larger(tiny, b))));
    return hn::IfThenElse(hn::Lt(y, hn::Set(d, sizeof(Value) == 8 ? Value(0.01) : Value(0.0625))), series, logs);
}

template <class D> HWY_INLINE auto isImpossible(D d, hn::Vec<D> x) {
    return hn::Eq(x, hn::Set(d, -std::numeric_limits<hn::TFromD<D>>::infinity()));
}

// exp x, and 0 for −∞, which the exponential of float32 takes for −87.
template <class D> HWY_INLINE hn::Vec<D> possible(D d, hn::Vec<D> x) {
    return hn::IfThenZeroElse(isImpossible(d, x), exponential(d, x));
}

template <class Value> struct CellLoops {
    static constexpr std::int64_t blockSize = 1024; ///< sums are in Value inside a block, in float64 over the blocks

    struct Top {
        std::int32_t* ids;
        double* values;
        std::int32_t wanted, count = 0;
        Value lowest = -std::numeric_limits<Value>::infinity();

        // Behind all that are as large: equal ones stay in the order of their ids.
        void insert(Value value, std::int64_t id) {
            std::int32_t at = count < wanted ? count++ : wanted - 1;
            for (; at > 0 && values[at - 1] < static_cast<double>(value); --at) {
                values[at] = values[at - 1];
                ids[at] = ids[at - 1];
            }
            values[at] = static_cast<double>(value);
            ids[at] = static_cast<std::int32_t>(id);
            if (count == wanted) lowest = static_cast<Value>(values[wanted - 1]);
        }
    };

    // The largest logit, and the top-k: a small block is looked at closely only where something in it beats the k-th so
    // far.
    static Value findTop(const Value* z, std::int64_t vocabulary, Top& top) {
        constexpr std::int64_t small = 64;
        const Tag<Value> d;
        const auto none = hn::Set(d, -std::numeric_limits<Value>::infinity());
        auto largest = none;
        std::int64_t begin = 0;
        for (; begin + small <= vocabulary; begin += small) {
            auto here = none; // a NaN would stay if it were the first
            for (std::int64_t i = 0; i < small; i += lanesOf(d))
                here = larger(load(d, z + begin + i), here);
            largest = larger(here, largest);
            if (top.count == top.wanted && hn::AllFalse(d, hn::Gt(here, hn::Set(d, top.lowest)))) continue;
            insertAll(z, begin, begin + small, top);
        }
        insertAll(z, begin, vocabulary, top);
        const Value rest = largestOf<Value>(vocabulary - begin, [&](auto tag, std::int64_t i)
                                                                    HWY_ATTR { return load(tag, z + begin + i); });
        return std::max(rest, hn::GetLane(hn::MaxOfLanes(d, largest)));
    }
    static void insertAll(const Value* z, std::int64_t begin, std::int64_t end, Top& top) {
        for (std::int64_t i = begin; i < end; ++i)
            if (z[i] > top.lowest) top.insert(z[i], i); // nothing is as low as −∞: such a token is impossible
    }

    struct Sums {
        double exponentials = 0, weighted = 0, cross = 0;
    };

    // Σ e, Σ e·x and Σ final·x with x = z − largest, e = exp x; keeps e where asked. A token that is impossible (−∞)
    // adds nothing to the first two, and to the third where the final row has it as impossible too.
    template <bool compare, bool keep>
    static void addExponentials(const Value* z, Value largest, const CellTask<Value>& task, Sums& sums) {
        const Value* const final = task.final;
        Value* const scratch = task.scratch;
        for (std::int64_t begin = 0; begin < task.vocabulary; begin += blockSize) {
            const std::int64_t count = std::min(blockSize, task.vocabulary - begin);
            const auto part = sumOver<Value, 3>(count, [&](auto d, std::int64_t i, auto* add) HWY_ATTR {
                const auto x = hn::Sub(load(d, z + begin + i), hn::Set(d, largest)), e = possible(d, x);
                add[0] = hn::Add(add[0], e);
                add[1] = hn::MulAdd(e, hn::IfThenZeroElse(isImpossible(d, x), x), add[1]);
                if constexpr (compare) {
                    const auto u = load(d, final + begin + i);
                    add[2] = hn::MulAdd(u, hn::IfThenZeroElse(hn::Eq(u, hn::Zero(d)), x), add[2]);
                }
                if constexpr (keep) store(d, e, scratch + begin + i);
            });
            sums.exponentials += static_cast<double>(part[0]);
            sums.weighted += static_cast<double>(part[1]);
            sums.cross += static_cast<double>(part[2]);
        }
    }

    // Jensen–Shannon divergence ½ Σ (u log(u/m) + v log(v/m)), m = ½ (u + v), as ¼ Σ (u + v) · mixing((u − v)/(u + v)).
    static double divergence(const Value* final, const Value* exponentials, Value scale, std::int64_t vocabulary) {
        double sum = 0;
        for (std::int64_t begin = 0; begin < vocabulary; begin += blockSize) {
            const std::int64_t count = std::min(blockSize, vocabulary - begin);
            sum += static_cast<double>(sumOver<Value, 1>(count, [&](auto d, std::int64_t i, auto* add) HWY_ATTR {
                const auto u = load(d, final + begin + i);
                const auto v = hn::Mul(load(d, exponentials + begin + i), hn::Set(d, scale));
                const auto s = hn::Add(hn::Add(u, v), hn::Set(d, std::numeric_limits<Value>::min()));
                add[0] = hn::MulAdd(s, mixing(d, hn::Div(hn::Sub(u, v), s)), add[0]);
            })[0]);
        }
        return 0.25 * sum;
    }

    static std::int64_t rankOf(const Value* z, std::int64_t vocabulary, std::int64_t id) {
        const Value own = z[id];
        if (own != own) return 0; // NaN: every comparison would fail, as for the first
        const Value* const behind = z + id + 1;
        return 1 +
               countWhere<Value>(id, [&](auto d, std::int64_t i)
                                         HWY_ATTR { return hn::Ge(load(d, z + i), hn::Set(d, own)); }) +
               countWhere<Value>(vocabulary - id - 1, [&](auto d, std::int64_t i) HWY_ATTR {
                   return hn::Gt(load(d, behind + i), hn::Set(d, own));
               });
    }

    static void reduce(const Value* z, const CellTask<Value>& task, CellResult& result) {
        Top top{result.topIds, result.topLogprobs, task.topK};
        const Value largest = findTop(z, task.vocabulary, top);
        Sums sums;
        const bool js = task.final != nullptr && task.jensenShannon;
        if (js)
            addExponentials<true, true>(z, largest, task, sums);
        else if (task.final != nullptr)
            addExponentials<true, false>(z, largest, task, sums);
        else
            addExponentials<false, false>(z, largest, task, sums);
        const double logSum = std::log(sums.exponentials);
        result.logSumExp = static_cast<double>(largest) + logSum;
        // Rounding may leave what is never negative a hair below 0; a NaN stays one.
        const auto positive = [](double value) { return value < 0 ? 0.0 : value; };
        result.entropy = positive(logSum - sums.weighted / sums.exponentials);
        if (task.final != nullptr) result.klFromFinal = positive(logSum - sums.cross - task.finalEntropy);
        if (js) {
            const auto scale = static_cast<Value>(1.0 / sums.exponentials);
            result.jensenShannon = std::sqrt(positive(divergence(task.final, task.scratch, scale, task.vocabulary)));
        }
        result.rank = task.target < 0 ? 0 : rankOf(z, task.vocabulary, task.target);
        for (std::int32_t k = 0; k < task.topK; ++k) {
            if (k < top.count) {
                result.topLogprobs[k] -= result.logSumExp;
            } else {
                result.topIds[k] = -1;
                result.topLogprobs[k] = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }

    static void probabilities(const Value* z, std::int64_t vocabulary, double logSumExp, Value* out) {
        const auto shift = static_cast<Value>(logSumExp);
        forEach<Value>(vocabulary, [&](auto d, std::int64_t i) HWY_ATTR {
            store(d, possible(d, hn::Sub(load(d, z + i), hn::Set(d, shift))), out + i);
        });
    }

    static double distance(const Value* a, const Value* b, std::int64_t vocabulary) {
        const double squared = divergence(a, b, Value(1), vocabulary);
        return squared < 0 ? 0.0 : std::sqrt(squared);
    }

    static const CellKernels<Value>* table() {
        static constexpr CellKernels<Value> functions{reduce, probabilities, distance};
        return &functions;
    }
};

const CellKernels<float>* floatCells() {
    return CellLoops<float>::table();
}
const CellKernels<double>* doubleCells() {
    return CellLoops<double>::table();
}

} // namespace strata::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace strata {

HWY_EXPORT(floatCells);
HWY_EXPORT(doubleCells);

template <> const CellKernels<float>& cellKernels() {
    return *HWY_DYNAMIC_DISPATCH(floatCells)();
}
template <> const CellKernels<double>& cellKernels() {
    return *HWY_DYNAMIC_DISPATCH(doubleCells)();
}

} // namespace strata
#endif
