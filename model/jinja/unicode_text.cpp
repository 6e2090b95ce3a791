// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>

namespace strata::jinja {
namespace {

/// The code point at `at`, and `at` moves behind it. `text` is valid UTF-8.
char32_t next(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
    const unsigned char first = byte(at);
    if (first < 0x80U) return text[at++];
    const int more = first >= 0xF0U ? 3 : first >= 0xE0U ? 2 : 1;
    char32_t c = first & (0x3FU >> more);
    ++at;
    for (int i = 0; i < more && at < text.size(); ++i)
        c = (c << 6U) | (byte(at++) & 0x3FU);
    return c;
}

utf8proc_category_t category(char32_t c) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool isCased(char32_t c) {
    return isUpper(c) || isLower(c) || category(c) == UTF8PROC_CATEGORY_LT;
}

struct Special {
    char32_t from;
    const char32_t *up, *title;
};
// What becomes several characters in capitals (Unicode's SpecialCasing without conditions, the common ones).
constexpr std::array<Special, 17> specials{{{U'ß', U"SS", U"Ss"},
                                            {U'ŉ', U"ʼN", U"ʼN"},
                                            {U'ǰ', U"J̌", U"J̌"},
                                            {U'և', U"ԵՒ", U"Եւ"},
                                            {U'ẖ', U"H̱", U"H̱"},
                                            {U'ẗ', U"T̈", U"T̈"},
                                            {U'ẘ', U"W̊", U"W̊"},
                                            {U'ẙ', U"Y̊", U"Y̊"},
                                            {U'ΐ', U"Ϊ́", U"Ϊ́"},
                                            {U'ΰ', U"Ϋ́", U"Ϋ́"},
                                            {U'ﬀ', U"FF", U"Ff"},
                                            {U'ﬁ', U"FI", U"Fi"},
                                            {U'ﬂ', U"FL", U"Fl"},
                                            {U'ﬃ', U"FFI", U"Ffi"},
                                            {U'ﬄ', U"FFL", U"Ffl"},
                                            {U'ﬅ', U"ST", U"St"},
                                            {U'ﬆ', U"ST", U"St"}}};

void appendUpper(std::u32string& out, char32_t c, bool title) {
    const auto found =
        std::find_if(specials.begin(), specials.end(), [c](const Special& special) { return special.from == c; });
    if (found != specials.end())
        out += title ? found->title : found->up;
    else
        out += static_cast<char32_t>(title ? utf8proc_totitle(static_cast<utf8proc_int32_t>(c))
                                           : utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

bool isCaseIgnorable(char32_t c) {
    switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
        return true;
    default:
        return c == U'\'' || c == U'.' || c == U':' || c == U'·' || c == U'’' || c == U'‘' || c == U'․';
    }
}

void appendLower(std::u32string& out, const std::u32string& text, std::size_t at) {
    const char32_t c = text[at];
    if (c == U'İ') {
        out += U"i̇";
    } else if (c == U'Σ') {
        std::size_t before = at, after = at + 1;
        while (before > 0 && isCaseIgnorable(text[before - 1]))
            --before;
        while (after < text.size() && isCaseIgnorable(text[after]))
            ++after;
        const bool last = before > 0 && isCased(text[before - 1]) && (after == text.size() || !isCased(text[after]));
        out += last ? U'ς' : U'σ';
    } else
        out += static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

} // namespace

std::u32string toCodePoints(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();)
        out += next(utf8, at);
    return out;
}

void appendUtf8(std::string& out, char32_t c) {
    if (c > 0x10FFFFU || (c >= 0xD800U && c < 0xE000U)) c = 0xFFFDU;
    if (c < 0x80U) {
        out += static_cast<char>(c);
    } else if (c < 0x800U) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000U) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
        out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

std::string toUtf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

std::size_t countCodePoints(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool isSpace(char32_t c) {
    return (c >= 9 && c <= 13) || (c >= 28 && c <= 32) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isPrintable(char32_t c) {
    if (c == U' ') return true;
    switch (category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_ZS:
        return false;
    default:
        return true;
    }
}

bool isAlpha(char32_t c) {
    switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return true;
    default:
        return false;
    }
}

bool isDecimal(char32_t c) {
    return category(c) == UTF8PROC_CATEGORY_ND;
}

bool isNumeric(char32_t c) {
    const utf8proc_category_t kind = category(c);
    return kind == UTF8PROC_CATEGORY_ND || kind == UTF8PROC_CATEGORY_NL || kind == UTF8PROC_CATEGORY_NO;
}

bool isUpper(char32_t c) {
    return utf8proc_isupper(static_cast<utf8proc_int32_t>(c)) != 0 && category(c) != UTF8PROC_CATEGORY_LT;
}

bool isLower(char32_t c) {
    return utf8proc_islower(static_cast<utf8proc_int32_t>(c)) != 0 && category(c) != UTF8PROC_CATEGORY_LT;
}

std::string upper(std::string_view text) {
    std::u32string out;
    for (const char32_t c : toCodePoints(text))
        appendUpper(out, c, false);
    return toUtf8(out);
}

std::string lower(std::string_view text) {
    const std::u32string whole = toCodePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < whole.size(); ++i)
        appendLower(out, whole, i);
    return toUtf8(out);
}

std::string capitalized(std::string_view text) {
    const std::u32string whole = toCodePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < whole.size(); ++i)
        i == 0 ? appendUpper(out, whole[i], true) : appendLower(out, whole, i);
    return toUtf8(out);
}

std::string titled(std::string_view text) {
    const std::u32string whole = toCodePoints(text);
    std::u32string out;
    bool inside = false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        inside ? appendLower(out, whole, i) : appendUpper(out, whole[i], true);
        inside = isCased(whole[i]);
    }
    return toUtf8(out);
}

