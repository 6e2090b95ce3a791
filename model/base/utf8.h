// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8 as tokens deliver it: in pieces that may end in the middle of a character.
#pragma once

#include <string>
#include <string_view>

namespace strata {

bool isValidUtf8(std::string_view bytes);

/// Length of the longest prefix of `bytes` that ends on a character boundary, i.e. without a trailing incomplete (but
/// so far valid) sequence. Invalid bytes count as complete: they become U+FFFD.
std::size_t completeUtf8Prefix(std::string_view bytes);

/// Every maximal invalid sequence becomes U+FFFD, as Unicode's "substitution of maximal subparts" and Python's
/// errors="replace" do.
std::string replaceInvalidUtf8(std::string_view bytes);

/// Joins the bytes of successive tokens; gives out only whole characters, so that half an emoji never shows as a box.
class IncrementalUtf8 {
public:
    /// Returns what became complete with these bytes.
    std::string append(std::string_view bytes);
    /// What is left over at the end, with U+FFFD for the incomplete sequence.
    std::string finish();
    bool pending() const { return !m_rest.empty(); }

private:
    std::string m_rest;
};

} // namespace strata
