// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/lens_json.h"
#include "tests/fuzz/fuzz_saved.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace strata;
    const auto result = fuzz::readAndWriteAgain(fuzz::textOf(data, size), lensFromJson, lensToJson);
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
