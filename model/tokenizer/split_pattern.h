// SPDX-License-Identifier: GPL-3.0-or-later
// A regular expression of a tokenizer file, run with limits: it comes from outside.
#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace strata {

/// Immutable after compiling; any thread.
class SplitPattern {
public:
    /// `pattern` in the dialect of Hugging Face's tokenizers (Oniguruma's, Unicode), or plain text when `literal`.
    /// Errors: BadFormat (no regular expression), Unsupported (a construct that Strata does not read).
    static Result<SplitPattern> compile(std::string_view pattern, bool literal, const std::string& subject);

    /// Calls `found(begin, end)` for every match from left to right; they do not overlap, and may be empty. `text` must
    /// be UTF-8. Errors: BadFormat when the pattern takes too long on this text.
    Result<void> forEachMatch(std::string_view text,
                              const std::function<void(std::size_t begin, std::size_t end)>& found) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace strata
