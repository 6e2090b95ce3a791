// SPDX-License-Identifier: GPL-3.0-or-later
// Heads alone, from a trunk's states that were computed once. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/step_runner.h"
#include "model/training/trunk_states.h"

#include <unordered_map>

namespace strata {

/// Rows are known by their keys: those of a batch must be among the rows that the states are of.
class HeadRunner final : public GradientMaker {
public:
    /// `parameters` must outlive it, and learn nothing but heads. `type`: of the products.
    HeadRunner(ModelParameters& parameters, TrunkStates states, std::span<const TrainingRow> rows, at::ScalarType type,
               int threads);

    /// Without dropout, which would make other states.
    BatchResult differentiate(const TrainingBatch& batch, const std::vector<double>& weights,
                              const DropoutSource& dropout, ModelParameters& gradients) override;
    void refresh() override {}
    bool packed() const override { return m_parameters.weights.embedding.is_cpu(); }

private:
    ModelParameters& m_parameters;
    TrunkStates m_states;
    std::unordered_map<std::uint64_t, std::size_t> m_rowOfKey;
    at::ScalarType m_type;
    int m_threads;
    ModelParameters m_gradients;
};

/// The layers that heads read, ascending, each once.
std::vector<std::int64_t> layersOfHeads(const ModelParameters& parameters);

} // namespace strata
