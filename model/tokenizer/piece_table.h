// SPDX-License-Identifier: GPL-3.0-or-later
// The spellings of a vocabulary in one buffer, found by id and by spelling.
#pragma once

#include "model/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// Immutable after filling; any thread. Views are into the table and good until the next put().
class PieceTable {
public:
    PieceTable();
    /// Room for ids below `size`, never fewer than before.
    void resize(std::int32_t size);
    /// How many bytes the spellings will take in all, about.
    void reserveText(std::size_t bytes) { m_text.reserve(bytes); }
    std::int32_t size() const { return static_cast<std::int32_t>(m_places.size()); }

    bool has(TokenId id) const {
        return id.value >= 0 && id.value < size() && m_places[static_cast<std::size_t>(id.value)].length != absent;
    }
    /// `id` must be present.
    std::string_view spelling(TokenId id) const {
        const Place place = m_places[static_cast<std::size_t>(id.value)];
        return {m_text.data() + place.begin, place.length};
    }
    /// `id` must be below the size and absent. Of two ids with one spelling find() gives the first; false for the
    /// second.
    bool put(TokenId id, std::string_view spelling);
    std::optional<TokenId> find(std::string_view spelling) const { return find(spelling, hash(spelling)); }

    /// find() in two parts, for many at once: between them the memory that the second one reads is fetched.
    std::uint64_t hash(std::string_view spelling) const;
    void prefetch(std::uint64_t hash) const { __builtin_prefetch(&m_slots[hash & (m_slots.size() - 1)]); }
    std::optional<TokenId> find(std::string_view spelling, std::uint64_t hash) const;

private:
    static constexpr std::uint32_t absent = ~std::uint32_t{0};
    struct Place {
        std::uint32_t begin = 0;
        std::uint32_t length = absent;
    };
    /// Open addressing, at most half full; `hash` spares most comparisons.
    struct Slot {
        std::uint32_t hash = 0;
        std::int32_t id = -1;
    };

    bool index(TokenId id);

    std::string m_text;
    std::vector<Place> m_places;
    std::vector<Slot> m_slots;
    std::uint64_t m_seed; ///< of this process: vocabularies come from outside, and may be made to collide
};

} // namespace strata
