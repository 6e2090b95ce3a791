#include "model/training/task_heads.h"

#include <algorithm>

namespace strata {

Result<std::vector<int>> headsOfTask(const std::vector<HeadSpec>& heads, const Task& task) {
    const auto stem = [](const std::string& name) {
        return name.ends_with(".weight") ? name.substr(0, name.size() - 7) : name;
    };
    std::vector<int> result;
    for (std::size_t level = 0; level < task.levels.size(); ++level) {
        const std::string& wanted = task.levels[level].head;
        if (!wanted.empty()) {
            const auto found = std::find_if(heads.begin(), heads.end(), [&](const HeadSpec& head) {
                return head.name == wanted || stem(head.tensor) == stem(wanted);
            });
            if (found == heads.end())
                return fail(ErrorCode::BadArgument, "task " + task.name,
                            "level \"" + task.levels[level].name + "\" wants the head \"" + wanted +
                                "\", which the model does not have.");
            result.push_back(static_cast<int>(found - heads.begin()));
        } else if (level + 1 == task.levels.size()) {
            result.push_back(static_cast<int>(heads.size()) - 1);
        } else if (level + 1 < heads.size()) {
            result.push_back(static_cast<int>(level));
        } else {
            return fail(ErrorCode::BadArgument, "task " + task.name,
                        "has " + std::to_string(task.levels.size()) + " levels, but the model has only " +
                            std::to_string(heads.size()) + " heads; take another task, or adapt the model.");
        }
    }
    return result;
}

} // namespace strata
