// SPDX-License-Identifier: GPL-3.0-or-later
// What of a training is told beside losses: parts of the gradient's norm by name, and how far heads are from the final
// one. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/optimizer.h"
#include "model/training/train_observer.h"

#include <span>

namespace strata {

/// TrainStep::gradientNorms. `headsOnly`: the base has gradients that nothing learns from.
std::vector<std::pair<std::string, double>> namedNorms(const ModelParameters& parameters, const GradientNorms& norms,
                                                       bool headsOnly);

/// KL(p ‖ q) in nats of two distributions given as log-probabilities, both restricted to the tokens that both can say
/// and made to sum to one there; empty: there is no such token.
std::optional<double> divergence(std::span<const float> p, std::span<const float> q);

/// 1 − cosine of a head's rows and the final head's, mean over the tokens that both have; empty: there is none.
std::optional<double> rowDrift(const ModelParameters& parameters, std::size_t head);

/// Of all heads but the final one.
std::vector<HeadDrift> headDrifts(const ModelParameters& parameters, const HeldOutReading& reading);

} // namespace strata
