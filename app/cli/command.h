// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of strata-cli share. A command that needs no engine is one file, command_NAME.cpp; of one that
// does, options_NAME.cpp holds the options, NAME_arguments.h what they fill, and engine/NAME.cpp, which is linked into
// the second program strata-engine alone, the work. Each registers itself.
#pragma once

#include "app/cli/command_types.h"
#include "app/cli/model_arguments.h"

#include <CLI/CLI.hpp>

namespace strata::cli {

/// Each command_NAME.cpp and options_NAME.cpp holds `const Registration registration{ORDER, addNAME};` in its anonymous
/// namespace, where addNAME adds the subcommand with its options and sets `chosen` in the subcommand's callback.
using AddCommand = void (*)(CLI::App& app, Command& chosen);
struct Registration {
    Registration(int order, AddCommand add);
};
void addAllCommands(CLI::App& app, Command& chosen);

} // namespace strata::cli
