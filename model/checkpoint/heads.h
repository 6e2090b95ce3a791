// SPDX-License-Identifier: GPL-3.0-or-later
// Which heads a checkpoint has: declared under config.json's `hdlm` key, or found by the published tensor names.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// Fills Checkpoint::heads from `config`'s hdlm key or the tensors' names; layers may still be open. Adds warnings.
Result<void> findHeads(Checkpoint& checkpoint, const nlohmann::json& config, const std::string& subject);

/// Gives heads their layers. Errors: BadArgument for a layer outside 1…K, a tensor that is not there, one named twice.
Result<void> placeHeads(Checkpoint& checkpoint, const std::vector<HeadPlacement>& placements);

/// In order of layer, unplaced ones first, the final head last.
void sortHeads(std::vector<HeadSpec>& heads, const Architecture& architecture);

} // namespace strata
