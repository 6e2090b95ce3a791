// SPDX-License-Identifier: GPL-3.0-or-later
// The short way through a tokenizer.json: its two large members are read in place. Whatever is unusual ends it, and the
// whole document is read instead; so nothing here has to say what is wrong.
#include "model/base/utf8.h"
#include "model/tokenizer/bpe_parts.h"

#include <array>

namespace strata {
namespace {

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool failed = false;

    const char* place() const { return m_at; }
    /// The next character that is not white space, or NUL at the end.
    char peek() {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
        return m_at == m_end ? '\0' : *m_at;
    }
    bool take(char c) {
        if (peek() != c || m_at == m_end) return false;
        ++m_at;
        return true;
    }
    void expect(char c) { failed |= !take(c); }

    /// A text; one with escapes goes into `spelled`.
    std::string_view text(std::deque<std::string>& spelled) {
        expect('"');
        if (failed) return {};
        const char* const begin = m_at;
        while (m_at != m_end && *m_at != '"' && *m_at != '\\' && static_cast<unsigned char>(*m_at) >= 0x20)
            ++m_at;
        if (m_at != m_end && *m_at == '"') return {begin, static_cast<std::size_t>(m_at++ - begin)};
        std::string out(begin, m_at);
        while (m_at != m_end && *m_at != '"' && !failed) {
            if (static_cast<unsigned char>(*m_at) < 0x20)
                failed = true;
            else if (*m_at == '\\')
                escape(out);
            else
                out += *m_at++;
        }
        failed |= m_at == m_end;
        if (failed) return {};
        ++m_at;
        return spelled.emplace_back(std::move(out));
    }

    /// A whole number from 0 to mostTokenIds, written plainly.
    std::int64_t id() {
        peek();
        const char* const begin = m_at;
        std::int64_t value = 0;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9' && value <= mostTokenIds)
            value = 10 * value + (*m_at++ - '0');
        const bool zeros = m_at - begin > 1 && *begin == '0';
        const char next = m_at == m_end ? '\0' : *m_at;
        if (m_at == begin || zeros || value > mostTokenIds || (next != ',' && next != '}' && next > ' ')) failed = true;
        return value;
    }

