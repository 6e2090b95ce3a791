// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/delimited.h"

#include <algorithm>

namespace strata {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

DelimitedReader::DelimitedReader(std::string_view text, char separator, std::string subject, ErrorCode code)
    : m_text(text), m_separator(separator), m_subject(std::move(subject)), m_code(code) {
    if (m_text.starts_with(byteOrderMark)) m_text.remove_prefix(byteOrderMark.size());
}

Result<std::optional<DelimitedRecord>> DelimitedReader::next() {
    while (m_at < m_text.size()) { // blank lines
        const auto end = m_text.find('\n', m_at);
        if (!isBlank(m_text.substr(m_at, end == std::string_view::npos ? end : end - m_at))) break;
        if (end == std::string_view::npos) return std::optional<DelimitedRecord>();
        m_at = end + 1;
        ++m_line;
    }
    if (m_at >= m_text.size()) return std::optional<DelimitedRecord>();

    DelimitedRecord record;
    record.line = m_line;
    record.fields.emplace_back();
    bool quoted = false;
    std::size_t i = m_at, line = m_line, opened = 0, openedLine = 0;
    for (; i < m_text.size(); ++i) {
        const char c = m_text[i];
        std::string& field = record.fields.back();
        if (quoted) {
            if (c == '\n') ++line;
            if (c != '"')
                field += c;
            else if (i + 1 < m_text.size() && m_text[i + 1] == '"')
                field += m_text[++i];
            else
                quoted = false;
        } else if (c == '"' && isBlank(field)) {
            quoted = true;
            opened = i;
            openedLine = line;
            field.clear();
        } else if (c == m_separator) {
            record.fields.emplace_back();
        } else if (c == '\n') {
            break;
        } else {
            field += c;
        }
    }
    if (quoted) {
        const auto end = m_text.find('\n', opened);
        m_at = end == std::string_view::npos ? m_text.size() : end + 1;
        m_line = openedLine + 1;
        return fail(m_code, m_subject + ", line " + std::to_string(openedLine), "a quotation mark is not closed.");
    }
    if (std::string& last = record.fields.back(); last.ends_with('\r')) last.pop_back();
    m_at = std::min(i + 1, m_text.size());
    m_line = line + 1;
    return std::optional(std::move(record));
}

} // namespace strata
