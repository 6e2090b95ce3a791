// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a task before anything is opened: whether it can be one, and whether it has the fields that were
// given.
#pragma once

#include "model/task/task.h"

#include <map>
#include <string>
#include <vector>

namespace strata {

/// Refuses a name that is neither a built-in task nor a file; an empty one is right. Errors: BadArgument, with the
/// nearest built-in name.
Result<void> checkTaskName(const std::string& name);
/// Those the task declares, in its order, then what its texts name besides; "input" always.
std::vector<std::string> fieldNames(const Task& task);
/// Refuses the first given field that nothing in the task would read. Errors: BadArgument, with the fields that there
/// are and the nearest one.
Result<void> checkGivenFields(const Task& task, const std::map<std::string, std::string>& given);

} // namespace strata
