// SPDX-License-Identifier: GPL-3.0-or-later
// A task as it travels between processes: everything in one JSON document, its taxonomy included. What users write is
// the task file (model/task/task.h).
#pragma once

#include "model/task/task.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// All but Task::chat: a chat template is rendered where the model lies, and such a task is asked for by its name.
nlohmann::json taskToJson(const Task& task);
/// Errors: BadFormat, with `subject` and the key that is wrong.
Result<Task> taskFromJson(const nlohmann::json& json, const std::string& subject);

} // namespace strata
