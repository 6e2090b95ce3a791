// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/request_json.h"

#include "model/analysis/lens_statistics.h"
#include "model/base/json_reader.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/json_values.h"
#include "model/documents/lens_json.h"
#include "model/documents/lens_json_names.h"
#include "model/documents/run_json.h"
#include "model/requests/grammar.h"
#include "model/requests/task_json.h"

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::json;

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};

Json idsToJson(const std::vector<TokenId>& ids) {
    Json out = Json::array();
    for (const TokenId id : ids)
        out.push_back(id.value);
    return out;
}

std::vector<TokenId> readIds(const JsonReader& reader, const std::string& key) {
    std::vector<std::int32_t> numbers;
    reader.optional(key, numbers);
    std::vector<TokenId> ids;
    for (const std::int32_t number : numbers)
        ids.emplace_back(number);
    return ids;
}

Json groupsToJson(const std::vector<std::vector<TokenId>>& groups) {
    Json out = Json::array();
    for (const auto& group : groups)
        out.push_back(idsToJson(group));
    return out;
}

std::vector<std::vector<TokenId>> readGroups(const JsonReader& reader, const std::string& key) {
    std::vector<std::vector<TokenId>> groups;
    reader.each(key, [&](const JsonReader& item) {
        std::vector<std::int32_t> numbers;
        item.to(numbers);
        auto& group = groups.emplace_back();
        for (const std::int32_t number : numbers)
            group.emplace_back(number);
    });
    return groups;
}

std::optional<TokenId> readId(const JsonReader& reader, const std::string& key) {
    std::optional<std::int32_t> number;
    reader.optional(key, number);
    return number ? std::optional(TokenId(*number)) : std::nullopt;
}

Json optionalId(const std::optional<TokenId>& id) {
    return id ? Json(id->value) : Json();
}

// --- open

Json openToJson(const OpenRequest& open) {
    Json heads = Json::array();
    for (const HeadPlacement& head : open.placements)
        heads.push_back({{"tensor", head.tensor}, {"layer", head.layer.value}});
    return {{"model", open.path},      {"device", open.device}, {"dtype", dtypeText(open.dtype)},
            {"threads", open.threads}, {"heads", heads},        {"remember_heads", open.rememberPlacements},
            {"task", open.task}};
}

request::Open readOpen(const JsonReader& reader) {
    request::Open open;
    reader.required("model", open.path);
    reader.optional("device", open.device);
    std::string dtype = "auto";
    reader.optional("dtype", dtype);
    if (const auto parsed = parseDType(dtype))
        open.dtype = *parsed;
    else
        reader.note("dtype", "is not one of auto, f32, bf16, f16.");
    reader.optional("threads", open.threads);
    if (open.threads < 0) reader.note("threads", "must be 0 or more.");
    reader.each("heads", [&](const JsonReader& item) {
        HeadPlacement& head = open.placements.emplace_back();
        item.required("tensor", head.tensor);
        item.required("layer", head.layer.value);
    });
    reader.optional("remember_heads", open.rememberPlacements);
    reader.optional("task", open.task);
    return open;
}

ModelHandle readHandle(const JsonReader& reader) {
    ModelHandle model;
    reader.required("model", model.id);
    return model;
}

// --- run

Json referenceToJson(const TaskReference& task) {
    return task.task && task.carried ? taskToJson(*task.task) : Json(task.name);
}

TaskReference readReference(const JsonReader& reader) {
    TaskReference out;
    if (!reader.has("task")) return out;
    const Json& value = reader.value()["task"];
    if (value.is_string()) {
        out.name = value.get<std::string>();
    } else if (auto task = taskFromJson(value, "task")) {
        out.task = std::make_shared<const Task>(std::move(*task));
    } else {
        reader.note("task", task.error().detail);
    }
    return out;
}

Json optionsToJson(const DecodeOptions& options) {
    return {{"temperature", options.sampling.temperature},
            {"top_k", options.sampling.topK},
            {"top_p", options.sampling.topP},
            {"seed", options.sampling.seed},
            {"max_new_tokens", options.maxNewTokens ? Json(*options.maxNewTokens) : Json()},
            {"full_depth", options.fullDepth},
            {"reencode", options.reencode},
            {"constrain_labels", options.constrainLabels ? Json(*options.constrainLabels) : Json()},
            {"forced", options.forced},
            {"show_top", options.shownTopK},
            {"other_heads", options.otherHeads},
            {"layer_readings", options.layerReadings}};
}

