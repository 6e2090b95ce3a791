// SPDX-License-Identifier: GPL-3.0-or-later
// series.json of the checkpoints that a training kept.
#include "model/checkpoint/checkpoint_series.h"
#include "tests/fuzz/fuzz_support.h"

#include <algorithm>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file = fuzz::fileOf("series.json", fuzz::textOf(data, size));
    fuzz::require(findCheckpointSeries(file) == file && findCheckpointSeries(file.parent_path()) == file,
                  "a series is not found");
    const auto series = readCheckpointSeries(file);
    if (!series) {
        fuzz::checkSentence(series.error());
        return 0;
    }
    fuzz::require(!series->empty() && std::ranges::is_sorted(*series, {}, &SeriesCheckpoint::step), "steps must rise");
    fuzz::require(writeCheckpointSeries(*series, file.parent_path()).has_value(), "it cannot be written");
    const auto again = readCheckpointSeries(file);
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    const auto same = [](const SeriesCheckpoint& a, const SeriesCheckpoint& b) {
        return a.step == b.step && a.path.lexically_normal() == b.path.lexically_normal();
    };
    fuzz::require(std::ranges::equal(*again, *series, same), "what is written is read as something else");
    return 0;
}
