// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/task.h"

#include "model/base/field_names.h"
#include "model/base/file_name.h"
#include "model/base/json_file.h"
#include "model/base/json_reader.h"
#include "model/task/chat_prompt.h"
#include "model/task/chat_roles.h"
#include "model/task/conversation.h"
#include "model/task/shipped_tasks.h"
#include "model/task/task_document.h"
#include "model/tokenizer/chat_template.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

constexpr std::size_t maxLevels = 16;

/// A misspelt key would silently change nothing, so a key that means nothing is refused. "comment" and "description"
/// are free.
void refuseUnknownKeys(const JsonReader& reader, const std::set<std::string>& known) {
    if (!reader.isObject()) return;
    for (auto at = reader.value().begin(); at != reader.value().end(); ++at)
        if (!known.count(at.key()) && at.key() != "comment" && at.key() != "description")
            reader.note(at.key(), "is no key that is known there.");
}

void readLayout(const JsonReader& task, Layout& out) {
    if (!task.has("layout")) {
        task.note("layout", "is missing.");
        return;
    }
    const nlohmann::json& value = task.value()["layout"];
    if (value.is_string()) {
        if (auto layout = namedLayout(value.get<std::string>()))
            out = *layout;
        else
            task.note("layout", "must be \"llama3\", \"chatml\", \"plain\" or an object of strings, not \"" +
                                    value.get<std::string>() + "\".");
        return;
    }
    if (!value.is_object()) {
        task.note("layout", "must be \"llama3\", \"chatml\", \"plain\" or an object of strings.");
        return;
    }
    out.name = "custom";
    task.eachMember("layout", [&](const std::string& key, const JsonReader& member) {
        std::string text;
        member.to(text);
        if (key == "begin")
            out.begin = text;
        else if (key == "header")
            out.header = text;
        else if (key == "end_of_turn")
            out.endOfTurn = text;
        else if (key == "separator")
            out.separator = text;
        else if (key == "system_header")
            out.systemHeader = text;
        else if (key == "system_end")
            out.systemEnd = text;
        else if (key == "input_header")
            out.inputHeader = text;
        else if (key == "input_end")
            out.inputEnd = text;
        else if (key != "comment")
            task.note("layout." + key, "is no key that is known there.");
    });
}

void readLevel(const JsonReader& reader, TaskLevel& level) {
    refuseUnknownKeys(reader, {"name", "head", "role", "instruction", "instruction_role", "answer"});
    reader.required("name", level.name);
    reader.optional("head", level.head);
    level.role = level.name;
    reader.optional("role", level.role);
    reader.optional("instruction", level.instruction);
    level.instructionRole = "subtask";
    reader.optional("instruction_role", level.instructionRole);
    std::string answer = "text";
    reader.optional("answer", answer);
    if (answer == "label")
        level.answer = AnswerKind::Label;
    else if (answer != "text")
        reader.note("answer", "must be \"label\" or \"text\", not \"" + answer + "\".");
    if (level.name.empty()) reader.note("name", "must not be empty.");
}

/// Every placeholder must be a field, an earlier level or {children}: otherwise it is a slip of the pen.
void checkPlaceholders(const JsonReader& reader, const Task& task) {
    std::set<std::string> known;
    for (const TaskField& field : task.fields)
        known.insert(field.name);
    known.insert({"input", "system"});
    for (const std::string& name : placeholderNames(task.system))
        if (!known.count(name)) reader.note("system", "names {" + name + "}, which is not one of \"fields\".");
    known.insert("children");
    for (std::size_t i = 0; i < task.levels.size(); ++i) {
        for (const std::string& name : placeholderNames(task.levels[i].instruction))
            if (!known.count(name))
                reader.note("levels[" + std::to_string(i) + "].instruction",
                            "names {" + name + "}, which is not one of \"fields\", {children} or a level before it.");
        known.insert({task.levels[i].name, "level" + std::to_string(i + 1)});
    }
}

TaskField field(const char* name, const char* label, bool multiline = true) {
    TaskField out;
    out.name = name;
    out.label = label;
    out.multiline = multiline;
    return out;
}

TaskLevel textLevel(const char* name, const char* instruction = "", const char* instructionRole = "") {
    TaskLevel level;
    level.name = level.role = name;
    level.instruction = instruction;
    level.instructionRole = instructionRole;
    return level;
}

