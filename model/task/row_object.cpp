// SPDX-License-Identifier: GPL-3.0-or-later
// A row as a JSON object.
#include "model/task/row_kinds.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;
using Paths = std::vector<Texts>;

class RowReader {
public:
    RowReader(const Json& json, const RowReading& reading, const std::string& where)
        : m_json(json), m_reading(reading), m_where(where) {}

    Result<ReadRow> read() {
        if (!m_json.is_object()) return bad("a row must be a JSON object.");
        // Whatever else the row says is there for the task's placeholders.
        for (const auto& [key, value] : m_json.items())
            if (value.is_string()) m_out.row.fields[key] = value.get<std::string>();
        STRATA_CHECK(readKind());
        for (const auto& [key, value] : m_json.items())
            if (key.starts_with("subtask") && !value.is_string())
                return bad("the key \"" + key + "\" must be a string.");
        auto& fields = m_out.row.fields;
        if (const auto subtask = fields.find("subtask"); subtask != fields.end())
            fields.emplace("subtask_1", subtask->second);
        if (const auto input = fields.find("input");
            input == fields.end() || input->second.find_first_not_of(" \t\r\n") == std::string::npos)
            return bad("the text is empty.");
        return std::move(m_out);
    }

private:
    tl::unexpected<Error> bad(const std::string& detail) const { return fail(ErrorCode::BadData, m_where, detail); }
    bool has(const char* key) const { return m_json.contains(key); }

    Result<void> readKind() {
        const RowColumns& columns = m_reading.columns;
        if (!columns.text.empty() || !columns.labels.empty()) return readNamed();
        if (has("think_1") || has("think_2")) return readStages({"think_1", "think_2", "assistant"});
        if (has("think")) return readStages({"think", "assistant"});
        if (has("question")) return readQuestion();
        if (has("doc_token") || has("doc_label")) return readLabelled("doc_token", "doc_label");
        if (has("token")) return readLabelled("token", "label");
        if (has("text") && has("label") && !has("labels")) return readLabelled("text", "label");
        if (has("text") || has("labels")) return readLabelled("text", "labels");
        return bad(
            "is no row that can be read: it needs \"think\" or \"think_1\" beside \"input\", or \"question\", or "
            "\"text\" with \"labels\", or \"token\" with \"label\", or \"doc_token\" with \"doc_label\", or the "
            "names of its keys given.");
    }

    Result<void> readStages(const std::vector<const char*>& keys) {
        m_out.kind = std::string("\"input\" and \"") + keys.front() + "\"";
        for (const char* key : keys) {
            STRATA_TRY(std::string answer, text(key));
            m_out.row.answers.push_back(std::move(answer));
            m_out.row.fields.erase(key);
        }
        STRATA_CHECK(text("input"));
        return {};
    }

    Result<void> readQuestion() {
        m_out.kind = "\"question\" and \"answer\"";
        STRATA_TRY(m_out.row.fields["input"], text("question"));
        STRATA_TRY(const std::string answer, text("answer"));
        if (has("rationale")) {
            STRATA_TRY(std::string rationale, text("rationale"));
            m_out.row.answers = {std::move(rationale), answer};
        } else if (!splitGsm8k(answer, m_out.row.answers)) {
            return bad("the key \"rationale\" is missing, and \"answer\" holds no \"####\" that would part the two.");
        }
        m_out.row.fields.erase("rationale");
        m_out.row.fields.erase("answer");
        return {};
    }

    Result<void> readLabelled(const char* textKey, const char* labelsKey) {
        m_out.kind = std::string("\"") + textKey + "\" and \"" + labelsKey + "\"";
        STRATA_TRY(m_out.row.fields["input"], textOrWords(textKey));
        STRATA_CHECK(readLabels(labelsKey));
        if (has("names")) {
            STRATA_TRY(m_out.row.names, texts(m_json["names"], "names"));
        }
        return {};
    }

