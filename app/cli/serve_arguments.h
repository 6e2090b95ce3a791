// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli serve` was asked for: everything comes on standard input.
#pragma once

#include "app/cli/engine_command.h"

namespace strata::cli {

struct ServeArguments {
    static constexpr const char* command = "serve";
};

} // namespace strata::cli
