// SPDX-License-Identifier: GPL-3.0-or-later
// Which token of one text stands beside which token of another.
#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace strata {

/// Tokens that stand beside each other; −1: nothing does.
struct AlignedPair {
    std::int32_t a = -1, b = -1;
    bool isWhole() const { return a >= 0 && b >= 0; }
    friend bool operator==(const AlignedPair&, const AlignedPair&) = default;
};

/// A stretch of tokens with a name by which it is found again: a level of a run.
struct AlignedStage {
    std::string name;
    std::size_t begin = 0, end = 0;
    std::string title = {}; ///< as a figure calls it
};

/// Where a token stands in its text, in bytes; an empty one (a mark that is no text) stands between two bytes.
struct ByteSpan {
    std::size_t begin = 0, end = 0;
};

// Every alignment has each token of both exactly once, in order. What stands between two pairs is alone: first what of
// `a` is, then what of `b`. Any thread.

std::vector<AlignedPair> alignByPosition(std::size_t a, std::size_t b);

/// The stages that follow one another within so many tokens: one that begins before the end of an earlier one is left
/// out.
std::vector<AlignedStage> stagesInOrder(const std::vector<AlignedStage>& stages, std::size_t tokens);

/// Stages of the same name, the first with the first, each by position; only stagesInOrder() count. What lies in no
/// stage, or in one that the other has not, is alone.
std::vector<AlignedPair> alignByStage(std::size_t a, const std::vector<AlignedStage>& stagesOfA, std::size_t b,
                                      const std::vector<AlignedStage>& stagesOfB);

/// The longest common subsequence of token texts (Hirschberg 1975: memory grows with the lengths, time with their
/// product). Errors: BadArgument where the parts that are not the same at both ends are too long.
Result<std::vector<AlignedPair>> alignByText(std::span<const std::string> a, std::span<const std::string> b);

/// Of two tokenizers: tokens that end with the same byte stand beside each other, as both have read as much of the
/// text; empty ones beside empty ones of the same place. Where the texts differ, places are found by their longest
/// common bytes. Whichever text is `a`, the pairs are the same. Spans ascend and lie in their text. Errors: as
/// alignByText().
Result<std::vector<AlignedPair>> alignByCharacters(std::string_view textOfA, std::span<const ByteSpan> a,
                                                   std::string_view textOfB, std::span<const ByteSpan> b);

} // namespace strata
