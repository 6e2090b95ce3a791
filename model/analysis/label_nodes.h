// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes of a task's tree of labels as numbers: a label is its path, and of a name there may be several.
#pragma once

#include "model/task/taxonomy.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace strata {

/// Counted from 0 in the order of the file, −1: none. A path is read as `score` reads it (metrics/label_space.h).
/// Immutable; any thread.
class LabelNodes {
public:
    explicit LabelNodes(const Taxonomy& tree);

    /// The child of that name; `parent` −1: at the top.
    std::int32_t below(std::int32_t parent, const std::string& name) const;
    /// What an answer on the level `depth` (0: the top) means: a child of the answer above, else the first of the
    /// level's nodes of that name.
    std::int32_t answered(std::size_t depth, std::int32_t above, const std::string& name) const;
    /// Of a level, in the order of the file.
    const std::vector<std::int32_t>& level(std::size_t depth) const;
    std::size_t size() const { return m_nodes.size(); }
    const std::string& name(std::int32_t node) const { return m_nodes[static_cast<std::size_t>(node)].name; }
    /// The name; where several nodes of the level have it, with what stands above it: "board (group › games)".
    std::string shownName(std::int32_t node) const;

private:
    struct Node {
        std::string name;
        std::size_t depth = 0;
        std::int32_t parent = -1;
        std::unordered_map<std::string, std::int32_t> children;
    };
    struct Level {
        std::vector<std::int32_t> nodes;
        std::unordered_map<std::string, std::int32_t> first, count; ///< by name
    };
    void add(const TaxonomyNode& node, std::int32_t parent, std::size_t depth);

    std::vector<Node> m_nodes;
    std::unordered_map<std::string, std::int32_t> m_top;
    std::vector<Level> m_levels;
};

} // namespace strata
