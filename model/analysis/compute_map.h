// SPDX-License-Identifier: GPL-3.0-or-later
// Which layer was run at which position in which stage of a hierarchical run: what deferred depth left out, and what it
// filled in later. Follows from the lengths of the stages and their layers; its cells add up to RunCost::layerTokens.
#pragma once

#include "model/documents/run.h"

#include <cstdint>
#include <vector>

namespace strata {

struct ComputeMap {
    int positions = 0, layers = 0; ///< of the sequence; blocks 1 … K
    static constexpr std::int16_t never = -1;
    /// By (layer − 1) · positions + position: the stage in which the block was run there.
    std::vector<std::int16_t> stages;
    /// By position: the stage to which it belongs; the prompt to the first.
    std::vector<std::int16_t> own;

    std::int16_t at(int layer, int position) const {
        return stages[static_cast<std::size_t>(layer - 1) * static_cast<std::size_t>(positions) +
                      static_cast<std::size_t>(position)];
    }
    /// Run in a later stage than the one that the position belongs to.
    bool isFilledLater(int layer, int position) const {
        return at(layer, position) > own[static_cast<std::size_t>(position)];
    }
    std::int64_t count() const; ///< cells that were run: layer-tokens
};

/// Of a run that keeps its states from stage to stage (not "reencode"); an empty map of any other.
ComputeMap computeMap(const Run& run);

} // namespace strata
