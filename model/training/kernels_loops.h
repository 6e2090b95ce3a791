// SPDX-License-Identifier: GPL-3.0-or-later
// The loops themselves; included by one .cpp per instruction set. Only plain functions with internal linkage: nothing
// compiled here for a newer processor can be picked by the linker for an older one.
#include "model/engine/vector_math.h"
#include "model/training/kernels.h"

#include <bit>
#include <cmath>

namespace strata {
namespace {

inline float load(const BFloat16Bits& value) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(value.bits) << 16);
}
inline float load(const float& value) {
    return value;
}
inline double load(const double& value) {
    return value;
}

inline void store(BFloat16Bits& to, float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    // Rounds to nearest, ties to even; a NaN keeps its upper bits (training data never makes one without already having
    // failed).
    to.bits = static_cast<std::uint16_t>((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
}
inline void store(float& to, float value) {
    to = value;
}
inline void store(double& to, double value) {
    to = value;
}

template <class Storage, class Wide = typename WideType<Storage>::Type> struct Loops {
    static void normForward(const Wide* x, const Wide* weight, Storage* y, Wide* inverseRms, std::int64_t rows,
                            std::int64_t width, double eps) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Wide* row = x + r * width;
            Storage* out = y + r * width;
            Wide squares = 0;
#pragma omp simd reduction(+ : squares)
            for (std::int64_t i = 0; i < width; ++i)
                squares += row[i] * row[i];
            const Wide scale = Wide(1) / std::sqrt(squares / static_cast<Wide>(width) + static_cast<Wide>(eps));
            inverseRms[r] = scale;
#pragma omp simd
            for (std::int64_t i = 0; i < width; ++i)
                store(out[i], row[i] * scale * weight[i]);
        }
    }

    static void normBackward(const Storage* dy, const Wide* x, const Wide* weight, const Wide* inverseRms, Wide* dx,
                             Wide* dWeight, std::int64_t rows, std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Storage* gradient = dy + r * width;
            const Wide* row = x + r * width;
            Wide* out = dx + r * width;
            const Wide scale = inverseRms[r];
            Wide dot = 0;
#pragma omp simd reduction(+ : dot)
            for (std::int64_t i = 0; i < width; ++i) {
                const Wide g = load(gradient[i]);
                dWeight[i] += g * row[i] * scale;
                dot += g * weight[i] * row[i];
            }
            const Wide shrink = dot * scale * scale * scale / static_cast<Wide>(width);
#pragma omp simd
            for (std::int64_t i = 0; i < width; ++i)
                out[i] += load(gradient[i]) * weight[i] * scale - row[i] * shrink;
        }
    }

    static void addBranch(const Wide* x, const Storage* branch, const Wide* mask, const std::int32_t* sequenceOf,
                          Wide* y, std::int64_t rows, std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Wide* row = x + r * width;
            const Storage* add = branch + r * width;
            Wide* out = y + r * width;
            if (mask == nullptr) {
#pragma omp simd
                for (std::int64_t i = 0; i < width; ++i)
                    out[i] = row[i] + load(add[i]);
            } else {
                const Wide* m = mask + sequenceOf[r] * width;
#pragma omp simd
                for (std::int64_t i = 0; i < width; ++i)
                    out[i] = row[i] + m[i] * load(add[i]);
            }
        }
    }

    static void branchGradient(const Wide* gradient, const Wide* mask, const std::int32_t* sequenceOf, Storage* out,
                               std::int64_t rows, std::int64_t width) {
        if (mask == nullptr) return narrow(gradient, out, rows * width);
        for (std::int64_t r = 0; r < rows; ++r) {
            const Wide* row = gradient + r * width;
            Storage* to = out + r * width;
            const Wide* m = mask + sequenceOf[r] * width;
#pragma omp simd
            for (std::int64_t i = 0; i < width; ++i)
                store(to[i], row[i] * m[i]);
        }
    }

    static void gateForward(const Storage* gateUp, Storage* out, std::int64_t rows, std::int64_t width) {
        for (std::int64_t r = 0; r < rows; ++r) {
            const Storage* gate = gateUp + r * 2 * width;
            const Storage* up = gate + width;
            Storage* to = out + r * width;
#pragma omp simd
            for (std::int64_t i = 0; i < width; ++i) {
                const Wide g = load(gate[i]);
                store(to[i], silu(g) * load(up[i]));
            }
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
#pragma omp simd
            for (std::int64_t i = 0; i < width; ++i) {
                const Wide g = load(gate[i]);
                const Wide d = load(gradient[i]);
                const Wide share = sigmoid(g);
                store(dGate[i], d * load(up[i]) * share * (Wide(1) + g * (Wide(1) - share)));
                store(dUp[i], d * g * share);
            }
        }
    }

    // Blocks of 16 values stay in vector registers; buffers are padded to them.
    static constexpr std::int64_t blockSize = 16;
    static std::int64_t padded(std::int64_t n) { return (n + blockSize - 1) / blockSize * blockSize; }

    // to[i] (padded) = Σ_k a[k] · rows[k · stride + i]
    static void combineRows(const Wide* a, const Wide* rows, std::int64_t stride, std::int64_t count, Wide* to,
                            std::int64_t width) {
        for (std::int64_t i = 0; i < width; i += blockSize) {
            Wide sum[blockSize] = {};
            for (std::int64_t k = 0; k < count; ++k) {
                const Wide scale = a[k];
                const Wide* row = rows + k * stride + i;
#pragma omp simd
                for (std::int64_t j = 0; j < blockSize; ++j)
                    sum[j] += scale * row[j];
            }
#pragma omp simd
            for (std::int64_t j = 0; j < blockSize; ++j)
                to[i + j] = sum[j];
        }
    }

    // rows[k · stride + i] += a[k] · add[i]
    static void addOuter(const Wide* a, std::int64_t count, const Wide* add, Wide* rows, std::int64_t stride) {
        for (std::int64_t i = 0; i < stride; i += blockSize) {
            Wide part[blockSize];
#pragma omp simd
            for (std::int64_t j = 0; j < blockSize; ++j)
                part[j] = add[i + j];
            for (std::int64_t k = 0; k < count; ++k) {
                const Wide scale = a[k];
                Wide* row = rows + k * stride + i;
#pragma omp simd
                for (std::int64_t j = 0; j < blockSize; ++j)
                    row[j] += scale * part[j];
            }
        }
    }

    // Rotates the pairs (i, i + half) by the angle of a position; sign −1 turns back.
    static void rotate(const Storage* from, Wide* to, const Wide* cos, const Wide* sin, std::int64_t half) {
#pragma omp simd
        for (std::int64_t i = 0; i < half; ++i) {
            const Wide a = load(from[i]), b = load(from[i + half]);
            to[i] = a * cos[i] - b * sin[i];
            to[i + half] = b * cos[i] + a * sin[i];
        }
    }
    static void rotateBack(const Wide* from, Storage* to, const Wide* cos, const Wide* sin, std::int64_t half) {
#pragma omp simd
        for (std::int64_t i = 0; i < half; ++i) {
            const Wide a = from[i], b = from[i + half];
            store(to[i], a * cos[i] + b * sin[i]);
            store(to[i + half], b * cos[i] - a * sin[i]);
        }
    }

    // Views of the scratch memory: keys and values by position [T × Dp] and by dimension [D × Tp].
    struct Scratch {
        Wide *key, *keyByDim, *value, *valueByDim, *dKey, *dValue, *query, *dQuery, *dOut, *weights, *dWeights;
        std::int64_t dim, positions;
        Scratch(Wide* memory, const AttentionShape& shape, std::int64_t length)
            : dim(padded(shape.headDim)), positions(padded(length)) {
            const std::int64_t byPosition = positions * dim;
            key = memory, keyByDim = key + byPosition, value = keyByDim + byPosition, valueByDim = value + byPosition;
            dKey = valueByDim + byPosition, dValue = dKey + byPosition;
            query = dValue + byPosition, dQuery = query + dim, dOut = dQuery + dim;
            weights = dOut + dim, dWeights = weights + positions;
            const std::int64_t total = 6 * byPosition + 3 * dim + 2 * positions;
            for (std::int64_t i = 0; i < total; ++i)
                memory[i] = 0; // the padding takes part in sums and must be finite
        }
    };

    static void loadKeysAndValues(const Storage* qkv, const AttentionShape& shape, const SequenceView<Wide>& sequence,
                                  std::int64_t head, bool backward, Scratch& s) {
        const std::int64_t half = shape.headDim / 2, width = shape.width();
        for (std::int64_t t = 0; t < sequence.length; ++t) {
            const Storage* row = qkv + (sequence.begin + t) * width;
            rotate(row + (shape.queryHeads + head) * shape.headDim, s.key + t * s.dim, sequence.cos + t * half,
                   sequence.sin + t * half, half);
            const Storage* from = row + (shape.queryHeads + shape.keyValueHeads + head) * shape.headDim;
            Wide* value = s.value + t * s.dim;
            for (std::int64_t d = 0; d < shape.headDim; ++d)
                value[d] = load(from[d]);
        }
        for (std::int64_t t = 0; t < sequence.length; ++t)
            for (std::int64_t d = 0; d < shape.headDim; ++d)
                s.keyByDim[d * s.positions + t] = s.key[t * s.dim + d];
        if (!backward) return;
        for (std::int64_t t = 0; t < sequence.length; ++t)
            for (std::int64_t d = 0; d < shape.headDim; ++d)
                s.valueByDim[d * s.positions + t] = s.value[t * s.dim + d];
    }

    static void attentionForward(const Storage* qkv, Storage* out, Wide* logSumExp, const AttentionShape& shape,
                                 const SequenceView<Wide>& sequence, Wide* memory) {
        Scratch s(memory, shape, sequence.length);
        const std::int64_t half = shape.headDim / 2, width = shape.width(),
                           group = shape.queryHeads / shape.keyValueHeads;
        const Wide scale = Wide(1) / std::sqrt(static_cast<Wide>(shape.headDim));
        for (std::int64_t kv = 0; kv < shape.keyValueHeads; ++kv) {
            loadKeysAndValues(qkv, shape, sequence, kv, false, s);
            for (std::int64_t head = kv * group; head < (kv + 1) * group; ++head)
                for (std::int64_t t = 0; t < sequence.length; ++t) {
                    const std::int64_t r = sequence.begin + t;
                    rotate(qkv + r * width + head * shape.headDim, s.query, sequence.cos + t * half,
                           sequence.sin + t * half, half);
                    combineRows(s.query, s.keyByDim, s.positions, shape.headDim, s.weights, padded(t + 1));
                    Wide largest = s.weights[0];
#pragma omp simd reduction(max : largest)
                    for (std::int64_t j = 0; j <= t; ++j)
                        largest = s.weights[j] > largest ? s.weights[j] : largest;
                    Wide sum = 0;
#pragma omp simd reduction(+ : sum)
                    for (std::int64_t j = 0; j <= t; ++j) {
                        const Wide e = exponential((s.weights[j] - largest) * scale);
                        s.weights[j] = e;
                        sum += e;
                    }
                    logSumExp[r * shape.queryHeads + head] = largest * scale + std::log(sum);
                    combineRows(s.weights, s.value, s.dim, t + 1, s.dOut, s.dim);
                    Storage* to = out + r * shape.queryHeads * shape.headDim + head * shape.headDim;
                    const Wide inverse = Wide(1) / sum;
#pragma omp simd
                    for (std::int64_t d = 0; d < shape.headDim; ++d)
                        store(to[d], s.dOut[d] * inverse);
                }
        }
    }

    static void attentionBackward(const Storage* dOut, const Storage* qkv, const Storage* out, const Wide* logSumExp,
                                  Storage* dQkv, const AttentionShape& shape, const SequenceView<Wide>& sequence,
                                  Wide* memory) {
        Scratch s(memory, shape, sequence.length);
        const std::int64_t half = shape.headDim / 2, width = shape.width(),
                           group = shape.queryHeads / shape.keyValueHeads;
        const Wide scale = Wide(1) / std::sqrt(static_cast<Wide>(shape.headDim));
        for (std::int64_t kv = 0; kv < shape.keyValueHeads; ++kv) {
            loadKeysAndValues(qkv, shape, sequence, kv, true, s);
            for (std::int64_t i = 0; i < 2 * s.positions * s.dim; ++i)
                s.dKey[i] = 0; // and dValue behind it
            for (std::int64_t head = kv * group; head < (kv + 1) * group; ++head)
                for (std::int64_t t = 0; t < sequence.length; ++t) {
                    const std::int64_t r = sequence.begin + t, keys = padded(t + 1);
                    const Wide *cos = sequence.cos + t * half, *sin = sequence.sin + t * half;
                    const std::int64_t at = (r * shape.queryHeads + head) * shape.headDim;
                    rotate(qkv + r * width + head * shape.headDim, s.query, cos, sin, half);
                    Wide delta = 0;
#pragma omp simd reduction(+ : delta)
                    for (std::int64_t d = 0; d < shape.headDim; ++d) {
                        s.dOut[d] = load(dOut[at + d]);
                        delta += s.dOut[d] * load(out[at + d]);
                    }
                    combineRows(s.query, s.keyByDim, s.positions, shape.headDim, s.weights, keys);
                    combineRows(s.dOut, s.valueByDim, s.positions, shape.headDim, s.dWeights, keys);
                    const Wide shift = logSumExp[r * shape.queryHeads + head];
#pragma omp simd
                    for (std::int64_t j = 0; j <= t; ++j) {
                        const Wide p = exponential(s.weights[j] * scale - shift);
                        s.weights[j] = p;
                        s.dWeights[j] = p * (s.dWeights[j] - delta) * scale;
                    }
                    combineRows(s.dWeights, s.key, s.dim, t + 1, s.dQuery, s.dim);
                    addOuter(s.dWeights, t + 1, s.query, s.dKey, s.dim);
                    addOuter(s.weights, t + 1, s.dOut, s.dValue, s.dim);
                    rotateBack(s.dQuery, dQkv + r * width + head * shape.headDim, cos, sin, half);
                }
            for (std::int64_t t = 0; t < sequence.length; ++t) {
                Storage* row = dQkv + (sequence.begin + t) * width;
                rotateBack(s.dKey + t * s.dim, row + (shape.queryHeads + kv) * shape.headDim, sequence.cos + t * half,
                           sequence.sin + t * half, half);
                Storage* to = row + (shape.queryHeads + shape.keyValueHeads + kv) * shape.headDim;
                for (std::int64_t d = 0; d < shape.headDim; ++d)
                    store(to[d], s.dValue[t * s.dim + d]);
            }
        }
    }

    static void crossEntropy(Storage* logits, const std::int32_t* targets, Wide scale, Wide* loss,
                             std::uint8_t* correct, std::int64_t rows, std::int64_t width, Wide* scratch) {
        for (std::int64_t r = 0; r < rows; ++r) {
            Storage* row = logits + r * width;
            Wide largest = load(row[0]);
#pragma omp simd reduction(max : largest)
            for (std::int64_t i = 0; i < width; ++i) {
                const Wide z = load(row[i]);
                largest = z > largest ? z : largest;
            }
            const Wide target = load(row[targets[r]]);
            Wide sum = 0;
#pragma omp simd reduction(+ : sum)
            for (std::int64_t i = 0; i < width; ++i) {
                const Wide e = exponential(load(row[i]) - largest);
                scratch[i] = e;
                sum += e;
            }
            loss[r] = std::log(sum) + largest - target;
            correct[r] = target >= largest;
            const Wide factor = scale / sum;
#pragma omp simd
            for (std::int64_t i = 0; i < width; ++i)
                store(row[i], scratch[i] * factor);
            store(row[targets[r]], scratch[targets[r]] * factor - scale);
        }
    }

    static void accumulate(const Storage* from, Wide* to, std::int64_t count) {
#pragma omp simd
        for (std::int64_t i = 0; i < count; ++i)
            to[i] += load(from[i]);
    }
    static void narrow(const Wide* from, Storage* to, std::int64_t count) {
#pragma omp simd
        for (std::int64_t i = 0; i < count; ++i)
            store(to[i], from[i]);
    }

    static constexpr KernelTable<Storage> table() {
        return {normForward,      normBackward,      addBranch,    branchGradient, gateForward, gateBackward,
                attentionForward, attentionBackward, crossEntropy, accumulate,     narrow};
    }
};

} // namespace
} // namespace strata
