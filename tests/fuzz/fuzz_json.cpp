// SPDX-License-Identifier: GPL-3.0-or-later
// JSON itself: what was read and is written again is read as the same.
#include "model/base/json_file.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

using namespace strata;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = fuzz::textOf(data, size);
    const auto unique = parseJson(text, "x.json", true);
    if (!unique) fuzz::checkSentence(unique.error());
    const auto read = parseJson(text, "x.json");
    if (!read) {
        fuzz::checkSentence(read.error());
        fuzz::require(!unique, "a document is read when its keys are looked at, and not when they are not");
        return 0;
    }
    const std::string written = dumpJson(*read);
    const auto again = parseJson(written, "x.json", true);
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(dumpJson(*again) == written, "what is written is read as something else");
    return 0;
}
