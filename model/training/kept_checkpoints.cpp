// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/kept_checkpoints.h"

#include <algorithm>

namespace strata {

namespace fs = std::filesystem;

Result<void> KeptCheckpoints::open(const fs::path& output, std::optional<std::int64_t> after) {
    m_folder = checkpointsOf(output);
    std::error_code error;
    const bool there = fs::exists(m_folder / "series.json", error);
    if (there && !after)
        return fail(ErrorCode::FileUnwritable, m_folder.string(),
                    "holds the checkpoints of a training already, and nothing is overwritten; name another folder.");
    if (there) {
        STRATA_TRY(m_checkpoints, readCheckpointSeries(m_folder));
        std::erase_if(m_checkpoints, [&](const SeriesCheckpoint& one) { return one.step > *after; });
    }
    fs::create_directories(m_folder, error);
    if (error)
        return fail(ErrorCode::FileUnwritable, m_folder.string(),
                    "the folder cannot be made: " + error.message() + ".");
    return {};
}

Result<void> KeptCheckpoints::keep(std::int64_t step, const std::function<Result<void>(const fs::path&)>& write) {
    if (std::ranges::any_of(m_checkpoints, [&](const SeriesCheckpoint& one) { return one.step == step; })) return {};
    const fs::path folder = fs::absolute(m_folder) / ("step-" + std::to_string(step));
    std::error_code error;
    fs::remove_all(folder, error); // of steps that are done again, or were cut short
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::FileUnwritable, folder.string(), "the folder cannot be made: " + error.message() + ".");
    STRATA_CHECK(write(folder));
    m_checkpoints.push_back({step, folder});
    return writeCheckpointSeries(m_checkpoints, m_folder);
}

} // namespace strata
