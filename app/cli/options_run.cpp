// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli run`.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/row_options.h"
#include "app/cli/run_arguments.h"
#include "app/cli/sampling_options.h"

namespace strata::cli {
namespace {

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<RunArguments>();
    CLI::App* const command = app.add_subcommand("run", "Decode level by level, and show what every head says");
    command->add_option("MODEL", arguments->model, "model folder, .safetensors or .gguf file")->required();
    command->add_option(
        "--task", arguments->task,
        "a *.task.json file, or a task by its name: hdlm2, chat, wos …; default: the one beside the model");
    const CLI::Option* const input = command->add_option("--input", arguments->input, "the input text");
    command->add_option("--input-file", arguments->inputFile, "read the input text from a file; -: standard input");
    command->add_option("--row", arguments->row, "take the fields from row N (from 1) of a data file, FILE:N");
    addRowOptions(command, arguments->rows);
    command->add_option("--field", arguments->fields, "a field of the task, NAME=VALUE; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--force", arguments->forced, "give a level its answer, LEVEL=TEXT; may be repeated")
        ->allow_extra_args(false);
    command
        ->add_option("--begin", arguments->begun,
                     "give a level the beginning of its answer, LEVEL=TEXT, and go on from there; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--without-original", arguments->withoutOriginal,
                      "with --force or --begin: do not decode without it as well, to be shown beside");
    command->add_flag("--reencode", arguments->reencode, "encode the whole text again before each level");
    addSamplingOptions(command, *arguments);
    command->add_option("--show-top", arguments->shownTopK, "how many tokens each reading keeps")
        ->capture_default_str()
        ->transform(wholeNumber(0, 1000));
    command->add_flag("--free", arguments->free, "every head continues the prompt by itself");
    command
        ->add_option("--lens", arguments->lenses,
                     "with --free, also the logit lens of LAYER[:raw|norm]; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--layer-readings", arguments->layerReadings,
                      "also keep what the logit lens of every layer says at each token");
    command->add_flag("--label-readings", arguments->labelReadings,
                      "also keep what every head and layer says of each level's labels");
    command->add_option("--beam", arguments->beam, "also the K most probable paths of labels; 0: none")
        ->capture_default_str()
        ->transform(wholeNumber(0, mostBeams));
    command->add_option("-o,--output", arguments->output, "save the run, FILE.strata");
    command->callback([arguments, input, &chosen] {
        arguments->hasInput = input->count() > 0;
        chosen = engineCommand<RunArguments>(arguments, checkRunArguments);
    });
}

const Registration registration{20, add};

} // namespace
} // namespace strata::cli
