// SPDX-License-Identifier: GPL-3.0-or-later
// One training in a folder at a time.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <utility>

namespace strata {

/// Holds a folder for this process as long as it lives. The lock is the system's own (flock on the folder itself), so
/// that nothing is left by a process that was killed. Where a file system has no such locks, nothing is held.
class FolderLock {
public:
    FolderLock() = default;
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FolderLock& operator=(FolderLock&& other) noexcept {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }

    /// Makes the folder where it is not there. Errors: FileUnwritable, another training is at work in it, or it cannot
    /// be made.
    static Result<FolderLock> take(const std::filesystem::path& folder);

private:
    int m_descriptor = -1;
};

} // namespace strata
