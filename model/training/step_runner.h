// SPDX-License-Identifier: GPL-3.0-or-later
// Losses and gradients of a batch, by the packed pass on several threads or by LibTorch's graph. Includes LibTorch.
#pragma once

#include "model/training/packed_pass.h"

namespace strata {

struct BatchResult {
    std::vector<double> losses; ///< per level: mean over its tokens; 0 where it has none
    std::vector<std::vector<std::uint8_t>>
        rowCorrect; ///< [level][row of the batch]: 1 all tokens right, 0 not, 2 not answered
};

/// What makes a batch's gradients.
class GradientMaker {
public:
    virtual ~GradientMaker() = default;
    /// The gradients of Σ_d weights[d] · L_d; valid until the next call.
    virtual BatchResult differentiate(const TrainingBatch& batch, const std::vector<double>& weights,
                                      const DropoutSource& dropout, ModelParameters& gradients) = 0;
    /// After every change of the parameters.
    virtual void refresh() = 0;
    /// Shard by shard on several threads, each with the matrix library on one.
    virtual bool packed() const = 0;
};

class StepRunner final : public GradientMaker {
public:
    /// `type`: of the products. The packed pass is used where it can; else the graph, in the parameters' own type.
    /// `checkpointing`: blocks' activations are computed again in the backward pass, which takes less memory.
    StepRunner(ModelParameters& parameters, at::ScalarType type, int threads, bool headsOnly,
               bool checkpointing = false);

    /// The graph reads them themselves: no copy is made for it, which would take
    /// a device's memory.
    void refresh() override {
        if (m_parameters.lowRank) mergeLowRank(m_parameters, m_threads);
        if (packed()) m_matrices.refresh(m_parameters, m_type);
    }
    bool packed() const override { return !m_passes.empty(); }

    BatchResult evaluate(const TrainingBatch& batch);
    BatchResult differentiate(const TrainingBatch& batch, const std::vector<double>& weights,
                              const DropoutSource& dropout, ModelParameters& gradients) override;

private:
    std::vector<std::vector<LevelLoss>> run(const TrainingBatch& batch, const std::vector<double>& scale,
                                            const DropoutSource& dropout, bool backward);
    BatchResult collect(const TrainingBatch& batch, const std::vector<std::vector<LevelLoss>>& sums) const;
    static void clear(ModelParameters& gradients);

    ModelParameters& m_parameters;
    at::ScalarType m_type;
    int m_threads; ///< of the packed pass; the graph leaves it to LibTorch
    bool m_headsOnly, m_checkpointing;
    ComputeMatrices m_matrices;
    std::vector<std::unique_ptr<PackedPass>> m_passes; ///< one per thread
    std::vector<ModelParameters> m_gradients;          ///< one per thread, made when first needed; added into the first
};

} // namespace strata
