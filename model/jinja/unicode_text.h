// SPDX-License-Identifier: GPL-3.0-or-later
// Text as Python's str sees it: characters are code points; which are blanks, letters, capitals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace strata::jinja {

std::u32string toCodePoints(std::string_view utf8);
std::string toUtf8(std::u32string_view text);
void appendUtf8(std::string& out, char32_t c); ///< surrogates and what is no character: U+FFFD
std::size_t countCodePoints(std::string_view utf8);

bool isSpace(char32_t c);
bool isPrintable(char32_t c);
bool isAlpha(char32_t c);
bool isDecimal(char32_t c);
bool isNumeric(char32_t c);
bool isUpper(char32_t c);
bool isLower(char32_t c);

/// Full case mapping: "ß" becomes "SS", a sigma at the end of a word "ς".
std::string upper(std::string_view text);
std::string lower(std::string_view text);
std::string capitalized(std::string_view text); ///< str.capitalize
std::string titled(std::string_view text);      ///< str.title: a capital after everything that has no case
std::string swappedCase(std::string_view text);

enum class Ends { Both, Left, Right };
/// Blanks where `characters` is null, else all of its characters.
std::string_view stripped(std::string_view text, const std::string* characters, Ends ends);
std::vector<std::string_view> splitLines(std::string_view text, bool keepEnds = false);
/// str.split() without a separator: at runs of blanks, at most `most` times; negative: everywhere.
std::vector<std::string_view> splitAtBlanks(std::string_view text, long long most, bool fromRight);
std::string escapedMarkup(std::string_view text); ///< &amp; &lt; &gt; &#34; &#39;

} // namespace strata::jinja
