// SPDX-License-Identifier: GPL-3.0-or-later
// --train-layers, in the one grammar of layers.
#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"

#include <string>
#include <vector>

namespace strata::cli {

/// Empty for an empty text and for all. Errors: BadArgument.
Result<std::vector<LayerIndex>> parseTrainLayers(const std::string& text);

} // namespace strata::cli
