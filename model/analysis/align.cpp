// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/align.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace strata {
namespace {

using Symbols = std::span<const std::uint32_t>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

constexpr std::size_t mostSteps = std::size_t{1} << 26; ///< some tenths of a second

/// Lengths of the longest common subsequences of `a` with every beginning of `b`; of all ends where `reversed`.
std::vector<std::uint32_t> lengths(Symbols a, Symbols b, bool reversed) {
    std::vector<std::uint32_t> row(b.size() + 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::uint32_t symbol = reversed ? a[a.size() - 1 - i] : a[i];
        std::uint32_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::uint32_t above = row[j + 1];
            row[j + 1] = symbol == (reversed ? b[b.size() - 1 - j] : b[j]) ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row;
}

/// Appends the pairs of a longest common subsequence, in order.
void common(Symbols a, Symbols b, std::size_t atA, std::size_t atB, Pairs& out) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        out.emplace_back(atA++, atB++);
        a = a.subspan(1);
        b = b.subspan(1);
    }
    std::size_t same = 0;
    while (same < std::min(a.size(), b.size()) && a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    const std::size_t endOfA = atA + a.size() - same, endOfB = atB + b.size() - same;
    a = a.first(a.size() - same);
    b = b.first(b.size() - same);
    if (a.size() == 1) {
        if (const auto found = std::find(b.begin(), b.end(), a.front()); found != b.end())
            out.emplace_back(atA, atB + static_cast<std::size_t>(found - b.begin()));
    } else if (!a.empty() && !b.empty()) {
        const std::size_t half = a.size() / 2;
        const std::vector<std::uint32_t> before = lengths(a.first(half), b, false),
                                         after = lengths(a.subspan(half), b, true);
        std::size_t cut = 0;
        for (std::size_t j = 1; j <= b.size(); ++j)
            if (before[j] + after[b.size() - j] > before[cut] + after[b.size() - cut]) cut = j;
        common(a.first(half), b.first(cut), atA, atB, out);
        common(a.subspan(half), b.subspan(cut), atA + half, atB + cut, out);
    }
    for (std::size_t i = 0; i < same; ++i)
        out.emplace_back(endOfA + i, endOfB + i);
}

Result<Pairs> longestCommon(Symbols a, Symbols b) {
    std::size_t begin = 0, end = 0;
    const std::size_t shorter = std::min(a.size(), b.size());
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    while (begin + end < shorter && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const std::size_t restOfA = a.size() - begin - end, restOfB = b.size() - begin - end;
    if (restOfB > 0 && restOfA > mostSteps / restOfB)
        return fail(ErrorCode::BadArgument, "alignment",
                    "would compare " + std::to_string(restOfA) + " with " + std::to_string(restOfB) +
                        " places, which is too many; align by position.");
    Pairs out;
    common(a, b, 0, 0, out);
    return out;
}

std::vector<AlignedPair> withTheRest(const Pairs& pairs, std::size_t a, std::size_t b) {
    std::vector<AlignedPair> out;
    out.reserve(std::max(a, b));
    std::size_t atA = 0, atB = 0;
    const auto alone = [&](std::size_t toA, std::size_t toB) {
        for (; atA < toA; ++atA)
            out.push_back({static_cast<std::int32_t>(atA), -1});
        for (; atB < toB; ++atB)
            out.push_back({-1, static_cast<std::int32_t>(atB)});
    };
    for (const auto& [x, y] : pairs) {
        if (x < atA || y < atB || x >= a || y >= b) continue; // each token once, and only those that there are
        alone(x, y);
        out.push_back({static_cast<std::int32_t>(atA++), static_cast<std::int32_t>(atB++)});
    }
    alone(a, b);
    return out;
}

/// The longest common bytes, the same ones whichever text comes first.
Result<Pairs> commonBytes(std::string_view a, std::string_view b) {
    const auto bytes = [](std::string_view text) {
        std::vector<std::uint32_t> out;
        out.reserve(text.size());
        for (const char c : text)
            out.push_back(static_cast<unsigned char>(c));
        return out;
    };
    const bool exchanged = b < a;
    const std::vector<std::uint32_t> first = bytes(exchanged ? b : a), second = bytes(exchanged ? a : b);
    STRATA_TRY(Pairs pairs, longestCommon(first, second));
    if (exchanged)
        for (auto& [x, y] : pairs)
            std::swap(x, y);
    return pairs;
}

} // namespace

std::vector<AlignedPair> alignByPosition(std::size_t a, std::size_t b) {
    Pairs pairs;
    for (std::size_t i = 0; i < std::min(a, b); ++i)
        pairs.emplace_back(i, i);
    return withTheRest(pairs, a, b);
}

std::vector<AlignedStage> stagesInOrder(const std::vector<AlignedStage>& stages, std::size_t tokens) {
    std::vector<AlignedStage> out;
    std::size_t end = 0;
    for (const AlignedStage& stage : stages) {
        if (stage.begin < end || stage.end < stage.begin || stage.end > tokens) continue;
        end = stage.end;
        out.push_back(stage);
    }
    return out;
}

std::vector<AlignedPair> alignByStage(std::size_t a, const std::vector<AlignedStage>& stagesOfA, std::size_t b,
                                      const std::vector<AlignedStage>& stagesOfB) {
    const std::vector<AlignedStage> ofA = stagesInOrder(stagesOfA, a), ofB = stagesInOrder(stagesOfB, b);
    std::unordered_map<std::string_view, std::vector<std::size_t>> named; // of B, ascending
    for (std::size_t i = 0; i < ofB.size(); ++i)
        named[ofB[i].name].push_back(i);
    Pairs pairs;
    std::size_t next = 0; // order is kept: a stage before one that was found is found no more
    for (const AlignedStage& one : ofA) {
        const auto found = named.find(one.name);
        if (found == named.end()) continue;
        const auto at = std::lower_bound(found->second.begin(), found->second.end(), next);
        if (at == found->second.end()) continue;
        next = *at + 1;
        const AlignedStage& other = ofB[*at];
        for (std::size_t i = 0; i < std::min(one.end - one.begin, other.end - other.begin); ++i)
            pairs.emplace_back(one.begin + i, other.begin + i);
    }
    return withTheRest(pairs, a, b);
}

Result<std::vector<AlignedPair>> alignByText(std::span<const std::string> a, std::span<const std::string> b) {
    std::unordered_map<std::string_view, std::uint32_t> known;
    const auto symbols = [&](std::span<const std::string> texts) {
        std::vector<std::uint32_t> out;
        out.reserve(texts.size());
        for (const std::string& text : texts)
            out.push_back(known.emplace(text, static_cast<std::uint32_t>(known.size())).first->second);
        return out;
    };
    const std::vector<std::uint32_t> ofA = symbols(a), ofB = symbols(b);
    STRATA_TRY(const Pairs pairs, longestCommon(ofA, ofB));
    return withTheRest(pairs, a.size(), b.size());
}

Result<std::vector<AlignedPair>> alignByCharacters(std::string_view textOfA, std::span<const ByteSpan> a,
                                                   std::string_view textOfB, std::span<const ByteSpan> b) {
    STRATA_TRY(const Pairs places, commonBytes(textOfA, textOfB));
    // How much of B was read where a byte of A ends; −1: that byte is not in B.
    std::vector<std::int64_t> readOfB(textOfA.size() + 1, -1);
    readOfB[0] = 0;
    for (const auto& [x, y] : places)
        readOfB[x + 1] = static_cast<std::int64_t>(y) + 1;
    const auto isEmpty = [](const ByteSpan& span) { return span.end <= span.begin; };
    Pairs pairs;
    std::size_t other = 0; // the first token of B that is free
    for (std::size_t t = 0; t < a.size(); ++t) {
        const std::int64_t read = readOfB[std::min(a[t].end, textOfA.size())];
        if (read < 0) continue;
        const auto end = static_cast<std::size_t>(read);
        // At one place first the token that ends there, then empty ones.
        while (other < b.size() && (b[other].end < end || (b[other].end == end && isEmpty(a[t]) && !isEmpty(b[other]))))
            ++other;
        if (other < b.size() && b[other].end == end && isEmpty(a[t]) == isEmpty(b[other]))
            pairs.emplace_back(t, other++);
    }
    return withTheRest(pairs, a.size(), b.size());
}

} // namespace strata
