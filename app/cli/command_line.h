// SPDX-License-Identifier: GPL-3.0-or-later
// The whole command line of strata-cli: the options that every command takes, and the commands.
#pragma once

#include "app/cli/command.h"

namespace strata::cli {

/// What main() reads the arguments with, and what manual pages and completions are made from.
class CommandLine {
public:
    /// `mostThreads`: what --threads may be at most.
    explicit CommandLine(int mostThreads);
    CommandLine(const CommandLine&) = delete; // the options of `app` fill the other members
    CommandLine& operator=(const CommandLine&) = delete;

    CLI::App app;
    CommonOptions common;
    Command chosen; ///< empty until `app` has parsed a command
};

} // namespace strata::cli
