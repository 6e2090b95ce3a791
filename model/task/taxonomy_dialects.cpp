// SPDX-License-Identifier: GPL-3.0-or-later
// The dialects in which the field writes trees of labels, each read as edges from parent to child.
#include "model/task/delimited.h"
#include "model/task/taxonomy_lines.h"

#include <algorithm>
#include <array>
#include <optional>

namespace strata {
namespace {

/// One line of a table, its fields without blanks round them.
Result<std::vector<std::string>> fieldsOf(std::string_view line, char separator, const std::string& subject,
                                          std::size_t number) {
    DelimitedReader reader(line, separator, subject, ErrorCode::BadTask);
    const auto record = reader.next();
    if (!record) return fail(record.error().code, atLine(subject, number), record.error().detail);
    std::vector<std::string> fields;
    if (*record)
        for (const std::string& field : (*record)->fields)
            fields.push_back(trimmedLabel(field));
    return fields;
}

/// "Parent_Label" → {"parent", "label"}
std::vector<std::string> wordsOf(const std::string& field) {
    std::vector<std::string> words(1);
    for (const char c : field) {
        if (c >= 'A' && c <= 'Z')
            words.back() += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// What the word that begins a column's name says of it. The first of a row go together.
struct HeaderPair {
    const char* parent;
    const char* child;
};
constexpr std::array headerPairs{
    HeaderPair{"parent", "child"},
    HeaderPair{"parents", "children"},
    HeaderPair{"parentid", "childid"},
    HeaderPair{"parentlabel", "childlabel"},
    HeaderPair{"parentname", "childname"},
    HeaderPair{"source", "target"},
    HeaderPair{"from", "to"},
    HeaderPair{"hypernym", "hyponym"},
    HeaderPair{"broader", "narrower"},
    HeaderPair{"superclass", "subclass"},
    HeaderPair{"supercategory", "subcategory"},
    HeaderPair{"super", "sub"},
};
/// What stands beside a "parent" for the thing itself.
constexpr std::array plainChildren{"child", "children", "label", "name", "node", "category", "class", "topic", "id"};

struct Columns {
    std::size_t parent = 0, child = 1;
};

std::optional<Columns> headerColumns(const std::vector<std::string>& fields) {
    std::vector<std::string> first;
    for (const std::string& field : fields) {
        const auto words = wordsOf(field);
        first.push_back(words.empty() || words.size() > 2 ? std::string() : words.front());
    }
    const auto find = [&](std::string_view word) -> std::optional<std::size_t> {
        const auto found = std::ranges::find(first, word);
        if (found == first.end()) return std::nullopt;
        return static_cast<std::size_t>(found - first.begin());
    };
    for (const HeaderPair& pair : headerPairs)
        if (const auto parent = find(pair.parent), child = find(pair.child); parent && child)
            return Columns{*parent, *child};
    for (const char* parentWord : {"parent", "parents", "parentid", "parentlabel", "parentname"})
        if (const auto parent = find(parentWord))
            for (const char* word : plainChildren)
                if (const auto child = find(word); child && *child != *parent) return Columns{*parent, *child};
    return std::nullopt;
}

const char* const howToName =
    "name the columns with \"taxonomy_columns\": [\"PARENT\", \"CHILD\"] in the task file, or "
    "begin the file with the line parent,child";

std::string listed(const std::vector<std::string>& fields) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(fields.size(), 8); ++i)
        text += (i ? ", \"" : "\"") + fields[i].substr(0, 60) + "\"";
    return text + (fields.size() > 8 ? " …" : "");
}

/// One of the words by itself, beside something that is no counterpart: a header, but of what?
bool halfHeader(const std::vector<std::string>& fields) {
    return std::ranges::any_of(fields, [](const std::string& field) {
        const auto words = wordsOf(field);
        return words.size() == 1 && (words.front() == "parent" || words.front() == "child");
    });
}

Result<Columns> namedColumns(const std::vector<std::string>& fields, const TaxonomyColumns& columns,
                             const std::string& where) {
    Columns found;
    for (const auto& [name, index] :
         {std::pair(&columns.parent, &found.parent), std::pair(&columns.child, &found.child)}) {
        const auto at = std::ranges::find(fields, *name);
        if (at == fields.end())
            return fail(ErrorCode::BadTask, where,
                        "has no column \"" + *name + "\"; its columns are " + listed(fields) + ".");
        *index = static_cast<std::size_t>(at - fields.begin());
    }
    return found;
}

constexpr std::string_view parentWord = "parent:", childWord = "child:", descriptionWord = "child-description:";

bool startsWithParent(std::string_view line) {
    return trimmedLabel(line).starts_with(parentWord);
}

} // namespace

bool hasTableHeader(std::string_view text, char separator) {
    const auto lines = taxonomyLines(text);
    if (lines.empty()) return false;
    const auto fields = fieldsOf(lines.front().text, separator, "", 1);
    return fields && headerColumns(*fields).has_value();
}

Result<std::vector<TaxonomyEdge>> edgesFromTable(std::string_view text, char separator, const TaxonomyColumns& columns,
                                                 const std::string& subject) {
    std::vector<TaxonomyEdge> edges;
    Columns chosen;
    bool first = true, header = false;
    for (const TaxonomyLine& line : taxonomyLines(text)) {
        const std::string where = atLine(subject, line.number);
        STRATA_TRY(const auto fields, fieldsOf(line.text, separator, subject, line.number));
        if (first) {
            first = false;
            if (!columns.parent.empty()) {
                STRATA_TRY(chosen, namedColumns(fields, columns, where));
                header = true;
            } else if (const auto found = headerColumns(fields)) {
                chosen = *found;
                header = true;
            } else if (halfHeader(fields)) {
                return fail(ErrorCode::BadTask, where,
                            "looks like a header (" + listed(fields) +
                                ") that does not say which column is the parent "
                                "and which the child; " +
                                howToName + ".");
            }
            if (header) continue;
        }
        const std::size_t needed = header ? std::max(chosen.parent, chosen.child) + 1 : 2;
        if (header ? fields.size() < needed : fields.size() != needed)
            return fail(
                ErrorCode::BadTask, where,
                "has " + std::to_string(fields.size()) + (fields.size() == 1 ? " column" : " columns") +
                    "; a taxonomy has two, parent and child" +
                    (header ? "." : std::string(fields.size() > 2 ? " (" + std::string(howToName) + ")." : ".")));
        edges.push_back({fields[chosen.parent], fields[chosen.child], line.number});
    }
    return edges;
}

bool hasInnerTab(std::string_view text) {
    return std::ranges::any_of(taxonomyLines(text), [](const TaxonomyLine& line) {
        return trimmedLabel(line.text).find('\t') != std::string::npos;
    });
}

Result<std::vector<TaxonomyEdge>> edgesFromTabs(std::string_view text, const std::string& subject) {
    std::vector<TaxonomyEdge> edges;
    std::vector<std::pair<std::string, std::size_t>> alone;
    for (const TaxonomyLine& line : taxonomyLines(text)) {
        const std::string where = atLine(subject, line.number);
        std::vector<std::string> labels;
        for (std::string_view rest = line.text; !rest.empty();) {
            const auto tab = rest.find('\t');
            labels.push_back(trimmedLabel(rest.substr(0, tab)));
            rest = tab == std::string_view::npos ? std::string_view{} : rest.substr(tab + 1);
        }
        while (!labels.empty() && labels.back().empty())
            labels.pop_back(); // a TAB at the end of the line
        if (std::ranges::find(labels, std::string()) != labels.end())
            return fail(ErrorCode::BadTask, where,
                        "begins with a TAB or has two in a row; a line is a parent and its children, parted by single "
                        "TABs.");
        if (labels.size() == 1) alone.emplace_back(labels.front(), line.number);
        for (std::size_t i = 1; i < labels.size(); ++i)
            edges.push_back({labels.front(), labels[i], line.number});
    }
    // A label without children may have a line of its own, where another line places it.
    for (const auto& [label, line] : alone)
        if (std::ranges::none_of(edges, [&](const TaxonomyEdge& edge) { return edge.child == label; }))
            return fail(ErrorCode::BadTask, atLine(subject, line),
                        "has no TAB: a line is a parent and its children, parted by TABs, and \"" +
                            label.substr(0, 60) + "\" is the child of none.");
    return edges;
}

bool hasParentChildLines(std::string_view text) {
    const auto lines = taxonomyLines(text);
    return !lines.empty() && startsWithParent(lines.front().text) &&
           lines.front().text.find(childWord) != std::string_view::npos;
}

Result<std::vector<TaxonomyEdge>> edgesFromParentChildLines(std::string_view text, const std::string& subject) {
    std::vector<TaxonomyEdge> edges;
    for (const TaxonomyLine& line : taxonomyLines(text)) {
        const std::string whole = trimmedLabel(line.text);
        std::string_view rest = whole;
        // "child:" is not the end of another word, and stands before the description.
        const auto child = rest.find(childWord, parentWord.size());
        if (!startsWithParent(rest) || child == std::string_view::npos ||
            (rest[child - 1] != ' ' && rest[child - 1] != '\t'))
            return fail(ErrorCode::BadTask, atLine(subject, line.number),
                        "must be of the form \"parent: X child: Y\", as the lines before it.");
        const auto description = rest.find(descriptionWord, child);
        TaxonomyEdge edge;
        edge.parent = trimmedLabel(rest.substr(parentWord.size(), child - parentWord.size()));
        const auto begin = child + childWord.size();
        edge.child =
            trimmedLabel(rest.substr(begin, description == std::string_view::npos ? description : description - begin));
        edge.line = line.number;
        if (edge.parent == "None") edge.parent.clear();
        edges.push_back(std::move(edge));
    }
    return edges;
}

} // namespace strata
