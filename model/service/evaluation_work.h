// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation as the window and the serve process have it made: where its records go while it grows.
#pragma once

#include "model/service/dispatcher.h"

namespace strata {

/// As request::Evaluate says. Snapshots come after the records that they tell of were written, or handed on. Errors: as
/// evaluate(); of the file, or of `records`.
Result<Evaluation> evaluateRows(const LoadedPair& loaded, const Task& task, const request::Evaluate& request,
                                const JobControl& control, const DocumentObserver& observer,
                                const RecordsObserver& records);

} // namespace strata
