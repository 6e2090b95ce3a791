// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/request_parts.h"

#include "model/requests/task_json.h"

namespace strata {

using Json = nlohmann::json;

Json idsToJson(const std::vector<TokenId>& ids) {
    Json out = Json::array();
    for (const TokenId id : ids)
        out.push_back(id.value);
    return out;
}

std::vector<TokenId> readIds(const JsonReader& reader, const std::string& key) {
    std::vector<std::int32_t> numbers;
    reader.optional(key, numbers);
    std::vector<TokenId> ids;
    for (const std::int32_t number : numbers)
        ids.emplace_back(number);
    return ids;
}

Json groupsToJson(const std::vector<std::vector<TokenId>>& groups) {
    Json out = Json::array();
    for (const auto& group : groups)
        out.push_back(idsToJson(group));
    return out;
}

std::vector<std::vector<TokenId>> readGroups(const JsonReader& reader, const std::string& key) {
    std::vector<std::vector<TokenId>> groups;
    reader.each(key, [&](const JsonReader& item) {
        std::vector<std::int32_t> numbers;
        item.to(numbers);
        auto& group = groups.emplace_back();
        for (const std::int32_t number : numbers)
            group.emplace_back(number);
    });
    return groups;
}

std::optional<TokenId> readId(const JsonReader& reader, const std::string& key) {
    std::optional<std::int32_t> number;
    reader.optional(key, number);
    return number ? std::optional(TokenId(*number)) : std::nullopt;
}

Json optionalId(const std::optional<TokenId>& id) {
    return id ? Json(id->value) : Json();
}

ModelHandle readHandle(const JsonReader& reader) {
    ModelHandle model;
    reader.required("model", model.id);
    return model;
}

Json referenceToJson(const TaskReference& task) {
    return task.task && task.carried ? taskToJson(*task.task) : Json(task.name);
}

TaskReference readReference(const JsonReader& reader) {
    TaskReference out;
    if (!reader.has("task")) return out;
    const Json& value = reader.value()["task"];
    if (value.is_string()) {
        out.name = value.get<std::string>();
    } else if (auto task = taskFromJson(value, "task")) {
        out.task = std::make_shared<const Task>(std::move(*task));
        out.carried = true;
    } else {
        reader.note("task", task.error().detail);
    }
    return out;
}

Json optionsToJson(const DecodeOptions& options) {
    return {{"temperature", options.sampling.temperature},
            {"top_k", options.sampling.topK},
            {"top_p", options.sampling.topP},
            {"seed", options.sampling.seed},
            {"max_new_tokens", options.maxNewTokens ? Json(*options.maxNewTokens) : Json()},
            {"full_depth", options.fullDepth},
            {"reencode", options.reencode},
            {"constrain_labels", options.labels ? Json(*options.labels != LabelMode::Free) : Json()},
            {"labels", options.labels ? Json(labelModeName(*options.labels)) : Json()},
            {"label_score", options.labelScore ? Json(labelScoreName(*options.labelScore)) : Json()},
            {"forced", options.forced},
            {"begun", options.begun},
            {"beside_original", options.besideOriginal},
            {"stop_unless", options.stopUnless},
            {"show_top", options.shownTopK},
            {"other_heads", options.otherHeads},
            {"layer_readings", options.layerReadings},
            {"label_readings", options.labelReadings},
            {"gold", options.gold},
            {"beam", options.beam}};
}

DecodeOptions readOptions(const JsonReader& request) {
    DecodeOptions options;
    if (!request.has("options")) return options;
    const JsonReader reader(request.value()["options"], *request.problem(), "options");
    reader.optional("temperature", options.sampling.temperature);
    reader.optional("top_k", options.sampling.topK);
    reader.optional("top_p", options.sampling.topP);
    reader.optional("seed", options.sampling.seed);
    reader.optional("max_new_tokens", options.maxNewTokens);
    reader.optional("full_depth", options.fullDepth);
    reader.optional("reencode", options.reencode);
    if (reader.has("constrain_labels")) {
        bool constrained = true;
        reader.optional("constrain_labels", constrained);
        options.labels = constrained ? LabelMode::Constrained : LabelMode::Free;
    }
    std::optional<std::string> labels, labelScore;
    reader.optional("labels", labels);
    reader.optional("label_score", labelScore);
    if (labels) {
        options.labels = labelModeOf(*labels);
        if (!options.labels) reader.note("labels", "must be \"constrained\", \"free\" or \"scored\".");
    }
    if (labelScore) {
        options.labelScore = labelScoreOf(*labelScore);
        if (!options.labelScore) reader.note("label_score", "must be \"sum\" or \"token-mean\".");
    }
    reader.optional("forced", options.forced);
    reader.optional("begun", options.begun);
    reader.optional("beside_original", options.besideOriginal);
    reader.optional("stop_unless", options.stopUnless);
    reader.optional("show_top", options.shownTopK);
    if (options.shownTopK < 0 || options.shownTopK > 1000) reader.note("show_top", "must be 0 to 1000.");
    reader.optional("other_heads", options.otherHeads);
    reader.optional("layer_readings", options.layerReadings);
    reader.optional("label_readings", options.labelReadings);
    reader.optional("gold", options.gold);
    reader.optional("beam", options.beam);
    if (options.beam < 0 || options.beam > mostBeams) reader.note("beam", "must be 0 to 1000.");
    return options;
}

} // namespace strata
