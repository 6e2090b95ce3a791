// SPDX-License-Identifier: GPL-3.0-or-later
// A template as a row of tokens, cut as Jinja cuts it with trim_blocks and lstrip_blocks, which chat templates expect.
#pragma once

#include "model/base/result.h"

#include <string>
#include <vector>

namespace strata::jinja {

struct Token {
    enum class Kind { Text, BlockBegin, BlockEnd, OutputBegin, OutputEnd, Name, String, Integer, Float, Operator, End };
    Kind kind = Kind::End;
    std::string text; ///< strings without their quotes and escapes
    int line = 1;
};

/// `source` is UTF-8. Errors: BadFormat with `subject` and the line.
Result<std::vector<Token>> tokens(const std::string& source, const std::string& subject);

} // namespace strata::jinja
