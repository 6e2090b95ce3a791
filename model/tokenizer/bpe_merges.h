// SPDX-License-Identifier: GPL-3.0-or-later
// Byte-pair encoding of one word: the pair that was learnt first is joined first, the leftmost of equals.
// Sennrich et al. 2016, "Neural Machine Translation of Rare Words with Subword Units" (arXiv 1508.07909).
#pragma once

#include "model/base/ids.h"
#include "model/tokenizer/hash_seed.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace strata {

/// Immutable after filling; any thread.
class BpeMerges {
public:
    /// Scratch memory that one caller keeps from word to word.
    struct Workspace {
        struct Symbol {
            TokenId id;
            std::int32_t previous;
            std::int32_t next;
        };
        struct Candidate {
            std::int32_t rank;
            std::int32_t left; ///< symbol
            TokenId joined;
        };
        std::vector<Symbol> symbols;
        std::vector<Candidate> queue;
    };

    /// Merges are added in order of rank; one that comes again takes its later rank, as in the reference.
    void add(TokenId left, TokenId right, TokenId joined);
    void reserve(std::size_t count);

    /// Joins `symbols` in place. n log n for a word of n symbols.
    void apply(std::vector<TokenId>& symbols, Workspace& workspace) const;

private:
    /// Open addressing, at most three quarters full.
    struct Slot {
        std::uint64_t key = none;
        std::int32_t rank = 0;
        TokenId joined;
    };
    static constexpr std::uint64_t none = ~std::uint64_t{0}; ///< no pair: ids are not negative
    static std::uint64_t key(TokenId left, TokenId right) {
        return std::uint64_t{static_cast<std::uint32_t>(left.value)} << 32 | static_cast<std::uint32_t>(right.value);
    }
    std::size_t placeOf(std::uint64_t key) const; ///< its slot, or the free one where it belongs
    void resize(std::size_t slots);
    const Slot* find(TokenId left, TokenId right) const {
        const Slot& slot = m_slots[placeOf(key(left, right))];
        return slot.key == none ? nullptr : &slot;
    }

    std::vector<Slot> m_slots = std::vector<Slot>(2); ///< a power of two
    std::size_t m_count = 0;
    std::uint64_t m_seed = hashSeed();
    std::int32_t m_nextRank = 0;
};

} // namespace strata
