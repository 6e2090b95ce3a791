// SPDX-License-Identifier: GPL-3.0-or-later
// Hierarchical decoding, stage by stage; and every head continuing the prompt by itself.
#pragma once

#include "model/documents/run.h"
#include "model/engine/engine.h"
#include "model/requests/run_request.h"
#include "model/task/task.h"
#include "model/tokenizer/tokenizer.h"

#include <functional>

namespace strata {

/// Called on the working thread after each token with the run so far; copy what you keep.
using RunObserver = std::function<void(const Run& soFar)>;

/// Decodes every level of the task. `fields` fills the task's fields ("input", "subtask_1" …). A cancelled run is a
/// normal result: what was computed, with StopReason::Cancelled.
Result<Run> decodeHierarchically(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                                 const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                                 const JobControl& control, const RunObserver& observer = {});

/// Every head, and every lens column, continues the task's prompt by itself.
Result<Run> decodeFreely(std::shared_ptr<const LoadedModel> model, const Tokenizer& tokenizer, const Task& task,
                         const std::map<std::string, std::string>& fields, const DecodeOptions& options,
                         const std::vector<LensColumn>& lenses, const JobControl& control,
                         const RunObserver& observer = {});

} // namespace strata
