// SPDX-License-Identifier: GPL-3.0-or-later
// A task as the JSON of its file, for whoever writes one.
#pragma once

#include "model/task/task.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace strata {

/// What readTask() makes of a file that says this. `path` names it in errors; a relative taxonomy lies beside it.
Result<Task> readTaskDocument(const nlohmann::json& document, const std::filesystem::path& path);

/// What such an error is about: "levels[1].answer", "layout", "taxonomy" (also for what is wrong in its file); empty:
/// the document as a whole. `path` as it was given to readTaskDocument.
std::string keyOfTaskError(const Error& error, const std::filesystem::path& path);

/// A document that says the same as a task that has no file; its keys in the order in which tasks are written. Errors
/// (BadTask): the model's own chat template writes the turns, which a file cannot say.
Result<nlohmann::ordered_json> taskDocument(const Task& task);

/// The keys of an object of a task file in the order in which they are written. `list`: "levels", "fields", "examples",
/// "layout"; empty: of the document.
std::vector<std::string> taskKeys(const std::string& list);

/// Sets the key of `object`, at its place among `order` when it is new; a discarded value takes it out.
void setTaskKey(nlohmann::ordered_json& object, const std::string& key, nlohmann::ordered_json value,
                const std::vector<std::string>& order);

} // namespace strata
