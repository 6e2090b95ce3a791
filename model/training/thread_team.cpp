// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/thread_team.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <dlfcn.h>
#include <exception>
#include <mutex>
#include <thread>

namespace strata {
namespace {

// OpenBLAS with threads of its own makes two callers wait for each other; its switch is looked up, since other BLAS
// have none.
using SetThreads = void (*)(int);
using GetThreads = int (*)();
SetThreads setBlasThreads() {
    static const auto function = reinterpret_cast<SetThreads>(::dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    return function;
}
GetThreads getBlasThreads() {
    static const auto function = reinterpret_cast<GetThreads>(::dlsym(RTLD_DEFAULT, "openblas_get_num_threads"));
    return function;
}

} // namespace

SingleThreadedMath::SingleThreadedMath() : m_torchThreads(at::get_num_threads()) {
    at::set_num_threads(1);
    if (setBlasThreads() == nullptr || getBlasThreads() == nullptr) return;
    m_blasThreads = getBlasThreads()();
    setBlasThreads()(1);
}

SingleThreadedMath::~SingleThreadedMath() {
    at::set_num_threads(m_torchThreads);
    if (m_blasThreads > 0) setBlasThreads()(m_blasThreads);
}

void runTogether(const std::vector<std::function<void()>>& tasks, int threads) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size(); i = next++) {
            try {
                tasks[i]();
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
            }
        }
    };
    const int helpers = std::min<int>(threads, static_cast<int>(tasks.size())) - 1;
    {
        std::vector<std::jthread> team;
        for (int i = 0; i < helpers; ++i)
            team.emplace_back([&work] {
                at::set_num_threads(1);
                work();
            });
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

} // namespace strata
