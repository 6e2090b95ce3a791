// SPDX-License-Identifier: GPL-3.0-or-later
// A command line that means nothing, said in one sentence.
#pragma once

#include "model/base/result.h"

#include <CLI/CLI.hpp>

namespace strata::cli {

/// What is wrong and, where a name was mistyped, which one was meant. BadArgument.
Error usageError(const CLI::App& app, const CLI::ParseError& error);

} // namespace strata::cli
