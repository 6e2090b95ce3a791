// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli lens`.
#include "app/cli/checks.h"
#include "app/cli/command.h"
#include "app/cli/lens_arguments.h"
#include "app/cli/statistics_help.h"

namespace strata::cli {
namespace {

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<LensArguments>();
    CLI::App* const command = app.add_subcommand("lens", "What every layer says at every position of a text");
    command->footer(statisticsHelp());
    command
        ->add_option("MODEL", arguments->model,
                     "a model folder, a .safetensors file beside its config.json, or a .gguf file")
        ->required();
    auto* const source = command->add_option_group("text", "what is read");
    auto* const text = source->add_option("--text", arguments->text, "the text itself");
    source->add_option("--text-file", arguments->textFile,
                       "a file with the text, taken as it is; - for standard input");
    source->add_option("--ids", arguments->ids, "token ids, as in 1,15,204");
    source->add_option("--run", arguments->run, "prompt and generated tokens of a saved run, FILE.strata");
    source->require_option(1);
    CLI::Option* const bos = command->add_flag(
        "--bos", arguments->bos, "begin a text with the begin-of-text token; default: as the tokenizer itself does it");
    command->add_flag("--no-bos", arguments->noBos, "begin a text without the begin-of-text token")->excludes(bos);
    command
        ->add_option("--layers", arguments->layers, "all, or layers and ranges, as in 0,3-5,8; the last is always read")
        ->capture_default_str();
    command->add_option("--stride", arguments->stride, "read every Nth layer, and the last")
        ->capture_default_str()
        ->transform(numberWithin<int>(std::numeric_limits<int>::lowest()));
    command->add_option("--readout", arguments->readout, "raw: residuals as they are; norm: after the final norm")
        ->capture_default_str()
        ->check(oneOf({"raw", "norm"}));
    command->add_option("--matrix", arguments->matrix, "readout matrix: final, embedding, or a head's name")
        ->capture_default_str();
    command
        ->add_option("--target", arguments->target,
                     "next (the true next token), final (the last layer's top-1), or one token, as text or #ID")
        ->capture_default_str();
    command->add_option("--anti", arguments->anti, "a token that the target is compared with");
    command
        ->add_option("--track", arguments->tracked,
                     "keep this token's log-probability in every cell; may be repeated; \"cat | dog\" sums the two")
        ->allow_extra_args(false);
    command->add_option("--top-k", arguments->topK, "how many tokens each cell keeps")
        ->capture_default_str()
        ->transform(numberWithin<int>(std::numeric_limits<int>::lowest()));
    command->add_option("--statistics", arguments->statistics, "only these, separated by commas; default: all")
        ->delimiter(',');
    command->add_option("--show", arguments->shown, "the statistic that stands in the printed grid");
    command->add_flag("--sublayers", arguments->subLayers, "also the residual between attention and MLP");
    command->add_flag("--no-heads", arguments->noHeads, "without the trained heads");
    command->add_flag("--inner", arguments->inner, "also the inner-optimisation view");
    command->add_flag("--headless", arguments->headless, "also the headless readout");
    command->add_flag("--agreement", arguments->agreement,
                      "also the Jensen-Shannon distance of every two rows, over evenly spread positions");
    command->add_option("--gradient-step", arguments->gradientStep, "replace a block by a gradient step, LAYER:SIZE");
    command->add_option("-o,--output", arguments->output, "save the lens, FILE.strata, .json or .csv");
    command->callback([arguments, text, &chosen] {
        arguments->hasText = text->count() > 0;
        chosen = engineCommand<LensArguments>(arguments, checkLensArguments);
    });
}

const Registration registration{30, add};

} // namespace
} // namespace strata::cli
