// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/crc32c.h"

#include <array>

namespace strata {
namespace {

constexpr std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> out{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ (rest & 1 ? 0x82F63B78u : 0u);
        out[byte] = rest;
    }
    return out;
}();

} // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t rest = 0xFFFFFFFFu;
    for (const char byte : bytes)
        rest = (rest >> 8) ^ table[(rest ^ static_cast<std::uint8_t>(byte)) & 0xFF];
    return ~rest;
}

std::uint32_t maskedCrc32c(std::string_view bytes) {
    const std::uint32_t sum = crc32c(bytes);
    return ((sum >> 15) | (sum << 17)) + 0xA282EAD8u;
}

} // namespace strata
