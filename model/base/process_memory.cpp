// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/process_memory.h"

#include <cstdlib>
#include <fstream>
#include <string>

namespace strata {
namespace {

std::int64_t ofStatus(const std::string& key) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(key)) return std::strtoll(line.c_str() + key.size(), nullptr, 10) * 1024;
    return 0;
}

} // namespace

std::int64_t residentBytes() {
    return ofStatus("VmRSS:");
}

std::int64_t mostResidentBytes() {
    return ofStatus("VmHWM:");
}

} // namespace strata
