// SPDX-License-Identifier: GPL-3.0-or-later
// A text as one model's tokenizer takes it apart, and where two of them part it in different places.
#pragma once

#include "model/tokenizer/tokenizer.h"

#include <string>
#include <vector>

namespace strata {

/// One token: its id, the vocabulary's spelling, and what it adds to the text.
struct TextPiece {
    TokenId id;
    std::string piece;
    std::string bytes; ///< may be a part of a character
    bool special = false;
    /// Where its bytes stand in all of them. Those of a dummy space that the tokenizer puts in front count for nothing.
    std::size_t begin = 0, end = 0;
    bool differs = false; ///< the other tokenizer has no piece of exactly these bytes here
};

/// A value; it keeps no tokenizer.
struct TokenizedText {
    std::string model; ///< last part of its path
    std::string kind;
    std::int32_t vocabulary = 0;
    std::vector<TextPiece> pieces;
    std::string problem; ///< a sentence when it could not be opened, or could not read the text; empty: none
};

/// Of a model folder, a .safetensors or GGUF file, or a tokenizer file by itself.
Result<std::shared_ptr<const Tokenizer>> tokenizerOf(const std::string& path);

/// Any thread.
TokenizedText tokenized(const Tokenizer& tokenizer, const std::string& model, const std::string& text);
/// Opens it as well. What goes wrong is a problem of the result.
TokenizedText tokenizedBy(const std::string& path, const std::string& text);

/// Marks in each the pieces that the other has not. Where one of them reads other characters than the other (it
/// normalises the text), what they have in common is sought from both ends.
void markDifferences(TokenizedText& a, TokenizedText& b);

} // namespace strata
