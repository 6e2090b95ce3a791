// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that are found in the text as they are spelled, before anything is cut into words.
#pragma once

#include "model/base/ids.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

struct AddedToken {
    TokenId id;
    std::string content;
    bool special = false;
    bool normalized = false; ///< looked for after the others, in what they left
    bool singleWord = false; ///< only where no word character touches it
    bool lstrip = false;     ///< takes the white space before it
    bool rstrip = false;     ///< takes the white space behind it
};

/// Finds added tokens: from left to right, at each place the longest. Immutable after filling; any thread.
class AddedTokenFinder {
public:
    void add(const AddedToken& token);
    bool empty() const { return m_tokens.empty(); }

    struct Segment {
        std::string_view text;
        std::optional<TokenId> token; ///< empty: plain text
    };
    /// `text` must be UTF-8.
    std::vector<Segment> split(std::string_view text) const;

private:
    struct Node {
        std::map<unsigned char, std::uint32_t> next;
        std::int32_t token = -1; ///< index into m_tokens
    };

    std::vector<AddedToken> m_tokens;
    std::vector<Node> m_nodes = std::vector<Node>(1);
    std::array<bool, 256> m_begins{}; ///< first bytes of all tokens
};

} // namespace strata
