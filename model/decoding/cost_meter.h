// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what a run costs, and what running every block for every token would have cost.
#pragma once

#include "model/analysis/run_analysis.h"
#include "model/documents/run.h"
#include "model/engine/engine.h"

#include <chrono>

namespace strata {

/// Wraps the calls of one decoding. Full depth makes the same forward calls over the same positions, each through all K
/// blocks: layer-tokens = K · positions, sequential layer-steps = K · calls. Scoring labels is counted apart; it is the
/// same in both. A call that was stopped on its way decoded nothing and is counted in neither (its time is): so what
/// was needed never exceeds the full depth, however a run ends.
class CostMeter {
public:
    using Clock = std::chrono::steady_clock;

    /// fill(upTo), counted and timed.
    Result<void> fill(RunState& state, LayerIndex upTo, const JobControl& control) {
        const auto missing = state.length() - state.filled(LayerIndex(0)); // the embeddings: looked up by every call
        const ForwardCost before = state.cost();
        Result<void> result = state.fill(upTo, control);
        const ForwardCost after = state.cost();
        m_cost.milliseconds += after.milliseconds - before.milliseconds;
        if (!result) return result;
        m_cost.layerTokens += after.layerTokens - before.layerTokens;
        m_cost.sequentialLayerSteps += after.sequentialLayerSteps - before.sequentialLayerSteps;
        if (missing > 0) {
            const std::int64_t layers = state.model().architecture().layers;
            const FullDepthCost full = fullDepthCost(layers, missing, 1);
            m_cost.fullDepthLayerTokens += full.layerTokens;
            m_cost.fullDepthSequentialLayerSteps += full.sequentialLayerSteps;
        }
        return result;
    }
    void addTime(Clock::time_point start) {
        m_cost.milliseconds += std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    }
    void addLabelScoring(const ForwardCost& before, const ForwardCost& after) {
        m_cost.labelScoringLayerTokens += after.layerTokens - before.layerTokens;
        m_cost.labelScoringSequentialLayerSteps += after.sequentialLayerSteps - before.sequentialLayerSteps;
    }
    const RunCost& cost() const { return m_cost; }

private:
    RunCost m_cost;
};

} // namespace strata
