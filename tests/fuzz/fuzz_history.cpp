// SPDX-License-Identifier: GPL-3.0-or-later
// The summaries of a history, a file each.
#include "model/base/utf8.h"
#include "model/documents/run_summary.h"
#include "tests/fuzz/fuzz_saved.h"

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const auto result = fuzz::readAndWriteAgain(text, summaryFromJson, summaryToJson);
    if (!result) {
        fuzz::checkSentence(result.error());
        return 0;
    }
    const RunSummary summary = *summaryFromJson(*parseJson(text, "x.json"), "x.json");
    fuzz::require(isValidUtf8(summary.title) && isValidUtf8(summary.modelName()), "a line is not UTF-8");
    fuzz::require(summary.title.size() < 2000 && summary.answers.size() <= 64, "a line is longer than a list");
    (void)summary.isSampled();
    return 0;
}
