#include "model/training/parameters.h"

#include "model/training/random.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace strata {
namespace {

constexpr const char* embeddingName = "model.embed_tokens.weight";
constexpr const char* finalHeadName = "lm_head.weight";

// Normal numbers by Box and Muller, each tensor from its own key.
at::Tensor normal(const std::vector<std::int64_t>& shape, double deviation, std::uint64_t seed, std::uint64_t key) {
    at::Tensor tensor = at::empty(shape, at::kDouble);
    auto* values = tensor.data_ptr<double>();
    KeyedRandom random(seed, key);
    for (std::int64_t i = 0; i < tensor.numel(); i += 2) {
        const double radius = deviation * std::sqrt(-2.0 * std::log(1.0 - random.uniform()));
        const double angle = 2.0 * std::numbers::pi * random.uniform();
        values[i] = radius * std::cos(angle);
        if (i + 1 < tensor.numel()) values[i + 1] = radius * std::sin(angle);
    }
    return tensor;
}

at::Tensor copied(const at::Tensor& tensor, at::ScalarType type) {
    return tensor.defined() ? tensor.detach().to(at::kCPU, type, false, true).contiguous() : tensor;
}

template <class Map> LoadedModel::Weights mapWeights(const LoadedModel::Weights& from, Map map) {
    LoadedModel::Weights to;
    to.embedding = map(from.embedding);
    for (const BlockWeights& block : from.blocks) {
        BlockWeights& copy = to.blocks.emplace_back();
        for (const auto field :
             {&BlockWeights::attentionNorm, &BlockWeights::qkv, &BlockWeights::qkvBias, &BlockWeights::output,
              &BlockWeights::outputBias, &BlockWeights::mlpNorm, &BlockWeights::gateUp, &BlockWeights::gateUpBias,
              &BlockWeights::down, &BlockWeights::downBias})
            copy.*field = map(block.*field);
    }
    to.finalNorm = map(from.finalNorm);
    // Heads that share a matrix go on sharing it.
    for (std::size_t i = 0; i < from.heads.size(); ++i) {
        at::Tensor head;
        if (from.heads[i].is_same(from.embedding)) head = to.embedding;
        for (std::size_t j = 0; j < i && !head.defined(); ++j)
            if (from.heads[i].is_same(from.heads[j])) head = to.heads[j];
        to.heads.push_back(head.defined() ? head : map(from.heads[i]));
    }
    return to;
}

} // namespace

std::vector<ParameterRef> parameterRefs(ModelParameters& parameters) {
    const Architecture& a = parameters.architecture;
    const std::int64_t q = a.attentionHeads * a.headDim, kv = a.keyValueHeads * a.headDim;
    std::vector<ParameterRef> refs;
    const auto add = [&](at::Tensor& tensor, ParameterKind kind, std::vector<std::int64_t> parts = {}) {
        if (tensor.defined()) refs.push_back({&tensor, kind, std::move(parts)});
    };
    add(parameters.weights.embedding, ParameterKind::Embedding);
    for (BlockWeights& block : parameters.weights.blocks) {
        add(block.attentionNorm, ParameterKind::Norm);
        add(block.qkv, ParameterKind::Matrix, {q, kv, kv});
        add(block.qkvBias, ParameterKind::Bias);
        add(block.output, ParameterKind::Matrix, {a.hiddenSize});
        add(block.outputBias, ParameterKind::Bias);
        add(block.mlpNorm, ParameterKind::Norm);
        add(block.gateUp, ParameterKind::Matrix, {a.feedForwardSize, a.feedForwardSize});
        add(block.gateUpBias, ParameterKind::Bias);
        add(block.down, ParameterKind::Matrix, {a.hiddenSize});
        add(block.downBias, ParameterKind::Bias);
    }
    add(parameters.weights.finalNorm, ParameterKind::Norm);
    for (std::size_t i = 0; i < parameters.weights.heads.size(); ++i) {
        bool seen = parameters.isTied(i);
        for (std::size_t j = 0; j < i; ++j)
            seen = seen || parameters.weights.heads[i].is_same(parameters.weights.heads[j]);
        if (!seen) add(parameters.weights.heads[i], ParameterKind::Head);
    }
    return refs;
}

