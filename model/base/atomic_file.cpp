// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace strata {
namespace {

constexpr std::size_t bufferBytes = std::size_t{1} << 18;

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path) : m_path(std::move(path)) {
    // A rename over a device or a pipe would put a file in its place.
    std::error_code ignored;
    if (std::filesystem::exists(m_path, ignored) && !std::filesystem::is_regular_file(m_path, ignored)) {
        m_error =
            Error{ErrorCode::FileUnwritable, m_path.string(), "is not a regular file; name a file to be written."};
        return;
    }
    m_temporary = m_path.string() + ".XXXXXX";
    m_file = ::mkstemp(m_temporary.data());
    if (m_file < 0) {
        fail(errno);
        return;
    }
    ::fchmod(m_file, 0644);
}

AtomicFile::~AtomicFile() {
    if (m_file < 0) return;
    ::close(m_file);
    ::unlink(m_temporary.c_str());
}

void AtomicFile::fail(int code) {
    if (!m_error)
        m_error = Error{ErrorCode::FileUnwritable, m_path.string(),
                        std::string("cannot be written: ") + std::strerror(code) + "."};
}

void AtomicFile::write(std::string_view bytes) {
    if (m_buffer.size() + bytes.size() > bufferBytes) {
        flush(m_buffer);
        m_buffer.clear();
    }
    if (bytes.size() > bufferBytes)
        flush(bytes);
    else
        m_buffer += bytes;
}

void AtomicFile::flush(std::string_view bytes) {
    while (!bytes.empty() && !failed()) {
        const ssize_t n = ::write(m_file, bytes.data(), bytes.size());
        if (n >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(n));
        else if (errno != EINTR)
            fail(errno);
    }
}

Result<void> AtomicFile::commit() {
    flush(m_buffer);
    m_buffer.clear();
    if (!failed() && ::close(std::exchange(m_file, -1)) != 0) {
        fail(errno);
        ::unlink(m_temporary.c_str());
    }
    if (!failed() && ::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        fail(errno);
        ::unlink(m_temporary.c_str());
    }
    if (failed()) return tl::unexpected<Error>(*m_error);
    return {};
}

} // namespace strata
