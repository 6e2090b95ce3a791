// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of text: fields parted by commas or TABs, as RFC 4180 has them.
#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

struct DelimitedRecord {
    std::vector<std::string> fields; ///< without their quotation marks; blanks round them stay
    std::size_t line = 0;            ///< where it begins, counted from 1
};

/// The records of a table one after the other. A field in quotation marks may hold separators, line breaks and doubled
/// quotation marks. Blank lines are passed over, a byte order mark too.
class DelimitedReader {
public:
    /// `text` stays where it is as long as the reader.
    DelimitedReader(std::string_view text, char separator, std::string subject, ErrorCode code = ErrorCode::BadData);

    /// Nothing after the last. Errors: a quotation mark that is not closed (with the line that it stands in); the
    /// reader goes on with the line after that one.
    Result<std::optional<DelimitedRecord>> next();

private:
    std::string_view m_text;
    std::size_t m_at = 0, m_line = 1;
    char m_separator;
    std::string m_subject;
    ErrorCode m_code;
};

} // namespace strata
