// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note.h"

#include "model/base/json_file.h"
#include "model/documents/json_values.h"
#include "model/documents/run_json.h"

namespace strata {

nlohmann::json noteToJson(const Note& note) {
    return {{"format", "strata-note"},
            {"version", 1},
            {"strata", note.strataVersion},
            {"created", note.createdAt},
            {"model", modelSummaryToJson(note.model)},
            {"title", jsonText(note.title)},
            {"text", jsonText(note.text)}};
}

Result<Note> noteFromJson(const nlohmann::json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    Note note;
    int version = 0;
    reader.required("version", version);
    if (!problem.error && version != 1)
        reader.note("version", "is " + std::to_string(version) + "; this program reads version 1.");
    reader.optional("strata", note.strataVersion);
    reader.optional("created", note.createdAt);
    if (reader.has("model")) note.model = readModelSummary(JsonReader(document["model"], problem, "model"));
    reader.optional("title", note.title);
    reader.required("text", note.text);
    if (note.text.size() > longestNote) reader.note("text", "is longer than 1 MiB.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return note;
}

Result<void> saveNote(const Note& note, const std::filesystem::path& path) {
    return writeFileAtomically(path, noteToJson(note).dump(1) + "\n");
}

RunSummary summaryOf(const Note& note) {
    RunSummary out;
    out.kind = "note";
    out.title = firstLineOf(note.title.empty() ? note.text : note.title);
    out.createdAt = note.createdAt;
    out.modelPath = note.model.path;
    out.modelHash = note.model.hash;
    return out;
}

} // namespace strata
