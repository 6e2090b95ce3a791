// SPDX-License-Identifier: GPL-3.0-or-later
// What a manual page says and an option table cannot: examples, files, environment, exit codes.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace strata::manual {

/// "FILES" and the like: paragraphs, or terms with their explanations.
struct Section {
    struct Entry {
        std::string term; ///< empty: a paragraph
        std::string text;
    };
    std::string title;
    std::vector<Entry> entries;
};

struct Example {
    std::string text;    ///< what it does
    std::string command; ///< what is typed, without the program's name
};

struct ProgramNotes {
    std::string description;
    std::vector<Section> sections;
    std::vector<std::string> seeAlso;                     ///< "strata(1)"
    std::map<std::string, std::vector<Example>> examples; ///< by command; "" for the program itself
};

ProgramNotes commandLineNotes();
ProgramNotes windowNotes();

} // namespace strata::manual
