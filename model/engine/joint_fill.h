// SPDX-License-Identifier: GPL-3.0-or-later
// The forward pass of one state, or of several at once. Includes LibTorch: only .cpp files of the engine may include
// it.
#pragma once

#include "model/engine/boundary.h"
#include "model/engine/run_state_impl.h"

#include <functional>
#include <optional>
#include <span>
#include <utility>

namespace strata {

/// A state that is to be filled, and what became of it.
struct StateFill {
    RunStateInternals::Impl* state;
    LayerIndex upTo;
    const JobControl* control;
    Result<void> result;
    /// Layers with and without a window take turns in some architectures.
    RunStateInternals::Impl::LastMask masks[2];

    bool misses(std::int32_t layer) const {
        return result && layer <= upTo.value && state->layers[static_cast<std::size_t>(layer)].filled < state->length();
    }
};

/// Runs blocks 1…upTo of each over whatever positions it is missing. Where several miss so few that the kernels
/// compute them, these go through the block together; time is dealt out by tokens. All are of one model.
void fillStates(std::span<StateFill* const> fills);

/// RunState::fill(), with the others of the thread's group where it has one.
Result<void> fillInGroup(RunStateInternals::Impl& state, LayerIndex upTo, const JobControl& control);

/// Calls `work` on the thread that computes for the caller's group, or here where it is in none. What it throws comes
/// back.
void onComputingThread(const std::function<void()>& work);

/// atBoundary() on that thread.
template <class Function> auto computed(const std::string& subject, Function&& function) -> decltype(function()) {
    std::optional<decltype(function())> result;
    onComputingThread([&] { result.emplace(atBoundary(subject, function)); });
    return *std::move(result);
}

} // namespace strata
