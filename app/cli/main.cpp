// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli: what the window does, for scripts. Progress goes to standard error, results to standard output.
// strata-engine is the same program with the engine linked in (engine_command.h).
#include "app/cli/command_line.h"
#include "app/cli/engine_program.h"
#include "app/cli/interrupt.h"
#include "app/cli/usage.h"
#include "model/base/field_names.h"
#include "model/base/thread_limit.h"
#include "model/requests/grammar.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <string_view>
#include <unistd.h>

namespace {

void showProgress(const strata::Progress& progress) {
    if (progress.fraction >= 0)
        std::fprintf(stderr, "\r\033[K%s %3.0f %%", strata::progressStageText(progress.stage), progress.fraction * 100);
    else
        std::fprintf(stderr, "\r\033[K%s", strata::progressStageText(progress.stage));
}

constexpr int wrongUsage = 2, cancelledExit = 130;

void print(const strata::Error& error, bool json) {
    if (json) {
        const nlohmann::json document = {{"error",
                                          {{"code", strata::errorCodeName(error.code)},
                                           {"subject", error.subject},
                                           {"detail", error.detail},
                                           {"message", error.message()}}}};
        std::cout << document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
    std::fprintf(stderr, "strata-cli: %s\n", error.message().c_str());
}

int report(const strata::Error& error, bool json) {
    print(error, json);
    switch (error.code) {
    case strata::ErrorCode::Cancelled:
        return cancelledExit;
    case strata::ErrorCode::BadArgument: // also where only the model or the rows show it
        return wrongUsage;
    default:
        return 1;
    }
}

/// Says so when what was printed did not arrive: a full disk, a closed file.
bool resultWasWritten() {
    std::cout.flush();
    if (std::cout) return true;
    std::fprintf(stderr, "strata-cli: standard output: the result could not be written.\n");
    return false;
}

/// Also where the command line could not be read to its end.
bool asksForJson(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
}

} // namespace

int main(int argc, char** argv) {
    using namespace strata;
    JobControl control;
    control.stop = cli::catchInterrupts();
    std::signal(SIGXFSZ, SIG_IGN); // a file over the allowed size is an error of its writing, not the program's end
    cli::setProgramArguments(argv);
    setFieldSpelling([](std::string_view field) { return "--" + std::string(field); });
    cli::CommandLine line(mostThreads());
    const cli::CommonOptions& common = line.common;

    try {
        line.app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) { // --help, --version
            line.app.exit(error);
            return resultWasWritten() ? 0 : 1;
        }
        print(cli::usageError(line.app, error), asksForJson(argc, argv));
        return wrongUsage;
    }
    if (const auto dtype = parseDType(common.dtype); !dtype) return report(dtype.error(), common.json);

    const bool terminal = ::isatty(STDERR_FILENO) != 0;
    if (!common.quiet && terminal) control.onProgress = showProgress;
    Result<cli::Output> output = fail(ErrorCode::Internal, "", "no command was run.");
    try {
        if (control.stopRequested()) // while the programs were being loaded
            output = JobControl::cancelled();
        else
            output = line.chosen(common, control);
    } catch (const std::bad_alloc&) {
        output = fail(ErrorCode::OutOfMemory, "",
                      "there is not enough memory for this; try a smaller model, a shorter text or --dtype bf16.");
    } catch (const std::exception& error) {
        output = fail(ErrorCode::Internal, "", error.what());
    }
    if (control.onProgress) std::fputs("\r\033[K", stderr);
    if (!output) return report(output.error(), common.json);
    if (output->error) return report(*output->error, false);
    if (common.json && output->json.is_null())
        return output->exitCode; // one of several processes, of which another says it
    if (common.json)
        std::cout << output->json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    else
        std::cout << output->text;
    if (!resultWasWritten()) return 1;
    if (output->exitCode == cancelledExit)
        std::fprintf(stderr, "strata-cli: %s\n",
                     output->cancelled.empty() ? "cancelled; what was done so far is given"
                                               : output->cancelled.c_str());
    return output->exitCode;
}
