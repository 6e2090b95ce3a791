// SPDX-License-Identifier: GPL-3.0-or-later
// Rows per second of an evaluation: one row after another, and side by side, in turns.
//
//     eval_cost resources/demo ROWS.jsonl [ROWS] [TURNS]
#include "model/evaluation/evaluate.h"
#include "model/task/task.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

using namespace strata;

namespace {

[[noreturn]] void give(const Error& error) {
    std::fprintf(stderr, "%s\n", error.message().c_str());
    std::exit(1);
}
template <class T> T valueOrEnd(Result<T> result) {
    if (!result) give(result.error());
    return std::move(*result);
}

struct Time {
    double wall = 0, processor = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: eval_cost MODEL ROWS.jsonl [ROWS] [TURNS]\n");
        return 2;
    }
    Checkpoint checkpoint = valueOrEnd(openCheckpoint(argv[1]));
    const auto tokenizer = valueOrEnd(openTokenizer(checkpoint.source));
    const Task task = valueOrEnd(findTask("", checkpoint.source, static_cast<int>(checkpoint.heads.size())));
    const auto model = valueOrEnd(loadModel(std::move(checkpoint), {}, {}));
    EvaluationRequest request;
    request.data = argv[2];
    request.rows = valueOrEnd(readRows(argv[2]));
    request.rows.resize(std::min(request.rows.size(), static_cast<std::size_t>(argc > 3 ? std::atoi(argv[3]) : 200)));
    const int turns = argc > 4 ? std::atoi(argv[4]) : 3;
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    for (int turn = 0; turn < turns; ++turn)
        for (const bool alone : {true, false}) {
            request.threads = alone ? 1 : cores;
            request.batchRows = alone ? 1 : 0;
            using Clock = std::chrono::steady_clock;
            const auto start = Clock::now();
            const std::clock_t before = std::clock();
            (void)valueOrEnd(evaluate(model, *tokenizer, task, request, {}));
            const Time time{std::chrono::duration<double>(Clock::now() - start).count(),
                            static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC};
            std::printf("%2d at once: %7.1f rows/s, %6.2f ms of processor a row\n",
                        rowsAtOnce(*model, request.threads, request.batchRows).rows,
                        static_cast<double>(request.rows.size()) / time.wall,
                        1000 * time.processor / static_cast<double>(request.rows.size()));
        }
    return 0;
}
