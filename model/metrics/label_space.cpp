// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/metrics/label_space.h"

#include "model/base/nearest_word.h"
#include "model/base/shown_text.h"

#include <algorithm>

namespace strata {

LabelSpace::LabelSpace(const Taxonomy& taxonomy) : m_hasTree(true), m_depth(taxonomy.depth()), m_children(1) {
    m_byLevel.resize(static_cast<std::size_t>(m_depth));
    m_levelSizes.resize(static_cast<std::size_t>(m_depth));
    for (const TaxonomyNode& node : taxonomy.root.children)
        add(node, noLabel, 1);
}

void LabelSpace::add(const TaxonomyNode& node, LabelId parent, int level) {
    const auto id = static_cast<LabelId>(m_labels.size());
    const auto depth = static_cast<std::size_t>(level - 1);
    m_labels.push_back({level, parent, node.children.empty()});
    m_children.emplace_back();
    m_children[static_cast<std::size_t>(parent + 1)].emplace(node.label, id);
    m_byLevel[depth].emplace(node.label, id);
    ++m_levelSizes[depth];
    for (const TaxonomyNode& below : node.children)
        add(below, id, level + 1);
}

std::size_t LabelSpace::leaves() const {
    return static_cast<std::size_t>(
        std::count_if(m_labels.begin(), m_labels.end(), [](const Label& label) { return label.leaf; }));
}

std::size_t LabelSpace::ofLevel(int level) const {
    const auto depth = static_cast<std::size_t>(level - 1);
    return depth < m_levelSizes.size() ? m_levelSizes[depth] : 0;
}

LabelId LabelSpace::child(LabelId parent, const std::string& name) const {
    const Names& names = m_children[static_cast<std::size_t>(parent + 1)];
    const auto found = names.find(name);
    return found == names.end() ? noLabel : found->second;
}

Result<LabelId> LabelSpace::ofName(int level, const std::string& name, const char* key, const std::string& where) {
    const auto depth = static_cast<std::size_t>(level - 1);
    Names& names = m_byLevel[depth];
    if (const auto found = names.find(name); found != names.end()) return found->second;
    if (!m_hasTree) {
        const auto id = static_cast<LabelId>(m_labels.size());
        m_labels.push_back({level, noLabel, false});
        names.emplace(name, id);
        ++m_levelSizes[depth];
        return id;
    }
    std::vector<std::string> known;
    for (const auto& [label, id] : names)
        known.push_back(label);
    std::sort(known.begin(), known.end());
    const auto meant = nearestWord(name, known);
    return fail(ErrorCode::BadData, where,
                std::string("the label ") + quotedName(name) + " in \"" + key + "\" is no label of level " +
                    std::to_string(level) + " of the taxonomy" +
                    (meant ? "; did you mean " + quotedName(*meant) + "?" : "; a level's labels are spelt as there."));
}

Result<void> LabelSpace::checkDepth(std::size_t levels, const char* key, const std::string& where) {
    const auto most = static_cast<std::size_t>(m_hasTree ? m_depth : mostLevels);
    if (levels > most)
        return fail(ErrorCode::BadData, where,
                    std::string("a path in \"") + key + "\" has " + std::to_string(levels) + " levels, and " +
                        (m_hasTree ? "the taxonomy has " : "there may be at most ") + std::to_string(most) + ".");
    if (m_hasTree || static_cast<int>(levels) <= m_depth) return {};
    m_depth = static_cast<int>(levels);
    m_byLevel.resize(levels);
    m_levelSizes.resize(levels);
    return {};
}

Result<std::vector<LabelId>> LabelSpace::goldPath(const std::vector<std::string>& path, const std::string& where) {
    STRATA_CHECK(checkDepth(path.size(), "gold", where));
    std::vector<LabelId> labels;
    for (std::size_t i = 0; i < path.size(); ++i) {
        STRATA_TRY(LabelId label, ofName(static_cast<int>(i + 1), path[i], "gold", where));
        if (m_hasTree) {
            label = child(i > 0 ? labels.back() : noLabel, path[i]);
            if (label == noLabel)
                return fail(ErrorCode::BadData, where,
                            "\"gold\" is no path of the taxonomy: " + quotedName(path[i]) + " does not stand below " +
                                quotedName(path[i - 1]) + ".");
        }
        labels.push_back(label);
    }
    return labels;
}

Result<std::vector<LabelId>> LabelSpace::predictedPath(const std::vector<std::optional<std::string>>& path,
                                                       const std::string& where) {
    STRATA_CHECK(checkDepth(path.size(), "predicted", where));
    std::vector<LabelId> labels;
    for (std::size_t i = 0; i < path.size(); ++i) {
        LabelId label = noLabel;
        if (path[i]) {
            if (m_hasTree && i > 0 && labels.back() != noLabel) label = child(labels.back(), *path[i]);
            if (label == noLabel) {
                STRATA_TRY(label, ofName(static_cast<int>(i + 1), *path[i], "predicted", where));
            }
        }
        labels.push_back(label);
    }
    return labels;
}

} // namespace strata
