// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/job_board.h"

#include <algorithm>

namespace strata {

const JobInfo* JobBoard::find(RunId id) const {
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& j) { return j.id == id; });
    return job == m_jobs.end() ? nullptr : &*job;
}

void JobBoard::begin(RunId id, JobInfo::Kind kind, const QString& title) {
    m_jobs.push_back({id, kind, title});
    Q_EMIT changed();
}

void JobBoard::end(RunId id) {
    if (std::erase_if(m_jobs, [id](const JobInfo& job) { return job.id == id; }) > 0) Q_EMIT changed();
}

void JobBoard::progress(RunId id, const Progress& progress) {
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& j) { return j.id == id; });
    if (job == m_jobs.end()) return;
    job->stage = progress.stage;
    job->fraction = progress.fraction;
    const JobInfo copy = *job; // whoever listens may begin and end jobs
    Q_EMIT progressed(copy);
}

void JobBoard::stopping(RunId id) {
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& j) { return j.id == id; });
    if (job == m_jobs.end()) return;
    job->stopping = true;
    Q_EMIT changed();
}

} // namespace strata
