// Byte-pair encoding of one word: the pair that was learnt first is joined first, the leftmost of equals.
// Sennrich et al. 2016, "Neural Machine Translation of Rare Words with Subword Units" (arXiv 1508.07909).
#pragma once

#include "model/base/ids.h"

#include <cstdint>
#include <unordered_map>
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
    void reserve(std::size_t count) { m_merges.reserve(count); }

    /// Joins `symbols` in place. n log n for a word of n symbols.
    void apply(std::vector<TokenId>& symbols, Workspace& workspace) const;

private:
    struct Merge {
        std::int32_t rank;
        TokenId joined;
    };
    struct Mix {
        std::size_t operator()(std::uint64_t key) const noexcept {
            key = (key ^ (key >> 31)) * 0x9E3779B97F4A7C15ULL;
            return static_cast<std::size_t>(key ^ (key >> 29));
        }
    };
    static std::uint64_t key(TokenId left, TokenId right) {
        return std::uint64_t{static_cast<std::uint32_t>(left.value)} << 32 | static_cast<std::uint32_t>(right.value);
    }
    const Merge* find(TokenId left, TokenId right) const;

    std::unordered_map<std::uint64_t, Merge, Mix> m_merges;
    std::int32_t m_nextRank = 0;
};

} // namespace strata
