// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/step_runner.h"

#include "model/training/thread_team.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <numeric>

namespace strata {

StepRunner::StepRunner(ModelParameters& parameters, at::ScalarType type, int threads, bool headsOnly,
                       bool checkpointing)
    : m_parameters(parameters), m_type(type), m_threads(std::max(1, threads)), m_headsOnly(headsOnly),
      m_checkpointing(checkpointing) {
    const bool contrasts =
        std::find(parameters.contrastive.begin(), parameters.contrastive.end(), true) != parameters.contrastive.end();
    const bool usePacked =
        packedPassSupports(parameters.architecture) && parameters.weights.embedding.is_cpu() && !contrasts;
    if (usePacked) m_matrices.refresh(parameters, type);
    for (int i = 0; usePacked && i < std::max(1, threads); ++i)
        m_passes.push_back(makePackedPass(parameters, m_matrices, type, checkpointing));
}

void StepRunner::clear(ModelParameters& gradients) {
    for (const ParameterRef& ref : parameterRefs(gradients))
        ref.tensor->zero_();
}

std::vector<std::vector<LevelLoss>> StepRunner::run(const TrainingBatch& batch, const std::vector<double>& scale,
                                                    const DropoutSource& dropout, bool backward) {
    const std::size_t threads = m_passes.size();
    // The heaviest shards first, each to the thread with the least work: a fixed assignment, so that sums are added in
    // a fixed order.
    std::vector<std::size_t> order(batch.shards.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto cost = [&](std::size_t s) {
        const Shard& shard = batch.shards[s];
        return shard.deepest < 0 ? 0
                                 : static_cast<std::int64_t>(shard.tokens()) *
                                       m_parameters.heads[static_cast<std::size_t>(shard.deepest)].layer->value;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return cost(a) > cost(b); });
    std::vector<std::vector<std::size_t>> work(threads);
    std::vector<std::int64_t> load(threads, 0);
    for (const std::size_t s : order) {
        const auto least = static_cast<std::size_t>(std::min_element(load.begin(), load.end()) - load.begin());
        work[least].push_back(s);
        load[least] += cost(s);
    }

    std::vector<std::vector<LevelLoss>> sums(batch.shards.size());
    std::vector<std::function<void()>> tasks;
    for (std::size_t t = 0; t < threads; ++t)
        tasks.emplace_back([&, t] {
            if (backward) clear(m_gradients[t]);
            for (const std::size_t s : work[t])
                sums[s] = m_passes[t]->run(batch.shards[s], dropout, scale, backward ? &m_gradients[t] : nullptr,
                                           m_headsOnly);
        });
    runTogether(tasks, static_cast<int>(threads));
    if (backward && threads > 1) {
        std::vector<std::vector<ParameterRef>> all;
        for (ModelParameters& gradients : m_gradients)
            all.push_back(parameterRefs(gradients));
        for (std::size_t i = 0; i < all.front().size(); ++i)
            for (std::size_t t = 1; t < threads; ++t)
                all.front()[i].tensor->add_(*all[t][i].tensor);
    }

    return sums;
}

BatchResult StepRunner::collect(const TrainingBatch& batch, const std::vector<std::vector<LevelLoss>>& sums) const {
    const auto levels = static_cast<std::size_t>(m_parameters.levels());
    BatchResult result;
    result.losses.assign(levels, 0.0);
    result.rowCorrect.assign(levels, std::vector<std::uint8_t>(static_cast<std::size_t>(batch.rows), 2));
    for (std::size_t s = 0; s < sums.size(); ++s)
        for (std::size_t level = 0; level < levels; ++level) {
            if (sums[s].empty()) continue;
            result.losses[level] += sums[s][level].loss;
            const LevelTargets& asked = batch.shards[s].levels[level];
            for (std::size_t i = 0; i < sums[s][level].correct.size(); ++i) {
                std::uint8_t& row = result.rowCorrect[level][static_cast<std::size_t>(asked.rows[i])];
                row = static_cast<std::uint8_t>((row != 0) && sums[s][level].correct[i] != 0);
            }
        }
    for (std::size_t level = 0; level < levels; ++level)
        if (batch.targetCounts[level] > 0) result.losses[level] /= static_cast<double>(batch.targetCounts[level]);
    return result;
}

BatchResult StepRunner::evaluate(const TrainingBatch& batch) {
    const std::vector<double> scale(static_cast<std::size_t>(m_parameters.levels()), 0.0);
    if (packed()) return collect(batch, run(batch, scale, {}, false));
    const c10::NoGradGuard noGradients;
    std::vector<std::vector<LevelLoss>> sums;
    for (const Shard& shard : batch.shards)
        sums.push_back(graphLoss(m_parameters, shard).sums);
    return collect(batch, sums);
}

BatchResult StepRunner::differentiate(const TrainingBatch& batch, const std::vector<double>& weights,
                                      const DropoutSource& dropout, ModelParameters& gradients) {
    std::vector<double> scale;
    for (std::size_t level = 0; level < weights.size(); ++level) // an empty segment adds nothing
        scale.push_back(
            batch.targetCounts[level] == 0 ? 0.0 : weights[level] / static_cast<double>(batch.targetCounts[level]));
    while (m_gradients.size() < std::max<std::size_t>(1, m_passes.size())) {
        m_gradients.push_back(zeroGradients(m_parameters));
    }
    std::vector<std::vector<LevelLoss>> sums;
    if (packed()) {
        sums = run(batch, scale, dropout, true);
    } else {
        clear(m_gradients.front());
        requireGradients(m_parameters, true);
        std::vector<ParameterRef> total = parameterRefs(m_gradients.front());
        for (const Shard& shard : batch.shards) {
            const GraphLoss loss = graphLoss(m_parameters.lowRank ? mergedInGraph(m_parameters) : m_parameters, shard,
                                             dropout, m_checkpointing);
            sums.push_back(loss.sums);
            const at::Tensor weighted = weightedLoss(loss, weights, batch.targetCounts);
            if (!weighted.defined()) continue;
            const std::vector<at::Tensor> part = gradientList(weighted, m_parameters);
            for (std::size_t i = 0; i < part.size(); ++i)
                if (part[i].defined()) total[i].tensor->add_(part[i]);
        }
        requireGradients(m_parameters, false);
    }
    gradients = m_gradients.front();
    return collect(batch, sums);
}

} // namespace strata