void forEachNamedTensor(const ModelParameters& shapes, const LoadedModel::Weights& weights,
                        const std::function<void(const std::string&, const at::Tensor&)>& visit) {
    const Architecture& a = shapes.architecture;
    const std::int64_t q = a.attentionHeads * a.headDim, kv = a.keyValueHeads * a.headDim;
    const auto slice = [](const at::Tensor& fused, std::int64_t begin, std::int64_t rows) {
        return fused.defined() ? fused.narrow(0, begin, rows) : fused;
    };
    visit(embeddingName, weights.embedding);
    for (std::size_t i = 0; i < weights.blocks.size(); ++i) {
        const BlockWeights& block = weights.blocks[i];
        const BlockWeights& shape = shapes.weights.blocks[i];
        const std::string prefix = "model.layers." + std::to_string(i) + ".";
        visit(prefix + "input_layernorm.weight", block.attentionNorm);
        visit(prefix + "self_attn.q_proj.weight", slice(block.qkv, 0, q));
        visit(prefix + "self_attn.k_proj.weight", slice(block.qkv, q, kv));
        visit(prefix + "self_attn.v_proj.weight", slice(block.qkv, q + kv, kv));
        visit(prefix + "self_attn.o_proj.weight", block.output);
        if (shape.qkvBias.defined()) {
            visit(prefix + "self_attn.q_proj.bias", slice(block.qkvBias, 0, q));
            visit(prefix + "self_attn.k_proj.bias", slice(block.qkvBias, q, kv));
            visit(prefix + "self_attn.v_proj.bias", slice(block.qkvBias, q + kv, kv));
        }
        if (shape.outputBias.defined()) visit(prefix + "self_attn.o_proj.bias", block.outputBias);
        visit(prefix + "post_attention_layernorm.weight", block.mlpNorm);
        visit(prefix + "mlp.gate_proj.weight", slice(block.gateUp, 0, a.feedForwardSize));
        visit(prefix + "mlp.up_proj.weight", slice(block.gateUp, a.feedForwardSize, a.feedForwardSize));
        visit(prefix + "mlp.down_proj.weight", block.down);
        if (shape.gateUpBias.defined()) {
            visit(prefix + "mlp.gate_proj.bias", slice(block.gateUpBias, 0, a.feedForwardSize));
            visit(prefix + "mlp.up_proj.bias", slice(block.gateUpBias, a.feedForwardSize, a.feedForwardSize));
        }
        if (shape.downBias.defined()) visit(prefix + "mlp.down_proj.bias", block.downBias);
    }
    visit("model.norm.weight", weights.finalNorm);
    for (std::size_t i = 0; i < shapes.heads.size(); ++i) {
        bool seen = shapes.isTied(i);
        for (std::size_t j = 0; j < i; ++j)
            seen = seen || shapes.heads[j].tensor == shapes.heads[i].tensor;
        if (!seen) visit(shapes.heads[i].tensor, weights.heads[i]);
    }
}

ModelParameters copyParameters(const LoadedModel& model, at::ScalarType type) {
    ModelParameters parameters;
    parameters.architecture = model.architecture();
    for (const EngineHead& head : model.heads())
        parameters.heads.push_back(head.spec);
    LoadedModel::Weights loaded = model.weights();
    for (BlockWeights& block : loaded.blocks)
        block = fused(block);
    parameters.weights = mapWeights(loaded, [type](const at::Tensor& tensor) { return copied(tensor, type); });
    return parameters;
}

ModelParameters initialiseParameters(const Architecture& a, const std::vector<HeadSpec>& heads, std::uint64_t seed,
                                     at::ScalarType type) {
    const double inner = 0.7 / std::sqrt(static_cast<double>(a.hiddenSize));
    const double residual = 0.02 / std::sqrt(2.0 * static_cast<double>(a.layers));
    const std::int64_t attention = a.attentionHeads * a.headDim, qkv = attention + 2 * a.keyValueHeads * a.headDim;
    std::uint64_t key = 0;
    const auto random = [&](std::vector<std::int64_t> shape, double deviation) {
        return normal(shape, deviation, seed, key++).to(type);
    };
    const auto ones = [&](std::int64_t size) { return at::ones({size}, type); };
    const auto bias = [&](bool present, std::int64_t size) { return present ? at::zeros({size}, type) : at::Tensor(); };

    ModelParameters parameters;
    parameters.architecture = a;
    parameters.heads = heads;
    LoadedModel::Weights& weights = parameters.weights;
    weights.embedding = random({a.vocabularySize, a.hiddenSize}, 0.05);
    for (std::int64_t i = 0; i < a.layers; ++i) {
        BlockWeights block;
        block.attentionNorm = ones(a.hiddenSize);
        block.qkv = random({qkv, a.hiddenSize}, inner);
        block.qkvBias = bias(a.queryKeyValueBias, qkv);
        block.output = random({a.hiddenSize, attention}, residual);
        block.outputBias = bias(a.outputBias, a.hiddenSize);
        block.mlpNorm = ones(a.hiddenSize);
        block.gateUp = random({2 * a.feedForwardSize, a.hiddenSize}, inner);
        block.gateUpBias = bias(a.mlpBias, 2 * a.feedForwardSize);
        block.down = random({a.hiddenSize, a.feedForwardSize}, residual);
        block.downBias = bias(a.mlpBias, a.hiddenSize);
        weights.blocks.push_back(std::move(block));
    }
    weights.finalNorm = ones(a.hiddenSize);
    for (const HeadSpec& head : heads)
        weights.heads.push_back(head.tied ? weights.embedding : random({a.vocabularySize, a.hiddenSize}, 0.05));
    return parameters;
}

