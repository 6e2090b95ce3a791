// SPDX-License-Identifier: GPL-3.0-or-later
// A free text mapped to a label. Pure; any thread.
#pragma once

#include "model/documents/run.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// What texts are compared by when case, white space and punctuation do not count: Unicode's NFKC in lower case, every
/// run of characters that are neither letters, marks nor digits one blank, none at the ends. "Computer_vision " and
/// "computer  vision" are the same; "C++" and "C#" are, too, and then neither is meant.
std::string normalisedLabel(std::string_view text);

/// Letters that a text may differ from a label in, by the characters of the normalised label: a third of them.
inline std::size_t labelDistanceBound(std::size_t characters) {
    return characters / 3;
}

struct MatchedLabel {
    int index = -1; ///< into the labels; −1: none
    LabelMatch match = LabelMatch::None;
    int distance = 0; ///< Levenshtein's, in characters of the normalised texts
    friend bool operator==(const MatchedLabel&, const MatchedLabel&) = default;
};

/// Which label a text is: the same but for blanks at its ends; else the one that is the same normalised; else, with
/// `nearest`, the one at the smallest edit distance within labelDistanceBound. Where different labels are equally good
/// there is none; of labels with the same name the first is meant.
MatchedLabel matchLabel(std::string_view text, std::span<const std::string> labels, bool nearest);

} // namespace strata
