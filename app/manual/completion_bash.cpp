// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/completion.h"

namespace strata::manual {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

std::string optionNames(const CommandTable& table) {
    std::string text;
    for (const OptionRow& option : table.options)
        if (!option.positional) text += (text.empty() ? "" : " ") + joined(option.names, " ");
    return text;
}

/// Lines of a case statement over "COMMAND OPTION" that say what stands behind an option.
std::string valueCases(const CommandTable& table, const std::string& command) {
    std::string out;
    for (const OptionRow& option : table.options) {
        if (option.positional || !option.takesValue) continue;
        std::vector<std::string> patterns;
        for (const std::string& name : option.names)
            patterns.push_back("'" + command + " " + name + "'");
        // Of a program's own options every command takes the value.
        if (command.empty())
            for (std::string& pattern : patterns)
                pattern = "*" + pattern.substr(0, 1) + pattern.substr(1);
        out += "    " + joined(patterns, "|") + ") takes=1 words='" + joined(wordsFor(option), " ") + "'" +
               (option.choices.empty() ? " files=1" : "") + " ;;\n";
    }
    return out;
}

} // namespace

std::string bashCompletion(const ProgramTable& program) {
    std::string function = "_" + program.name;
    for (char& c : function)
        if (c == '-') c = '_';
    std::string names;
    for (const CommandTable& command : program.commands)
        names += (names.empty() ? "" : " ") + command.name;

    std::string out = "# Completion of " + program.name +
                      " for bash, made from the program's own table of options (app/manual).\n" + function + "() {\n";
    out += "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' options='' words='' "
           "takes='' files='' word i\n"
           "  # bash takes --option=value apart at the =\n"
           "  if [[ $cur == '=' ]]; then cur=''\n"
           "  elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}\n"
           "  fi\n";
    if (!names.empty())
        out += "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
               "    for word in " +
               names +
               "; do\n"
               "      [[ ${COMP_WORDS[i]} == \"$word\" ]] && { command=$word; break 2; }\n"
               "    done\n"
               "  done\n";
    out += "  options='" + optionNames(program.common) + "'\n";
    if (!program.commands.empty()) {
        out += "  case $command in\n";
        for (const CommandTable& command : program.commands)
            out += "    " + command.name + ") options+=' " + optionNames(command) + "' ;;\n";
        out += "  esac\n";
    }
    out += "  case \"$command $prev\" in\n";
    for (const CommandTable& command : program.commands)
        out += valueCases(command, command.name);
    out += valueCases(program.common, "");
    out += "  esac\n"
           "  COMPREPLY=()\n"
           "  if [[ -n $takes ]]; then\n"
           "    [[ -z $words ]] || mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$cur\")\n"
           "  elif [[ $cur == -* ]]; then\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$cur\")\n"
           "    return\n";
    if (!names.empty())
        out += "  elif [[ -z $command ]]; then\n"
               "    mapfile -t COMPREPLY < <(compgen -W '" +
               names +
               "' -- \"$cur\")\n"
               "    return\n";
    out += "  else\n"
           "    files=1\n"
           "  fi\n"
           "  if [[ -n $files ]]; then\n"
           "    compopt -o filenames 2>/dev/null\n"
           "    mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$cur\")\n"
           "  fi\n"
           "}\n";
    return out + "complete -F " + function + " " + program.name + "\n";
}

} // namespace strata::manual
