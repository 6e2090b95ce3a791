// SPDX-License-Identifier: GPL-3.0-or-later
// A model with its weights, as the common options want it.
#pragma once

#include "app/cli/command_types.h"
#include "model/engine/engine.h"

namespace strata::cli {

/// Opens MODEL with the common options: checkpoint, then weights on the device.
Result<std::shared_ptr<const LoadedModel>> openModel(const std::string& path, const CommonOptions& options,
                                                     const JobControl& control);
/// The weights of a checkpoint that was opened already.
Result<std::shared_ptr<const LoadedModel>> loadOpened(Checkpoint checkpoint, const CommonOptions& options,
                                                      const JobControl& control);

} // namespace strata::cli
