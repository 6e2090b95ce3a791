// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli bench`.
#include "app/cli/bench_arguments.h"
#include "app/cli/checks.h"
#include "app/cli/command.h"

namespace strata::cli {
namespace {

void add(CLI::App& app, Command& chosen) {
    const auto arguments = std::make_shared<BenchArguments>();
    CLI::App* const command =
        app.add_subcommand("bench", "How fast this machine decodes, reads a prompt and computes a lens");
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
    command->callback([arguments, &chosen] { chosen = engineCommand<BenchArguments>(arguments); });
}

const Registration registration{75, add};

} // namespace
} // namespace strata::cli
