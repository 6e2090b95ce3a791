// SPDX-License-Identifier: GPL-3.0-or-later
// Which head answers which level of a task.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "model/task/task.h"

#include <vector>

namespace strata {

/// headsOfLevels() of model/task/level_heads.h for the heads of a checkpoint (the final one last). Errors: BadArgument.
Result<std::vector<int>> headsOfTask(const std::vector<HeadSpec>& heads, const Task& task);

} // namespace strata
