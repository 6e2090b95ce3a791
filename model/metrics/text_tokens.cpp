// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/text_tokens.h"

#include "model/tokenizer/unicode_class.h"
#include "model/tokenizer/unicode_normalization.h"

#include <array>
#include <utility>

namespace strata {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isPointOrComma(char c) {
    return c == '.' || c == ',';
}

/// Punctuation and symbols of ASCII that always stand by themselves: all but ' - , and the point.
bool isParted(char c) {
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= '!' && c <= '&') || (c >= '(' && c <= '+') ||
           (c >= ':' && c <= '@') || c == '/';
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const auto at = text.find(from);
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        out += to;
        text.remove_prefix(at + from.size());
    }
}

std::string withPartedSymbols(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 16);
    for (const char c : text) {
        if (isParted(c)) {
            out += ' ';
            out += c;
            out += ' ';
        } else
            out += c;
    }
    return out;
}

/// Pairs of characters from left to right that do not overlap: `isPair` finds one, `before`, `between` and `after` are
/// written round its two halves. A character of several bytes is no digit and no point, so one byte of it will do.
template <class IsPair>
std::string withPartedPairs(std::string_view text, IsPair&& isPair, std::string_view before, std::string_view between,
                            std::string_view after) {
    std::string out;
    out.reserve(text.size() + 16);
    std::size_t i = 0;
    while (i < text.size()) {
        if (i + 1 < text.size() && isPair(text[i], text[i + 1])) {
            (out += before) += text[i];
            (out += between) += text[i + 1];
            out += after;
            i += 2;
        } else
            out += text[i++];
    }
    return out;
}

} // namespace

std::vector<std::string> whitespaceWords(std::string_view text) {
    std::vector<std::string> words;
    std::size_t begin = 0, at = 0;
    const auto close = [&] {
        if (at > begin) words.emplace_back(text.substr(begin, at - begin));
    };
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // The rest of a character, and a letter, need no look at Unicode's table.
        const bool plain = (byte > ' ' && byte < 0x80) || (byte & 0xC0U) == 0x80U;
        const std::size_t blank = plain ? 0 : leadingWhiteSpace(text.substr(at));
        if (blank == 0) {
            ++at;
            continue;
        }
        close();
        at += blank;
        begin = at;
    }
    close();
    return words;
}

std::vector<std::string> words13a(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> substitutions{
        {{"<skipped>", ""}, {"-\n", ""}, {"\n", " "}, {"&quot;", "\""}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}}};
    text.remove_suffix(trailingWhiteSpace(text));
    std::string line(text);
    for (const auto& [from, to] : substitutions)
        line = replaced(line, from, to);
    line = withPartedSymbols(" " + line + " ");
    line = withPartedPairs(line, [](char a, char b) { return !isDigit(a) && isPointOrComma(b); }, "", " ", " ");
    line = withPartedPairs(line, [](char a, char b) { return isPointOrComma(a) && !isDigit(b); }, " ", " ", "");
    line = withPartedPairs(line, [](char a, char b) { return isDigit(a) && b == '-'; }, "", " ", " ");
    return whitespaceWords(line);
}

std::vector<std::string> rougeWords(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) words.push_back(std::exchange(word, {}));
    };
    for (const char c : lowercased(text)) {
        if (isDigit(c) || (c >= 'a' && c <= 'z'))
            word += c;
        else
            close();
    }
    close();
    return words;
}

} // namespace strata
