// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked when a document was made, out of the options that it keeps.
#pragma once

#include "model/requests/run_request.h"

namespace strata {

/// Of Run::options and Evaluation::options with their seed. What they do not keep (how many tokens each reading lists)
/// is as in a new request; a value that is none is passed over.
DecodeOptions decodeOptionsOf(const std::map<std::string, std::string>& options, std::uint64_t seed);

} // namespace strata
