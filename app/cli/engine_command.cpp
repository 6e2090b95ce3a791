// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engine_command.h"

#include "app/cli/engine_program.h"

#include <map>
#include <string_view>

namespace strata::cli {
namespace {

std::map<std::string_view, EngineWork>& works() {
    static std::map<std::string_view, EngineWork> all;
    return all;
}

} // namespace

void registerEngineWork(const char* command, EngineWork work) {
    works().emplace(command, std::move(work));
}

Result<Output> runInEngine(const char* command, const void* arguments, const CommonOptions& common,
                           const JobControl& control) {
    if (works().empty()) return tl::unexpected<Error>(becomeEngineProgram(control));
    const auto work = works().find(command);
    if (work == works().end())
        return fail(ErrorCode::Unsupported, command,
                    "is not known to strata-engine; install Strata again, so that both programs come from the same "
                    "build.");
    return work->second(arguments, common, control);
}

} // namespace strata::cli
