// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/unicode_class.h"

#include "model/tokenizer/split_pattern.h"

namespace strata {
namespace {

std::size_t firstLength(std::string_view text) {
    std::size_t length = text.empty() ? 0 : 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

std::size_t lastLength(std::string_view text) {
    std::size_t length = text.empty() ? 0 : 1;
    while (length < text.size() && (static_cast<unsigned char>(text[text.size() - length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

bool isWhiteSpace(std::string_view c) {
    if (c.size() == 1) return c[0] == ' ' || (c[0] >= '\t' && c[0] <= '\r');
    if (c.size() == 2) return c == "\xC2\x85" || c == "\xC2\xA0";
    if (c.size() != 3) return false;
    if (c.substr(0, 2) == "\xE2\x80") { // U+2000 … U+200A, U+2028, U+2029, U+202F
        const auto last = static_cast<unsigned char>(c[2]);
        return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF;
    }
    return c == "\xE1\x9A\x80" || c == "\xE2\x81\x9F" || c == "\xE3\x80\x80";
}

bool isWordCharacter(std::string_view c) {
    if (c.empty()) return false;
    static const Result<SplitPattern> word = SplitPattern::compile(
        R"([\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\x{200C}\x{200D}\x{24B6}-\x{24E9}\x{1F130}-\x{1F149}\x{1F150}-\x{1F169}\x{1F170}-\x{1F189}])",
        false, "word characters");
    bool found = false;
    if (word && !word->forEachMatch(c, [&](std::size_t, std::size_t) { found = true; })) return false;
    return found;
}

} // namespace

std::size_t leadingWhiteSpace(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size()) {
        const std::size_t length = firstLength(text.substr(size));
        if (!isWhiteSpace(text.substr(size, length))) break;
        size += length;
    }
    return size;
}

std::size_t trailingWhiteSpace(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size()) {
        const std::string_view rest = text.substr(0, text.size() - size);
        const std::size_t length = lastLength(rest);
        if (!isWhiteSpace(rest.substr(rest.size() - length))) break;
        size += length;
    }
    return size;
}

bool startsWithWordCharacter(std::string_view text) {
    return isWordCharacter(text.substr(0, firstLength(text)));
}

bool endsWithWordCharacter(std::string_view text) {
    return isWordCharacter(text.substr(text.size() - lastLength(text)));
}

} // namespace strata
