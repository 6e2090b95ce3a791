// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/multi_head_loss.h"

#include "model/training/checkpointed_block.h"
#include "model/training/random.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/generated/variable_factories.h>

namespace strata {
namespace {

at::Tensor indexTensor(const std::vector<std::int64_t>& values, const at::Device& device) {
    return at::tensor(values, at::kLong).to(device);
}

} // namespace

void drawDropoutMask(const DropoutSource& source, const std::vector<std::uint64_t>& rowKeys, std::int64_t place,
                     std::int64_t width, double* mask) {
    const double kept = 1.0 / (1.0 - source.probability);
    const auto threshold = static_cast<std::uint64_t>(source.probability * 65536.0);
    for (const std::uint64_t key : rowKeys) {
        KeyedRandom random(source.seed, source.step, key, place);
        std::uint64_t bits = 0;
        for (std::int64_t i = 0; i < width; ++i) {
            if (i % 4 == 0) bits = random.next();
            *mask++ = (bits & 0xFFFFu) < threshold ? 0.0 : kept;
            bits >>= 16;
        }
    }
}

PaddedTrunk::PaddedTrunk(const ModelParameters& parameters, const Shard& shard, const DropoutSource& dropout,
                         bool checkpointing)
    : m_parameters(parameters), m_checkpointing(checkpointing), m_length(shard.longest()) {
    const Architecture& a = parameters.architecture;
    const at::Device device = parameters.weights.embedding.device();
    const auto type = parameters.weights.embedding.scalar_type();
    const std::int64_t rows = shard.sequences();
    std::vector<std::int64_t> ids(static_cast<std::size_t>(rows * m_length), 0);
    m_place.resize(shard.ids.size());
    for (std::int64_t row = 0; row < rows; ++row) {
        const auto r = static_cast<std::size_t>(row);
        for (std::int32_t t = shard.begins[r]; t < shard.begins[r + 1]; ++t) {
            const std::int64_t to = row * m_length + (t - shard.begins[r]);
            ids[static_cast<std::size_t>(to)] = shard.ids[static_cast<std::size_t>(t)];
            m_place[static_cast<std::size_t>(t)] = to;
        }
    }
    m_shared = std::make_shared<const Shared>(
        Shared{a, makePositionTables(a, m_length, device, type), dropout, shard.keys, rows});
    const at::Tensor places = at::arange(m_length, at::TensorOptions().dtype(at::kLong).device(device));
    m_hidden = m_shared->masked(embedTokens(a, parameters.weights, indexTensor(ids, device).view({rows, m_length}),
                                            places.expand({rows, m_length}), type),
                                0);
}

at::Tensor PaddedTrunk::Shared::masked(const at::Tensor& branch, std::int64_t where) const {
    if (!dropout.active()) return branch;
    at::Tensor mask = at::empty({rows, 1, architecture.hiddenSize}, at::kDouble);
    drawDropoutMask(dropout, keys, where, architecture.hiddenSize, mask.data_ptr<double>());
    return branch * mask.to(branch.device(), branch.scalar_type());
}

at::Tensor PaddedTrunk::Shared::pass(const BlockWeights& weights, std::int64_t layer, const at::Tensor& hidden,
                                     const at::Tensor& mask) const {
    return passBlock(
               architecture, weights, LayerIndex(static_cast<std::int32_t>(layer)), hidden, positions,
               [&](const QueryKeyValue& qkv) { return attend(architecture, qkv.query, qkv.key, qkv.value, mask); },
               [&](const at::Tensor& update, Branch branch) {
                   return masked(update, branch == Branch::Attention ? 2 * layer - 1 : 2 * layer);
               })
        .output();
}

void PaddedTrunk::runTo(std::int64_t layer) {
    const Architecture& a = m_parameters.architecture;
    const at::Device device = m_hidden.device();
    const auto type = m_hidden.scalar_type();
    for (++m_layer; m_layer <= layer; ++m_layer) {
        const std::int64_t window = a.attentionOf(LayerIndex(static_cast<std::int32_t>(m_layer))).window;
        at::Tensor& mask = m_masks[window];
        if (!mask.defined())
            mask =
                causalMask({0, m_length, 0, m_length, window}, device, type == at::kDouble ? at::kDouble : at::kFloat);
        const BlockWeights& weights = m_parameters.weights.blocks[static_cast<std::size_t>(m_layer - 1)];
        const BlockFunction block = [shared = m_shared, mask, index = m_layer](const BlockWeights& of,
                                                                               const at::Tensor& hidden) {
            return shared->pass(of, index, hidden, mask);
        };
        m_hidden = m_checkpointing ? runCheckpointed(block, weights, m_hidden) : block(weights, m_hidden);
    }
    m_layer = layer;
}

at::Tensor PaddedTrunk::at(const std::vector<std::int64_t>& packed) const {
    std::vector<std::int64_t> places;
    places.reserve(packed.size());
    for (const std::int64_t position : packed)
        places.push_back(m_place[static_cast<std::size_t>(position)]);
    return m_hidden.reshape({m_shared->rows * m_length, m_parameters.architecture.hiddenSize})
        .index_select(0, indexTensor(places, m_hidden.device()));
}

at::Tensor contrastiveLoss(const at::Tensor& rows, const at::Tensor& embedding, const at::Tensor& targets) {
    at::Tensor products = at::mm(rows, embedding.index_select(0, targets).t());
    if (products.scalar_type() != at::kDouble) products = products.to(at::kFloat);
    // The log of the sum as LibTorch takes it: with the largest one taken out, so that it stays finite.
    return -at::log_softmax(products, -1).diagonal().sum();
}

GraphLoss graphLoss(const ModelParameters& parameters, const Shard& shard, const DropoutSource& dropout,
                    bool checkpointing) {
    const Architecture& a = parameters.architecture;
    const LoadedModel::Weights& weights = parameters.weights;
    const at::Device device = weights.embedding.device();
    const auto type = weights.embedding.scalar_type();

    GraphLoss result;
    result.levelSums.resize(parameters.heads.size());
    result.sums.resize(parameters.heads.size());
    std::int64_t top = 0;
    for (std::size_t level = 0; level < shard.levels.size(); ++level)
        if (!shard.levels[level].targets.empty())
            top = std::max<std::int64_t>(top, parameters.heads[level].layer->value);
    if (top == 0) return result;

    PaddedTrunk trunk(parameters, shard, dropout, checkpointing);
    for (std::int64_t layer = 1; layer <= top; ++layer) {
        trunk.runTo(layer);
        for (std::size_t level = 0; level < shard.levels.size(); ++level) {
            const LevelTargets& asked = shard.levels[level];
            const HeadSpec& head = parameters.heads[level];
            if (asked.targets.empty() || head.layer->value != layer) continue;
            std::vector<std::int64_t> states, targets;
            for (std::size_t i = 0; i < asked.targets.size(); ++i) {
                states.push_back(asked.states[i]);
                targets.push_back(parameters.rowOf(level, asked.targets[i]));
            }
            at::Tensor read = trunk.at(states);
            if (head.readout == Readout::Norm || layer == a.layers) read = finalNorm(a, weights, read);
            const at::Tensor target = indexTensor(targets, device);
            at::Tensor logits = headLogits(a, read, weights.heads[level]);
            if (type != at::kDouble) logits = logits.to(at::kFloat);
            const at::Tensor sum = parameters.isContrastive(level)
                                       ? contrastiveLoss(read, weights.embedding, target)
                                       : at::nll_loss(at::log_softmax(logits, -1), target, {}, at::Reduction::Sum);
            result.levelSums[level] = sum;
            LevelLoss& sums = result.sums[level];
            sums.loss = sum.item<double>();
            sums.tokens = static_cast<std::int64_t>(targets.size());
            const at::Tensor right = logits.detach().argmax(-1).eq(target).to(at::kCPU, at::kByte).contiguous();
            sums.correct.assign(right.data_ptr<std::uint8_t>(), right.data_ptr<std::uint8_t>() + right.numel());
        }
    }
    return result;
}

at::Tensor weightedLoss(const GraphLoss& loss, const std::vector<double>& levelWeights,
                        const std::vector<std::int64_t>& counts) {
    at::Tensor total;
    for (std::size_t level = 0; level < loss.levelSums.size(); ++level) {
        if (!loss.levelSums[level].defined() || counts[level] == 0 || levelWeights[level] == 0.0) continue;
        const at::Tensor part = loss.levelSums[level] * (levelWeights[level] / static_cast<double>(counts[level]));
        total = total.defined() ? total + part : part;
    }
    return total;
}

void requireGradients(ModelParameters& parameters, bool required) {
    for (const ParameterRef& ref : parameterRefs(parameters))
        ref.tensor->requires_grad_(required);
}

std::vector<at::Tensor> gradientList(const at::Tensor& loss, ModelParameters& parameters) {
    std::vector<at::Tensor> inputs;
    for (const ParameterRef& ref : parameterRefs(parameters))
        inputs.push_back(*ref.tensor);
    return torch::autograd::grad({loss}, inputs, {}, true, false, true);
}

LoadedModel::Weights byField(const ModelParameters& parameters, const std::vector<at::Tensor>& found) {
    // The same fields as the parameters, each holding its gradient (or nothing); tied heads share the embedding's.
    ModelParameters gradients = parameters;
    const std::vector<ParameterRef> slots = parameterRefs(gradients);
    for (std::size_t i = 0; i < slots.size(); ++i)
        *slots[i].tensor = found[i];
    for (std::size_t i = 0; i < parameters.weights.heads.size(); ++i) {
        if (parameters.isTied(i))
            gradients.weights.heads[i] = gradients.weights.embedding;
        else
            for (std::size_t j = 0; j < i; ++j)
                if (parameters.weights.heads[i].is_same(parameters.weights.heads[j]))
                    gradients.weights.heads[i] = gradients.weights.heads[j];
    }
    return gradients.weights;
}

} // namespace strata
