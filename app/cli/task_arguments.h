// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments about tasks and data that several commands take.
#pragma once

#include "model/task/rows.h"

#include <string>
#include <vector>

namespace strata::cli {

/// "FILE:N", N from 1.
Result<DataRow> readRow(const std::string& text);

} // namespace strata::cli
