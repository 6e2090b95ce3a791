// SPDX-License-Identifier: GPL-3.0-or-later
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
    /// The same for a path whose labels need not belong to each other: at each level the child of the node before it,
    /// else the first node of that name on the level, in the order of the file. nullptr when a level has no such label.
    const TaxonomyNode* resolve(const std::vector<std::string>& path) const;
    /// The nodes of a level, in the order of the file; 0 is the level below the root.
    std::vector<const TaxonomyNode*> level(int depth) const;
    std::size_t nodeCount() const;
    int depth() const;
};

/// {name?, levels?, children: [{id?, label, children?}]}
Result<Taxonomy> taxonomyFromJson(const nlohmann::json& json, const std::string& subject);
/// The same again; ids that are the labels are left out.
nlohmann::json taxonomyToJson(const Taxonomy& taxonomy);
/// The header's names of the two columns that say the tree; empty: known by their own words.
struct TaxonomyColumns {
    std::string parent, child;
};

/// JSON tree (.json), table of parent and child (.csv, .tsv; a header's words in any case, or `columns`), lines of a
/// parent and its children with TABs between them (.taxonomy, .taxnomy, .txt; a first line "Root …" has the labels at
/// the top), "parent: X child: Y" lines (.txt, .hier), or indented labels (.txt). Duplicate siblings, cycles and empty
/// labels are refused with the line.
Result<Taxonomy> readTaxonomy(const std::filesystem::path& path, const TaxonomyColumns& columns = {});
/// The same from a file's text; `path` says the dialect by its extension.
Result<Taxonomy> parseTaxonomy(const std::string& text, const std::filesystem::path& path,
                               const TaxonomyColumns& columns = {});

} // namespace strata
