// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/document_json.h"

#include "model/base/json_file.h"
#include "model/documents/json_values.h"
#include "model/documents/run_json.h"

#include <algorithm>

namespace strata {
namespace {

constexpr int version = 1;

std::string formatOf(std::string_view kind) {
    return "strata-" + std::string(kind);
}

void marksToJson(const DocumentMarks& marks, nlohmann::json& json) {
    if (!marks.remark.empty()) json["remark"] = marks.remark;
    if (!marks.tags.empty()) json["tags"] = marks.tags;
}

DocumentMarks readMarks(const JsonReader& reader) {
    DocumentMarks marks;
    reader.optional("remark", marks.remark);
    std::vector<std::string> tags;
    reader.optional("tags", tags);
    if (marks.remark.size() > DocumentMarks::longestRemark)
        reader.note("remark", "is longer than " + std::to_string(DocumentMarks::longestRemark) + " bytes.");
    if (tags.size() > DocumentMarks::mostTags)
        reader.note("tags", "must be at most " + std::to_string(DocumentMarks::mostTags) + " words.");
    for (std::string& tag : tags) {
        if (tag.size() > DocumentMarks::longestTag)
            reader.note("tags", "has one that is longer than " + std::to_string(DocumentMarks::longestTag) + " bytes.");
        if (!tag.empty() && std::ranges::find(marks.tags, tag) == marks.tags.end())
            marks.tags.push_back(std::move(tag));
    }
    return marks;
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
    marksToJson(document.marks, json);
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
    document.marks = readMarks(reader);
}

Result<void> saveJson(const nlohmann::json& json, const std::filesystem::path& path) {
    return writeFileAtomically(path, json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace strata
