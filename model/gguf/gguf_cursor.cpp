// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/gguf/gguf_cursor.h"

namespace strata {
namespace {

constexpr int deepestArray = 8;

/// The fewest bytes that one element of an array can take.
std::size_t smallest(GgufType type) {
    if (type == GgufType::Text) return 8;   // its length
    if (type == GgufType::Array) return 12; // its type and its count
    return ggufTypeBytes(type);
}

} // namespace

tl::unexpected<Error> GgufCursor::truncated(const std::string& what) const {
    return bad("ends within " + what + ", after " + std::to_string(m_bytes.size()) +
               " bytes; it is truncated or damaged, fetch it again.");
}

Result<std::string_view> GgufCursor::text(const std::string& what) {
    STRATA_TRY(const auto size, word<std::uint64_t>("the length of " + what));
    if (size > remaining())
        return bad("gives " + what + " a length of " + std::to_string(size) + " bytes, but only " +
                   std::to_string(remaining()) + " follow; it is truncated or damaged, fetch it again.");
    const std::string_view value(reinterpret_cast<const char*>(m_bytes.data() + m_at), size);
    m_at += size;
    return value;
}

Result<GgufType> GgufCursor::type(const std::string& what) {
    STRATA_TRY(const auto number, word<std::uint32_t>("the type of " + what));
    if (number > static_cast<std::uint32_t>(GgufType::F64))
        return bad("gives " + what + " the value type " + std::to_string(number) +
                   ", which the format does not have; it is damaged.");
    return static_cast<GgufType>(number);
}

Result<GgufValue> GgufCursor::value(GgufType type, const std::string& what, int depth) {
    GgufValue value;
    value.type = type;
    if (type == GgufType::Text) {
        STRATA_TRY(const std::string_view view, text(what));
        value.bytes = std::as_bytes(std::span(view));
        return value;
    }
    if (type != GgufType::Array) {
        const std::size_t size = ggufTypeBytes(type);
        if (size > remaining()) return truncated(what);
        value.bytes = m_bytes.subspan(m_at, size);
        m_at += size;
        return value;
    }
    if (depth >= deepestArray)
        return bad("nests arrays more than " + std::to_string(deepestArray) + " deep in " + what + ".");
    STRATA_TRY(value.element, this->type("the elements of " + what));
    STRATA_TRY(value.count, word<std::uint64_t>("the count of " + what));
    if (value.count > remaining() / smallest(value.element))
        return bad("gives " + what + " " + std::to_string(value.count) + " elements, more than the " +
                   std::to_string(remaining()) +
                   " bytes that follow can hold; it is truncated or damaged, fetch it again.");
    const std::size_t begin = m_at;
    if (const std::size_t size = ggufTypeBytes(value.element); size > 0)
        m_at += value.count * size;
    else if (value.element == GgufType::Text) {
        // Vocabularies are long: this is the loop that opening a model waits for.
        for (std::uint64_t i = 0; i < value.count; ++i) {
            std::uint64_t length = 0;
            if (remaining() < sizeof length) return truncated("element " + std::to_string(i) + " of " + what);
            std::memcpy(&length, m_bytes.data() + m_at, sizeof length);
            m_at += sizeof length;
            if (length > remaining())
                return bad("gives element " + std::to_string(i) + " of " + what + " a length of " +
                           std::to_string(length) + " bytes, but only " + std::to_string(remaining()) +
                           " follow; it is truncated or damaged, fetch it again.");
            m_at += length;
        }
    } else {
        for (std::uint64_t i = 0; i < value.count; ++i) {
            STRATA_CHECK(this->value(GgufType::Array, what, depth + 1));
        }
    }
    value.bytes = m_bytes.subspan(begin, m_at - begin);
    return value;
}

Result<GgufValue> GgufCursor::typedValue(const std::string& what) {
    STRATA_TRY(const GgufType valueType, type(what));
    return value(valueType, what, 0);
}

} // namespace strata
