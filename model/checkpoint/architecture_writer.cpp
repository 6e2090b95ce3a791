// SPDX-License-Identifier: GPL-3.0-or-later
// Architecture → config.json, the inverse of architecture_reader.cpp.
#include "model/checkpoint/families.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

nlohmann::json idsJson(const std::vector<TokenId>& list) {
    if (list.empty()) return nullptr;
    if (list.size() == 1) return list.front().value;
    nlohmann::json out = nlohmann::json::array();
    for (const TokenId id : list)
        out.push_back(id.value);
    return out;
}

nlohmann::json scalingJson(const RopeScaling& scaling) {
    switch (scaling.kind) {
    case RopeScalingKind::Linear:
        return {{"rope_type", "linear"}, {"type", "linear"}, {"factor", scaling.factor}};
    case RopeScalingKind::Llama3:
        return {{"rope_type", "llama3"},
                {"factor", scaling.factor},
                {"low_freq_factor", scaling.lowFrequencyFactor},
                {"high_freq_factor", scaling.highFrequencyFactor},
                {"original_max_position_embeddings", scaling.originalContext}};
    case RopeScalingKind::None:
        break;
    }
    return nullptr;
}

const char* activationName(Activation activation) {
    switch (activation) {
    case Activation::Silu:
        return "silu";
    case Activation::Gelu:
        return "gelu";
    case Activation::GeluTanh:
        return "gelu_pytorch_tanh";
    case Activation::Relu:
        return "relu";
    }
    return "silu";
}

void writeRope(nlohmann::json& config, const Family& family, const Architecture& a) {
    if (a.positions != PositionKind::Rotary) return;
    config[family.keys.ropeTheta] = a.ropeTheta;
    config["rope_scaling"] = scalingJson(a.ropeScaling);
    if (family.perLayerRope) config["rope_local_base_freq"] = a.localRopeTheta;
    if (!family.keys.partialRotary) return;
    const auto width = static_cast<double>(a.headDim);
    double part = a.rotaryDim > 0 ? static_cast<double>(a.rotaryDim) / width : 1.0;
    // A breath more where the product with the width would be rounded down to a dimension less.
    if (static_cast<std::int64_t>(part * width) < a.rotaryDim) part *= 1.0 + 1e-12;
    config[family.keys.partialRotary] = part;
}

void writeLayers(nlohmann::json& config, const Family& family, const Architecture& a) {
    std::int64_t window = 0;
    nlohmann::json types = nlohmann::json::array(), rope = nlohmann::json::array();
    for (std::int32_t layer = 1; layer <= a.layers; ++layer) {
        const LayerAttention attention = a.attentionOf(LayerIndex(layer));
        window = std::max(window, attention.window);
        types.push_back(attention.window > 0 || attention.localRope ? "sliding_attention" : "full_attention");
        rope.push_back(attention.rope ? 1 : 0);
    }
    if (family.noRopeLayerInterval > 0) config["no_rope_layers"] = std::move(rope);
    if (family.windows == WindowRule::None) return;
    config["sliding_window"] = window > 0 ? nlohmann::json(window) : nlohmann::json(nullptr);
    if (family.windows == WindowRule::Everywhere) return;
    config["layer_types"] = std::move(types);
    if (family.windows != WindowRule::Pattern) config["use_sliding_window"] = window > 0;
}

} // namespace

nlohmann::json architectureToJson(const Architecture& a) {
    const Family* const found = findFamily(a.modelType);
    const Family& family = found ? *found : families().front();
    const ConfigKeys& keys = family.keys;
    const std::string writtenBy = std::string(family.className) + family.classEnding;
    nlohmann::json config = {{"architectures", nlohmann::json::array({writtenBy})},
                             {"model_type", family.modelType},
                             {keys.activation, activationName(a.activation)},
                             {keys.layers, a.layers},
                             {keys.hiddenSize, a.hiddenSize},
                             {keys.feedForwardSize, a.feedForwardSize},
                             {keys.attentionHeads, a.attentionHeads},
                             {"vocab_size", a.vocabularySize},
                             {keys.contextLength, a.contextLength},
                             {keys.normEps, a.normEps},
                             {"tie_word_embeddings", a.tiedEmbeddings},
                             {"torch_dtype", dtypeName(a.storedDType)},
                             {"bos_token_id", idsJson(a.beginIds)},
                             {"eos_token_id", idsJson(a.stopIds)}};
    const auto put = [&](const char* key, const nlohmann::json& value) {
        if (key) config[key] = value;
    };
    put(keys.keyValueHeads, a.keyValueHeads);
    put(keys.headDim, a.headDim);
    put(keys.attentionBias, a.queryKeyValueBias);
    put(keys.mlpBias, a.mlpBias);
    put(keys.parallelResidual, a.parallelResidual);
    const double scalar = 1.0 / (a.scoreScale() * a.scoreScale()); // the library takes whole numbers only
    put(keys.queryScalar,
        std::abs(scalar - std::round(scalar)) < 1e-6 ? nlohmann::json(std::llround(scalar)) : nlohmann::json(scalar));
    const auto orNull = [](double value) { return value > 0.0 ? nlohmann::json(value) : nlohmann::json(nullptr); };
    put(keys.attentionSoftcap, orNull(a.attentionSoftcap));
    put(keys.logitSoftcap, orNull(a.logitSoftcap));
    writeRope(config, family, a);
    writeLayers(config, family, a);
    return config;
}

} // namespace strata
