// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/checkpoint/checkpoint_series.h"

#include "model/base/json_file.h"
#include "model/base/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

namespace fs = std::filesystem;

constexpr const char* fileName = "series.json";
constexpr const char* format = "strata-checkpoints";
constexpr std::size_t mostCheckpoints = 100000;

} // namespace

fs::path checkpointsOf(const fs::path& output) {
    return output / "checkpoints";
}

fs::path findCheckpointSeries(const fs::path& path) {
    std::error_code error;
    if (path.filename() == fileName && fs::is_regular_file(path, error)) return path;
    if (fs::is_regular_file(path / fileName, error)) return path / fileName;
    for (const char* const own : {"config.json", "hdlm.json", "adapter_config.json"})
        if (fs::exists(path / own, error)) return {};
    const fs::path inner = checkpointsOf(path) / fileName;
    return fs::is_regular_file(inner, error) ? inner : fs::path();
}

Result<std::vector<SeriesCheckpoint>> readCheckpointSeries(const fs::path& path) {
    const fs::path file = findCheckpointSeries(path);
    if (file.empty())
        return fail(ErrorCode::FileNotFound, path.string(),
                    "holds no series of checkpoints (series.json, as train --keep-checkpoints writes it).");
    STRATA_TRY(const nlohmann::json json, readJsonFile(file, std::size_t{64} << 20));
    JsonProblem problem{file.string(), ErrorCode::BadFormat, {}};
    const JsonReader reader(json, problem);
    std::string found;
    reader.required("format", found);
    if (!problem.error && found != format) reader.note("format", "must be \"" + std::string(format) + "\".");
    std::vector<SeriesCheckpoint> checkpoints;
    reader.each("checkpoints", [&](const JsonReader& item) {
        if (checkpoints.size() > mostCheckpoints) return;
        SeriesCheckpoint one;
        std::string folder;
        item.required("step", one.step);
        item.required("path", folder);
        if (one.step < 0) item.note("step", "must be 0 or more.");
        one.path = fs::absolute(file).parent_path() / folder;
        checkpoints.push_back(std::move(one));
    });
    if (!problem.error && checkpoints.empty()) reader.note("checkpoints", "must hold at least one checkpoint.");
    if (checkpoints.size() > mostCheckpoints) reader.note("checkpoints", "are more than 100,000.");
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    std::stable_sort(checkpoints.begin(), checkpoints.end(),
                     [](const SeriesCheckpoint& a, const SeriesCheckpoint& b) { return a.step < b.step; });
    return checkpoints;
}

Result<void> writeCheckpointSeries(const std::vector<SeriesCheckpoint>& checkpoints, const fs::path& folder) {
    nlohmann::json list = nlohmann::json::array();
    for (const SeriesCheckpoint& one : checkpoints) {
        const fs::path relative = one.path.is_absolute() ? one.path.lexically_relative(fs::absolute(folder)) : one.path;
        list.push_back({{"step", one.step}, {"path", relative.generic_string()}});
    }
    return writeFileAtomically(folder / fileName,
                               dumpJson({{"format", format}, {"version", 1}, {"checkpoints", list}}, 1) + "\n");
}

} // namespace strata
