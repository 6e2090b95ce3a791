// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/request_json.h"

#include "model/protocol/decoding_request_json.h"
#include "model/protocol/lens_request_json.h"
#include "model/protocol/request_parts.h"
#include "model/requests/grammar.h"

namespace strata {
namespace {

using Json = nlohmann::json;

template <class... Ts> struct Overloaded : Ts... {
    using Ts::operator()...;
};

Json openToJson(const OpenRequest& open) {
    Json heads = Json::array();
    for (const HeadPlacement& head : open.placements) {
        heads.push_back({{"tensor", head.tensor}, {"layer", head.layer.value}});
        if (head.readout) heads.back()["readout"] = *head.readout == Readout::Norm ? "norm" : "raw";
    }
    return {{"model", open.path},      {"device", open.device},   {"dtype", dtypeText(open.dtype)},
            {"threads", open.threads}, {"heads", heads},          {"remember_heads", open.rememberPlacements},
            {"task", open.task},       {"adapter", open.adapter}, {"heads_file", open.heads}};
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
        std::string readout;
        item.optional("readout", readout);
        if (readout == "raw" || readout == "norm")
            head.readout = readout == "norm" ? Readout::Norm : Readout::Raw;
        else if (!readout.empty())
            item.note("readout", "is neither raw nor norm.");
    });
    reader.optional("remember_heads", open.rememberPlacements);
    reader.optional("task", open.task);
    reader.optional("adapter", open.adapter);
    reader.optional("heads_file", open.heads);
    return open;
}

} // namespace

Json requestToJson(const Request& request) {
    Json out =
        std::visit(Overloaded{[](const request::Open& open) { return openToJson(open); },
                              [](const request::Close& close) { return Json{{"model", close.model.id}}; },
                              [](const request::ChooseTask& choose) {
                                  return Json{{"model", choose.model.id}, {"task", choose.name}};
                              },
                              [](const request::Run& run) { return runRequestToJson(run); },
                              [](const request::Lens& lens) { return lensToRequestJson(lens); },
                              [](const request::Track& track) { return trackToJson(track); },
                              [](const request::MeasureRowDistances& measure) { return rowDistancesToJson(measure); },
                              [](const request::ReplaceLayer& replace) { return replaceLayerToJson(replace); },
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
        request = readRowDistances(reader);
    } else if (name == "replace_layer") {
        request = readReplaceLayer(reader);
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
