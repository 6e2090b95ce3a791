// SPDX-License-Identifier: GPL-3.0-or-later
// For models without a tokenizer: token ids are typed, and shown, as numbers.
#pragma once

#include "model/tokenizer/tokenizer.h"

namespace strata {

inline constexpr const char* idTokenizerKind = "token-ids"; ///< Tokenizer::kind() of it

/// "1, 15 #204" is three tokens; each is shown as "#15". No token is special, and none is put in front. Errors of
/// encode: BadArgument, for what is no number and for ids outside the vocabulary.
std::shared_ptr<const Tokenizer> idTokenizer(std::int32_t vocabularySize);

} // namespace strata
