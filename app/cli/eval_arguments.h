// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli eval` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"
#include "model/decoding/decoding.h"
#include "model/documents/evaluation.h"

namespace strata::cli {

struct EvalArguments {
    static constexpr const char* command = "eval";
    std::string model, task, data, labels, labelScore, output;
    std::size_t limit = 0, sample = 0;
    EvaluationShard shard;
    std::vector<std::string> stopUnless; ///< LEVEL=LABEL
    int batchRows = 0;
    std::int64_t batchTokens = 16384;
    int resamples = 0;
    bool resume = false, overwrite = false, layerReadings = false;
    RowArguments rows;
    SamplingOptions sampling;
    std::optional<int> maxNewTokens;
    bool fullDepth = false;
};

} // namespace strata::cli
