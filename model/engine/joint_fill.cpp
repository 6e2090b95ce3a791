// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/engine/joint_fill.h"

#include "model/engine/device.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <type_traits>

namespace strata {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// What the states miss of the layer, by the kernels.
template <class Value, class Weight>
void decodeTokens(std::size_t layer, std::span<StateFill* const> fills, KernelScratch<Value>& scratch) {
    const RunStateInternals::Impl& first = *fills.front()->state;
    const Architecture& a = first.architecture();
    std::vector<KernelSequence<Value>> sequences;
    sequences.reserve(fills.size());
    for (const StateFill* const fill : fills) {
        RunStateInternals::Impl& state = *fill->state;
        RunStateInternals::Impl::Layer& own = state.layers[layer];
        const RopeTables& rope = state.positions.global;
        const std::int64_t begin = own.filled, half = rope.cos.size(1);
        sequences.push_back({state.layers[layer - 1].states.data_ptr<Value>() + begin * a.hiddenSize,
                             rope.cos.data_ptr<Value>() + begin * half,
                             rope.sin.data_ptr<Value>() + begin * half,
                             {own.keys.data_ptr<Value>(), own.values.data_ptr<Value>(), own.keys.size(2), begin},
                             own.states.data_ptr<Value>() + begin * a.hiddenSize,
                             state.length() - begin});
    }
    const BlockWeights& block = first.weights().blocks[layer - 1];
    const BlockWeights& vectors = std::is_same_v<Value, Weight> ? block : first.model->float32Vectors[layer - 1];
    decodeBlock(kernelBlock<Value, Weight>(a, block, vectors, LayerIndex(static_cast<std::int32_t>(layer))),
                std::span<const KernelSequence<Value>>(sequences), scratch);
}

void decodeTokens(std::size_t layer, std::span<StateFill* const> fills) {
    RunStateInternals::Impl& first = *fills.front()->state;
    const auto start = Clock::now();
    if (first.model->computeType == DType::Float64)
        decodeTokens<double, double>(layer, fills, first.float64Scratch);
    else if (first.model->computeType == DType::BFloat16)
        decodeTokens<float, BFloat16>(layer, fills, first.scratch);
    else
        decodeTokens<float, float>(layer, fills, first.scratch);
    const double milliseconds = millisecondsSince(start);
    std::int64_t all = 0;
    for (const StateFill* const fill : fills)
        all += fill->state->length() - fill->state->layers[layer].filled;
    for (const StateFill* const fill : fills) {
        RunStateInternals::Impl& state = *fill->state;
        const std::int64_t count = state.length() - std::exchange(state.layers[layer].filled, state.length());
        state.cost.layerTokens += count;
        state.cost.milliseconds += milliseconds * static_cast<double>(count) / static_cast<double>(all);
    }
}

/// What one state misses of the layer, part by part.
Result<void> runAlone(std::size_t layer, StateFill& fill) {
    RunStateInternals::Impl& state = *fill.state;
    const auto start = Clock::now();
    RunStateInternals::Impl::Layer& own = state.layers[layer];
    const bool windowed = state.architecture().attentionOf(LayerIndex(static_cast<std::int32_t>(layer))).window > 0;
    while (own.filled < state.length()) {
        if (fill.control->stopRequested()) return JobControl::cancelled();
        const std::int64_t count = std::min(state.positionsPerPass(), state.length() - own.filled);
        state.runBlock(layer, own.filled, count, fill.masks[windowed ? 1 : 0]);
        state.cost.layerTokens += count;
    }
    state.cost.milliseconds += millisecondsSince(start);
    return {};
}

/// Room for what is missing, and the embeddings of it.
Result<void> prepare(StateFill& fill) {
    RunStateInternals::Impl& state = *fill.state;
    STRATA_CHECK(state.checkLayer(fill.upTo));
    const auto start = Clock::now();
    state.reservePositions(state.length());
    STRATA_CHECK(state.reserve(0, state.length()));
    state.embedMissing();
    state.cost.milliseconds += millisecondsSince(start);
    return {};
}

void runLayers(std::span<StateFill* const> fills) {
    const c10::InferenceMode inference;
    useThreads(fills.front()->state->model->threadCount);
    std::int32_t top = 0;
    for (StateFill* const fill : fills) {
        fill->result = prepare(*fill);
        if (fill->result) top = std::max(top, fill->upTo.value);
    }
    std::vector<StateFill*> together;
    for (std::int32_t layer = 1; layer <= top; ++layer) {
        const auto index = static_cast<std::size_t>(layer);
        together.clear();
        for (StateFill* const fill : fills) {
            if (!fill->misses(layer)) continue;
            RunStateInternals::Impl& state = *fill->state;
            fill->result = state.reserve(index, state.length());
            if (!fill->result) continue;
            if (fill->control->stopRequested()) {
                fill->result = JobControl::cancelled();
                continue;
            }
            ++state.cost.sequentialLayerSteps;
            if (state.usesKernels && state.kernelsTake(state.length() - state.layers[index].filled))
                together.push_back(fill);
            else
                fill->result = runAlone(index, *fill);
        }
        if (!together.empty()) decodeTokens(index, together);
        for (StateFill* const fill : fills)
            if (fill->result && fill->control->onProgress && fill->state->length() > 1 && layer <= fill->upTo.value)
                fill->control->report(ProgressStage::RunningLayers,
                                      static_cast<double>(layer) / static_cast<double>(fill->upTo.value));
    }
}

} // namespace

void fillStates(std::span<StateFill* const> fills) {
    try {
        runLayers(fills);
    } catch (...) {
        for (StateFill* const fill : fills)
            if (fill->result) fill->result = tl::unexpected<Error>(errorOfCurrentException(fill->state->subject()));
    }
}

} // namespace strata
