// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tokenizer/unicode_normalization.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>
#include <vector>

namespace strata {
namespace {

using CodePoint = utf8proc_int32_t;

/// Calls `each(character, length)`; stops at what is not UTF-8.
template <class Function> void forEachCharacter(std::string_view text, Function&& each) {
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        CodePoint character = 0;
        const utf8proc_ssize_t length = utf8proc_iterate(at, left, &character);
        if (length <= 0) return;
        each(character, std::string_view(reinterpret_cast<const char*>(at), static_cast<std::size_t>(length)));
        at += length;
        left -= length;
    }
}

void append(std::string& out, CodePoint character) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const utf8proc_ssize_t length = utf8proc_encode_char(character, bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 0)));
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

utf8proc_propval_t combiningClass(CodePoint character) {
    return utf8proc_get_property(character)->combining_class;
}

/// Puts each run of combining characters into the order of their classes. The library's own ordering is quadratic in
/// the run.
void orderMarks(std::vector<CodePoint>& characters) {
    for (auto at = characters.begin(); at != characters.end();) {
        if (combiningClass(*at) == 0) {
            ++at;
            continue;
        }
        const auto end = std::find_if(at, characters.end(), [](CodePoint c) { return combiningClass(c) == 0; });
        std::stable_sort(at, end, [](CodePoint a, CodePoint b) { return combiningClass(a) < combiningClass(b); });
        at = end;
    }
}

} // namespace

std::string normalizedUnicode(std::string_view text, UnicodeForm form) {
    if (isAscii(text)) return std::string(text);
    const bool composes = form == UnicodeForm::Nfc || form == UnicodeForm::Nfkc;
    const bool compatible = form == UnicodeForm::Nfkc || form == UnicodeForm::Nfkd;
    const auto decomposing =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | (compatible ? UTF8PROC_COMPAT : 0));

    std::vector<CodePoint> characters;
    characters.reserve(text.size());
    forEachCharacter(text, [&](CodePoint character, std::string_view) {
        std::array<CodePoint, 32> parts{}; // the longest decomposition, of U+FDFA, has 18
        int boundary = 0;
        const auto count = utf8proc_decompose_char(character, parts.data(), parts.size(), decomposing, &boundary);
        if (count > 0 && count <= static_cast<utf8proc_ssize_t>(parts.size()))
            characters.insert(characters.end(), parts.begin(), parts.begin() + count);
        else
            characters.push_back(character);
    });
    orderMarks(characters);
    if (composes) {
        const auto composing = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
        const auto count =
            utf8proc_normalize_utf32(characters.data(), static_cast<utf8proc_ssize_t>(characters.size()), composing);
        characters.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
    }
    std::string out;
    out.reserve(text.size());
    for (const CodePoint character : characters)
        append(out, character);
    return out;
}

std::string lowercased(std::string_view text) {
    constexpr CodePoint capitalIWithDot = 0x130; // the only one whose small form is two characters
    std::string out;
    out.reserve(text.size());
    forEachCharacter(text, [&](CodePoint character, std::string_view) {
        if (character == capitalIWithDot)
            out += "i\xCC\x87";
        else
            append(out, utf8proc_tolower(character));
    });
    return out;
}

std::string withoutMarks(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    forEachCharacter(text, [&](CodePoint character, std::string_view bytes) {
        const utf8proc_category_t category = utf8proc_category(character);
        if (category != UTF8PROC_CATEGORY_MN && category != UTF8PROC_CATEGORY_MC && category != UTF8PROC_CATEGORY_ME)
            out += bytes;
    });
    return out;
}

} // namespace strata
