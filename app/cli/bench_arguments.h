// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli bench` was asked for.
#pragma once

#include "app/cli/engine_command.h"

#include <string>

namespace strata::cli {

struct BenchArguments {
    static constexpr const char* command = "bench";
    std::string model;
    int prefill = 256, decode = 32, lensPositions = 256;
};

} // namespace strata::cli
