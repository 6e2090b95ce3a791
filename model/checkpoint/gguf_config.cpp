// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/gguf_config.h"

#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/checkpoint/families.h"
#include "model/gguf/dequantize.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace strata {
namespace {

/// Reads "ARCHITECTURE.key" of the metadata; the first problem is kept.
class Metadata {
public:
    Metadata(const GgufFile& file, std::string architecture) : m_file(file), m_architecture(std::move(architecture)) {}

    std::optional<std::int64_t> integer(const std::string& key) {
        const GgufValue* const value = find(key);
        if (!value) return std::nullopt;
        if (value->type == GgufType::Array) return sameForAll(key, *value);
        const auto number = value->integer();
        if (!number) refuse(key, "must be a whole number, and is " + std::string(ggufTypeName(value->type)) + ".");
        return number;
    }
    std::int64_t required(const std::string& key) {
        const auto value = integer(key);
        if (!value && !problem) refuse(key, "is missing; it says what the tensors mean, convert the model again.");
        return value.value_or(1);
    }
    std::optional<double> number(const std::string& key) {
        const GgufValue* const value = find(key);
        if (!value) return std::nullopt;
        const auto number = value->number();
        if (!number || !std::isfinite(*number)) {
            refuse(key, "must be a number.");
            return std::nullopt;
        }
        // A float32 as it would be written: 1e-05, not 9.999999747378752e-06.
        return value->type == GgufType::F32 ? shortest(static_cast<float>(*number)) : *number;
    }
    std::optional<bool> boolean(const std::string& key) {
        const GgufValue* const value = find(key);
        return value ? value->boolean() : std::nullopt;
    }
    std::string text(const std::string& key) {
        const GgufValue* const value = find(key);
        return value && value->text() ? std::string(*value->text()) : std::string();
    }
    void refuse(const std::string& key, const std::string& what, ErrorCode code = ErrorCode::BadConfig) {
        if (!problem)
            problem =
                Error{code, m_file.path().string(), "metadata " + quotedName(m_architecture + "." + key) + " " + what};
    }

    std::optional<Error> problem;

private:
    const GgufValue* find(const std::string& key) const { return m_file.find(m_architecture + "." + key); }
    static double shortest(float value) {
        std::array<char, 32> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        double number = value;
        std::from_chars(text.data(), end, number);
        return number;
    }
    /// Some converters write a list with one number per layer.
    std::optional<std::int64_t> sameForAll(const std::string& key, const GgufValue& value) {
        const auto numbers = value.integers();
        if (!numbers || numbers->empty())
            refuse(key, "must be a whole number.");
        else if (std::ranges::any_of(*numbers, [&](std::int64_t n) { return n != numbers->front(); }))
            refuse(key, "differs from layer to layer, which Strata does not compute.", ErrorCode::Unsupported);
        else
            return numbers->front();
        return std::nullopt;
    }

