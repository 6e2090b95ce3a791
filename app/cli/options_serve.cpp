// SPDX-License-Identifier: GPL-3.0-or-later
// Options of `strata-cli serve`.
#include "app/cli/command.h"
#include "app/cli/serve_arguments.h"

namespace strata::cli {
namespace {

void add(CLI::App& app, Command& chosen) {
    app.add_subcommand("serve", "Keep models open and answer requests, JSON lines on standard input and output")
        ->callback([&chosen] { chosen = engineCommand<ServeArguments>(std::make_shared<ServeArguments>()); });
}

const Registration registration{100, add};

} // namespace
} // namespace strata::cli
