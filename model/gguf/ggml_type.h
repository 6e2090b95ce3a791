// SPDX-License-Identifier: GPL-3.0-or-later
// The element types of ggml tensors, by their numbers in a GGUF file: names, and how many bytes a block takes.
#pragma once

#include <cstdint>
#include <optional>

namespace strata {

/// The types that Strata computes with. Files may hold others, see ggmlTypeInfo().
enum class GgmlType : std::uint32_t {
    F32 = 0,
    F16 = 1,
    Q4_0 = 2,
    Q4_1 = 3,
    Q5_0 = 6,
    Q5_1 = 7,
    Q8_0 = 8,
    Q4_K = 12,
    Q5_K = 13,
    Q6_K = 14,
    F64 = 28,
    BF16 = 30,
};

struct GgmlTypeInfo {
    GgmlType type;
    const char* name; ///< "Q4_K"
    std::uint32_t blockElements;
    std::uint32_t blockBytes;
    bool readable; ///< dequantize() knows it
};

/// Empty for a number that no type of the format has.
std::optional<GgmlTypeInfo> ggmlTypeInfo(std::uint32_t number);

} // namespace strata
