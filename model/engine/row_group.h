// SPDX-License-Identifier: GPL-3.0-or-later
// Sequences whose tokens go through the blocks together.
#pragma once

#include "model/engine/engine.h"

#include <cstddef>
#include <functional>

namespace strata {

/// Calls work(0) … work(count − 1), begun in this order and at most `together` of them at once, and returns when all
/// are done. What a RunState computes in `work` is computed on the calling thread with all of the model's threads, and
/// fill() waits until the others have come to one, too: single tokens of several sequences then go through each block
/// together, so that its weights are read once for all of them. A sequence's numbers are to the last digit those that
/// it has alone. `work` runs on threads of the group's own, only one of them at any moment; what it throws is thrown
/// here once the others have ended, and no further one is begun.
void computeTogether(std::size_t count, std::size_t together, const std::function<void(std::size_t)>& work);

/// Whether single tokens of several sequences of this model share their passes, with the numbers that each has alone:
/// where the processor's own kernels compute them.
bool sharesPasses(const LoadedModel& model);

} // namespace strata
