// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/shipped_tasks.h"

#include <algorithm>
#include <cstdlib>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".task.json";

/// Named by STRATA_TASKS, beside the installed program (bin or lib/strata), or in the sources that it was built from.
fs::path folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    const char* const named = std::getenv("STRATA_TASKS");
    for (const fs::path& place : {fs::path(named ? named : ""), program / "../share/strata/tasks",
                                  program / "../../share/strata/tasks", fs::path(STRATA_SOURCE_RESOURCES) / "tasks"})
        if (!place.empty() && fs::is_directory(place, error)) return place;
    return {};
}

} // namespace

std::vector<std::string> shippedTaskNames() {
    std::vector<std::string> names;
    std::error_code error;
    for (auto at = fs::directory_iterator(folder(), error); !error && at != fs::directory_iterator();
         at.increment(error))
        if (const std::string file = at->path().filename().string(); file.ends_with(ending))
            names.push_back(file.substr(0, file.size() - ending.size()));
    std::ranges::sort(names);
    return names;
}

fs::path shippedTask(const std::string& name) {
    const std::vector<std::string> names = shippedTaskNames();
    if (std::ranges::find(names, name) == names.end()) return {};
    return (folder() / (name + std::string(ending))).lexically_normal();
}

} // namespace strata
