// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli series` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "model/requests/run_request.h"

namespace strata::cli {

struct SeriesArguments {
    static constexpr const char* command = "series";
    std::string series, task, input, output;
    std::vector<std::string> fields;
    bool hasInput = false, lens = false, fullDepth = false;
    std::string labels, labelScore;
    SamplingOptions sampling;
    std::optional<int> maxNewTokens;
};

} // namespace strata::cli
