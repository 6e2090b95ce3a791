// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/evaluation/row_threads.h"

#include <utility>

namespace strata {

RowThreads::RowThreads(int threads) {
    for (int i = 1; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& quit) { wait(quit); });
}

RowThreads::~RowThreads() {
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void RowThreads::run(std::size_t count, const std::function<void(std::size_t)>& work) {
    {
        const std::lock_guard lock(m_mutex);
        m_work = &work;
        m_next = 0;
        m_count = count;
        ++m_working;
    }
    m_wake.notify_all();
    takeWork();
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_working == 0; });
    m_work = nullptr;
    if (m_failure) std::rethrow_exception(std::exchange(m_failure, nullptr));
}

void RowThreads::wait(const std::stop_token& quit) {
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, quit, [this] { return m_work && m_next < m_count; })) return;
            ++m_working;
        }
        takeWork();
    }
}

void RowThreads::takeWork() {
    for (;;) {
        std::size_t mine = 0;
        const std::function<void(std::size_t)>* work = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            if (m_next >= m_count || m_failure) break;
            mine = m_next++;
            work = m_work;
        }
        try {
            (*work)(mine);
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_failure) m_failure = std::current_exception();
        }
    }
    const std::lock_guard lock(m_mutex);
    if (--m_working == 0) m_idle.notify_all();
}

void TokenBudget::take(std::int64_t tokens) {
    std::unique_lock lock(m_mutex);
    m_freed.wait(lock, [&] { return m_used == 0 || m_used + tokens <= m_limit; });
    m_used += tokens;
}

void TokenBudget::giveBack(std::int64_t tokens) {
    {
        const std::lock_guard lock(m_mutex);
        m_used -= tokens;
    }
    m_freed.notify_all();
}

} // namespace strata
