// SPDX-License-Identifier: GPL-3.0-or-later
// Unicode's normalization forms (Standard Annex 15), and the case and accent rules that tokenizers apply to single
// characters.
#pragma once

#include <string>
#include <string_view>

namespace strata {

enum class UnicodeForm { Nfc, Nfd, Nfkc, Nfkd };

/// All of them: `text` must be UTF-8; NUL is a character like others; n log n for any text.
std::string normalizedUnicode(std::string_view text, UnicodeForm form);
/// Each character by itself, without the rules that depend on its neighbours (a final sigma is an ordinary one).
std::string lowercased(std::string_view text);
/// Without the characters of the categories Mn, Mc and Me.
std::string withoutMarks(std::string_view text);

} // namespace strata
