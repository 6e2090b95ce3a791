// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/background.h"

#include <QCoreApplication>

#include <utility>

namespace strata {

Background::Background(JobBoard& jobs, Problems& problems, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_problems(problems), m_mailbox([this] { Q_EMIT wake(); }) {
    connect(this, &Background::wake, this, &Background::deliver, Qt::QueuedConnection);
}

void Background::close() {
    m_closing = true;
    for (const RunId id : m_reading)
        m_files.cancel(id);
}

void Background::deliver() {
    Mailbox::Content content = m_mailbox.take();
    for (const auto& [id, soFar] : content.snapshots)
        Q_EMIT grown(id, soFar);
    m_jobs.progress(content.progress);
    for (const Mailbox::Letter& letter : content.letters)
        letter();
}

void Background::begin(RunId id, JobInfo::Kind kind, const QString& title, JobBoard::Stop stop) {
    m_jobs.begin(id, kind, title, std::move(stop));
}

RunId Background::beginFile(const QString& title) {
    const RunId id = nextId();
    begin(id, JobInfo::Kind::File, title, [this](RunId job) { m_files.cancel(job); });
    return id;
}

Worker::OnProgress Background::progressOf(RunId id) {
    return [this, id](const Progress& progress) { m_mailbox.postProgress(id, progress); };
}

void Background::run(Work work, Done done, const QString& title) {
    const RunId id =
        beginFile(title.isEmpty() ? QCoreApplication::translate("strata::Session", "Working on files") : title);
    m_files.post(
        id,
        [this, id, work = std::move(work), done = std::move(done)](const JobControl& control) {
            auto result = guarded<void>([&] { return work(control); });
            m_mailbox.post([this, id, done, result = std::move(result)] {
                end(id);
                if (!result) m_problems.addError(result.error());
                if (done && !m_closing) done(result); // whoever asked may be gone by then
            });
        },
        progressOf(id));
}

void Background::write(std::function<Result<void>()> work) {
    m_files.post(nextId(), [this, work = std::move(work)](const JobControl&) {
        const auto result = guarded<void>(work);
        if (!result) m_mailbox.post([this, error = result.error()] { m_problems.addError(error); });
    });
}

} // namespace strata
