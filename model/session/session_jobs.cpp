// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as the window lists them, and work on the thread for files.
#include "model/session/session_internal.h"

#include <algorithm>

namespace strata {

void Session::beginJob(RunId id, JobInfo::Kind kind, const QString& title) {
    m_jobs.push_back({id, kind, title});
    Q_EMIT jobsChanged();
}

void Session::endJob(RunId id) {
    if (std::erase_if(m_jobs, [id](const JobInfo& job) { return job.id == id; }) > 0) Q_EMIT jobsChanged();
}

Worker::OnProgress Session::progressOf(RunId id) {
    return [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); };
}

void Session::cancelJob(RunId id) {
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& j) { return j.id == id; });
    if (job == m_jobs.end()) return;
    job->stopping = true;
    const bool opening = id == m_openId;
    m_engine.cancel(id);
    m_files.cancel(id);
    if (opening) cancelOpening();
    Q_EMIT jobsChanged();
}

void Session::inBackground(Work work, Done done, const QString& title) {
    const RunId id = nextId();
    beginJob(id, JobInfo::Kind::File, title.isEmpty() ? tr("Working on files") : title);
    m_files.post(
        id,
        [this, id, work = std::move(work), done = std::move(done)](const JobControl& control) {
            auto result = guarded<void>([&] { return work(control); });
            m_mailbox.post([this, id, done, result = std::move(result)] {
                endJob(id);
                if (!result && result.error().code != ErrorCode::Cancelled)
                    addProblem(problemFromError(result.error()));
                if (done && !m_closing) done(result); // whoever asked may be gone by then
            });
        },
        progressOf(id));
}

} // namespace strata
