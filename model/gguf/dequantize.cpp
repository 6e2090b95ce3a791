// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gguf/dequantize.h"

#include "model/gguf/blocks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <ranges>

namespace strata {
namespace {

static_assert(std::endian::native == std::endian::little, "GGUF data is little-endian and used in place");

constexpr std::size_t small = 32; ///< elements of a block of the first generation of types
constexpr std::size_t largestBlock = 256;

template <class Word, class Convert>
void convertPlain(const std::uint8_t* bytes, std::size_t count, float* out, Convert&& convert) {
    for (std::size_t i = 0; i < count; ++i) {
        Word word;
        std::memcpy(&word, bytes + i * sizeof word, sizeof word);
        out[i] = convert(word);
    }
}

void dequantizeBlocks(GgmlType type, const std::uint8_t* blocks, std::size_t count, float* out) {
    switch (type) {
    case GgmlType::F32:
        std::memcpy(out, blocks, count * sizeof(float));
        break;
    case GgmlType::F64:
        convertPlain<double>(blocks, count, out, [](double v) { return static_cast<float>(v); });
        break;
    case GgmlType::F16:
        convertPlain<std::uint16_t>(blocks, count, out, float16ToFloat);
        break;
    case GgmlType::BF16:
        convertPlain<std::uint16_t>(blocks, count, out, bfloat16ToFloat);
        break;
    case GgmlType::Q4_0:
        dequantizeQ4_0(blocks, count, out);
        break;
    case GgmlType::Q4_1:
        dequantizeQ4_1(blocks, count, out);
        break;
    case GgmlType::Q5_0:
        dequantizeQ5_0(blocks, count, out);
        break;
    case GgmlType::Q5_1:
        dequantizeQ5_1(blocks, count, out);
        break;
    case GgmlType::Q8_0:
        dequantizeQ8_0(blocks, count, out);
        break;
    case GgmlType::Q4_K:
        dequantizeQ4_K(blocks, count, out);
        break;
    case GgmlType::Q5_K:
        dequantizeQ5_K(blocks, count, out);
        break;
    case GgmlType::Q6_K:
        dequantizeQ6_K(blocks, count, out);
        break;
    }
}

std::uint32_t wordAt(const std::uint8_t* bytes) {
    std::uint32_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

} // namespace

// d (f16), 16 bytes of two nibbles: the low ones are elements 0 … 15, the high ones 16 … 31. w = d · (q − 8)
void dequantizeQ4_0(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 18, out += small) {
        const float d = halfAt(block);
        const std::uint8_t* const q = block + 2;
        for (std::size_t i = 0; i < small / 2; ++i) {
            out[i] = d * static_cast<float>((q[i] & 0x0F) - 8);
            out[i + small / 2] = d * static_cast<float>((q[i] >> 4) - 8);
        }
    }
}

// d, m (f16), nibbles as above. w = d · q + m
void dequantizeQ4_1(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 20, out += small) {
        const float d = halfAt(block), m = halfAt(block + 2);
        const std::uint8_t* const q = block + 4;
        for (std::size_t i = 0; i < small / 2; ++i) {
            out[i] = d * static_cast<float>(q[i] & 0x0F) + m;
            out[i + small / 2] = d * static_cast<float>(q[i] >> 4) + m;
        }
    }
}

// d (f16), 32 fifth bits, nibbles. w = d · (q − 16)
void dequantizeQ5_0(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 22, out += small) {
        const float d = halfAt(block);
        const std::uint32_t high = wordAt(block + 2);
        const std::uint8_t* const q = block + 6;
        for (std::size_t i = 0; i < small / 2; ++i) {
            const std::uint32_t first = (q[i] & 0x0Fu) | (((high >> i) & 1u) << 4);
            const std::uint32_t second = (q[i] >> 4) | (((high >> (i + small / 2)) & 1u) << 4);
            out[i] = d * static_cast<float>(static_cast<int>(first) - 16);
            out[i + small / 2] = d * static_cast<float>(static_cast<int>(second) - 16);
        }
    }
}

