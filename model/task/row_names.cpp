// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/task/row_names.h"

#include "model/base/json_file.h"
#include "model/task/delimited.h"
#include "model/task/row_kinds.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace strata {
namespace {

constexpr std::size_t lookedAt = std::size_t{4} << 20; ///< bytes, from the beginning
constexpr std::size_t longestExample = 60;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string shortened(std::string text) {
    if (text.size() <= longestExample) return text;
    std::size_t end = longestExample; // not in the middle of a character
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "…";
}

/// The first object of an array or of lines: from its brace to the one that closes it.
std::string_view firstObject(std::string_view text) {
    const std::size_t begin = text.find('{');
    if (begin == std::string_view::npos) return {};
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (quoted) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '"')
                quoted = false;
        } else if (text[i] == '"') {
            quoted = true;
        } else if (text[i] == '{') {
            ++depth;
        } else if (text[i] == '}' && --depth == 0) {
            return text.substr(begin, i + 1 - begin);
        }
    }
    return {};
}

Result<RowNames> namesOfTable(std::string_view text, char separator, const std::string& subject) {
    DelimitedReader reader(text, separator, subject);
    STRATA_TRY(auto header, reader.next());
    RowNames out;
    if (!header) return out;
    out.known = tableColumns(header->fields, {}, subject).has_value();
    out.names = std::move(header->fields);
    if (auto first = reader.next(); first && *first)
        for (std::string& field : (*first)->fields)
            out.examples.push_back(shortened(std::move(field)));
    return out;
}

Result<RowNames> namesOfJson(std::string_view text, const std::string& subject) {
    const auto bad = [&] {
        return fail(ErrorCode::BadData, subject, "does not begin with a row: a JSON object of keys and texts.");
    };
    const nlohmann::ordered_json row = nlohmann::ordered_json::parse(firstObject(text), nullptr, false);
    if (!row.is_object()) return bad();
    RowNames out;
    for (const auto& [name, value] : row.items()) {
        out.names.push_back(name);
        out.examples.push_back(shortened(
            value.is_string() ? value.get<std::string>()
                              : value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)));
    }
    out.known = rowFromJson(nlohmann::json(row), {}, subject).has_value();
    return out;
}

} // namespace

Result<RowNames> rowNames(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        return fail(ErrorCode::FileNotFound, path.string(), "the file does not exist.");
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string begin(lookedAt, '\0');
    file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (file.bad() || !file.is_open())
        return fail(ErrorCode::FileUnreadable, path.string(),
                    std::string("cannot be read: ") + std::strerror(errno) + ".");
    begin.resize(static_cast<std::size_t>(file.gcount()));
    std::string_view text = begin;
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return fail(ErrorCode::BadData, path.string(), "is empty.");
    const char separator = separatorOf(path, text);
    return separator == 0 ? namesOfJson(text, path.string()) : namesOfTable(text, separator, path.string());
}

} // namespace strata
