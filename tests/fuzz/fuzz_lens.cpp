// SPDX-License-Identifier: GPL-3.0-or-later
// A saved lens: read, written again, and read as the same.
#include "model/base/json_file.h"
#include "model/documents/lens_json.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

using namespace strata;

namespace {

Result<void> read(std::string_view text) {
    STRATA_TRY(const nlohmann::json document, parseJson(text, "x.strata"));
    STRATA_TRY(const Lens lens, lensFromJson(document, "x.strata"));
    const nlohmann::json written = lensToJson(lens);
    const auto again = lensFromJson(written, "x.strata");
    if (!again) fuzz::broken("what is written is not read: " + again.error().message());
    fuzz::require(dumpJson(lensToJson(*again)) == dumpJson(written), "what is written is read as something else");
    return {};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto result = read(fuzz::textOf(data, size));
    if (!result) fuzz::checkSentence(result.error());
    return 0;
}
