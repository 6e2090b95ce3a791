// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli sweep` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"
#include "model/training/sweep.h"

namespace strata::cli {

struct SweepArguments {
    static constexpr const char* command = "sweep";
    std::string model, task, output, layers = "all", heldOut, readout = "norm", stateDType = "f32";
    std::vector<std::string> data;
    RowArguments rows;
    std::int64_t stateMemory = 2048; ///< MiB
    SweepOptions options;
};

} // namespace strata::cli
