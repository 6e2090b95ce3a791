// SPDX-License-Identifier: GPL-3.0-or-later
// What is followed over the layers of a lens.
#pragma once

#include "model/base/ids.h"

#include <algorithm>
#include <vector>

namespace strata {

/// A token at a position whose way through the layers is followed, or a group of tokens whose probabilities are summed.
struct LensPin {
    int position = 0;
    TokenId token;
    std::vector<TokenId> group = {}; ///< two or more, `token` among them; empty: the token by itself
    int color = -1;       ///< of its line and dot (headColor, headPenStyle), as long as it lives; −1: none yet
    bool tracked = false; ///< shown since the lens tracks it, not since it was pinned
    std::vector<TokenId> tokens() const { return group.empty() ? std::vector<TokenId>{token} : group; }
    bool has(TokenId id) const { return id == token || std::find(group.begin(), group.end(), id) != group.end(); }
    /// The same tokens at the same place, however they look.
    friend bool operator==(const LensPin& a, const LensPin& b) {
        return a.position == b.position && a.token == b.token && a.group == b.group;
    }
};

} // namespace strata
