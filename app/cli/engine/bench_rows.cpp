// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine/bench_rows.h"

#include "model/evaluation/evaluate.h"

#include <chrono>
#include <ctime>

namespace strata::cli {
namespace {

struct Time {
    double seconds = 0, ofProcessor = 0;
};

Result<Time> timeOf(const EvaluationRequest& request, const BenchRows& rows,
                    const std::shared_ptr<const LoadedModel>& model, const JobControl& control) {
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t before = std::clock();
    STRATA_TRY(const Evaluation evaluation, evaluate(model, *rows.tokenizer, rows.task, request, control));
    if (!evaluation.isComplete()) return JobControl::cancelled();
    return Time{std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
                static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC};
}

} // namespace

Result<BenchRows> readBenchRows(const BenchArguments& arguments, const Checkpoint& checkpoint) {
    BenchRows rows;
    STRATA_TRY(rows.tokenizer, openTokenizer(checkpoint.source));
    STRATA_TRY(rows.task, findTask(arguments.task, checkpoint.taskPlace(arguments.task),
                                   static_cast<int>(checkpoint.heads.size())));
    STRATA_TRY(RowFile file, readRows(arguments.data, rowReading(arguments.rows, rows.task.taxonomy.get())));
    rows.rows = std::move(file.rows);
    if (rows.rows.size() > arguments.limit) rows.rows.resize(arguments.limit);
    return rows;
}

Result<RowRates> benchRows(const BenchRows& rows, const std::shared_ptr<const LoadedModel>& model,
                           const BenchArguments& arguments, int threads, const JobControl& control) {
    EvaluationRequest request;
    request.data = arguments.data;
    request.rows.assign(rows.rows.begin(), rows.rows.begin() + 1);
    request.threads = 1;
    request.batchRows = 1;
    STRATA_CHECK(timeOf(request, rows, model, control)); // the first row touches every weight
    request.rows = rows.rows;
    STRATA_TRY(const Time alone, timeOf(request, rows, model, control));
    request.threads = threads;
    request.batchRows = 0;
    STRATA_TRY(const Time together, timeOf(request, rows, model, control));
    const auto count = static_cast<double>(rows.rows.size());
    return RowRates{static_cast<std::int64_t>(rows.rows.size()),
                    rowsAtOnce(*model, threads).rows,
                    count / alone.seconds,
                    count / together.seconds,
                    alone.ofProcessor / count,
                    together.ofProcessor / count};
}

} // namespace strata::cli