    /// By the names that were given.
    Result<void> readNamed() {
        const RowColumns& columns = m_reading.columns;
        const std::string textKey = columns.text.empty() ? "text" : columns.text;
        m_out.kind = "\"" + textKey + "\"";
        STRATA_TRY(m_out.row.fields["input"], textOrWords(textKey));
        if (columns.labels.empty()) return has("labels") ? readLabels("labels") : readLabels("label");
        if (columns.labels.size() == 1) return readLabels(columns.labels.front());
        Texts path;
        for (const std::string& key : columns.labels) {
            if (const auto found = m_json.find(key); found != m_json.end() && found->is_null()) break;
            STRATA_TRY(std::string label, text(key));
            m_out.row.fields.erase(key);
            path.push_back(std::move(label));
        }
        return keep({std::move(path)});
    }

    Result<void> readLabels(const std::string& key) {
        const auto found = m_json.find(key);
        if (found == m_json.end()) return bad("the key \"" + key + "\" is missing.");
        m_out.row.fields.erase(key);
        if (found->is_string()) return keep(labelPaths({found->get<std::string>()}, m_reading.taxonomy));
        if (!found->is_array()) return bad("the key \"" + key + "\" must be a string or an array of strings.");
        const bool nested =
            !found->empty() && std::ranges::all_of(*found, [](const Json& one) { return one.is_array(); });
        Paths paths;
        if (nested) {
            for (const Json& one : *found) {
                STRATA_TRY(Texts path, texts(one, key));
                paths.push_back(std::move(path));
            }
            return keep(std::move(paths));
        }
        STRATA_TRY(const Texts labels, texts(*found, key));
        // NeuralClassifier writes each label as its whole path.
        if (key != "doc_label" || std::ranges::none_of(labels, [](const std::string& label) {
                return label.find(pathMark) != std::string::npos;
            }))
            return keep(labelPaths(labels, m_reading.taxonomy));
        for (const std::string& label : labels)
            paths.push_back(splitPath(label));
        return keep(std::move(paths));
    }

    /// The first of them is what the levels are compared with.
    Result<void> keep(Paths paths) {
        std::erase_if(paths, [](const Texts& path) { return path.empty(); });
        if (paths.empty()) return {};
        m_out.row.answers = std::move(paths.front());
        m_out.row.otherPaths.assign(std::make_move_iterator(paths.begin() + 1), std::make_move_iterator(paths.end()));
        return {};
    }

    Result<std::string> text(const std::string& key) const {
        const auto found = m_json.find(key);
        if (found == m_json.end()) return bad("the key \"" + key + "\" is missing.");
        if (!found->is_string()) return bad("the key \"" + key + "\" must be a string.");
        return found->get<std::string>();
    }

    /// A text, or its words, which are joined by blanks.
    Result<std::string> textOrWords(const std::string& key) const {
        const auto found = m_json.find(key);
        if (found == m_json.end() || !found->is_array()) return text(key);
        STRATA_TRY(const Texts words, texts(*found, key));
        std::string joined;
        for (const std::string& word : words)
            joined += (joined.empty() ? "" : " ") + word;
        return joined;
    }

    Result<Texts> texts(const Json& json, const std::string& key) const {
        if (!json.is_array() || !std::ranges::all_of(json, [](const Json& value) { return value.is_string(); }))
            return bad("the key \"" + key + "\" must be an array of strings.");
        Texts values;
        for (const Json& value : json)
            values.push_back(value.get<std::string>());
        return values;
    }

    /// "…rationale…\n#### 18", as GSM8K itself is distributed: what stands before the mark, and the number after it.
    static bool splitGsm8k(const std::string& answer, Texts& parts) {
        const auto mark = answer.rfind("\n####");
        if (mark == std::string::npos) return false;
        std::string last = answer.substr(mark + 5);
        last.erase(0, std::min(last.find_first_not_of(' '), last.size()));
        parts = {answer.substr(0, mark), last};
        return true;
    }

    static constexpr std::string_view pathMark = "--";
    static Texts splitPath(std::string_view path) {
        Texts labels;
        for (;;) {
            const auto mark = path.find(pathMark);
            labels.emplace_back(path.substr(0, mark));
            if (mark == std::string_view::npos) return labels;
            path.remove_prefix(mark + pathMark.size());
        }
    }

    const Json& m_json;
    const RowReading& m_reading;
    const std::string& m_where;
    ReadRow m_out;
};

} // namespace

Result<ReadRow> rowFromJson(const Json& json, const RowReading& reading, const std::string& where) {
    return RowReader(json, reading, where).read();
}

} // namespace strata
