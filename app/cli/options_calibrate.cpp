// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli calibrate`.
#include "app/cli/calibrate_arguments.h"
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/row_options.h"
#include "model/base/output_path.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

Result<void> check(const CalibrateArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(checkRowArguments(arguments.rows));
    STRATA_CHECK(checkRowFiles(arguments.data));
    STRATA_CHECK(checkOutputFolder(arguments.output));
    return checkNotAnInput("-o", arguments.output, {arguments.model});
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<CalibrateArguments>();
    CLI::App* command =
        app.add_subcommand("calibrate", "make heads as sure as they are right: one temperature each, by held-out rows");
    command->add_option("MODEL", arguments->model, "model folder or .gguf file")->required();
    command->add_option("--task", arguments->task, "built-in task or *.task.json; the model's own when there is one");
    command->add_option("--data", arguments->data, "held-out rows: JSON Lines, a JSON array, CSV or TSV")->required();
    addSkippingOptions(command, arguments->rows);
    command->add_option("-o,--output", arguments->output, "folder to write")->required();
    command->add_option("--save-dtype", arguments->saveDType, "f32 or bf16")
        ->capture_default_str()
        ->check(CLI::IsMember({"f32", "bf16"}));
    command->add_option("--max-text-tokens", arguments->maxTextTokens, "cut the input there; 0: not")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(0));
    command->callback([arguments, &chosen] { chosen = engineCommand<CalibrateArguments>(arguments, check); });
}

const Registration registration{63, add};

} // namespace
} // namespace strata::cli
