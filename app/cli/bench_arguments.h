// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli bench` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"

#include <string>

namespace strata::cli {

struct BenchArguments {
    static constexpr const char* command = "bench";
    std::string model;
    int prefill = 256, decode = 32, lensPositions = 256;
    std::string task, data; ///< no data: no rows are evaluated
    RowArguments rows;
    std::size_t limit = 100;
};

} // namespace strata::cli
