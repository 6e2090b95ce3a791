// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli calibrate` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"

#include <cstdint>
#include <string>
#include <vector>

namespace strata::cli {

struct CalibrateArguments {
    static constexpr const char* command = "calibrate";
    std::string model, task, output;
    std::string saveDType = "f32";
    std::vector<std::string> data;
    RowArguments rows;
    std::int64_t maxTextTokens = 0;
};

} // namespace strata::cli
