// SPDX-License-Identifier: GPL-3.0-or-later
// Shards of one evaluation as one.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/evaluation.h"

#include <filesystem>
#include <vector>

namespace strata {

/// Writes FILE.strata and its records, in the order of the rows, from the documents of all shards; returns the
/// document. Records are passed on as they are read, so that no more than one is in memory; all numbers, but for dates
/// and times, are those of a single run. Errors (BadData with the file, unless another is said): a shard of another
/// model, task, data, types or options, one that is missing, there twice, or not complete; those of reading and writing
/// files; Cancelled. Where it fails there is no FILE.strata of it.
Result<Evaluation> mergeEvaluations(const std::vector<std::filesystem::path>& shards, const std::filesystem::path& file,
                                    const JobControl& control);

} // namespace strata
