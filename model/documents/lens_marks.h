// SPDX-License-Identifier: GPL-3.0-or-later
// What a person made of a lens: tokens that are followed, blocks that were tried without.
#pragma once

#include "model/base/ids.h"
#include "model/documents/run_marks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace strata {

/// A token at a position whose way through the layers is followed, or a group of tokens whose probabilities are summed.
struct TokenPin {
    std::int32_t position = 0;
    TokenId token;
    std::vector<TokenId> group = {}; ///< two or more, `token` the first of them; empty: the token by itself
    std::vector<TokenId> tokens() const { return group.empty() ? std::vector<TokenId>{token} : group; }
    bool has(TokenId id) const { return id == token || std::find(group.begin(), group.end(), id) != group.end(); }
    friend bool operator==(const TokenPin&, const TokenPin&) = default;
};

/// What replacing one block of the model did to the loss of the text: left out, or replaced by h ← h − step·g. Mean
/// loss of the next token, nats; NaN where it overflowed.
struct ReplacedLayer {
    std::int32_t layer = 0; ///< the block, 1…K
    double step = 0;
    double before = 0, skipped = 0, after = 0;
    friend bool operator==(const ReplacedLayer&, const ReplacedLayer&) = default;
};

/// A document has no more of them: each replaced layer is drawn.
inline constexpr std::size_t mostTokensOfPin = 2000, mostReplacedLayers = 100;

} // namespace strata
