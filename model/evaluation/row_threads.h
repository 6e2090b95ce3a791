// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that decode rows side by side.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace strata {

/// Some threads that wait for work; the calling one is one of them. Used from one thread.
class RowThreads {
public:
    explicit RowThreads(int threads);
    ~RowThreads();
    RowThreads(const RowThreads&) = delete;
    RowThreads& operator=(const RowThreads&) = delete;

    /// Calls work(0) … work(count − 1), begun in this order, and returns when all are done. What `work` throws is
    /// thrown here, once the others have ended.
    void run(std::size_t count, const std::function<void(std::size_t)>& work);

private:
    void wait(const std::stop_token& quit);
    void takeWork();

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_idle;
    const std::function<void(std::size_t)>* m_work = nullptr; ///< null: nothing is to be done
    std::size_t m_next = 0, m_count = 0, m_working = 0;
    std::exception_ptr m_failure;
    std::vector<std::jthread> m_threads; ///< last: joined before the rest goes
};

/// Lets rows begin as long as their tokens together stay within a limit; a single one always may. Any thread.
class TokenBudget {
public:
    explicit TokenBudget(std::int64_t limit) : m_limit(limit) {}

    /// A row's part, while it lives; waits until there is room for it.
    class Share {
    public:
        Share(TokenBudget& budget, std::int64_t tokens) : m_budget(budget), m_tokens(tokens) { budget.take(tokens); }
        ~Share() { m_budget.giveBack(m_tokens); }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;

    private:
        TokenBudget& m_budget;
        std::int64_t m_tokens;
    };

private:
    void take(std::int64_t tokens);
    void giveBack(std::int64_t tokens);

    const std::int64_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::int64_t m_used = 0;
};

} // namespace strata
