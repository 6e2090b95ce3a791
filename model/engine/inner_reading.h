// SPDX-License-Identifier: GPL-3.0-or-later
// The residual stream seen as a descent on the loss of the next token (after arXiv 2310.05884), states as word vectors
// (arXiv 2309.08351), and a block replaced by a step of gradient descent. No LibTorch type leaves this header.
// Everything needs fill(K) up to the last token, works on the computing thread, polls the stop token between layers and
// throws nothing.
#pragma once

#include "model/engine/engine.h"

#include <functional>

namespace strata {

/// J(t) = −log softmax(readout(h))[x_{t+1}] through the final head, and g = ∂J/∂h at the raw residual h.
struct LossGradient {
    std::vector<double> loss;     ///< [count], nats; NaN where there is no next token
    std::vector<double> gradient; ///< [count × E]; 0 there
};
/// Of the states of `layer` at positions [begin, end). At layer K both readouts apply the final norm.
Result<LossGradient> lossGradient(const RunState& state, LayerIndex layer, Readout readout, std::int32_t begin,
                                  std::int32_t end);

/// What InnerOptimisation keeps of one layer, one number per position; NaN where there is none.
struct InnerLayer {
    LayerIndex layer;
    std::vector<double> loss, norm, updateRatio, descentCosine, effectiveStep, attentionCosine, mlpCosine,
        attentionRatio, mlpRatio;
};
Result<void> readInnerOptimisation(const RunState& state, Readout readout, const JobControl& control,
                                   const std::function<void(const InnerLayer&)>& ready);

/// What HeadlessCurves keeps of one layer.
struct HeadlessLayer {
    LayerIndex layer;
    double contrastiveLoss =
        0; ///< CWT: targets of the text as each other's negatives, duplicates counted as often as they occur, nats
    double adjustedLoss = 0; ///< cross entropy of hEᵀ + log n over the distinct targets, n how often each occurs, nats
    double nearestAccuracy =
        0; ///< share of positions whose nearest embedding (dot product, whole vocabulary) is the next token
    double anisotropy = 0; ///< mean cosine of pairs of positions
};
Result<void> readHeadless(const RunState& state, Readout readout, const JobControl& control,
                          const std::function<void(const HeadlessLayer&)>& ready);

/// Block `layer` (1…K) is left out and h − step·g put in its place; the blocks above run as they are. Returns the final
/// losses of every position, nats, NaN at the last. Changes the state: layers from `layer` on are what they become.
/// Step 0 just leaves the block out.
Result<std::vector<double>> lossesWithoutBlock(RunState& state, LayerIndex layer, double step, Readout readout,
                                               const JobControl& control);

} // namespace strata
