// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/rows.h"

#include "model/base/json_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::size_t maxDataBytes = std::size_t{2048} << 20;

Result<std::string> text(const Json& row, const char* key, const std::string& where) {
    const auto found = row.find(key);
    if (found == row.end()) return fail(ErrorCode::BadData, where, std::string("the key \"") + key + "\" is missing.");
    if (!found->is_string())
        return fail(ErrorCode::BadData, where, std::string("the key \"") + key + "\" must be a string.");
    return found->get<std::string>();
}

Result<std::vector<std::string>> texts(const Json& row, const char* key, const std::string& where) {
    const auto found = row.find(key);
    if (found == row.end()) return fail(ErrorCode::BadData, where, std::string("the key \"") + key + "\" is missing.");
    const auto wrong =
        fail(ErrorCode::BadData, where, std::string("the key \"") + key + "\" must be an array of strings.");
    if (!found->is_array()) return wrong;
    std::vector<std::string> values;
    for (const Json& value : *found) {
        if (!value.is_string()) return wrong;
        values.push_back(value.get<std::string>());
    }
    return values;
}

/// "…rationale…\n#### 18", as GSM8K itself is distributed: what stands before the mark, and the number after it.
bool splitGsm8k(const std::string& answer, std::vector<std::string>& parts) {
    const auto mark = answer.rfind("\n####");
    if (mark == std::string::npos) return false;
    std::string last = answer.substr(mark + 5);
    last.erase(0, last.find_first_not_of(' ') == std::string::npos ? last.size() : last.find_first_not_of(' '));
    parts = {answer.substr(0, mark), last};
    return true;
}

Result<DataRow> rowFromJson(const Json& row, const std::string& where, std::size_t line) {
    if (!row.is_object()) return fail(ErrorCode::BadData, where, "a row must be a JSON object.");
    DataRow out;
    out.line = line;
    // Whatever else the row says is there for the task's placeholders.
    for (auto at = row.begin(); at != row.end(); ++at)
        if (at.value().is_string()) out.fields[at.key()] = at.value().get<std::string>();

    if (row.contains("think_1") || row.contains("think_2")) {
        for (const char* key : {"think_1", "think_2", "assistant"}) {
            STRATA_TRY(std::string answer, text(row, key, where));
            out.answers.push_back(std::move(answer));
            out.fields.erase(key);
        }
        STRATA_CHECK(text(row, "input", where));
    } else if (row.contains("think")) {
        for (const char* key : {"think", "assistant"}) {
            STRATA_TRY(std::string answer, text(row, key, where));
            out.answers.push_back(std::move(answer));
            out.fields.erase(key);
        }
        STRATA_CHECK(text(row, "input", where));
    } else if (row.contains("question")) {
        STRATA_TRY(out.fields["input"], text(row, "question", where));
        STRATA_TRY(const std::string answer, text(row, "answer", where));
        if (row.contains("rationale")) {
            STRATA_TRY(std::string rationale, text(row, "rationale", where));
            out.answers = {std::move(rationale), answer};
        } else if (!splitGsm8k(answer, out.answers)) {
            return fail(ErrorCode::BadData, where,
                        "the key \"rationale\" is missing, and \"answer\" holds no \"####\" that would part the two.");
        }
        out.fields.erase("rationale");
        out.fields.erase("answer");
    } else if (row.contains("labels") || row.contains("text")) {
        STRATA_TRY(out.fields["input"], text(row, "text", where));
        STRATA_TRY(out.answers, texts(row, "labels", where));
        if (row.contains("names")) {
            STRATA_TRY(out.names, texts(row, "names", where));
        }
    } else {
        return fail(ErrorCode::BadData, where,
                    "is no row that can be read: it needs \"think\" or \"think_1\" beside \"input\", or \"question\", "
                    "or \"text\" with \"labels\".");
    }
    for (const auto& [key, value] : row.items())
        if (key.compare(0, 7, "subtask") == 0 && !value.is_string())
            return fail(ErrorCode::BadData, where, "the key \"" + key + "\" must be a string.");
    if (const auto subtask = out.fields.find("subtask"); subtask != out.fields.end())
        out.fields.emplace("subtask_1", subtask->second);
    return out;
}

} // namespace

Result<std::vector<DataRow>> readRows(const std::filesystem::path& path) {
    const std::string subject = path.string();
    STRATA_TRY(const std::string file, readTextFile(path, maxDataBytes));
    std::string_view rest = file;
    if (rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);
    std::vector<DataRow> rows;

    const auto first = rest.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return fail(ErrorCode::BadData, subject, "is empty.");
    if (rest[first] == '[') {
        STRATA_TRY(const Json array, parseJson(rest, subject));
        for (std::size_t i = 0; i < array.size(); ++i) {
            STRATA_TRY(DataRow row, rowFromJson(array[i], subject + ", row " + std::to_string(i + 1), i + 1));
            rows.push_back(std::move(row));
        }
    } else {
        for (std::size_t line = 1; !rest.empty(); ++line) {
            const auto end = rest.find('\n');
            const std::string_view here = rest.substr(0, end);
            if (here.find_first_not_of(" \t\r") != std::string_view::npos) {
                const std::string where = subject + ", line " + std::to_string(line);
                auto json = parseJson(here, where);
                if (!json) return fail(ErrorCode::BadData, json.error().subject, json.error().detail);
                STRATA_TRY(DataRow row, rowFromJson(*json, where, line));
                rows.push_back(std::move(row));
            }
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
        }
    }
    if (rows.empty()) return fail(ErrorCode::BadData, subject, "holds no row.");
    return rows;
}

} // namespace strata
