// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/memory.h"

#include "model/base/field_names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <malloc.h>

namespace strata {
namespace {

// Files of one number; "max" and missing files give nothing.
std::optional<std::int64_t> readNumber(const std::string& path) {
    std::ifstream file(path);
    std::int64_t number = 0;
    if (file >> number) return number;
    return {};
}

// The value of "key 123" or "key: 123" lines.
std::optional<std::int64_t> readKey(const std::string& path, const std::string& key) {
    std::ifstream file(path);
    std::string word;
    while (file >> word) {
        if (word == key || word == key + ":") {
            std::int64_t number = 0;
            if (file >> number) return number;
            return {};
        }
        file.ignore(1 << 16, '\n');
    }
    return {};
}

} // namespace

std::optional<std::int64_t> availableMemory() {
    std::optional<std::int64_t> available = readKey("/proc/meminfo", "MemAvailable");
    if (available) *available *= 1024;
    // Inside a container the file cache counts as used but is given back on demand.
    const auto limit = readNumber("/sys/fs/cgroup/memory.max");
    const auto used = readNumber("/sys/fs/cgroup/memory.current");
    if (limit && used) {
        const std::int64_t cache = readKey("/sys/fs/cgroup/memory.stat", "inactive_file").value_or(0);
        const std::int64_t rest = std::max<std::int64_t>(0, *limit - *used + cache);
        available = available ? std::min(*available, rest) : rest;
    }
    return available;
}

std::string formatBytes(std::int64_t bytes) {
    constexpr std::array units{"bytes", "KiB", "MiB", "GiB", "TiB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1024.0 && unit + 1 < units.size()) {
        value /= 1024.0;
        ++unit;
    }
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), unit == 0 || value >= 100.0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    return text.data();
}

Result<void> requireMemory(const std::string& subject, std::int64_t needed, std::optional<std::int64_t> available,
                           const std::string& place) {
    if (!available || needed <= *available) return {};
    return fail(ErrorCode::OutOfMemory, subject,
                "needs " + formatBytes(needed) + ", but " + place + " has " + formatBytes(*available) +
                    " free; close other programs, or choose a type of fewer bytes (" + fieldText("dtype", "bf16") +
                    ") or a smaller model.");
}

#ifdef __GLIBC__
void keepFreedMemory() {
    constexpr int largestFromHeap = 32 << 20, kept = 128 << 20; // the first is the most that glibc allows
    static const bool done = mallopt(M_MMAP_THRESHOLD, largestFromHeap) == 1 && mallopt(M_TRIM_THRESHOLD, kept) == 1;
    static_cast<void>(done);
}

void giveBackFreedMemory() {
    malloc_trim(0);
}
#else
void keepFreedMemory() {}
void giveBackFreedMemory() {}
#endif

} // namespace strata
