// SPDX-License-Identifier: GPL-3.0-or-later
// Activation checkpointing (Chen et al. 2016, arXiv 1604.06174): of a block only its input is kept, and what its
// gradient needs besides is computed again when it is asked for. Includes LibTorch: training's .cpp only.
#pragma once

#include "model/engine/blocks.h"

#include <functional>

namespace strata {

/// The residual after a block [B, T, E] from the one before it, with the weights given. Called again in backward, when
/// whoever made it may be gone: it must hold what it uses.
using BlockFunction = std::function<at::Tensor(const BlockWeights& weights, const at::Tensor& hidden)>;

/// block(weights, hidden), whose gradients (of `hidden` and of every matrix, bias and norm of the fused layout) are
/// those of the block run again. `block` must give the same values again: dropout masks are drawn by keys.
at::Tensor runCheckpointed(const BlockFunction& block, const BlockWeights& weights, const at::Tensor& hidden);

} // namespace strata
