// SPDX-License-Identifier: GPL-3.0-or-later
// Tree attention: a tree of continuations in one pass, whose nodes attend to the prefix and to their ancestors; nothing
// is stored.
#include "model/engine/device.h"
#include "model/engine/joint_fill.h"
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

using RowAndNode = std::pair<std::int64_t, std::int64_t>;

/// Which node is read from which row of states: row 0 is the prefix's last token, row i + 1 inner node i. Sorted by
/// row, so that a slice of rows goes through a head once.
std::vector<RowAndNode> rowsAndNodes(const Tree& tree) {
    std::vector<RowAndNode> out;
    for (std::size_t node = 0; node < tree.ids.size(); ++node) {
        const std::int32_t parent = tree.parents[node];
        out.emplace_back(parent < 0 ? 0 : tree.innerIndex[static_cast<std::size_t>(parent)] + 1,
                         static_cast<std::int64_t>(node));
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// log p of some nodes, whose first row is the first of `logits` [rows, V].
void takeLogProbabilities(const at::Tensor& logits, const Tree& tree, std::span<const RowAndNode> nodes,
                          std::vector<float>& out) {
    const auto count = static_cast<std::int64_t>(nodes.size());
    at::Tensor cells = at::empty({count}, at::TensorOptions().dtype(at::kLong));
    for (std::int64_t i = 0; i < count; ++i) {
        const auto [row, node] = nodes[static_cast<std::size_t>(i)];
        cells.data_ptr<std::int64_t>()[i] =
            (row - nodes.front().first) * logits.size(1) + tree.ids[static_cast<std::size_t>(node)].value;
    }
    const at::Tensor chosen = at::log_softmax(logits, -1)
                                  .view({-1})
                                  .index_select(0, cells.to(logits.device()))
                                  .to(at::kCPU, at::kFloat)
                                  .contiguous();
    for (std::int64_t i = 0; i < count; ++i)
        out[static_cast<std::size_t>(nodes[static_cast<std::size_t>(i)].second)] = chosen.data_ptr<float>()[i];
}

template <class Value>
void takeByKernels(const Value* logits, std::int64_t vocabulary, const Tree& tree, std::span<const RowAndNode> nodes,
                   std::vector<float>& out) {
    std::int64_t known = -1; // row that the terms are of
    SoftmaxTerms<Value> terms{};
    for (const auto& [row, node] : nodes) {
        const Value* const own = logits + (row - nodes.front().first) * vocabulary;
        if (row != std::exchange(known, row)) terms = tokenKernels<Value>().softmaxTerms(own, vocabulary);
        const auto index = static_cast<std::size_t>(node);
        out[index] = static_cast<float>(terms.logProbability(own[tree.ids[index].value]));
    }
}

} // namespace

Result<std::vector<float>> RunState::scoreByTreeAttention(std::span<const TokenId> ids,
                                                          std::span<const std::int32_t> parents, HeadIndex head,
                                                          const JobControl& control) {
    STRATA_CHECK(m_impl->checkHead(head));
    const HeadSpec& spec = m_impl->model->engineHeads[static_cast<std::size_t>(head.value)].spec;
    const TreeReadout own{*spec.layer, head, spec.readout};
    STRATA_TRY(auto scores, scoreByTreeAttention(length(), ids, parents, std::span(&own, 1), control));
    return std::move(scores.front());
}

Result<std::vector<std::vector<float>>>
RunState::scoreByTreeAttention(std::int32_t prefix, std::span<const TokenId> ids, std::span<const std::int32_t> parents,
                               std::span<const TreeReadout> readouts, const JobControl& control) {
    return computed(m_impl->subject(),
                    [&] { return m_impl->scoreByTreeAttention(prefix, ids, parents, readouts, control); });
}

bool RunState::Impl::kernelsTakeTree(std::int64_t count) const {
    return usesKernels && kernelsTake(count) && model->computeType == activations;
}

at::Tensor RunState::Impl::runTreeBlock(std::size_t layer, std::int64_t prefix, const at::Tensor& x,
                                        const PositionTables& angles, const KernelTree& tree) {
    const Architecture& a = architecture();
    const Layer& l = layers[layer];
    const BlockWeights& block = weights().blocks[layer - 1];
    const LayerIndex index(static_cast<std::int32_t>(layer));
    at::Tensor out = at::empty_like(x);
    const auto run = [&]<class Value>(KernelScratch<Value>& buffers) {
        const KernelCache<const Value> cache{l.keys.data_ptr<Value>(), l.values.data_ptr<Value>(), l.keys.size(2),
                                             prefix};
        decodeTree(kernelBlock<Value, Value>(a, block, block, index), x.data_ptr<Value>(),
                   angles.global.cos.data_ptr<Value>(), angles.global.sin.data_ptr<Value>(), cache, tree, buffers,
                   out.data_ptr<Value>(), x.size(0));
    };
    if (activations == DType::Float64)
        run(float64Scratch);
    else
        run(scratch);
    return out;
}

Result<std::vector<std::vector<float>>> RunState::Impl::scoreByTreeAttention(std::int64_t prefix,
                                                                             std::span<const TokenId> ids,
                                                                             std::span<const std::int32_t> parents,
                                                                             std::span<const TreeReadout> readouts,
                                                                             const JobControl& control) {
    const Architecture& a = architecture();
    if (prefix < 1 || prefix > length()) return fail(ErrorCode::BadArgument, "the tree", "needs a text before it.");
    LayerIndex top;
    for (const TreeReadout& place : readouts) {
        STRATA_CHECK(checkHead(place.head));
        STRATA_CHECK(checkRows(place.layer, 0, static_cast<std::int32_t>(prefix)));
        top = std::max(top, place.layer);
    }
    STRATA_TRY(const Tree tree, checkedTree(a, ids, parents, prefix));
    const c10::InferenceMode inference;
    useThreads(model->threadCount);
    const at::Device device = model->torchDevice;
    const auto rowAndNode = rowsAndNodes(tree);
    std::vector<std::vector<float>> scores(readouts.size());

    // log p of every node from the states [1 + inner, E] of a layer.
    const auto read = [&](const at::Tensor& states, const TreeReadout& place, std::vector<float>& out) -> Result<void> {
        out.resize(ids.size());
        for (std::size_t next = 0; next < rowAndNode.size();) {
            if (control.stopRequested()) return JobControl::cancelled();
            const std::int64_t firstRow = rowAndNode[next].first;
            std::size_t last = next;
            while (last < rowAndNode.size() && rowAndNode[last].first < firstRow + rowsPerReadout)
                ++last;
            const std::int64_t rows = rowAndNode[last - 1].first - firstRow + 1;
            const at::Tensor raw = logits(states.narrow(0, firstRow, rows), place.layer, place.head, place.readout);
            const auto part = std::span(rowAndNode).subspan(next, last - next);
            const auto take = [&](const auto* values) {
                takeByKernels(values, a.vocabularySize, tree, part, out);
                if (firstRow > 0 || !keepsRows()) return;
                std::vector<float> first(static_cast<std::size_t>(a.vocabularySize));
                logSoftmax(values, std::span(first));
                keptRows.keep({place.layer, place.head, isNormed(place.layer, place.readout), prefix - 1}, first);
            };
            if (!kernelsTake(rows))
                takeLogProbabilities(raw, tree, part, out);
            else if (raw.scalar_type() == at::kDouble)
                take(raw.data_ptr<double>());
            else
                take(raw.data_ptr<float>());
            next = last;
        }
        return {};
    };
    const auto readLayer = [&](std::int32_t layer, const at::Tensor& inner) -> Result<void> {
        at::Tensor states;
        for (std::size_t i = 0; i < readouts.size(); ++i) {
            if (readouts[i].layer.value != layer) continue;
            // A head's own place may be a lens's, too.
            if (const auto same = std::ranges::find(readouts.first(i), readouts[i]);
                same != readouts.begin() + static_cast<std::ptrdiff_t>(i)) {
                scores[i] = scores[static_cast<std::size_t>(same - readouts.begin())];
                continue;
            }
            if (!states.defined()) {
                states = rawStates(LayerIndex(layer), prefix - 1, prefix);
                if (inner.defined()) states = at::cat({states, inner}, 0);
            }
            STRATA_CHECK(read(states, readouts[i], scores[i]));
        }
        return {};
    };

    const auto count = static_cast<std::int64_t>(tree.inner.size());
    if (count == 0) {
        for (std::int32_t layer = 0; layer <= top.value; ++layer)
            STRATA_CHECK(readLayer(layer, {}));
        return scores;
    }
    std::vector<TokenId> innerIds;
    std::vector<std::int32_t> innerParents, innerDepths; // a parent is inner itself
    at::Tensor places = at::empty({count}, at::TensorOptions().dtype(at::kLong));
    for (std::int64_t i = 0; i < count; ++i) {
        const auto node = static_cast<std::size_t>(tree.inner[static_cast<std::size_t>(i)]);
        innerIds.push_back(ids[node]);
        const std::int32_t parent = parents[node];
        innerParents.push_back(parent < 0 ? -1 : tree.innerIndex[static_cast<std::size_t>(parent)]);
        innerDepths.push_back(tree.depths[node]);
        places.data_ptr<std::int64_t>()[i] = prefix + tree.depths[node];
    }
    reservePositions(places.max().item<std::int64_t>() + 1);
    const at::Tensor onDevice = places.to(device);
    const PositionTables angles = selectPositions(positions, onDevice);
    std::map<std::int64_t, at::Tensor> masks; // by window
    at::Tensor x = embedTokens(a, weights(), idTensor(innerIds, device), onDevice, activationType());
    STRATA_CHECK(readLayer(0, x));
    const bool byKernels = kernelsTakeTree(count);
    const KernelTree branches{innerParents.data(), innerDepths.data(), std::ranges::max(innerDepths)};
    for (std::int32_t layer = 1; layer <= top.value; ++layer) {
        if (control.stopRequested()) return JobControl::cancelled();
        const auto index = static_cast<std::size_t>(layer);
        if (byKernels) {
            x = runTreeBlock(index, prefix, x, angles, branches);
        } else {
            const std::int64_t window = a.attentionOf(LayerIndex(layer)).window;
            at::Tensor& mask = masks[window];
            if (!mask.defined()) mask = treeMask(tree, prefix, window, device);
            const Layer& cache = layers[index];
            const BlockPass pass = passBlock(
                a, weights().blocks[index - 1], LayerIndex(layer), x.unsqueeze(0), angles,
                [&](const QueryKeyValue& qkv) {
                    return attendInSlices(a, qkv.query, at::cat({cache.keys.narrow(2, 0, prefix), qkv.key}, 2),
                                          at::cat({cache.values.narrow(2, 0, prefix), qkv.value}, 2), mask);
                },
                {}, precision);
            x = pass.output().squeeze(0);
        }
        STRATA_CHECK(readLayer(layer, x));
    }
    cost.layerTokens += count * top.value;
    cost.sequentialLayerSteps += top.value;
    return scores;
}

Result<std::vector<double>> RunState::stepCosines(std::int32_t position, LayerIndex upTo) const {
    for (std::int32_t layer = 0; layer <= upTo.value; ++layer)
        STRATA_CHECK(m_impl->checkRows(LayerIndex(layer), position, position + 1));
    return computed(m_impl->subject(), [&]() -> Result<std::vector<double>> {
        const c10::InferenceMode inference;
        std::vector<double> cosines;
        at::Tensor below;
        for (std::int32_t layer = 0; layer <= upTo.value; ++layer) {
            const at::Tensor here =
                m_impl->rawStates(LayerIndex(layer), position, position + 1).to(at::kCPU, at::kDouble).view({-1});
            if (layer > 0) {
                const double lengths = here.norm().item<double>() * below.norm().item<double>();
                cosines.push_back(lengths > 0 ? here.dot(below).item<double>() / lengths : 0.0);
            }
            below = here;
        }
        return cosines;
    });
}

} // namespace strata
