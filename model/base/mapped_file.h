// SPDX-License-Identifier: GPL-3.0-or-later
// A file mapped for reading; its pages are shared with every other reader and loaded only when touched.
#pragma once

#include "model/base/mapping_guard.h"
#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace strata {

/// Immutable; safe to read from any thread.
class MappedFile {
public:
    /// Errors: FileNotFound, FileUnreadable (also for folders, pipes and devices, which are never opened).
    static Result<std::shared_ptr<const MappedFile>> open(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    const std::filesystem::path& path() const { return m_path; }

    /// Fails when the file at the path was shortened or written since it was mapped, or when bytes were read that it no
    /// longer had (they read as zeros, see MappingGuard). Long readers ask before they begin and when they are through.
    Result<void> checkUnchanged() const;

private:
    struct Identity {
        std::uint64_t device = 0, inode = 0, size = 0;
        std::int64_t seconds = 0, nanoseconds = 0;
        friend bool operator==(const Identity&, const Identity&) = default;
    };
    MappedFile() = default;

    std::filesystem::path m_path;
    Identity m_identity;
    std::unique_ptr<const MappingGuard> m_guard;
    const std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace strata
