// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_text.h"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cwchar>
#include <sys/ioctl.h>
#include <unistd.h>

namespace strata::cli {
namespace {

/// The C library's table of widths is that of the locale: UTF-8, whatever the user's is.
class Utf8Locale {
public:
    Utf8Locale() : m_locale(::newlocale(LC_CTYPE_MASK, "C.UTF-8", static_cast<locale_t>(nullptr))) {
        if (m_locale) m_before = ::uselocale(m_locale);
    }
    ~Utf8Locale() {
        if (!m_locale) return;
        ::uselocale(m_before);
        ::freelocale(m_locale);
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    locale_t m_locale, m_before = nullptr;
};

std::size_t bytesOfCharacter(std::string_view text) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        ++bytes;
    return bytes;
}

std::size_t widthOfCharacter(std::string_view character) {
    wchar_t wide = 0;
    std::mbstate_t state{};
    const std::size_t read = std::mbrtowc(&wide, character.data(), character.size(), &state);
    if (read == static_cast<std::size_t>(-1) || read == static_cast<std::size_t>(-2)) return 1;
    const int columns = ::wcwidth(wide);
    return columns < 0 ? 1 : static_cast<std::size_t>(columns);
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    const Utf8Locale utf8;
    std::size_t columns = 0;
    for (std::size_t bytes = 0; !text.empty(); text.remove_prefix(bytes)) {
        bytes = bytesOfCharacter(text);
        columns += widthOfCharacter(text.substr(0, bytes));
    }
    return columns;
}

std::string shownToken(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n')
            out += "⏎";
        else if (c == '\t')
            out += "⇥";
        else if (c == ' ' && (i == 0 || i + 1 == text.size()))
            out += "␣";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            out += "·";
        else
            out += c;
    }
    return out;
}

std::string fitted(std::string_view text, std::size_t columns) {
    const std::size_t whole = displayWidth(text);
    if (whole <= columns) return std::string(text) + std::string(columns - whole, ' ');
    const Utf8Locale utf8;
    std::string out;
    std::size_t used = 0;
    while (!text.empty() && columns > 0) {
        const std::size_t bytes = bytesOfCharacter(text), width = widthOfCharacter(text.substr(0, bytes));
        if (used + width > columns - 1) break;
        out += text.substr(0, bytes);
        used += width;
        text.remove_prefix(bytes);
    }
    if (columns > 0) out += "…", ++used;
    return out + std::string(columns - used, ' ');
}

std::string paddedTo(std::string_view text, std::size_t columns) {
    const std::size_t width = displayWidth(text);
    return std::string(text) + std::string(columns > width ? columns - width : 0, ' ');
}

std::string alignedRight(std::string_view text, std::size_t columns) {
    const std::size_t width = displayWidth(text);
    return (width < columns ? std::string(columns - width, ' ') : std::string()) + std::string(text);
}

std::string decimalText(std::optional<double> value, int decimals) {
    if (!value || !std::isfinite(*value)) return std::string(missingNumber);
    char text[400]; // the largest double in full
    std::snprintf(text, sizeof text, "%.*f", decimals, *value);
    return text;
}

std::string percentText(std::optional<double> fraction) {
    if (!fraction || !std::isfinite(*fraction)) return std::string(missingNumber);
    return decimalText(100 * *fraction, 1) + " %";
}

std::string formatted(const char* pattern, ...) {
    char text[256];
    va_list values;
    va_start(values, pattern);
    std::vsnprintf(text, sizeof text, pattern, values);
    va_end(values);
    return text;
}

std::size_t terminalColumns() {
    ::winsize size{};
    if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::clamp<std::size_t>(size.ws_col, 40, 400);
    return 100;
}

} // namespace strata::cli
