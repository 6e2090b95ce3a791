// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that runs jobs one after another.
#pragma once

#include "model/base/ids.h"
#include "model/base/job_control.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace strata {

/// A queue of jobs and the thread that works through it. Every job has its own stop source, so that it can be cancelled
/// alone; a job that is cancelled before its turn still runs, with the stop already requested, so that whoever waits
/// for it gets an answer. A long job lets those that wait pass where it pauses (JobControl::pause): they run on the
/// same thread, inside it. Every function may be called from any thread.
class Worker {
public:
    using Job = std::function<void(const JobControl&)>;
    using OnProgress = std::function<void(const Progress&)>;

    /// `whenIdle` is called on the worker's thread once it has had nothing to do for `after`: for what would make the
    /// next of several jobs slower. It must not throw.
    explicit Worker(std::function<void()> whenIdle = {}, std::chrono::milliseconds after = std::chrono::seconds(1));
    /// Asks the running job to stop, drops those that wait, and joins.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    enum class Length {
        Short, ///< may run in the pause of a long one
        Long,  ///< minutes, with pauses
    };
    /// `job` and `onProgress` are called on the worker's thread. A job must not throw.
    void post(RunId id, Job job, OnProgress onProgress = {}, Length length = Length::Short);
    void cancel(RunId id);
    void cancelAll();
    /// Returns when nothing waits and nothing is running.
    void drain();

private:
    struct Entry {
        RunId id;
        std::stop_source stop;
        Job job;
        OnProgress onProgress;
        Length length = Length::Short;
    };
    struct Running {
        RunId id;
        std::stop_source stop;
    };
    void work(const std::stop_token& quit);
    bool waitForJob(std::unique_lock<std::mutex>& lock, const std::stop_token& quit);
    void carryOut(Entry& entry);
    void letOthersPass();

    const std::function<void()> m_whenIdle;
    const std::chrono::milliseconds m_idleAfter;
    bool m_hasWorked = false; ///< since m_whenIdle was called; the worker's thread's own
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_idle;
    std::deque<Entry> m_queue;
    std::vector<Running> m_running; ///< a long job, and inside it the one that it lets pass
    std::jthread m_thread;          ///< last: joined before the rest goes
};

} // namespace strata
