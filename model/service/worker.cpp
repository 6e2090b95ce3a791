// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/worker.h"

#include <algorithm>

namespace strata {

Worker::Worker() : m_thread([this](const std::stop_token& quit) { work(quit); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.clear();
        for (Running& running : m_running)
            running.stop.request_stop();
    }
    m_thread.request_stop();
    m_wake.notify_all();
}

void Worker::post(RunId id, Job job, OnProgress onProgress, Length length) {
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({id, std::stop_source(), std::move(job), std::move(onProgress), length});
    }
    m_wake.notify_one();
}

void Worker::cancel(RunId id) {
    const std::lock_guard lock(m_mutex);
    for (Running& running : m_running)
        if (running.id == id) running.stop.request_stop();
    for (Entry& entry : m_queue)
        if (entry.id == id) entry.stop.request_stop();
}

void Worker::cancelAll() {
    const std::lock_guard lock(m_mutex);
    for (Running& running : m_running)
        running.stop.request_stop();
    for (Entry& entry : m_queue)
        entry.stop.request_stop();
}

void Worker::drain() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_queue.empty() && m_running.empty(); });
}

void Worker::carryOut(Entry& entry) {
    JobControl control{entry.stop.get_token(), entry.onProgress};
    if (entry.length == Length::Long) control.onPause = [this] { letOthersPass(); };
    entry.job(control);
    entry.job = {}; // what the job held is released here, not on the thread that posted it
    const std::lock_guard lock(m_mutex);
    m_running.pop_back();
    if (m_running.empty()) m_idle.notify_all();
}

void Worker::letOthersPass() {
    for (;;) {
        Entry entry;
        {
            const std::lock_guard lock(m_mutex);
            const auto next =
                std::find_if(m_queue.begin(), m_queue.end(), [](const Entry& e) { return e.length == Length::Short; });
            if (next == m_queue.end()) return;
            entry = std::move(*next);
            m_queue.erase(next);
            m_running.push_back({entry.id, entry.stop});
        }
        carryOut(entry);
    }
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
            m_running.push_back({entry.id, entry.stop});
        }
        carryOut(entry);
    }
}

} // namespace strata
