// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/man_page.h"

#include <algorithm>
#include <string_view>

namespace strata::manual {
namespace {

/// Text as roff takes it: no backslash, dash, quotation mark or accent of its own is a request or another character.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if (c == '\'')
            out += "\\(aq";
        else if (c == '"')
            out += "\\(dq";
        else if (c == '`')
            out += "\\(ga";
        else if (c == '^')
            out += "\\(ha";
        else if (c == '~')
            out += "\\(ti";
        else
            out += c;
    }
    return out;
}

/// A line of text: one that begins with a dot would be a request.
std::string line(std::string_view text) {
    std::string out = plain(text);
    if (out.starts_with('.')) out.insert(0, "\\&");
    return out + "\n";
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return text;
}

/// "a small thing" as a sentence of its own.
std::string sentence(std::string text) {
    if (text.empty()) return text;
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = char(text[0] - 32);
    return text.ends_with('.') ? text : text + ".";
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : between) + word;
    return text;
}

/// "raw|norm", where that is short.
std::string valueOf(const OptionRow& option) {
    const std::string text = joined(option.choices, "|");
    return text.empty() || text.size() > 40 ? option.value : text;
}

std::string optionEntry(const OptionRow& option) {
    std::string term;
    for (const std::string& name : option.names) {
        if (!term.empty()) term += ", ";
        term += option.positional ? "\\fI" + plain(name) + "\\fR" : "\\fB" + plain(name) + "\\fR";
    }
    if (option.takesValue && !option.positional) term += " \\fI" + plain(valueOf(option)) + "\\fR";
    if (option.several) term += " ...";
    std::string text = option.description; // may begin with one of its values: no capital letter
    if (!text.empty() && !text.ends_with('.')) text += ".";
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : " ") + more; };
    if (!option.choices.empty() && valueOf(option) == option.value) add("One of " + joined(option.choices, ", ") + ".");
    if (!option.range.empty()) add("A number " + option.range + ".");
    if (!option.standard.empty()) add("Default: " + option.standard + ".");
    if (option.required && !option.positional) add("Required.");
    return ".TP\n" + term + "\n" + line(text.empty() ? "See the commands below." : text);
}

std::string optionEntries(const CommandTable& table, bool positional) {
    std::string out;
    for (const OptionRow& option : table.options)
        if (option.positional == positional) out += optionEntry(option);
    return out;
}

/// What must be given, and "OPTIONS" for the rest.
std::string synopsis(const std::string& words, const CommandTable& table, bool hasCommands) {
    std::string out = ".SH SYNOPSIS\n.B " + plain(words) + "\n";
    if (hasCommands) return out + "\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...] [\\fIOPTION\\fR ...]\n";
    for (const OptionRow& option : table.options)
        if (option.positional)
            out += option.required ? "\\fI" + plain(option.names[0]) + "\\fR\n"
                                   : "[\\fI" + plain(option.names[0]) + "\\fR]\n";
    for (const auto& names : table.exactlyOneOf) {
        std::string either;
        for (const std::string& name : names) {
            const auto option = std::ranges::find_if(table.options, [&](const OptionRow& row) {
                return std::ranges::find(row.names, name) != row.names.end();
            });
            either += (either.empty() ? "" : " | ") + ("\\fB" + plain(name) + "\\fR");
            if (option != table.options.end() && option->takesValue)
                either += " \\fI" + plain(valueOf(*option)) + "\\fR";
        }
        out += "{" + either + "}\n";
    }
    for (const OptionRow& option : table.options)
        if (option.required && !option.positional)
            out += "\\fB" + plain(option.names[0]) + "\\fR \\fI" + plain(valueOf(option)) + "\\fR\n";
    return out + "[\\fIOPTION\\fR ...]\n";
}

/// The text below --help: "Title:" is a heading, "  word   explanation" a term, other lines run on.
std::string footerSection(const std::string& footer) {
    if (footer.empty()) return {};
    std::string out = ".SH NOTES\n";
    std::string_view rest = footer;
    bool first = true;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string_view row = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto begin = row.find_first_not_of(' ');
        if (begin == std::string_view::npos) continue;
        const std::string_view text = row.substr(begin);
        if (begin == 0) {
            out += (first ? "" : ".PP\n") + line(text);
        } else if (const auto gap = text.find("  "); gap != std::string_view::npos) {
            out += ".TP\n.B " + plain(text.substr(0, gap)) + "\n" + line(text.substr(text.find_first_not_of(' ', gap)));
        } else {
            out += line(text);
        }
        first = false;
    }
    return out;
}

