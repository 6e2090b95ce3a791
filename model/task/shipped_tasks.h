// SPDX-License-Identifier: GPL-3.0-or-later
// The ready task files that come with the program (resources/tasks), by their names.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace strata {

/// Names, sorted: "wos" for wos.task.json. Empty where the program was installed without its data.
std::vector<std::string> shippedTaskNames();
/// Its file; empty when there is none of that name.
std::filesystem::path shippedTask(const std::string& name);

} // namespace strata
