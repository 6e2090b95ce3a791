// SPDX-License-Identifier: GPL-3.0-or-later
// "--weights 2,1.5,1" of train and loss.
#pragma once

#include "model/base/result.h"

#include <string>
#include <vector>

namespace strata::cli {

/// Numbers that are not negative, separated by commas; none for an empty text.
Result<std::vector<double>> parseLevelWeights(const std::string& text);

} // namespace strata::cli
