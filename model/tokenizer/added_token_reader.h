// SPDX-License-Identifier: GPL-3.0-or-later
// A tokenizer that reads plain text only, taught to see tokens in the text.
#pragma once

#include "model/tokenizer/added_tokens.h"
#include "model/tokenizer/tokenizer.h"

namespace strata {

/// What a sentencepiece model gets from the files beside it.
struct AddedTokenRules {
    /// Those that the model has are found by their spelling; the others get the ids that they are written with.
    std::vector<AddedToken> tokens;
    /// One dummy space is put in front here, before the beginning of a text only, and dropped again in decoding; the
    /// plain tokenizer puts none. That is what `"legacy": false` means.
    bool prefixesFirst = false;
    std::optional<std::string> bos, eos; ///< names that may be those of added tokens
    bool addsBos = false;
};

/// Encodes `</s>`, `<start_of_turn>` … in a text as the tokens of that name, as chat templates mean them and Hugging
/// Face's tokenizers do: the control tokens of the vocabulary. What stands between them is encoded as a text of its
/// own. Everything else is the given tokenizer's.
std::shared_ptr<const Tokenizer> readingControlTokens(std::shared_ptr<const Tokenizer> plain);

/// The same with these tokens, some of which the given tokenizer may not have.
std::shared_ptr<const Tokenizer> readingAddedTokens(std::shared_ptr<const Tokenizer> plain, AddedTokenRules rules);

} // namespace strata
