// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens show what they are: spaces, line ends, control bytes and half characters are visible.
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace strata {

/// How a token's text is shown. Space ␣, line end ⏎, carriage return ␍, tab ⇥, no-break space ⍽; sentencepiece's ▁ is a
/// space; other control and zero-width characters as ⟨U+200B⟩; bytes that are no character as ⟨E4⟩; special tokens
/// <|eot|> and </s> as ⟨eot⟩, ⟨/s⟩; a token without text as ∅. Letters of every script stay as they are.
QString tokenDisplay(std::string_view text);
/// As tokenDisplay; the bytes decide where they are more than the text (half a character).
QString tokenDisplay(const std::string& text, const std::string& bytes);

/// Text that flows: the same, but ordinary spaces stay spaces.
QString textDisplay(std::string_view text);

/// "e2 96 81", for inspection.
QString hexBytes(std::string_view bytes);

/// True for the marks that tokenDisplay puts in place of white space; they are drawn fainter.
bool isSpaceMark(QChar c);

} // namespace strata
