// SPDX-License-Identifier: GPL-3.0-or-later
// The "k" types: super-blocks of 256 elements whose sub-blocks have scales of their own, quantised in turn.
#include "model/gguf/blocks.h"

#include <array>

namespace strata {
namespace {

constexpr std::size_t superBlock = 256;
constexpr std::size_t subBlocks = 8;

struct ScalesAndMinima {
    std::array<std::uint8_t, subBlocks> scales, minima;
};

/// Eight six-bit scales and eight six-bit minima in twelve bytes: bytes 0 … 3 hold scales 0 … 3 and the upper bits of
/// scales 4 … 7, bytes 4 … 7 the same of the minima, bytes 8 … 11 the lower four bits of scale and minimum 4 … 7.
ScalesAndMinima unpack(const std::uint8_t* packed) {
    ScalesAndMinima out{};
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint8_t scale = packed[i], minimum = packed[4 + i], rest = packed[8 + i];
        out.scales[i] = scale & 0x3F;
        out.minima[i] = minimum & 0x3F;
        out.scales[4 + i] = static_cast<std::uint8_t>((rest & 0x0F) | ((scale >> 2) & 0x30));
        out.minima[4 + i] = static_cast<std::uint8_t>((rest >> 4) | ((minimum >> 2) & 0x30));
    }
    return out;
}

} // namespace

// d, dmin (f16), 12 bytes of scales and minima, 128 bytes of nibbles: 32 bytes hold sub-block 2j in their low and 2j +
// 1 in their high halves. w = (d · scale) · q − (dmin · minimum)
void dequantizeQ4_K(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 144, out += superBlock) {
        const float d = halfAt(block), dmin = halfAt(block + 2);
        const auto [scales, minima] = unpack(block + 4);
        for (std::size_t sub = 0; sub < subBlocks; ++sub) {
            const float scale = d * static_cast<float>(scales[sub]), minimum = dmin * static_cast<float>(minima[sub]);
            const std::uint8_t* const q = block + 16 + 32 * (sub / 2);
            const unsigned shift = sub % 2 == 0 ? 0 : 4;
            for (std::size_t i = 0; i < 32; ++i)
                out[32 * sub + i] = scale * static_cast<float>((q[i] >> shift) & 0x0F) - minimum;
        }
    }
}

// As Q4_K, with 32 bytes of fifth bits before the nibbles: bit j of byte i belongs to element i of sub-block j.
void dequantizeQ5_K(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 176, out += superBlock) {
        const float d = halfAt(block), dmin = halfAt(block + 2);
        const auto [scales, minima] = unpack(block + 4);
        const std::uint8_t* const high = block + 16;
        for (std::size_t sub = 0; sub < subBlocks; ++sub) {
            const float scale = d * static_cast<float>(scales[sub]), minimum = dmin * static_cast<float>(minima[sub]);
            const std::uint8_t* const q = block + 48 + 32 * (sub / 2);
            const unsigned shift = sub % 2 == 0 ? 0 : 4;
            for (std::size_t i = 0; i < 32; ++i) {
                const unsigned value = ((q[i] >> shift) & 0x0Fu) | (((high[i] >> sub) & 1u) << 4);
                out[32 * sub + i] = scale * static_cast<float>(value) - minimum;
            }
        }
    }
}

// 128 bytes of low nibbles, 64 bytes of high bit pairs, 16 signed scales, d (f16); two halves of 128 elements, each in
// four rows of 32. w = (d · scale) · (q − 32)
void dequantizeQ6_K(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 210, out += superBlock) {
        const float d = halfAt(block + 208);
        const std::uint8_t* const scales = block + 192;
        for (std::size_t row = 0; row < 8; ++row) {
            const std::size_t half = row / 4, quarter = row % 4;
            const std::uint8_t* const low = block + 64 * half + 32 * (quarter % 2);
            const std::uint8_t* const high = block + 128 + 32 * half;
            const unsigned lowShift = quarter < 2 ? 0 : 4;
            for (std::size_t i = 0; i < 32; ++i) {
                const float scale = d * static_cast<float>(static_cast<std::int8_t>(scales[2 * row + i / 16]));
                const unsigned q = ((low[i] >> lowShift) & 0x0Fu) | (((high[i] >> (2 * quarter)) & 3u) << 4);
                out[32 * row + i] = scale * static_cast<float>(static_cast<int>(q) - 32);
            }
        }
    }
}

} // namespace strata
