// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/task_document.h"

#include <algorithm>

namespace strata {
namespace {

using Json = nlohmann::ordered_json;

Json layoutToJson(const Layout& layout) {
    if (namedLayout(layout.name)) return layout.name;
    Json out = {{"begin", layout.begin}, {"header", layout.header}, {"end_of_turn", layout.endOfTurn}};
    if (!layout.separator.empty()) out["separator"] = layout.separator;
    if (layout.inputHeader) out["input_header"] = *layout.inputHeader;
    if (layout.inputEnd) out["input_end"] = *layout.inputEnd;
    if (layout.systemHeader) out["system_header"] = *layout.systemHeader;
    if (layout.systemEnd) out["system_end"] = *layout.systemEnd;
    return out;
}

Json fieldToJson(const TaskField& field) {
    Json out = {{"name", field.name}, {"label", field.label}, {"multiline", field.multiline}};
    if (!field.initial.empty()) out["initial"] = field.initial;
    return out;
}

Json levelToJson(const TaskLevel& level) {
    Json out = {{"name", level.name}};
    if (!level.head.empty()) out["head"] = level.head;
    out["role"] = level.role;
    if (!level.instruction.empty()) {
        out["instruction"] = level.instruction;
        out["instruction_role"] = level.instructionRole;
    }
    out["answer"] = level.answer == AnswerKind::Label ? "label" : "text";
    return out;
}

} // namespace

std::string keyOfTaskError(const Error& error, const std::filesystem::path& path) {
    if (error.subject != path.string()) return "taxonomy"; // its file, or a place in the tree
    if (!error.detail.starts_with('"')) return {};
    const auto end = error.detail.find('"', 1);
    const std::string key = end == std::string::npos ? std::string() : error.detail.substr(1, end - 1);
    return key == "document" ? std::string() : key;
}

Result<Json> taskDocument(const Task& task) {
    if (task.chat || task.layout.name == "chat_template")
        return fail(ErrorCode::BadTask, "task " + task.name,
                    "takes its turns from the model's own chat template, which a task file cannot say; begin a new "
                    "task instead.");
    Json out = {{"format", "strata-task"}, {"version", 1}, {"name", task.name}, {"title", task.title}};
    out["layout"] = layoutToJson(task.layout);
    if (!task.system.empty()) out["system"] = task.system;
    out["bos"] = task.bos ? Json(*task.bos) : Json();
    for (const TaskField& field : task.fields)
        out["fields"].push_back(fieldToJson(field));
    for (const TaskLevel& level : task.levels)
        out["levels"].push_back(levelToJson(level));
    if (task.taxonomy) {
        out["labels"] = labelModeName(task.labels);
        out["label_score"] = labelScoreName(task.labelScore);
        out["taxonomy"] = taxonomyToJson(*task.taxonomy);
    }
    out["max_new_tokens"] = task.maxNewTokens;
    if (task.emptyTurnsInDecoding) out["empty_turns_in_decoding"] = true;
    for (const TaskExample& example : task.examples) {
        Json one = {{"title", example.title}};
        for (const auto& [name, text] : example.fields)
            one[name] = text;
        if (!example.answers.empty()) one["answers"] = example.answers;
        out["examples"].push_back(std::move(one));
    }
    return out;
}

std::vector<std::string> taskKeys(const std::string& list) {
    if (list == "levels") return {"name", "head", "role", "instruction", "instruction_role", "answer"};
    if (list == "fields") return {"name", "label", "multiline", "initial"};
    if (list == "examples") return {"title"};
    if (list == "layout")
        return {"begin",        "header",    "end_of_turn",   "separator",
                "input_header", "input_end", "system_header", "system_end"};
    return {"format",
            "version",
            "name",
            "title",
            "description",
            "comment",
            "layout",
            "system",
            "bos",
            "fields",
            "levels",
            "labels",
            "label_score",
            "taxonomy",
            "taxonomy_columns",
            "max_new_tokens",
            "empty_turns_in_decoding",
            "examples"};
}

void setTaskKey(Json& object, const std::string& key, Json value, const std::vector<std::string>& order) {
    if (!object.is_object()) object = Json::object();
    if (value.is_discarded()) {
        object.erase(key);
        return;
    }
    if (const auto found = object.find(key); found != object.end()) {
        *found = std::move(value);
        return;
    }
    // Before the first key that is written after it.
    const auto rank = [&](const std::string& name) { return std::ranges::find(order, name) - order.begin(); };
    const auto own = rank(key);
    Json out = Json::object();
    bool placed = false;
    for (auto at = object.begin(); at != object.end(); ++at) {
        const auto other = rank(at.key());
        if (!placed && other > own && std::size_t(other) < order.size()) {
            out[key] = value;
            placed = true;
        }
        out[at.key()] = at.value();
    }
    if (!placed) out[key] = std::move(value);
    object = std::move(out);
}

} // namespace strata
