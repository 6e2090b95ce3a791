// SPDX-License-Identifier: GPL-3.0-or-later
// A model to be opened.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <optional>
#include <string>
#include <vector>

namespace strata {

struct OpenRequest {
    std::string path;
    std::string device = "cpu";
    std::optional<DType> dtype; ///< empty: what the machine computes fastest
    int threads = 0;            ///< 0: as many as pay for the model's width
    std::string adapter;        ///< an adapter folder that is laid over the model; empty: none
    std::string heads;          ///< a file of heads beside it; empty: none
    std::vector<HeadPlacement> placements;
    bool rememberPlacements = false; ///< write them down, so that nobody is asked again
    std::string task;                ///< built-in name or file; empty: the one that fits the model
};

/// Checkpoint with the heads that the request places, which are remembered where it says so. No weights are touched.
/// Errors: as openCheckpoint.
Result<Checkpoint> openCheckpointOf(const OpenRequest& request);

} // namespace strata
