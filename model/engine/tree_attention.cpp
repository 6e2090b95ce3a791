// SPDX-License-Identifier: GPL-3.0-or-later
// Tree attention: a tree of continuations in one pass, whose nodes attend to the prefix and to their ancestors; nothing
// is stored.
#include "model/engine/boundary.h"
#include "model/engine/device.h"
#include "model/engine/run_state_impl.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <limits>
#include <map>

namespace strata {
namespace {

constexpr std::size_t mostInnerNodes = 8192; // the mask grows with the square of them
constexpr std::int64_t rowsPerReadout = 128; // of the vocabulary's width at once

struct Tree {
    std::span<const TokenId> ids;
    std::span<const std::int32_t> parents;
    std::vector<std::int32_t> depths;     ///< 0 directly after the prefix
    std::vector<std::int32_t> inner;      ///< nodes that have children: the others' states are never read
    std::vector<std::int32_t> innerIndex; ///< node → place in `inner`, −1 for leaves
};

Result<Tree> checkedTree(const Architecture& a, std::span<const TokenId> ids, std::span<const std::int32_t> parents,
                         std::int64_t prefix) {
    if (ids.size() != parents.size())
        return fail(ErrorCode::BadArgument, "the tree",
                    "has " + std::to_string(ids.size()) + " tokens, but " + std::to_string(parents.size()) +
                        " parents.");
    Tree tree{ids, parents, std::vector<std::int32_t>(ids.size(), 0), {}, std::vector<std::int32_t>(ids.size(), -1)};
    std::vector<bool> hasChildren(ids.size(), false);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::int32_t parent = parents[i];
        if (ids[i].value < 0 || ids[i].value >= a.vocabularySize)
            return fail(ErrorCode::BadArgument, "token id " + std::to_string(ids[i].value),
                        "in the tree is outside the vocabulary (0 to " + std::to_string(a.vocabularySize - 1) + ").");
        if (parent < -1 || parent >= static_cast<std::int32_t>(i))
            return fail(ErrorCode::BadArgument, "the tree",
                        "names a parent that does not come before node " + std::to_string(i) + ".");
        if (parent < 0) continue;
        tree.depths[i] = tree.depths[static_cast<std::size_t>(parent)] + 1;
        hasChildren[static_cast<std::size_t>(parent)] = true;
        if (prefix + tree.depths[i] >= a.contextLength)
            return fail(ErrorCode::BadArgument, "the tree",
                        "reaches position " + std::to_string(prefix + tree.depths[i]) +
                            ", but the model's context length is " + std::to_string(a.contextLength) +
                            "; shorten the text.");
    }
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (hasChildren[i]) {
            tree.innerIndex[i] = static_cast<std::int32_t>(tree.inner.size());
            tree.inner.push_back(static_cast<std::int32_t>(i));
        }
    if (tree.inner.size() > mostInnerNodes)
        return fail(ErrorCode::BadArgument, "the tree",
                    "has " + std::to_string(tree.inner.size()) + " inner nodes; at most " +
                        std::to_string(mostInnerNodes) + " can be scored in one pass: score its branches one by one.");
    return tree;
}

// Additive mask [inner, prefix + inner]: 0 for the prefix, the ancestors and the node itself, −inf elsewhere and
// outside the window.
at::Tensor treeMask(const Tree& tree, std::int64_t prefix, std::int64_t window, const at::Device& device) {
    const auto count = static_cast<std::int64_t>(tree.inner.size());
    at::Tensor mask = at::full({count, prefix + count}, -std::numeric_limits<float>::infinity(),
                               at::TensorOptions().dtype(at::kFloat));
    float* const values = mask.data_ptr<float>();
    for (std::int64_t row = 0; row < count; ++row) {
        float* const seen = values + row * (prefix + count);
        const std::int32_t self = tree.inner[static_cast<std::size_t>(row)];
        const std::int64_t depth = tree.depths[static_cast<std::size_t>(self)];
        const std::int64_t first = window > 0 ? std::max<std::int64_t>(0, prefix + depth - window + 1) : 0;
        std::fill(seen + std::min(first, prefix), seen + prefix, 0.0F);
        for (std::int32_t node = self; node >= 0 && prefix + tree.depths[static_cast<std::size_t>(node)] >= first;
             node = tree.parents[static_cast<std::size_t>(node)])
            seen[prefix + tree.innerIndex[static_cast<std::size_t>(node)]] = 0.0F;
    }
    return mask.to(device);
}

} // namespace

Result<std::vector<float>> RunState::scoreByTreeAttention(std::span<const TokenId> ids,
                                                          std::span<const std::int32_t> parents, HeadIndex head,
                                                          const JobControl& control) {
    return atBoundary(m_impl->subject(), [&] { return m_impl->scoreByTreeAttention(ids, parents, head, control); });
}