void moveParameters(ModelParameters& parameters, const at::Device& device) {
    parameters.weights = mapWeights(
        parameters.weights, [&](const at::Tensor& tensor) { return tensor.defined() ? tensor.to(device) : tensor; });
}

LoadedModel::Weights zerosLike(const ModelParameters& parameters) {
    return mapWeights(parameters.weights,
                      [](const at::Tensor& tensor) { return tensor.defined() ? at::zeros_like(tensor) : tensor; });
}

Result<std::vector<HeadSpec>> headsFromConfig(const nlohmann::json& config, const Architecture& architecture,
                                              const std::string& subject) {
    const auto refuse = [&](const std::string& key, const std::string& detail) {
        return fail(ErrorCode::BadConfig, subject, "\"" + key + "\" " + detail);
    };
    std::vector<HeadSpec> heads;
    const auto hdlm = config.find("hdlm");
    if (hdlm == config.end()) {
        HeadSpec final;
        final.name = "assistant";
        final.tensor = finalHeadName;
        final.layer = LayerIndex(static_cast<std::int32_t>(architecture.layers));
        final.readout = Readout::Norm;
        final.tied = architecture.tiedEmbeddings;
        heads.push_back(std::move(final));
        return heads;
    }
    if (!hdlm->is_object() || !hdlm->contains("levels") || !(*hdlm)["levels"].is_array() || (*hdlm)["levels"].empty())
        return refuse("hdlm", "must be an object with \"levels\", a list of at least one level.");
    for (const nlohmann::json& level : (*hdlm)["levels"]) {
        const std::string key = "hdlm.levels[" + std::to_string(heads.size()) + "]";
        if (!level.is_object() || !level.contains("tensor") || !level["tensor"].is_string() ||
            !level.contains("layer") || !level["layer"].is_number_integer())
            return refuse(key, "must have \"tensor\", a name, and \"layer\", a number.");
        const auto layer = level["layer"].get<std::int64_t>();
        if (layer < 1 || layer > architecture.layers)
            return refuse(key + ".layer",
                          "must be from 1 to " + std::to_string(architecture.layers) + ", the number of layers.");
        HeadSpec head;
        head.tensor = level["tensor"].get<std::string>();
        if (!head.tensor.ends_with(".weight")) return refuse(key + ".tensor", "must end in \".weight\".");
        head.name = head.tensor.substr(0, head.tensor.size() - 7);
        if (level.contains("name")) {
            if (!level["name"].is_string()) return refuse(key + ".name", "must be a text.");
            head.name = level["name"].get<std::string>();
        }
        head.layer = LayerIndex(static_cast<std::int32_t>(layer));
        head.readout = layer == architecture.layers ? Readout::Norm : Readout::Raw;
        if (level.contains("readout")) {
            if (level["readout"] == "norm")
                head.readout = Readout::Norm;
            else if (level["readout"] != "raw")
                return refuse(key + ".readout", "must be \"raw\" or \"norm\".");
        }
        if (level.contains("loss_weight")) {
            if (!level["loss_weight"].is_number() || !(level["loss_weight"].get<double>() >= 0.0))
                return refuse(key + ".loss_weight", "must be a number that is not negative.");
            head.lossWeight = level["loss_weight"].get<double>();
        }
        head.tied = head.tensor == embeddingName || (head.tensor == finalHeadName && architecture.tiedEmbeddings);
        for (const HeadSpec& other : heads)
            if (other.name == head.name || (other.tensor == head.tensor && !head.tied))
                return refuse(key, "repeats the name or the tensor of another level.");
        heads.push_back(std::move(head));
    }
    std::stable_sort(heads.begin(), heads.end(),
                     [](const HeadSpec& a, const HeadSpec& b) { return a.layer->value < b.layer->value; });
    if (heads.back().layer->value != architecture.layers ||
        (heads.back().tensor != finalHeadName && !heads.back().tied))
        return refuse("hdlm.levels", "must end with the final head, lm_head.weight at layer " +
                                         std::to_string(architecture.layers) + ".");
    return heads;
}

} // namespace strata