std::string swappedCase(std::string_view text) {
    const std::u32string whole = toCodePoints(text);
    std::u32string out;
    for (std::size_t i = 0; i < whole.size(); ++i)
        isUpper(whole[i]) ? appendLower(out, whole, i) : appendUpper(out, whole[i], false);
    return toUtf8(out);
}

std::string_view stripped(std::string_view text, const std::string* characters, Ends ends) {
    const std::u32string wanted = characters ? toCodePoints(*characters) : std::u32string();
    const auto goes = [&](char32_t c) { return characters ? wanted.find(c) != std::u32string::npos : isSpace(c); };
    std::size_t begin = 0, end = text.size();
    if (ends != Ends::Right)
        for (std::size_t at = begin; at < end; begin = at)
            if (!goes(next(text, at))) break;
    if (ends != Ends::Left)
        while (end > begin) {
            std::size_t start = end - 1;
            while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
                --start;
            std::size_t at = start;
            if (!goes(next(text, at))) break;
            end = start;
        }
    return text.substr(begin, end - begin);
}

std::vector<std::string_view> splitLines(std::string_view text, bool keepEnds) {
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = next(text, at);
        const bool ends = (c >= 10 && c <= 13) || (c >= 28 && c <= 30) || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (!ends) continue;
        if (c == U'\r' && at < text.size() && text[at] == '\n') ++at;
        lines.push_back(text.substr(begin, (keepEnds ? at : here) - begin));
        begin = at;
    }
    if (begin < text.size()) lines.push_back(text.substr(begin));
    return lines;
}

std::vector<std::string_view> splitAtBlanks(std::string_view text, long long most, bool fromRight) {
    std::vector<std::string_view> words;
    text = stripped(text, nullptr, fromRight ? Ends::Right : Ends::Left);
    while (!text.empty()) {
        if (most >= 0 && static_cast<long long>(words.size()) == most) {
            words.push_back(text); // with its blanks on the side that was not read
            break;
        }
        std::size_t begin = 0, end = text.size();
        if (fromRight) {
            for (begin = end; begin > 0;) {
                std::size_t start = begin - 1;
                while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
                    --start;
                std::size_t at = start;
                if (isSpace(next(text, at))) break;
                begin = start;
            }
            words.push_back(text.substr(begin));
            text = stripped(text.substr(0, begin), nullptr, Ends::Right);
        } else {
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t here = at;
                if (isSpace(next(text, at))) {
                    end = here;
                    break;
                }
            }
            words.push_back(text.substr(0, end));
            text = stripped(text.substr(end), nullptr, Ends::Left);
        }
    }
    if (fromRight) std::reverse(words.begin(), words.end());
    return words;
}

std::string escapedMarkup(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&#34;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace strata::jinja
