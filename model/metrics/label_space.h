// SPDX-License-Identifier: GPL-3.0-or-later
// Labels as numbers. A label is a node of the tree, known by its path from the root and not by its name.
#pragma once

#include "model/metrics/prediction_row.h"
#include "model/task/taxonomy.h"

#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>

namespace strata {

/// Counted from 0, in the order of the taxonomy file (or of first naming, without one); −1: none.
using LabelId = std::int32_t;
inline constexpr LabelId noLabel = -1;

/// The labels of a taxonomy; without one, what the rows name, where a label is its level and its name. Levels count
/// from 1.
class LabelSpace {
public:
    static constexpr int mostLevels = 64; ///< a set of levels is 64 bits

    LabelSpace() = default;
    explicit LabelSpace(const Taxonomy& taxonomy);
    bool hasTree() const { return m_hasTree; }

    /// The labels of a gold path. Errors (BadData at `where`): a label that its level does not have, a path deeper than
    /// the tree, one that is no path of it.
    Result<std::vector<LabelId>> goldPath(const std::vector<std::string>& path, const std::string& where);
    /// The same of a predicted path, which may leave the tree: a name stands for the child of the label before it if
    /// that has one of this name, else for the first of its level. Null stays noLabel.
    Result<std::vector<LabelId>> predictedPath(const std::vector<std::optional<std::string>>& path,
                                               const std::string& where);

    std::size_t size() const { return m_labels.size(); }
    int depth() const { return m_depth; } ///< of the tree; without one, of the longest path that was asked for
    int level(LabelId label) const { return at(label).level; }
    LabelId parent(LabelId label) const { return at(label).parent; } ///< noLabel: at the top, or no tree
    bool isLeaf(LabelId label) const { return at(label).leaf; }
    std::size_t leaves() const;
    std::size_t ofLevel(int level) const; ///< how many labels

private:
    struct Label {
        int level = 0;
        LabelId parent = noLabel;
        bool leaf = false;
    };
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };
    using Names = std::unordered_map<std::string, LabelId, NameHash, std::equal_to<>>;

    const Label& at(LabelId label) const { return m_labels[static_cast<std::size_t>(label)]; }
    void add(const TaxonomyNode& node, LabelId parent, int level);
    LabelId child(LabelId parent, const std::string& name) const; ///< `parent` noLabel: at the top
    Result<LabelId> ofName(int level, const std::string& name, const char* key, const std::string& where);
    Result<void> checkDepth(std::size_t levels, const char* key, const std::string& where);

    bool m_hasTree = false;
    int m_depth = 0;
    std::vector<Label> m_labels;
    std::vector<Names> m_children; ///< by parent + 1; the first has the labels at the top
    std::vector<Names> m_byLevel;  ///< by level − 1; of equal names the first
    std::vector<std::size_t> m_levelSizes;
};

} // namespace strata
