// SPDX-License-Identifier: GPL-3.0-or-later
// Files of predictions, read a line at a time: JSON Lines, LF or CRLF, blank lines skipped but counted.
#pragma once

#include "model/base/job_control.h"
#include "model/metrics/prediction_row.h"

#include <cstddef>
#include <filesystem>
#include <functional>

namespace strata {

/// The longest line that is read; a record with everything that was read beside it has some kilobytes.
inline constexpr std::size_t longestPredictionLine = std::size_t{32} << 20;

/// Given each row with "FILE, line N".
using PredictionSink = std::function<Result<void>(const PredictionRow& row, const std::string& where)>;

/// Reads `file` ("-": standard input) to its end; no more than one line is in memory at a time. Reports how much of it
/// was read. Errors: FileNotFound, FileUnreadable, Cancelled, the sink's own, and BadData for a line that is no row, a
/// line that is too long, and a file that holds no row.
Result<void> readPredictions(const std::filesystem::path& file, const JobControl& control, const PredictionSink& sink);

} // namespace strata
