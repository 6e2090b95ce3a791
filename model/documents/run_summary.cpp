// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/run_summary.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace strata {
namespace {

constexpr std::size_t longestLine = 200; ///< bytes; a list shows no more

/// At most `bytes` of a text, never half a character.
std::string cut(const std::string& text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

/// The first line that says something, blanks drawn together.
std::string firstLine(const std::string& text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    std::string out;
    for (const char c : text) {
        if (c == '\n' && !out.empty()) break;
        if (blank(c) || c == '\n') {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else {
            out += c;
        }
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return cut(out, longestLine);
}

/// "<s>", "<|im_start|>", "[BOS]": a mark that the tokenizer writes, and nobody asked.
bool isMark(const std::string& text) {
    const bool brackets =
        text.size() > 2 && ((text.front() == '<' && text.back() == '>') || (text.front() == '[' && text.back() == ']'));
    return brackets && text.find_first_of(" \t\n") == std::string::npos;
}

/// What was read, without the marks in front of it.
std::string withoutMarks(const Lens& lens) {
    std::size_t begin = 0;
    for (const SequenceToken& token : lens.positions) {
        if (!isMark(token.text) || lens.text.compare(begin, token.text.size(), token.text) != 0) break;
        begin += token.text.size();
    }
    return lens.text.substr(begin);
}

/// What was asked: the input, else another field that was filled in; the prompt itself begins with marks and roles.
const std::string& askedIn(const Run& run) {
    if (const auto input = run.fields.find("input"); input != run.fields.end() && !input->second.empty())
        return input->second;
    for (const auto& [name, text] : run.fields)
        if (!text.empty()) return text;
    return run.promptText;
}

std::string textAt(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <class T> T numberAt(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer()) return 0;
    if (!found->is_number_unsigned() && found->get<std::int64_t>() < 0) return 0; // no count is
    const auto value = found->get<std::uint64_t>();
    return value <= static_cast<std::uint64_t>(std::numeric_limits<T>::max()) ? static_cast<T>(value) : T{0};
}

bool flagAt(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::map<std::string, std::string> textsAt(const nlohmann::json& object, const char* key) {
    std::map<std::string, std::string> out;
    if (const auto found = object.find(key); found != object.end() && found->is_object())
        for (const auto& [name, value] : found->items())
            if (value.is_string()) out[name] = value.get<std::string>();
    return out;
}

} // namespace

bool RunSummary::isSampled() const {
    const std::string temperature = option("temperature");
    return !temperature.empty() && temperature != "0";
}

std::string RunSummary::option(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::string() : found->second;
}

std::string RunSummary::modelName() const {
    std::string path = modelPath;
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path.substr(path.rfind('/') + 1);
}

RunSummary headerSummary(const Document& document) {
    RunSummary out;
    out.kind = document.kind();
    out.createdAt = document.createdAt;
    out.modelPath = document.model.path;
    out.modelHash = document.model.hash;
    out.host = document.host;
    out.device = document.device;
    out.dtype = document.dtype;
    out.marks = document.marks;
    return out;
}

RunSummary summaryOf(const Run& run) {
    RunSummary out = headerSummary(run);
    out.title = firstLine(askedIn(run));
    out.task = run.task;
    out.seed = run.seed;
    out.options = run.options;
    out.fields = run.fields;
    out.isFree = run.isFree();
    out.columns = static_cast<int>(run.columns.size());
    std::size_t tokens = 0;
    for (const RunLevel& level : run.levels) {
        out.answers.push_back(firstLine(level.label.value_or(level.text)));
        tokens += level.tokens.size();
        out.stopped |= level.stoppedBy == StopReason::Cancelled;
    }
    for (const RunColumn& column : run.columns) {
        tokens += column.tokens.size();
        out.stopped |= column.stoppedBy == StopReason::Cancelled;
    }
    out.tokens = static_cast<int>(tokens);
    return out;
}

RunSummary summaryOf(const Lens& lens) {
    RunSummary out = headerSummary(lens);
    out.title = firstLine(lens.title.empty() ? withoutMarks(lens) : lens.title);
    out.rows = static_cast<int>(lens.rows.size());
    out.positions = static_cast<int>(lens.positions.size());
    out.stopped = lens.cancelled;
    return out;
}

RunSummary summaryOf(const Evaluation& evaluation) {
    RunSummary out = headerSummary(evaluation);
    out.title = firstLine(evaluation.data.substr(evaluation.data.rfind('/') + 1));
    out.task = evaluation.task;
    out.seed = evaluation.seed;
    out.options = evaluation.options;
    out.rows = static_cast<int>(evaluation.recordCount());
    out.options["rows"] = std::to_string(evaluation.rows); // of so many are the ones that it has
    out.stopped = !evaluation.isComplete();
    return out;
}

std::string firstOf(const std::string& text, std::size_t bytes) {
    return cut(text, bytes);
}

std::string firstLineOf(const std::string& text) {
    return firstLine(text);
}

nlohmann::json summaryToJson(const RunSummary& s) {
    nlohmann::json json = {{"format", "strata-history"},
                           {"version", 1},
                           {"kind", s.kind},
                           {"title", s.title},
                           {"created_at", s.createdAt},
                           {"model_path", s.modelPath},
                           {"model_hash", s.modelHash},
                           {"task", s.task},
                           {"device", s.device},
                           {"dtype", s.dtype},
                           {"seed", s.seed},
                           {"options", s.options},
                           {"fields", s.fields},
                           {"answers", s.answers},
                           {"free", s.isFree},
                           {"columns", s.columns},
                           {"tokens", s.tokens},
                           {"stopped", s.stopped},
                           {"rows", s.rows},
                           {"positions", s.positions}};
    if (!s.host.empty()) json["host"] = s.host;
    if (!s.marks.remark.empty()) json["remark"] = s.marks.remark;
    if (!s.marks.tags.empty()) json["tags"] = s.marks.tags;
    if (!s.text.empty()) json["text"] = s.text;
    return json;
}

Result<RunSummary> summaryFromJson(const nlohmann::json& j, const std::string& subject) {
    const auto bad = [&](const char* what) { return fail(ErrorCode::BadFormat, subject, what); };
    if (!j.is_object() || textAt(j, "format") != "strata-history") return bad("is no entry of a history.");
    if (numberAt<int>(j, "version") != 1) return bad("is an entry of a version that this program does not read.");
    const std::string kind = textAt(j, "kind");
    if (kind.empty()) return bad("has no \"kind\".");
    RunSummary out;
    out.kind = kind;
    out.title = cut(textAt(j, "title"), longestLine);
    out.createdAt = textAt(j, "created_at");
    out.modelPath = textAt(j, "model_path");
    out.modelHash = textAt(j, "model_hash");
    out.task = textAt(j, "task");
    out.host = textAt(j, "host");
    out.device = textAt(j, "device");
    out.dtype = textAt(j, "dtype");
    out.seed = numberAt<std::uint64_t>(j, "seed");
    out.options = textsAt(j, "options");
    out.fields = textsAt(j, "fields");
    out.text = cut(textAt(j, "text"), RunSummary::longestText);
    out.marks.remark = cut(textAt(j, "remark"), DocumentMarks::longestRemark);
    if (const auto tags = j.find("tags"); tags != j.end() && tags->is_array())
        for (const auto& tag : *tags)
            if (tag.is_string() && out.marks.tags.size() < DocumentMarks::mostTags)
                out.marks.tags.push_back(cut(tag.get<std::string>(), DocumentMarks::longestTag));
    if (const auto answers = j.find("answers"); answers != j.end() && answers->is_array())
        for (const auto& answer : *answers)
            if (answer.is_string() && out.answers.size() < 64)
                out.answers.push_back(cut(answer.get<std::string>(), longestLine));
    out.isFree = flagAt(j, "free");
    out.columns = numberAt<int>(j, "columns");
    out.tokens = numberAt<int>(j, "tokens");
    out.stopped = flagAt(j, "stopped");
    out.rows = numberAt<int>(j, "rows");
    out.positions = numberAt<int>(j, "positions");
    return out;
}

} // namespace strata
