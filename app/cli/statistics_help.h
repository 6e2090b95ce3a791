// SPDX-License-Identifier: GPL-3.0-or-later
// What `lens --help` says about the statistics.
#pragma once

#include <string>

namespace strata::cli {

/// Every statistic with formula, unit and source.
std::string statisticsHelp();

} // namespace strata::cli
