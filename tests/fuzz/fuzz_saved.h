// SPDX-License-Identifier: GPL-3.0-or-later
// What Strata saves itself: read, written again, and read as the same.
#pragma once

#include "model/base/json_file.h"
#include "tests/fuzz/fuzz_support.h"

#include <nlohmann/json.hpp>

namespace strata::fuzz {

/// `fromJson` (document, subject) → Result<Saved>, `toJson` (Saved) → JSON.
template <class FromJson, class ToJson>
Result<void> readAndWriteAgain(std::string_view text, FromJson&& fromJson, ToJson&& toJson) {
    STRATA_TRY(const nlohmann::json document, parseJson(text, "x.strata"));
    STRATA_TRY(const auto saved, fromJson(document, "x.strata"));
    const nlohmann::json written = toJson(saved);
    const auto again = fromJson(written, "x.strata");
    if (!again) broken("what is written is not read: " + again.error().message());
    require(dumpJson(toJson(*again)) == dumpJson(written), "what is written is read as something else");
    return {};
}

} // namespace strata::fuzz
