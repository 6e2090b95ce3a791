// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints that a training kept, as one thing: a folder with series.json and a model or adapter folder for each.
//
//   {"format": "strata-checkpoints", "version": 1, "checkpoints": [{"step": 0, "path": "step-0"}, …]}
#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace strata {

struct SeriesCheckpoint {
    std::int64_t step = 0;      ///< optimizer steps done
    std::filesystem::path path; ///< a model or adapter folder; in the file relative to it
    friend bool operator==(const SeriesCheckpoint&, const SeriesCheckpoint&) = default;
};

/// Where a training of this output folder keeps its checkpoints.
std::filesystem::path checkpointsOf(const std::filesystem::path& output);

/// series.json that is meant by a path: the file, the folder that it is in, or the output folder of a training that has
/// it in its folder of checkpoints (unless that is a model or adapter by itself). Empty: there is none.
std::filesystem::path findCheckpointSeries(const std::filesystem::path& path);

/// Of the folder or file that findCheckpointSeries() takes: absolute paths, steps rise. Errors: FileNotFound,
/// BadFormat.
Result<std::vector<SeriesCheckpoint>> readCheckpointSeries(const std::filesystem::path& path);

/// Writes series.json into `folder`, beside its place and renamed. Errors: FileUnwritable.
Result<void> writeCheckpointSeries(const std::vector<SeriesCheckpoint>& checkpoints,
                                   const std::filesystem::path& folder);

} // namespace strata
