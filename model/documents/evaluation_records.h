// SPDX-License-Identifier: GPL-3.0-or-later
// The records of an evaluation in a file of their own, a JSON object a line: what `score` reads, and other programs.
#pragma once

#include "model/base/result.h"
#include "model/documents/evaluation.h"

#include <filesystem>

namespace strata {

/// FILE.records.jsonl for the document FILE.strata.
std::filesystem::path recordsPath(const std::filesystem::path& document);
/// A line a record, in their order. Errors: FileUnwritable.
Result<void> saveRecords(const Evaluation& evaluation, const std::filesystem::path& path);

} // namespace strata
