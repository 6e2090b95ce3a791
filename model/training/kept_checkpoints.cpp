// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/training/kept_checkpoints.h"

#include <algorithm>

namespace strata {

namespace fs = std::filesystem;

Result<void> KeptCheckpoints::open(const fs::path& output, std::optional<std::int64_t> after) {
    m_folder = checkpointsOf(output);
    std::error_code error;
    if (!fs::exists(m_folder / "series.json", error)) return {};
    STRATA_TRY(m_checkpoints, readCheckpointSeries(m_folder));
    // A training that ended before its first state left its beginning behind: this one begins there, too.
    const bool begun = std::ranges::any_of(m_checkpoints, [](const SeriesCheckpoint& one) { return one.step > 0; });
    if (!after && begun)
        return fail(ErrorCode::FileUnwritable, m_folder.string(),
                    "holds the checkpoints of a training already, and nothing is overwritten; name another folder.");
    // Steps that will be done again are in the series once their folders are whole again.
    const auto dropped =
        std::erase_if(m_checkpoints, [&](const SeriesCheckpoint& one) { return !after || one.step > *after; });
    if (dropped == 0) return {};
    if (!m_checkpoints.empty()) return writeCheckpointSeries(m_checkpoints, m_folder);
    fs::remove(m_folder / "series.json", error);
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
    auto done = write(folder);
    if (done) {
        m_checkpoints.push_back({step, folder});
        done = writeCheckpointSeries(m_checkpoints, m_folder);
        if (!done) m_checkpoints.pop_back();
    }
    if (!done) fs::remove_all(folder, error); // a disk that is full has room for the training's state again
    return done;
}

} // namespace strata
