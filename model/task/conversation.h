// SPDX-License-Identifier: GPL-3.0-or-later
// The strings of a conversation, as the published templates cut them: what is encoded one by one in training and
// decoding.
#pragma once

#include "model/task/task.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace strata {

/// Replaces every {name} that `values` holds; other braces stay as they are. Errors (BadTask): a name that is not
/// there.
Result<std::string> expandPlaceholders(const std::string& text, const std::map<std::string, std::string>& values,
                                       const std::string& subject);
/// The names between braces in `text`, in order: letters, digits and underscores only ("{0: 'Actor'}" is none).
std::vector<std::string> placeholderNames(const std::string& text);

/// Layout::begin, and the system turn when there is a system text; may be empty. With Task::chat: everything up to the
/// first answer, as the model's template writes it; inputText and answerHeader are empty then. Errors: what the
/// template refuses.
Result<std::string> openingText(const Task& task, const std::map<std::string, std::string>& fields);
/// With Task::chat: the first turns as the model's template writes them, with what begins the answer behind them or
/// not.
Result<std::string> templateText(const Task& task, const std::map<std::string, std::string>& fields,
                                 bool generationPrompt);
/// The user's turn, with the separator behind it. Errors (BadArgument): no field "input".
Result<std::string> inputText(const Task& task, const std::map<std::string, std::string>& fields);
/// What stands before and after the user's text in that turn; both empty with Task::chat.
std::pair<std::string, std::string> inputMarks(const Task& task);
/// "<|start_header_id|>thought<|end_header_id|>\n\n" of a level.
std::string answerHeader(const Task& task, int level);
/// Teacher forcing leaves a turn out whose text is empty; decoding may keep it, see Task::emptyTurnsInDecoding.
enum class Purpose { TeacherForcing, Decoding };
/// The turn before a level's answer (separator included), "" when it has none. `answers` are those of the levels
/// before. Errors: a placeholder that no field, level or {children} fills.
Result<std::string> instructionText(const Task& task, int level, const std::map<std::string, std::string>& fields,
                                    const std::vector<std::string>& answers, Purpose purpose = Purpose::TeacherForcing);

/// Which levels answer with a label, from the top: the depth in the taxonomy at which `level` chooses, −1 for free
/// text.
int labelDepth(const Task& task, int level);
/// The labels of the answers before `level`, free-text levels passed over.
std::vector<std::string> labelPath(const Task& task, int level, const std::vector<std::string>& answers);

} // namespace strata
