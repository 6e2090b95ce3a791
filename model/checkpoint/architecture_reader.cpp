// SPDX-License-Identifier: GPL-3.0-or-later
// config.json → Architecture, by the row of its family.
#include "model/checkpoint/config_reader.h"
#include "model/checkpoint/families.h"
#include "model/checkpoint/safetensors_header.h"

#include <cmath>
#include <limits>

namespace strata {
namespace {

// Bounds far above any model that exists, and low enough that no product of them leaves 63 bits.
constexpr std::int64_t maxLayers = 4096;
constexpr std::int64_t maxHidden = std::int64_t{1} << 20;
constexpr std::int64_t maxFeedForward = std::int64_t{1} << 24;
constexpr std::int64_t maxHeads = std::int64_t{1} << 16;
constexpr std::int64_t maxHeadDim = 4096;
constexpr std::int64_t maxVocabulary = std::int64_t{1} << 24;
constexpr std::int64_t maxContext = std::numeric_limits<std::int32_t>::max();

/// A row of the table by model_type, or, where a checkpoint lacks one, by the class that wrote it.
const Family* readFamily(ConfigReader& config, const nlohmann::json& object) {
    const std::string type = config.text("model_type", std::string());
    if (config.problem()) return nullptr;
    if (!type.empty()) {
        const Family* family = findFamily(type);
        if (!family) {
            const bool experts = type.find("moe") != std::string::npos || type == "mixtral";
            config.refuse(ErrorCode::Unsupported, "model_type",
                          "is " + quotedName(type) + (experts ? ", a mixture of experts" : "") +
                              ", which Strata does not read; " + nearestFamilySentence(type));
        }
        return family;
    }
    std::string written;
    if (const auto found = object.find("architectures");
        found != object.end() && found->is_array() && !found->empty() && found->front().is_string())
        written = found->front().get<std::string>();
    if (written.find("HdLM") != std::string::npos)
        return findFamily("llama"); // the published training code's own classes
    const Family* family = findFamilyOfClass(written);
    if (!family)
        config.refuse(ErrorCode::BadConfig, "model_type",
                      "is missing; it says which family the model belongs to, as in \"llama\".");
    return family;
}

DType readStoredDType(ConfigReader& config) {
    const char* key = config.has("dtype") ? "dtype" : "torch_dtype";
    std::string text = config.text(key, "float32");
    if (text.starts_with("torch.")) text.erase(0, 6);
    for (const DType dtype : {DType::Float64, DType::Float32, DType::BFloat16, DType::Float16})
        if (text == dtypeName(dtype)) return dtype;
    if (text == "auto") return DType::Float32;
    config.refuse(ErrorCode::Unsupported, key,
                  "is " + quotedName(text) + "; Strata reads float32, bfloat16, float16 and float64 weights.");
    return DType::Float32;
}

RopeScaling readScaling(ConfigReader& rope, const ConfigReader& config) {
    RopeScaling scaling;
    const char* key = rope.has("rope_type") ? "rope_type" : "type";
    const std::string type = rope.text(key, "default");
    if (type == "default") return scaling;
    constexpr double largest = 1e9;
    if (type == "linear") {
        scaling.kind = RopeScalingKind::Linear;
        scaling.factor = rope.number("factor", 1e-6, largest);
    } else if (type == "llama3") {
        scaling.kind = RopeScalingKind::Llama3;
        scaling.factor = rope.number("factor", 1e-6, largest);
        scaling.lowFrequencyFactor = rope.number("low_freq_factor", 1e-6, largest);
        scaling.highFrequencyFactor = rope.number("high_freq_factor", 1e-6, largest);
        // Newer files may keep the original length beside max_position_embeddings instead.
        const bool outside =
            !rope.has("original_max_position_embeddings") && config.has("original_max_position_embeddings");
        ConfigReader outer = config;
        scaling.originalContext = (outside ? outer : rope).integer("original_max_position_embeddings", 1, maxContext);
        if (outside) rope.adopt(outer);
        if (!rope.problem() && scaling.highFrequencyFactor <= scaling.lowFrequencyFactor)
            rope.refuse(ErrorCode::BadConfig, "high_freq_factor", "must be greater than low_freq_factor.");
    } else {
        rope.refuse(ErrorCode::Unsupported, key,
                    "is " + quotedName(type) +
                        ", a rope scaling that Strata does not read; it reads \"default\", \"linear\" and \"llama3\".");
    }
    return scaling;
}

void readSizes(ConfigReader& config, const nlohmann::json& object, const Family& family, Architecture& a) {
    const ConfigKeys& keys = family.keys;
    a.layers = config.integer(keys.layers, 1, maxLayers);
    a.hiddenSize = config.integer(keys.hiddenSize, 1, maxHidden);
    const std::optional<std::int64_t> fourfold =
        family.feedForwardFourfold ? std::optional(4 * a.hiddenSize) : std::nullopt;
    a.feedForwardSize = config.integer(keys.feedForwardSize, 1, maxFeedForward, fourfold);
    a.attentionHeads = config.integer(keys.attentionHeads, 1, maxHeads);
    // null: as many as there are query heads; left out: the family's own number.
    const bool isNull = keys.keyValueHeads && object.contains(keys.keyValueHeads);
    const std::int64_t keyValueHeads = isNull || a.keyValueHeads == 0 ? a.attentionHeads : a.keyValueHeads;
    a.keyValueHeads =
        keys.keyValueHeads ? config.integer(keys.keyValueHeads, 1, maxHeads, keyValueHeads) : a.attentionHeads;
    a.vocabularySize = config.integer("vocab_size", 1, maxVocabulary);
    a.contextLength = config.integer(keys.contextLength, 1, maxContext, a.contextLength);
    if (config.problem()) return;

    const std::string heads = keys.attentionHeads;
    const bool hasHeadDim = keys.headDim && config.has(keys.headDim);
    if (hasHeadDim)
        a.headDim = config.integer(keys.headDim, 1, maxHeadDim);
    else if (a.headDim == 0 && a.hiddenSize % a.attentionHeads != 0)
        config.refuse(ErrorCode::BadConfig, keys.hiddenSize,
                      "of " + std::to_string(a.hiddenSize) + " cannot be divided among " + heads + " of " +
                          std::to_string(a.attentionHeads) + (keys.headDim ? ", and there is no head_dim." : "."));
    else if (a.headDim == 0)
        a.headDim = a.hiddenSize / a.attentionHeads;
    const bool rotary = a.positions == PositionKind::Rotary;
    if (!config.problem() && ((rotary && a.headDim % 2 != 0) || a.headDim > maxHeadDim))
        config.refuse(
            ErrorCode::BadConfig, hasHeadDim ? keys.headDim : keys.attentionHeads,
            "gives heads of " + std::to_string(a.headDim) + " dimensions; " +
                (rotary ? "rotary embeddings need an even number up to 4096." : "Strata computes up to 4096."));
    if (a.attentionHeads % a.keyValueHeads != 0)
        config.refuse(ErrorCode::BadConfig, keys.attentionHeads,
                      "of " + std::to_string(a.attentionHeads) + " is not a multiple of " + keys.keyValueHeads +
                          " of " + std::to_string(a.keyValueHeads) + ".");
}

constexpr double smallestTheta = 1e-3, largestTheta = 1e15;

void setPartialRotary(ConfigReader& config, const char* key, double factor, Architecture& a) {
    a.rotaryDim = static_cast<std::int64_t>(static_cast<double>(a.headDim) * factor);
    if (a.rotaryDim < 1)
        config.refuse(ErrorCode::BadConfig, key,
                      "rotates none of a head's " + std::to_string(a.headDim) +
                          " dimensions; it must rotate at least one.");
    if (a.rotaryDim == a.headDim) a.rotaryDim = 0;
}

/// One object of rope settings; `local`: those of Gemma 3's sliding layers.
void readRopeObject(ConfigReader& config, const Family& family, ConfigReader& rope, bool local, double& factor,
                    Architecture& a) {
    double& theta = local ? a.localRopeTheta : a.ropeTheta;
    theta = rope.number("rope_theta", smallestTheta, largestTheta, theta);
    const double own = rope.number("partial_rotary_factor", 0.0, 1.0, factor);
    if (own != factor && !family.keys.partialRotary)
        rope.refuse(ErrorCode::Unsupported, "partial_rotary_factor",
                    "other than 1 is not part of a " + a.modelType + " model that Strata reads.");
    factor = own;
    const RopeScaling scaling = readScaling(rope, config);
    if (!local)
        a.ropeScaling = scaling;
    else if (scaling.kind != RopeScalingKind::None)
        rope.refuse(ErrorCode::Unsupported, "rope_type",
                    "scales the rotation of sliding layers, which Strata does not compute.");
}

void readRope(ConfigReader& config, const std::string& subject, const Family& family, Architecture& a) {
    if (a.positions != PositionKind::Rotary) return;
    a.ropeTheta = config.number(family.keys.ropeTheta, smallestTheta, largestTheta, a.ropeTheta);
    a.localRopeTheta = config.number("rope_local_base_freq", smallestTheta, largestTheta, a.localRopeTheta);
    const char* partialKey = family.keys.partialRotary ? family.keys.partialRotary : "partial_rotary_factor";
    double factor = config.number(partialKey, 0.0, 1.0, family.partialRotary);
    if (factor != 1.0 && !family.keys.partialRotary)
        config.refuse(ErrorCode::Unsupported, partialKey,
                      "other than 1 is not part of a " + a.modelType + " model that Strata reads.");
    for (const char* key : {"rope_parameters", "rope_scaling"}) {
        const nlohmann::json* object = config.object(key);
        if (!object) continue;
        ConfigReader rope(*object, subject, std::string(key) + ".");
        bool nested = false;
        for (const auto& [name, value] : object->items()) {
            if (!value.is_object()) continue;
            nested = true;
            const bool local = name == "sliding_attention";
            if (!family.perLayerRope || (!local && name != "full_attention")) {
                rope.refuse(ErrorCode::Unsupported, name.c_str(),
                            "gives rope settings per kind of layer, which " + a.modelType + " models do not have.");
                break;
            }
            ConfigReader inner(value, subject, std::string(key) + "." + name + ".");
            readRopeObject(config, family, inner, local, factor, a);
            rope.adopt(inner);
        }
        if (!nested) readRopeObject(config, family, rope, false, factor, a);
        config.adopt(rope);
        break; // the newer spelling says everything that the older one does
    }
    if (!config.problem()) setPartialRotary(config, partialKey, factor, a);
}

/// layer_types: "full_attention" or "sliding_attention" for every layer. Empty: not given.
std::vector<bool> readLayerTypes(ConfigReader& config, const nlohmann::json& object, const Architecture& a) {
    std::vector<bool> slides;
    const auto types = object.find("layer_types");
    if (types == object.end() || types->is_null()) return slides;
    const auto refuse = [&](const nlohmann::json& value) {
        config.refuse(ErrorCode::Unsupported, "layer_types",
                      "must be a list of \"full_attention\" and \"sliding_attention\" for the " +
                          std::to_string(a.layers) + " layers, not " + shownValue(value) + ".");
        return std::vector<bool>{};
    };
    if (!types->is_array() || static_cast<std::int64_t>(types->size()) != a.layers) return refuse(*types);
    for (const nlohmann::json& type : *types) {
        if (type != "full_attention" && type != "sliding_attention") return refuse(type);
        slides.push_back(type == "sliding_attention");
    }
    return slides;
}

/// no_rope_layers (1: rotary embedding, 0: NoPE), or every n-th.
void readNoRopeLayers(ConfigReader& config, const nlohmann::json& object, const Family& family, Architecture& a) {
    if (family.noRopeLayerInterval == 0) return;
    const std::int64_t interval = config.integer("no_rope_layer_interval", 1, maxLayers, family.noRopeLayerInterval);
    const auto list = object.find("no_rope_layers");
    const bool listed = list != object.end() && !list->is_null();
    if (listed && (!list->is_array() || static_cast<std::int64_t>(list->size()) < a.layers))
        return config.refuse(ErrorCode::BadConfig, "no_rope_layers",
                             "must be a list of 0 and 1 for the " + std::to_string(a.layers) + " layers.");
    for (std::size_t i = 0; i < a.layerAttention.size(); ++i) {
        if (listed && (*list)[i] != 0 && (*list)[i] != 1)
            return config.refuse(ErrorCode::BadConfig, "no_rope_layers",
                                 "holds " + shownValue((*list)[i]) + "; it must hold 0 and 1.");
        a.layerAttention[i].rope = listed ? (*list)[i] == 1 : (static_cast<std::int64_t>(i) + 1) % interval != 0;
    }
}

void readLayerAttention(ConfigReader& config, const nlohmann::json& object, const Family& family, Architecture& a) {
    a.layerAttention.assign(static_cast<std::size_t>(a.layers), {});
    readNoRopeLayers(config, object, family, a);
    const bool switched = family.windows == WindowRule::LastLayers || family.windows == WindowRule::AsListed;
    std::int64_t window = object.contains("sliding_window") ? 0 : family.window; // null: none
    if (family.windows != WindowRule::None) window = config.integer("sliding_window", 0, maxContext, window);
    if (switched && !config.boolean("use_sliding_window", false)) window = 0;
    const bool readsTypes = switched || family.windows == WindowRule::Pattern;
    const std::vector<bool> listed = readsTypes ? readLayerTypes(config, object, a) : std::vector<bool>{};
    const std::int64_t firstSliding = config.integer("max_window_layers", 0, maxLayers, 28);
    const std::int64_t every =
        config.integer("sliding_window_pattern", 1, maxLayers, std::max<std::int64_t>(1, family.fullEvery));
    if (config.problem()) return;
    for (std::size_t i = 0; i < a.layerAttention.size(); ++i) {
        LayerAttention& layer = a.layerAttention[i];
        const auto number = static_cast<std::int64_t>(i);
        bool slides = false;
        switch (family.windows) {
        case WindowRule::None:
            break;
        case WindowRule::Everywhere:
            slides = true;
            break;
        case WindowRule::LastLayers:
            slides = number >= firstSliding;
            break;
        case WindowRule::Pattern:
            slides = (number + 1) % every != 0;
            break;
        case WindowRule::AsListed:
            slides = !layer.rope;
            break;
        }
        if (!listed.empty()) slides = listed[i];
        if (slides) layer.window = window;
        layer.localRope = slides && family.perLayerRope;
    }
    // A window as long as the context, and layers that are all alike, are the plain case.
    const auto plain = [&](LayerAttention& layer) {
        if (layer.window >= a.contextLength) layer.window = 0;
        return layer.window == 0 && layer.rope && !layer.localRope;
    };
    bool all = true;
    for (LayerAttention& layer : a.layerAttention)
        all = plain(layer) && all;
    if (all) a.layerAttention.clear();
}

Activation readActivation(ConfigReader& config, const Family& family) {
    const Activation usual = family.defaults.activation;
    const std::string name = config.text(family.keys.activation, std::string());
    if (name.empty()) return usual;
    if (name == "silu" || name == "swish") return Activation::Silu;
    if (name == "gelu" || name == "gelu_python") return family.geluMeansTanh ? Activation::GeluTanh : Activation::Gelu;
    if (name == "gelu_new" || name == "gelu_fast" || name == "gelu_pytorch_tanh" || name == "gelu_python_tanh")
        return Activation::GeluTanh;
    if (name == "relu") return Activation::Relu;
    config.refuse(ErrorCode::Unsupported, family.keys.activation,
                  "is " + quotedName(name) +
                      "; Strata computes \"silu\", \"gelu\", \"gelu_new\", \"gelu_pytorch_tanh\" and \"relu\".");
    return usual;
}

} // namespace

Result<Architecture> parseArchitecture(const nlohmann::json& object, const std::string& subject) {
    if (!object.is_object())
        return fail(ErrorCode::BadConfig, subject,
                    "must be a JSON object of settings, not " + std::string(object.type_name()) + ".");
    ConfigReader config(object, subject);
    const Family* const family = readFamily(config, object);
    if (!family) return tl::unexpected(*config.problem());
    if (config.has("quantization_config"))
        config.refuse(ErrorCode::Unsupported, "quantization_config",
                      "says that the weights are quantised; Strata reads float32, bfloat16 and float16 weights.");
    const ConfigKeys& keys = family->keys;
    Architecture a = family->defaults;
    readSizes(config, object, *family, a);
    if (config.problem()) return tl::unexpected(*config.problem());
    for (const auto& [key, value] : family->onlySwitches)
        if (config.boolean(key, value) != value)
            config.refuse(ErrorCode::Unsupported, key,
                          std::string("is ") + (value ? "false" : "true") + ", which Strata does not compute.");
    for (const char* key : {"num_local_experts", "num_experts", "n_routed_experts"})
        if (config.integer(key, 0, maxHidden, 0) > 1)
            config.refuse(ErrorCode::Unsupported, key,
                          "says that the model is a mixture of experts, which Strata does not compute.");

    a.normEps = config.number(keys.normEps, 0.0, 1.0, a.normEps);
    a.activation = readActivation(config, *family);
    if (keys.attentionBias)
        a.queryKeyValueBias = a.outputBias = config.boolean(keys.attentionBias, a.queryKeyValueBias);
    if (keys.mlpBias) a.mlpBias = config.boolean(keys.mlpBias, a.mlpBias);
    if (keys.parallelResidual) a.parallelResidual = config.boolean(keys.parallelResidual, a.parallelResidual);
    if (keys.queryScalar)
        a.attentionScale = 1.0 / std::sqrt(config.number(keys.queryScalar, 1e-6, 1e9, family->queryScalar));
    const auto softcap = [&](const char* key, double& value) {
        if (key) value = config.number(key, 0.0, 1e9, object.contains(key) ? 0.0 : value); // null: none
    };
    softcap(keys.attentionSoftcap, a.attentionSoftcap);
    softcap(keys.logitSoftcap, a.logitSoftcap);
    if (family->scalesEmbedding) a.embeddingScale = std::sqrt(static_cast<double>(a.hiddenSize));
    readRope(config, subject, *family, a);
    readLayerAttention(config, object, *family, a);
    a.tiedEmbeddings = config.boolean("tie_word_embeddings", a.tiedEmbeddings);
    a.storedDType = readStoredDType(config);
    a.beginIds = config.ids("bos_token_id");
    a.stopIds = config.ids("eos_token_id");
    if (config.problem()) return tl::unexpected(*config.problem());
    return a;
}

Result<GenerationIds> parseGenerationIds(const nlohmann::json& document, const std::string& subject) {
    ConfigReader config(document, subject);
    GenerationIds ids;
    ids.begin = config.ids("bos_token_id");
    ids.stop = config.ids("eos_token_id");
    if (config.problem()) return tl::unexpected(*config.problem());
    return ids;
}

} // namespace strata
