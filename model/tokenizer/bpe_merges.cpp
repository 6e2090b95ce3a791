// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/bpe_merges.h"

#include <algorithm>
#include <bit>

namespace strata {

std::size_t BpeMerges::placeOf(std::uint64_t key) const {
    std::uint64_t value = (key ^ m_seed) * 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 32)) * (m_seed | 1U);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (value ^ (value >> 29)) & mask;
    while (m_slots[at].key != none && m_slots[at].key != key)
        at = (at + 1) & mask;
    return at;
}

void BpeMerges::resize(std::size_t slots) {
    std::vector<Slot> before(std::bit_ceil(slots));
    before.swap(m_slots);
    for (const Slot& slot : before)
        if (slot.key != none) m_slots[placeOf(slot.key)] = slot;
}

void BpeMerges::reserve(std::size_t count) {
    if (count + count / 3 + 2 > m_slots.size()) resize(count + count / 3 + 2);
}

void BpeMerges::add(TokenId left, TokenId right, TokenId joined) {
    if (m_count + m_count / 3 + 2 > m_slots.size()) resize(2 * m_slots.size());
    Slot& slot = m_slots[placeOf(key(left, right))];
    if (slot.key == none) ++m_count;
    slot = {key(left, right), m_nextRank++, joined};
}

void BpeMerges::apply(std::vector<TokenId>& word, Workspace& workspace) const {
    if (word.size() < 2 || m_count == 0) return;
    auto& symbols = workspace.symbols;
    auto& queue = workspace.queue;
    symbols.clear();
    queue.clear();
    const auto count = static_cast<std::int32_t>(word.size());
    for (std::int32_t i = 0; i < count; ++i)
        symbols.push_back({word[static_cast<std::size_t>(i)], i - 1, i + 1 < count ? i + 1 : -1});
    const auto symbol = [&](std::int32_t at) -> Workspace::Symbol& { return symbols[static_cast<std::size_t>(at)]; };

    using Candidate = Workspace::Candidate;
    const auto later = [](const Candidate& a, const Candidate& b) {
        return a.rank != b.rank ? a.rank > b.rank : a.left > b.left;
    };
    const auto consider = [&](std::int32_t left) {
        if (left < 0 || symbol(left).next < 0) return;
        if (const Slot* merge = find(symbol(left).id, symbol(symbol(left).next).id))
            queue.push_back({merge->rank, left, merge->joined});
    };
    for (std::int32_t i = 0; i + 1 < count; ++i)
        consider(i);
    std::make_heap(queue.begin(), queue.end(), later);

    constexpr TokenId gone{-1};
    while (!queue.empty()) {
        std::pop_heap(queue.begin(), queue.end(), later);
        const Candidate best = queue.back();
        queue.pop_back();
        Workspace::Symbol& left = symbol(best.left);
        if (left.id == gone || left.next < 0) continue;
        const std::int32_t rightAt = left.next;
        // The pair may have changed since it was queued.
        const Slot* const merge = find(left.id, symbol(rightAt).id);
        if (merge == nullptr || merge->rank != best.rank) continue;
        left.id = best.joined;
        left.next = symbol(rightAt).next;
        symbol(rightAt).id = gone;
        if (left.next >= 0) symbol(left.next).previous = best.left;
        for (const std::int32_t at : {left.previous, best.left}) {
            const std::size_t before = queue.size();
            consider(at);
            if (queue.size() > before) std::push_heap(queue.begin(), queue.end(), later);
        }
    }
    word.clear();
    for (std::int32_t at = 0; at >= 0; at = symbol(at).next)
        word.push_back(symbol(at).id);
}

} // namespace strata
