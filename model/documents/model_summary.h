// SPDX-License-Identifier: GPL-3.0-or-later
// What a run document says of its model, taken from the checkpoint.
#pragma once

#include "model/checkpoint/checkpoint.h"
#include "model/documents/run.h"

namespace strata {

ModelSummary modelSummary(const Checkpoint& checkpoint);

} // namespace strata
