// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when a mapped file is cut short by another program: reading behind its new end raises SIGBUS, which
// would end this one.
#pragma once

#include <cstddef>

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

} // namespace strata
