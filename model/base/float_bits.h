// SPDX-License-Identifier: GPL-3.0-or-later
// The 16-bit float formats as bits, for code that reads or writes weights without LibTorch.
#pragma once

#include <bit>
#include <cstdint>

namespace strata {

/// bfloat16 is the upper half of a float32.
constexpr float bfloat16ToFloat(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

/// One number in memory, laid out as in files and as at::BFloat16.
struct BFloat16 {
    std::uint16_t bits;
    constexpr float toFloat() const { return bfloat16ToFloat(bits); }
};

/// Rounds to nearest, ties to even; NaN stays NaN.
constexpr std::uint16_t floatToBFloat16(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if ((bits & 0x7FFFFFFFu) > 0x7F800000u) return static_cast<std::uint16_t>((bits >> 16) | 0x40u);
    return static_cast<std::uint16_t>((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
}

/// IEEE 754 binary16, exactly.
constexpr float float16ToFloat(std::uint16_t half) {
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000u) << 16;
    const std::uint32_t exponent = (half >> 10) & 0x1Fu, mantissa = half & 0x3FFu;
    if (exponent == 0) {
        // Zero and subnormals: mantissa · 2⁻²⁴, which is exact in float32.
        const float magnitude = static_cast<float>(mantissa) * 0x1p-24f;
        return std::bit_cast<float>(std::bit_cast<std::uint32_t>(magnitude) | sign);
    }
    if (exponent == 31) return std::bit_cast<float>(sign | 0x7F800000u | (mantissa << 13));
    return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (mantissa << 13));
}

/// Rounds to nearest, ties to even; too large becomes infinity, NaN stays NaN.
constexpr std::uint16_t floatToFloat16(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000u);
    const std::uint32_t magnitude = bits & 0x7FFFFFFFu;
    if (magnitude > 0x7F800000u) return static_cast<std::uint16_t>(sign | 0x7E00u);
    if (magnitude >= 0x477FF000u) return static_cast<std::uint16_t>(sign | 0x7C00u); // 65520 and above
    if (magnitude < 0x38800000u) {
        // Subnormal: adding ½ (as 2⁻¹) leaves the multiple of 2⁻²⁴ in the low mantissa bits, rounded by the addition
        // itself.
        const float shifted = std::bit_cast<float>(magnitude) + 0.5f;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(shifted) - 0x3F000000u));
    }
    const std::uint32_t rounded = magnitude + 0xFFFu + ((magnitude >> 13) & 1u) - 0x38000000u;
    return static_cast<std::uint16_t>(sign | (rounded >> 13));
}

} // namespace strata
