// SPDX-License-Identifier: GPL-3.0-or-later
// A saved run: read, written again, and read as the same.
#include "model/base/json_file.h"
#include "model/documents/run_json.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

using namespace strata;

namespace {

Result<void> read(std::string_view text) {
    STRATA_TRY(const nlohmann::json document, parseJson(text, "x.strata"));
    STRATA_TRY(const Run run, runFromJson(document, "x.strata"));
    const nlohmann::json written = runToJson(run);
    const auto again = runFromJson(written, "x.strata");
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(dumpJson(runToJson(*again)) == dumpJson(written), "what is written is read as something else");
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
