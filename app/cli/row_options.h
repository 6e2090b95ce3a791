// SPDX-License-Identifier: GPL-3.0-or-later
// Options of the commands that read data rows.
#pragma once

#include "app/cli/row_arguments.h"

#include <CLI/CLI.hpp>

namespace strata::cli {

/// `arguments` lives until the command line has been read.
inline void addRowOptions(CLI::App* command, RowArguments& arguments) {
    command->add_option("--text-column", arguments.text,
                        "the key or column with the text; default: by its usual names");
    command->add_option(
        "--label-columns", arguments.labels,
        "the keys or columns of the levels' labels from level 1 down, A,B,…; default: by their usual names");
}
/// For commands that work on all rows of their files.
inline void addSkippingOptions(CLI::App* command, RowArguments& arguments) {
    addRowOptions(command, arguments);
    command->add_flag("--skip-bad-rows", arguments.skipBad, "leave out rows that cannot be read, and count them");
}

} // namespace strata::cli
