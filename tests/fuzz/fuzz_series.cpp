// SPDX-License-Identifier: GPL-3.0-or-later
// Saved series of checkpoints, with the runs and lenses inside.
#include "model/documents/series.h"
#include "tests/fuzz/fuzz_saved.h"

using namespace strata;

namespace {

void checkSeries(const Series& series) {
    std::size_t runs = 0;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        runs += series.points[i].run ? 1 : 0;
        fuzz::require(i == 0 || series.points[i - 1].step <= series.points[i].step, "steps do not rise");
    }
    fuzz::require(series.runs() == runs && (series.lastRun() != nullptr) == (runs > 0), "its runs are counted wrongly");
    fuzz::require(summaryOf(series).rows == static_cast<int>(runs), "its summary is of another");
    fuzz::require(series.empty().points.size() == series.points.size(), "an empty one has other checkpoints");
    if (!series.points.empty()) {
        const SeriesPoint& point = series.points.front();
        fuzz::require(series.with(0, point.run, point.lens).points == series.points, "a point is put elsewhere");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const auto result = fuzz::readAndWriteAgain(text, seriesFromJson, seriesToJson);
    if (!result)
        fuzz::checkSentence(result.error());
    else
        checkSeries(*seriesFromJson(*parseJson(text, "x.strata"), "x.strata"));
    return 0;
}
