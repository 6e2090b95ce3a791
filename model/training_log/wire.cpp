// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training_log/wire.h"

namespace strata::wire {

std::optional<std::uint64_t> Reader::varint() {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 10 && i < m_rest.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(m_rest[i]);
        value |= std::uint64_t{byte & 0x7Fu} << (7 * i);
        if (byte & 0x80) continue;
        m_rest.remove_prefix(i + 1);
        return value;
    }
    m_broken = true;
    return std::nullopt;
}

std::optional<Field> Reader::next() {
    if (m_broken || m_rest.empty()) return std::nullopt;
    const auto key = varint();
    if (!key || (*key >> 3) == 0 || (*key >> 3) > 0x1FFFFFFF) return broken();
    Field field;
    field.number = static_cast<std::uint32_t>(*key >> 3);
    field.type = static_cast<int>(*key & 7);
    const std::size_t fixed = field.type == 1 ? 8 : field.type == 5 ? 4 : 0;
    if (field.type == 0 || field.type == 2) {
        const auto value = varint();
        if (!value) return broken();
        field.value = *value;
        if (field.type == 0) return field;
        if (field.value > m_rest.size()) return broken();
        field.bytes = m_rest.substr(0, field.value);
        m_rest.remove_prefix(field.value);
        return field;
    }
    if (fixed == 0 || m_rest.size() < fixed) return broken(); // groups are of an age before these files
    field.value = littleEndian(m_rest, fixed);
    m_rest.remove_prefix(fixed);
    return field;
}

void putLittleEndian(std::string& out, std::uint64_t value, int count) {
    for (int i = 0; i < count; ++i)
        out += static_cast<char>(value >> (8 * i));
}

void putVarint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

void putVarintField(std::string& out, std::uint32_t number, std::uint64_t value) {
    putVarint(out, std::uint64_t{number} << 3);
    putVarint(out, value);
}

void putDouble(std::string& out, std::uint32_t number, double value) {
    putVarint(out, std::uint64_t{number} << 3 | 1);
    putLittleEndian(out, std::bit_cast<std::uint64_t>(value), 8);
}

void putFloat(std::string& out, std::uint32_t number, float value) {
    putVarint(out, std::uint64_t{number} << 3 | 5);
    putLittleEndian(out, std::bit_cast<std::uint32_t>(value), 4);
}

void putBytes(std::string& out, std::uint32_t number, std::string_view bytes) {
    putVarint(out, std::uint64_t{number} << 3 | 2);
    putVarint(out, bytes.size());
    out += bytes;
}

} // namespace strata::wire
