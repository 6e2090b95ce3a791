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
        alone(x, y);
        out.push_back({static_cast<std::int32_t>(atA++), static_cast<std::int32_t>(atB++)});
    }
    alone(a, b);
    return out;
}

/// The token in which a byte lies, by byte; −1: none.
std::vector<std::int32_t> tokenOfBytes(std::size_t bytes, std::span<const ByteSpan> spans) {
    std::vector<std::int32_t> out(bytes, -1);
    for (std::size_t t = 0; t < spans.size(); ++t)
        for (std::size_t at = spans[t].begin; at < std::min(spans[t].end, bytes); ++at)
            out[at] = static_cast<std::int32_t>(t);
    return out;
}

} // namespace

std::vector<AlignedPair> alignByPosition(std::size_t a, std::size_t b) {
    Pairs pairs;
    for (std::size_t i = 0; i < std::min(a, b); ++i)
        pairs.emplace_back(i, i);
    return withTheRest(pairs, a, b);
}

std::vector<AlignedPair> alignByStage(std::size_t a, const std::vector<AlignedStage>& stagesOfA, std::size_t b,
                                      const std::vector<AlignedStage>& stagesOfB) {
    Pairs pairs;
    std::size_t next = 0; // order is kept: a stage before one that was found is found no more
    for (const AlignedStage& one : stagesOfA) {
        std::size_t other = next;
        while (other < stagesOfB.size() && stagesOfB[other].name != one.name)
            ++other;
        if (other == stagesOfB.size()) continue;
        next = other + 1;
        const std::size_t both = std::min({one.end - one.begin, stagesOfB[other].end - stagesOfB[other].begin});
        for (std::size_t i = 0; i < both; ++i)
            pairs.emplace_back(one.begin + i, stagesOfB[other].begin + i);
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
    const auto bytes = [](std::string_view text) {
        std::vector<std::uint32_t> out;
        out.reserve(text.size());
        for (const char c : text)
            out.push_back(static_cast<unsigned char>(c));
        return out;
    };
    const std::vector<std::uint32_t> ofA = bytes(textOfA), ofB = bytes(textOfB);
    STRATA_TRY(const Pairs places, longestCommon(ofA, ofB));
    // How much of B was read where a byte of A ends; −1: that byte is not in B.
    std::vector<std::int64_t> readOfB(textOfA.size() + 1, -1);
    readOfB[0] = 0;
    for (const auto& [x, y] : places)
        readOfB[x + 1] = static_cast<std::int64_t>(y) + 1;
    const std::vector<std::int32_t> tokens = tokenOfBytes(textOfB.size(), b);
    Pairs pairs;
    std::size_t nextOfB = 0; // the first token of B that is free
    for (std::size_t t = 0; t < a.size(); ++t) {
        const bool isEmpty = a[t].end <= a[t].begin;
        const std::int64_t read = readOfB[std::min(a[t].end, textOfA.size())];
        if (read < 0) continue;
        std::size_t found = b.size();
        if (isEmpty) {
            for (std::size_t other = nextOfB; other < b.size() && std::int64_t(b[other].begin) <= read; ++other)
                if (b[other].end <= b[other].begin && std::int64_t(b[other].begin) == read) {
                    found = other;
                    break;
                }
        } else if (const std::int32_t in = tokens[static_cast<std::size_t>(read - 1)]; in >= 0) {
            found = static_cast<std::size_t>(in);
        }
        if (found == b.size()) continue;
        if (!pairs.empty() && pairs.back().second == found) pairs.pop_back(); // this one has read more of it
        if (!pairs.empty() && pairs.back().second > found) continue;
        pairs.emplace_back(t, found);
        nextOfB = found + 1;
    }
    return withTheRest(pairs, a.size(), b.size());
}

} // namespace strata
