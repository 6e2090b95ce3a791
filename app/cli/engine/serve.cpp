// SPDX-License-Identifier: GPL-3.0-or-later
// strata-cli serve: requests come as JSON lines on standard input, answers go to standard output.
#include "app/cli/serve_arguments.h"
#include "model/base/field_names.h"
#include "model/protocol/server.h"

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <unistd.h>
#include <vector>

namespace strata::cli {
namespace {

bool writeLine(const std::string& line) {
    std::string bytes = line + '\n';
    for (std::size_t written = 0; written < bytes.size();) {
        const ssize_t now = ::write(STDOUT_FILENO, bytes.data() + written, bytes.size() - written);
        if (now < 0 && errno == EINTR) continue;
        if (now <= 0) return false; // nobody reads any more: standard input ends next
        written += static_cast<std::size_t>(now);
    }
    return true;
}

Result<Output> execute(const ServeArguments&, const CommonOptions&, const JobControl& control) {
    setFieldSpelling(nullptr);     // whoever asks has fields, no options of a command line
    std::signal(SIGPIPE, SIG_IGN); // a client that has gone is no reason to die in the middle
    Server server(writeLine);
    std::string pending;
    std::vector<char> buffer(std::size_t{1} << 16);
    while (!control.stopRequested()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int ready = ::poll(&input, 1, 200);
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (count <= 0) break;
        const std::size_t before = pending.size();
        pending.append(buffer.data(), static_cast<std::size_t>(count));
        std::size_t begin = 0;
        for (std::size_t end = pending.find('\n', before); end != std::string::npos; end = pending.find('\n', begin)) {
            if (end > begin) server.receive(std::string_view(pending).substr(begin, end - begin));
            begin = end + 1;
        }
        pending.erase(0, begin);
        if (pending.size() > longestLine)
            return fail(ErrorCode::BadFormat, "standard input", "holds a line of more than 1 GiB; that is no request.");
    }
    return Output{};
}

const EngineRegistration<ServeArguments> registration{execute};

} // namespace
} // namespace strata::cli
