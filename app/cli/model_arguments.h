// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments about models that several commands take.
#pragma once

#include "app/cli/command_types.h"
#include "model/requests/grammar.h"
#include "model/requests/open_request.h"

namespace strata::cli {

/// MODEL with the common options.
Result<OpenRequest> openRequest(const std::string& path, const CommonOptions& options);
/// Opens MODEL with the heads of the common options; no weights are loaded.
Result<Checkpoint> openModelCheckpoint(const std::string& path, const CommonOptions& options);
/// A warning on standard error before a long job; each is in the command's JSON too.
void showWarnings(const std::vector<std::string>& warnings, const CommonOptions& options);

} // namespace strata::cli
