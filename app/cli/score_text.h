// SPDX-License-Identifier: GPL-3.0-or-later
// A score as tables for a terminal.
#pragma once

#include "model/metrics/bootstrap.h"

namespace strata::cli {

/// What is shown of a score: the numbers of a file, with intervals or beside those of another file.
struct ScoreTables {
    Score score;
    std::vector<std::string> levelNames; ///< of the taxonomy; may be shorter than the levels
    std::map<std::string, Interval> intervals;
    std::map<std::string, PairedDifference> paired; ///< empty: one file alone
};

/// Sections of lines, a metric each; what is undefined is a dash, and a section without any number is left out.
std::string scoreText(const ScoreTables& tables);

} // namespace strata::cli
