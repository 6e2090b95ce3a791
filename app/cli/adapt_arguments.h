// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli adapt` was asked for.
#pragma once

#include "app/cli/engine_command.h"

#include <string>
#include <vector>

namespace strata::cli {

struct AdaptArguments {
    static constexpr const char* command = "adapt";
    std::string base, output;
    std::vector<std::string> heads;
    bool untie = false, headsOnly = false;
};

} // namespace strata::cli
