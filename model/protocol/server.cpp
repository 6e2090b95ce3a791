// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/server.h"

#include "model/engine/engine.h"
#include "model/service/backend.h"

#include <chrono>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

/// A growing document goes out at most ten times a second, only when the one before was taken, and so seldom that
/// making its line takes at most a tenth of the time.
class SnapshotSender {
public:
    SnapshotSender(Outbox& outbox, std::uint64_t id) : m_outbox(outbox), m_id(id) {}
    void operator()(const Document& soFar) {
        const auto now = Clock::now();
        if (now < m_next || !m_outbox.wantsSnapshot(m_id)) return;
        m_outbox.snapshot(m_id, snapshotLine(m_id, soFar));
        const auto end = Clock::now();
        m_next = end + std::max<Clock::duration>(std::chrono::milliseconds(100), 10 * (end - now));
    }

private:
    Outbox& m_outbox;
    std::uint64_t m_id;
    Clock::time_point m_next{};
};

} // namespace

Outbox::Outbox(Send send) : m_send(std::move(send)), m_thread([this] { work(); }) {}

Outbox::~Outbox() {
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Outbox::reply(std::uint64_t id, std::string line) {
    {
        const std::lock_guard lock(m_mutex);
        m_progress.erase(id);
        m_nextProgress.erase(id);
        m_snapshots.erase(id);
        m_waiting += line.size();
        m_lines.push_back(std::move(line));
    }
    m_wake.notify_one();
}

void Outbox::progress(std::uint64_t id, const Progress& progress) {
    {
        const std::lock_guard lock(m_mutex);
        const auto now = Clock::now();
        auto& next = m_nextProgress[id];
        if (now < next) return; // twenty a second are as many as anybody looks at
        next = now + std::chrono::milliseconds(50);
        m_progress.insert_or_assign(id, progress);
    }
    m_wake.notify_one();
}

void Outbox::snapshot(std::uint64_t id, std::string line) {
    {
        const std::lock_guard lock(m_mutex);
        m_snapshots.insert_or_assign(id, std::move(line));
    }
    m_wake.notify_one();
}

void Outbox::records(std::string line) {
    {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [this] { return m_waiting <= mostWaiting; });
        m_waiting += line.size();
        m_lines.push_back(std::move(line));
    }
    m_wake.notify_one();
}

bool Outbox::wantsSnapshot(std::uint64_t id) const {
    const std::lock_guard lock(m_mutex);
    return !m_snapshots.contains(id);
}

void Outbox::work() {
    bool listening = true;
    for (;;) {
        std::string line;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock,
                        [this] { return m_ends || !m_lines.empty() || !m_progress.empty() || !m_snapshots.empty(); });
            if (!m_lines.empty()) {
                line = std::move(m_lines.front());
                m_lines.pop_front();
                m_waiting -= line.size();
                m_taken.notify_all();
            } else if (!m_snapshots.empty()) {
                line = std::move(m_snapshots.begin()->second);
                m_snapshots.erase(m_snapshots.begin());
            } else if (!m_progress.empty()) {
                line = progressLine(m_progress.begin()->first, m_progress.begin()->second);
                m_progress.erase(m_progress.begin());
            } else {
                return; // it ends, and all is sent
            }
        }
        if (listening) listening = m_send(line);
    }
}

Server::Server(Outbox::Send send) : m_outbox(std::move(send)) {
    m_outbox.reply(0, greetingLine({STRATA_VERSION, protocolVersion, machineSummary().devices}));
}

Server::~Server() {
    m_engine.cancelAll();
    m_files.cancelAll();
    m_engine.drain();
    m_files.drain();
}

void Server::receive(std::string_view line) {
    auto message = guarded<ClientMessage>([&] { return readClientMessage(line); });
    if (!message) return m_outbox.reply(0, replyLine(0, tl::unexpected<Error>(message.error())));
    const std::uint64_t id = message->id;
    if (std::holds_alternative<CancelMessage>(message->content)) {
        m_engine.cancel(RunId{id});
        m_files.cancel(RunId{id});
        return;
    }
    auto& request = std::get<Result<Request>>(message->content);
    if (!request) return m_outbox.reply(id, replyLine(id, tl::unexpected<Error>(request.error())));
    begin(id, std::make_shared<const Request>(std::move(*request)));
}

void Server::begin(std::uint64_t id, std::shared_ptr<const Request> request) {
    Worker& worker = std::holds_alternative<request::ChooseTask>(*request) ? m_files : m_engine;
    worker.post(
        RunId{id},
        [this, id, request](const JobControl& control) {
            auto sender = std::make_shared<SnapshotSender>(m_outbox, id);
            const Result<Reply> reply = m_dispatcher.perform(
                id, *request, control, [sender](const Document& soFar) { (*sender)(soFar); },
                [this, id](const Evaluation& piece) -> Result<void> {
                    m_outbox.records(recordsLine(id, piece));
                    return {};
                });
            m_outbox.reply(id, replyLine(id, reply));
        },
        [this, id](const Progress& progress) { m_outbox.progress(id, progress); },
        isLong(*request) ? Worker::Length::Long : Worker::Length::Short);
}

} // namespace strata
