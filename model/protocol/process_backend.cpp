// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/protocol/process_backend.h"

#include <algorithm>

namespace strata {
namespace {

std::string lastLine(const std::string& text) {
    const std::size_t end = text.find_last_not_of(" \r\n\t");
    if (end == std::string::npos) return {};
    const std::size_t begin = text.find_last_of('\n', end);
    return text.substr(begin == std::string::npos ? 0 : begin + 1,
                       end - (begin == std::string::npos ? 0 : begin + 1) + 1);
}

/// The file that the request's records go into here; they come one by one then.
std::shared_ptr<GrowingRecords> recordsOf(Request& request) {
    auto* const evaluate = std::get_if<request::Evaluate>(&request);
    if (!evaluate || evaluate->file.empty()) return nullptr;
    evaluate->streamRecords = true;
    return std::make_shared<GrowingRecords>(evaluate->file, !evaluate->done.empty());
}

std::shared_ptr<const std::unordered_set<std::string>> doneOf(const Request& request) {
    const auto* const evaluate = std::get_if<request::Evaluate>(&request);
    if (!evaluate || evaluate->done.empty()) return nullptr;
    return std::make_shared<const std::unordered_set<std::string>>(evaluate->done.begin(), evaluate->done.end());
}

/// An evaluation whose records were sent says where they were written.
DocumentPtr withPlace(const DocumentPtr& document, const GrowingRecords* records) {
    const auto evaluation = documentAs<Evaluation>(document);
    if (!evaluation || !records || !records->isBegun()) return document;
    auto placed = std::make_shared<Evaluation>(*evaluation);
    placed->recordsFile = records->recordsFile();
    return placed;
}

Reply withPlace(const Reply& reply, const GrowingRecords* records) {
    const DocumentPtr* const document = std::get_if<DocumentPtr>(&reply);
    return document ? Reply(withPlace(*document, records)) : reply;
}

} // namespace

Result<ServerCommand> serverOnHost(const std::string& host, const std::string& program) {
    if (host.empty() || host.front() == '-' || host.find_first_of(" \t\r\n") != std::string::npos)
        return fail(ErrorCode::BadArgument, "host \"" + host + "\"",
                    "is no name of a host; write it as ssh takes it, as in user@gpu-server.");
    ServerCommand command;
    command.place = command.host = host;
    command.command = {"ssh", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10", "-T", host, program + " serve"};
    return command;
}

ServerCommand serverHere(const std::string& program) {
    return {{program, "serve"}, program, std::chrono::milliseconds{20'000}};
}

Result<std::shared_ptr<ProcessBackend>> ProcessBackend::connect(const ServerCommand& command,
                                                                const JobControl& control) {
    std::shared_ptr<ProcessBackend> backend(new ProcessBackend(command));
    ProcessBackend* const self = backend.get();
    STRATA_CHECK(backend->m_child.start(
        command.command, [self](std::string_view line) { self->receive(line); },
        [self](const std::string& partial, const std::string& errors) { self->ended(partial, errors); }));
    const auto deadline = std::chrono::steady_clock::now() + command.patience;
    std::unique_lock lock(backend->m_mutex);
    while (!backend->m_greeted && !backend->m_broken) {
        if (control.stopRequested()) return JobControl::cancelled();
        if (std::chrono::steady_clock::now() >= deadline)
            return fail(ErrorCode::Unsupported, command.place,
                        "did not answer within " + std::to_string(command.patience.count() / 1000) +
                            " s; look whether the host is there and strata-cli is installed on it.");
        backend->m_changed.wait_for(lock, std::chrono::milliseconds(50));
    }
    if (backend->m_broken) return tl::unexpected<Error>(*backend->m_broken);
    return backend;
}

ProcessBackend::~ProcessBackend() {
    m_closing = true;
}

void ProcessBackend::whenBroken(std::function<void(const Error&)> callback) {
    std::optional<Error> already;
    {
        const std::lock_guard lock(m_mutex);
        m_whenBroken = std::move(callback);
        already = m_broken;
    }
    if (already && m_whenBroken) m_whenBroken(*already);
}

void ProcessBackend::submit(std::uint64_t id, Request request, Callbacks callbacks) {
    std::optional<Error> broken;
    {
        const std::lock_guard lock(m_mutex);
        broken = m_broken;
        if (!broken) m_pending.insert_or_assign(id, Pending{callbacks, recordsOf(request), doneOf(request), {}});
    }
    if (broken) {
        if (callbacks.done) callbacks.done(tl::unexpected<Error>(*broken));
        return;
    }
    // A reader that has gone is told by the reading thread.
    m_child.send(requestLine(id, request));
}

void ProcessBackend::cancel(std::uint64_t id) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_broken || !m_pending.contains(id)) return;
    }
    m_child.send(cancelLine(id));
}

void ProcessBackend::cancelAll() {
    std::vector<std::uint64_t> ids;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [id, pending] : m_pending)
            ids.push_back(id);
    }
    for (const std::uint64_t id : ids)
        cancel(id);
}

