// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-2's byte alphabet: every byte is written as one printable character, so that vocabularies are text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace strata {

/// The character that stands for a byte, as UTF-8: itself for printable Latin-1, else one of U+0100 … U+0143 ("Ġ" for a
/// space).
std::string_view letterOfByte(unsigned char byte);

/// The bytes that a vocabulary entry stands for; empty when a character is not of the alphabet.
std::optional<std::string> bytesOfLetters(std::string_view letters);

} // namespace strata
