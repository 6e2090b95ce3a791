// SPDX-License-Identifier: GPL-3.0-or-later
// A backend that is another process, here or on another machine: `strata-cli serve` and the serve protocol.
#pragma once

#include "model/documents/growing_records.h"
#include "model/protocol/child_process.h"
#include "model/protocol/messages.h"
#include "model/service/backend.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <unordered_set>

namespace strata {

/// How the other process is started, and what it is called in sentences.
struct ServerCommand {
    std::vector<std::string> command;           ///< {"ssh", …, "HOST", "strata-cli serve"}
    std::string place;                          ///< "HOST"
    std::chrono::milliseconds patience{20'000}; ///< for its greeting
    std::string host = {};                      ///< what its documents say of where they were made; empty: here
};
/// `strata-cli serve` on a host, by ssh: never asks for a password on a terminal that nobody sees. `host` is what ssh
/// takes: "gpu-server", "user@gpu-server", a name of ~/.ssh/config. Errors: BadArgument, what ssh would take for an
/// option, or blanks.
Result<ServerCommand> serverOnHost(const std::string& host, const std::string& program = "strata-cli");
/// `strata-cli serve` of this installation as a child.
ServerCommand serverHere(const std::string& program);

/// Weights, and every computation, are in the other process. When that ends in the middle, or answers what cannot be
/// read, every request that is going on gets an error that says so, and so does every later one; whoever asked keeps
/// the last snapshot. Records of an evaluation are sent as they are made, and written here. Functions may be called
/// from any thread.
class ProcessBackend : public Backend {
public:
    /// Starts the process and waits for its greeting: call it on a working thread. Errors: it cannot be started, does
    /// not answer in time, is something else, or speaks another version; Cancelled.
    static Result<std::shared_ptr<ProcessBackend>> connect(const ServerCommand& command, const JobControl& control);
    ~ProcessBackend() override;

    void submit(std::uint64_t id, Request request, Callbacks callbacks) override;
    void cancel(std::uint64_t id) override;
    void cancelAll() override;
    void drain() override;
    std::string place() const override { return m_place; }
    const Greeting& greeting() const { return m_greeting; }
    pid_t pid() const { return m_child.pid(); }
    /// Called on a working thread, once, when the connection breaks without having been closed.
    void whenBroken(std::function<void(const Error&)> callback);

private:
    explicit ProcessBackend(const ServerCommand& command) : m_place(command.place), m_host(command.host) {}
    void receive(std::string_view line);
    void ended(const std::string& partial, const std::string& errors);
    void breakOff(const Error& why);
    void finish(std::uint64_t id, const Result<Reply>& reply);
    /// What comes for a request, and the file that its records go into.
    struct Pending {
        Callbacks callbacks;
        std::shared_ptr<GrowingRecords> records; ///< of the reading thread; null: they are in the document
        std::shared_ptr<const std::unordered_set<std::string>> done; ///< rows whose records are there already
        std::optional<Error> notWritten;
    };
    std::optional<Pending> pendingOf(std::uint64_t id);
    void write(std::uint64_t id, const Pending& pending, const Evaluation& piece);

    std::string m_place, m_host;
    Greeting m_greeting;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_greeted = false;
    std::optional<Error> m_broken;
    std::map<std::uint64_t, Pending> m_pending;
    std::function<void(const Error&)> m_whenBroken;
    std::atomic<bool> m_closing = false;
    ChildProcess m_child; ///< last: its threads end before the rest goes
};

} // namespace strata
