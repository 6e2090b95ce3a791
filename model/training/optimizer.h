// SPDX-License-Identifier: GPL-3.0-or-later
// AdamW, and Muon for the matrices of the blocks. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/parameters.h"

namespace strata {

enum class OptimizerKind { AdamW, Muon };

struct OptimizerOptions {
    OptimizerKind kind = OptimizerKind::AdamW;
    double beta1 = 0.9, beta2 = 0.98, epsilon = 1e-8;
    double weightDecay = 0.01; ///< of AdamW; norms and biases have none
    double momentum = 0.95;    ///< of Muon
    double muonWeightDecay = 0.1;
    bool headsOnly = false; ///< the base stays as it is
    int threads = 1;
};

/// Five Newton–Schulz steps X ← aX + (bA + cA²)X with A = XXᵀ and (a, b, c) = (3.4445, −4.775, 2.0315), from G/‖G‖: an
/// approximately orthogonal matrix, singular values between about 0.7 and 1.2. Computed in `type`, returned as float32
/// or float64.
at::Tensor orthogonalised(const at::Tensor& matrix, at::ScalarType type);

/// Holds the moments. Muon (Keller Jordan 2024): b ← 0.95 b + 0.05 g; X = orthogonalised(0.05 g + 0.95 b), each of the
/// matrices that are fused in a tensor by itself; W ← W(1 − 0.1 lr) − 0.2 lr √max(rows, columns) X. Everything else by
/// AdamW.
class Optimizer {
public:
    Optimizer(ModelParameters& parameters, const OptimizerOptions& options);

    /// One step; the gradients' fields correspond to the parameters' (undefined: no step for that tensor).
    void step(ModelParameters& gradients, double learningRate);

    std::int64_t steps() const { return m_steps; }
    /// For saving: name and tensor of every moment. For loading: copy into them, then call setSteps.
    std::vector<std::pair<std::string, at::Tensor>> moments() const;
    void setSteps(std::int64_t steps) { m_steps = steps; }

private:
    struct Slot {
        ParameterRef parameter;
        bool muon = false;
        at::Tensor first, second; ///< Muon: momentum, undefined
    };
    void stepAdamW(const Slot& slot, const at::Tensor& gradient, double learningRate) const;
    void stepMuon(const Slot& slot, const at::Tensor& gradient, double learningRate, std::int64_t begin,
                  std::int64_t rows) const;

    ModelParameters& m_parameters;
    OptimizerOptions m_options;
    at::ScalarType m_productType;
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

/// √Σ‖g‖² over gradients: of all distinct ones, of each block's, of each head's own matrix.
struct GradientNorms {
    double all = 0.0;
    std::vector<std::optional<double>> blocks; ///< 1 … K; empty: it does not learn
    std::vector<std::optional<double>> heads;  ///< of one that is the embedding, or another head's matrix: of that
    std::optional<double> embedding;
};
GradientNorms gradientNorms(ModelParameters& gradients);

} // namespace strata
