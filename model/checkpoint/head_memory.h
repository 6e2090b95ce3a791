// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of heads that the user gave once: hdlm.json beside the model, or heads.json among the user's settings.
#pragma once

#include "model/checkpoint/checkpoint.h"

namespace strata {

/// Placements remembered for this model, those that still fit it; a damaged memory is a warning in `checkpoint`, never
/// a failure.
std::vector<HeadPlacement> rememberedHeads(Checkpoint& checkpoint);

/// $XDG_CONFIG_HOME/strata/heads.json, else ~/.config/strata/heads.json; empty when neither variable is set.
std::filesystem::path userHeadsFile();

} // namespace strata