DecodeOptions readOptions(const JsonReader& request) {
    DecodeOptions options;
    if (!request.has("options")) return options;
    const JsonReader reader(request.value()["options"], *request.problem(), "options");
    reader.optional("temperature", options.sampling.temperature);
    reader.optional("top_k", options.sampling.topK);
    reader.optional("top_p", options.sampling.topP);
    reader.optional("seed", options.sampling.seed);
    reader.optional("max_new_tokens", options.maxNewTokens);
    reader.optional("full_depth", options.fullDepth);
    reader.optional("reencode", options.reencode);
    reader.optional("constrain_labels", options.constrainLabels);
    reader.optional("forced", options.forced);
    reader.optional("show_top", options.shownTopK);
    if (options.shownTopK < 0 || options.shownTopK > 1000) reader.note("show_top", "must be 0 to 1000.");
    reader.optional("other_heads", options.otherHeads);
    reader.optional("layer_readings", options.layerReadings);
    return options;
}

request::Run readRunRequest(const JsonReader& reader) {
    request::Run run;
    run.model = readHandle(reader);
    run.task = readReference(reader);
    reader.optional("fields", run.request.fields);
    run.request.options = readOptions(reader);
    reader.optional("free", run.request.free);
    reader.each("lens_columns", [&](const JsonReader& item) {
        LensColumn& column = run.request.lenses.emplace_back();
        item.required("layer", column.layer.value);
        column.readout = readReadout(item);
    });
    return run;
}

Json runRequestToJson(const request::Run& run) {
    Json columns = Json::array();
    for (const LensColumn& column : run.request.lenses)
        columns.push_back({{"layer", column.layer.value}, {"readout", readoutName(column.readout)}});
    return {{"model", run.model.id},        {"task", referenceToJson(run.task)},
            {"fields", run.request.fields}, {"options", optionsToJson(run.request.options)},
            {"free", run.request.free},     {"lens_columns", columns}};
}

// --- lens

constexpr std::array<const char*, 3> matrixNames = {"final", "embedding", "head"};
constexpr std::array<const char*, 3> sourceNames = {"text", "run", "ids"};

