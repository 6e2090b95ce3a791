// SPDX-License-Identifier: GPL-3.0-or-later
// A block's tensors as the decode kernels take them. Includes LibTorch: only .cpp files of the engine may include
// it.
#pragma once

#include "model/engine/blocks.h"
#include "model/engine/decode_kernels.h"

#include <algorithm>
#include <type_traits>

namespace strata {

/// Whether decodeBlock() computes this architecture; the others take LibTorch's functions for single tokens too.
inline bool decodeKernelsFit(const Architecture& a) {
    return a.norm == NormKind::Rms && !a.normBias && !a.normUnitOffset && !a.postNorms && !a.parallelResidual &&
           a.positions == PositionKind::Rotary && a.activation == Activation::Silu && a.gatedMlp &&
           a.attentionSoftcap == 0.0 && !a.tensors.transposed &&
           std::none_of(a.layerAttention.begin(), a.layerAttention.end(),
                        [](const LayerAttention& layer) { return layer.localRope; });
}

/// The weights of a matrix on the processor.
template <class Weight> const Weight* weightsOf(const at::Tensor& matrix) {
    if constexpr (std::is_same_v<Weight, BFloat16>)
        return reinterpret_cast<const BFloat16*>(matrix.data_ptr<at::BFloat16>());
    else
        return matrix.data_ptr<Weight>();
}

/// Views of tensors on the processor, which must outlive the result: matrices of `w`, of the type Weight; norms'
/// weights and biases of `v`, of the type Value. The two are one block where the types are the same.
template <class Value, class Weight>
KernelBlock<Value, Weight> kernelBlock(const Architecture& a, const BlockWeights& w, const BlockWeights& v,
                                       LayerIndex layer) {
    const auto matrix = [](const at::Tensor& weight, const at::Tensor& bias) {
        return KernelMatrix<Value, Weight>{weightsOf<Weight>(weight), bias.defined() ? bias.data_ptr<Value>() : nullptr,
                                           weight.size(0), weight.size(1)};
    };
    const auto vectorOrNull = [](const at::Tensor& tensor) -> const Value* {
        return tensor.defined() ? tensor.data_ptr<Value>() : nullptr;
    };
    const LayerAttention kind = a.attentionOf(layer);
    KernelBlock<Value, Weight> block{.hiddenSize = a.hiddenSize,
                                     .feedForwardSize = a.feedForwardSize,
                                     .heads = a.attentionHeads,
                                     .keyValueHeads = a.keyValueHeads,
                                     .headDim = a.headDim,
                                     .rotaryDim = kind.rope ? a.rotaryDimensions() : 0,
                                     .interleaved = a.rotaryLayout == RotaryLayout::Interleaved,
                                     .window = kind.window,
                                     .eps = a.normEps,
                                     .scale = a.scoreScale(),
                                     .attentionNorm = v.attentionNorm.data_ptr<Value>(),
                                     .mlpNorm = v.mlpNorm.data_ptr<Value>(),
                                     .queryNorm = vectorOrNull(v.queryNorm),
                                     .keyNorm = vectorOrNull(v.keyNorm),
                                     .queryKeyValue = {},
                                     .gateUp = {},
                                     .output = matrix(w.output, v.outputBias),
                                     .down = matrix(w.down, v.downBias)};
    if (w.qkv.defined())
        block.queryKeyValue = {matrix(w.qkv, v.qkvBias)};
    else
        block.queryKeyValue = {matrix(w.query, v.queryBias), matrix(w.key, v.keyBias), matrix(w.value, v.valueBias)};
    if (w.gateUp.defined())
        block.gateUp = {matrix(w.gateUp, v.gateUpBias)};
    else
        block.gateUp = {matrix(w.gate, v.gateBias), matrix(w.up, v.upBias)};
    return block;
}

} // namespace strata