Result<std::vector<float>> RunState::Impl::scoreByTreeAttention(std::span<const TokenId> ids,
                                                                std::span<const std::int32_t> parents, HeadIndex head,
                                                                const JobControl& control) {
    STRATA_CHECK(checkHead(head));
    const Architecture& a = architecture();
    const HeadSpec& spec = model->engineHeads[static_cast<std::size_t>(head.value)].spec;
    const LayerIndex top = *spec.layer;
    const auto prefix = length();
    if (prefix == 0) return fail(ErrorCode::BadArgument, "the tree", "needs a text before it.");
    STRATA_CHECK(checkRows(top, 0, static_cast<std::int32_t>(prefix)));
    STRATA_TRY(const Tree tree, checkedTree(a, ids, parents, prefix));
    const c10::InferenceMode inference;
    useThreads(model->threadCount);
    const at::Device device = model->torchDevice;

    const auto count = static_cast<std::int64_t>(tree.inner.size());
    at::Tensor states = layers[static_cast<std::size_t>(top.value)].states.narrow(0, prefix - 1, 1);
    if (count > 0) {
        std::vector<TokenId> innerIds;
        at::Tensor places = at::empty({count}, at::TensorOptions().dtype(at::kLong));
        for (std::int64_t i = 0; i < count; ++i) {
            const auto node = static_cast<std::size_t>(tree.inner[static_cast<std::size_t>(i)]);
            innerIds.push_back(ids[node]);
            places.data_ptr<std::int64_t>()[i] = prefix + tree.depths[node];
        }
        reservePositions(places.max().item<std::int64_t>() + 1);
        const at::Tensor onDevice = places.to(device);
        const PositionTables angles = selectPositions(positions, onDevice);
        std::map<std::int64_t, at::Tensor> masks; // by window
        at::Tensor x = embedTokens(a, weights(), idTensor(innerIds, device), onDevice, activationType()).unsqueeze(0);
        for (std::int32_t layer = 1; layer <= top.value; ++layer) {
            if (control.stopRequested()) return JobControl::cancelled();
            const auto index = static_cast<std::size_t>(layer);
            const std::int64_t window = a.attentionOf(LayerIndex(layer)).window;
            at::Tensor& mask = masks[window];
            if (!mask.defined()) mask = treeMask(tree, prefix, window, device);
            const Layer& cache = layers[index];
            const BlockPass pass = passBlock(
                a, weights().blocks[index - 1], LayerIndex(layer), x, angles,
                [&](const QueryKeyValue& qkv) {
                    return attendInSlices(a, qkv.query, at::cat({cache.keys.narrow(2, 0, prefix), qkv.key}, 2),
                                          at::cat({cache.values.narrow(2, 0, prefix), qkv.value}, 2), mask);
                },
                {}, precision);
            x = pass.output();
        }
        cost.layerTokens += count * top.value;
        cost.sequentialLayerSteps += top.value;
        states = at::cat({states, x.squeeze(0)}, 0);
    }

    // Row 0 of `states` is the prefix's last token, row i + 1 inner node i. Children are sorted by their parent's row,
    // so that a slice of rows goes through the head once.
    std::vector<std::pair<std::int64_t, std::int64_t>> rowAndNode;
    for (std::size_t node = 0; node < ids.size(); ++node) {
        const std::int32_t parent = parents[node];
        rowAndNode.emplace_back(parent < 0 ? 0 : tree.innerIndex[static_cast<std::size_t>(parent)] + 1,
                                static_cast<std::int64_t>(node));
    }
    std::sort(rowAndNode.begin(), rowAndNode.end());
    std::vector<float> scores(ids.size());
    for (std::size_t next = 0; next < rowAndNode.size();) {
        if (control.stopRequested()) return JobControl::cancelled();
        const std::int64_t firstRow = rowAndNode[next].first;
        std::size_t last = next;
        while (last < rowAndNode.size() && rowAndNode[last].first < firstRow + rowsPerReadout)
            ++last;
        const std::int64_t rows = rowAndNode[last - 1].first - firstRow + 1;
        const at::Tensor logProbabilities =
            at::log_softmax(logits(states.narrow(0, firstRow, rows), top, head, spec.readout), -1);
        at::Tensor cells = at::empty({static_cast<std::int64_t>(last - next)}, at::TensorOptions().dtype(at::kLong));
        for (std::size_t i = next; i < last; ++i)
            cells.data_ptr<std::int64_t>()[i - next] = (rowAndNode[i].first - firstRow) * a.vocabularySize +
                                                       ids[static_cast<std::size_t>(rowAndNode[i].second)].value;
        const at::Tensor chosen =
            logProbabilities.view({-1}).index_select(0, cells.to(device)).to(at::kCPU, at::kFloat).contiguous();
        for (std::size_t i = next; i < last; ++i)
            scores[static_cast<std::size_t>(rowAndNode[i].second)] = chosen.data_ptr<float>()[i - next];
        next = last;
    }
    return scores;
}

} // namespace strata
