// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/usage.h"

#include "model/base/nearest_word.h"

#include <algorithm>
#include <string_view>

namespace strata::cli {
namespace {

/// "--x" and "-x", but not "-1" or "-", which are values.
bool looksLikeOption(const std::string& word) {
    return word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9') && word[1] != '.';
}

void addOptions(const CLI::App& app, std::vector<std::string>& names) {
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
        for (const std::string& name : option->get_snames())
            names.push_back("-" + name);
    }
    for (const CLI::App* group : app.get_subcommands({}))
        if (group->get_name().empty()) addOptions(*group, names);
}

std::vector<std::string> commandNames(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({}))
        if (!command->get_name().empty()) names.push_back(command->get_name());
    return names;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

Error wrong(std::string subject, std::string detail) {
    return {ErrorCode::BadArgument, std::move(subject), std::move(detail)};
}

Error unknownOption(const CLI::App& app, const CLI::App* command, const std::string& word) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> known;
    addOptions(app, known);
    if (command) addOptions(*command, known);
    const auto meant = nearestWord(name, known);
    const std::string of = command ? "strata-cli " + command->get_name() : std::string("strata-cli");
    return wrong(name, "is not an option of " + of + "; " +
                           (meant ? "did you mean " + *meant + "?" : "see " + of + " --help."));
}

/// "[--a,--b]" in one of CLI11's messages about a group of options.
std::vector<std::string> optionsIn(std::string_view message) {
    std::vector<std::string> names;
    const auto open = message.find("[--"), close = message.find(']', open);
    if (open == std::string_view::npos || close == std::string_view::npos) return names;
    std::string_view rest = message.substr(open + 1, close - open - 1);
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        if (comma > 0) names.emplace_back(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return names;
}

/// "--temperature" of "--temperature: …".
std::string optionOf(std::string_view message) {
    const auto colon = message.find(": ");
    return std::string(message.substr(0, colon == std::string_view::npos ? 0 : colon));
}

} // namespace

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    const CLI::App* const command = chosen.empty() ? nullptr : chosen.front();
    const std::string program = command ? "strata-cli " + command->get_name() : std::string("strata-cli");
    const std::vector<std::string> rest = app.remaining(true);
    const std::string message = error.what();

    if (!command && !rest.empty() && !looksLikeOption(rest.front())) {
        const auto meant = nearestWord(rest.front(), commandNames(app));
        return wrong("'" + rest.front() + "'",
                     "is not a command; " + (meant ? "did you mean " + *meant + "?"
                                                   : "the commands are " + listed(commandNames(app)) + "."));
    }
    // Whatever else is missing: what a mistyped option should have said is the reason, often.
    if (const auto unknown = std::ranges::find_if(rest, looksLikeOption); unknown != rest.end())
        return unknownOption(app, command, *unknown);
    if (!command && dynamic_cast<const CLI::RequiredError*>(&error))
        return wrong("", "name a command: " + listed(commandNames(app)) + "; see strata-cli --help.");
    if (dynamic_cast<const CLI::RequiredError*>(&error)) {
        if (const auto names = optionsIn(message); !names.empty())
            return wrong(program, "needs exactly one of " + listed(names) + ".");
        const auto end = message.find(" is required");
        return wrong(program, "needs " + message.substr(0, end) + "; see " + program + " --help.");
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) && !rest.empty())
        return wrong("'" + rest.front() + "'",
                     "is one argument too many; a text of several words must stand in quotation marks.");
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
        if (message.find("disallowed flag override") != std::string::npos)
            return wrong(message.substr(0, message.find(' ')), "is a switch and takes no value.");
        if (message.find("missing") != std::string::npos) return wrong(optionOf(message), "needs a value.");
        if (const auto to = message.find(" to "); to != std::string::npos) {
            const auto comma = message.find(',', to);
            return wrong(message.substr(to + 4, comma - to - 4), "takes one value, and was given more.");
        }
        return wrong(optionOf(message), "takes one value, and was given more.");
    }
    if (const std::string option = optionOf(message); !option.empty())
        return wrong(option, message.substr(option.size() + 2));
    return wrong(program, message + "; see " + program + " --help.");
}

} // namespace strata::cli
