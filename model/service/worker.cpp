// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/service/worker.h"

#include <algorithm>

namespace strata {

Worker::Worker(std::function<void()> whenIdle, std::chrono::milliseconds after)
    : m_whenIdle(std::move(whenIdle)), m_idleAfter(after),
      m_thread([this](const std::stop_token& quit) { work(quit); }) {}

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

/// False: the worker ends.
bool Worker::waitForJob(std::unique_lock<std::mutex>& lock, const std::stop_token& quit) {
    const auto hasJob = [this] { return !m_queue.empty(); };
    if (m_whenIdle && m_hasWorked && !m_wake.wait_for(lock, quit, m_idleAfter, hasJob) && !quit.stop_requested()) {
        lock.unlock();
        m_whenIdle();
        m_hasWorked = false;
        lock.lock();
    }
    return m_wake.wait(lock, quit, hasJob) && !quit.stop_requested();
}

void Worker::work(const std::stop_token& quit) {
    for (;;) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            if (!waitForJob(lock, quit)) return;
            m_hasWorked = true;
            entry = std::move(m_queue.front());
            m_queue.pop_front();
            m_running.push_back({entry.id, entry.stop});
        }
        carryOut(entry);
    }
}

} // namespace strata
