// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/task_heads.h"

#include "model/task/level_heads.h"

namespace strata {

Result<std::vector<int>> headsOfTask(const std::vector<HeadSpec>& heads, const Task& task) {
    std::vector<HeadName> names;
    for (const HeadSpec& head : heads)
        names.push_back({head.name, head.tensor});
    STRATA_TRY(const std::vector<std::size_t> found, headsOfLevels(task, names));
    return std::vector<int>(found.begin(), found.end());
}

} // namespace strata
