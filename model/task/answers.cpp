// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/answers.h"

#include <algorithm>

namespace strata {
namespace {

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

bool answersNothing(const DataRow& row) {
    return std::ranges::all_of(row.answers, isBlank);
}

Result<std::vector<std::string>> unansweredWarnings(const std::vector<DataRow>& rows, const Task& task,
                                                    const std::string& file, const std::string& purpose) {
    const auto silent = static_cast<std::size_t>(std::ranges::count_if(rows, answersNothing));
    if (silent == rows.size()) {
        const std::string who = rows.size() == 1
                                    ? "its one row answers no level"
                                    : "none of its " + std::to_string(rows.size()) + " rows answers a level";
        return fail(ErrorCode::BadData, file,
                    who + " of the task \"" + task.name + "\", so there is nothing to " + purpose +
                        "; give answers in \"labels\", or in \"think\" and \"assistant\".");
    }
    std::vector<std::string> warnings;
    if (silent > 0) {
        const auto first = std::ranges::find_if(rows, answersNothing);
        warnings.push_back(std::to_string(silent) + " of the " + std::to_string(rows.size()) + " rows of " + file +
                           (silent == 1 ? " answers" : " answer") + " no level of the task (the first at line " +
                           std::to_string(first->line) + "): there is nothing to " + purpose + " there.");
    }
    for (std::size_t level = 0; level < task.levels.size(); ++level)
        if (std::ranges::none_of(rows, [level](const DataRow& row) {
                return row.answers.size() > level && !isBlank(row.answers[level]);
            }))
            warnings.push_back("No row of " + file + " answers the level \"" + task.levels[level].name + "\".");
    return warnings;
}

} // namespace strata
