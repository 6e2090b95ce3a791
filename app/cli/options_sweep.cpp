// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli sweep`.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/row_options.h"
#include "app/cli/sweep_arguments.h"
#include "model/base/output_path.h"
#include "model/requests/grammar.h"
#include "model/task/task_fields.h"

namespace strata::cli {
namespace {

Result<void> check(const SweepArguments& arguments) {
    STRATA_CHECK(checkTaskName(arguments.task));
    STRATA_CHECK(parseLayers(arguments.layers));
    STRATA_CHECK(checkRowArguments(arguments.rows));
    STRATA_CHECK(checkRowFiles(arguments.data));
    if (!arguments.heldOut.empty()) STRATA_CHECK(checkRowFiles({arguments.heldOut}));
    STRATA_CHECK(checkOutputFolder(arguments.output));
    return checkNotAnInput("-o", arguments.output, {arguments.model});
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<SweepArguments>();
    SweepOptions& o = arguments->options;
    CLI::App* command =
        app.add_subcommand("sweep", "train a head at each layer, on states computed once: which layers can be decoded");
    command->add_option("MODEL", arguments->model, "model folder or .gguf file")->required();
    command->add_option("--task", arguments->task, "built-in task or *.task.json; the model's own when there is one");
    command->add_option("--data", arguments->data, "rows to train on: JSON Lines, a JSON array, CSV or TSV")
        ->required();
    addSkippingOptions(command, arguments->rows);
    command->add_option("--eval", arguments->heldOut,
                        "rows to measure on; without, a tenth of the rows, drawn by --seed and not trained on");
    command->add_option("-o,--output", arguments->output, "folder of sweep.json; a sweep that is there is gone on with")
        ->required();
    command->add_option("--layers", arguments->layers, "all, or layers as in 1,4-8,12")->capture_default_str();
    command
        ->add_option("--level", o.levels,
                     "a level of the task, may be repeated; default: those that answer with a label, else all")
        ->type_name("TEXT");
    command->add_option("--readout", arguments->readout, "of the trained heads below the last layer: norm or raw")
        ->capture_default_str()
        ->check(oneOf({"norm", "raw"}));
    command->add_option("--seeds", o.seeds, "trainings of each head, whose 95 % intervals are shown")
        ->capture_default_str()
        ->transform(wholeNumber(1, 1000));
    command->add_option("--seed", o.seed, "of the first; the others count on from it")
        ->capture_default_str()
        ->transform(numberWithin<std::uint64_t>(0));
    command->add_option("--epochs", o.epochs)->capture_default_str()->transform(wholeNumber(1, 100000));
    command->add_option("--batch-rows", o.batchRows, "answers of one step")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(1, 1000000));
    command->add_option("--learning-rate", o.learningRate, "of AdamW, with a cosine down to a fiftieth")
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 10.0));
    command->add_option("--weight-decay", o.weightDecay)
        ->capture_default_str()
        ->transform(numberWithin<double>(0.0, 10.0));
    command->add_option("--max-text-tokens", o.maxTextTokens, "cut the input there; 0: not")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(0));
    command->add_option("--state-dtype", arguments->stateDType, "the base's states are kept as f32 or f16")
        ->capture_default_str()
        ->check(oneOf({"f32", "f16"}));
    command
        ->add_option("--state-memory", arguments->stateMemory,
                     "MiB of them in memory; more is kept in a file of the output folder while it is needed")
        ->capture_default_str()
        ->transform(numberWithin<std::int64_t>(0, std::int64_t{1} << 30));
    command->callback([arguments, &chosen] { chosen = engineCommand<SweepArguments>(arguments, check); });
}

const Registration registration{61, add};

} // namespace
} // namespace strata::cli
