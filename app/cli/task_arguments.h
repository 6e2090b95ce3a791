// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments about tasks and data that several commands take.
#pragma once

#include "model/task/rows.h"

#include <map>
#include <string>
#include <vector>

namespace strata::cli {

/// "NAME=VALUE" each; `option` names the option in errors.
Result<std::map<std::string, std::string>> parseAssignments(const std::vector<std::string>& texts,
                                                            const std::string& option);

/// "FILE:N", N from 1.
Result<DataRow> readRow(const std::string& text);

} // namespace strata::cli
