// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/hash_seed.h"

#include <chrono>
#include <random>

namespace strata {

std::uint64_t hashSeed() {
    static const std::uint64_t seed = [] {
        const auto now = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
        try {
            std::random_device random;
            return now ^ (std::uint64_t{random()} << 32) ^ random();
        } catch (const std::exception&) {
            return now *
                   std::uint64_t{0x9E3779B97F4A7C15U}; // no source of randomness: the time is better than a constant
        }
    }();
    return seed;
}

} // namespace strata
