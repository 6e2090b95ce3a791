// SPDX-License-Identifier: GPL-3.0-or-later
// Looks over the bytes of a sentencepiece model before the library sees them: the library trusts some of them.
#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>

namespace strata {

/// Checks what libsentencepiece does not: that pieces are spelled once and sanely, that scores are numbers, and that
/// the compiled normalization table (a double-array trie and its strings) stays within itself whatever text walks
/// through it. Errors: BadFormat with `subject`.
Result<void> checkSentencePieceModel(std::string_view bytes, const std::string& subject);

} // namespace strata
