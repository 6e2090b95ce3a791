// SPDX-License-Identifier: GPL-3.0-or-later
// A head's loss and gradient from states that are there already. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/training/multi_head_loss.h"

namespace strata {

/// Σ −log softmax(cap(x Wᵀ))[target] of rows x [n, E], which are read already (normed or raw), through W [V, E]. With
/// `gradient` [V, E], adds scale · ∂/∂W to it. Products in `type`, sums in the type of W. On the CPU a piece at a time
/// on `threads` threads (within a SingleThreadedMath), in an order that does not depend on them.
LevelLoss headLoss(const Architecture& architecture, const at::Tensor& read, const at::Tensor& matrix,
                   const std::vector<std::int64_t>& targets, double scale, const at::Tensor& gradient,
                   at::ScalarType type, int threads);

} // namespace strata
