// SPDX-License-Identifier: GPL-3.0-or-later
// A run as a page of text for a terminal.
#pragma once

#include "model/documents/run.h"
#include "model/task/task.h"

namespace strata::cli {

std::string runText(const Run& run, const Task& task, int shownTopK);
/// A level or column was cut off by the user.
bool wasCancelled(const Run& run);

} // namespace strata::cli
