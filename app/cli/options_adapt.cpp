// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli adapt`.
#include "app/cli/adapt_arguments.h"
#include "app/cli/command.h"
#include "model/base/output_path.h"

namespace strata::cli {
namespace {

Result<void> check(const AdaptArguments& arguments) {
    if (arguments.headsOnly && arguments.untie)
        return fail(ErrorCode::BadArgument, "--untie", "changes the model itself; leave it out with --heads-only.");
    if (arguments.headsOnly)
        STRATA_CHECK(checkOutputFile("-o", arguments.output, {".safetensors"}));
    else
        STRATA_CHECK(checkOutputFolder(arguments.output));
    return checkNotAnInput("-o", arguments.output, {arguments.base});
}

void add(CLI::App& app, Command& chosen) {
    auto arguments = std::make_shared<AdaptArguments>();
    CLI::App* command = app.add_subcommand("adapt", "copy the final head to further layers, to be trained");
    command->add_option("BASE", arguments->base, "model folder or .gguf file")->required();
    command->add_option("-o,--output", arguments->output, "folder to write; with --heads-only a .safetensors file")
        ->required();
    command->add_option("--head", arguments->heads, "LAYER[:NAME[:WEIGHT[:raw|norm]]]; may be repeated")
        ->required()
        ->allow_extra_args(false);
    command->add_flag("--untie", arguments->untie,
                      "give the final head a matrix of its own where it is the embedding's");
    command->add_flag("--heads-only", arguments->headsOnly,
                      "write the heads alone, a file that --heads opens beside the base");
    command->callback([arguments, &chosen] { chosen = engineCommand<AdaptArguments>(arguments, check); });
}

const Registration registration{61, add};

} // namespace
} // namespace strata::cli
