// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/parameters.h"

#include "model/training/random.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace strata {
namespace {

// The fields of a block in the fused layout, which is that of training.
struct BlockField {
    at::Tensor BlockWeights::* field;
    ParameterKind kind;
};
constexpr BlockField blockFields[] = {
    {&BlockWeights::attentionNorm, ParameterKind::Norm},
    {&BlockWeights::attentionNormBias, ParameterKind::Bias},
    {&BlockWeights::qkv, ParameterKind::Matrix},
    {&BlockWeights::qkvBias, ParameterKind::Bias},
    {&BlockWeights::queryNorm, ParameterKind::Norm},
    {&BlockWeights::keyNorm, ParameterKind::Norm},
    {&BlockWeights::output, ParameterKind::Matrix},
    {&BlockWeights::outputBias, ParameterKind::Bias},
    {&BlockWeights::postAttentionNorm, ParameterKind::Norm},
    {&BlockWeights::postAttentionNormBias, ParameterKind::Bias},
    {&BlockWeights::mlpNorm, ParameterKind::Norm},
    {&BlockWeights::mlpNormBias, ParameterKind::Bias},
    {&BlockWeights::gateUp, ParameterKind::Matrix},
    {&BlockWeights::gateUpBias, ParameterKind::Bias},
    {&BlockWeights::down, ParameterKind::Matrix},
    {&BlockWeights::downBias, ParameterKind::Bias},
    {&BlockWeights::postMlpNorm, ParameterKind::Norm},
    {&BlockWeights::postMlpNormBias, ParameterKind::Bias},
};

// Rows of the matrices that are fused in a field.
std::vector<std::int64_t> fusedRows(const Architecture& a, at::Tensor BlockWeights::* field) {
    const std::int64_t keys = a.keyValueHeads * a.headDim;
    if (field == &BlockWeights::qkv) return {a.attentionHeads * a.headDim, keys, keys};
    if (field != &BlockWeights::gateUp) return {a.hiddenSize};
    return a.gatedMlp ? std::vector{a.feedForwardSize, a.feedForwardSize} : std::vector{a.feedForwardSize};
}

// A tensor of the checkpoint out of the fused layout: the inverse of what weights.cpp reads. Only moves numbers, so
// that it is right for gradients too.
at::Tensor storedForm(const Architecture& a, const BlockWeights& block, BlockPart part) {
    const std::int64_t q = a.attentionHeads * a.headDim, kv = a.keyValueHeads * a.headDim, f = a.feedForwardSize;
    const auto slice = [](const at::Tensor& fused, std::int64_t begin, std::int64_t rows) {
        return fused.defined() ? fused.narrow(0, begin, rows) : fused;
    };
    const auto matrix = [&](const at::Tensor& tensor) {
        return tensor.defined() && a.tensors.transposed ? tensor.t() : tensor;
    };
    const auto byHead = [&](const at::Tensor& rows) {
        if (!rows.defined() || !a.tensors.headByHead) return rows;
        return rows.reshape({3, a.attentionHeads, a.headDim, -1}).transpose(0, 1).reshape(rows.sizes());
    };
    switch (part) {
    case BlockPart::AttentionNorm:
        return block.attentionNorm;
    case BlockPart::AttentionNormBias:
        return block.attentionNormBias;
    case BlockPart::Query:
        return matrix(slice(block.qkv, 0, q));
    case BlockPart::QueryBias:
        return slice(block.qkvBias, 0, q);
    case BlockPart::Key:
        return matrix(slice(block.qkv, q, kv));
    case BlockPart::KeyBias:
        return slice(block.qkvBias, q, kv);
    case BlockPart::Value:
        return matrix(slice(block.qkv, q + kv, kv));
    case BlockPart::ValueBias:
        return slice(block.qkvBias, q + kv, kv);
    case BlockPart::QueryKeyValue:
        return matrix(byHead(block.qkv));
    case BlockPart::QueryKeyValueBias:
        return byHead(block.qkvBias);
    case BlockPart::QueryNorm:
        return block.queryNorm;
    case BlockPart::KeyNorm:
        return block.keyNorm;
    case BlockPart::Output:
        return matrix(block.output);
    case BlockPart::OutputBias:
        return block.outputBias;
    case BlockPart::PostAttentionNorm:
        return block.postAttentionNorm;
    case BlockPart::PostAttentionNormBias:
        return block.postAttentionNormBias;
    case BlockPart::MlpNorm:
        return block.mlpNorm;
    case BlockPart::MlpNormBias:
        return block.mlpNormBias;
    case BlockPart::Gate:
        return matrix(slice(block.gateUp, 0, f));
    case BlockPart::GateBias:
        return slice(block.gateUpBias, 0, f);
    case BlockPart::Up:
        return matrix(a.gatedMlp ? slice(block.gateUp, f, f) : block.gateUp);
    case BlockPart::UpBias:
        return a.gatedMlp ? slice(block.gateUpBias, f, f) : block.gateUpBias;
    case BlockPart::GateUp:
        return matrix(block.gateUp);
    case BlockPart::GateUpBias:
        return block.gateUpBias;
    case BlockPart::Down:
        return matrix(block.down);
    case BlockPart::DownBias:
        return block.downBias;
    case BlockPart::PostMlpNorm:
        return block.postMlpNorm;
    case BlockPart::PostMlpNormBias:
        return block.postMlpNormBias;
    }
    return {};
}

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
    to.positions = map(from.positions);
    for (const BlockWeights& block : from.blocks) {
        BlockWeights& copy = to.blocks.emplace_back();
        for (const BlockField& field : blockFields)
            copy.*field.field = map(block.*field.field);
    }
    to.finalNorm = map(from.finalNorm);
    to.finalNormBias = map(from.finalNormBias);
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
    std::vector<ParameterRef> refs;
    const auto add = [&](at::Tensor& tensor, ParameterKind kind, std::vector<std::int64_t> parts = {},
                         std::int64_t block = 0) {
        if (tensor.defined()) refs.push_back({&tensor, kind, std::move(parts), block});
    };
    const auto addHeads = [&] {
        for (std::size_t i = 0; i < parameters.weights.heads.size(); ++i) {
            // Gradients of frozen embeddings are undefined, and so are those of heads that are the embedding.
            bool seen = parameters.weights.heads[i].defined() && parameters.isTied(i);
            for (std::size_t j = 0; j < i; ++j)
                seen = seen || parameters.weights.heads[i].is_same(parameters.weights.heads[j]);
            if (!seen) add(parameters.weights.heads[i], ParameterKind::Head);
        }
    };
    if (parameters.lowRank) {
        for (LowRankFactor& factor : parameters.lowRank->factors) {
            const auto block = static_cast<std::int64_t>(factor.block) + 1;
            add(factor.a, ParameterKind::LowRank, {}, block);
            add(factor.b, ParameterKind::LowRank, {}, block);
        }
        addHeads();
        return refs;
    }
    const bool everything = !parameters.learnedBlocks;
    if (everything) {
        add(parameters.weights.embedding, ParameterKind::Embedding);
        add(parameters.weights.positions, ParameterKind::Embedding);
    }
    for (std::size_t i = 0; i < parameters.weights.blocks.size(); ++i)
        for (const BlockField& field : blockFields)
            if (everything || (*parameters.learnedBlocks)[i])
                add(parameters.weights.blocks[i].*field.field, field.kind,
                    field.kind == ParameterKind::Matrix ? fusedRows(a, field.field) : std::vector<std::int64_t>{},
                    static_cast<std::int64_t>(i) + 1);
    if (everything) {
        add(parameters.weights.finalNorm, ParameterKind::Norm);
        add(parameters.weights.finalNormBias, ParameterKind::Bias);
    }
    addHeads();
    return refs;
}

