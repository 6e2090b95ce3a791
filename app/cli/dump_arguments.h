// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli dump` was asked for.
#pragma once

#include "app/cli/engine_command.h"

#include <string>

namespace strata::cli {

struct DumpArguments {
    static constexpr const char* command = "dump";
    std::string model;
    std::string ids;
    std::string output;
};

} // namespace strata::cli