void ProcessBackend::drain() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_pending.empty(); });
}

void ProcessBackend::finish(std::uint64_t id, const Result<Reply>& reply) {
    const std::optional<Pending> pending = pendingOf(id);
    if (!pending) return;
    if (pending->callbacks.done) {
        if (pending->notWritten)
            pending->callbacks.done(tl::unexpected<Error>(*pending->notWritten));
        else
            pending->callbacks.done(
                reply.map([&](const Reply& whole) { return withPlace(whole, pending->records.get()); }));
    }
    const std::lock_guard lock(m_mutex); // only now: drain() waits for what `done` does
    m_pending.erase(id);
    m_changed.notify_all();
}

void ProcessBackend::receive(std::string_view line) {
    bool greeted = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_broken) return;
        greeted = m_greeted;
    }
    if (!greeted) {
        auto greeting = readGreeting(line);
        if (!greeting) {
            Error why = greeting.error();
            why.subject = m_place;
            return breakOff(why);
        }
        const std::lock_guard lock(m_mutex);
        m_greeting = std::move(*greeting);
        m_greeted = true;
        m_changed.notify_all();
        return;
    }
    auto message = guarded<ServerMessage>([&] { return readServerMessage(line, m_host); });
    if (!message) {
        breakOff({ErrorCode::BadFormat, m_place,
                  "answered what cannot be read (" + message.error().message() +
                      "); what was computed so far is kept. Open the model again."});
        m_child.kill();
        return;
    }
    if (auto* const reply = std::get_if<Result<Reply>>(&message->content)) return finish(message->id, *reply);
    const std::optional<Pending> pending = pendingOf(message->id);
    if (!pending) return;
    if (const auto* const progress = std::get_if<Progress>(&message->content)) {
        if (pending->callbacks.progress) pending->callbacks.progress(*progress);
    } else if (const auto* const records = std::get_if<RecordsPiece>(&message->content)) {
        write(message->id, *pending, *records->piece);
    } else if (pending->callbacks.snapshot && !pending->notWritten) {
        pending->callbacks.snapshot(*withPlace(std::get<Snapshot>(message->content).document, pending->records.get()));
    }
}

std::optional<ProcessBackend::Pending> ProcessBackend::pendingOf(std::uint64_t id) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_pending.find(id);
    return found == m_pending.end() ? std::nullopt : std::optional(found->second);
}

/// On the reading thread.
void ProcessBackend::write(std::uint64_t id, const Pending& pending, const Evaluation& piece) {
    if (!pending.records || pending.notWritten) return;
    const Result<void> written = [&]() -> Result<void> {
        if (!pending.records->isBegun()) STRATA_CHECK(pending.records->begin(piece));
        for (const EvaluationRecord& record : piece.records) {
            // A server of an earlier version knows nothing of rows that are done: it begins anew.
            if (pending.done && pending.done->contains(record.id))
                return fail(ErrorCode::Unsupported, m_place,
                            "evaluated row " + record.id +
                                " again: its Strata is too old to go on with an evaluation; update it there, or begin "
                                "anew.");
            STRATA_CHECK(pending.records->add(record));
        }
        return pending.records->flush();
    }();
    if (written) return;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_pending.find(id); found != m_pending.end()) found->second.notWritten = written.error();
    }
    cancel(id); // what cannot be kept need not be computed
}

void ProcessBackend::ended(const std::string& partial, const std::string& errors) {
    const std::string said = lastLine(errors);
    std::string detail;
    bool greeted = false;
    {
        const std::lock_guard lock(m_mutex);
        greeted = m_greeted;
    }
    if (!greeted)
        detail = "did not start strata-cli serve" + (said.empty() ? std::string() : " (" + said + ")") +
                 "; look whether the host is there and Strata is installed on it.";
    else if (!partial.empty())
        detail = "stopped in the middle of an answer" + (said.empty() ? std::string() : " (" + said + ")") +
                 "; what was computed so far is kept. Open the model again.";
    else
        detail = "ended" + (said.empty() ? std::string() : " (" + said + ")") +
                 "; what was computed so far is kept. Open the model again.";
    breakOff({ErrorCode::Unsupported, m_place, detail});
}

void ProcessBackend::breakOff(const Error& why) {
    std::vector<std::uint64_t> ids;
    std::function<void(const Error&)> tell;
    {
        const std::lock_guard lock(m_mutex);
        if (m_broken) return;
        m_broken = why;
        for (const auto& [id, pending] : m_pending)
            ids.push_back(id);
        tell = m_whenBroken;
        m_changed.notify_all();
    }
    for (const std::uint64_t id : ids)
        finish(id, tl::unexpected<Error>(why));
    if (tell && !m_closing) tell(why);
}

} // namespace strata
