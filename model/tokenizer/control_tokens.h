// A tokenizer that reads plain text only, taught to see its control tokens in the text.
#pragma once

#include "model/tokenizer/tokenizer.h"

namespace strata {

/// Encodes `</s>`, `<start_of_turn>` … in a text as the tokens of that name, as chat templates mean them and Hugging
/// Face's tokenizers do; what stands between them is encoded as a text of its own. Everything else is the given
/// tokenizer's.
std::shared_ptr<const Tokenizer> readingControlTokens(std::shared_ptr<const Tokenizer> plain);

} // namespace strata
