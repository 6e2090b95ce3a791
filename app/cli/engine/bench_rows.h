// SPDX-License-Identifier: GPL-3.0-or-later
// How fast labelled rows are evaluated: one after another, and as eval does it.
#pragma once

#include "app/cli/bench_arguments.h"
#include "model/engine/engine.h"
#include "model/task/rows.h"
#include "model/task/task.h"
#include "model/tokenizer/tokenizer.h"

namespace strata::cli {

/// What the rows need besides the model.
struct BenchRows {
    std::shared_ptr<const Tokenizer> tokenizer;
    Task task;
    std::vector<DataRow> rows;
};

struct RowRates {
    std::int64_t rows = 0;
    int atOnce = 1;                         ///< rows that eval decodes side by side
    double alone = 0, together = 0;         ///< rows per second
    double aloneTime = 0, togetherTime = 0; ///< seconds of processor per row, all threads together
};

/// Reads them, before the weights are loaded. Errors: those of tokenizer, task and rows.
Result<BenchRows> readBenchRows(const BenchArguments& arguments, const Checkpoint& checkpoint);
/// `threads` as the common option has it. Errors: evaluate()'s; Cancelled.
Result<RowRates> benchRows(const BenchRows& rows, const std::shared_ptr<const LoadedModel>& model,
                           const BenchArguments& arguments, int threads, const JobControl& control);

} // namespace strata::cli
