// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/lexer.h"

#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace strata::jinja {
namespace {

using namespace std::string_view_literals;

bool isNameStart(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80U;
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Line breaks of all kinds become "\n", and the last one of the text goes.
std::string normalized(const std::string& source) {
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n') continue;
        out += source[i] == '\r' ? '\n' : source[i];
    }
    if (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
}

class Lexer {
public:
    Lexer(std::string source, const std::string& subject) : m_source(std::move(source)), m_subject(subject) {}

    Result<std::vector<Token>> run() {
        while (m_at < m_source.size())
            STRATA_CHECK(readText());
        add(Token::Kind::End, "");
        return std::move(m_tokens);
    }

private:
    tl::unexpected<Error> error(std::string detail) const {
        return fail(ErrorCode::BadFormat, m_subject + ", line " + std::to_string(m_line), std::move(detail));
    }
    /// Also for places behind the end, where nothing stands.
    bool stands(std::string_view mark, std::size_t at) const {
        return std::string_view(m_source).substr(std::min(at, m_source.size())).starts_with(mark);
    }
    bool at(std::string_view mark) const { return stands(mark, m_at); }
    char here(std::size_t more = 0) const { return m_at + more < m_source.size() ? m_source[m_at + more] : '\0'; }
    void add(Token::Kind kind, std::string text) { m_tokens.push_back({kind, std::move(text), m_line}); }
    void advance(std::size_t count) {
        const std::size_t end = std::min(m_at + count, m_source.size());
        m_line += static_cast<int>(std::count(m_source.begin() + static_cast<std::ptrdiff_t>(m_at),
                                              m_source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        m_lineStarts = end > 0 && end > m_at ? m_source[end - 1] == '\n' : m_lineStarts;
        m_at = end;
    }
    void skipBlanks() {
        const std::string_view rest = std::string_view(m_source).substr(m_at);
        advance(rest.size() - stripped(rest, nullptr, Ends::Left).size());
    }

    /// Text as it stands before a tag: the tag's sign, and lstrip_blocks for all but outputs.
    std::string before(std::string text, char sign, bool output) const {
        if (sign == '-') return std::string(stripped(text, nullptr, Ends::Right));
        if (sign == '+' || output) return text;
        const std::size_t lineBreak = text.rfind('\n');
        const std::size_t begin = lineBreak == std::string::npos ? 0 : lineBreak + 1;
        if ((begin > 0 || m_lineStarts) && stripped(text.substr(begin), nullptr, Ends::Both).empty())
            text.resize(begin);
        return text;
    }
    char signAt(std::size_t at) const {
        return at < m_source.size() && (m_source[at] == '-' || m_source[at] == '+') ? m_source[at] : '\0';
    }

    Result<void> readText() {
        std::size_t open = m_at;
        for (;; ++open) {
            open = m_source.find('{', open);
            if (open == std::string::npos || open + 1 >= m_source.size()) {
                add(Token::Kind::Text, m_source.substr(m_at));
                advance(m_source.size() - m_at);
                return {};
            }
            const char kind = m_source[open + 1];
            if (kind == '{' || kind == '%' || kind == '#') break;
        }
        const char kind = m_source[open + 1];
        const char sign = signAt(open + 2);
        std::string text = before(m_source.substr(m_at, open - m_at), sign, kind == '{');
        if (!text.empty()) add(Token::Kind::Text, std::move(text));
        advance(open - m_at);
        if (kind == '#') return readComment();
        if (kind == '%')
            if (const std::size_t raw = rawBegin()) return readRaw(raw);
        add(kind == '{' ? Token::Kind::OutputBegin : Token::Kind::BlockBegin, "");
        advance(sign ? 3 : 2);
        return readTag(kind == '{');
    }

    /// Behind "%}" and "#}" one line break goes, behind "-%}" all blanks, behind "+%}" nothing. `m_at` is at the sign.
    void closeTag(bool output) {
        const char sign = here();
        const bool signedEnd = sign == '-' || sign == '+';
        advance(signedEnd ? 3 : 2);
        if (sign == '-')
            skipBlanks();
        else if (sign != '+' && !output && here() == '\n')
            advance(1);
    }

    Result<void> readComment() {
        const std::size_t begin = m_at + 2 + (signAt(m_at + 2) ? 1 : 0);
        const std::size_t end = m_source.find("#}", begin);
        if (end == std::string::npos && begin >= m_source.size()) { // Jinja looks no further
            advance(m_source.size() - m_at);
            return {};
        }
        if (end == std::string::npos) return error("a comment {# is not closed by #}.");
        advance(end - (end > begin && signAt(end - 1) ? 1 : 0) - m_at);
        closeTag(false);
        return {};
    }

    std::size_t skipped(std::size_t at) const {
        while (at < m_source.size() && (m_source[at] == ' ' || m_source[at] == '\n' || m_source[at] == '\t'))
            ++at;
        return at;
    }
    /// The place behind {% raw %}, 0 when there is none here.
    std::size_t rawBegin() const {
        std::size_t at = skipped(m_at + 2 + (signAt(m_at + 2) ? 1 : 0));
        if (!stands("raw", at)) return 0;
        at = skipped(at + 3);
        if (stands("%}", at)) return at + 2;
        if (!stands("-%}", at)) return 0;
        at += 3;
        const std::string_view rest = std::string_view(m_source).substr(at);
        return m_source.size() - stripped(rest, nullptr, Ends::Left).size();
    }
    Result<void> readRaw(std::size_t begin) {
        advance(begin - m_at);
        for (std::size_t open = m_source.find("{%", begin); open != std::string::npos;
             open = m_source.find("{%", open + 2)) {
            const char sign = signAt(open + 2);
            std::size_t at = skipped(open + 2 + (sign ? 1 : 0));
            if (!stands("endraw", at)) continue;
            at = skipped(at + 6);
            if (!stands("%}", at) && !stands("%}", at + 1)) continue;
            std::string text = before(m_source.substr(begin, open - begin), sign, false);
            if (!text.empty()) add(Token::Kind::Text, std::move(text));
            advance(at - m_at);
            closeTag(false);
            return {};
        }
        return error("{% raw %} is not closed by {% endraw %}.");
    }

    Result<void> readTag(bool output) {
        const std::string_view end = output ? "}}" : "%}";
        std::string open; // brackets that wait for their ends
        for (;;) {
            skipBlanks();
            if (m_at >= m_source.size())
                return error(output ? "an output {{ is not closed by }}." : "a block {% is not closed by %}.");
            if (open.empty() && (at(end) || (here() == '-' && stands(end, m_at + 1)) ||
                                 (!output && here() == '+' && stands(end, m_at + 1)))) {
                add(output ? Token::Kind::OutputEnd : Token::Kind::BlockEnd, "");
                closeTag(output);
                return {};
            }
            const char c = here();
            if (isDigit(c))
                STRATA_CHECK(readNumber());
            else if (isNameStart(static_cast<unsigned char>(c)))
                readName();
            else if (c == '"' || c == '\'')
                STRATA_CHECK(readString(c));
            else
                STRATA_CHECK(readOperator(open));
        }
    }

    void readName() {
        std::size_t end = m_at;
        while (end < m_source.size() &&
               (isNameStart(static_cast<unsigned char>(m_source[end])) || isDigit(m_source[end])))
            ++end;
        add(Token::Kind::Name, m_source.substr(m_at, end - m_at));
        advance(end - m_at);
    }

    std::size_t digitsFrom(std::size_t from) const {
        std::size_t end = from;
        while (end < m_source.size() &&
               (isDigit(m_source[end]) ||
                (m_source[end] == '_' && end > from && end + 1 < m_source.size() && isDigit(m_source[end + 1]))))
            ++end;
        return end;
    }
    Result<void> readNumber() {
        std::size_t end = digitsFrom(m_at);
        bool isFloat = false;
        const bool afterDot = m_at > 0 && m_source[m_at - 1] == '.'; // "list.0.1" has no fractions
        if (!afterDot && end + 1 < m_source.size() && m_source[end] == '.' && isDigit(m_source[end + 1])) {
            isFloat = true;
            end = digitsFrom(end + 1);
        }
        if (!afterDot && end < m_source.size() && (m_source[end] == 'e' || m_source[end] == 'E')) {
            std::size_t power = end + 1;
            if (power < m_source.size() && (m_source[power] == '+' || m_source[power] == '-')) ++power;
            if (power < m_source.size() && isDigit(m_source[power])) {
                isFloat = true;
                end = digitsFrom(power);
            }
        }
        std::string text = m_source.substr(m_at, end - m_at);
        std::erase(text, '_');
        if (!isFloat && text.size() > 1 && text.front() == '0' && text.find_first_not_of('0') != std::string::npos)
            return error("the number " + text + " begins with a zero.");
        std::int64_t whole = 0;
        if (!isFloat && std::from_chars(text.data(), text.data() + text.size(), whole).ec != std::errc{})
            return error("the whole number " + text.substr(0, 40) + " is too large for Strata (64 bits).");
        add(isFloat ? Token::Kind::Float : Token::Kind::Integer, std::move(text));
        advance(end - m_at);
        return {};
    }

    std::optional<char32_t> hexadecimal(std::size_t from, std::size_t count) const {
        char32_t value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            const char c = i < m_source.size() ? m_source[i] : '\0';
            const int digit = isDigit(c)             ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0) return std::nullopt;
            value = value * 16 + static_cast<char32_t>(digit);
        }
        return value;
    }

    Result<void> readString(char quote) {
        std::string text;
        std::size_t i = m_at + 1;
        for (;; ++i) {
            if (i >= m_source.size()) return error("a text in quotes is not closed.");
            const char c = m_source[i];
            if (c == quote) break;
            if (c != '\\') {
                text += c;
                continue;
            }
            if (++i >= m_source.size()) return error("a text in quotes is not closed.");
            const char escaped = m_source[i];
            constexpr std::string_view letters = "abfnrtv\\'\"", meanings = "\a\b\f\n\r\t\v\\'\"";
            if (const std::size_t known = letters.find(escaped); known != std::string_view::npos) {
                text += meanings[known];
            } else if (escaped == '\n') {
                continue;
            } else if (escaped >= '0' && escaped <= '7') {
                char32_t value = 0;
                std::size_t count = 0;
                for (; count < 3 && i + count < m_source.size() && m_source[i + count] >= '0' &&
                       m_source[i + count] <= '7';
                     ++count)
                    value = value * 8 + static_cast<char32_t>(m_source[i + count] - '0');
                appendUtf8(text, value);
                i += count - 1;
            } else if (escaped == 'x' || escaped == 'u' || escaped == 'U') {
                const std::size_t count = escaped == 'x' ? 2 : escaped == 'u' ? 4 : 8;
                const auto value = hexadecimal(i + 1, count);
                if (!value || *value > 0x10FFFFU)
                    return error(std::string("the escape \\") + escaped + " in a text is cut short.");
                appendUtf8(text, *value);
                i += count;
            } else {
                text += '\\';
                text += escaped;
            }
        }
        add(Token::Kind::String, std::move(text));
        advance(i + 1 - m_at);
        return {};
    }

    Result<void> readOperator(std::string& open) {
        constexpr std::array known{"//"sv, "**"sv, "=="sv, "!="sv, ">="sv, "<="sv, "+"sv, "-"sv, "/"sv,
                                   "*"sv,  "%"sv,  "~"sv,  "["sv,  "]"sv,  "("sv,  ")"sv, "{"sv, "}"sv,
                                   ">"sv,  "<"sv,  "="sv,  "."sv,  ":"sv,  "|"sv,  ","sv, ";"sv};
        for (const std::string_view mark : known) {
            if (!at(mark)) continue;
            const char c = mark.front();
            if (c == '(' || c == '[' || c == '{') open += c == '(' ? ')' : c == '[' ? ']' : '}';
            if (c == ')' || c == ']' || c == '}') {
                if (open.empty() || open.back() != c) return error(std::string("an unexpected \"") + c + "\".");
                open.pop_back();
            }
            add(Token::Kind::Operator, std::string(mark));
            advance(mark.size());
            return {};
        }
        return error("an unexpected character \"" +
                     toUtf8(toCodePoints(std::string_view(m_source).substr(m_at, 4)).substr(0, 1)) + "\".");
    }

    std::string m_source;
    const std::string& m_subject;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_lineStarts = true;
    std::vector<Token> m_tokens;
};

} // namespace

Result<std::vector<Token>> tokens(const std::string& source, const std::string& subject) {
    return Lexer(normalized(source), subject).run();
}

} // namespace strata::jinja
