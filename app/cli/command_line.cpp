// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/checks.h"

namespace strata::cli {

CommandLine::CommandLine(int mostThreads)
    : app("Strata: see what each layer of a hierarchical decoder language model says.", "strata-cli") {
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string("strata-cli " STRATA_VERSION));
    app.fallthrough();
    app.add_option("--device", common.device, "cpu, cuda or cuda:N")->capture_default_str();
    app.add_option("--dtype", common.dtype, "compute type: auto, f32, bf16, f16")->capture_default_str();
    app.add_option("--threads", common.threads, "processor threads; 0: as many as pay for the model's width")
        ->capture_default_str()
        ->transform(wholeNumber(0, mostThreads));
    app.add_option("--head", common.heads,
                   "layer of an extra head, TENSOR@LAYER, with :raw or :norm for what it reads; may be repeated")
        ->allow_extra_args(false);
    app.add_option("--heads", common.headsFile, "a .safetensors file of heads beside MODEL");
    app.add_option("--adapter", common.adapter, "an adapter folder on MODEL, its base: LoRA and heads");
    app.add_flag("--json", common.json, "one JSON document on standard output");
    app.add_flag("--quiet", common.quiet, "no progress on standard error");
    addAllCommands(app, chosen);
}

} // namespace strata::cli
