// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/job_board.h"

#include <algorithm>

namespace strata {

std::vector<JobInfo>::iterator JobBoard::at(RunId id) {
    return std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& job) { return job.id == id; });
}

const JobInfo* JobBoard::find(RunId id) const {
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& j) { return j.id == id; });
    return job == m_jobs.end() ? nullptr : &*job;
}

void JobBoard::begin(RunId id, JobInfo::Kind kind, const QString& title, Stop stop) {
    m_jobs.push_back({id, kind, title});
    m_stops[id] = std::move(stop);
    Q_EMIT changed();
}

void JobBoard::end(RunId id) {
    m_stops.erase(id);
    if (std::erase_if(m_jobs, [id](const JobInfo& job) { return job.id == id; }) > 0) Q_EMIT changed();
}

void JobBoard::progress(const std::map<RunId, Progress>& latest) {
    for (const auto& [id, progress] : latest) {
        const auto job = at(id);
        if (job == m_jobs.end()) continue;
        job->stage = progress.stage;
        job->fraction = progress.fraction;
        const JobInfo copy = *job; // whoever listens may begin and end jobs
        Q_EMIT progressed(copy);
    }
    if (!latest.empty()) Q_EMIT changed();
}

void JobBoard::cancel(RunId id) {
    const auto found = m_stops.find(id);
    if (found == m_stops.end()) return;
    const Stop stop = found->second; // which may end the job
    if (stop) stop(id);
    const auto job = at(id);
    if (job == m_jobs.end()) return;
    job->stopping = true;
    Q_EMIT changed();
}

} // namespace strata
