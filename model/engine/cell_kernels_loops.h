// SPDX-License-Identifier: GPL-3.0-or-later
// The loops themselves; included by one .cpp per instruction set. Only functions with internal linkage: nothing
// compiled here for a newer processor can be picked by the linker for an older one.
#include "model/engine/cell_kernels.h"
#include "model/engine/vector_math.h"

#include <cmath>
#include <limits>

namespace strata {
namespace {

// (1 + x) log(1 + x) + (1 − x) log(1 − x) for −1 ≤ x ≤ 1: never negative, and exact to the last digits near 0, where
// the two logarithms would cancel.
template <class Value> inline Value mixing(Value x) {
    const Value y = x * x;
    constexpr Value tiny = Value(1e-37);
    Value series = Value(1) / 66;
    series = series * y + Value(1) / 45;
    series = series * y + Value(1) / 28;
    series = series * y + Value(1) / 15;
    series = series * y + Value(1) / 6;
    series = (series * y + Value(1)) * y;
    const Value a = Value(1) + x, b = Value(1) - x;
    const Value logs = a * logarithm(a < tiny ? tiny : a) + b * logarithm(b < tiny ? tiny : b);
    const Value near = sizeof(Value) == 8 ? Value(0.01) : Value(0.0625);
    return y < near ? series : logs;
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

    static Value largestOf(const Value* z, std::int64_t count) {
        Value largest = -std::numeric_limits<Value>::infinity();
#pragma omp simd reduction(max : largest)
        for (std::int64_t i = 0; i < count; ++i)
            largest = z[i] > largest ? z[i] : largest;
        return largest;
    }

    // The largest logit, and the top-k: a small block is looked at closely only where its largest beats the k-th so
    // far.
    static Value findTop(const Value* z, std::int64_t vocabulary, Top& top) {
        constexpr std::int64_t small = 64;
        Value largest = -std::numeric_limits<Value>::infinity();
        for (std::int64_t begin = 0; begin < vocabulary; begin += small) {
            const std::int64_t count = vocabulary - begin < small ? vocabulary - begin : small;
            const Value here = largestOf(z + begin, count);
            largest = here > largest ? here : largest;
            if (top.count == top.wanted && !(here > top.lowest)) continue;
            for (std::int64_t i = begin; i < begin + count; ++i)
                if (z[i] > top.lowest || (top.count < top.wanted && z[i] == z[i])) top.insert(z[i], i);
        }
        return largest;
    }

    struct Sums {
        double exponentials = 0, weighted = 0, cross = 0;
    };

    // Σ e, Σ e·x and Σ final·x with x = z − largest, e = exp x; keeps e where asked.
    template <bool compare, bool keep>
    static void addExponentials(const Value* z, Value largest, const CellTask<Value>& task, Sums& sums) {
        for (std::int64_t begin = 0; begin < task.vocabulary; begin += blockSize) {
            const std::int64_t end = task.vocabulary - begin < blockSize ? task.vocabulary : begin + blockSize;
            Value total = 0, weighted = 0, cross = 0;
            const Value* const final = task.final;
            Value* const scratch = task.scratch;
#pragma omp simd reduction(+ : total, weighted, cross)
            for (std::int64_t i = begin; i < end; ++i) {
                const Value x = z[i] - largest, e = exponential(x);
                total += e;
                weighted += e * x;
                if constexpr (compare) cross += final[i] * x;
                if constexpr (keep) scratch[i] = e;
            }
            sums.exponentials += static_cast<double>(total);
            sums.weighted += static_cast<double>(weighted);
            sums.cross += static_cast<double>(cross);
        }
    }

    // Jensen–Shannon divergence ½ Σ (u log(u/m) + v log(v/m)), m = ½ (u + v), as ¼ Σ (u + v) · mixing((u − v)/(u + v)).
    static double divergence(const Value* final, const Value* exponentials, Value scale, std::int64_t vocabulary) {
        double sum = 0;
        for (std::int64_t begin = 0; begin < vocabulary; begin += blockSize) {
            const std::int64_t end = vocabulary - begin < blockSize ? vocabulary : begin + blockSize;
            Value part = 0;
#pragma omp simd reduction(+ : part)
            for (std::int64_t i = begin; i < end; ++i) {
                const Value u = final[i], v = exponentials[i] * scale, s = u + v + std::numeric_limits<Value>::min();
                part += s * mixing((u - v) / s);
            }
            sum += static_cast<double>(part);
        }
        return 0.25 * sum;
    }

    static std::int64_t rankOf(const Value* z, std::int64_t vocabulary, std::int64_t id) {
        const Value own = z[id];
        if (own != own) return 0; // NaN: every comparison would fail, as for the first
        std::int32_t before = 0, after = 0;
#pragma omp simd reduction(+ : before)
        for (std::int64_t i = 0; i < id; ++i)
            before += z[i] >= own ? 1 : 0;
#pragma omp simd reduction(+ : after)
        for (std::int64_t i = id + 1; i < vocabulary; ++i)
            after += z[i] > own ? 1 : 0;
        return 1 + before + after;
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
#pragma omp simd
        for (std::int64_t i = 0; i < vocabulary; ++i)
            out[i] = exponential(z[i] - shift);
    }

    static double distance(const Value* a, const Value* b, std::int64_t vocabulary) {
        const double squared = divergence(a, b, Value(1), vocabulary);
        return squared < 0 ? 0.0 : std::sqrt(squared);
    }

    static constexpr CellKernels<Value> table() { return {reduce, probabilities, distance}; }
};

} // namespace
} // namespace strata
