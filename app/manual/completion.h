// SPDX-License-Identifier: GPL-3.0-or-later
// What the shells offer behind a tabulator.
#pragma once

#include "app/manual/program_table.h"

#include <string>

namespace strata::manual {

std::string bashCompletion(const ProgramTable& program);
std::string zshCompletion(const ProgramTable& program);
std::string fishCompletion(const ProgramTable& program);

/// The words to offer for an option's value: choices, else what is offered.
inline const std::vector<std::string>& wordsFor(const OptionRow& option) {
    return option.choices.empty() ? option.offered : option.choices;
}

} // namespace strata::manual
