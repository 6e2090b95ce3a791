// SPDX-License-Identifier: GPL-3.0-or-later
// Labels in any order → paths of the tree.
#include "model/task/row_kinds.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

constexpr std::size_t mostPaths = 1000; ///< of one row

struct Walk {
    const std::vector<std::string>& labels;
    std::set<std::string> named, placed;
    std::vector<std::vector<std::string>> paths;
    std::vector<std::string> path;

    void below(const TaxonomyNode& node) {
        bool deeper = false;
        for (const TaxonomyNode& child : node.children) {
            if (!named.contains(child.label)) continue;
            deeper = true;
            placed.insert(child.label);
            path.push_back(child.label);
            below(child);
            path.pop_back();
            if (paths.size() > mostPaths) return;
        }
        if (!deeper && !path.empty()) paths.push_back(path);
    }
    /// Of a path's first label in the row; then of its second …
    std::vector<std::ptrdiff_t> placesOf(const std::vector<std::string>& one) const {
        std::vector<std::ptrdiff_t> places;
        for (const std::string& label : one)
            places.push_back(std::ranges::find(labels, label) - labels.begin());
        return places;
    }
};

} // namespace

std::vector<std::vector<std::string>> labelPaths(const std::vector<std::string>& labels, const Taxonomy* taxonomy) {
    if (labels.empty()) return {};
    if (!taxonomy || taxonomy->find(labels)) return {labels};
    Walk walk{labels, {labels.begin(), labels.end()}, {}, {}, {}};
    walk.below(taxonomy->root);
    if (walk.placed.size() != walk.named.size() || walk.paths.size() > mostPaths) return {labels};
    std::ranges::stable_sort(walk.paths,
                             [&](const auto& a, const auto& b) { return walk.placesOf(a) < walk.placesOf(b); });
    return walk.paths;
}

} // namespace strata
