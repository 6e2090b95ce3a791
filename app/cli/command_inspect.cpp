// SPDX-License-Identifier: GPL-3.0-or-later
// inspect MODEL: what a model is made of, without loading it onto a device.
#include "app/cli/command.h"
#include "app/cli/tensor_table.h"
#include "app/cli/terminal_text.h"
#include "app/cli/text_table.h"
#include "model/base/shown_text.h"
#include "model/documents/model_summary.h"
#include "model/documents/run_json.h"
#include "model/tokenizer/tokenizer.h"

#include <algorithm>
#include <cstdio>

namespace strata::cli {
namespace {

struct TokenizerInfo {
    std::string kind;
    std::int32_t vocabularySize = 0;
    std::optional<TokenId> bos, eos;
    std::vector<std::string> stopPieces; ///< one per stop id of the model
};

struct Inspection {
    Checkpoint checkpoint;
    std::vector<std::optional<double>> drifts;
    std::optional<TokenizerInfo> tokenizer;
    std::vector<std::string> warnings;
    bool scanned = true; ///< every weight was looked at for NaN and infinity
    std::optional<TensorTable> tensors = {};
};

/// Looking at every weight takes as long as reading the file: larger models are inspected without, unless the user
/// asks.
constexpr std::int64_t scannedUnasked = std::int64_t{32} << 20; // bytes

/// Parameters by where they stand; a shared matrix is counted once, with the embedding.
struct ParameterKinds {
    std::int64_t embedding = 0, blocks = 0, norm = 0, heads = 0;
};

ParameterKinds parameterKinds(const Checkpoint& checkpoint) {
    const Architecture& a = checkpoint.architecture;
    ParameterKinds kinds;
    const std::int64_t matrix = a.vocabularySize * a.hiddenSize;
    kinds.embedding = matrix + (a.positions == PositionKind::Learned ? a.contextLength * a.hiddenSize : 0);
    kinds.norm = (a.normBias ? 2 : 1) * a.hiddenSize;
    kinds.blocks = a.parameterCount() - kinds.embedding - kinds.norm - (a.tiedEmbeddings ? 0 : matrix);
    kinds.heads = checkpoint.parameterCount() - kinds.embedding - kinds.norm - kinds.blocks;
    return kinds;
}

Result<std::optional<TokenizerInfo>> inspectTokenizer(const Checkpoint& checkpoint,
                                                      std::vector<std::string>& warnings) {
    auto opened = openTokenizer(checkpoint.source);
    if (!opened && opened.error().code == ErrorCode::FileNotFound) {
        warnings.push_back("There is no tokenizer (tokenizer.json or tokenizer.model) beside the model: it can be fed "
                           "with token ids only.");
        return std::optional<TokenizerInfo>{};
    }
    if (!opened) return tl::unexpected(opened.error());
    const Tokenizer& tokenizer = **opened;
    TokenizerInfo info{tokenizer.kind(), tokenizer.vocabularySize(), tokenizer.bos(), tokenizer.eos(), {}};
    for (const TokenId id : checkpoint.architecture.stopIds)
        info.stopPieces.push_back(shownToken(withVisibleBytes(tokenizer.bytes(id))));
    if (info.vocabularySize > checkpoint.architecture.vocabularySize)
        warnings.push_back("The tokenizer has " + std::to_string(info.vocabularySize) + " pieces but the model only " +
                           std::to_string(checkpoint.architecture.vocabularySize) +
                           " embeddings: a text that needs the others cannot be read.");
    return std::optional{std::move(info)};
}

Result<Inspection> inspect(Checkpoint opened, bool scan, const JobControl& control) {
    Inspection result{std::move(opened), {}, {}, {}};
    const Checkpoint& checkpoint = result.checkpoint;
    result.warnings = checkpoint.warnings;
    STRATA_TRY(result.tokenizer, inspectTokenizer(checkpoint, result.warnings));
    result.scanned = scan || checkpoint.storedBytes() <= scannedUnasked;
    if (result.scanned) {
        STRATA_TRY(const std::vector<std::string> notFinite, nonFiniteTensors(checkpoint, control));
        if (!notFinite.empty()) result.warnings.push_back(nonFiniteWarning(notFinite));
    }
    STRATA_TRY(result.drifts, headDrifts(checkpoint, control));
    for (const std::string& tensor : checkpoint.unplacedHeads())
        result.warnings.push_back(
            "The layer that " + tensor + " reads is not written in the model: give it once with --head " + tensor +
            "@LAYER (1 to " + std::to_string(checkpoint.architecture.layers) + "), it will be remembered.");
    return result;
}

const char* readoutName(Readout readout) {
    return readout == Readout::Norm ? "norm" : "raw";
}

nlohmann::json idList(const std::vector<TokenId>& ids) {
    nlohmann::json list = nlohmann::json::array();
    for (const TokenId id : ids)
        list.push_back(id.value);
    return list;
}

template <class T> nlohmann::json orNull(const std::optional<T>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

nlohmann::json orNull(const std::optional<TokenId>& id) {
    return id ? nlohmann::json(id->value) : nlohmann::json(nullptr);
}

const char* activationText(const Architecture& a) {
    switch (a.activation) {
    case Activation::Silu:
        return "silu";
    case Activation::Gelu:
        return "gelu";
    case Activation::GeluTanh:
        return "gelu (tanh)";
    case Activation::Relu:
        return "relu";
    }
    return "";
}

/// The window of every layer, null where a layer sees everything before it; null when all do.
nlohmann::json windowsJson(const Architecture& a) {
    if (!a.hasWindowBelow(a.contextLength)) return nullptr;
    nlohmann::json windows = nlohmann::json::array();
    for (const LayerAttention& layer : a.layerAttention)
        windows.push_back(layer.window > 0 ? nlohmann::json(layer.window) : nlohmann::json(nullptr));
    return windows;
}

/// How many tokens a head can say.
std::int64_t headRows(const Checkpoint& checkpoint, const HeadSpec& head) {
    return checkpoint.headTensor(head)->shape.front();
}

nlohmann::json ropeJson(const Architecture& a) {
    nlohmann::json rope = {{"theta", a.ropeTheta}, {"dimensions", a.rotaryDimensions()}, {"scaling", nullptr}};
    const RopeScaling& s = a.ropeScaling;
    if (s.kind == RopeScalingKind::Linear) rope["scaling"] = {{"kind", "linear"}, {"factor", s.factor}};
    if (s.kind == RopeScalingKind::Llama3)
        rope["scaling"] = {{"kind", "llama3"},
                           {"factor", s.factor},
                           {"low_frequency_factor", s.lowFrequencyFactor},
                           {"high_frequency_factor", s.highFrequencyFactor},
                           {"original_context_length", s.originalContext}};
    return rope;
}

nlohmann::json toJson(const Inspection& inspection) {
    const Checkpoint& checkpoint = inspection.checkpoint;
    const Architecture& a = checkpoint.architecture;
    nlohmann::json model = modelSummaryToJson(modelSummary(checkpoint));
    const ParameterKinds kinds = parameterKinds(checkpoint);
    model["parameters_by_kind"] = {
        {"embedding", kinds.embedding}, {"blocks", kinds.blocks}, {"norm", kinds.norm}, {"heads", kinds.heads}};
    model["norm"] = a.norm == NormKind::Rms ? "rms" : "layer";
    model["norm_eps"] = a.normEps;
    model["activation"] = activationText(a);
    model["gated_mlp"] = a.gatedMlp;
    model["positions"] = a.positions == PositionKind::Rotary ? "rotary" : "learned";
    model["rope"] = a.positions == PositionKind::Rotary ? ropeJson(a) : nlohmann::json(nullptr);
    model["windows"] = windowsJson(a);
    model["attention_bias"] = a.queryKeyValueBias;
    model["attention_output_bias"] = a.outputBias;
    model["mlp_bias"] = a.mlpBias;
    model["tied_embeddings"] = a.tiedEmbeddings;
    model["begin_ids"] = idList(a.beginIds);
    model["stop_ids"] = idList(a.stopIds);

    nlohmann::json heads = nlohmann::json::array();
    for (std::size_t i = 0; i < checkpoint.heads.size(); ++i) {
        const HeadSpec& head = checkpoint.heads[i];
        heads.push_back({{"name", head.name},
                         {"tensor", head.tensor},
                         {"layer", head.layer ? nlohmann::json(head.layer->value) : nlohmann::json(nullptr)},
                         {"readout", readoutName(head.readout)},
                         {"loss_weight", head.lossWeight},
                         {"drift", orNull(inspection.drifts[i])},
                         {"tied", head.tied},
                         {"tokens", headRows(checkpoint, head)}});
    }
    nlohmann::json tokenizer = nullptr;
    if (const auto& info = inspection.tokenizer)
        tokenizer = {{"kind", info->kind},
                     {"vocabulary_size", info->vocabularySize},
                     {"bos", orNull(info->bos)},
                     {"eos", orNull(info->eos)}};
    nlohmann::json memory = nlohmann::json::object();
    for (const DType dtype : {DType::Float32, DType::BFloat16, DType::Float16})
        memory[dtypeName(dtype)] = checkpoint.weightBytes(dtype);
    nlohmann::json out = {{"model", std::move(model)},
                          {"heads", std::move(heads)},
                          {"tokenizer", std::move(tokenizer)},
                          {"memory", std::move(memory)},
                          {"stored", {{"types", checkpoint.storedTypes()}, {"bytes", checkpoint.storedBytes()}}},
                          {"scanned", inspection.scanned},
                          {"warnings", inspection.warnings}};
    if (inspection.tensors) out.update(toJson(*inspection.tensors));
    return out;
}

std::string positionText(const Architecture& a) {
    if (a.positions == PositionKind::Learned) return "learned";
    const RopeScaling& s = a.ropeScaling;
    std::string text = "rotary, theta " + formatted("%g", a.ropeTheta);
    if (s.kind == RopeScalingKind::Linear) text += ", linear scaling by " + formatted("%g", s.factor);
    if (s.kind == RopeScalingKind::Llama3)
        text += ", llama3 scaling by " + formatted("%g", s.factor) + " from " +
                groupedNoun(s.originalContext, "position") + " (factors " + formatted("%g", s.lowFrequencyFactor) +
                " to " + formatted("%g", s.highFrequencyFactor) + ")";
    if (a.rotaryDimensions() != a.headDim)
        text += ", " + grouped(a.rotaryDimensions()) + " of " + groupedNoun(a.headDim, "dimension");
    const auto local =
        std::ranges::count_if(a.layerAttention, [](const LayerAttention& layer) { return layer.localRope; });
    const auto still = std::ranges::count_if(a.layerAttention, [](const LayerAttention& layer) { return !layer.rope; });
    if (local > 0) text += ", theta " + formatted("%g", a.localRopeTheta) + " in " + groupedNoun(local, "layer");
    if (still > 0) text += ", none in " + groupedNoun(still, "layer");
    return text;
}

std::string attentionText(const Architecture& a) {
    std::string text = groupedNoun(a.attentionHeads, "head") + " of " + groupedNoun(a.headDim, "dimension") + ", " +
                       groupedNoun(a.keyValueHeads, "key/value head");
    if (a.queryKeyNorm) text += ", queries and keys normed";
    std::int64_t window = 0;
    for (const LayerAttention& layer : a.layerAttention)
        window = std::max(window, layer.window);
    const auto layers =
        std::ranges::count_if(a.layerAttention, [](const LayerAttention& layer) { return layer.window > 0; });
    if (window > 0)
        text += ", a window of " + groupedNoun(window, "token") + " in " +
                (layers == a.layers ? "every layer" : groupedNoun(layers, "layer"));
    return text;
}

std::string feedForwardText(const Architecture& a) {
    return "width " + grouped(a.feedForwardSize) + ", " + activationText(a) + (a.gatedMlp ? ", gated" : "") +
           (a.parallelResidual ? ", beside attention" : "");
}

std::string normText(const Architecture& a) {
    return std::string(a.norm == NormKind::Rms ? "RMS" : "LayerNorm") + ", epsilon " + formatted("%g", a.normEps) +
           (a.postNorms ? ", also after attention and feed-forward" : "");
}

std::string biasText(const Architecture& a) {
    const std::string attention = a.queryKeyValueBias && a.outputBias ? "attention"
                                  : a.queryKeyValueBias               ? "queries, keys and values"
                                                                      : "";
    if (attention.empty()) return a.mlpBias ? "in feed-forward" : "none";
    return "in " + attention + (a.mlpBias ? " and feed-forward" : "");
}

std::string stopText(const Inspection& inspection) {
    const auto& ids = inspection.checkpoint.architecture.stopIds;
    std::string text;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        text += (i ? ", " : "") + std::to_string(ids[i].value);
        if (inspection.tokenizer && !inspection.tokenizer->stopPieces[i].empty())
            text += " " + inspection.tokenizer->stopPieces[i];
    }
    return text.empty() ? "none named" : text;
}

std::string toText(const Inspection& inspection) {
    const Checkpoint& checkpoint = inspection.checkpoint;
    const Architecture& a = checkpoint.architecture;
    const ParameterKinds kinds = parameterKinds(checkpoint);
    const auto id = [](const std::optional<TokenId>& value) {
        return value ? std::to_string(value->value) : std::string("none");
    };

    std::string text = checkpoint.path.string() + "\n\nModel\n";
    text += table({
        {"architecture", a.modelType + ", " + groupedNoun(a.layers, "layer") + " of width " + grouped(a.hiddenSize)},
        {"attention", attentionText(a)},
        {"feed-forward", feedForwardText(a)},
        {"biases", biasText(a)},
        {"positions", positionText(a)},
        {"norm", normText(a)},
        {"vocabulary",
         grouped(a.vocabularySize) + (a.tiedEmbeddings ? ", embedding and final head are one matrix" : "")},
        {"context", groupedNoun(a.contextLength, "token")},
        {"stop tokens", stopText(inspection)},
        {"parameters", grouped(checkpoint.parameterCount()) + "  (blocks " + grouped(kinds.blocks) + ", embedding " +
                           grouped(kinds.embedding) + ", heads " + grouped(kinds.heads) + ", norm " +
                           grouped(kinds.norm) + ")"},
        {"stored as", checkpoint.storedTypes() + ", " + shownBytes(checkpoint.storedBytes()) +
                          (inspection.scanned ? "" : ", not looked through for NaN (--scan does)")},
        {"memory", shownBytes(checkpoint.weightBytes(DType::Float32)) + " in float32, " +
                       shownBytes(checkpoint.weightBytes(DType::BFloat16)) + " in bfloat16 or float16"},
        {"hash", checkpoint.hash},
    });

    text += "\nHeads\n";
    std::vector<std::vector<std::string>> rows{{"name", "tensor", "layer", "reads", "tokens", "drift", "loss weight"}};
    for (std::size_t i = 0; i < checkpoint.heads.size(); ++i) {
        const HeadSpec& head = checkpoint.heads[i];
        rows.push_back(
            {head.name,
             head.tensor + (head.tied && head.tensor != a.tensors.embeddingTensor() ? " (the embedding)" : ""),
             (head.layer ? std::to_string(head.layer->value) : std::string("?")) + " of " + std::to_string(a.layers),
             head.readout == Readout::Norm ? "after the norm" : "raw residual", grouped(headRows(checkpoint, head)),
             inspection.drifts[i] ? formatted("%.4g", *inspection.drifts[i]) : std::string("not a number"),
             formatted("%g", head.lossWeight)});
    }
    text += table(rows);

    text += "\nTokenizer\n";
    if (const auto& info = inspection.tokenizer)
        text += table({{"kind", info->kind},
                       {"pieces", grouped(info->vocabularySize)},
                       {"begin", id(info->bos)},
                       {"end", id(info->eos)}});
    else
        text += "  none\n";

    if (inspection.tensors) text += toText(*inspection.tensors);

    if (!inspection.warnings.empty()) {
        text += "\nWarnings\n";
        for (const std::string& warning : inspection.warnings)
            text += "  - " + warning + "\n";
    }
    return text;
}

struct InspectOptions {
    std::string model;
    bool scan = false;
    TensorTableOptions tensors;
};

Result<Output> inspectModel(const InspectOptions& options, const CommonOptions& common, const JobControl& control) {
    STRATA_TRY(Checkpoint checkpoint, openModelCheckpoint(options.model, common));
    STRATA_TRY(Inspection inspection, inspect(std::move(checkpoint), options.scan, control));
    if (options.tensors.wanted()) {
        STRATA_TRY(inspection.tensors, tensorTable(inspection.checkpoint, options.tensors, control));
    }
    return Output{toJson(inspection), toText(inspection)};
}

void addInspect(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<InspectOptions>();
    CLI::App* command =
        app.add_subcommand("inspect", "Architecture, heads, tokenizer, tensors, bytes needed and warnings of a model");
    command
        ->add_option("MODEL", options->model,
                     "a model folder, a .safetensors file beside its config.json, or a .gguf file")
        ->required();
    command->add_flag("--scan", options->scan,
                      "look at every weight for NaN and infinity; models up to 32 MiB are looked through anyway");
    command->add_flag("--tensors", options->tensors.list,
                      "also list the tensors: part, role, shape, type and bytes of each, and sums of the parts");
    command->add_flag(
        "--statistics", options->tensors.statistics,
        "also their range, mean, standard deviation, norm, zeros and what is no number; reads each twice");
    command->add_option("--filter", options->tensors.filter,
                        "list only tensors whose name, part, role, head or type contains this");
    command->callback([&chosen, options] {
        chosen = [options](const CommonOptions& common, const JobControl& control) {
            return inspectModel(*options, common, control);
        };
    });
}

const Registration registration{10, addInspect};

} // namespace
} // namespace strata::cli
