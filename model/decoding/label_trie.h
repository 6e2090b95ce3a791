// SPDX-License-Identifier: GPL-3.0-or-later
// The labels of one level as a tree of tokens: constrained decoding walks it, scoring runs over it in parallel.
#pragma once

#include "model/documents/run.h"
#include "model/engine/engine.h"
#include "model/task/task.h"
#include "model/tokenizer/tokenizer.h"

namespace strata {

/// What a label is compared by, nats.
double scoreOf(const LabelCandidate& candidate, LabelScore by);
/// The most probable first, equal ones as they were.
void sortByScore(std::vector<LabelCandidate>& candidates, LabelScore by);

/// Each label's tokens, its closing mark included, encoded as in training; common beginnings are shared. Immutable.
class LabelTrie {
public:
    static Result<LabelTrie> make(const Tokenizer& tokenizer, const Layout& layout,
                                  const std::vector<TaxonomyNode>& labels);

    bool empty() const { return m_labels.empty(); }
    const std::vector<std::string>& labels() const { return m_labels; }
    /// Tokens that may follow `node` (−1: the beginning).
    std::vector<TokenId> next(std::int32_t node) const;
    /// The node reached by a token; −1 when it is not allowed there.
    std::int32_t follow(std::int32_t node, TokenId id) const;
    /// Index of the label that ends at `node`, −1: none does.
    int labelAt(std::int32_t node) const;
    /// The label whose tokens are exactly these; −1: none.
    int find(std::span<const TokenId> ids) const;
    /// Labels that are written with the same tokens as an earlier one, so that no model can tell them apart.
    const std::vector<std::string>& indistinguishable() const { return m_indistinguishable; }

    /// What all labels begin with; empty where they part at once, and for a single label.
    std::vector<TokenId> commonBeginning() const;
    /// A label's tokens, its closing mark included.
    std::vector<TokenId> tokensOf(int label) const;

    /// Σ log p of each label's tokens after the state's last token, through `head`, and the softmax of what `by` makes
    /// of them. In the order of the labels. The labels' tree is scored in one pass (large ones in parts, so that memory
    /// stays bounded): 200 labels cost what their distinct inner tokens cost, not 200 times the text.
    Result<std::vector<LabelCandidate>> score(RunState& state, HeadIndex head, const JobControl& control,
                                              LabelScore by = LabelScore::Sum) const;
    /// The same after the state's first `prefix` tokens at each of several places, in the same passes. [places][labels]
    Result<std::vector<std::vector<LabelCandidate>>> score(RunState& state, std::int32_t prefix,
                                                           std::span<const TreeReadout> places, LabelScore by,
                                                           const JobControl& control) const;

private:
    struct Node {
        TokenId id;
        std::int32_t parent = -1;
        int label = -1;
        int depth = 1; ///< tokens from the beginning
        std::vector<std::int32_t> children;
    };
    std::vector<std::string> m_labels;
    std::vector<int> m_childCounts;
    std::vector<std::int32_t> m_ends; ///< the node where each label ends
    std::vector<Node> m_nodes;        ///< parents before children
    std::vector<std::int32_t> m_roots;
    std::vector<std::string> m_indistinguishable;
};

} // namespace strata
