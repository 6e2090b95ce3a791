// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when a mapped file is cut short by another program: reading behind its new end raises SIGBUS, which
// would end this one.
#pragma once

#include <cstddef>
#include <span>

namespace strata {

/// One mapping that may lose its file. The first one installs a handler for SIGBUS: a fault within a guarded mapping
/// puts zero pages under the rest of it and marks it; faults elsewhere go on to whatever handled them before. Creating
/// and destroying: any thread.
class MappingGuard {
public:
    MappingGuard() = default;
    MappingGuard(const void* begin, std::size_t size);
    ~MappingGuard();
    MappingGuard(const MappingGuard&) = delete;
    MappingGuard& operator=(const MappingGuard&) = delete;

    /// Whether bytes were read that are no longer in the file: they were read as zeros.
    bool lostBytes() const;

    struct Slot;

private:
    Slot* m_slot = nullptr;
};

/// Takes the whole pages of these bytes out of the memory of the program, where they lie in a guarded mapping; bytes
/// elsewhere are left alone. They can be read as before, and are then fetched from the file again. Any thread.
void releasePages(std::span<const std::byte> bytes);

} // namespace strata
