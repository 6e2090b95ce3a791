// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/completion.h"

namespace strata::manual {
namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string rows(const std::string& begin, const CommandTable& table) {
    std::string out;
    for (const OptionRow& option : table.options) {
        if (option.positional) continue;
        out += begin;
        for (const std::string& name : option.names)
            out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (option.takesValue) {
            std::string words;
            for (const std::string& word : wordsFor(option))
                words += (words.empty() ? "" : " ") + word;
            out += option.choices.empty() ? " -r -F" : " -x";
            if (!words.empty()) out += " -a " + quoted(words);
        }
        out += " -d " + quoted(option.description) + "\n";
    }
    return out;
}

} // namespace

std::string fishCompletion(const ProgramTable& program) {
    const std::string begin = "complete -c " + program.name;
    std::string out = "# Completion of " + program.name +
                      " for fish, made from the program's own table of options (app/manual).\n" +
                      rows(begin, program.common);
    for (const CommandTable& command : program.commands)
        out += begin + " -f -n __fish_use_subcommand -a " + command.name + " -d " + quoted(command.summary) + "\n";
    for (const CommandTable& command : program.commands)
        out += rows(begin + " -n '__fish_seen_subcommand_from " + command.name + "'", command);
    return out;
}

} // namespace strata::manual
