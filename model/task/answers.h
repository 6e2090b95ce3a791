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

} // namespace strata
