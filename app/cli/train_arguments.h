// SPDX-License-Identifier: GPL-3.0-or-later
// What `strata-cli train` was asked for.
#pragma once

#include "app/cli/engine_command.h"
#include "app/cli/row_arguments.h"
#include "model/training/training.h"

namespace strata::cli {

struct TrainArguments {
    static constexpr const char* command = "train";
    std::string model, config, tokenizer, task, output, optimizer = "adamw", schedule = "cosine", trainLayers,
                                                        baseline = "none", stateDType = "f32", trainDType = "auto",
                                                        saveDType = "f32", weights, nameTemplates;
    std::vector<std::string> data, newHeads, objectives;
    std::string lowRank, lowRankTargets, baseSource, saveAs;
    RowArguments rows;
    std::string heldOut, log, tensorBoard;
    std::int64_t stateMemory = 2048; ///< MiB
    TrainOptions options;
};

/// What was learned alone: by nature with low-rank updates.
inline bool savesAdapter(const TrainArguments& arguments) {
    return arguments.saveAs.empty() ? !arguments.lowRank.empty() : arguments.saveAs == "adapter";
}

} // namespace strata::cli
