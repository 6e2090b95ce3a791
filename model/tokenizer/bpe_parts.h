// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabulary and merges of a BPE tokenizer, as they stand in its files: views, so that nothing is copied that the
// tokenizer itself does not keep.
#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace strata {

/// What the views show (the text or the document that the parts were taken from) must outlive them.
struct BpeParts {
    /// Ids as the file gives them; -1 for what is no whole number from 0 on, and for numbers beyond any vocabulary one
    /// that is too large.
    std::vector<std::pair<std::string_view, std::int64_t>> pieces;
    std::vector<std::pair<std::string_view, std::string_view>> merges;
    std::size_t passedOver = 0; ///< lines with a version, which stand before the merges
    std::size_t listed = 0;     ///< entries of the list of merges, where a document has one
    std::string brokenMerge; ///< why the entry behind the last of `merges` is none; then the list was read up to there
    std::deque<std::string> spelled; ///< texts that the file writes with escapes
    /// Where merges that are views into a file of their own stand; both empty where they stand in the document.
    std::string mergesFile;
    std::string_view mergesText;
};

constexpr std::int64_t mostTokenIds = 10'000'000;

/// The parts in a document's members "vocab" and "merges". Errors: BadFormat.
Result<BpeParts> bpePartsOf(const nlohmann::json& vocab, const nlohmann::json& merges, const std::string& subject);

/// "left right" as a pair, or the reason why it is no merge.
tl::expected<std::pair<std::string_view, std::string_view>, std::string> mergeOfLine(std::string_view line);

/// A tokenizer.json without building a tree of its hundreds of thousands of values: `rest` is the document with an
/// empty vocabulary and no merges. Nothing for whatever is not as such files are usually written, damaged ones among
/// them: then the document itself has to be read.
struct TakenApart {
    std::string rest;
    BpeParts parts;
};
std::optional<TakenApart> takeApartTokenizerJson(std::string_view text);

/// The same for a vocab.json, which is the vocabulary alone.
std::optional<BpeParts> takeApartVocabulary(std::string_view text);

} // namespace strata
