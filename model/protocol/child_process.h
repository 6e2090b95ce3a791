// SPDX-License-Identifier: GPL-3.0-or-later
// A child process that is talked to in lines.
#pragma once

#include "model/base/result.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace strata {

/// Starts a program with its standard input and output on a socket. Lines that come are handed to `onLine` on a reading
/// thread; when the last one was, `onEnd` is called there once with what can be said of the end. Destruction kills the
/// child if it does not go by itself within a second after its input was closed.
class ChildProcess {
public:
    using OnLine = std::function<void(std::string_view line)>;
    /// `partial`: bytes of a line that never ended. `errors`: the last lines of its standard error.
    using OnEnd = std::function<void(const std::string& partial, const std::string& errors)>;

    ChildProcess() = default;
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Errors: FileNotFound, the program cannot be started. Call it once.
    Result<void> start(const std::vector<std::string>& command, OnLine onLine, OnEnd onEnd);
    /// False when the child does not listen any more. Waits while it is slow to read. Any thread.
    bool send(std::string_view line);
    void kill();
    pid_t pid() const { return m_pid; } ///< −1: not started

private:
    void read(const OnLine& onLine, const OnEnd& onEnd);
    void readErrors();

    std::vector<std::string> m_command;
    std::mutex m_sending;
    int m_socket = -1, m_errors = -1;
    pid_t m_pid = -1;
    std::mutex m_errorMutex;
    std::string m_errorText;
    std::atomic<bool> m_ends = false; ///< what the child started may hold its standard error open for long
    std::thread m_reader, m_errorReader;
};

} // namespace strata
