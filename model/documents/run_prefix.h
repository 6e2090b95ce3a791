// SPDX-License-Identifier: GPL-3.0-or-later
// A run as it was at one of its tokens: what playback shows.
#pragma once

#include "model/documents/run.h"

namespace strata {

/// The level when it had `count` tokens: what they lead to is not there yet. Pure.
void cutLevel(RunLevel& level, std::size_t count);

/// The run when token `token` of stage `stage` (an index into levels or columns) had just been decoded: later tokens,
/// answers, labels and their probabilities are not there yet, and what had not ended says StopReason::Running. What
/// other heads and layers read at the tokens that are there stays. A whole run where nothing follows that token; places
/// outside are moved to the nearest token. Pure.
Run runUpTo(const Run& run, int stage, int token);

} // namespace strata
