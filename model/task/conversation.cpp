// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/conversation.h"

#include "model/base/field_names.h"
#include "model/task/chat_history.h"
#include "model/task/chat_prompt.h"

#include <algorithm>

namespace strata {
namespace {

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The length of "{name}" at `at`, 0 when there is none.
std::size_t placeholderLength(const std::string& text, std::size_t at) {
    if (text[at] != '{') return 0;
    std::size_t end = at + 1;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    const bool letter = end > at + 1 && !(text[at + 1] >= '0' && text[at + 1] <= '9');
    return letter && end < text.size() && text[end] == '}' ? end + 1 - at : 0;
}

std::string withRole(const std::string& header, const std::string& role) {
    const auto at = header.find("{role}");
    return at == std::string::npos ? header : header.substr(0, at) + role + header.substr(at + 6);
}

std::string subjectOf(const Task& task) {
    return task.path.empty() ? "task " + task.name : task.path.string();
}

Result<std::vector<ChatTurn>> historyOf(const Task& task, const std::map<std::string, std::string>& fields) {
    const auto history = fields.find(historyField);
    if (!task.takesHistory || history == fields.end()) return std::vector<ChatTurn>();
    return chatTurnsFromText(history->second, fieldText("field", historyField));
}

tl::unexpected<Error> noInput(const Task& task) {
    return fail(ErrorCode::BadArgument, subjectOf(task), "needs the field \"input\", which is not given.");
}

} // namespace

std::vector<std::string> placeholderNames(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const auto length = placeholderLength(text, at)) names.push_back(text.substr(at + 1, length - 2));
    return names;
}

Result<std::string> expandPlaceholders(const std::string& text, const std::map<std::string, std::string>& values,
                                       const std::string& subject) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto length = placeholderLength(text, at);
        if (length == 0) {
            out += text[at++];
            continue;
        }
        const std::string name = text.substr(at + 1, length - 2);
        const auto value = values.find(name);
        if (value == values.end())
            return fail(ErrorCode::BadArgument, subject,
                        "needs the field \"" + name + "\", which is not given; give it with the data row or as " +
                            name + "=VALUE.");
        out += value->second;
        at += length;
    }
    return out;
}

// A system text that is given as empty is a message of its own where the template would write another one in its place.
Result<std::string> templateText(const Task& task, const std::map<std::string, std::string>& fields,
                                 bool generationPrompt) {
    const auto input = fields.find("input"), system = fields.find("system");
    if (input == fields.end()) return noInput(task);
    std::optional<std::string> text;
    if (system != fields.end() && (!system->second.empty() || !task.chat->shape().defaultSystem.empty()))
        text = system->second;
    STRATA_TRY(const std::vector<ChatTurn> history, historyOf(task, fields));
    return task.chat->render(text, history, input->second, generationPrompt);
}

Result<std::string> openingText(const Task& task, const std::map<std::string, std::string>& fields) {
    if (task.chat) return templateText(task, fields, true);
    std::string system;
    const auto names = placeholderNames(task.system);
    const bool onlyField = names.size() == 1 && task.system == "{" + names.front() + "}";
    if (onlyField) {
        if (const auto value = fields.find(names.front()); value != fields.end()) system = value->second;
    } else {
        STRATA_TRY(system, expandPlaceholders(task.system, fields, subjectOf(task)));
    }
    const Layout& layout = task.layout;
    std::string text = layout.begin;
    if (!system.empty())
        text += layout.systemHeader.value_or(withRole(layout.header, "system")) + system +
                layout.systemEnd.value_or(layout.endOfTurn) + layout.separator;
    STRATA_TRY(const std::vector<ChatTurn> history, historyOf(task, fields));
    const auto [before, after] = inputMarks(task);
    for (const ChatTurn& turn : history)
        text += turn.role == "user" ? before + turn.content + after
                                    : answerHeader(task, 0) + turn.content + layout.endOfTurn + layout.separator;
    return text;
}

Result<std::string> inputText(const Task& task, const std::map<std::string, std::string>& fields) {
    const auto input = fields.find("input");
    if (input == fields.end()) return noInput(task);
    if (task.chat) return std::string();
    const auto [before, after] = inputMarks(task);
    return before + input->second + after;
}

std::pair<std::string, std::string> inputMarks(const Task& task) {
    if (task.chat) return {};
    const Layout& layout = task.layout;
    return {layout.inputHeader.value_or(withRole(layout.header, "user")),
            layout.inputEnd.value_or(layout.endOfTurn) + layout.separator};
}

std::string answerHeader(const Task& task, int level) {
    if (task.chat) return {};
    const TaskLevel& spec = task.levels.at(static_cast<std::size_t>(level));
    return withRole(task.layout.header, spec.role.empty() ? spec.name : spec.role);
}

int labelDepth(const Task& task, int level) {
    if (task.levels.at(static_cast<std::size_t>(level)).answer != AnswerKind::Label) return -1;
    int depth = 0;
    for (int i = 0; i < level; ++i)
        depth += task.levels[static_cast<std::size_t>(i)].answer == AnswerKind::Label;
    return depth;
}

std::vector<std::string> labelPath(const Task& task, int level, const std::vector<std::string>& answers) {
    std::vector<std::string> path;
    for (std::size_t i = 0; i < static_cast<std::size_t>(level) && i < answers.size(); ++i)
        if (task.levels[i].answer == AnswerKind::Label) path.push_back(answers[i]);
    return path;
}

Result<std::string> instructionText(const Task& task, int level, const std::map<std::string, std::string>& fields,
                                    const std::vector<std::string>& answers, Purpose purpose) {
    const TaskLevel& spec = task.levels.at(static_cast<std::size_t>(level));
    if (spec.instruction.empty()) return std::string();
    std::map<std::string, std::string> values = fields;
    for (std::size_t i = 0; i < static_cast<std::size_t>(level) && i < answers.size(); ++i) {
        values["level" + std::to_string(i + 1)] = answers[i];
        values.emplace(task.levels[i].name, answers[i]);
    }
    std::string children;
    if (task.taxonomy)
        if (const TaxonomyNode* node = task.taxonomy->resolve(labelPath(task, level, answers)))
            for (const TaxonomyNode& child : node->children)
                children += (children.empty() ? "" : ", ") + child.label;
    values["children"] = children;

    const auto names = placeholderNames(spec.instruction);
    const bool onlyField = names.size() == 1 && spec.instruction == "{" + names.front() + "}";
    std::string text;
    if (!onlyField || values.count(names.front())) {
        STRATA_TRY(text, expandPlaceholders(spec.instruction, values, subjectOf(task)));
    }
    if (text.empty() && !(purpose == Purpose::Decoding && task.emptyTurnsInDecoding)) return text;
    const std::string role = spec.instructionRole.empty() ? "subtask" : spec.instructionRole;
    return withRole(task.layout.header, role) + text + task.layout.endOfTurn + task.layout.separator;
}

} // namespace strata
