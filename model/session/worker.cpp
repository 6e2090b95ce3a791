// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/session/worker.h"

namespace strata {

Worker::Worker() : m_thread([this](const std::stop_token& quit) { work(quit); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.clear();
        m_runningStop.request_stop();
    }
    m_thread.request_stop();
    m_wake.notify_all();
}

void Worker::post(RunId id, Job job, OnProgress onProgress) {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({id, std::stop_source(), std::move(job), std::move(onProgress)});
    }
    m_wake.notify_one();
}

void Worker::cancel(RunId id) {
    const std::lock_guard lock(m_mutex);
    if (m_runningId == id) m_runningStop.request_stop();
    for (Entry& entry : m_queue)
        if (entry.id == id) entry.stop.request_stop();
}

void Worker::cancelAll() {
    const std::lock_guard lock(m_mutex);
    m_runningStop.request_stop();
    for (Entry& entry : m_queue)
        entry.stop.request_stop();
}

void Worker::drain() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_queue.empty() && !m_busy; });
}

void Worker::work(const std::stop_token& quit) {
    for (;;) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, quit, [this] { return !m_queue.empty(); })) return;
            if (quit.stop_requested()) return;
            entry = std::move(m_queue.front());
            m_queue.pop_front();
            m_runningId = entry.id;
            m_busy = true;
            m_runningStop = entry.stop;
        }
        entry.job(JobControl{entry.stop.get_token(), entry.onProgress});
        entry.job = {}; // what the job held is released here, not on the thread that posted it
        const std::lock_guard lock(m_mutex);
        m_runningId = RunId{};
        m_runningStop = std::stop_source(std::nostopstate);
        m_busy = false;
        m_idle.notify_all();
    }
}

} // namespace strata
