// SPDX-License-Identifier: GPL-3.0-or-later
// strata-manual FOLDER DATE: writes the manual pages and the shells' completions of both programs. Run by the build.
#include "app/manual/completion.h"
#include "app/manual/man_page.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

using namespace strata::manual;
namespace fs = std::filesystem;

bool write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    if (out << text << std::flush) return true;
    std::fprintf(stderr, "%s: cannot be written\n", file.c_str());
    return false;
}

/// An example that the program would not take, or a command without one: told, so that the build stops.
using Complaint = std::string (*)(const std::string& commandLine);
bool examplesFit(const ProgramTable& program, const ProgramNotes& notes, Complaint complaintAbout) {
    bool fit = true;
    for (const CommandTable& command : program.commands)
        if (!notes.examples.contains(command.name)) {
            std::fprintf(stderr, "%s %s has no example in app/manual/notes.cpp\n", program.name.c_str(),
                         command.name.c_str());
            fit = false;
        }
    for (const auto& [name, examples] : notes.examples) {
        const bool known =
            name.empty() || std::ranges::any_of(program.commands, [&](const auto& c) { return c.name == name; });
        if (!known)
            std::fprintf(stderr, "app/manual/notes.cpp has examples of %s, which is no command\n", name.c_str());
        fit = fit && known;
        for (const Example& example : examples)
            if (const std::string complaint = complaintAbout(example.command); !complaint.empty()) {
                std::fprintf(stderr, "app/manual/notes.cpp: %s: %s\n", example.command.c_str(), complaint.c_str());
                fit = false;
            }
    }
    return fit;
}

bool writeAll(const ProgramTable& program, const ProgramNotes& notes, Complaint complaint, const fs::path& folder,
              const std::string& date) {
    if (program.name.empty() || !examplesFit(program, notes, complaint)) return false;
    bool written = true;
    for (const auto& [name, text] : manPages(program, notes, date))
        written = write(folder / "man" / name, text) && written;
    written = write(folder / "bash" / program.name, bashCompletion(program)) && written;
    written = write(folder / "zsh" / ("_" + program.name), zshCompletion(program)) && written;
    return write(folder / "fish" / (program.name + ".fish"), fishCompletion(program)) && written;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "Usage: strata-manual FOLDER DATE\n");
        return 2;
    }
    bool written = writeAll(commandLineTable(), commandLineNotes(), commandLineComplaint, argv[1], argv[2]);
#ifdef STRATA_WITH_WINDOW
    written = writeAll(windowTable(), windowNotes(), windowComplaint, argv[1], argv[2]) && written;
#endif
    return written ? 0 : 1;
}