template <class Enum, std::size_t count>
void readName(const JsonReader& reader, const std::string& key, const std::array<const char*, count>& names,
              Enum& out) {
    if (!reader.has(key)) return;
    std::string name;
    reader.optional(key, name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        out = static_cast<Enum>(found - names.begin());
    else if (!reader.failed())
        reader.note(key, "is \"" + name + "\", which is not known there.");
}

Json lensRequestToJson(const LensRequest& request) {
    Json layers = Json::array(), given = Json::array(), statistics = Json::array();
    for (const LayerIndex layer : request.layers)
        layers.push_back(layer.value);
    for (const auto& target : request.givenTargets)
        given.push_back(optionalId(target));
    for (const LensStatistic statistic : request.statistics)
        statistics.push_back(lensStatisticInfo(statistic).key);
    return {{"layers", layers},
            {"stride", request.stride},
            {"after_attention", request.afterAttention},
            {"trained_heads", request.trainedHeads},
            {"readout", readoutName(request.readout)},
            {"matrix", matrixNames[static_cast<std::size_t>(request.matrix.kind)]},
            {"matrix_head", request.matrix.head.value},
            {"target", targetKinds[static_cast<std::size_t>(request.target)]},
            {"target_token", optionalId(request.targetToken)},
            {"anti_target", optionalId(request.antiTarget)},
            {"given_targets", given},
            {"top_k", request.topK},
            {"tracked", idsToJson(request.tracked)},
            {"groups", groupsToJson(request.groups)},
            {"statistics", statistics},
            {"inner", request.innerOptimisation},
            {"headless", request.headless},
            {"row_distances", request.rowDistances}};
}

LensRequest readLensRequest(const JsonReader& reader) {
    LensRequest request;
    std::vector<std::int32_t> layers;
    reader.optional("layers", layers);
    for (const std::int32_t layer : layers)
        request.layers.emplace_back(layer);
    reader.optional("stride", request.stride);
    reader.optional("after_attention", request.afterAttention);
    reader.optional("trained_heads", request.trainedHeads);
    if (reader.has("readout")) request.readout = readReadout(reader);
    readName(reader, "matrix", matrixNames, request.matrix.kind);
    reader.optional("matrix_head", request.matrix.head.value);
    readName(reader, "target", targetKinds, request.target);
    request.targetToken = readId(reader, "target_token");
    request.antiTarget = readId(reader, "anti_target");
    reader.each("given_targets", [&](const JsonReader& item) {
        std::int32_t id = 0;
        if (!item.value().is_null()) item.to(id);
        request.givenTargets.push_back(item.value().is_null() ? std::nullopt : std::optional(TokenId(id)));
    });
    reader.optional("top_k", request.topK);
    request.tracked = readIds(reader, "tracked");
    request.groups = readGroups(reader, "groups");
    reader.each("statistics", [&](const JsonReader& item) {
        std::string key;
        item.to(key);
        if (const LensStatisticInfo* const info = lensStatisticByKey(key))
            request.statistics.push_back(info->statistic);
        else if (!item.failed())
            item.problem()->note(item.path(), "is \"" + key + "\", which is no statistic.");
    });
    reader.optional("inner", request.innerOptimisation);
    reader.optional("headless", request.headless);
    reader.optional("row_distances", request.rowDistances);
    return request;
}

Json lensToRequestJson(const request::Lens& lens) {
    Json source = {{"kind", sourceNames[static_cast<std::size_t>(lens.source.kind)]}};
    switch (lens.source.kind) {
    case LensSource::Kind::Text:
        source["text"] = jsonText(lens.source.text);
        source["add_bos"] = lens.source.addBos ? Json(*lens.source.addBos) : Json();
        break;
    case LensSource::Kind::Run:
        if (lens.source.run) source["run"] = runToJson(*lens.source.run);
        break;
    case LensSource::Kind::Ids:
        source["ids"] = idsToJson(lens.source.ids);
        break;
    }
    return {{"model", lens.model.id},
            {"source", source},
            {"lens", lensRequestToJson(lens.request)},
            {"words",
             {{"target", lens.words.target},
              {"anti_target", lens.words.antiTarget},
              {"tracked", lens.words.tracked},
              {"matrix", lens.words.matrix}}}};
}

request::Lens readLens(const JsonReader& reader) {
    request::Lens lens;
    lens.model = readHandle(reader);
    if (reader.has("source")) {
        const JsonReader source(reader.value()["source"], *reader.problem(), "source");
        readName(source, "kind", sourceNames, lens.source.kind);
        source.optional("text", lens.source.text);
        source.optional("add_bos", lens.source.addBos);
        lens.source.ids = readIds(source, "ids");
        if (source.has("run")) {
            if (auto run = runFromJson(source.value()["run"], "source.run"))
                lens.source.run = std::make_shared<const Run>(std::move(*run));
            else
                source.note("run", run.error().detail);
        }
    }
    if (reader.has("lens")) lens.request = readLensRequest({reader.value()["lens"], *reader.problem(), "lens"});
    if (reader.has("words")) {
        const JsonReader words(reader.value()["words"], *reader.problem(), "words");
        words.optional("target", lens.words.target);
        words.optional("anti_target", lens.words.antiTarget);
        words.optional("tracked", lens.words.tracked);
        words.optional("matrix", lens.words.matrix);
    }
    return lens;
}

// --- what is read further of a lens

std::shared_ptr<const Lens> readLensDocument(const JsonReader& reader) {
    if (!reader.has("lens")) {
        reader.note("lens", "is missing.");
        return nullptr;
    }
    auto lens = lensFromJson(reader.value()["lens"], "lens");
    if (lens) return std::make_shared<const Lens>(std::move(*lens));
    reader.note("lens", lens.error().detail);
    return nullptr;
}

Json trackToJson(const request::Track& track) {
    Json read = Json::array();
    for (const TokensAt& one : track.read)
        read.push_back({{"position", one.position}, {"tokens", idsToJson(one.tokens)}});
    return {{"model", track.model.id},
            {"lens", lensToJson(lensOutline(*track.lens))},
            {"read", read},
            {"groups", track.groups ? groupsToJson(*track.groups) : Json()},
            {"forget", idsToJson(track.forget)}};
}

request::Track readTrack(const JsonReader& reader) {
    request::Track track;
    track.model = readHandle(reader);
    track.lens = readLensDocument(reader);
    reader.each("read", [&](const JsonReader& item) {
        TokensAt& one = track.read.emplace_back();
        item.required("position", one.position);
        one.tokens = readIds(item, "tokens");
    });
    if (reader.has("groups")) track.groups = readGroups(reader, "groups");
    track.forget = readIds(reader, "forget");
    return track;
}

// --- an evaluation

Json rowsToJson(const std::vector<DataRow>& rows) {
    Json out = Json::array();
    for (const DataRow& row : rows)
        out.push_back({{"fields", row.fields}, {"answers", row.answers}, {"names", row.names}, {"line", row.line}});
    return out;
}

Json evaluateToJson(const request::Evaluate& evaluate) {
    Json out = {{"model", evaluate.model.id},
                {"task", referenceToJson(evaluate.task)},
                {"rows", rowsToJson(evaluate.rows)},
                {"data", evaluate.data},
                {"options", optionsToJson(evaluate.decoding)},
                {"kept_probabilities", evaluate.keptProbabilities}};
    if (evaluate.earlier) out["earlier"] = evaluationToJson(*evaluate.earlier);
    return out;
}

request::Evaluate readEvaluate(const JsonReader& reader) {
    request::Evaluate evaluate;
    evaluate.model = readHandle(reader);
    evaluate.task = readReference(reader);
    reader.each("rows", [&](const JsonReader& item) {
        DataRow& row = evaluate.rows.emplace_back();
        item.required("fields", row.fields);
        item.optional("answers", row.answers);
        item.optional("names", row.names);
        item.optional("line", row.line);
    });
    reader.optional("data", evaluate.data);
    evaluate.decoding = readOptions(reader);
    reader.optional("kept_probabilities", evaluate.keptProbabilities);
    if (evaluate.keptProbabilities < 0) reader.note("kept_probabilities", "must be 0 or more.");
    if (reader.has("earlier")) {
        if (auto earlier = evaluationFromJson(reader.value()["earlier"], "earlier"))
            evaluate.earlier = std::make_shared<const Evaluation>(std::move(*earlier));
        else
            reader.note("earlier", earlier.error().detail);
    }
    return evaluate;
}

} // namespace

