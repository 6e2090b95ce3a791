// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/completion.h"

namespace strata::manual {
namespace {

/// Inside '…' of the shell, and inside [...] of _arguments.
std::string quoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            (out += '\\') += c;
        else
            out += c;
    }
    return out;
}

std::string action(const OptionRow& option) {
    std::string words;
    for (const std::string& word : wordsFor(option))
        words += (words.empty() ? "" : " ") + quoted(word);
    if (!option.choices.empty()) return "(" + words + ")";
    if (words.empty()) return "_files";
    return "_alternative \"words\\:word\\:(" + words + ")\" \"files\\:file\\:_files\"";
}

std::string specs(const CommandTable& table) {
    std::string out;
    int place = 0;
    for (const OptionRow& option : table.options) {
        if (option.positional) {
            out += " \\\n    '" + std::to_string(++place) + ":" + quoted(option.names[0]) + ":_files'";
            continue;
        }
        for (const std::string& name : option.names) {
            out += std::string(" \\\n    '") + (option.repeatable || option.several ? "*" : "") + name;
            if (option.takesValue) out += name.starts_with("--") ? "=" : "+";
            out += "[" + quoted(option.description) + "]";
            if (option.takesValue) out += ":" + quoted(option.value) + ":" + action(option);
            out += "'";
        }
    }
    return out;
}

} // namespace

std::string zshCompletion(const ProgramTable& program) {
    std::string out = "#compdef " + program.name + "\n# Made from the program's own table of options (app/manual).\n";
    if (program.commands.empty()) return out + "_arguments -s" + specs(program.common) + "\n";
    out += "local context state state_descr line\ntypeset -A opt_args\nlocal -a common commands\ncommon=(" +
           specs(program.common) + "\n)\ncommands=(\n";
    for (const CommandTable& command : program.commands)
        out += "  '" + command.name + ":" + quoted(command.summary) + "'\n";
    out += ")\n_arguments -C $common '1:command:->command' '*::argument:->arguments'\n"
           "case $state in\n"
           "  command) _describe -t commands 'command' commands ;;\n"
           "  arguments)\n"
           "  case $line[1] in\n";
    for (const CommandTable& command : program.commands)
        out += "    " + command.name + ") _arguments -s $common" + specs(command) + " ;;\n";
    return out + "  esac ;;\nesac\n";
}

} // namespace strata::manual
