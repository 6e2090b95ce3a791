// SPDX-License-Identifier: GPL-3.0-or-later
// The element-wise work of training over packed rows: what lies between the matrix products of a block, forward and
// backward. Knows nothing of LibTorch. Every function works on one thread; callers give each thread its own rows.
#pragma once

#include "model/base/float_bits.h"

#include <cstdint>

namespace strata {

/// The type of residuals, norms, sums and losses beside activations stored as `Storage`.
template <class Storage> struct AccumulationType {
    using Type = float;
};
template <> struct AccumulationType<double> {
    using Type = double;
};

struct AttentionShape {
    std::int64_t queryHeads = 0, keyValueHeads = 0, headDim = 0;
    std::int64_t width() const { return (queryHeads + 2 * keyValueHeads) * headDim; } ///< of a q, k, v row
};

/// One sequence inside packed rows, and the rope tables [positions × headDim/2] that rotate it.
template <class Acc> struct SequenceView {
    std::int64_t begin = 0, length = 0;
    const Acc* cos = nullptr;
    const Acc* sin = nullptr;
};

/// Activations are `Storage` (bfloat16, float, double), everything that is accumulated is `Acc`. Pointers never
/// overlap, rows are contiguous. `mask` is [sequences × width] of 0 or 1/(1 − p), nullptr for no dropout; `sequenceOf`
/// gives the sequence of a row.
template <class Storage> struct TrainingKernels {
    using Acc = typename AccumulationType<Storage>::Type;

    /// y = x · weight / sqrt(mean(x²) + eps); keeps 1/sqrt(…) of each row.
    void (*normForward)(const Acc* x, const Acc* weight, Storage* y, Acc* inverseRms, std::int64_t rows,
                        std::int64_t width, double eps);
    /// Adds the norm's gradients to dx and dWeight.
    void (*normBackward)(const Storage* dy, const Acc* x, const Acc* weight, const Acc* inverseRms, Acc* dx,
                         Acc* dWeight, std::int64_t rows, std::int64_t width);
    /// y = x + mask · branch
    void (*addBranch)(const Acc* x, const Storage* branch, const Acc* mask, const std::int32_t* sequenceOf, Acc* y,
                      std::int64_t rows, std::int64_t width);
    /// out = mask · gradient
    void (*branchGradient)(const Acc* gradient, const Acc* mask, const std::int32_t* sequenceOf, Storage* out,
                           std::int64_t rows, std::int64_t width);
    /// out = silu(gate) · up, rows of gateUp being gate then up (2 · width).
    void (*gateForward)(const Storage* gateUp, Storage* out, std::int64_t rows, std::int64_t width);
    void (*gateBackward)(const Storage* dOut, const Storage* gateUp, Storage* dGateUp, std::int64_t rows,
                         std::int64_t width);
    /// Causal attention of one sequence on q, k, v rows before rotary embedding; keeps log Σ exp of each (row, head).
    /// `scratch`: see attentionScratchSize().
    void (*attentionForward)(const Storage* qkv, Storage* out, Acc* logSumExp, const AttentionShape& shape,
                             const SequenceView<Acc>& sequence, Acc* scratch);
    void (*attentionBackward)(const Storage* dOut, const Storage* qkv, const Storage* out, const Acc* logSumExp,
                              Storage* dQkv, const AttentionShape& shape, const SequenceView<Acc>& sequence,
                              Acc* scratch);
    /// loss[r] = −log softmax(logits[r])[targets[r]] in nats and whether the target is the most probable; the logits
    /// become scale · (softmax − one-hot). `scratch`: width values.
    void (*crossEntropy)(Storage* logits, const std::int32_t* targets, Acc scale, Acc* loss, std::uint8_t* correct,
                         std::int64_t rows, std::int64_t width, Acc* scratch);
    /// to[i] += from[i]
    void (*accumulate)(const Storage* from, Acc* to, std::int64_t count);
    void (*cast)(const Acc* from, Storage* to, std::int64_t count);
};

/// What rows of scratch are padded to: the longest vectors of float32 that there are.
constexpr std::int64_t paddedToVectors(std::int64_t count) {
    return (count + 15) / 16 * 16;
}
/// Values of scratch that attention over a sequence of this length needs.
constexpr std::int64_t attentionScratchSize(const AttentionShape& shape, std::int64_t length) {
    const std::int64_t dim = paddedToVectors(shape.headDim), positions = paddedToVectors(length);
    return 6 * positions * dim + 3 * dim + 2 * positions;
}

/// The fastest variant for this processor. Defined for BFloat16, float and double.
template <class Storage> const TrainingKernels<Storage>& trainingKernels();

template <> const TrainingKernels<BFloat16>& trainingKernels();
template <> const TrainingKernels<float>& trainingKernels();
template <> const TrainingKernels<double>& trainingKernels();

} // namespace strata
