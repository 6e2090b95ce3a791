// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli loss` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"

#include <string>
#include <vector>

namespace strata::cli {

struct LossArguments {
    static constexpr const char* command = "loss";
    std::string model, task, weights;
    std::vector<std::string> data;
    RowArguments rows;
    bool gradients = false;
};

} // namespace strata::cli
