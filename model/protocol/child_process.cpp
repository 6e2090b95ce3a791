// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/child_process.h"

#include "model/protocol/messages.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX asks programs to declare it

namespace strata {
namespace {

constexpr std::size_t keptErrors = 2000; ///< bytes of standard error, the last ones

void closeOnce(int& descriptor) {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
}

} // namespace

ChildProcess::~ChildProcess() {
    if (m_pid > 0) {
        ::shutdown(m_socket, SHUT_WR); // its input ends, so it ends
        for (int i = 0; i < 100 && m_pid > 0; ++i) {
            if (::waitpid(m_pid, nullptr, WNOHANG) != 0)
                m_pid = -1;
            else
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
    }
    m_ends = true;
    if (m_socket >= 0) ::shutdown(m_socket, SHUT_RDWR);
    if (m_reader.joinable()) m_reader.join();
    if (m_errorReader.joinable()) m_errorReader.join();
    closeOnce(m_socket);
    closeOnce(m_errors);
}

Result<void> ChildProcess::start(const std::vector<std::string>& command, OnLine onLine, OnEnd onEnd) {
    m_command = command;
    int sockets[2];
    int errors[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0 || ::pipe2(errors, O_CLOEXEC) != 0)
        return fail(ErrorCode::Internal, command.front(), std::string("cannot be talked to: ") + std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, sockets[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, sockets[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& word : m_command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int error = ::posix_spawnp(&m_pid, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(sockets[1]);
    ::close(errors[1]);
    m_socket = sockets[0];
    m_errors = errors[0];
    if (error != 0) {
        m_pid = -1;
        return fail(ErrorCode::FileNotFound, command.front(),
                    std::string("cannot be started (") + std::strerror(error) + "); look whether it is installed.");
    }
    m_errorReader = std::thread([this] { readErrors(); });
    m_reader = std::thread([this, onLine = std::move(onLine), onEnd = std::move(onEnd)] { read(onLine, onEnd); });
    return {};
}

bool ChildProcess::send(std::string_view line) {
    const std::lock_guard lock(m_sending);
    std::string bytes(line);
    bytes += '\n';
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t now = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (now < 0 && errno == EINTR) continue;
        if (now <= 0) return false;
        sent += static_cast<std::size_t>(now);
    }
    return true;
}

void ChildProcess::kill() {
    if (m_pid > 0) ::kill(m_pid, SIGKILL);
}

void ChildProcess::read(const OnLine& onLine, const OnEnd& onEnd) {
    std::string pending;
    std::size_t searched = 0;
    std::vector<char> buffer(std::size_t{1} << 16);
    for (;;) {
        const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        pending.append(buffer.data(), static_cast<std::size_t>(count));
        std::size_t begin = 0;
        for (std::size_t end = pending.find('\n', searched); end != std::string::npos;
             end = pending.find('\n', begin)) {
            onLine(std::string_view(pending).substr(begin, end - begin));
            begin = end + 1;
        }
        pending.erase(0, begin);
        searched = pending.size();
        if (pending.size() > longestLine) {
            kill();
            break;
        }
    }
    // What it said last on standard error is often why.
    if (m_errorReader.joinable()) {
        for (int i = 0; i < 20; ++i) {
            {
                const std::lock_guard lock(m_errorMutex);
                if (!m_errorText.empty()) break;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    std::string errors;
    {
        const std::lock_guard lock(m_errorMutex);
        errors = m_errorText;
    }
    onEnd(pending, errors);
}

void ChildProcess::readErrors() {
    std::array<char, 4096> buffer{};
    for (;;) {
        pollfd input{m_errors, POLLIN, 0};
        const int ready = ::poll(&input, 1, 100);
        if (ready == 0 && m_ends) return;
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        const ssize_t count = ::read(m_errors, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        const std::lock_guard lock(m_errorMutex);
        m_errorText.append(buffer.data(), static_cast<std::size_t>(count));
        if (m_errorText.size() > keptErrors) m_errorText.erase(0, m_errorText.size() - keptErrors);
    }
}

} // namespace strata
