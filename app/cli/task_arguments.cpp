// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/task_arguments.h"

#include "model/base/counted.h"

#include <charconv>

namespace strata::cli {

Result<DataRow> readRow(const std::string& text) {
    const auto colon = text.rfind(':');
    std::size_t number = 0;
    if (colon != std::string::npos) {
        const auto [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) number = 0;
    }
    if (number == 0) return fail(ErrorCode::BadArgument, "--row " + text, "must be FILE:N, N counted from 1.");
    STRATA_TRY(std::vector<DataRow> rows, readRows(text.substr(0, colon)));
    if (number > rows.size())
        return fail(ErrorCode::BadArgument, "--row " + text,
                    "is not there: the file has " + counted(static_cast<std::int64_t>(rows.size()), "row") + ".");
    return std::move(rows[number - 1]);
}

} // namespace strata::cli
