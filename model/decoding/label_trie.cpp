// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/label_trie.h"

#include "model/analysis/distribution.h"
#include "model/task/encoding.h"

#include <algorithm>

namespace strata {
namespace {

constexpr std::size_t nodesPerPass = 1024;

} // namespace

Result<LabelTrie> LabelTrie::make(const Tokenizer& tokenizer, const Layout& layout,
                                  const std::vector<TaxonomyNode>& labels) {
    LabelTrie trie;
    for (const TaxonomyNode& label : labels) {
        STRATA_TRY(const auto ids, encodeAnswer(tokenizer, layout, label.label));
        if (ids.empty())
            return fail(ErrorCode::BadTask, "label \"" + label.label + "\"",
                        "becomes no token at all in this model's tokenizer.");
        const int index = static_cast<int>(trie.m_labels.size());
        std::int32_t node = -1;
        for (const TokenId id : ids) {
            std::int32_t below = trie.follow(node, id);
            if (below < 0) {
                below = static_cast<std::int32_t>(trie.m_nodes.size());
                const int depth = node < 0 ? 1 : trie.m_nodes[static_cast<std::size_t>(node)].depth + 1;
                trie.m_nodes.push_back({id, node, -1, depth, {}});
                (node < 0 ? trie.m_roots : trie.m_nodes[static_cast<std::size_t>(node)].children).push_back(below);
            }
            node = below;
        }
        int& here = trie.m_nodes[static_cast<std::size_t>(node)].label;
        if (here < 0)
            here = index;
        else
            trie.m_indistinguishable.push_back(label.label);
        trie.m_labels.push_back(label.label);
        trie.m_childCounts.push_back(static_cast<int>(label.children.size()));
        trie.m_ends.push_back(node);
    }
    return trie;
}

std::vector<TokenId> LabelTrie::next(std::int32_t node) const {
    std::vector<TokenId> ids;
    for (const std::int32_t child : node < 0 ? m_roots : m_nodes[static_cast<std::size_t>(node)].children)
        ids.push_back(m_nodes[static_cast<std::size_t>(child)].id);
    return ids;
}

std::int32_t LabelTrie::follow(std::int32_t node, TokenId id) const {
    for (const std::int32_t child : node < 0 ? m_roots : m_nodes[static_cast<std::size_t>(node)].children)
        if (m_nodes[static_cast<std::size_t>(child)].id == id) return child;
    return -1;
}

int LabelTrie::labelAt(std::int32_t node) const {
    return node < 0 ? -1 : m_nodes[static_cast<std::size_t>(node)].label;
}

int LabelTrie::find(std::span<const TokenId> ids) const {
    std::int32_t node = -1;
    for (const TokenId id : ids) {
        node = follow(node, id);
        if (node < 0) return -1;
    }
    return labelAt(node);
}

std::vector<TokenId> LabelTrie::commonBeginning() const {
    std::vector<TokenId> ids;
    if (m_labels.size() < 2) return ids;
    const std::vector<std::int32_t>* below = &m_roots;
    while (below->size() == 1) {
        const Node& only = m_nodes[static_cast<std::size_t>(below->front())];
        if (only.label >= 0) break; // one label is the beginning of the others
        ids.push_back(only.id);
        below = &only.children;
    }
    return ids;
}

std::vector<TokenId> LabelTrie::tokensOf(int label) const {
    std::vector<TokenId> ids;
    for (std::int32_t node = m_ends[static_cast<std::size_t>(label)]; node >= 0;
         node = m_nodes[static_cast<std::size_t>(node)].parent)
        ids.push_back(m_nodes[static_cast<std::size_t>(node)].id);
    std::reverse(ids.begin(), ids.end());
    return ids;
}

Result<std::vector<LabelCandidate>> LabelTrie::score(RunState& state, HeadIndex head, const JobControl& control,
                                                     LabelScore by) const {
    const HeadSpec& spec = state.model().heads()[static_cast<std::size_t>(head.value)].spec;
    const TreeReadout own{*spec.layer, head, spec.readout};
    STRATA_TRY(auto candidates, score(state, state.length(), std::span(&own, 1), by, control));
    return std::move(candidates.front());
}

Result<std::vector<std::vector<LabelCandidate>>> LabelTrie::score(RunState& state, std::int32_t prefix,
                                                                  std::span<const TreeReadout> places, LabelScore by,
                                                                  const JobControl& control) const {
    // Σ log p from the beginning to each node, at each place.
    std::vector<std::vector<double>> sums(places.size(), std::vector<double>(m_nodes.size(), 0.0));
    // Whole subtrees below the beginning go together, as many as fit into one pass.
    for (std::size_t root = 0; root < m_roots.size();) {
        std::vector<std::int32_t> part; // nodes, parents before children
        while (root < m_roots.size() && part.size() < nodesPerPass) {
            std::size_t next = part.size();
            part.push_back(m_roots[root++]);
            for (; next < part.size(); ++next) {
                const auto& below = m_nodes[static_cast<std::size_t>(part[next])].children;
                part.insert(part.end(), below.begin(), below.end());
            }
        }
        std::vector<std::int32_t> placeOf(m_nodes.size(), -1), parents;
        std::vector<TokenId> ids;
        for (std::size_t i = 0; i < part.size(); ++i) {
            const Node& node = m_nodes[static_cast<std::size_t>(part[i])];
            placeOf[static_cast<std::size_t>(part[i])] = static_cast<std::int32_t>(i);
            ids.push_back(node.id);
            parents.push_back(node.parent < 0 ? -1 : placeOf[static_cast<std::size_t>(node.parent)]);
        }
        STRATA_TRY(const auto scores, state.scoreByTreeAttention(prefix, ids, parents, places, control));
        for (std::size_t p = 0; p < places.size(); ++p)
            for (std::size_t i = 0; i < part.size(); ++i) {
                const std::int32_t parent = m_nodes[static_cast<std::size_t>(part[i])].parent;
                sums[p][static_cast<std::size_t>(part[i])] =
                    static_cast<double>(scores[p][i]) + (parent < 0 ? 0.0 : sums[p][static_cast<std::size_t>(parent)]);
            }
    }
    std::vector<std::vector<LabelCandidate>> out(places.size());
    for (std::size_t p = 0; p < places.size(); ++p) {
        std::vector<double> compared;
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const auto end = static_cast<std::size_t>(m_ends[i]);
            const LabelCandidate candidate{m_labels[i], sums[p][end], 0, m_childCounts[i], m_nodes[end].depth};
            compared.push_back(scoreOf(candidate, by));
            out[p].push_back(candidate);
        }
        const std::vector<double> probabilities = softmax(compared);
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            out[p][i].probability = probabilities[i];
    }
    return out;
}

double scoreOf(const LabelCandidate& candidate, LabelScore by) {
    return by == LabelScore::TokenMean && candidate.tokens > 0 ? candidate.logprob / candidate.tokens
                                                               : candidate.logprob;
}

void sortByScore(std::vector<LabelCandidate>& candidates, LabelScore by) {
    std::stable_sort(candidates.begin(), candidates.end(), [by](const LabelCandidate& a, const LabelCandidate& b) {
        return scoreOf(a, by) > scoreOf(b, by);
    });
}

} // namespace strata
