// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/piece_table.h"

#include "model/tokenizer/hash_seed.h"

#include <bit>
#include <cstring>

namespace strata {

PieceTable::PieceTable() : m_slots(2), m_seed(hashSeed()) {}

void PieceTable::resize(std::int32_t size) {
    if (size <= this->size()) return;
    m_places.resize(static_cast<std::size_t>(size));
    if (m_slots.size() >= 2 * m_places.size()) return;
    m_slots.assign(std::bit_ceil(2 * m_places.size() + 2), Slot{});
    for (std::int32_t id = 0; id < size; ++id)
        if (has(TokenId(id))) index(TokenId(id));
}

std::uint64_t PieceTable::hash(std::string_view text) const {
    constexpr std::uint64_t factor = 0x9FB21C651E98DF25ULL;
    std::uint64_t value = m_seed ^ (text.size() * factor);
    const char* at = text.data();
    std::size_t left = text.size();
    const auto take = [&](std::size_t bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, bytes);
        value = (value ^ word) * factor;
        value ^= value >> 32;
        value *= m_seed | 1U;
        value ^= value >> 29;
    };
    for (; left >= sizeof value; at += sizeof value, left -= sizeof value)
        take(sizeof value);
    if (left > 0) take(left);
    return value;
}

bool PieceTable::put(TokenId id, std::string_view spelling) {
    m_places[static_cast<std::size_t>(id.value)] = {static_cast<std::uint32_t>(m_text.size()),
                                                    static_cast<std::uint32_t>(spelling.size())};
    m_text += spelling;
    return index(id);
}

bool PieceTable::index(TokenId id) {
    const std::string_view text = spelling(id);
    const std::uint64_t value = hash(text);
    const auto tag = static_cast<std::uint32_t>(value >> 32);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = value & mask;
    for (; m_slots[at].id >= 0; at = (at + 1) & mask)
        if (m_slots[at].hash == tag && spelling(TokenId(m_slots[at].id)) == text) return false;
    m_slots[at] = {tag, id.value};
    return true;
}

std::optional<TokenId> PieceTable::find(std::string_view spelling, std::uint64_t value) const {
    const auto tag = static_cast<std::uint32_t>(value >> 32);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = value & mask; m_slots[at].id >= 0; at = (at + 1) & mask)
        if (m_slots[at].hash == tag && this->spelling(TokenId(m_slots[at].id)) == spelling)
            return TokenId(m_slots[at].id);
    return std::nullopt;
}

} // namespace strata