    const GgufFile& m_file;
    std::string m_architecture;
};

/// The frequencies' divisors of "llama3" scaling, as Hugging Face's library computes them.
std::vector<double> llama3Factors(double theta, std::size_t pairs, double factor, double low, double high,
                                  double context) {
    std::vector<double> factors(pairs);
    for (std::size_t i = 0; i < pairs; ++i) {
        const double wavelength =
            2 * std::numbers::pi * std::pow(theta, static_cast<double>(i) / static_cast<double>(pairs));
        const double smooth = (context / wavelength - low) / (high - low);
        factors[i] = wavelength < context / high  ? 1.0
                     : wavelength > context / low ? factor
                                                  : 1.0 / ((1.0 - smooth) / factor + smooth);
    }
    return factors;
}

Result<std::vector<float>> ropeFactors(const GgufFile& file) {
    const GgufTensor* const tensor = file.tensor("rope_freqs.weight");
    if (!tensor) return std::vector<float>{};
    if (!tensor->type.readable || tensor->shape.size() != 1 || tensor->shape.front() > 4096)
        return fail(ErrorCode::TensorMismatch, file.path().string(),
                    "tensor \"rope_freqs.weight\" must be a list of float factors, and is " +
                        std::string(tensor->type.name) + " " + shapeText(tensor->shape) + ".");
    std::vector<float> factors(static_cast<std::size_t>(tensor->shape.front()));
    dequantize(tensor->type, tensor->bytes, 0, factors);
    if (std::ranges::any_of(factors, [](float f) { return !std::isfinite(f) || f <= 0; }))
        return fail(ErrorCode::TensorMismatch, file.path().string(),
                    "tensor \"rope_freqs.weight\" must hold positive factors.");
    return factors;
}

/// Llama 3.1 and later: converters keep the factors, not the numbers that they came from. All published models have the
/// same three.
std::optional<nlohmann::json> llama3Scaling(const std::vector<float>& factors, double theta) {
    constexpr double low = 1.0, high = 4.0, context = 8192.0, close = 1e-6;
    if (factors.empty()) return std::nullopt;
    const double factor = std::round(static_cast<double>(factors.back()) * 1e6) / 1e6;
    const std::vector<double> expected = llama3Factors(theta, factors.size(), factor, low, high, context);
    for (std::size_t i = 0; i < factors.size(); ++i)
        if (std::abs(static_cast<double>(factors[i]) - expected[i]) > close * expected[i]) return std::nullopt;
    return nlohmann::json{{"rope_type", "llama3"},
                          {"factor", factor},
                          {"low_freq_factor", low},
                          {"high_freq_factor", high},
                          {"original_max_position_embeddings", static_cast<std::int64_t>(context)}};
}

/// llama.cpp's adapters have a model's metadata, but only the tensors that they change.
Result<void> refuseAdapter(const GgufFile& file) {
    const auto text = [&](const char* key) {
        const GgufValue* const value = file.find(key);
        return value && value->text() ? std::string(*value->text()) : std::string();
    };
    const std::string kind = text("adapter.type");
    if (text("general.type") != "adapter" && kind.empty()) return {};
    std::string base = text("general.base_model.0.name");
    if (base.empty()) base = text("general.base_model.0.repo_url");
    const std::string name = text("general.name"), family = text("general.architecture");
    std::string what =
        kind == "lora" || kind.empty() ? "is a LoRA adapter" : "is an adapter of the kind " + quotedName(kind);
    if (!base.empty())
        what += " of the base model " + quotedName(base);
    else
        what += (name.empty() ? "" : " (" + quotedName(name) + ")") +
                (family.empty() ? std::string(" of a model that it does not name")
                                : " of a " + quotedName(family) + " model that it does not name");
    return fail(ErrorCode::Unsupported, file.path().string(),
                what + "; it is no model by itself: merge it into its base (llama.cpp: llama-export-lora) and open the "
                       "result.");
}

Result<void> addRope(Metadata& metadata, const GgufFile& file, const Family& family, nlohmann::json& config) {
    if (family.keys.ropeTheta == nullptr) return {};
    const double theta = metadata.number("rope.freq_base").value_or(10000.0);
    config[family.keys.ropeTheta] = theta;
    const std::int64_t headDim = config.contains("head_dim") ? config["head_dim"].get<std::int64_t>() : 0;
    const std::int64_t rotaryDim = metadata.integer("rope.dimension_count").value_or(headDim);
    if (headDim > 0 && (rotaryDim != headDim || family.keys.partialRotary)) {
        // A breath more than the quotient, so that its product with the width is not rounded down.
        const double part = static_cast<double>(rotaryDim) / static_cast<double>(headDim) * (1.0 + 1e-12);
        config[family.keys.partialRotary ? family.keys.partialRotary : "partial_rotary_factor"] =
            rotaryDim < headDim ? part : 1.0;
    }
    const std::string type = metadata.text("rope.scaling.type");
    const double factor =
        metadata.number("rope.scaling.factor").value_or(metadata.number("rope.scale_linear").value_or(1.0));
    if (type == "linear" || (type.empty() && factor != 1.0))
        config["rope_scaling"] = {{"rope_type", "linear"}, {"factor", factor}};
    else if (!type.empty() && type != "none")
        config["rope_scaling"] = {{"rope_type", type}, {"factor", factor}};
    else {
        STRATA_TRY(const std::vector<float> factors, ropeFactors(file));
        if (const auto scaling = llama3Scaling(factors, theta)) config["rope_scaling"] = *scaling;
    }
    for (const char* name : {"rope_factors_long.weight", "rope_factors_short.weight"})
        if (file.tensor(name)) config["rope_scaling"] = {{"rope_type", "longrope"}};
    // Gemma 3's sliding layers have a rotary base of their own, unscaled.
    if (family.perLayerRope && config.contains("rope_scaling")) {
        nlohmann::json full = config["rope_scaling"];
        full["rope_theta"] = theta;
        config.erase("rope_scaling");
        config["rope_parameters"] = {{"full_attention", std::move(full)}};
    }
    return {};
}

void addAttention(Metadata& metadata, const Family& family, nlohmann::json& config) {
    if (family.windows == WindowRule::LastLayers || family.windows == WindowRule::AsListed)
        config["use_sliding_window"] = false;
    else if (family.windows != WindowRule::None) {
        const std::int64_t window = metadata.integer("attention.sliding_window")
                                        .value_or(family.windows == WindowRule::Pattern ? family.window : 0);
        config["sliding_window"] = window > 0 ? nlohmann::json(window) : nlohmann::json(nullptr);
    }
    if (family.keys.queryScalar) {
        const bool even = family.gguf.evenHeadsLayers > 0 && config[family.keys.layers] == family.gguf.evenHeadsLayers;
        const auto heads = config[family.keys.attentionHeads].get<std::int64_t>();
        // Where the heads' width is not known, parseArchitecture() says why.
        if (even && heads > 0)
            config[family.keys.queryScalar] = config[family.keys.hiddenSize].get<std::int64_t>() / heads;
        else if (config.contains("head_dim"))
            config[family.keys.queryScalar] = config["head_dim"];
    }
    if (family.keys.attentionSoftcap)
        if (const auto cap = metadata.number("attn_logit_softcapping")) config[family.keys.attentionSoftcap] = *cap;
    if (family.keys.logitSoftcap) {
        const auto cap = metadata.number("final_logit_softcapping");
        config[family.keys.logitSoftcap] = cap ? nlohmann::json(*cap) : nlohmann::json(nullptr);
    }
    if (family.keys.parallelResidual)
        config[family.keys.parallelResidual] = metadata.boolean("use_parallel_residual").value_or(true);
}

Result<void> addIds(const GgufFile& file, nlohmann::json& config) {
    const auto id = [&](const char* key) -> std::optional<std::int64_t> {
        const GgufValue* const value = file.find(key);
        const auto number = value ? value->integer() : std::nullopt;
        return number && *number >= 0 && *number <= std::numeric_limits<std::int32_t>::max() ? number : std::nullopt;
    };
    if (const auto bos = id("tokenizer.ggml.bos_token_id")) config["bos_token_id"] = *bos;
    std::vector<std::int64_t> stops;
    for (const char* key :
         {"tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id", "tokenizer.ggml.eom_token_id"})
        if (const auto stop = id(key); stop && std::ranges::find(stops, *stop) == stops.end()) stops.push_back(*stop);
    if (!stops.empty()) config["eos_token_id"] = stops;
    if (const GgufValue* const heads = file.find("hdlm")) {
        if (!heads->text())
            return fail(ErrorCode::BadConfig, file.path().string(),
                        "metadata \"hdlm\" must be a text, the JSON of config.json's key of that name.");
        STRATA_TRY(config["hdlm"],
                   parseJson(std::string(*heads->text()), file.path().string() + " (metadata \"hdlm\")"));
    }
    return {};
}

} // namespace

