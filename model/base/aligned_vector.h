// SPDX-License-Identifier: GPL-3.0-or-later
// A vector that begins at a line of the processor's cache: a load of the longest vectors that crossed two lines would
// take twice as long.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace strata {

template <class T> struct CacheLineAllocator {
    using value_type = T;
    static constexpr std::align_val_t line{64};

    CacheLineAllocator() = default;
    template <class Other> CacheLineAllocator(const CacheLineAllocator<Other>&) {}
    T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), line)); }
    void deallocate(T* memory, std::size_t) { ::operator delete(memory, line); }
    friend bool operator==(const CacheLineAllocator&, const CacheLineAllocator&) { return true; }
};

template <class T> using AlignedVector = std::vector<T, CacheLineAllocator<T>>;

} // namespace strata
