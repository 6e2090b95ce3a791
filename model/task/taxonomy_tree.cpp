// SPDX-License-Identifier: GPL-3.0-or-later
// Edges from parents to children, and the tree that they make.
#include "model/task/taxonomy_lines.h"

#include <functional>
#include <map>
#include <set>

namespace strata {
namespace {

/// Edges by parent and child, and the trees below labels.
class Edges {
public:
    Edges(const std::vector<TaxonomyEdge>& edges, const std::string& subject) : m_edges(edges), m_subject(subject) {}

    Result<void> index() {
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            const TaxonomyEdge& edge = m_edges[i];
            const std::string where = atLine(m_subject, edge.line);
            STRATA_CHECK(checkLabel(edge.child, where));
            if (edge.parent == edge.child)
                return fail(ErrorCode::BadTask, where, "\"" + edge.child + "\" is its own parent.");
            if (!m_pairs.emplace(edge.parent, edge.child).second)
                return fail(ErrorCode::BadTask, where,
                            "the label \"" + edge.child + "\" stands twice under the same parent.");
            m_below[edge.parent].push_back(i);
            m_firstEdgeTo.emplace(edge.child, i);
        }
        // A label with labels below it must have one place; a leaf may stand under several parents.
        for (const TaxonomyEdge& edge : m_edges)
            if (const TaxonomyEdge& earlier = m_edges[m_firstEdgeTo.at(edge.child)];
                earlier.parent != edge.parent && m_below.count(edge.child))
                return fail(ErrorCode::BadTask, atLine(m_subject, edge.line),
                            "\"" + edge.child + "\" has labels below it and two parents, \"" + earlier.parent +
                                "\" and \"" + edge.parent + "\".");
        return {};
    }

    Result<TaxonomyNode> tree() {
        TaxonomyNode root;
        std::set<std::string> roots;
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            const TaxonomyEdge& edge = m_edges[i];
            const bool top = edge.parent.empty();
            if (!top && m_firstEdgeTo.count(edge.parent)) continue;
            const std::string& label = top ? edge.child : edge.parent;
            if (top) m_used.insert(i);
            if (!roots.insert(label).second) continue;
            TaxonomyNode node;
            node.label = node.id = label;
            fill(node, 2);
            root.children.push_back(std::move(node));
        }
        if (!m_tooDeep.empty())
            return fail(ErrorCode::BadTask, m_subject,
                        "the labels are more than " + std::to_string(maxTreeDepth) + " levels deep at \"" + m_tooDeep +
                            "\".");
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            if (!m_used.count(i))
                return fail(ErrorCode::BadTask, atLine(m_subject, m_edges[i].line),
                            "\"" + m_edges[i].child + "\" is its own ancestor: the lines form a cycle.");
        return root;
    }

private:
    /// The children of a node, which stand at level `depth`.
    void fill(TaxonomyNode& node, int depth) {
        const auto found = m_below.find(node.label);
        if (found == m_below.end()) return;
        if (depth > maxTreeDepth) {
            m_tooDeep = node.label;
            return;
        }
        for (const std::size_t index : found->second) {
            if (!m_used.insert(index).second) continue;
            TaxonomyNode child;
            child.label = child.id = m_edges[index].child;
            fill(child, depth + 1);
            node.children.push_back(std::move(child));
        }
    }

    const std::vector<TaxonomyEdge>& m_edges;
    const std::string& m_subject;
    std::map<std::string, std::vector<std::size_t>> m_below; ///< parent → edges, in the order of the file
    std::map<std::string, std::size_t> m_firstEdgeTo;
    std::set<std::pair<std::string, std::string>> m_pairs;
    std::set<std::size_t> m_used;
    std::string m_tooDeep;
};

bool isRootLabel(const std::string& label) {
    return label.size() == 4 && (label[0] | 0x20) == 'r' && (label[1] | 0x20) == 'o' && (label[2] | 0x20) == 'o' &&
           (label[3] | 0x20) == 't';
}

} // namespace

std::string trimmedLabel(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::string atLine(const std::string& subject, std::size_t line) {
    return subject + ", line " + std::to_string(line);
}

Result<void> checkLabel(const std::string& label, const std::string& where) {
    if (trimmedLabel(label).empty()) return fail(ErrorCode::BadTask, where, "the label is empty.");
    if (trimmedLabel(label) != label)
        return fail(ErrorCode::BadTask, where, "the label \"" + label + "\" begins or ends with a blank.");
    if (label.find('\n') != std::string::npos) return fail(ErrorCode::BadTask, where, "the label holds a line break.");
    return {};
}

std::vector<TaxonomyLine> taxonomyLines(std::string_view text) {
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    std::vector<TaxonomyLine> lines;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (!trimmedLabel(line).empty()) lines.push_back({number, line});
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

Result<TaxonomyNode> treeFromEdges(const std::vector<TaxonomyEdge>& edges, bool rootIsNoLabel,
                                   const std::string& subject) {
    Edges all(edges, subject);
    STRATA_CHECK(all.index());
    STRATA_TRY(TaxonomyNode tree, all.tree());
    if (rootIsNoLabel && tree.children.size() == 1 && isRootLabel(tree.children.front().label)) {
        TaxonomyNode root;
        root.children = std::move(tree.children.front().children);
        return root;
    }
    return tree;
}

} // namespace strata
