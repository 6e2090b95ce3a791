// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/comparison.h"
#include "tests/fuzz/fuzz_saved.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace strata;
    const auto result = fuzz::readAndWriteAgain(fuzz::textOf(data, size), comparisonFromJson, comparisonToJson);
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
