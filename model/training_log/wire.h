// SPDX-License-Identifier: GPL-3.0-or-later
// The wire format of protocol buffers, as far as TensorBoard's events need it: fields are read in place and never
// beyond their bytes. A protobuf library of its own must not come into a process with LibTorch (model/README.md).
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace strata::wire {

inline std::uint64_t littleEndian(std::string_view bytes, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= std::uint64_t{static_cast<std::uint8_t>(bytes[i])} << (8 * i);
    return value;
}
inline double doubleOf(std::uint64_t bits) {
    return std::bit_cast<double>(bits);
}
inline float floatOf(std::uint64_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
}

/// One field of a message.
struct Field {
    std::uint32_t number = 0;
    int type = 0;            ///< 0 varint, 1 of 8 bytes, 2 of its own length, 5 of 4 bytes
    std::uint64_t value = 0; ///< of types 0, 1, 5
    std::string_view bytes;  ///< of type 2
};

/// Goes through the fields of a message.
class Reader {
public:
    explicit Reader(std::string_view message) : m_rest(message) {}
    /// The next field; nothing at the end, and where the bytes are none (see isBroken).
    std::optional<Field> next();
    bool isBroken() const { return m_broken; }
    /// A varint at the beginning of what is left; also of packed values.
    std::optional<std::uint64_t> varint();
    bool atEnd() const { return m_rest.empty(); }

private:
    std::optional<Field> broken() {
        m_broken = true;
        return std::nullopt;
    }
    std::string_view m_rest;
    bool m_broken = false;
};

void putVarint(std::string& out, std::uint64_t value);
void putVarintField(std::string& out, std::uint32_t number, std::uint64_t value);
void putDouble(std::string& out, std::uint32_t number, double value);
void putFloat(std::string& out, std::uint32_t number, float value);
void putBytes(std::string& out, std::uint32_t number, std::string_view bytes);
/// `count` bytes, the lowest first.
void putLittleEndian(std::string& out, std::uint64_t value, int count);

} // namespace strata::wire
