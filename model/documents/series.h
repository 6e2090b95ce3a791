// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt at each of the checkpoints that a training kept. "format": "strata-series", "version": 1.
#pragma once

#include "model/base/result.h"
#include "model/documents/lens.h"
#include "model/documents/run.h"
#include "model/documents/run_summary.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace strata {

struct SeriesPoint {
    std::int64_t step = 0; ///< of the training
    std::string path;      ///< the checkpoint's folder
    std::shared_ptr<const Run> run;
    std::shared_ptr<const Lens> lens; ///< of the run; null: it was not asked for
    friend bool operator==(const SeriesPoint& a, const SeriesPoint& b);
};

struct Series : Document {
    std::string_view kind() const override { return "series"; }

    std::string title;               ///< of lists: the folder of the training
    std::string source;              ///< its series.json
    std::vector<SeriesPoint> points; ///< steps rise
    friend bool operator==(const Series&, const Series&) = default;

    /// The run of the last checkpoint that has one; null: none has.
    const Run* lastRun() const;
    std::size_t runs() const;
    /// The same checkpoints, nothing run.
    Series empty() const;
    /// With what was computed at a checkpoint; the header becomes that of the last one.
    Series with(std::size_t point, std::shared_ptr<const Run> run, std::shared_ptr<const Lens> lens) const;
};

nlohmann::json seriesToJson(const Series& series);
/// Errors: BadFormat, with `subject` and the key.
Result<Series> seriesFromJson(const nlohmann::json& document, const std::string& subject);
Result<void> saveSeries(const Series& series, const std::filesystem::path& path);
RunSummary summaryOf(const Series& series);

/// The checkpoints of a folder or file that findCheckpointSeries() takes, nothing run. Errors: as
/// readCheckpointSeries().
Result<Series> openSeries(const std::filesystem::path& path);

} // namespace strata