std::vector<at::Tensor*> tensorsOf(BlockWeights& block) {
    std::vector<at::Tensor*> tensors;
    for (const BlockField& field : blockFields)
        tensors.push_back(&(block.*field.field));
    return tensors;
}

void forEachNamedTensor(const ModelParameters& shapes, const LoadedModel::Weights& weights,
                        const std::function<void(const std::string&, const at::Tensor&)>& visit) {
    const Architecture& a = shapes.architecture;
    const TensorNames& names = a.tensors;
    visit(names.embeddingTensor(), weights.embedding);
    if (a.positions == PositionKind::Learned) visit(names.positionsTensor(), weights.positions);
    for (std::int32_t layer = 1; layer <= a.layers; ++layer)
        for (const BlockTensor& tensor : blockTensors(a, LayerIndex(layer)))
            visit(tensor.name, storedForm(a, weights.blocks[static_cast<std::size_t>(layer - 1)], tensor.part));
    visit(names.prefix + names.finalNorm + ".weight", weights.finalNorm);
    if (a.normBias) visit(names.prefix + names.finalNorm + ".bias", weights.finalNormBias);
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
    // A norm that multiplies by 1 + weight starts with weights of 0.
    const auto ones = [&](std::int64_t size) {
        return a.normUnitOffset ? at::zeros({size}, type) : at::ones({size}, type);
    };
    const auto bias = [&](bool present, std::int64_t size) { return present ? at::zeros({size}, type) : at::Tensor(); };
    const auto normWeights = [&](bool present, at::Tensor& weight, at::Tensor& offset) {
        if (!present) return;
        weight = ones(a.hiddenSize);
        offset = bias(a.normBias, a.hiddenSize);
    };

    ModelParameters parameters;
    parameters.architecture = a;
    parameters.heads = heads;
    LoadedModel::Weights& weights = parameters.weights;
    weights.embedding = random({a.vocabularySize, a.hiddenSize}, 0.05);
    if (a.positions == PositionKind::Learned) weights.positions = random({a.contextLength, a.hiddenSize}, 0.05);
    const std::int64_t innerRows = (a.gatedMlp ? 2 : 1) * a.feedForwardSize;
    for (std::int64_t i = 0; i < a.layers; ++i) {
        BlockWeights block;
        normWeights(true, block.attentionNorm, block.attentionNormBias);
        block.qkv = random({qkv, a.hiddenSize}, inner);
        block.qkvBias = bias(a.queryKeyValueBias, qkv);
        if (a.queryKeyNorm) block.queryNorm = ones(a.headDim), block.keyNorm = ones(a.headDim);
        block.output = random({a.hiddenSize, attention}, residual);
        block.outputBias = bias(a.outputBias, a.hiddenSize);
        normWeights(a.postNorms, block.postAttentionNorm, block.postAttentionNormBias);
        normWeights(true, block.mlpNorm, block.mlpNormBias);
        block.gateUp = random({innerRows, a.hiddenSize}, inner);
        block.gateUpBias = bias(a.mlpBias, innerRows);
        block.down = random({a.hiddenSize, a.feedForwardSize}, residual);
        block.downBias = bias(a.mlpBias, a.hiddenSize);
        normWeights(a.postNorms, block.postMlpNorm, block.postMlpNormBias);
        weights.blocks.push_back(std::move(block));
    }
    normWeights(true, weights.finalNorm, weights.finalNormBias);
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

ModelParameters zeroGradients(const ModelParameters& parameters) {
    ModelParameters zeros;
    zeros.architecture = parameters.architecture;
    zeros.heads = parameters.heads;
    if (!parameters.lowRank && !parameters.learnedBlocks) {
        zeros.weights = zerosLike(parameters);
        return zeros;
    }
    if (parameters.lowRank) {
        zeros.lowRank = parameters.lowRank;
        zeros.lowRank->base.clear();
        for (LowRankFactor& factor : zeros.lowRank->factors) {
            factor.a = at::zeros_like(factor.a);
            factor.b = at::zeros_like(factor.b);
        }
    }
    zeros.weights.blocks.resize(parameters.weights.blocks.size());
    zeros.learnedBlocks = parameters.learnedBlocks;
    for (std::size_t i = 0; zeros.learnedBlocks && i < zeros.weights.blocks.size(); ++i)
        for (const BlockField& field : blockFields)
            if (const at::Tensor& of = parameters.weights.blocks[i].*field.field;
                (*zeros.learnedBlocks)[i] && of.defined())
                zeros.weights.blocks[i].*field.field = at::zeros_like(of);
    for (std::size_t i = 0; i < parameters.weights.heads.size(); ++i) {
        at::Tensor head;
        for (std::size_t j = 0; j < i && !head.defined(); ++j)
            if (parameters.weights.heads[i].is_same(parameters.weights.heads[j])) head = zeros.weights.heads[j];
        if (!head.defined() && !parameters.isTied(i)) head = at::zeros_like(parameters.weights.heads[i]);
        zeros.weights.heads.push_back(head);
    }
    return zeros;
}

std::int32_t ModelParameters::rowOf(std::size_t head, std::int32_t id) const {
    if (head >= headRows.size() || headRows[head].empty()) return id;
    const auto found = std::lower_bound(headRows[head].begin(), headRows[head].end(), id);
    return found != headRows[head].end() && *found == id ? static_cast<std::int32_t>(found - headRows[head].begin())
                                                         : -1;
}

Result<std::vector<HeadSpec>> headsFromConfig(const nlohmann::json& config, const Architecture& architecture,
                                              const std::string& subject) {
    const auto refuse = [&](const std::string& key, const std::string& detail) {
        return fail(ErrorCode::BadConfig, subject, "\"" + key + "\" " + detail);
    };
    const std::string embeddingName = architecture.tensors.embeddingTensor();
    const std::string& finalHeadName = architecture.tensors.finalHead;
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
            const double weight = level["loss_weight"].is_number() ? level["loss_weight"].get<double>() : -1.0;
            if (!(weight >= 0.0 && weight <= 1e6))
                return refuse(key + ".loss_weight", "must be a number from 0 to 1000000.");
            head.lossWeight = weight;
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
        return refuse("hdlm.levels", "must end with the final head, " + finalHeadName + " at layer " +
                                         std::to_string(architecture.layers) + ".");
    return heads;
}

} // namespace strata
