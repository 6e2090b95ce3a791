// SPDX-License-Identifier: GPL-3.0-or-later
// A row as a record of a table with a header.
#include "model/base/counted.h"
#include "model/base/shown_text.h"
#include "model/task/row_kinds.h"

#include <algorithm>
#include <array>
#include <optional>

namespace strata {
namespace {

constexpr std::size_t shownNames = 12;

/// "Label_1" and "label 1" → "label1"
std::string plainName(const std::string& name) {
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '_' && c != '-' && c != '.')
            plain += c;
    }
    return plain;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

/// What columns with the text are called where people share such tables; the first that is there counts.
constexpr std::array usualTexts{"text",    "input",   "sentence", "abstract",  "document",    "content", "review",
                                "article", "comment", "question", "utterance", "description", "body",    "tweet"};
/// Families of columns, one a level: label1, label2 …; the first family that is there counts.
constexpr std::array usualFamilies{"label", "level", "l", "cat", "category", "class", "tag"};
/// And those with names of their own, from level 1 down.
constexpr std::array usualPairs{
    std::array{"domain", "area"},           std::array{"domain", "intent"},  std::array{"domain", "subdomain"},
    std::array{"category", "subcategory"},  std::array{"coarse", "fine"},    std::array{"labelcoarse", "labelfine"},
    std::array{"coarselabel", "finelabel"}, std::array{"topic", "subtopic"}, std::array{"class", "subclass"},
    std::array{"section", "subsection"},    std::array{"parent", "child"},
};
constexpr std::array usualSingles{"label", "labels", "category", "class", "intent", "topic", "domain"};

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), shownNames); ++i)
        text += (i ? ", " : "") + quotedName(names[i]);
    return text + (names.size() > shownNames ? " …" : "");
}

using Column = std::optional<std::size_t>;

Column columnOf(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::size_t> usualLabels(const std::vector<std::string>& plain) {
    for (const char* family : usualFamilies) {
        std::vector<std::size_t> found;
        for (int level = 1;; ++level) {
            const Column column = columnOf(plain, family + std::to_string(level));
            if (!column) break;
            found.push_back(*column);
        }
        if (!found.empty()) return found;
    }
    for (const auto& [above, below] : usualPairs)
        if (const Column first = columnOf(plain, above), second = columnOf(plain, below); first && second)
            return {*first, *second};
    for (const char* single : usualSingles)
        if (const Column column = columnOf(plain, single)) return {*column};
    return {};
}

} // namespace

Result<TableColumns> tableColumns(const std::vector<std::string>& header, const RowColumns& given,
                                  const std::string& where) {
    TableColumns columns;
    std::vector<std::string> plain;
    for (const std::string& name : header) {
        columns.names.push_back(trimmed(name));
        plain.push_back(plainName(columns.names.back()));
    }
    const std::string there = "; its columns are " + listed(columns.names) + ".";
    const auto named = [&](const std::string& name) -> Result<std::size_t> {
        if (const Column column = columnOf(columns.names, name)) return *column;
        return fail(ErrorCode::BadData, where, "has no column " + quotedName(name) + there);
    };
    if (!given.text.empty()) {
        STRATA_TRY(columns.text, named(given.text));
    } else {
        const auto known =
            std::ranges::find_if(usualTexts, [&](const char* text) { return columnOf(plain, text).has_value(); });
        if (known == usualTexts.end())
            return fail(ErrorCode::BadData, where, "has no column that is known as the text; name it" + there);
        columns.text = *columnOf(plain, *known);
    }
    if (given.labels.empty()) {
        columns.labels = usualLabels(plain);
        if (columns.labels.empty())
            return fail(ErrorCode::BadData, where, "has no columns that are known as labels; name them" + there);
    }
    for (const std::string& name : given.labels) {
        STRATA_TRY(const std::size_t column, named(name));
        columns.labels.push_back(column);
    }
    return columns;
}

Result<DataRow> rowFromTable(std::vector<std::string> fields, const TableColumns& columns, const RowReading& reading,
                             const std::string& where) {
    if (fields.size() != columns.names.size())
        return fail(ErrorCode::BadData, where,
                    "has " + counted(static_cast<std::int64_t>(fields.size()), "field") + ", but the header names " +
                        counted(static_cast<std::int64_t>(columns.names.size()), "column") + ".");
    DataRow row;
    std::vector<std::string> path;
    bool ended = false;
    for (const std::size_t column : columns.labels) {
        const std::string label = trimmed(fields[column]);
        if (!label.empty() && ended)
            return fail(ErrorCode::BadData, where,
                        "has the label " + quotedName(label) + " in column " + quotedName(columns.names[column]) +
                            ", but none in the column of the level above.");
        ended = label.empty();
        if (!ended) path.push_back(label);
    }
    row.fields["input"] = trimmed(fields[columns.text]);
    if (row.fields["input"].empty()) return fail(ErrorCode::BadData, where, "the text is empty.");
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (i != columns.text && std::ranges::find(columns.labels, i) == columns.labels.end() &&
            !columns.names[i].empty())
            row.fields.emplace(columns.names[i], std::move(fields[i]));
    auto paths = labelPaths(path, reading.taxonomy);
    if (!paths.empty()) {
        row.answers = std::move(paths.front());
        row.otherPaths.assign(std::make_move_iterator(paths.begin() + 1), std::make_move_iterator(paths.end()));
    }
    return row;
}

} // namespace strata
