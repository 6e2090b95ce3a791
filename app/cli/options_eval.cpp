// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli eval`.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/eval_arguments.h"
#include "app/cli/sampling_options.h"
#include "model/base/output_path.h"
#include "model/documents/evaluation_records.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

Result<void> check(const EvalArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    if (arguments.output.empty()) return {};
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata"}));
    STRATA_CHECK(checkNotAnInput("-o", arguments.output, {arguments.model, arguments.data, arguments.task}));
    return checkNotAnInput("-o", recordsPath(arguments.output), {arguments.model, arguments.data, arguments.task});
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<EvalArguments>();
    CLI::App* const command =
        app.add_subcommand("eval", "Decode labelled rows and compare: accuracy, F1, calibration, cost");
    command->add_option("MODEL", arguments->model, "model folder, .safetensors or .gguf file")->required();
    command->add_option("--task", arguments->task,
                        "a *.task.json file or a built-in task; default: the one beside the model");
    command->add_option("--data", arguments->data, "JSON Lines or a JSON array of rows with labels")->required();
    command->add_option("--limit", arguments->limit, "only the first N rows; 0: all")
        ->capture_default_str()
        ->transform(numberWithin<std::size_t>(0));
    addSamplingOptions(command, *arguments);
    command->add_option("-o,--output", arguments->output,
                        "save the evaluation, FILE.strata, and its records beside it, FILE.records.jsonl");
    command->callback([arguments, &chosen] { chosen = engineCommand<EvalArguments>(arguments, check); });
}

const Registration registration{70, add};

} // namespace
} // namespace strata::cli
