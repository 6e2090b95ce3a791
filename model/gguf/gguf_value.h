// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata values of a GGUF file: views into the mapped bytes, taken apart when asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace strata {

enum class GgufType : std::uint32_t { U8, I8, U16, I16, U32, I32, F32, Bool, Text, Array, U64, I64, F64 };

/// "u32", "text", "array" …, as errors and inspect name them.
const char* ggufTypeName(GgufType type);

/// Checked when the file was opened: no accessor reads outside the file. Lives as long as the file. Any thread.
struct GgufValue {
    GgufType type = GgufType::U8;
    GgufType element = GgufType::U8;  ///< of an array
    std::uint64_t count = 1;          ///< elements of an array
    std::span<const std::byte> bytes; ///< of the value, or of an array's elements; the text itself for a text

    /// Any whole-number type whose value fits.
    std::optional<std::int64_t> integer() const;
    /// Any number, whole or not.
    std::optional<double> number() const;
    std::optional<bool> boolean() const;
    std::optional<std::string_view> text() const;

    /// The elements of an array, empty when they are of another kind. Takes time and memory in proportion to the array.
    std::optional<std::vector<std::string_view>> texts() const;
    std::optional<std::vector<std::int64_t>> integers() const;
    std::optional<std::vector<double>> numbers() const;
};

/// Bytes of one value of a fixed size; 0 for texts and arrays.
std::size_t ggufTypeBytes(GgufType type);

} // namespace strata
