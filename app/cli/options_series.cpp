// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli series`.
#include "app/cli/command.h"
#include "app/cli/sampling_options.h"
#include "app/cli/series_arguments.h"
#include "app/cli/text_argument.h"
#include "model/base/output_path.h"
#include "model/requests/grammar.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

Result<void> check(const SeriesArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(checkUtf8("--prompt", arguments.input));
    STRATA_TRY(const auto fields, parseAssignments(arguments.fields, "field"));
    if (!arguments.hasInput && !fields.contains("input"))
        return fail(ErrorCode::BadArgument, "series", "has no prompt; give --prompt TEXT.");
    if (arguments.output.empty()) return {};
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".strata"}));
    return checkNotAnInput("-o", arguments.output, {arguments.series, arguments.task});
}

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<SeriesArguments>();
    CLI::App* const command =
        app.add_subcommand("series", "run a prompt at every checkpoint that a training kept: from noise to sense");
    command
        ->add_option(
            "SERIES", arguments->series,
            "folder of checkpoints (train --keep-checkpoints), its series.json, or a .strata file of such a series")
        ->required();
    command->add_option("--task", arguments->task,
                        "a *.task.json file, or a task by its name; default: the one beside each");
    const CLI::Option* const input = command->add_option("--prompt,--input", arguments->input, "the input text");
    command->add_option("--field", arguments->fields, "a field of the task, NAME=VALUE; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--lens", arguments->lens, "also compute the lens of each run");
    addSamplingOptions(command, *arguments);
    command->add_option("-o,--output", arguments->output,
                        "save runs and lenses, FILE.strata: strata opens it without the models");
    command->callback([arguments, input, &chosen] {
        arguments->hasInput = input->count() > 0;
        chosen = engineCommand<SeriesArguments>(arguments, check);
    });
}

const Registration registration{62, add};

} // namespace
} // namespace strata::cli
