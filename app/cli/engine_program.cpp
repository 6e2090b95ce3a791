// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine_program.h"

#include "app/cli/interrupt.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace strata::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* programName = "strata-engine";

char** programArguments = nullptr;

std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    if (const char* named = std::getenv("STRATA_PLUGIN_DIR"); named != nullptr && *named != '\0')
        found.emplace_back(named);
    std::error_code error;
    if (const fs::path program = fs::read_symlink("/proc/self/exe", error); !error) {
        found.push_back(program.parent_path());
        found.push_back((program.parent_path() / "../lib/strata").lexically_normal());
    }
    found.emplace_back(STRATA_PLUGIN_INSTALL_DIR);
    return found;
}

} // namespace

void setProgramArguments(char** arguments) {
    programArguments = arguments;
}

Error becomeEngineProgram(const JobControl& control) {
    std::string tried;
    for (const fs::path& folder : folders()) {
        tried += (tried.empty() ? "" : ", ") + folder.string();
        const fs::path file = folder / programName;
        std::error_code error;
        if (!fs::exists(file, error)) continue;
        holdInterrupts();
        if (control.stopRequested()) return JobControl::cancelled().value();
        ::execv(file.c_str(), programArguments);
        const int code = errno;
        letInterrupts();
        return {ErrorCode::Unsupported, file.string(),
                std::string("cannot be started (") + std::strerror(code) +
                    "); install Strata again, so that both programs come from the same build."};
    }
    return {ErrorCode::Unsupported, programName,
            "was not found in " + tried +
                ", and this command needs it; install Strata's package whole, or set STRATA_PLUGIN_DIR to the folder "
                "that holds it."};
}

} // namespace strata::cli
