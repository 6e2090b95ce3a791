// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/messages.h"

#include "model/base/json_file.h"
#include "model/base/json_reader.h"
#include "model/base/shown_text.h"
#include "model/documents/evaluation_json.h"
#include "model/protocol/request_json.h"
#include "model/service/document_kinds.h"

namespace strata {
namespace {

using Json = nlohmann::json;

std::string line(const Json& message) {
    return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

constexpr const char* serverName = "the server";
constexpr const char* clientName = "the request";

void nameHost(Json& document, const std::string& host) {
    if (document.is_object()) document["host"] = host;
}

} // namespace

std::string greetingLine(const Greeting& greeting) {
    return line({{"strata", greeting.strataVersion}, {"protocol", greeting.protocol}, {"devices", greeting.devices}});
}

Result<Greeting> readGreeting(std::string_view text) {
    const auto wrong = fail(ErrorCode::BadFormat, serverName,
                            "did not answer as strata-cli serve does, but with " + quotedName(text) +
                                "; look whether the command starts strata-cli there and prints nothing before.");
    const auto json = parseJson(text, serverName);
    if (!json || !json->is_object() || !json->contains("protocol")) return wrong;
    JsonProblem problem{serverName, ErrorCode::BadFormat, {}};
    const JsonReader reader(*json, problem);
    Greeting greeting;
    reader.required("strata", greeting.strataVersion);
    reader.required("protocol", greeting.protocol);
    reader.optional("devices", greeting.devices);
    if (problem.error) return wrong;
    if (greeting.protocol != protocolVersion)
        return fail(ErrorCode::Unsupported, serverName,
                    "speaks version " + std::to_string(greeting.protocol) + " of the protocol (Strata " +
                        greeting.strataVersion + "), and this program version " + std::to_string(protocolVersion) +
                        "; install the same Strata on both sides.");
    return greeting;
}

std::string requestLine(std::uint64_t id, const Request& request) {
    Json json = requestToJson(request);
    json["id"] = id;
    return line(json);
}

std::string cancelLine(std::uint64_t id) {
    return line({{"id", id}, {"request", "cancel"}});
}

Result<ClientMessage> readClientMessage(std::string_view text) {
    STRATA_TRY(const Json json, parseJson(text, clientName));
    JsonProblem problem{clientName, ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    ClientMessage message;
    std::string name;
    reader.required("id", message.id);
    if (!problem.error && message.id == 0) reader.note("id", "must be 1 or more.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    reader.required("request", name);
    if (problem.error)
        message.content = Result<Request>(tl::unexpected<Error>(*problem.error));
    else if (name == "cancel")
        message.content = CancelMessage{};
    else
        message.content = requestFromJson(json, clientName);
    return message;
}

std::string progressLine(std::uint64_t id, const Progress& progress) {
    return line(
        {{"id", id}, {"progress", {{"stage", progressStageText(progress.stage)}, {"fraction", progress.fraction}}}});
}

std::string snapshotLine(std::uint64_t id, const Document& soFar) {
    return line({{"id", id}, {"snapshot", documentToJson(soFar)}});
}

std::string recordsLine(std::uint64_t id, const Evaluation& piece) {
    return line({{"id", id}, {"records", evaluationToJson(piece)}});
}

std::string replyLine(std::uint64_t id, const Result<Reply>& reply) {
    if (!reply) return line({{"id", id}, {"error", errorToJson(reply.error())}});
    return line({{"id", id}, {"reply", replyToJson(*reply)}});
}

Result<ServerMessage> readServerMessage(std::string_view text, const std::string& host) {
    STRATA_TRY(Json json, parseJson(text, serverName));
    if (!host.empty() && json.is_object()) {
        for (const char* key : {"snapshot", "records"})
            if (const auto document = json.find(key); document != json.end()) nameHost(*document, host);
        if (const auto reply = json.find("reply"); reply != json.end() && reply->is_object())
            if (const auto document = reply->find("document"); document != reply->end()) nameHost(*document, host);
    }
    JsonProblem problem{serverName, ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    ServerMessage message;
    reader.required("id", message.id);
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    if (reader.has("progress")) {
        const JsonReader item(json["progress"], problem, "progress");
        Progress progress;
        std::string stage;
        item.optional("stage", stage);
        progress.stage = progressStageOf(stage);
        item.optional("fraction", progress.fraction);
        message.content = progress;
    } else if (reader.has("snapshot")) {
        STRATA_TRY(DocumentPtr document, documentFromJson(json["snapshot"], serverName));
        message.content = Snapshot{std::move(document)};
    } else if (reader.has("records")) {
        STRATA_TRY(Evaluation piece, evaluationFromJson(json["records"], serverName));
        message.content = RecordsPiece{std::make_shared<const Evaluation>(std::move(piece))};
    } else if (reader.has("error")) {
        message.content = Result<Reply>(tl::unexpected<Error>(errorFromJson(json["error"])));
    } else if (reader.has("reply")) {
        message.content = replyFromJson(json["reply"], serverName);
    } else {
        reader.note("reply", "is missing, and so are \"error\", \"progress\", \"records\" and \"snapshot\".");
    }
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return message;
}

} // namespace strata