/// The turns of the model's own template, as far as a task has to know them.
void useTemplate(Task& task, std::shared_ptr<const ChatPrompt> chat) {
    const ChatShape& shape = chat->shape();
    task.layout.name = "chat_template";
    task.layout.endOfTurn = shape.endOfTurn;
    task.layout.separator = shape.separator;
    task.bos = false; // the template writes it
    if (shape.takesSystem) {
        task.system = "{system}";
        task.fields.insert(task.fields.begin(), field("system", "System"));
        task.fields.front().initial = shape.defaultSystem;
    }
    if (!shape.endKnown)
        task.warnings.push_back(
            "The model's chat template does not show how an answer ends: it ends at the model's end "
            "token, or at the number of new tokens.");
    task.chat = std::move(chat);
}

/// The turns of a model without a template: those that its tokenizer's marks suggest, and a word that it is a guess.
void useMarks(Task& task, const std::string& marks) {
    const std::optional<ChatRoles> roles = chatRoles(marks);
    if (!roles || roles->takesSystem) {
        task.system = "{system}";
        task.fields.insert(task.fields.begin(), field("system", "System"));
    }
    task.layout = roles ? roles->layout : *namedLayout("plain");
    if (roles) {
        task.levels.front().role = roles->answerRole;
        task.bos = roles->bos;
    }
    task.warnings.push_back(roles ? "The model has no chat template: its turns are written as its tokenizer's special "
                                    "tokens suggest, which may not be what it was trained on."
                                  : "The model has no chat template, and its tokenizer no tokens for turns: the input "
                                    "stands by itself, without turns.");
}

Result<Task> chatTask(const std::filesystem::path& model) {
    Task task;
    task.name = "chat";
    task.maxNewTokens = 256;
    task.title = "Chat: one answer in the model's own chat roles";
    task.takesHistory = true;
    task.fields = {field("input", "Input")};
    task.levels = {textLevel("assistant")};
    STRATA_TRY(auto chat, ChatPrompt::open(model));
    if (chat) {
        useTemplate(task, std::move(chat));
    } else {
        STRATA_TRY(const ChatTemplateFiles files, readChatTemplates(model));
        useMarks(task, files.marks);
    }
    return task;
}

/// Empty: there is no built-in task of this name.
Result<std::optional<Task>> builtInTask(const std::string& name, const std::filesystem::path& model) {
    if (name == "chat") {
        STRATA_TRY(Task chat, chatTask(model));
        return chat;
    }
    Task task;
    task.name = name;
    task.maxNewTokens = 256;
    task.fields = {field("input", "Input")};
    if (name == "plain") {
        task.title = "Plain text: the input itself, continued";
        task.layout = *namedLayout("plain");
        task.bos = std::nullopt;
        task.levels = {textLevel("text")};
        task.fields = {field("input", "Text")};
        return task;
    }
    task.system = "{system}";
    task.fields.insert(task.fields.begin(), field("system", "System"));
    task.layout = *namedLayout("llama3");
    task.emptyTurnsInDecoding = true;
    if (name == "hdlm2") {
        task.title = "HdLM, depth 2: thought, subtask, answer";
        task.fields.push_back(field("subtask_1", "Subtask"));
        task.levels = {textLevel("thought"), textLevel("assistant", "{subtask_1}", "subtask")};
        return task;
    }
    if (name == "hdlm3") {
        task.title = "HdLM, depth 3: two thoughts with their subtasks, answer";
        task.fields.push_back(field("subtask_1", "First subtask"));
        task.fields.push_back(field("subtask_2", "Second subtask"));
        task.levels = {textLevel("first_thought"), textLevel("second_thought", "{subtask_1}", "subtask_1"),
                       textLevel("assistant", "{subtask_2}", "subtask_2")};
        return task;
    }
    return std::optional<Task>();
}

} // namespace

std::optional<Layout> namedLayout(const std::string& name) {
    Layout layout;
    layout.name = name;
    if (name == "llama3") {
        layout.header = "<|start_header_id|>{role}<|end_header_id|>\n\n";
        layout.endOfTurn = "<|eot_id|>";
        return layout;
    }
    if (name == "chatml") {
        layout.header = "<|im_start|>{role}\n";
        layout.endOfTurn = "<|im_end|>";
        layout.separator = "\n";
        return layout;
    }
    if (name == "plain") return layout;
    return std::nullopt;
}

