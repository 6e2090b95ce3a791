// A block's tensors as the hand-written kernels take them. Includes LibTorch: only .cpp files of the engine may include it.
#pragma once

#include "model/engine/blocks.h"
#include "model/engine/decode_kernels.h"

#include <algorithm>

namespace strata {

/// Whether decodeBlock() computes this architecture; the others take LibTorch's functions for single tokens too.
inline bool decodeKernelsFit(const Architecture& a) {
    return a.norm == NormKind::Rms && !a.normBias && !a.normUnitOffset && !a.postNorms && !a.parallelResidual &&
           a.positions == PositionKind::Rotary && a.activation == Activation::Silu && a.gatedMlp && a.attentionSoftcap == 0.0 &&
           !a.tensors.transposed &&
           std::none_of(a.layerAttention.begin(), a.layerAttention.end(), [](const LayerAttention& layer) { return layer.localRope; });
}

/// Views of tensors of the type Value on the processor; they must outlive the result.
template <class Value>
PlainBlock<Value> plainBlock(const Architecture& a, const BlockWeights& w, LayerIndex layer) {
    const auto matrix = [](const at::Tensor& weight, const at::Tensor& bias) {
        return PlainMatrix<Value>{weight.data_ptr<Value>(), bias.defined() ? bias.data_ptr<Value>() : nullptr,
                                  weight.size(0), weight.size(1)};
    };
    const auto vectorOrNull = [](const at::Tensor& tensor) -> const Value* {
        return tensor.defined() ? tensor.data_ptr<Value>() : nullptr;
    };
    const LayerAttention kind = a.attentionOf(layer);
    PlainBlock<Value> block{.hiddenSize = a.hiddenSize,
                            .feedForwardSize = a.feedForwardSize,
                            .heads = a.attentionHeads,
                            .keyValueHeads = a.keyValueHeads,
                            .headDim = a.headDim,
                            .rotated = kind.rotates ? a.rotated() : 0,
                            .neighbours = a.ropePairing == RopePairing::Neighbours,
                            .window = kind.window,
                            .eps = a.normEps,
                            .scale = a.scoreScale(),
                            .attentionNorm = w.attentionNorm.data_ptr<Value>(),
                            .mlpNorm = w.mlpNorm.data_ptr<Value>(),
                            .queryNorm = vectorOrNull(w.queryNorm),
                            .keyNorm = vectorOrNull(w.keyNorm),
                            .queryKeyValue = {},
                            .gateUp = {},
                            .output = matrix(w.output, w.outputBias),
                            .down = matrix(w.down, w.downBias)};
    if (w.qkv.defined())
        block.queryKeyValue = {matrix(w.qkv, w.qkvBias)};
    else
        block.queryKeyValue = {matrix(w.query, w.queryBias), matrix(w.key, w.keyBias), matrix(w.value, w.valueBias)};
    if (w.gateUp.defined())
        block.gateUp = {matrix(w.gateUp, w.gateUpBias)};
    else
        block.gateUp = {matrix(w.gate, w.gateBias), matrix(w.up, w.upBias)};
    return block;
}

} // namespace strata
