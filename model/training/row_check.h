// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a row can be read by a model at all. No LibTorch.
#pragma once

#include "model/base/result.h"
#include "model/checkpoint/architecture.h"
#include "model/training/batch.h"

namespace strata {

/// Errors (BadData): an id that the model has no piece for, more tokens than its context.
Result<void> checkRowFits(const Architecture& architecture, const TrainingRow& row);

} // namespace strata
