// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/label_nodes.h"

namespace strata {

LabelNodes::LabelNodes(const Taxonomy& tree) {
    for (const TaxonomyNode& node : tree.root.children)
        add(node, -1, 0);
}

void LabelNodes::add(const TaxonomyNode& node, std::int32_t parent, std::size_t depth) {
    const auto id = static_cast<std::int32_t>(m_nodes.size());
    m_nodes.push_back({node.label, depth, parent, {}});
    (parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children).emplace(node.label, id);
    if (m_levels.size() <= depth) m_levels.resize(depth + 1);
    m_levels[depth].nodes.push_back(id);
    m_levels[depth].first.emplace(node.label, id);
    ++m_levels[depth].count[node.label];
    for (const TaxonomyNode& child : node.children)
        add(child, id, depth + 1);
}

std::int32_t LabelNodes::below(std::int32_t parent, const std::string& name) const {
    const auto& children = parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children;
    const auto found = children.find(name);
    return found == children.end() ? -1 : found->second;
}

std::int32_t LabelNodes::answered(std::size_t depth, std::int32_t above, const std::string& name) const {
    if (depth >= m_levels.size()) return -1;
    if (depth == 0 || above >= 0)
        if (const std::int32_t child = below(above, name); child >= 0) return child;
    const auto found = m_levels[depth].first.find(name);
    return found == m_levels[depth].first.end() ? -1 : found->second;
}

const std::vector<std::int32_t>& LabelNodes::level(std::size_t depth) const {
    static const std::vector<std::int32_t> none;
    return depth < m_levels.size() ? m_levels[depth].nodes : none;
}

std::string LabelNodes::shownName(std::int32_t node) const {
    const Node& of = m_nodes[static_cast<std::size_t>(node)];
    if (of.parent < 0 || m_levels[of.depth].count.at(of.name) < 2) return of.name;
    std::string above;
    for (std::int32_t at = of.parent; at >= 0; at = m_nodes[static_cast<std::size_t>(at)].parent) {
        const std::string& name = m_nodes[static_cast<std::size_t>(at)].name;
        above = above.empty() ? name : name + " › " + above;
    }
    return of.name + " (" + above + ")";
}

} // namespace strata
