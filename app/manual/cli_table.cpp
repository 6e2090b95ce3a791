// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli's options, walked out of CLI11's application.
#include "app/cli/command_line.h"
#include "app/manual/program_table.h"
#include "model/analysis/lens_statistics.h"
#include "model/task/task.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace strata::manual {
namespace {

std::vector<std::string> splitWords(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const auto comma = std::min(list.find(", "), list.size());
        words.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 2, list.size()));
    }
    return words;
}

/// What is worth offering for options that take other words too.
std::vector<std::string> offeredFor(const std::string& name) {
    if (name == "--device") return {"cpu", "cuda"};
    if (name == "--dtype") return {"auto", "f32", "bf16", "f16"};
    if (name == "--task") return knownTaskNames();
    if (name == "--layers") return {"all"};
    if (name == "--matrix") return {"final", "embedding"};
    if (name == "--target") return {"next", "final"};
    std::vector<std::string> keys;
    if (name == "--statistics" || name == "--show")
        for (const LensStatisticInfo& info : lensStatistics())
            keys.emplace_back(info.key);
    return keys;
}

OptionRow rowOf(const CLI::Option& option) {
    OptionRow row;
    row.positional = option.get_positional();
    for (const std::string& name : option.get_snames())
        row.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        row.names.push_back("--" + name);
    if (row.positional) row.names = {option.get_name(true)};
    row.takesValue = option.get_items_expected_max() > 0;
    row.description = option.get_description();
    row.required = option.get_required();
    row.standard = option.get_default_str();
    const bool list = option.get_items_expected_max() > 1;
    row.several = list && option.get_allow_extra_args();
    row.repeatable = list && !row.several;
    row.offered = offeredFor(row.names.back());
    // "TEXT:raw, norm", "INT:from 1 on": checks.h puts what is checked there.
    const std::string type = option.get_type_name();
    const auto colon = type.find(':');
    row.value = row.takesValue ? type.substr(0, colon) : std::string();
    if (row.takesValue && colon != std::string::npos) {
        const std::string check = type.substr(colon + 1);
        if (check.starts_with("from ") || check.starts_with("above "))
            row.range = check;
        else
            row.choices = splitWords(check);
    }
    return row;
}

void addOptions(const CLI::App& app, CommandTable& table) {
    for (const CLI::Option* option : app.get_options())
        if (option != app.get_help_ptr())
            table.options.push_back(rowOf(*option)); // every command has it, and groups too
    for (const CLI::App* group : app.get_subcommands({})) {
        if (!group->get_name().empty()) continue;
        const std::size_t before = table.options.size();
        addOptions(*group, table);
        if (group->get_require_option_min() != 1 || group->get_require_option_max() != 1) continue;
        std::vector<std::string> names;
        for (std::size_t i = before; i < table.options.size(); ++i)
            names.push_back(table.options[i].names.back());
        table.exactlyOneOf.push_back(std::move(names));
    }
}

CommandTable tableOf(const CLI::App& app) {
    CommandTable table;
    table.name = app.get_name();
    table.summary = app.get_description();
    table.footer = app.get_footer();
    addOptions(app, table);
    return table;
}

} // namespace

ProgramTable commandLineTable() {
    cli::CommandLine line(std::numeric_limits<int>::max()); // threads: whatever the machine of the reader has
    ProgramTable program;
    program.name = line.app.get_name();
    program.summary = line.app.get_description();
    for (const CLI::Option* option : line.app.get_options())
        program.common.options.push_back(rowOf(*option));
    for (const CLI::App* command : line.app.get_subcommands({}))
        program.commands.push_back(tableOf(*command));
    return program;
}

std::string commandLineComplaint(const std::string& commandLine) {
    cli::CommandLine line(std::numeric_limits<int>::max());
    try {
        line.app.parse(commandLine);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() != 0) return error.what();
    }
    return {};
}

} // namespace strata::manual
