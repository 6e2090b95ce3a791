// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/document_json.h"

#include "model/base/json_file.h"
#include "model/documents/json_values.h"
#include "model/documents/run_json.h"

namespace strata {
namespace {

constexpr int version = 1;

std::string formatOf(std::string_view kind) {
    return "strata-" + std::string(kind);
}

} // namespace

nlohmann::json headerToJson(const Document& document) {
    nlohmann::json json = {{"format", formatOf(document.kind())},
                           {"version", version},
                           {"strata", document.strataVersion},
                           {"created", document.createdAt},
                           {"model", modelSummaryToJson(document.model)},
                           {"heads", headsToJson(document.heads)},
                           {"device", document.device},
                           {"dtype", document.dtype},
                           {"warnings", textsToJson(document.warnings)}};
    if (!document.host.empty()) json["host"] = document.host;
    return json;
}

Result<void> checkFormat(const JsonReader& reader, std::string_view kind) {
    const std::string& subject = reader.problem()->subject;
    std::string format;
    reader.required("format", format);
    if (!reader.failed() && format != formatOf(kind))
        return fail(ErrorCode::BadFormat, subject,
                    "is no saved " + std::string(kind) + ": \"format\" must be \"" + formatOf(kind) + "\".");
    int found = 0;
    reader.required("version", found);
    if (!reader.failed() && found != version)
        return fail(ErrorCode::Unsupported, subject,
                    "was saved as version " + std::to_string(found) + "; this program reads version " +
                        std::to_string(version) + ".");
    if (reader.failed()) return tl::unexpected<Error>(*reader.problem()->error);
    return {};
}

void readHeader(const JsonReader& reader, Document& document) {
    reader.optional("strata", document.strataVersion);
    reader.optional("created", document.createdAt);
    if (reader.has("model"))
        document.model = readModelSummary(JsonReader(reader.value()["model"], *reader.problem(), "model"));
    document.heads = readHeads(reader);
    reader.optional("host", document.host);
    reader.optional("device", document.device);
    reader.optional("dtype", document.dtype);
    reader.optional("warnings", document.warnings);
}

Result<void> saveJson(const nlohmann::json& json, const std::filesystem::path& path) {
    return writeFileAtomically(path, json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace strata
