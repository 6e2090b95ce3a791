// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/head_runner.h"

#include "model/training/head_loss.h"

#include <algorithm>

namespace strata {

HeadRunner::HeadRunner(ModelParameters& parameters, TrunkStates states, std::span<const TrainingRow> rows,
                       at::ScalarType type, int threads)
    : m_parameters(parameters), m_states(std::move(states)), m_type(type), m_threads(threads),
      m_gradients(zeroGradients(parameters)) {
    for (std::size_t r = 0; r < rows.size(); ++r)
        m_rowOfKey[rows[r].key] = r;
}

BatchResult HeadRunner::differentiate(const TrainingBatch& batch, const std::vector<double>& weights,
                                      const DropoutSource& /*dropout*/, ModelParameters& gradients) {
    const Architecture& a = m_parameters.architecture;
    const auto levels = static_cast<std::size_t>(m_parameters.levels());
    for (const ParameterRef& ref : parameterRefs(m_gradients))
        ref.tensor->zero_();
    BatchResult result;
    result.losses.assign(levels, 0.0);
    result.rowCorrect.assign(levels, std::vector<std::uint8_t>(static_cast<std::size_t>(batch.rows), 2));
    for (std::size_t level = 0; level < levels; ++level) {
        std::vector<std::int64_t> places, targets;
        std::vector<std::int32_t> rows;
        for (const Shard& shard : batch.shards) {
            const LevelTargets& asked = shard.levels[level];
            for (std::size_t i = 0; i < asked.targets.size(); ++i) {
                const auto after = std::upper_bound(shard.begins.begin(), shard.begins.end(), asked.states[i]);
                const auto sequence = static_cast<std::size_t>(after - shard.begins.begin()) - 1;
                places.push_back(
                    m_states.placeOf(m_rowOfKey.at(shard.keys[sequence]), asked.states[i] - shard.begins[sequence]));
                targets.push_back(m_parameters.rowOf(level, asked.targets[i]));
                rows.push_back(asked.rows[i]);
            }
        }
        if (targets.empty()) continue;
        const HeadSpec& head = m_parameters.heads[level];
        const at::Tensor& matrix = m_parameters.weights.heads[level];
        at::Tensor read = m_states.states(head.layer->value, places).to(matrix.device());
        if (head.readout == Readout::Norm && head.layer->value != a.layers)
            read = finalNorm(a, m_parameters.weights, read);
        const auto count = static_cast<double>(batch.targetCounts[level]); // of all processes' parts
        const LevelLoss sums = headLoss(a, read, matrix, targets, weights[level] / count,
                                        m_gradients.weights.heads[level], m_type, m_threads);
        result.losses[level] = sums.loss / count;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::uint8_t& row = result.rowCorrect[level][static_cast<std::size_t>(rows[i])];
            row = static_cast<std::uint8_t>(row != 0 && sums.correct[i] != 0);
        }
    }
    gradients = m_gradients;
    return result;
}

std::vector<std::int64_t> layersOfHeads(const ModelParameters& parameters) {
    std::vector<std::int64_t> layers;
    for (const HeadSpec& head : parameters.heads)
        layers.push_back(head.layer->value);
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    return layers;
}

} // namespace strata
