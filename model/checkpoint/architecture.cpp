#include "model/checkpoint/architecture.h"

#include "model/checkpoint/config_reader.h"
#include "model/checkpoint/safetensors_header.h"

#include <algorithm>
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

/// Llama by its model_type, or, where a checkpoint lacks one, by the class that wrote it.
void readModelType(ConfigReader& config, const nlohmann::json& object) {
    std::string type = config.text("model_type", std::string());
    if (type.empty()) {
        std::string architecture;
        if (const auto found = object.find("architectures"); found != object.end() && found->is_array() && !found->empty() && found->front().is_string())
            architecture = found->front().get<std::string>();
        if (architecture.starts_with("Llama") || architecture.find("HdLM") != std::string::npos) return;
        config.refuse(ErrorCode::BadConfig, "model_type", "is missing; Strata reads models of type \"llama\".");
        return;
    }
    if (type != "llama")
        config.refuse(ErrorCode::Unsupported, "model_type",
                      "is " + quotedName(type) + ", which Strata does not read; the nearest type that it reads is \"llama\".");
}

DType readStoredDType(ConfigReader& config) {
    const char* key = config.has("dtype") ? "dtype" : "torch_dtype";
    std::string text = config.text(key, "float32");
    if (text.starts_with("torch.")) text.erase(0, 6);
    for (const DType dtype : {DType::Float64, DType::Float32, DType::BFloat16, DType::Float16})
        if (text == dtypeName(dtype)) return dtype;
    if (text == "auto") return DType::Float32;
    config.refuse(ErrorCode::Unsupported, key, "is " + quotedName(text) + "; Strata reads float32, bfloat16, float16 and float64 weights.");
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
        const bool outside = !rope.has("original_max_position_embeddings") && config.has("original_max_position_embeddings");
        ConfigReader outer = config;
        scaling.originalContext = (outside ? outer : rope).integer("original_max_position_embeddings", 1, maxContext);
        if (outside) rope.adopt(outer);
        if (!rope.problem() && scaling.highFrequencyFactor <= scaling.lowFrequencyFactor)
            rope.refuse(ErrorCode::BadConfig, "high_freq_factor", "must be greater than low_freq_factor.");
    } else {
        rope.refuse(ErrorCode::Unsupported, key,
                    "is " + quotedName(type) + ", a rope scaling that Strata does not read; it reads \"default\", \"linear\" and \"llama3\".");
    }
    return scaling;
}

void readRope(ConfigReader& config, const std::string& subject, Architecture& a) {
    constexpr double smallestTheta = 1e-3, largestTheta = 1e15;
    a.ropeTheta = config.number("rope_theta", smallestTheta, largestTheta, 10000.0);
    if (config.number("partial_rotary_factor", 0.0, 1.0, 1.0) != 1.0)
        config.refuse(ErrorCode::Unsupported, "partial_rotary_factor", "other than 1 is not a Llama model that Strata reads.");
    for (const char* key : {"rope_parameters", "rope_scaling"}) {
        const nlohmann::json* object = config.object(key);
        if (!object) continue;
        ConfigReader rope(*object, subject, std::string(key) + ".");
        for (const auto& [name, value] : object->items())
            if (value.is_object())
                rope.refuse(ErrorCode::Unsupported, name.c_str(), "gives rope settings per kind of layer, which Llama models do not have.");
        a.ropeTheta = rope.number("rope_theta", smallestTheta, largestTheta, a.ropeTheta);
        if (rope.number("partial_rotary_factor", 0.0, 1.0, 1.0) != 1.0)
            rope.refuse(ErrorCode::Unsupported, "partial_rotary_factor", "other than 1 is not a Llama model that Strata reads.");
        a.ropeScaling = readScaling(rope, config);
        config.adopt(rope);
        return; // the newer spelling says everything that the older one does
    }
}

} // namespace

const char* dtypeName(DType dtype) {
    switch (dtype) {
    case DType::Float64: return "float64";
    case DType::Float32: return "float32";
    case DType::BFloat16: return "bfloat16";
    case DType::Float16: return "float16";
    case DType::Other: return "other";
    }
    return "other";
}

std::size_t dtypeBytes(DType dtype) {
    switch (dtype) {
    case DType::Float64: return 8;
    case DType::Float32: return 4;
    case DType::BFloat16:
    case DType::Float16: return 2;
    case DType::Other: return 1;
    }
    return 1;
}

