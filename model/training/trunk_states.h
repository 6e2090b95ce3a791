// SPDX-License-Identifier: GPL-3.0-or-later
// What a trunk that stays as it is says at the places that heads read, computed once: heads are trained from it alone.
// Includes LibTorch: training's .cpp only.
#pragma once

#include "model/base/job_control.h"
#include "model/training/batch.h"
#include "model/training/parameters.h"

#include <filesystem>
#include <span>

namespace strata {

struct TrunkStateOptions {
    bool half = false;                                ///< kept as float16; else float32
    std::int64_t memoryBytes = std::int64_t{2} << 30; ///< more than this is kept in a mapped file
    std::filesystem::path folder;                     ///< for that file, which has no name and goes with the process
    std::int64_t shardTokens = 1024;                  ///< tokens computed at once on each thread
    int threads = 1;
};

class TrunkStates {
public:
    /// The states of `layers` (ascending, 1 … K) wherever a span of a row asks for one, in the parameters' own type.
    /// Errors: FileUnwritable, no room for the file; BadData, a state that is no number, or none in float16; Cancelled.
    static Result<TrunkStates> compute(const ModelParameters& parameters, std::span<const TrainingRow> rows,
                                       std::vector<std::int64_t> layers, const TrunkStateOptions& options,
                                       const JobControl& control);
    /// How many bytes the states of these rows take.
    static std::int64_t bytesOf(const ModelParameters& parameters, std::span<const TrainingRow> rows,
                                std::size_t layers, bool half);

    const std::vector<std::int64_t>& layers() const { return m_layers; }
    std::int64_t places() const { return m_places; }
    bool isOnDisk() const { return m_onDisk; }
    /// Where the state after token `position` of a row stands.
    std::int64_t placeOf(std::size_t row, std::int32_t position) const;
    /// Raw residuals [n, E] after block `layer` (final-normed at layer K), on the CPU in the parameters' type.
    at::Tensor states(std::int64_t layer, const std::vector<std::int64_t>& places) const;

private:
    std::vector<std::int64_t> m_layers;
    std::int64_t m_places = 0;
    std::vector<std::vector<std::int32_t>> m_positions; ///< of each row, ascending
    std::vector<std::int64_t> m_begins;                 ///< the first place of each row
    at::Tensor m_states;                                ///< [layers × places, E]
    at::ScalarType m_type = at::kFloat;
    bool m_onDisk = false;
};

} // namespace strata
