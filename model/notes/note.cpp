// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note.h"

#include "model/documents/document_json.h"
#include "model/documents/json_values.h"

namespace strata {

nlohmann::json noteToJson(const Note& note) {
    nlohmann::json document = headerToJson(note);
    document["title"] = jsonText(note.title);
    document["text"] = jsonText(note.text);
    return document;
}

Result<Note> noteFromJson(const nlohmann::json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "note"));

    Note note;
    readHeader(reader, note);
    reader.optional("title", note.title);
    reader.required("text", note.text);
    if (note.text.size() > longestNote) reader.note("text", "is longer than 1 MiB.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return note;
}

Result<void> saveNote(const Note& note, const std::filesystem::path& path) {
    return saveJson(noteToJson(note), path);
}

RunSummary summaryOf(const Note& note) {
    RunSummary out = headerSummary(note);
    out.title = firstLineOf(note.title.empty() ? note.text : note.title);
    out.text = firstOf(note.text, RunSummary::longestText);
    return out;
}

} // namespace strata
