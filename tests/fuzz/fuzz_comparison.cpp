// SPDX-License-Identifier: GPL-3.0-or-later
// What is read is written again as the same, and counted in every way.
#include "model/analysis/comparison_study.h"
#include "tests/fuzz/fuzz_saved.h"

namespace {

void study(const strata::Comparison& comparison) {
    using namespace strata;
    for (const Alignment alignment : alignments) {
        const auto counted = studyComparison(comparison, alignment);
        if (!counted) {
            fuzz::checkSentence(counted.error());
            continue;
        }
        std::int32_t nextOfA = 0, nextOfB = 0;
        for (const ComparedColumn& column : counted->columns) {
            if (column.a >= 0) fuzz::require(column.a == nextOfA++, "tokens of A are not each there once, in order");
            if (column.b >= 0) fuzz::require(column.b == nextOfB++, "tokens of B are not each there once, in order");
        }
        fuzz::require(counted->summary.changed <= counted->summary.cells, "more cells have changed than there are");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace strata;
    const std::string_view text = fuzz::textOf(data, size);
    const auto result = fuzz::readAndWriteAgain(text, comparisonFromJson, comparisonToJson);
    if (!result) {
        fuzz::checkSentence(result.error());
        return 0;
    }
    const auto comparison = comparisonFromJson(*parseJson(text, "x.strata"), "x.strata");
    study(*comparison);
    return 0;
}
