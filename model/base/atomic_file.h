// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is there whole or not at all.
#pragma once

#include "model/base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace strata {

/// Writes beside the target and renames over it in commit(), so that a crash or a full disk never leaves half a file.
/// What is not committed is removed. One thread.
class AtomicFile {
public:
    explicit AtomicFile(std::filesystem::path path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Keeps the first problem for commit(); after it nothing more is written.
    void write(std::string_view bytes);
    /// Whether writing on is of use.
    bool failed() const { return m_error.has_value(); }
    /// Errors: FileUnwritable, for the file, the folder or the disk. Once.
    Result<void> commit();

private:
    void flush(std::string_view bytes);
    void fail(int code);

    std::filesystem::path m_path;
    std::string m_temporary, m_buffer;
    int m_file = -1;
    std::optional<Error> m_error;
};

} // namespace strata
