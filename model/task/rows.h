// SPDX-License-Identifier: GPL-3.0-or-later
// Data rows: the published HdLM rows, question/rationale/answer, and plain {text, labels}.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace strata {

struct DataRow {
    std::map<std::string, std::string>
        fields; ///< "system", "input", "subtask_1" … as the task's placeholders name them
    std::vector<std::string>
        answers; ///< gold text or label of each level, from the first; may be shorter than the task's levels
    std::vector<std::string> names; ///< optional key "names": short names of the thing described, for augmentation
    std::size_t line = 0;           ///< counted from 1, for error messages
};

/// Reads JSON Lines or a JSON array. Kinds: {system, input, think, subtask, assistant}, {…, think_1, subtask_1,
/// think_2, subtask_2, assistant}, {question, rationale, answer}, {text, labels: […], names?: […]}. "subtask" is stored
/// as "subtask_1" too. Errors (BadData) name the file and the line or row and the key.
Result<std::vector<DataRow>> readRows(const std::filesystem::path& path);

} // namespace strata
