// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that are given as options.
#pragma once

#include "model/base/result.h"
#include "model/base/utf8.h"

#include <string>
#include <string_view>

namespace strata::cli {

/// An error for a text that is not UTF-8: a tokenizer would read replacement characters in its place.
inline Result<void> checkUtf8(const std::string& option, std::string_view text) {
    if (isValidUtf8(text)) return {};
    return fail(ErrorCode::BadArgument, option, "is not UTF-8; convert it first.");
}

} // namespace strata::cli
