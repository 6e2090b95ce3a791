// SPDX-License-Identifier: GPL-3.0-or-later
// The element-wise work of training over packed rows: what lies between the matrix products of a block, forward and
// backward. Knows nothing of LibTorch. Every function works on one thread; callers give each thread its own rows.
#pragma once

#include "model/base/float_bits.h"

#include <cstdint>

namespace strata {

/// The type of residuals, norms, sums and losses beside activations stored as `Storage`.
template <class Storage> struct WideType {
    using Type = float;
};
template <> struct WideType<double> {
    using Type = double;
};

struct AttentionShape {
    std::int64_t queryHeads = 0, keyValueHeads = 0, headDim = 0;
    std::int64_t width() const { return (queryHeads + 2 * keyValueHeads) * headDim; } ///< of a q, k, v row
};

/// One sequence inside packed rows, and the rope tables [positions × headDim/2] that it is turned by.
template <class Wide> struct SequenceView {
    std::int64_t begin = 0, length = 0;
    const Wide* cos = nullptr;
    const Wide* sin = nullptr;
};

/// Activations are `Storage` (bfloat16, float, double), everything that is added up is `Wide`. Pointers never overlap,
/// rows are contiguous. `mask` is [sequences × width] of 0 or 1/(1 − p), nullptr for no dropout; `sequenceOf` gives the
/// sequence of a row.
template <class Storage> struct TrainingKernels {
    using Wide = typename WideType<Storage>::Type;

    /// y = x · weight / sqrt(mean(x²) + eps); keeps 1/sqrt(…) of each row.
    void (*normForward)(const Wide* x, const Wide* weight, Storage* y, Wide* inverseRms, std::int64_t rows,
                        std::int64_t width, double eps);
    /// Adds the norm's gradients to dx and dWeight.
    void (*normBackward)(const Storage* dy, const Wide* x, const Wide* weight, const Wide* inverseRms, Wide* dx,
                         Wide* dWeight, std::int64_t rows, std::int64_t width);
    /// y = x + mask · branch
    void (*addBranch)(const Wide* x, const Storage* branch, const Wide* mask, const std::int32_t* sequenceOf, Wide* y,
                      std::int64_t rows, std::int64_t width);
    /// out = mask · gradient
    void (*branchGradient)(const Wide* gradient, const Wide* mask, const std::int32_t* sequenceOf, Storage* out,
                           std::int64_t rows, std::int64_t width);
    /// out = silu(gate) · up, rows of gateUp being gate then up (2 · width).
    void (*gateForward)(const Storage* gateUp, Storage* out, std::int64_t rows, std::int64_t width);
    void (*gateBackward)(const Storage* dOut, const Storage* gateUp, Storage* dGateUp, std::int64_t rows,
                         std::int64_t width);
    /// Causal attention of one sequence on unrotated q, k, v rows; keeps log Σ exp of each (row, head). `scratch`: see
    /// attentionScratchSize().
    void (*attentionForward)(const Storage* qkv, Storage* out, Wide* logSumExp, const AttentionShape& shape,
                             const SequenceView<Wide>& sequence, Wide* scratch);
    void (*attentionBackward)(const Storage* dOut, const Storage* qkv, const Storage* out, const Wide* logSumExp,
                              Storage* dQkv, const AttentionShape& shape, const SequenceView<Wide>& sequence,
                              Wide* scratch);
    /// loss[r] = −log softmax(logits[r])[targets[r]] in nats and whether the target is the most probable; the logits
    /// become scale · (softmax − one-hot). `scratch`: width values.
    void (*crossEntropy)(Storage* logits, const std::int32_t* targets, Wide scale, Wide* loss, std::uint8_t* correct,
                         std::int64_t rows, std::int64_t width, Wide* scratch);
    /// to[i] += from[i]
    void (*accumulate)(const Storage* from, Wide* to, std::int64_t count);
    void (*narrow)(const Wide* from, Storage* to, std::int64_t count);
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
