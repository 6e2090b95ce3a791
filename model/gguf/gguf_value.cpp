// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gguf/gguf_value.h"

#include <array>
#include <cstring>
#include <limits>

namespace strata {
namespace {

template <class Word> Word load(const std::byte* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

std::optional<std::int64_t> integerAt(GgufType type, const std::byte* at) {
    switch (type) {
    case GgufType::U8:
        return load<std::uint8_t>(at);
    case GgufType::I8:
        return load<std::int8_t>(at);
    case GgufType::U16:
        return load<std::uint16_t>(at);
    case GgufType::I16:
        return load<std::int16_t>(at);
    case GgufType::U32:
        return load<std::uint32_t>(at);
    case GgufType::I32:
        return load<std::int32_t>(at);
    case GgufType::I64:
        return load<std::int64_t>(at);
    case GgufType::U64: {
        const auto value = load<std::uint64_t>(at);
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
        return static_cast<std::int64_t>(value);
    }
    default:
        return std::nullopt;
    }
}

std::optional<double> numberAt(GgufType type, const std::byte* at) {
    if (type == GgufType::F32) return static_cast<double>(load<float>(at));
    if (type == GgufType::F64) return load<double>(at);
    if (const auto whole = integerAt(type, at)) return static_cast<double>(*whole);
    return std::nullopt;
}

template <class Value, class Read> std::optional<std::vector<Value>> elements(const GgufValue& array, Read&& read) {
    const std::size_t size = ggufTypeBytes(array.element);
    if (array.type != GgufType::Array || size == 0) return std::nullopt;
    std::vector<Value> out;
    out.reserve(array.count);
    for (std::uint64_t i = 0; i < array.count; ++i) {
        const std::optional<Value> value = read(array.element, array.bytes.data() + i * size);
        if (!value) return std::nullopt;
        out.push_back(*value);
    }
    return out;
}

} // namespace

const char* ggufTypeName(GgufType type) {
    constexpr std::array names{"u8",   "i8",   "u16",   "i16", "u32", "i32", "f32",
                               "bool", "text", "array", "u64", "i64", "f64"};
    const auto index = static_cast<std::size_t>(type);
    return index < names.size() ? names[index] : "unknown";
}

std::size_t ggufTypeBytes(GgufType type) {
    switch (type) {
    case GgufType::U8:
    case GgufType::I8:
    case GgufType::Bool:
        return 1;
    case GgufType::U16:
    case GgufType::I16:
        return 2;
    case GgufType::U32:
    case GgufType::I32:
    case GgufType::F32:
        return 4;
    case GgufType::U64:
    case GgufType::I64:
    case GgufType::F64:
        return 8;
    case GgufType::Text:
    case GgufType::Array:
        return 0;
    }
    return 0;
}

std::optional<std::int64_t> GgufValue::integer() const {
    return ggufTypeBytes(type) == 0 ? std::nullopt : integerAt(type, bytes.data());
}

std::optional<double> GgufValue::number() const {
    return ggufTypeBytes(type) == 0 ? std::nullopt : numberAt(type, bytes.data());
}

std::optional<bool> GgufValue::boolean() const {
    if (type != GgufType::Bool) return std::nullopt;
    return bytes.front() != std::byte{0};
}

std::optional<std::string_view> GgufValue::text() const {
    if (type != GgufType::Text) return std::nullopt;
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::optional<std::vector<std::string_view>> GgufValue::texts() const {
    if (type != GgufType::Array || element != GgufType::Text) return std::nullopt;
    std::vector<std::string_view> out;
    out.reserve(count);
    const std::byte* at = bytes.data();
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto size = load<std::uint64_t>(at);
        out.emplace_back(reinterpret_cast<const char*>(at + sizeof size), size);
        at += sizeof size + size;
    }
    return out;
}

std::optional<std::vector<std::int64_t>> GgufValue::integers() const {
    return elements<std::int64_t>(*this, integerAt);
}

std::optional<std::vector<double>> GgufValue::numbers() const {
    return elements<double>(*this, numberAt);
}

} // namespace strata
