// SPDX-License-Identifier: GPL-3.0-or-later
// One row of data, as JSON or as a record of a table.
#pragma once

#include "model/task/rows.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// A row and the kind that it is of, in words: "\"text\" and \"labels\"".
struct ReadRow {
    DataRow row;
    std::string kind;
};

/// What parts the fields of a table; 0: the file is JSON. `text`, from its beginning, is not blank.
char separatorOf(const std::filesystem::path& path, std::string_view text);

/// Errors: BadData at `where` ("FILE, line 3").
Result<ReadRow> rowFromJson(const nlohmann::json& json, const RowReading& reading, const std::string& where);

/// Which columns of a table's header hold what.
struct TableColumns {
    std::size_t text = 0;
    std::vector<std::size_t> labels; ///< from level 1 down; none: the rows are not labelled
    std::vector<std::string> names;  ///< of all columns
};
/// Errors: BadData at `where`: no column for the text or for the labels, or none of a given name.
Result<TableColumns> tableColumns(const std::vector<std::string>& header, const RowColumns& given,
                                  const std::string& where);
/// Errors: BadData at `where`: more or fewer fields than columns, no text, a label below an empty one.
Result<DataRow> rowFromTable(std::vector<std::string> fields, const TableColumns& columns, const RowReading& reading,
                             const std::string& where);

/// The paths that a row's labels make. Labels that are a path of the tree, or that no tree is given for, are that one
/// path. Otherwise the row's labels are put where the tree has them, each below a label of the row: a label with
/// several parents stands below each of them that the row names. Paths come in the order in which the row names their
/// first labels. Labels that cannot all be placed stay one path as they are: labelWarnings() says it.
std::vector<std::vector<std::string>> labelPaths(const std::vector<std::string>& labels, const Taxonomy* taxonomy);

} // namespace strata