    /// Passes over a value without looking into it: whoever reads the rest of the document does.
    void skip() {
        int depth = 0;
        do {
            const char c = peek();
            if (m_at == m_end) {
                failed = true;
                return;
            }
            if (c == '"') {
                for (++m_at; m_at != m_end && *m_at != '"'; ++m_at)
                    if (*m_at == '\\' && ++m_at == m_end) break;
                if (m_at == m_end) failed = true;
            } else if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            if (failed || depth < 0) {
                failed = true;
                return;
            }
            ++m_at;
            // A number or a word goes on to the next mark.
            if (depth == 0 && c != '"' && c != '}' && c != ']')
                while (m_at != m_end && *m_at != ',' && *m_at != '}' && *m_at != ']' && *m_at > ' ')
                    ++m_at;
        } while (depth > 0);
    }

private:
    unsigned hexadecimal() {
        unsigned value = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = m_at == m_end ? '\0' : *m_at;
            const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                                   : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10
                                   : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                          : 16;
            if (digit == 16) {
                failed = true;
                return 0;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    void escape(std::string& out) {
        if (m_end - m_at < 2) {
            failed = true;
            return;
        }
        const char kind = m_at[1];
        m_at += 2;
        switch (kind) {
        case '"':
        case '\\':
        case '/':
            out += kind;
            return;
        case 'b':
            out += '\b';
            return;
        case 'f':
            out += '\f';
            return;
        case 'n':
            out += '\n';
            return;
        case 'r':
            out += '\r';
            return;
        case 't':
            out += '\t';
            return;
        case 'u':
            break;
        default:
            failed = true;
            return;
        }
        unsigned c = hexadecimal();
        if (c >= 0xD800 && c < 0xDC00) { // the first half of a pair
            if (m_end - m_at < 6 || m_at[0] != '\\' || m_at[1] != 'u') {
                failed = true;
                return;
            }
            m_at += 2;
            const unsigned low = hexadecimal();
            failed |= low < 0xDC00 || low > 0xDFFF;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        } else if (c >= 0xDC00 && c <= 0xDFFF)
            failed = true;
        if (failed) return;
        if (c < 0x80)
            out += static_cast<char>(c);
        else if (c < 0x800)
            (out += static_cast<char>(0xC0U | (c >> 6))) += static_cast<char>(0x80U | (c & 0x3FU));
        else if (c < 0x10000)
            ((out += static_cast<char>(0xE0U | (c >> 12))) += static_cast<char>(0x80U | ((c >> 6) & 0x3FU))) +=
                static_cast<char>(0x80U | (c & 0x3FU));
        else
            (((out += static_cast<char>(0xF0U | (c >> 18))) += static_cast<char>(0x80U | ((c >> 12) & 0x3FU))) +=
             static_cast<char>(0x80U | ((c >> 6) & 0x3FU))) += static_cast<char>(0x80U | (c & 0x3FU));
    }

    const char* m_at;
    const char* m_end;
};

void readVocabulary(Scanner& scan, BpeParts& parts) {
    scan.expect('{');
    if (scan.peek() == '}') scan.failed = true; // an empty one is refused elsewhere
    while (!scan.failed) {
        const std::string_view piece = scan.text(parts.spelled);
        scan.expect(':');
        const std::int64_t id = scan.id();
        if (scan.failed) return;
        parts.pieces.emplace_back(piece, id);
        if (scan.take('}')) return;
        scan.expect(',');
    }
}

void readMerges(Scanner& scan, BpeParts& parts) {
    scan.expect('[');
    if (scan.take(']')) return;
    while (!scan.failed) {
        if (scan.peek() == '[') {
            scan.expect('[');
            const std::string_view left = scan.text(parts.spelled);
            scan.expect(',');
            const std::string_view right = scan.text(parts.spelled);
            scan.expect(']');
            parts.merges.emplace_back(left, right);
        } else {
            const std::string_view line = scan.text(parts.spelled);
            if (line.substr(0, 8) != "#version") {
                const auto pair = mergeOfLine(line);
                scan.failed |= !pair;
                if (pair) parts.merges.push_back(*pair);
            }
        }
        if (scan.take(']')) return;
        scan.expect(',');
    }
}

/// Walks the members of an object: `member(key)` must read the value.
template <class Member> void forEachMember(Scanner& scan, const Member& member) {
    std::deque<std::string> keys;
    scan.expect('{');
    if (scan.take('}')) return;
    while (!scan.failed) {
        const std::string_view key = scan.text(keys);
        scan.expect(':');
        scan.peek();
        if (scan.failed) return;
        member(key);
        if (scan.take('}')) return;
        scan.expect(',');
    }
}

} // namespace

std::optional<TakenApart> takeApartTokenizerJson(std::string_view text) {
    if (!isValidUtf8(text)) return std::nullopt;
    Scanner scan(text);
    TakenApart out;
    const char* copied = text.data();
    bool seenModel = false, seenVocabulary = false, seenMerges = false;
    const auto replace = [&](bool& seen, std::string_view stand, const auto& read) {
        scan.failed |= seen; // twice: which of them counts is for the reader of documents
        seen = true;
        out.rest.append(copied, scan.place());
        out.rest += stand;
        read(scan, out.parts);
        copied = scan.place();
    };
    forEachMember(scan, [&](std::string_view key) {
        if (key != "model") return scan.skip();
        scan.failed |= seenModel;
        seenModel = true;
        forEachMember(scan, [&](std::string_view member) {
            if (member == "vocab")
                replace(seenVocabulary, "{}", readVocabulary);
            else if (member == "merges")
                replace(seenMerges, "[]", readMerges);
            else
                scan.skip();
        });
    });
    if (scan.failed || !seenVocabulary || !seenMerges) return std::nullopt;
    out.rest.append(copied, text.data() + text.size());
    return out;
}

std::optional<BpeParts> takeApartVocabulary(std::string_view text) {
    if (!isValidUtf8(text)) return std::nullopt;
    Scanner scan(text);
    BpeParts parts;
    readVocabulary(scan, parts);
    if (scan.failed || scan.peek() != '\0' || scan.place() != text.data() + text.size()) return std::nullopt;
    return parts;
}

} // namespace strata
