// SPDX-License-Identifier: GPL-3.0-or-later
// Files of data rows as commands are given them.
#pragma once

#include "model/task/rows.h"

#include <string>
#include <vector>

namespace strata::cli {

/// How the rows' files are read; filled by addRowOptions() (row_options.h).
struct RowArguments {
    std::string text, labels; ///< --text-column; --label-columns, parted by commas
    bool skipBad = false;
};

/// What of it needs no file. Errors: BadArgument: an empty name.
Result<void> checkRowArguments(const RowArguments& arguments);
RowReading rowReading(const RowArguments& arguments, const Taxonomy* taxonomy);
/// Whether they are there, before a model is opened. Errors: FileNotFound.
Result<void> checkRowFiles(const std::vector<std::string>& files);
/// All rows of all files, and warnings about those left out: how many, and the first sentences.
Result<std::vector<DataRow>> readRowFiles(const std::vector<std::string>& files, const RowReading& reading,
                                          std::vector<std::string>& warnings);
/// "FILE:N", N from 1; what is wrong with other rows is passed over.
Result<DataRow> readRow(const std::string& text, const RowReading& reading);

} // namespace strata::cli