// d, m (f16), 32 fifth bits, nibbles. w = d · q + m
void dequantizeQ5_1(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 24, out += small) {
        const float d = halfAt(block), m = halfAt(block + 2);
        const std::uint32_t high = wordAt(block + 4);
        const std::uint8_t* const q = block + 8;
        for (std::size_t i = 0; i < small / 2; ++i) {
            const std::uint32_t first = (q[i] & 0x0Fu) | (((high >> i) & 1u) << 4);
            const std::uint32_t second = (q[i] >> 4) | (((high >> (i + small / 2)) & 1u) << 4);
            out[i] = d * static_cast<float>(first) + m;
            out[i + small / 2] = d * static_cast<float>(second) + m;
        }
    }
}

// d (f16), 32 signed bytes. w = d · q
void dequantizeQ8_0(const std::uint8_t* block, std::size_t count, float* out) {
    for (; count > 0; --count, block += 34, out += small) {
        const float d = halfAt(block);
        for (std::size_t i = 0; i < small; ++i)
            out[i] = static_cast<float>(static_cast<std::int8_t>(block[2 + i])) * d;
    }
}

void dequantize(const GgmlTypeInfo& type, std::span<const std::byte> bytes, std::size_t first,
                std::span<float> values) {
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t elements = type.blockElements, size = type.blockBytes;
    std::size_t block = first / elements;
    float* out = values.data();
    std::size_t left = values.size();
    std::array<float, largestBlock> whole;
    // A block that is wanted in part is taken apart aside.
    const auto part = [&](std::size_t from, std::size_t wanted) {
        dequantizeBlocks(type.type, data + block * size, 1, whole.data());
        std::copy_n(whole.begin() + static_cast<std::ptrdiff_t>(from), wanted, out);
        out += wanted;
        left -= wanted;
        ++block;
    };
    if (left > 0 && first % elements != 0) part(first % elements, std::min(left, elements - first % elements));
    if (const std::size_t full = left / elements; full > 0) {
        dequantizeBlocks(type.type, data + block * size, full, out);
        out += full * elements;
        left -= full * elements;
        block += full;
    }
    if (left > 0) part(0, left);
}

bool blocksAreFinite(const GgmlTypeInfo& type, std::span<const std::byte> bytes) {
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = type.blockBytes, count = bytes.size() / size;
    // A float is NaN or infinite when all bits of its exponent are set; the words to look at lie at the same places in
    // every block.
    const auto check = [&]<class Word>(Word exponent, std::size_t first, std::size_t second) {
        bool full = false;
        for (std::size_t i = 0; i < count; ++i) {
            Word a, b;
            std::memcpy(&a, data + i * size + first, sizeof a);
            std::memcpy(&b, data + i * size + second, sizeof b);
            full |= (a & exponent) == exponent || (b & exponent) == exponent;
        }
        return !full;
    };
    constexpr std::uint16_t half = 0x7C00;
    switch (type.type) {
    case GgmlType::F64: // a finite one may lie outside of float32
        return std::ranges::all_of(std::views::iota(std::size_t{0}, count), [data](std::size_t i) {
            double value = 0;
            std::memcpy(&value, data + i * sizeof value, sizeof value);
            return std::isfinite(static_cast<float>(value));
        });
    case GgmlType::F32:
        return check(std::uint32_t{0x7F80'0000}, 0, 0);
    case GgmlType::BF16:
        return check(std::uint16_t{0x7F80}, 0, 0);
    case GgmlType::F16:
    case GgmlType::Q4_0:
    case GgmlType::Q5_0:
    case GgmlType::Q8_0:
        return check(half, 0, 0);
    case GgmlType::Q4_1:
    case GgmlType::Q5_1:
    case GgmlType::Q4_K:
    case GgmlType::Q5_K:
        return check(half, 0, 2);
    case GgmlType::Q6_K:
        return check(half, 208, 208);
    }
    return true;
}

} // namespace strata
