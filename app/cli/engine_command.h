// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that need the engine. LibTorch takes half a second and 150 MB to be loaded, so strata-cli itself is linked
// without it: it reads the command line, answers what it can, and hands everything else to strata-engine, the same
// program with engine/*.cpp linked in, which takes its place in the process (execv) with the same arguments.
#pragma once

#include "app/cli/command_types.h"

#include <memory>

namespace strata::cli {

/// Work with its arguments' type erased; which type it is, the arguments' name of the command says.
using EngineWork = std::function<Result<Output>(const void*, const CommonOptions&, const JobControl&)>;
void registerEngineWork(const char* command, EngineWork work);
/// Does the work where this program has it; else becomes the program that does, and comes back only with an error.
Result<Output> runInEngine(const char* command, const void* arguments, const CommonOptions& common,
                           const JobControl& control);

/// In the anonymous namespace of engine/NAME.cpp: what carries out the command of these arguments.
template <class Arguments> struct EngineRegistration {
    using Run = Result<Output> (*)(const Arguments&, const CommonOptions&, const JobControl&);
    EngineRegistration(Run run) {
        registerEngineWork(Arguments::command,
                           [run](const void* arguments, const CommonOptions& common, const JobControl& control) {
                               return run(*static_cast<const Arguments*>(arguments), common, control);
                           });
    }
};

/// For options_NAME.cpp: the command that runs where the engine is. `check` finds what can be found out before it:
/// wrong values, files that could not be written in the end.
template <class Arguments>
Command engineCommand(std::shared_ptr<const Arguments> arguments, Result<void> (*check)(const Arguments&) = nullptr) {
    return [arguments = std::move(arguments), check](const CommonOptions& common,
                                                     const JobControl& control) -> Result<Output> {
        if (check) STRATA_CHECK(check(*arguments));
        return runInEngine(Arguments::command, arguments.get(), common, control);
    };
}

} // namespace strata::cli
