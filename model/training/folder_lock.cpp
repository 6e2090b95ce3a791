// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/folder_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace strata {

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    for (;;) {
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        if (error)
            return fail(ErrorCode::FileUnwritable, folder.string(),
                        "the folder cannot be made: " + error.message() + ".");
        FolderLock lock;
        lock.m_descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (lock.m_descriptor < 0) return lock; // what is wrong with it is said when it is written to
        if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
            return fail(ErrorCode::FileUnwritable, folder.string(),
                        "another training is at work in this folder; wait for its end, or name another folder.");
        // Whoever held it may have taken the folder away in between: then the lock is on one that is gone.
        struct stat held{}, now{};
        if (::fstat(lock.m_descriptor, &held) != 0 || ::stat(folder.c_str(), &now) != 0) continue;
        if (held.st_dev == now.st_dev && held.st_ino == now.st_ino) return lock;
    }
}

} // namespace strata
