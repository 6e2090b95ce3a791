// Which head answers which level of a task.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "model/task/task.h"

#include <vector>

namespace strata {

/// Which head (index into `heads`, the final one last) answers each level of a task, in the way decoding chooses: by
/// name or tensor; unnamed ones in order, the last level by the final head. Errors: BadArgument.
Result<std::vector<int>> headsOfTask(const std::vector<HeadSpec>& heads, const Task& task);

} // namespace strata