std::string sectionText(const Section& section) {
    std::string out = ".SH " + plain(section.title) + "\n";
    bool first = true;
    for (const Section::Entry& entry : section.entries) {
        if (!entry.term.empty())
            out += ".TP\n.B " + plain(entry.term) + "\n";
        else if (!first)
            out += ".PP\n";
        out += line(entry.text);
        first = false;
    }
    return out;
}

std::string examples(const std::string& program, const std::vector<Example>& list) {
    if (list.empty()) return {};
    std::string out = ".SH EXAMPLES\n";
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].text.empty()) out += (i == 0 ? "" : ".PP\n") + line(list[i].text);
        out += ".PP\n.RS 4\n.nf\n" + line(program + " " + list[i].command) + ".fi\n.RE\n";
    }
    return out;
}

std::string heading(const std::string& name, const std::string& date) {
    return ".\\\" Made from the program's own table of options (app/manual).\n.TH " + plain(upper(name)) + " 1 \"" +
           date + "\" \"Strata " STRATA_VERSION "\" \"User Commands\"\n.nh\n.ad l\n";
}

std::string nameSection(const std::string& name, const std::string& summary) {
    std::string text = summary;
    if (text.ends_with('.')) text.pop_back();
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = char(text[0] + 32);
    return ".SH NAME\n" + plain(name) + " \\- " + plain(text) + "\n";
}

std::string seeAlso(const std::vector<std::string>& pages) {
    std::string out = ".SH SEE ALSO\n";
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto paren = pages[i].find('(');
        out += ".BR " + plain(pages[i].substr(0, paren)) + " " + pages[i].substr(paren) +
               (i + 1 < pages.size() ? " ,\n" : "\n");
    }
    return out;
}

std::string programPage(const ProgramTable& program, const ProgramNotes& notes, const std::string& date) {
    // "Strata: see what …": what stands before the colon is the name again.
    const auto colon = program.summary.find(": ");
    std::string out =
        heading(program.name, date) +
        nameSection(program.name, colon == std::string::npos ? program.summary : program.summary.substr(colon + 2)) +
        synopsis(program.name, program.common, !program.commands.empty()) + ".SH DESCRIPTION\n" +
        line(notes.description);
    if (!program.commands.empty()) {
        out += ".SH COMMANDS\nEach has a manual page of its own.\n";
        for (const CommandTable& command : program.commands)
            out += ".TP\n.BR " + plain(program.name + "-" + command.name) + " (1)\n" + line(sentence(command.summary));
    }
    if (const std::string arguments = optionEntries(program.common, true); !arguments.empty())
        out += ".SH ARGUMENTS\n" + arguments;
    out += ".SH OPTIONS\n";
    if (!program.commands.empty()) out += "They may stand before the command or behind it.\n";
    out += optionEntries(program.common, false);
    for (const Section& section : notes.sections)
        out += sectionText(section);
    if (const auto own = notes.examples.find(""); own != notes.examples.end())
        out += examples(program.name, own->second);
    return out + seeAlso(notes.seeAlso);
}

std::string commandPage(const ProgramTable& program, const CommandTable& command, const ProgramNotes& notes,
                        const std::string& date) {
    const std::string name = program.name + "-" + command.name;
    std::string out = heading(name, date) + nameSection(name, command.summary) +
                      synopsis(program.name + " " + command.name, command, false);
    if (const std::string arguments = optionEntries(command, true); !arguments.empty())
        out += ".SH ARGUMENTS\n" + arguments;
    const std::string own = optionEntries(command, false);
    out += ".SH OPTIONS\n" + (own.empty() ? "It has none of its own.\n" : own + ".PP\n") +
           "The options of every command, \\fB\\-\\-json\\fR among them, are in \\fB" + plain(program.name) +
           "\\fR(1).\n";
    out += footerSection(command.footer);
    if (const auto shown = notes.examples.find(command.name); shown != notes.examples.end())
        out += examples(program.name, shown->second);
    return out + seeAlso({program.name + "(1)"});
}

} // namespace

std::vector<NamedText> manPages(const ProgramTable& program, const ProgramNotes& notes, const std::string& date) {
    std::vector<NamedText> pages{{program.name + ".1", programPage(program, notes, date)}};
    for (const CommandTable& command : program.commands)
        pages.emplace_back(program.name + "-" + command.name + ".1", commandPage(program, command, notes, date));
    return pages;
}

} // namespace strata::manual
