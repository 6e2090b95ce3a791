// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation that was left off: its rows found again in their file, and the records that there are taken over.
#pragma once

#include "model/base/job_control.h"
#include "model/documents/evaluation.h"
#include "model/task/rows.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace strata {

/// The rows that a choice takes of a file's, in their order.
std::vector<DataRow> chosenRows(std::vector<DataRow> rows, const RowChoice& choice, std::uint64_t seed);

struct FoundRows {
    std::vector<DataRow> rows; ///< all of them, before they are parted into shards
    RowChoice choice;
    std::int64_t unreadable = 0; ///< left out
    std::vector<std::string> warnings;
};
/// Those of an evaluation. A document that does not say how they were taken (of an earlier version) is asked whether
/// they are all, the first ones, or a sample. `taxonomy` may be null. Errors: readRows(); BadData where the file holds
/// other rows by now.
Result<FoundRows> rowsOf(const Evaluation& evaluation, const std::filesystem::path& file, const Taxonomy* taxonomy);

/// What is done, and what it adds up to.
struct DoneRecords {
    std::vector<std::string> ids;
    EvaluationSums sums;
};
/// Writes the records that there are, wherever they lie, into the file of records of `document`. Errors: as
/// recordsOf(), RecordSource::each(); FileUnwritable, and nothing is left behind.
Result<DoneRecords> takeOverRecords(const std::shared_ptr<const Evaluation>& evaluation,
                                    const std::filesystem::path& document, const JobControl& control = {});

} // namespace strata
