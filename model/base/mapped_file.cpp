// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/mapped_file.h"

#include "model/base/lfs_pointer.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace strata {
namespace {

tl::unexpected<Error> unreadable(const std::filesystem::path& path, int code) {
    if (code == ENOENT || code == ENOTDIR)
        return fail(ErrorCode::FileNotFound, path.string(), "the file does not exist.");
    return fail(ErrorCode::FileUnreadable, path.string(), std::string("cannot be read: ") + std::strerror(code) + ".");
}

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

template <class Identity> Identity identityOf(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
            static_cast<std::uint64_t>(status.st_size), static_cast<std::int64_t>(status.st_mtim.tv_sec),
            static_cast<std::int64_t>(status.st_mtim.tv_nsec)};
}

} // namespace

Result<std::shared_ptr<const MappedFile>> MappedFile::open(const std::filesystem::path& path) {
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return unreadable(path, errno);
    struct stat status{};
    if (::fstat(file.get(), &status) != 0) return unreadable(path, errno);
    if (S_ISDIR(status.st_mode)) return fail(ErrorCode::FileUnreadable, path.string(), "is a folder, not a file.");
    if (!S_ISREG(status.st_mode)) return fail(ErrorCode::FileUnreadable, path.string(), "is not a regular file.");

    std::shared_ptr<MappedFile> mapped(new MappedFile);
    mapped->m_path = path;
    mapped->m_identity = identityOf<Identity>(status);
    mapped->m_size = static_cast<std::size_t>(status.st_size);
    if (mapped->m_size > 0) {
        void* const data = ::mmap(nullptr, mapped->m_size, PROT_READ, MAP_PRIVATE, file.get(), 0);
        if (data == MAP_FAILED) return unreadable(path, errno);
        mapped->m_data = static_cast<const std::byte*>(data);
        mapped->m_guard = std::make_unique<const MappingGuard>(data, mapped->m_size);
        if (auto pointer = lfsPointerError({static_cast<const char*>(data), mapped->m_size}, path.string()))
            return tl::unexpected(std::move(*pointer));
    }
    return std::shared_ptr<const MappedFile>(std::move(mapped));
}

MappedFile::~MappedFile() {
    m_guard.reset();
    if (m_data) ::munmap(const_cast<std::byte*>(m_data), m_size);
}

Result<void> MappedFile::checkUnchanged() const {
    const auto changed = [&] {
        return fail(ErrorCode::FileUnreadable, m_path.string(), "was changed while it was open; open the model again.");
    };
    if (m_guard && m_guard->lostBytes()) return changed();
    struct stat status{};
    if (::stat(m_path.c_str(), &status) != 0) {
        // A deleted file keeps its pages for as long as it is mapped.
        if (errno == ENOENT) return {};
        return unreadable(m_path, errno);
    }
    const auto now = identityOf<Identity>(status);
    if (now == m_identity) return {};
    // Another file under the same name (written beside it and renamed) leaves the mapped one whole.
    if (now.inode != m_identity.inode || now.device != m_identity.device) return {};
    return changed();
}

} // namespace strata
