// SPDX-License-Identifier: GPL-3.0-or-later
// A few threads that each run whole pieces of work, with the matrix library on one thread inside each: there is no
// waiting for each other inside a piece, so that a busy machine costs little.
#pragma once

#include <functional>
#include <vector>

namespace strata {

/// Runs every task once, on `threads` threads (the calling one among them), the next free thread taking the next task;
/// returns when all are done. The first exception is thrown again here. Not re-entrant.
void runTogether(const std::vector<std::function<void()>>& tasks, int threads);

/// For the calling scope, and every thread of runTogether: one thread inside LibTorch and its BLAS.
class SingleThreadedMath {
public:
    SingleThreadedMath();
    ~SingleThreadedMath();
    SingleThreadedMath(const SingleThreadedMath&) = delete;
    SingleThreadedMath& operator=(const SingleThreadedMath&) = delete;

private:
    int m_torchThreads = 1, m_blasThreads = 0;
};

} // namespace strata
