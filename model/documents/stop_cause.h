// SPDX-License-Identifier: GPL-3.0-or-later
// Why a stage that was given as many tokens as allowed really ended.
#pragma once

#include "model/documents/run.h"

#include <charconv>

namespace strata {

/// StopReason::MaxNewTokens stands for two ends, and documents have one name for both: the token limit of the run, or,
/// where fewer `tokens` than that were generated, a full context. False where the run does not say its limit.
inline bool endedByContext(const Run& run, StopReason stoppedBy, std::size_t tokens) {
    const auto option = run.options.find("max-new-tokens");
    if (stoppedBy != StopReason::MaxNewTokens || option == run.options.end()) return false;
    std::size_t limit = 0;
    const std::string& text = option->second;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    return error == std::errc{} && end == text.data() + text.size() && tokens < limit;
}

} // namespace strata
