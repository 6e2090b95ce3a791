// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields of a task's form are called, and what a new item of its lists holds.
#pragma once

#include "widgets/editing/form_row.h"

#include <vector>

namespace strata {

std::vector<RowSpec> taskRows();
RowSpec layoutRow();
std::vector<RowSpec> layoutRows(); ///< of a layout of its own
std::vector<RowSpec> fieldRows();
std::vector<RowSpec> levelRows(const QStringList& heads);
std::vector<RowSpec> labelRows();
RowSpec taxonomyRow();
std::vector<RowSpec> exampleRows(const nlohmann::ordered_json& task);

/// The fields that an example may fill in.
std::vector<std::string> exampleFields(const nlohmann::ordered_json& task);
/// Which of the choices of layoutRow() the task has.
const nlohmann::ordered_json* layoutChoice(const nlohmann::ordered_json& task);
/// The layout when this choice is made: the strings of the one before become a task's own.
nlohmann::ordered_json chosenLayout(const nlohmann::ordered_json& task, const nlohmann::ordered_json& choice);
/// A further item of "fields", "levels" or "examples".
nlohmann::ordered_json newItem(const std::string& list, const nlohmann::ordered_json& items);

} // namespace strata
