// SPDX-License-Identifier: GPL-3.0-or-later
// Manual pages in man(7)'s language, for groff and mandoc.
#pragma once

#include "app/manual/notes.h"
#include "app/manual/program_table.h"

#include <string>
#include <utility>
#include <vector>

namespace strata::manual {

/// A file's name ("strata-cli-run.1") and its text.
using NamedText = std::pair<std::string, std::string>;

/// One page of the program, and one of each of its commands. `date`: "2026-01-31".
std::vector<NamedText> manPages(const ProgramTable& program, const ProgramNotes& notes, const std::string& date);

} // namespace strata::manual