Result<Task> readTask(const std::filesystem::path& path) {
    const std::string subject = path.string();
    STRATA_TRY(const std::string text, readTextFile(path, std::size_t{64} << 20));
    const auto parsed = parseJson(text, subject, true);
    if (!parsed) return fail(ErrorCode::BadTask, parsed.error().subject, parsed.error().detail);
    return readTaskDocument(*parsed, path);
}

Result<Task> readTaskDocument(const nlohmann::json& document, const std::filesystem::path& path) {
    const std::string subject = path.string();
    JsonProblem problem{subject, ErrorCode::BadTask, {}};
    const JsonReader reader(document, problem);
    Task task;
    task.path = path;

    std::string format;
    int version = 0;
    reader.required("format", format);
    if (!problem.error && format != "strata-task") reader.note("format", "must be \"strata-task\".");
    reader.required("version", version);
    if (!problem.error && version != 1)
        reader.note("version", "is " + std::to_string(version) + "; this program reads version 1.");
    refuseUnknownKeys(reader, {"format", "version", "name", "title", "layout", "system", "bos", "fields", "levels",
                               "labels", "label_score", "taxonomy", "taxonomy_columns", "max_new_tokens",
                               "empty_turns_in_decoding", "examples"});
    reader.required("name", task.name);
    task.title = task.name;
    reader.optional("title", task.title);
    readLayout(reader, task.layout);
    reader.optional("system", task.system);
    if (reader.has("bos") || !document.contains("bos")) {
        bool bos = true;
        reader.optional("bos", bos);
        task.bos = bos;
    } else { // null
        task.bos.reset();
    }
    reader.optional("empty_turns_in_decoding", task.emptyTurnsInDecoding);
    reader.optional("max_new_tokens", task.maxNewTokens);
    if (task.maxNewTokens < 1) reader.note("max_new_tokens", "must be at least 1.");

    reader.each("fields", [&](const JsonReader& item) {
        refuseUnknownKeys(item, {"name", "label", "multiline", "initial"});
        TaskField out;
        item.required("name", out.name);
        out.label = out.name;
        item.optional("label", out.label);
        item.optional("multiline", out.multiline);
        item.optional("initial", out.initial);
        for (const TaskField& other : task.fields)
            if (other.name == out.name) item.note("name", "\"" + out.name + "\" stands there twice.");
        task.fields.push_back(std::move(out));
    });
    if (task.fields.empty()) task.fields = {field("input", "Input")};
    if (std::none_of(task.fields.begin(), task.fields.end(), [](const TaskField& f) { return f.name == "input"; }))
        reader.note("fields", "must hold a field named \"input\".");

    std::size_t labelLevels = 0;
    reader.each("levels", [&](const JsonReader& item) {
        TaskLevel level;
        readLevel(item, level);
        for (const TaskLevel& other : task.levels)
            if (other.name == level.name) item.note("name", "\"" + level.name + "\" stands there twice.");
        labelLevels += level.answer == AnswerKind::Label;
        task.levels.push_back(std::move(level));
    });
    if (task.levels.empty()) reader.note("levels", "must hold at least one level.");
    if (task.levels.size() > maxLevels) reader.note("levels", "holds more than 16 levels.");
    if (task.levels.size() > 1 && task.layout.header.empty() && task.layout.endOfTurn.empty())
        reader.note("layout",
                    "has neither \"header\" nor \"end_of_turn\", which several levels need to be told apart.");
    if (task.layout.name == "custom" && task.levels.size() > 1 &&
        task.layout.header.find("{role}") == std::string::npos)
        reader.note("layout.header", "must hold {role}, so that the levels can be told apart.");
    checkPlaceholders(reader, task);

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

    reader.each("examples", [&](const JsonReader& item) {
        TaskExample example;
        if (!item.isObject()) return;
        for (auto at = item.value().begin(); at != item.value().end(); ++at) {
            if (at.key() == "answers" && at->is_array()) { // a field may be called so, and has a text
                item.optional("answers", example.answers);
                if (example.answers.size() > task.levels.size())
                    item.note("answers", "has more answers than the task has levels.");
                continue;
            }
            std::string value;
            item.optional(at.key(), value);
            if (at.key() == "title")
                example.title = value;
            else
                example.fields[at.key()] = value;
        }
        task.examples.push_back(std::move(example));
    });
    std::vector<std::string> columns;
    if (reader.has("taxonomy_columns")) {
        JsonReader(document["taxonomy_columns"], problem, "taxonomy_columns").to(columns);
        if (columns.size() != 2 || columns[0].empty() || columns[1].empty())
            reader.note("taxonomy_columns", "must be the names of two columns, the parent's and the child's.");
    }
    if (problem.error) return tl::unexpected<Error>(*problem.error);

    if (reader.has("taxonomy")) {
        const nlohmann::json& value = document["taxonomy"];
        Taxonomy taxonomy;
        if (value.is_string()) {
            const TaxonomyColumns named = columns.empty() ? TaxonomyColumns{} : TaxonomyColumns{columns[0], columns[1]};
            STRATA_TRY(taxonomy, readTaxonomy(path.parent_path() / value.get<std::string>(), named));
        } else {
            STRATA_TRY(taxonomy, taxonomyFromJson(value, subject + ", taxonomy"));
        }
        if (static_cast<std::size_t>(taxonomy.depth()) < labelLevels)
            return fail(ErrorCode::BadTask, subject,
                        "\"taxonomy\" is " + std::to_string(taxonomy.depth()) + " levels deep, but \"levels\" has " +
                            std::to_string(labelLevels) + " that answer with a label.");
        task.taxonomy = std::make_shared<const Taxonomy>(std::move(taxonomy));
    } else if (labelLevels > 0) {
        return fail(ErrorCode::BadTask, subject, "\"taxonomy\" is missing; levels that answer with a label need one.");
    }
    return task;
}