Result<Architecture> parseArchitecture(const nlohmann::json& object, const std::string& subject) {
    if (!object.is_object())
        return fail(ErrorCode::BadConfig, subject, "must be a JSON object of settings, not " + std::string(object.type_name()) + ".");
    ConfigReader config(object, subject);
    Architecture a;
    readModelType(config, object);
    if (config.has("quantization_config"))
        config.refuse(ErrorCode::Unsupported, "quantization_config",
                      "says that the weights are quantised; Strata reads float32, bfloat16 and float16 weights.");
    a.layers = config.integer("num_hidden_layers", 1, maxLayers);
    a.hiddenSize = config.integer("hidden_size", 1, maxHidden);
    a.feedForwardSize = config.integer("intermediate_size", 1, maxFeedForward);
    a.attentionHeads = config.integer("num_attention_heads", 1, maxHeads);
    a.keyValueHeads = config.integer("num_key_value_heads", 1, maxHeads, a.attentionHeads);
    a.vocabularySize = config.integer("vocab_size", 1, maxVocabulary);
    a.contextLength = config.integer("max_position_embeddings", 1, maxContext, 2048);
    if (config.problem()) return tl::unexpected(*config.problem());

    if (config.has("head_dim")) a.headDim = config.integer("head_dim", 1, maxHeadDim);
    else if (a.hiddenSize % a.attentionHeads != 0)
        config.refuse(ErrorCode::BadConfig, "hidden_size",
                      "of " + std::to_string(a.hiddenSize) + " cannot be divided among num_attention_heads of " +
                          std::to_string(a.attentionHeads) + ", and there is no head_dim.");
    else a.headDim = a.hiddenSize / a.attentionHeads;
    if (!config.problem() && (a.headDim % 2 != 0 || a.headDim > maxHeadDim))
        config.refuse(ErrorCode::BadConfig, config.has("head_dim") ? "head_dim" : "num_attention_heads",
                      "gives heads of " + std::to_string(a.headDim) + " dimensions; rotary embeddings need an even number up to 4096.");
    if (a.attentionHeads % a.keyValueHeads != 0)
        config.refuse(ErrorCode::BadConfig, "num_attention_heads",
                      "of " + std::to_string(a.attentionHeads) + " is not a multiple of num_key_value_heads of " +
                          std::to_string(a.keyValueHeads) + ".");
    const std::string activation = config.text("hidden_act", "silu");
    if (activation != "silu" && activation != "swish")
        config.refuse(ErrorCode::Unsupported, "hidden_act", "is " + quotedName(activation) + "; Strata computes \"silu\" only.");
    a.rmsNormEps = config.number("rms_norm_eps", 0.0, 1.0, 1e-6);
    readRope(config, subject, a);
    a.attentionBias = config.boolean("attention_bias", false);
    a.mlpBias = config.boolean("mlp_bias", false);
    a.tiedEmbeddings = config.boolean("tie_word_embeddings", false);
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

nlohmann::json architectureToJson(const Architecture& a) {
    const auto ids = [](const std::vector<TokenId>& list) -> nlohmann::json {
        if (list.empty()) return nullptr;
        if (list.size() == 1) return list.front().value;
        nlohmann::json out = nlohmann::json::array();
        for (const TokenId id : list) out.push_back(id.value);
        return out;
    };
    nlohmann::json scaling = nullptr;
    if (a.ropeScaling.kind == RopeScalingKind::Linear) scaling = {{"rope_type", "linear"}, {"type", "linear"}, {"factor", a.ropeScaling.factor}};
    if (a.ropeScaling.kind == RopeScalingKind::Llama3)
        scaling = {{"rope_type", "llama3"},
                   {"factor", a.ropeScaling.factor},
                   {"low_freq_factor", a.ropeScaling.lowFrequencyFactor},
                   {"high_freq_factor", a.ropeScaling.highFrequencyFactor},
                   {"original_max_position_embeddings", a.ropeScaling.originalContext}};
    return {{"architectures", nlohmann::json::array({"LlamaForCausalLM"})},
            {"model_type", a.modelType},
            {"hidden_act", "silu"},
            {"num_hidden_layers", a.layers},
            {"hidden_size", a.hiddenSize},
            {"intermediate_size", a.feedForwardSize},
            {"num_attention_heads", a.attentionHeads},
            {"num_key_value_heads", a.keyValueHeads},
            {"head_dim", a.headDim},
            {"vocab_size", a.vocabularySize},
            {"max_position_embeddings", a.contextLength},
            {"rms_norm_eps", a.rmsNormEps},
            {"rope_theta", a.ropeTheta},
            {"rope_scaling", scaling},
            {"attention_bias", a.attentionBias},
            {"mlp_bias", a.mlpBias},
            {"tie_word_embeddings", a.tiedEmbeddings},
            {"torch_dtype", dtypeName(a.storedDType)},
            {"bos_token_id", ids(a.beginIds)},
            {"eos_token_id", ids(a.stopIds)}};
}

std::vector<RequiredTensor> requiredTensors(const Architecture& a) {
    std::vector<RequiredTensor> tensors;
    const std::int64_t E = a.hiddenSize, F = a.feedForwardSize;
    const std::int64_t queryWidth = a.attentionHeads * a.headDim, keyWidth = a.keyValueHeads * a.headDim;
    tensors.push_back({"model.embed_tokens.weight", {a.vocabularySize, E}});
    for (std::int64_t i = 0; i < a.layers; ++i) {
        const std::string block = "model.layers." + std::to_string(i) + ".";
        const auto linear = [&](const char* name, std::int64_t out, std::int64_t in, bool bias) {
            tensors.push_back({block + name + ".weight", {out, in}});
            if (bias) tensors.push_back({block + name + ".bias", {out}});
        };
        tensors.push_back({block + "input_layernorm.weight", {E}});
        linear("self_attn.q_proj", queryWidth, E, a.attentionBias);
        linear("self_attn.k_proj", keyWidth, E, a.attentionBias);
        linear("self_attn.v_proj", keyWidth, E, a.attentionBias);
        linear("self_attn.o_proj", E, queryWidth, a.attentionBias);
        tensors.push_back({block + "post_attention_layernorm.weight", {E}});
        linear("mlp.gate_proj", F, E, a.mlpBias);
        linear("mlp.up_proj", F, E, a.mlpBias);
        linear("mlp.down_proj", E, F, a.mlpBias);
    }
    tensors.push_back({"model.norm.weight", {E}});
    if (!a.tiedEmbeddings) tensors.push_back({"lm_head.weight", {a.vocabularySize, E}});
    return tensors;
}

std::int64_t Architecture::parameterCount() const {
    std::int64_t count = 0;
    for (const RequiredTensor& tensor : requiredTensors(*this)) {
        std::int64_t size = 1;
        for (const std::int64_t n : tensor.shape) size *= n;
        count += size;
    }
    return count;
}

} // namespace strata
