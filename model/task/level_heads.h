// SPDX-License-Identifier: GPL-3.0-or-later
// Which head answers which level of a task.
#pragma once

#include "model/task/task.h"

#include <cstddef>
#include <string>
#include <vector>

namespace strata {

/// What a task may call a head: its name, or its tensor with or without ".weight".
struct HeadName {
    std::string name;
    std::string tensor;
};

/// For each level of the task the index into `heads` (the final one last): the head that the level names; for unnamed
/// ones in order, and the final head for the last level. Errors: BadArgument.
Result<std::vector<std::size_t>> headsOfLevels(const Task& task, const std::vector<HeadName>& heads);

} // namespace strata
