// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/answers.h"

#include "model/base/counted.h"
#include "model/base/shown_text.h"

#include <algorithm>
#include <set>

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

std::vector<std::string> labelWarnings(const std::vector<DataRow>& rows, const Task& task, const std::string& file) {
    if (!task.taxonomy) return {};
    constexpr std::size_t shownExamples = 3;
    std::size_t strangers = 0;
    std::set<std::string> named;
    std::string examples;
    for (const DataRow& row : rows) {
        std::vector<std::string> path;
        for (std::size_t level = 0; level < std::min(row.answers.size(), task.levels.size()); ++level) {
            if (task.levels[level].answer != AnswerKind::Label) continue;
            if (isBlank(row.answers[level])) break;
            path.push_back(row.answers[level]);
            if (task.taxonomy->find(path)) continue;
            ++strangers;
            const std::string label = quotedName(path.back()) +
                                      (path.size() > 1 ? " under " + quotedName(path[path.size() - 2]) : std::string());
            if (named.size() < shownExamples && named.insert(label).second)
                examples += (examples.empty() ? "" : ", ") + label + " (line " + std::to_string(row.line) + ")";
            break; // what stands below it cannot be in the tree either
        }
    }
    if (strangers == 0) return {};
    return {std::to_string(strangers) + " of the " + counted(static_cast<std::int64_t>(rows.size()), "row") + " of " +
            file + (strangers == 1 ? " has a label" : " have labels") + " that the label tree of the task \"" +
            task.name + "\" has not: " + examples + (strangers > named.size() ? " …" : "") +
            ". No answer out of the tree is right there."};
}

std::vector<std::string> skippedWarnings(const SkippedRows& skipped, const std::string& file) {
    if (skipped.count == 0) return {};
    constexpr std::size_t shownSentences = 3;
    std::vector<std::string> warnings{counted(static_cast<std::int64_t>(skipped.count), "row") + " of " + file +
                                      (skipped.count == 1 ? " was" : " were") + " left out, which cannot be read."};
    for (std::size_t i = 0; i < std::min(shownSentences, skipped.sentences.size()); ++i)
        warnings.push_back("Left out: " + skipped.sentences[i]);
    return warnings;
}

Result<std::vector<std::string>> dataWarnings(const std::vector<DataRow>& rows, const Task& task,
                                              const std::string& file, const std::string& purpose) {
    STRATA_TRY(const std::vector<std::string> unanswered, unansweredWarnings(rows, task, file, purpose));
    std::vector<std::string> warnings = task.warnings;
    warnings.insert(warnings.end(), unanswered.begin(), unanswered.end());
    const std::vector<std::string> labels = labelWarnings(rows, task, file);
    warnings.insert(warnings.end(), labels.begin(), labels.end());
    return warnings;
}

} // namespace strata
