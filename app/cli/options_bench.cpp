// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli bench`.
#include "app/cli/bench_arguments.h"
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/row_options.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

Result<void> check(const BenchArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(checkRowArguments(arguments.rows));
    return arguments.data.empty() ? Result<void>() : checkRowFiles({arguments.data});
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<BenchArguments>();
    CLI::App* const command = app.add_subcommand(
        "bench", "How fast this machine decodes, reads a prompt, computes a lens and evaluates rows");
    command->add_option("MODEL", arguments->model, "a model folder, or a .safetensors file beside its config.json")
        ->required();
    command->add_option("--prefill-tokens", arguments->prefill, "length of the prompt")
        ->capture_default_str()
        ->transform(wholeNumber(1, 1 << 20));
    command->add_option("--decode-tokens", arguments->decode, "tokens decoded one by one")
        ->capture_default_str()
        ->transform(wholeNumber(1, 1 << 16));
    command->add_option("--lens-positions", arguments->lensPositions, "length of the text that the lens reads")
        ->capture_default_str()
        ->transform(wholeNumber(1, 1 << 20));
    command->add_option("--data", arguments->data,
                        "rows with labels, as eval reads them: how many a second, side by side and one after another");
    command->add_option("--task", arguments->task,
                        "of the rows: a *.task.json file or a built-in task; default: the one beside the model");
    addRowOptions(command, arguments->rows);
    command->add_option("--limit", arguments->limit, "only the first N rows")
        ->capture_default_str()
        ->transform(numberWithin<std::size_t>(1));
    command->callback([arguments, &chosen] { chosen = engineCommand<BenchArguments>(arguments, check); });
}

const Registration registration{75, add};

} // namespace
} // namespace strata::cli
