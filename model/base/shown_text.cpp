// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/shown_text.h"

#include "model/base/utf8.h"

#include <algorithm>

namespace strata {

std::string shownName(std::string_view name) {
    std::string text = replaceInvalidUtf8(name.substr(0, 300));
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    if (text.size() > 120) {
        text.resize(120);
        text.resize(completeUtf8Prefix(text));
        text += "…";
    }
    return text;
}

std::string quotedName(std::string_view name) {
    return '"' + shownName(name) + '"';
}

std::string shownNames(const std::vector<std::string>& names) {
    constexpr std::size_t mostNames = 12;
    if (names.empty()) return "none";
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i)
        text += (text.empty() ? "" : ", ") + shownName(names[i]);
    return names.size() <= mostNames ? text : text + " … (" + std::to_string(names.size()) + ")";
}

std::string withVisibleBytes(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    while (!bytes.empty()) {
        const auto lead = static_cast<unsigned char>(bytes.front());
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (length <= bytes.size() && isValidUtf8(bytes.substr(0, length))) {
            out += bytes.substr(0, length);
            bytes.remove_prefix(length);
            continue;
        }
        ((((out += "⟨") += digits[lead / 16])) += digits[lead % 16]) += "⟩";
        bytes.remove_prefix(1);
    }
    return out;
}

std::string joinedVisibleBytes(std::string_view shown) {
    constexpr std::string_view open = "⟨", close = "⟩";
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    std::string out;
    while (!shown.empty()) {
        // A run of bytes is put together; what is no whole text then stays as it was shown.
        std::string run;
        std::string_view rest = shown;
        while (rest.size() >= open.size() + 2 + close.size() && rest.starts_with(open)) {
            const int high = digit(rest[open.size()]), low = digit(rest[open.size() + 1]);
            if (high < 8 || low < 0 || !rest.substr(open.size() + 2).starts_with(close)) break;
            run += static_cast<char>(high * 16 + low);
            rest.remove_prefix(open.size() + 2 + close.size());
        }
        if (run.empty()) {
            out += shown.front();
            shown.remove_prefix(1);
            continue;
        }
        out += withVisibleBytes(run);
        shown = rest;
    }
    return out;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

} // namespace strata
