// SPDX-License-Identifier: GPL-3.0-or-later
// Which levels of a task the rows answer, before time is spent on them.
#pragma once

#include "model/task/rows.h"
#include "model/task/task.h"

#include <string>
#include <vector>

namespace strata {

/// A row answers nothing when it has no answer, or blank ones alone.
bool answersNothing(const DataRow& row);

/// Warnings, a sentence each: how many rows answer nothing, which levels no row answers. `purpose` ends "there is
/// nothing to …". Errors: BadData when not one row answers anything.
Result<std::vector<std::string>> unansweredWarnings(const std::vector<DataRow>& rows, const Task& task,
                                                    const std::string& file, const std::string& purpose);

/// A warning for rows whose labels are not in the task's label tree: how many, and the first of them. None without a
/// tree, and where all are in it.
std::vector<std::string> labelWarnings(const std::vector<DataRow>& rows, const Task& task, const std::string& file);

/// What is to be said of rows that were left out: how many, and the first of their sentences.
std::vector<std::string> skippedWarnings(const SkippedRows& skipped, const std::string& file);

/// All that is to be said of a task with these rows before the work begins: the task's own warnings (no chat template),
/// unansweredWarnings and labelWarnings.
Result<std::vector<std::string>> dataWarnings(const std::vector<DataRow>& rows, const Task& task,
                                              const std::string& file, const std::string& purpose);

} // namespace strata
