// SPDX-License-Identifier: GPL-3.0-or-later
// One block after another: the inner loops of dequantize(), one function per type.
#pragma once

#include "model/base/float_bits.h"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace strata {

inline float halfAt(const std::uint8_t* bytes) {
    std::uint16_t bits = 0;
    std::memcpy(&bits, bytes, sizeof bits);
    return float16ToFloat(bits);
}

// Each writes the elements of `count` blocks; nothing needs to be aligned.
void dequantizeQ4_0(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ4_1(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ5_0(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ5_1(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ8_0(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ4_K(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ5_K(const std::uint8_t* blocks, std::size_t count, float* out);
void dequantizeQ6_K(const std::uint8_t* blocks, std::size_t count, float* out);

} // namespace strata
