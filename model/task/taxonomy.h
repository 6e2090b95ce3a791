// The tree of labels that a task may answer with.
#pragma once

#include "model/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace strata {

struct TaxonomyNode {
    std::string label;
    std::string id; ///< as the file spells it; the label when it has none
    std::vector<TaxonomyNode> children;
};

/// A tree of labels; the root stands for the whole and has no label of its own.
struct Taxonomy {
    std::string name;
    std::vector<std::string> levelNames;
    TaxonomyNode root;

    /// The node below the path of labels; nullptr when the path leaves the tree.
    const TaxonomyNode* find(const std::vector<std::string>& path) const;
    std::size_t nodeCount() const;
    int depth() const;
};

/// {name?, levels?, children: [{id?, label, children?}]}
Result<Taxonomy> taxonomyFromJson(const nlohmann::json& json, const std::string& subject);
/// JSON tree, CSV of parent,child, or indented text, by extension (.json, .csv, .txt). Duplicate siblings, cycles and
/// empty labels are refused with the line.
Result<Taxonomy> readTaxonomy(const std::filesystem::path& path);

} // namespace strata
