// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a file are called: its columns or keys, to choose from where they are not known by themselves.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace strata {

struct RowNames {
    std::vector<std::string> names;    ///< in their order in the header, or in the first row
    std::vector<std::string> examples; ///< what the first row has there, cut short; may be shorter than `names`
    bool known = false;                ///< the first row can be read without any of them being named
};

/// Of the header and the first row; the rest of the file is not looked at. Errors: FileNotFound, FileUnreadable,
/// BadData: it is empty, or begins neither as a table nor as JSON rows.
Result<RowNames> rowNames(const std::filesystem::path& path);

} // namespace strata
