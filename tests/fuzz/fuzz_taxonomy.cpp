// SPDX-License-Identifier: GPL-3.0-or-later
// A taxonomy in any dialect: the first byte chooses the extension.
#include "model/task/taxonomy.h"
#include "tests/fuzz/fuzz_support.h"

#include <array>
#include <set>

using namespace strata;

namespace {

constexpr std::array extensions{".json", ".csv", ".tsv", ".taxonomy", ".txt", ".hier"};

void checkTree(const TaxonomyNode& node, int depth) {
    fuzz::require(depth <= 24, "a tree that is too deep");
    std::set<std::string> labels;
    for (const TaxonomyNode& child : node.children) {
        fuzz::require(!child.label.empty() && !child.id.empty(), "a label that is empty");
        fuzz::require(labels.insert(child.label).second, "a label twice under one parent");
        checkTree(child, depth + 1);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string name = std::string("t") + extensions[data[0] % extensions.size()];
    const std::string text(fuzz::textOf(data + 1, size - 1));
    const TaxonomyColumns columns = data[0] < 128 ? TaxonomyColumns{} : TaxonomyColumns{"a", "b"};
    const auto taxonomy = parseTaxonomy(text, name, columns);
    if (!taxonomy) {
        fuzz::checkSentence(taxonomy.error());
        return 0;
    }
    fuzz::require(taxonomy->nodeCount() > 0 && taxonomy->nodeCount() <= size, "more labels than bytes");
    checkTree(taxonomy->root, 0);
    return 0;
}
