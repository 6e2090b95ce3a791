// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/json_values.h"

#include "model/base/utf8.h"
#include "model/documents/run_json.h"

#include <array>
#include <charconv>

namespace strata {
namespace {

using Json = nlohmann::json;

const char* segmentKindName(RunSegment::Kind kind) {
    switch (kind) {
    case RunSegment::Kind::Prompt:
        return "prompt";
    case RunSegment::Kind::Instruction:
        return "instruction";
    case RunSegment::Kind::Answer:
        return "answer";
    }
    return "";
}

} // namespace

Json jsonNumber(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json jsonNumber(float value) {
    if (!std::isfinite(value)) return nullptr;
    std::array<char, 64> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    double shortest = 0;
    std::from_chars(digits.data(), written.ptr, shortest);
    return shortest;
}

Json jsonNumber(const std::optional<double>& value) {
    return value ? jsonNumber(*value) : Json(nullptr);
}

Json jsonText(const std::string& value) {
    return isValidUtf8(value) ? value : replaceInvalidUtf8(value);
}

Json textsToJson(const std::vector<std::string>& texts) {
    Json json = Json::array();
    for (const std::string& text : texts)
        json.push_back(jsonText(text));
    return json;
}

Json textsToJson(const std::map<std::string, std::string>& texts) {
    Json json = Json::object();
    for (const auto& [key, text] : texts)
        json[isValidUtf8(key) ? key : replaceInvalidUtf8(key)] = jsonText(text);
    return json;
}

const char* readoutName(Readout readout) {
    return readout == Readout::Raw ? "raw" : "norm";
}

Json modelSummaryToJson(const ModelSummary& model) {
    return {{"path", jsonText(model.path)},
            {"hash", model.hash},
            {"architecture", model.architecture},
            {"layers", model.layers},
            {"hidden_size", model.hiddenSize},
            {"feed_forward_size", model.feedForwardSize},
            {"attention_heads", model.attentionHeads},
            {"key_value_heads", model.keyValueHeads},
            {"head_dim", model.headDim},
            {"vocabulary_size", model.vocabularySize},
            {"context_length", model.contextLength},
            {"parameters", model.parameters},
            {"dtype", model.dtype}};
}

Json headsToJson(const std::vector<HeadSummary>& heads) {
    Json json = Json::array();
    for (const HeadSummary& head : heads)
        json.push_back({{"name", head.name},
                        {"tensor", head.tensor},
                        {"layer", head.layer.value},
                        {"readout", readoutName(head.readout)},
                        {"drift", jsonNumber(head.drift)}});
    return json;
}

Json segmentsToJson(const std::vector<RunSegment>& segments) {
    Json json = Json::array();
    for (const RunSegment& segment : segments)
        json.push_back({{"kind", segmentKindName(segment.kind)},
                        {"level", segment.level < 0 ? Json(nullptr) : Json(segment.level)},
                        {"begin", segment.begin},
                        {"end", segment.end}});
    return json;
}

Json costToJson(const RunCost& cost) {
    return {{"layer_tokens", cost.layerTokens},
            {"sequential_layer_steps", cost.sequentialLayerSteps},
            {"milliseconds", jsonNumber(cost.milliseconds)},
            {"full_depth_layer_tokens", cost.fullDepthLayerTokens},
            {"full_depth_sequential_layer_steps", cost.fullDepthSequentialLayerSteps},
            {"label_scoring_layer_tokens", cost.labelScoringLayerTokens},
            {"label_scoring_sequential_layer_steps", cost.labelScoringSequentialLayerSteps}};
}

RunCost readCost(const JsonReader& reader) {
    RunCost cost;
    reader.optional("layer_tokens", cost.layerTokens);
    reader.optional("sequential_layer_steps", cost.sequentialLayerSteps);
    reader.optional("milliseconds", cost.milliseconds);
    reader.optional("full_depth_layer_tokens", cost.fullDepthLayerTokens);
    reader.optional("full_depth_sequential_layer_steps", cost.fullDepthSequentialLayerSteps);
    reader.optional("label_scoring_layer_tokens", cost.labelScoringLayerTokens);
    reader.optional("label_scoring_sequential_layer_steps", cost.labelScoringSequentialLayerSteps);
    return cost;
}

Readout readReadout(const JsonReader& reader) {
    std::string name;
    reader.required("readout", name);
    if (!reader.failed() && name != "raw" && name != "norm") reader.note("readout", "must be \"raw\" or \"norm\".");
    return name == "raw" ? Readout::Raw : Readout::Norm;
}

ModelSummary readModelSummary(const JsonReader& reader) {
    ModelSummary model;
    reader.optional("path", model.path);
    reader.optional("hash", model.hash);
    reader.optional("architecture", model.architecture);
    reader.optional("layers", model.layers);
    reader.optional("hidden_size", model.hiddenSize);
    reader.optional("feed_forward_size", model.feedForwardSize);
    reader.optional("attention_heads", model.attentionHeads);
    reader.optional("key_value_heads", model.keyValueHeads);
    reader.optional("head_dim", model.headDim);
    reader.optional("vocabulary_size", model.vocabularySize);
    reader.optional("context_length", model.contextLength);
    reader.optional("parameters", model.parameters);
    reader.optional("dtype", model.dtype);
    return model;
}

std::vector<HeadSummary> readHeads(const JsonReader& reader) {
    std::vector<HeadSummary> heads;
    reader.each("heads", [&](const JsonReader& item) {
        HeadSummary head;
        item.required("name", head.name);
        item.optional("tensor", head.tensor);
        item.required("layer", head.layer.value);
        head.readout = readReadout(item);
        item.optional("drift", head.drift);
        heads.push_back(std::move(head));
    });
    return heads;
}

std::vector<RunSegment> readSegments(const JsonReader& reader) {
    std::vector<RunSegment> segments;
    reader.each("segments", [&](const JsonReader& item) {
        RunSegment segment;
        std::string kind;
        item.required("kind", kind);
        if (kind == "instruction")
            segment.kind = RunSegment::Kind::Instruction;
        else if (kind == "answer")
            segment.kind = RunSegment::Kind::Answer;
        else if (kind != "prompt")
            item.note("kind", "must be one of prompt, instruction, answer.");
        item.optional("level", segment.level);
        item.required("begin", segment.begin);
        item.required("end", segment.end);
        segments.push_back(segment);
    });
    return segments;
}

void checkSegments(const JsonReader& reader, const std::vector<RunSegment>& segments, std::size_t length,
                   std::size_t levels) {
    for (const RunSegment& segment : segments)
        if (segment.begin < 0 || segment.end < segment.begin || static_cast<std::size_t>(segment.end) > length ||
            segment.level >= static_cast<int>(levels))
            reader.note("segments", "names positions or levels that are not in the document.");
}

} // namespace strata
