// SPDX-License-Identifier: GPL-3.0-or-later
// The side of the serve protocol that has the models.
#pragma once

#include "model/protocol/messages.h"
#include "model/service/dispatcher.h"
#include "model/service/worker.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace strata {

/// Lines for somebody who may be slow to take them: replies in order, and of progress and snapshots only the latest of
/// each request. A thread of its own hands them to `send`. Every function may be called from any thread.
class Outbox {
public:
    using Send = std::function<bool(const std::string& line)>; ///< false: nobody listens any more
    explicit Outbox(Send send);
    ~Outbox(); ///< after what is in it was sent

    void reply(std::uint64_t id, std::string line);
    void progress(std::uint64_t id, const Progress& progress);
    void snapshot(std::uint64_t id, std::string line);
    /// In order, none is left out: waits while more than mostWaiting bytes of them were not taken.
    void records(std::string line);
    static constexpr std::size_t mostWaiting = std::size_t{8} << 20;
    /// The last snapshot was taken; making another before that would be for nothing.
    bool wantsSnapshot(std::uint64_t id) const;

private:
    void work();

    Send m_send;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake, m_taken;
    std::deque<std::string> m_lines;
    std::size_t m_waiting = 0; ///< bytes of m_lines
    std::map<std::uint64_t, Progress> m_progress;
    std::map<std::uint64_t, std::chrono::steady_clock::time_point> m_nextProgress; ///< not before
    std::map<std::uint64_t, std::string> m_snapshots;
    bool m_ends = false;
    std::thread m_thread; ///< last
};

/// Carries out what comes in as lines, on one engine thread, and answers through `send` (called on one thread at a
/// time). Destruction cancels what is going on and answers it.
class Server {
public:
    explicit Server(Outbox::Send send);
    ~Server();
    /// One line of a client, without its end. Never throws; what cannot be read is answered with an error.
    void receive(std::string_view line);

private:
    void begin(std::uint64_t id, std::shared_ptr<const Request> request);

    Outbox m_outbox;
    Dispatcher m_dispatcher;
    Worker m_engine, m_files; ///< the second for what reads files only
};

} // namespace strata
