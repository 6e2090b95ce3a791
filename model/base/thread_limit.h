// SPDX-License-Identifier: GPL-3.0-or-later
// How many threads may be asked for.
#pragma once

#include <algorithm>
#include <thread>

namespace strata {

/// Far more than pay anywhere, few enough to be made: OpenMP waits for ever for a thread that the system refuses.
inline int mostThreads() {
    return 4 * std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

} // namespace strata
