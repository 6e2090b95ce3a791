// SPDX-License-Identifier: GPL-3.0-or-later
// What a program takes on its command line, as a value: read from the program's own parser, so that manual pages and
// completions say what the program does.
#pragma once

#include <string>
#include <vector>

namespace strata::manual {

struct OptionRow {
    std::vector<std::string> names; ///< as typed, "-o", "--output"; of an argument without dashes its one name, "MODEL"
    bool positional = false;
    bool takesValue = false;
    std::string value;                ///< what stands for the value in a synopsis: "TEXT", "N"
    std::string range;                ///< "from 0 to 100"; empty: none
    std::vector<std::string> choices; ///< the only words that it takes; empty: anything
    std::vector<std::string> offered; ///< words that a completion offers besides files
    std::string standard;             ///< what it is without being given; empty: not said
    std::string description;
    bool required = false;
    bool repeatable = false; ///< takes one value, and may be given again
    bool several = false;    ///< takes all values that follow it
};

struct CommandTable {
    std::string name; ///< empty: the program itself
    std::string summary;
    std::string footer; ///< what --help says below the options
    std::vector<OptionRow> options;
    std::vector<std::vector<std::string>> exactlyOneOf; ///< names of options of which one must be given
};

struct ProgramTable {
    std::string name; ///< "strata-cli"
    std::string summary;
    CommandTable common;                ///< its own options; those of a program with commands go with each of them
    std::vector<CommandTable> commands; ///< empty: it has none
};

/// strata-cli, from its parser.
ProgramTable commandLineTable();
/// strata, from its parser; only where the window is built.
ProgramTable windowTable();

/// A command line from an example, without the program's name, as a shell would split it. Empty: it is one that the
/// program's parser takes; else what the parser says.
std::string commandLineComplaint(const std::string& commandLine);
std::string windowComplaint(const std::string& commandLine);

} // namespace strata::manual