std::vector<std::string> builtInTaskNames() {
    return {"hdlm2", "hdlm3", "chat", "plain"};
}

std::vector<std::string> knownTaskNames() {
    std::vector<std::string> names = builtInTaskNames();
    const std::vector<std::string> shipped = shippedTaskNames();
    names.insert(names.end(), shipped.begin(), shipped.end());
    return names;
}

std::string listOfTasks() {
    std::string list;
    for (const std::string& name : knownTaskNames())
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

Result<Task> findTask(const std::string& name, const std::filesystem::path& model, int headCount) {
    if (!name.empty()) {
        STRATA_TRY(std::optional<Task> builtIn, builtInTask(name, model));
        if (builtIn) return std::move(*builtIn);
        std::error_code ignored;
        if (const auto shipped = shippedTask(name); !shipped.empty()) return readTask(shipped);
        if (!std::filesystem::exists(name, ignored) && name.find('/') == std::string::npos &&
            name.find('.') == std::string::npos)
            return fail(ErrorCode::BadArgument, "task " + name, "is neither a file nor one of " + listOfTasks() + ".");
        return readTask(name);
    }
    std::vector<std::filesystem::path> beside;
    std::error_code error;
    // Beside a model in one file there may lie anything.
    const bool folder = std::filesystem::is_directory(model, error);
    for (auto at = folder ? std::filesystem::directory_iterator(model, error) : std::filesystem::directory_iterator();
         !error && at != std::filesystem::directory_iterator(); at.increment(error)) {
        if (nameEndsWith(at->path(), ".task.json") && at->path().filename().string().size() > 10)
            beside.push_back(at->path());
    }
    if (beside.size() == 1) return readTask(beside.front());
    if (beside.size() > 1) {
        std::sort(beside.begin(), beside.end());
        std::string names;
        for (const auto& file : beside)
            names += (names.empty() ? "" : ", ") + file.filename().string();
        return fail(ErrorCode::BadArgument, model.string(), "holds several tasks (" + names + "); name one of them.");
    }
    std::string byHeads = headCount == 3 ? "hdlm3" : headCount == 2 ? "hdlm2" : "plain";
    if (headCount > 3)
        return fail(ErrorCode::BadArgument, model.string(),
                    "has " + std::to_string(headCount) + " heads and no *.task.json beside it; name a task (" +
                        fieldText("task", "FILE") + ").");
    if (headCount < 2) {
        STRATA_TRY(const ChatTemplateFiles files, readChatTemplates(model));
        if (!files.templates.empty() || chatRoles(files.marks)) byHeads = "chat";
    }
    STRATA_TRY(std::optional<Task> builtIn, builtInTask(byHeads, model));
    return std::move(*builtIn);
}

void fillInitialFields(const Task& task, std::map<std::string, std::string>& fields) {
    for (const TaskField& field : task.fields)
        if (!field.initial.empty()) fields.emplace(field.name, field.initial);
}

} // namespace strata
