// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_support.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace strata::fuzz {
namespace {

/// A folder of this process in memory where there is such a file system; removed when the program ends.
const std::filesystem::path& folder() {
    struct Folder {
        std::filesystem::path path;
        Folder() {
            std::error_code error;
            const bool memory = std::filesystem::is_directory("/dev/shm", error);
            std::string pattern = std::string(memory ? "/dev/shm" : "/tmp") + "/strata-fuzz-XXXXXX";
            if (::mkdtemp(pattern.data()) == nullptr) broken("no folder for files could be made");
            path = pattern;
        }
        ~Folder() {
            std::error_code error;
            std::filesystem::remove_all(path, error);
        }
    };
    static const Folder made;
    return made.path;
}

} // namespace

void broken(const std::string& what) {
    std::fprintf(stderr, "fuzz: %s\n", what.c_str());
    std::abort();
}

void checkSentence(const Error& error) {
    const std::string message = error.message();
    if (error.subject.empty() || error.detail.empty()) broken("an error without subject or detail: " + message);
    if (!isValidUtf8(message)) broken("an error that is not UTF-8: " + message);
    if (message.size() > 2000) broken("an error of " + std::to_string(message.size()) + " bytes: " + message);
    if (std::ranges::any_of(message, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        broken("an error with a control character: " + message);
}

std::filesystem::path fileOf(const std::string& name, std::string_view bytes) {
    const std::filesystem::path path = folder() / name;
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) broken("a file could not be made");
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0) broken("a file could not be written");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    ::close(file);
    return path;
}

} // namespace strata::fuzz