Result<nlohmann::json> ggufConfig(const GgufFile& file) {
    const std::string subject = file.path().string();
    STRATA_CHECK(refuseAdapter(file));
    const GgufValue* const named = file.find("general.architecture");
    if (!named || !named->text() || named->text()->empty())
        return fail(ErrorCode::BadConfig, subject,
                    "metadata \"general.architecture\" is missing; it says which family the model belongs to, convert "
                    "the model again.");
    const std::string architecture(*named->text());
    const Family* const family = findFamilyOfGguf(architecture);
    nlohmann::json config = {{"model_type", family ? std::string(family->modelType) : architecture}};
    if (!family) return config;

    Metadata metadata(file, architecture);
    const ConfigKeys& keys = family->keys;
    if (metadata.integer("expert_count").value_or(0) > 1)
        metadata.refuse("expert_count", "says that the model is a mixture of experts, which Strata does not compute.",
                        ErrorCode::Unsupported);
    const std::int64_t width = metadata.required("embedding_length"), heads = metadata.required("attention.head_count");
    config[keys.layers] = metadata.required("block_count");
    config[keys.hiddenSize] = width;
    config[keys.feedForwardSize] = metadata.required("feed_forward_length");
    config[keys.attentionHeads] = heads;
    config[keys.contextLength] = metadata.required("context_length");
    if (keys.keyValueHeads) config[keys.keyValueHeads] = metadata.integer("attention.head_count_kv").value_or(heads);
    const std::optional<std::int64_t> keyLength = metadata.integer("attention.key_length");
    const std::int64_t headDim = keyLength.value_or(heads > 0 ? width / heads : 0);
    if (metadata.integer("attention.value_length").value_or(headDim) != headDim)
        metadata.refuse("attention.value_length", "differs from the keys' length, which Strata does not compute.",
                        ErrorCode::Unsupported);
    // Left out where it is not known: parseArchitecture() says then what does not divide.
    if (headDim > 0 && (keyLength || width % heads == 0)) config["head_dim"] = headDim;
    const char* const epsilon =
        family->defaults.norm == NormKind::Layer ? "attention.layer_norm_epsilon" : "attention.layer_norm_rms_epsilon";
    if (const auto value = metadata.number(epsilon))
        config[keys.normEps] = *value;
    else
        metadata.refuse(epsilon, "is missing; it says how states are normed, convert the model again.");

    const GgufTensor* const embedding = file.tensor("token_embd.weight");
    if (!embedding || embedding->shape.size() != 2)
        return fail(ErrorCode::TensorMissing, subject,
                    "has no embedding: tensor \"token_embd.weight\" must be a matrix; the file is damaged or no "
                    "language model.");
    config["vocab_size"] = embedding->shape.front();
    config["tie_word_embeddings"] = file.tensor("output.weight") == nullptr;
    if (keys.attentionBias) config[keys.attentionBias] = file.tensor("blk.0.attn_output.bias") != nullptr;
    if (keys.mlpBias) config[keys.mlpBias] = file.tensor("blk.0.ffn_down.bias") != nullptr;
    if (metadata.problem) return tl::unexpected(*metadata.problem);
    addAttention(metadata, *family, config);
    STRATA_CHECK(addRope(metadata, file, *family, config));
    STRATA_CHECK(addIds(file, config));
    if (metadata.problem) return tl::unexpected(*metadata.problem);
    return config;
}

Result<void> settleGgufArchitecture(Architecture& a, const GgufFile& file) {
    a.tensors.transposed = false;
    if (a.positions != PositionKind::Rotary || a.ropeScaling.kind == RopeScalingKind::Llama3) return {};
    STRATA_TRY(a.ropeFactors, ropeFactors(file));
    if (!a.ropeFactors.empty() && static_cast<std::int64_t>(a.ropeFactors.size()) != a.rotaryDimensions() / 2)
        return fail(ErrorCode::TensorMismatch, file.path().string(),
                    "tensor \"rope_freqs.weight\" has " + std::to_string(a.ropeFactors.size()) + " factors for " +
                        std::to_string(a.rotaryDimensions() / 2) + " pairs of dimensions.");
    return {};
}

} // namespace strata
