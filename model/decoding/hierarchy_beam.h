// SPDX-License-Identifier: GPL-3.0-or-later
// The most probable paths of labels through a task's tree.
#pragma once

#include "model/documents/run.h"
#include "model/engine/engine.h"
#include "model/requests/run_request.h"
#include "model/task/task.h"
#include "model/tokenizer/tokenizer.h"

namespace strata {

/// The `options.beam` paths of the largest joint probability, best first: the product over the label levels of each
/// label's probability among its parent's children, the same as RunLevel::pathProbability. Exact, whatever the number:
/// a path is never more probable than its beginning, so beginnings are continued in the order of their probability
/// (uniform-cost search) until as many whole paths have come; no wider search finds a better one. A path ends where the
/// tree does. Free-text levels are decoded greedily; levels that `options.forced` gives count as certain, and a given
/// label is followed below its own parents alone, unless the level above is given as well.
///
/// `state` is used as it stands: what it has in common with a path's text is not computed again, what it held besides
/// is gone afterwards. Levels run up to their own layer. Errors: as decodeHierarchically; cancelled.
Result<std::vector<RunBeam>> bestPaths(RunState& state, const Tokenizer& tokenizer, const Task& task,
                                       const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                                       const JobControl& control);

} // namespace strata
