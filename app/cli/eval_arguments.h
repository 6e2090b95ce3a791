// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli eval` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "model/decoding/decoding.h"

namespace strata::cli {

struct EvalArguments {
    static constexpr const char* command = "eval";
    std::string model, task, data, labels, labelScore, output;
    std::size_t limit = 0;
    SamplingOptions sampling;
    std::optional<int> maxNewTokens;
    bool fullDepth = false;
};

} // namespace strata::cli