Json requestToJson(const Request& request) {
    Json out = std::visit(Overloaded{[](const request::Open& open) { return openToJson(open); },
                                     [](const request::Close& close) { return Json{{"model", close.model.id}}; },
                                     [](const request::ChooseTask& choose) {
                                         return Json{{"model", choose.model.id}, {"task", choose.name}};
                                     },
                                     [](const request::Run& run) { return runRequestToJson(run); },
                                     [](const request::Lens& lens) { return lensToRequestJson(lens); },
                                     [](const request::Track& track) { return trackToJson(track); },
                                     [](const request::MeasureRowDistances& measure) {
                                         return Json{{"model", measure.model.id},
                                                     {"lens", lensToJson(lensOutline(*measure.lens))}};
                                     },
                                     [](const request::ReplaceLayer& replace) {
                                         return Json{{"model", replace.model.id},
                                                     {"lens", lensToJson(lensOutline(*replace.lens))},
                                                     {"layer", replace.layer},
                                                     {"step", replace.step}};
                                     },
                                     [](const request::Evaluate& evaluate) { return evaluateToJson(evaluate); }},
                          request);
    out["request"] = requestName(request);
    return out;
}

Result<Request> requestFromJson(const Json& json, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    std::string name;
    reader.required("request", name);
    Request request;
    if (name == "open") {
        request = readOpen(reader);
    } else if (name == "close") {
        request = request::Close{readHandle(reader)};
    } else if (name == "task") {
        request::ChooseTask choose{readHandle(reader), {}};
        reader.optional("task", choose.name);
        request = std::move(choose);
    } else if (name == "run") {
        request = readRunRequest(reader);
    } else if (name == "lens") {
        request = readLens(reader);
    } else if (name == "track") {
        request = readTrack(reader);
    } else if (name == "row_distances") {
        request::MeasureRowDistances measure;
        measure.model = readHandle(reader);
        measure.lens = readLensDocument(reader);
        request = std::move(measure);
    } else if (name == "replace_layer") {
        request::ReplaceLayer replace;
        replace.model = readHandle(reader);
        replace.lens = readLensDocument(reader);
        reader.required("layer", replace.layer);
        reader.required("step", replace.step);
        request = std::move(replace);
    } else if (name == "evaluate") {
        request = readEvaluate(reader);
    } else if (!problem.error) {
        reader.note("request", "is \"" + name + "\", which is not known here.");
    }
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return request;
}

Json errorToJson(const Error& error) {
    return {{"code", errorCodeName(error.code)}, {"subject", error.subject}, {"detail", error.detail}};
}

Error errorFromJson(const Json& json) {
    JsonProblem problem{"error", ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    std::string code;
    Error error;
    reader.optional("code", code);
    reader.optional("subject", error.subject);
    reader.optional("detail", error.detail);
    error.code = ErrorCode::Internal;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
        if (code == errorCodeName(static_cast<ErrorCode>(i))) error.code = static_cast<ErrorCode>(i);
    return error;
}

} // namespace strata
