// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that depend only on a key: what is drawn for a row or a step is the same after a resume, and for any
// number of threads.
#pragma once

#include <cstdint>

namespace strata {

/// SplitMix64 (Steele, Lea, Flood 2014), seeded by a chain of keys.
class KeyedRandom {
public:
    template <class... Keys> explicit KeyedRandom(std::uint64_t seed, Keys... keys) : m_state(mix(seed + golden)) {
        ((m_state = mix(m_state ^ (static_cast<std::uint64_t>(keys) + golden))), ...);
    }
    std::uint64_t next() {
        m_state += golden;
        return mix(m_state);
    }
    /// In [0, 1).
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// In [0, bound), bound > 0; the bias of the modulus is below 2⁻³² for every bound that fits 32 bits.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    static constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ull;
    static std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    std::uint64_t m_state;
};

} // namespace strata
