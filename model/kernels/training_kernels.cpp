// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set: foreach_target.h includes this file again for each.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "model/kernels/training_kernels.cpp"
// clang-format off
#include <hwy/foreach_target.h> // before all that is compiled for each
// clang-format on

#include "model/kernels/training_kernels.h"

#include "model/kernels/vectors.h"

#include <algorithm>
#include <cmath>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace strata::HWY_NAMESPACE {

inline float upcast(BFloat16 value) {
    return value.toFloat();
}
template <class Value> inline Value upcast(Value value) {
    return value;
}

template <class Storage, class Acc = typename AccumulationType<Storage>::Type> struct TrainingLoops {
    static void normForward(const Acc* x, const Acc* weight, Storage* y, Acc* inverseRms, std::int64_t rows,
                            std::int64_t width, double eps) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Acc* row = x + r * width;
            Storage* out = y + r * width;
            const Acc squares = dotProduct(row, row, width);
            const Acc scale = Acc(1) / std::sqrt(squares / static_cast<Acc>(width) + static_cast<Acc>(eps));
            inverseRms[r] = scale;
            assign<Acc>(width, out, [&](auto d, std::int64_t i) HWY_ATTR {
                return hn::Mul(hn::Mul(load(d, row + i), hn::Set(d, scale)), load(d, weight + i));
            });
        }
    }

    static void normBackward(const Storage* dy, const Acc* x, const Acc* weight, const Acc* inverseRms, Acc* dx,
                             Acc* dWeight, std::int64_t rows, std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Storage* gradient = dy + r * width;
            const Acc* row = x + r * width;
            Acc* out = dx + r * width;
            const Acc scale = inverseRms[r];
            const Acc dot = sumOver<Acc, 1>(width, [&](auto d, std::int64_t i, auto* sums) HWY_ATTR {
                const auto g = load(d, gradient + i), v = load(d, row + i), product = hn::Mul(g, v);
                store(d, hn::MulAdd(product, hn::Set(d, scale), load(d, dWeight + i)), dWeight + i);
                sums[0] = hn::MulAdd(product, load(d, weight + i), sums[0]);
            })[0];
            const Acc shrink = dot * scale * scale * scale / static_cast<Acc>(width);
            forEach<Acc>(width, [&](auto d, std::int64_t i) HWY_ATTR {
                const auto g = hn::Mul(load(d, gradient + i), load(d, weight + i));
                const auto added = hn::MulAdd(g, hn::Set(d, scale), load(d, out + i));
                store(d, hn::NegMulAdd(load(d, row + i), hn::Set(d, shrink), added), out + i);
            });
        }
    }

    static void addBranch(const Acc* x, const Storage* branch, const Acc* mask, const std::int32_t* sequenceOf, Acc* y,
                          std::int64_t rows, std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Acc* row = x + r * width;
            const Storage* add = branch + r * width;
            Acc* out = y + r * width;
            const Acc* m = mask == nullptr ? nullptr : mask + sequenceOf[r] * width;
            forEach<Acc>(width, [&](auto d, std::int64_t i) HWY_ATTR {
                const auto value = load(d, row + i), more = load(d, add + i);
                store(d, m == nullptr ? hn::Add(value, more) : hn::MulAdd(load(d, m + i), more, value), out + i);
            });
        }
    }

    static void branchGradient(const Acc* gradient, const Acc* mask, const std::int32_t* sequenceOf, Storage* out,
                               std::int64_t rows, std::int64_t width) {
        if (mask == nullptr) return cast(gradient, out, rows * width);
        for (std::int64_t r = 0; r < rows; ++r) {
            const Acc* row = gradient + r * width;
            Storage* to = out + r * width;
            const Acc* m = mask + sequenceOf[r] * width;
            assign<Acc>(width, to,
                        [&](auto d, std::int64_t i) HWY_ATTR { return hn::Mul(load(d, row + i), load(d, m + i)); });
        }
    }

    static void gateForward(const Storage* gateUp, Storage* out, std::int64_t rows, std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Storage* gate = gateUp + r * 2 * width;
            const Storage* up = gate + width;
            Storage* to = out + r * width;
            assign<Acc>(width, to, [&](auto d, std::int64_t i) HWY_ATTR {
                return hn::Mul(silu(d, load(d, gate + i)), load(d, up + i));
            });
        }
    }

    static void gateBackward(const Storage* dOut, const Storage* gateUp, Storage* dGateUp, std::int64_t rows,
                             std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Storage* gate = gateUp + r * 2 * width;
            const Storage* up = gate + width;
            const Storage* gradient = dOut + r * width;
            Storage* dGate = dGateUp + r * 2 * width;
            Storage* dUp = dGate + width;
            const Tag<Acc> d;
            const auto slopes = [&](auto tag, std::int64_t i) HWY_ATTR {
                const auto g = load(tag, gate + i), dy = load(tag, gradient + i), share = sigmoid(tag, g);
                const auto one = hn::Set(tag, Acc(1)), slope = hn::MulAdd(g, hn::Sub(one, share), one);
                const auto through = hn::Mul(dy, share);
                return std::pair(hn::Mul(hn::Mul(through, load(tag, up + i)), slope), hn::Mul(through, g));
            };
            std::int64_t i = 0;
            for (; i + 2 * lanesOf(d) <= width; i += 2 * lanesOf(d)) {
                const auto first = slopes(d, i), second = slopes(d, i + lanesOf(d));
                storeTwo(d, first.first, second.first, dGate + i);
                storeTwo(d, first.second, second.second, dUp + i);
            }
            forEach<Acc>(width - i, [&](auto tag, std::int64_t j) HWY_ATTR {
                const auto both = slopes(tag, i + j);
                store(tag, both.first, dGate + i + j);
                store(tag, both.second, dUp + i + j);
            });
        }
    }

    // rows[k · stride + i] += a[k] · add[i]
    static void addOuter(const Acc* a, std::int64_t count, const Acc* add, Acc* rows, std::int64_t stride) {
        forEach<Acc>(stride, [&](auto d, std::int64_t i) HWY_ATTR {
            const auto part = load(d, add + i);
            for (std::int64_t k = 0; k < count; ++k) {
                Acc* const row = rows + k * stride + i;
                store(d, hn::MulAdd(hn::Set(d, a[k]), part, load(d, row)), row);
            }
        });
    }

    // Rotates the pairs (i, i + half) by the angle of a position; sign −1 rotates back.
    static void rotate(const Storage* from, Acc* to, const Acc* cos, const Acc* sin, std::int64_t half) {
        forEach<Acc>(half, [&](auto d, std::int64_t i) HWY_ATTR {
            const auto a = load(d, from + i), b = load(d, from + i + half), c = load(d, cos + i), s = load(d, sin + i);
            store(d, hn::NegMulAdd(b, s, hn::Mul(a, c)), to + i);
            store(d, hn::MulAdd(a, s, hn::Mul(b, c)), to + i + half);
        });
    }
    static void rotateBack(const Acc* from, Storage* to, const Acc* cos, const Acc* sin, std::int64_t half) {
        forEach<Acc>(half, [&](auto d, std::int64_t i) HWY_ATTR {
            const auto a = load(d, from + i), b = load(d, from + i + half), c = load(d, cos + i), s = load(d, sin + i);
            store(d, hn::MulAdd(b, s, hn::Mul(a, c)), to + i);
            store(d, hn::NegMulAdd(a, s, hn::Mul(b, c)), to + i + half);
        });
    }

    // Views of the scratch memory: keys and values by position [T × Dp] and by dimension [D × Tp], padded to whole
    // vectors.
    struct Scratch {
        Acc *key, *keyByDim, *value, *valueByDim, *dKey, *dValue, *query, *dQuery, *dOut, *weights, *dWeights;
        std::int64_t dim, positions;
        Scratch(Acc* memory, const AttentionShape& shape, std::int64_t length)
            : dim(paddedToVectors(shape.headDim)), positions(paddedToVectors(length)) {
            const std::int64_t byPosition = positions * dim;
            key = memory, keyByDim = key + byPosition, value = keyByDim + byPosition, valueByDim = value + byPosition;
            dKey = valueByDim + byPosition, dValue = dKey + byPosition;
            query = dValue + byPosition, dQuery = query + dim, dOut = dQuery + dim;
            weights = dOut + dim, dWeights = weights + positions;
            // The padding takes part in sums and must be finite.
            std::fill_n(memory, attentionScratchSize(shape, length), Acc(0));
        }
    };

    static void loadKeysAndValues(const Storage* qkv, const AttentionShape& shape, const SequenceView<Acc>& sequence,
                                  std::int64_t head, bool backward, Scratch& s) {
        const std::int64_t half = shape.headDim / 2, width = shape.width();
        for (std::int64_t t = 0; t < sequence.length; ++t) {
            const Storage* row = qkv + (sequence.begin + t) * width;
            rotate(row + (shape.queryHeads + head) * shape.headDim, s.key + t * s.dim, sequence.cos + t * half,
                   sequence.sin + t * half, half);
            const Storage* from = row + (shape.queryHeads + shape.keyValueHeads + head) * shape.headDim;
            Acc* value = s.value + t * s.dim;
            for (std::int64_t d = 0; d < shape.headDim; ++d)
                value[d] = upcast(from[d]);
        }
        for (std::int64_t t = 0; t < sequence.length; ++t)
            for (std::int64_t d = 0; d < shape.headDim; ++d)
                s.keyByDim[d * s.positions + t] = s.key[t * s.dim + d];
        if (!backward) return;
        for (std::int64_t t = 0; t < sequence.length; ++t)
            for (std::int64_t d = 0; d < shape.headDim; ++d)
                s.valueByDim[d * s.positions + t] = s.value[t * s.dim + d];
    }

    static void attentionForward(const Storage* qkv, Storage* out, Acc* logSumExp, const AttentionShape& shape,
                                 const SequenceView<Acc>& sequence, Acc* memory) {
        Scratch s(memory, shape, sequence.length);
        const std::int64_t half = shape.headDim / 2, width = shape.width(),
                           group = shape.queryHeads / shape.keyValueHeads;
        const Acc scale = Acc(1) / std::sqrt(static_cast<Acc>(shape.headDim));
        for (std::int64_t kv = 0; kv < shape.keyValueHeads; ++kv) {
            loadKeysAndValues(qkv, shape, sequence, kv, false, s);
            for (std::int64_t head = kv * group; head < (kv + 1) * group; ++head)
                for (std::int64_t t = 0; t < sequence.length; ++t) {
                    const std::int64_t r = sequence.begin + t;
                    rotate(qkv + r * width + head * shape.headDim, s.query, sequence.cos + t * half,
                           sequence.sin + t * half, half);
                    combineRows(s.query, s.keyByDim, s.positions, shape.headDim, Acc(1), s.weights,
                                paddedToVectors(t + 1));
                    const Acc largest =
                        largestOf<Acc>(t + 1, [&](auto d, std::int64_t j) HWY_ATTR { return load(d, s.weights + j); });
                    const Acc sum = sumOver<Acc, 1>(t + 1, [&](auto d, std::int64_t j, auto* sums) HWY_ATTR {
                        const auto below = hn::Sub(load(d, s.weights + j), hn::Set(d, largest));
                        const auto e = exponential(d, hn::Mul(below, hn::Set(d, scale)));
                        store(d, e, s.weights + j);
                        sums[0] = hn::Add(sums[0], e);
                    })[0];
                    logSumExp[r * shape.queryHeads + head] = largest * scale + std::log(sum);
                    combineRows(s.weights, s.value, s.dim, t + 1, Acc(1) / sum, s.dOut, s.dim);
                    cast(s.dOut, out + (r * shape.queryHeads + head) * shape.headDim, shape.headDim);
                }
        }
    }

    static void attentionBackward(const Storage* dOut, const Storage* qkv, const Storage* out, const Acc* logSumExp,
                                  Storage* dQkv, const AttentionShape& shape, const SequenceView<Acc>& sequence,
                                  Acc* memory) {
        Scratch s(memory, shape, sequence.length);
        const std::int64_t half = shape.headDim / 2, width = shape.width(),
                           group = shape.queryHeads / shape.keyValueHeads;
        const Acc scale = Acc(1) / std::sqrt(static_cast<Acc>(shape.headDim));
        for (std::int64_t kv = 0; kv < shape.keyValueHeads; ++kv) {
            loadKeysAndValues(qkv, shape, sequence, kv, true, s);
            std::fill_n(s.dKey, 2 * s.positions * s.dim, Acc(0)); // and dValue behind it
            for (std::int64_t head = kv * group; head < (kv + 1) * group; ++head)
                for (std::int64_t t = 0; t < sequence.length; ++t) {
                    const std::int64_t r = sequence.begin + t, keys = paddedToVectors(t + 1);
                    const Acc *cos = sequence.cos + t * half, *sin = sequence.sin + t * half;
                    const std::int64_t at = (r * shape.queryHeads + head) * shape.headDim;
                    rotate(qkv + r * width + head * shape.headDim, s.query, cos, sin, half);
                    const Acc delta = sumOver<Acc, 1>(shape.headDim, [&](auto d, std::int64_t i, auto* sums) HWY_ATTR {
                        const auto gradient = load(d, dOut + at + i);
                        store(d, gradient, s.dOut + i);
                        sums[0] = hn::MulAdd(gradient, load(d, out + at + i), sums[0]);
                    })[0];
                    combineRows(s.query, s.keyByDim, s.positions, shape.headDim, Acc(1), s.weights, keys);
                    combineRows(s.dOut, s.valueByDim, s.positions, shape.headDim, Acc(1), s.dWeights, keys);
                    const Acc shift = logSumExp[r * shape.queryHeads + head];
                    forEach<Acc>(t + 1, [&](auto d, std::int64_t j) HWY_ATTR {
                        const auto factor = hn::Set(d, scale);
                        const auto p = exponential(d, hn::MulSub(load(d, s.weights + j), factor, hn::Set(d, shift)));
                        store(d, p, s.weights + j);
                        const auto above = hn::Sub(load(d, s.dWeights + j), hn::Set(d, delta));
                        store(d, hn::Mul(hn::Mul(p, above), factor), s.dWeights + j);
                    });
                    combineRows(s.dWeights, s.key, s.dim, t + 1, Acc(1), s.dQuery, s.dim);
                    addOuter(s.dWeights, t + 1, s.query, s.dKey, s.dim);
                    addOuter(s.weights, t + 1, s.dOut, s.dValue, s.dim);
                    rotateBack(s.dQuery, dQkv + r * width + head * shape.headDim, cos, sin, half);
                }
            for (std::int64_t t = 0; t < sequence.length; ++t) {
                Storage* row = dQkv + (sequence.begin + t) * width;
                rotateBack(s.dKey + t * s.dim, row + (shape.queryHeads + kv) * shape.headDim, sequence.cos + t * half,
                           sequence.sin + t * half, half);
                cast(s.dValue + t * s.dim, row + (shape.queryHeads + shape.keyValueHeads + kv) * shape.headDim,
                     shape.headDim);
            }
        }
    }

    static void crossEntropy(Storage* logits, const std::int32_t* targets, Acc scale, Acc* loss, std::uint8_t* correct,
                             std::int64_t rows, std::int64_t width, Acc* scratch) {
        for (std::int64_t r = 0; r < rows; ++r) {
            Storage* row = logits + r * width;
            const Acc largest =
                largestOf<Acc>(width, [&](auto d, std::int64_t i) HWY_ATTR { return load(d, row + i); });
            const Acc target = upcast(row[targets[r]]);
            const Acc sum = sumOver<Acc, 1>(width, [&](auto d, std::int64_t i, auto* sums) HWY_ATTR {
                const auto e = exponential(d, hn::Sub(load(d, row + i), hn::Set(d, largest)));
                store(d, e, scratch + i);
                sums[0] = hn::Add(sums[0], e);
            })[0];
            loss[r] = std::log(sum) + largest - target;
            correct[r] = target >= largest;
            const Acc factor = scale / sum;
            assign<Acc>(width, row, [&](auto d, std::int64_t i) HWY_ATTR {
                return hn::Mul(load(d, scratch + i), hn::Set(d, factor));
            });
            const Acc own = scratch[targets[r]] * factor - scale;
            cast(&own, row + targets[r], 1);
        }
    }

    static void accumulate(const Storage* from, Acc* to, std::int64_t count) {
        forEach<Acc>(count, [&](auto d, std::int64_t i)
                                HWY_ATTR { store(d, hn::Add(load(d, to + i), load(d, from + i)), to + i); });
    }
    static void cast(const Acc* from, Storage* to, std::int64_t count) {
        assign<Acc>(count, to, [&](auto d, std::int64_t i) HWY_ATTR { return load(d, from + i); });
    }

    static const TrainingKernels<Storage>* table() {
        static constexpr TrainingKernels<Storage> functions{
            normForward,      normBackward,      addBranch,    branchGradient, gateForward, gateBackward,
            attentionForward, attentionBackward, crossEntropy, accumulate,     cast};
        return &functions;
    }
};

const TrainingKernels<BFloat16>* bfloat16Training() {
    return TrainingLoops<BFloat16>::table();
}
const TrainingKernels<float>* floatTraining() {
    return TrainingLoops<float>::table();
}
const TrainingKernels<double>* doubleTraining() {
    return TrainingLoops<double>::table();
}

} // namespace strata::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace strata {

HWY_EXPORT(bfloat16Training);
HWY_EXPORT(floatTraining);
HWY_EXPORT(doubleTraining);

template <> const TrainingKernels<BFloat16>& trainingKernels() {
    return *HWY_DYNAMIC_DISPATCH(bfloat16Training)();
}
template <> const TrainingKernels<float>& trainingKernels() {
    return *HWY_DYNAMIC_DISPATCH(floatTraining)();
}
template <> const TrainingKernels<double>& trainingKernels() {
    return *HWY_DYNAMIC_DISPATCH(doubleTraining)();
}

} // namespace strata
#endif
