// SPDX-License-Identifier: GPL-3.0-or-later
// What a low-rank training writes: an adapter folder (checkpoint/adapter_folder.h). Includes LibTorch.
#pragma once

#include "model/checkpoint/adapter_folder.h"
#include "model/training/parameters.h"

namespace strata {

/// The updates as PEFT stores them, and all heads, in float32. `task` is a task file that is copied with its label
/// tree; empty: none. Errors: FileUnwritable.
Result<void> writeTrainedAdapter(const ModelParameters& parameters, const BaseReference& base,
                                 const std::filesystem::path& task, const std::filesystem::path& folder);

} // namespace strata
