// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/task_fields.h"

#include "model/base/field_names.h"
#include "model/base/nearest_word.h"
#include "model/base/shown_text.h"
#include "model/task/chat_history.h"
#include "model/task/conversation.h"

#include <algorithm>

namespace strata {

Result<void> checkTaskName(const std::string& name) {
    const std::vector<std::string> known = knownTaskNames();
    std::error_code ignored;
    if (name.empty() || std::ranges::find(known, name) != known.end() || std::filesystem::exists(name, ignored))
        return {};
    const auto meant = nearestWord(name, known);
    return fail(ErrorCode::BadArgument, fieldText("task", name),
                "is neither a file nor one of " + listOfTasks() + (meant ? "; did you mean " + *meant + "?" : "."));
}

std::vector<std::string> fieldNames(const Task& task) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
    };
    for (const TaskField& field : task.fields)
        add(field.name);
    add("input");
    if (task.takesHistory) add(historyField);
    for (const std::string& name : placeholderNames(task.system))
        add(name);
    std::vector<std::string> answered{"children"}; // filled from the answers, not from what is given
    for (std::size_t i = 0; i < task.levels.size(); ++i) {
        for (const std::string& name : placeholderNames(task.levels[i].instruction))
            if (std::ranges::find(answered, name) == answered.end()) add(name);
        answered.push_back(task.levels[i].name);
        answered.push_back("level" + std::to_string(i + 1));
    }
    return names;
}

Result<void> checkGivenFields(const Task& task, const std::map<std::string, std::string>& given) {
    const std::vector<std::string> known = fieldNames(task);
    for (const auto& [name, value] : given) {
        if (std::ranges::find(known, name) != known.end()) continue;
        const auto meant = nearestWord(name, known);
        return fail(ErrorCode::BadArgument, fieldText("field", name),
                    "is no field of the task " + quotedName(task.name) + ", which has " + shownNames(known) +
                        (meant ? "; did you mean " + shownName(*meant) + "?" : "."));
    }
    return {};
}

} // namespace strata
