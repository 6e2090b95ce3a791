// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/architecture.h"

#include <algorithm>
#include <cmath>

namespace strata {

const char* dtypeName(DType dtype) {
    switch (dtype) {
    case DType::Float64:
        return "float64";
    case DType::Float32:
        return "float32";
    case DType::BFloat16:
        return "bfloat16";
    case DType::Float16:
        return "float16";
    case DType::Other:
        return "other";
    }
    return "other";
}

std::size_t dtypeBytes(DType dtype) {
    switch (dtype) {
    case DType::Float64:
        return 8;
    case DType::Float32:
        return 4;
    case DType::BFloat16:
    case DType::Float16:
        return 2;
    case DType::Other:
        return 1;
    }
    return 1;
}

bool TensorNames::isIgnored(const std::string& name) const {
    return std::ranges::any_of(ignoredEndings, [&](const std::string& ending) { return name.ends_with(ending); });
}

LayerAttention Architecture::attentionOf(LayerIndex layer) const {
    return layerAttention.empty() ? LayerAttention{} : layerAttention[static_cast<std::size_t>(layer.value - 1)];
}

double Architecture::scoreScale() const {
    return attentionScale > 0.0 ? attentionScale : 1.0 / std::sqrt(static_cast<double>(headDim));
}

bool Architecture::hasWindowBelow(std::int64_t length) const {
    return std::ranges::any_of(layerAttention,
                               [&](const LayerAttention& layer) { return layer.window > 0 && layer.window < length; });
}

std::vector<BlockTensor> blockTensors(const Architecture& a, LayerIndex layer) {
    const TensorNames& names = a.tensors;
    const std::string block = names.prefix + names.blocks + std::to_string(layer.value - 1) + ".";
    const std::int64_t E = a.hiddenSize, F = a.feedForwardSize;
    const std::int64_t queryWidth = a.attentionHeads * a.headDim, keyWidth = a.keyValueHeads * a.headDim;
    std::vector<BlockTensor> tensors;
    const auto norm = [&](BlockPart weight, BlockPart bias, const std::string& name, std::int64_t width) {
        tensors.push_back({weight, block + name + ".weight", {width}});
        if (a.normBias) tensors.push_back({bias, block + name + ".bias", {width}});
    };
    const auto linear = [&](BlockPart weight, BlockPart bias, const std::string& name, std::int64_t out,
                            std::int64_t in, bool hasBias) {
        tensors.push_back(
            {weight, block + name + ".weight", names.transposed ? std::vector{in, out} : std::vector{out, in}});
        if (hasBias) tensors.push_back({bias, block + name + ".bias", {out}});
    };
    norm(BlockPart::AttentionNorm, BlockPart::AttentionNormBias, names.attentionNorm, E);
    if (names.queryKeyValue.empty()) {
        linear(BlockPart::Query, BlockPart::QueryBias, names.query, queryWidth, E, a.queryKeyValueBias);
        linear(BlockPart::Key, BlockPart::KeyBias, names.key, keyWidth, E, a.queryKeyValueBias);
        linear(BlockPart::Value, BlockPart::ValueBias, names.value, keyWidth, E, a.queryKeyValueBias);
    } else {
        linear(BlockPart::QueryKeyValue, BlockPart::QueryKeyValueBias, names.queryKeyValue, queryWidth + 2 * keyWidth,
               E, a.queryKeyValueBias);
    }
    if (a.queryKeyNorm) {
        tensors.push_back({BlockPart::QueryNorm, block + names.queryNorm + ".weight", {a.headDim}});
        tensors.push_back({BlockPart::KeyNorm, block + names.keyNorm + ".weight", {a.headDim}});
    }
    linear(BlockPart::Output, BlockPart::OutputBias, names.output, E, queryWidth, a.outputBias);
    if (a.postNorms) norm(BlockPart::PostAttentionNorm, BlockPart::PostAttentionNormBias, names.postAttentionNorm, E);
    norm(BlockPart::MlpNorm, BlockPart::MlpNormBias, names.mlpNorm, E);
    if (a.gatedMlp && !names.gateUp.empty()) {
        linear(BlockPart::GateUp, BlockPart::GateUpBias, names.gateUp, 2 * F, E, a.mlpBias);
    } else {
        if (a.gatedMlp) linear(BlockPart::Gate, BlockPart::GateBias, names.gate, F, E, a.mlpBias);
        linear(BlockPart::Up, BlockPart::UpBias, names.up, F, E, a.mlpBias);
    }
    linear(BlockPart::Down, BlockPart::DownBias, names.down, E, F, a.mlpBias);
    if (a.postNorms) norm(BlockPart::PostMlpNorm, BlockPart::PostMlpNormBias, names.postMlpNorm, E);
    return tensors;
}

std::vector<RequiredTensor> requiredTensors(const Architecture& a) {
    const TensorNames& names = a.tensors;
    std::vector<RequiredTensor> tensors;
    tensors.push_back({names.embeddingTensor(), {a.vocabularySize, a.hiddenSize}});
    if (a.positions == PositionKind::Learned)
        tensors.push_back({names.positionsTensor(), {a.contextLength, a.hiddenSize}});
    for (std::int32_t layer = 1; layer <= a.layers; ++layer)
        for (BlockTensor& tensor : blockTensors(a, LayerIndex(layer)))
            tensors.push_back({std::move(tensor.name), std::move(tensor.shape)});
    tensors.push_back({names.prefix + names.finalNorm + ".weight", {a.hiddenSize}});
    if (a.normBias) tensors.push_back({names.prefix + names.finalNorm + ".bias", {a.hiddenSize}});
    if (!a.tiedEmbeddings) tensors.push_back({names.finalHead, {a.vocabularySize, a.hiddenSize}});
    return tensors;
}

std::int64_t Architecture::parameterCount() const {
    std::int64_t count = 0;
    for (const RequiredTensor& tensor : requiredTensors(*this)) {
        std::int64_t size = 1;
        for (const std::int64_t n : tensor.shape)
            size *= n;
        count += size;
    }
    return count;
}

} // namespace strata
