// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli run` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"
#include "model/requests/run_request.h"

namespace strata::cli {

struct RunArguments {
    static constexpr const char* command = "run";
    std::string model;
    std::string task;
    std::string input, inputFile, row;
    RowArguments rows; ///< how --row reads
    std::vector<std::string> fields, forced, begun, lenses;
    bool hasInput = false; ///< an empty text is one, too
    bool free = false, fullDepth = false, reencode = false, layerReadings = false;
    bool labelReadings = false, withoutOriginal = false;
    int beam = 0;
    std::string labels, labelScore;
    SamplingOptions sampling;
    std::optional<int> maxNewTokens;
    int shownTopK = 10;
    std::string output;
};

/// What can be said without the model.
Result<void> checkRunArguments(const RunArguments& arguments);

} // namespace strata::cli
