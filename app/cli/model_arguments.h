// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments about models that several commands take.
#pragma once

#include "app/cli/command_types.h"
#include "model/checkpoint/checkpoint.h"

#include <optional>

namespace strata::cli {

/// Opens MODEL with the heads of the common options; no weights are loaded.
Result<Checkpoint> openModelCheckpoint(const std::string& path, const CommonOptions& options);
Result<std::optional<DType>> parseDType(const std::string& text); ///< "auto" gives an empty optional
/// A warning on standard error before a long job; each is in the command's JSON too.
void showWarnings(const std::vector<std::string>& warnings, const CommonOptions& options);
/// "1,2,3"
Result<std::vector<TokenId>> parseIds(const std::string& text);

} // namespace strata::cli
