// SPDX-License-Identifier: GPL-3.0-or-later
// The checksum of TFRecord files: CRC-32C (Castagnoli, reflected 0x82F63B78), and how it is masked there. Debian 12 has
// it in no C++ package of its own.
#pragma once

#include <cstdint>
#include <string_view>

namespace strata {

std::uint32_t crc32c(std::string_view bytes);
/// As it stands in a file: rotated right by 15 bits, plus a constant.
std::uint32_t maskedCrc32c(std::string_view bytes);

} // namespace strata
