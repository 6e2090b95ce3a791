// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints that a training keeps as a series (checkpoint/checkpoint_series.h), besides the state from which it
// goes on.
#pragma once

#include "model/checkpoint/checkpoint_series.h"

#include <functional>
#include <optional>

namespace strata {

class KeptCheckpoints {
public:
    /// Of a training that begins, or goes on after this step: what was kept of later ones is made anew. Errors:
    /// FileUnwritable, where a training begins and another's checkpoints are there.
    Result<void> open(const std::filesystem::path& output, std::optional<std::int64_t> after);
    /// `write` makes a model or adapter folder of an empty one. The series names it when it is whole; a step that is in
    /// the series is left as it is.
    Result<void> keep(std::int64_t step, const std::function<Result<void>(const std::filesystem::path&)>& write);

private:
    std::filesystem::path m_folder;
    std::vector<SeriesCheckpoint> m_checkpoints;
};

} // namespace strata
