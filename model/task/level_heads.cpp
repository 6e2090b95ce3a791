// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/level_heads.h"

#include "model/base/shown_text.h"

#include <algorithm>

namespace strata {
namespace {

std::string stem(const std::string& tensor) {
    return tensor.ends_with(".weight") ? tensor.substr(0, tensor.size() - 7) : tensor;
}

} // namespace

Result<std::vector<std::size_t>> headsOfLevels(const Task& task, const std::vector<HeadName>& heads) {
    std::vector<std::size_t> out;
    std::vector<std::string> all;
    for (const HeadName& head : heads)
        all.push_back(head.name);
    const std::string names = shownNames(all), subject = "task " + shownName(task.name);
    for (std::size_t i = 0; i < task.levels.size(); ++i) {
        const TaskLevel& level = task.levels[i];
        if (!level.head.empty()) {
            const auto found = std::find_if(heads.begin(), heads.end(), [&](const HeadName& head) {
                return head.name == level.head || stem(head.tensor) == stem(level.head);
            });
            if (found == heads.end())
                return fail(ErrorCode::BadArgument, subject,
                            "level " + quotedName(level.name) + " wants the head " + quotedName(level.head) +
                                ", but the model has: " + names + ".");
            out.push_back(static_cast<std::size_t>(found - heads.begin()));
        } else if (i + 1 == task.levels.size() && !heads.empty()) {
            out.push_back(heads.size() - 1);
        } else if (i + 1 < heads.size()) {
            out.push_back(i);
        } else {
            return fail(ErrorCode::BadArgument, subject,
                        "has " + std::to_string(task.levels.size()) + " levels, but the model has " +
                            std::to_string(heads.size()) + (heads.size() == 1 ? " head: " : " heads: ") + names +
                            ". Take another task, or adapt the model.");
        }
    }
    return out;
}

} // namespace strata
