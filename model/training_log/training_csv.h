// SPDX-License-Identifier: GPL-3.0-or-later
// A training log as a table: a row for each step, a column for each series.
#pragma once

#include "model/training_log/training.h"

namespace strata {

/// "step,loss,loss/domain,…"; an empty cell is a number that this step does not have. Numbers read back as they were.
std::string trainingToCsv(const Training& training);

} // namespace strata
