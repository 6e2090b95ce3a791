// SPDX-License-Identifier: GPL-3.0-or-later
// One side of a comparison as a row of tokens: what each is written as, where it stands in the text, which level it is.
#pragma once

#include "model/analysis/align.h"
#include "model/documents/comparison.h"

namespace strata {

struct ComparedText {
    std::vector<std::string> tokens; ///< as shown
    std::string text;
    std::vector<ByteSpan> spans; ///< of each token in it
    std::vector<AlignedStage> stages;
};

ComparedText comparedText(const Lens& lens);
/// Of the tokens that the stages decoded, one stage after the other.
ComparedText comparedText(const Run& run);

Result<std::vector<AlignedPair>> align(const ComparedText& a, const ComparedText& b, Alignment alignment);

/// Where each token stands in `text`. `pieces` spells those that are a part of a character ("<0xE4>", or a letter of
/// the byte alphabet of GPT-2); what is not found, a mark, is empty.
std::vector<ByteSpan> spansIn(const std::string& text, const std::vector<SequenceToken>& tokens);

} // namespace strata
