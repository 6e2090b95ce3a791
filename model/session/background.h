// SPDX-License-Identifier: GPL-3.0-or-later
// Work behind the window: the thread for files, the numbers of jobs, and the mailbox through which all threads answer.
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include "model/service/dispatcher.h"
#include "model/service/worker.h"
#include "model/session/job_board.h"
#include "model/session/mailbox.h"
#include "model/session/problems.h"
#endif

#include <QObject>

#include <atomic>
#include <functional>
#include <set>
#include <type_traits>

namespace strata {

/// Lives on the thread of the window and never works there for long. Whatever works elsewhere leaves its result in the
/// mailbox; a signal without an argument wakes the window's thread, which delivers.
class Background : public QObject {
    Q_OBJECT
public:
    Background(JobBoard& jobs, Problems& problems, QObject* parent = nullptr);

    using Work = std::function<Result<void>(const JobControl&)>;
    using Done = std::function<void(const Result<void>&)>;
    /// Runs `work` on the thread for files, then `done` on the thread of the window. A failure is also put into the
    /// problems. `title` names it in the list of jobs.
    void run(Work work, Done done = {}, const QString& title = {});

    // For the parts of the session.
    /// Reads on the thread for files, then calls `then` with what was read on the thread of the window. `id` is that of
    /// a job of the list, or new. `work` may take the JobControl by which it is stopped. What waits when the session
    /// ends is not read, and what is being read is asked to stop.
    template <class T, class Reading> void read(RunId id, Reading work, std::function<void(const Result<T>&)> then);
    /// Writes on the thread for files, also when the session ends.
    void write(std::function<Result<void>()> work);
    RunId nextId() { return RunId{++m_lastId}; }
    static constexpr std::uint64_t firstNewId = 1'000'000; ///< smaller ones are those of the history on disk
    /// Puts a job into the list; `stop` is what cancelling it does.
    void begin(RunId id, JobInfo::Kind kind, const QString& title, JobBoard::Stop stop);
    RunId beginFile(const QString& title); ///< a new one, on the thread for files
    void end(RunId id) { m_jobs.end(id); }
    Mailbox& mailbox() { return m_mailbox; }
    Worker::OnProgress progressOf(RunId id);
    /// Nobody who asked is there any more; what is left in the mailbox is still delivered.
    void close();
    void deliver();
    /// Returns when the files are written.
    void finish() { m_files.drain(); }

Q_SIGNALS:
    /// What there is of a document that grows; each of the mailbox, before its letters.
    void grown(strata::RunId id, const strata::DocumentPtr& soFar);
    void wake(); ///< from the working threads: there is something in the mailbox

private:
    std::uint64_t m_lastId = firstNewId;
    JobBoard& m_jobs;
    Problems& m_problems;
    std::atomic<bool> m_closing = false;
    std::set<RunId> m_reading; ///< whose answer has not been delivered
    Mailbox m_mailbox;
    Worker m_files; ///< after the mailbox: joined before it goes
};

template <class T, class Reading>
void Background::read(RunId id, Reading work, std::function<void(const Result<T>&)> then) {
    m_reading.insert(id);
    m_files.post(id, [this, id, work = std::move(work), then = std::move(then)](const JobControl& control) {
        auto result = guarded<T>([&]() -> Result<T> {
            if (control.stopRequested() || m_closing) return JobControl::cancelled();
            if constexpr (std::is_invocable_v<const Reading&, const JobControl&>)
                return work(control);
            else
                return work();
        });
        m_mailbox.post([this, id, then, result = std::move(result)] {
            m_reading.erase(id);
            end(id);
            then(result);
        });
    });
}

} // namespace strata
