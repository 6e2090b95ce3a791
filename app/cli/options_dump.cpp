// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli dump`.
#include "app/cli/command.h"
#include "app/cli/dump_arguments.h"
#include "model/base/output_path.h"

namespace strata::cli {
namespace {

Result<void> check(const DumpArguments& arguments) {
    STRATA_CHECK(parseIds(arguments.ids));
    STRATA_CHECK(checkOutputFile("-o", arguments.output, {".safetensors"}));
    return checkNotAnInput("-o", arguments.output, {arguments.model});
}

void add(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<DumpArguments>();
    CLI::App* const command =
        app.add_subcommand("dump", "write the states of every layer and the logits of every head");
    command
        ->add_option("MODEL", options->model,
                     "a model folder, a .safetensors file beside its config.json, or a .gguf file")
        ->required();
    command->add_option("--ids", options->ids, "token ids, as in 1,15,204")->required();
    command->add_option("-o,--output", options->output, "the .safetensors file to write")->required();
    command->callback([options, &chosen] { chosen = engineCommand<DumpArguments>(options, check); });
}

const Registration registration{50, add};

} // namespace
} // namespace strata::cli
