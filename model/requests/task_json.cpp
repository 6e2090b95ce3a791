// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/requests/task_json.h"

#include "model/base/json_reader.h"

namespace strata {
namespace {

using Json = nlohmann::json;

Json nodesToJson(const std::vector<TaxonomyNode>& nodes) {
    Json out = Json::array();
    for (const TaxonomyNode& node : nodes) {
        Json item = {{"label", node.label}};
        if (node.id != node.label) item["id"] = node.id;
        if (!node.children.empty()) item["children"] = nodesToJson(node.children);
        out.push_back(std::move(item));
    }
    return out;
}

struct LayoutText {
    const char* key;
    std::string Layout::* text;
};
constexpr LayoutText layoutTexts[] = {{"name", &Layout::name},
                                      {"begin", &Layout::begin},
                                      {"header", &Layout::header},
                                      {"end_of_turn", &Layout::endOfTurn},
                                      {"separator", &Layout::separator}};
struct LayoutChoice {
    const char* key;
    std::optional<std::string> Layout::* text;
};
constexpr LayoutChoice layoutChoices[] = {{"system_header", &Layout::systemHeader},
                                          {"system_end", &Layout::systemEnd},
                                          {"input_header", &Layout::inputHeader},
                                          {"input_end", &Layout::inputEnd}};

} // namespace

Json taskToJson(const Task& task) {
    Json layout;
    for (const LayoutText& member : layoutTexts)
        layout[member.key] = task.layout.*member.text;
    for (const LayoutChoice& member : layoutChoices)
        if (task.layout.*member.text) layout[member.key] = *(task.layout.*member.text);
    Json fields = Json::array(), levels = Json::array(), examples = Json::array();
    for (const TaskField& field : task.fields)
        fields.push_back(
            {{"name", field.name}, {"label", field.label}, {"multiline", field.multiline}, {"initial", field.initial}});
    for (const TaskLevel& level : task.levels)
        levels.push_back({{"name", level.name},
                          {"head", level.head},
                          {"role", level.role},
                          {"instruction", level.instruction},
                          {"instruction_role", level.instructionRole},
                          {"answer", level.answer == AnswerKind::Label ? "label" : "text"}});
    for (const TaskExample& example : task.examples)
        examples.push_back({{"title", example.title}, {"fields", example.fields}, {"answers", example.answers}});
    Json out = {{"name", task.name},
                {"title", task.title},
                {"layout", layout},
                {"system", task.system},
                {"bos", task.bos ? Json(*task.bos) : Json()},
                {"fields", fields},
                {"levels", levels},
                {"empty_turns_in_decoding", task.emptyTurnsInDecoding},
                {"constrain_labels", task.labels != LabelMode::Free}, // what programs before "labels" read
                {"labels", labelModeName(task.labels)},
                {"label_score", labelScoreName(task.labelScore)},
                {"max_new_tokens", task.maxNewTokens},
                {"examples", examples},
                {"takes_history", task.takesHistory},
                {"path", task.path.string()},
                {"warnings", task.warnings}};
    if (task.taxonomy)
        out["taxonomy"] = {{"name", task.taxonomy->name},
                           {"levels", task.taxonomy->levelNames},
                           {"children", nodesToJson(task.taxonomy->root.children)}};
    return out;
}

Result<Task> taskFromJson(const Json& json, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    Task task;
    reader.required("name", task.name);
    reader.optional("title", task.title);
    if (reader.has("layout")) {
        const JsonReader layout(json["layout"], problem, "layout");
        for (const LayoutText& member : layoutTexts)
            layout.optional(member.key, task.layout.*member.text);
        for (const LayoutChoice& member : layoutChoices)
            layout.optional(member.key, task.layout.*member.text);
    }
    reader.optional("system", task.system);
    task.bos.reset();
    reader.optional("bos", task.bos);
    reader.each("fields", [&](const JsonReader& item) {
        TaskField& field = task.fields.emplace_back();
        item.required("name", field.name);
        item.optional("label", field.label);
        item.optional("multiline", field.multiline);
        item.optional("initial", field.initial);
    });
    reader.each("levels", [&](const JsonReader& item) {
        TaskLevel& level = task.levels.emplace_back();
        std::string answer;
        item.required("name", level.name);
        item.optional("head", level.head);
        item.optional("role", level.role);
        item.optional("instruction", level.instruction);
        item.optional("instruction_role", level.instructionRole);
        item.required("answer", answer);
        if (answer == "label")
            level.answer = AnswerKind::Label;
        else if (!item.failed() && answer != "text")
            item.note("answer", "must be \"label\" or \"text\".");
    });
    if (!reader.failed() && task.levels.empty()) reader.note("levels", "must hold at least one level.");
    reader.optional("empty_turns_in_decoding", task.emptyTurnsInDecoding);
    bool constrained = true;
    reader.optional("constrain_labels", constrained);
    task.labels = constrained ? LabelMode::Constrained : LabelMode::Free;
    std::string labels(labelModeName(task.labels)), labelScore(labelScoreName(task.labelScore));
    reader.optional("labels", labels);
    reader.optional("label_score", labelScore);
    if (const auto mode = labelModeOf(labels))
        task.labels = *mode;
    else
        reader.note("labels", "must be \"constrained\", \"free\" or \"scored\".");
    if (const auto score = labelScoreOf(labelScore))
        task.labelScore = *score;
    else
        reader.note("label_score", "must be \"sum\" or \"token-mean\".");
    reader.optional("max_new_tokens", task.maxNewTokens);
    if (!reader.failed() && task.maxNewTokens < 1) reader.note("max_new_tokens", "must be at least 1.");
    reader.each("examples", [&](const JsonReader& item) {
        TaskExample& example = task.examples.emplace_back();
        item.optional("title", example.title);
        item.optional("fields", example.fields);
        item.optional("answers", example.answers);
    });
    reader.optional("takes_history", task.takesHistory);
    std::string path;
    reader.optional("path", path);
    task.path = path;
    reader.optional("warnings", task.warnings);
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    if (reader.has("taxonomy")) {
        STRATA_TRY(Taxonomy taxonomy, taxonomyFromJson(json["taxonomy"], subject));
        task.taxonomy = std::make_shared<const Taxonomy>(std::move(taxonomy));
    }
    return task;
}

} // namespace strata
