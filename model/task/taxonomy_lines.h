// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a taxonomy's text, and the edges from parent to child that dialects of such files say.
#pragma once

#include "model/task/taxonomy.h"

#include <string>
#include <string_view>
#include <vector>

namespace strata {

inline constexpr int maxTreeDepth = 24; ///< below parseJson's 64 levels, two for each level of labels

struct TaxonomyLine {
    std::size_t number = 0; ///< counted from 1
    std::string_view text;  ///< without its end; never blank
};

/// The lines that are not blank; a byte order mark is passed over. Views into `text`.
std::vector<TaxonomyLine> taxonomyLines(std::string_view text);
std::string trimmedLabel(std::string_view text);
/// "FILE, line 3"
std::string atLine(const std::string& subject, std::size_t line);
/// Not empty, no blanks round it, no line break. Errors: BadTask at `where`.
Result<void> checkLabel(const std::string& label, const std::string& where);

struct TaxonomyEdge {
    std::string parent; ///< empty: the child stands at the top
    std::string child;
    std::size_t line = 0;
};

/// The tree that the edges make; children in the order of the lines. `rootIsNoLabel`: a single label "Root" (in any
/// case) at the top stands for the whole and is none. Errors (BadTask, with the line): a label twice under one parent,
/// its own ancestor, or with labels below it and two parents; more than maxTreeDepth levels.
Result<TaxonomyNode> treeFromEdges(const std::vector<TaxonomyEdge>& edges, bool rootIsNoLabel,
                                   const std::string& subject);

/// Rows of two columns, parent and child, parted by `separator` (',' or TAB; RFC 4180, no line breaks inside quotes).
/// A first line that names columns (parent and child, source and target … in any case, in any order, others beside
/// them) is the header; `columns`, when given, are its names of the two. Errors (BadTask): with the line.
Result<std::vector<TaxonomyEdge>> edgesFromTable(std::string_view text, char separator, const TaxonomyColumns& columns,
                                                 const std::string& subject);
/// Whether the first line is such a header.
bool hasTableHeader(std::string_view text, char separator);

/// "parent TAB child TAB child …", as the field's *.taxonomy files are.
Result<std::vector<TaxonomyEdge>> edgesFromTabs(std::string_view text, const std::string& subject);
/// Whether a line has a TAB between two labels: no indentation.
bool hasInnerTab(std::string_view text);

/// "parent: X child: Y child-description: Z", as RCV1's hierarchy is; "None" is no parent.
Result<std::vector<TaxonomyEdge>> edgesFromParentChildLines(std::string_view text, const std::string& subject);
bool hasParentChildLines(std::string_view text);

} // namespace strata
