// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <map>

namespace strata::cli {
namespace {

std::multimap<int, AddCommand>& registry() {
    static std::multimap<int, AddCommand> commands;
    return commands;
}

} // namespace

Registration::Registration(int order, AddCommand add) {
    registry().emplace(order, add);
}

void addAllCommands(CLI::App& app, Command& chosen) {
    for (const auto& [order, add] : registry())
        add(app, chosen);
}

} // namespace strata::cli
