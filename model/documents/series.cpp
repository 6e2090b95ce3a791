// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/series.h"

#include "model/checkpoint/checkpoint_series.h"

#include <algorithm>

namespace strata {
namespace {

template <class T> bool same(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
    return a == b || (a && b && *a == *b);
}

} // namespace

bool operator==(const SeriesPoint& a, const SeriesPoint& b) {
    return a.step == b.step && a.path == b.path && same(a.run, b.run) && same(a.lens, b.lens);
}

const Run* Series::lastRun() const {
    for (auto point = points.rbegin(); point != points.rend(); ++point)
        if (point->run) return point->run.get();
    return nullptr;
}

std::size_t Series::runs() const {
    return static_cast<std::size_t>(
        std::count_if(points.begin(), points.end(), [](const SeriesPoint& point) { return point.run != nullptr; }));
}

Series Series::empty() const {
    Series out;
    out.title = title;
    out.source = source;
    for (const SeriesPoint& point : points)
        out.points.push_back({point.step, point.path, nullptr, nullptr});
    return out;
}

Series Series::with(std::size_t point, std::shared_ptr<const Run> run, std::shared_ptr<const Lens> lens) const {
    Series out = *this;
    if (point >= out.points.size()) return out;
    out.points[point].run = std::move(run);
    out.points[point].lens = std::move(lens);
    if (const Run* const last = out.lastRun()) {
        out.Document::operator=(*last);
        out.warnings.clear(); // each run has its own, and remarks of its own
        out.marks = marks;
    }
    return out;
}

RunSummary summaryOf(const Series& series) {
    RunSummary out = headerSummary(series);
    if (const Run* const last = series.lastRun()) {
        const RunSummary run = summaryOf(*last);
        out.task = run.task;
        out.fields = run.fields;
        out.options = run.options;
        out.seed = run.seed;
        out.title = run.title;
    }
    if (out.title.empty()) out.title = firstLineOf(series.title);
    out.rows = static_cast<int>(series.runs());
    out.positions = static_cast<int>(series.points.size());
    return out;
}

Result<Series> openSeries(const std::filesystem::path& path) {
    STRATA_TRY(const std::vector<SeriesCheckpoint> checkpoints, readCheckpointSeries(path));
    Series series;
    const std::filesystem::path file = std::filesystem::absolute(findCheckpointSeries(path)).lexically_normal();
    series.source = file.string();
    const std::filesystem::path folder = file.parent_path();
    const bool inOutput = folder.filename() == checkpointsOf({}).filename();
    series.title = (inOutput ? folder.parent_path() : folder).filename().string();
    for (const SeriesCheckpoint& one : checkpoints)
        series.points.push_back({one.step, one.path.lexically_normal().string(), nullptr, nullptr});
    return series;
}

} // namespace strata
