// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/row_arguments.h"

#include "model/base/counted.h"
#include "model/task/answers.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace strata::cli {
namespace {

std::vector<std::string> partedByCommas(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const auto comma = text.find(',');
        names.emplace_back(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        if (comma != std::string_view::npos && text.empty()) names.emplace_back();
    }
    return names;
}

} // namespace

Result<void> checkRowArguments(const RowArguments& arguments) {
    const auto names = partedByCommas(arguments.labels);
    if (std::ranges::find(names, std::string()) != names.end())
        return fail(ErrorCode::BadArgument, "--label-columns",
                    "holds an empty name; give the columns of the levels parted by commas, LEVEL1,LEVEL2.");
    return {};
}

RowReading rowReading(const RowArguments& arguments, const Taxonomy* taxonomy) {
    return {{arguments.text, partedByCommas(arguments.labels)}, taxonomy, arguments.skipBad};
}

Result<void> checkRowFiles(const std::vector<std::string>& files) {
    for (const std::string& file : files) {
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored))
            return fail(ErrorCode::FileNotFound, file, "the file does not exist.");
    }
    return {};
}

Result<std::vector<DataRow>> readRowFiles(const std::vector<std::string>& files, const RowReading& reading,
                                          std::vector<std::string>& warnings) {
    std::vector<DataRow> rows;
    for (const std::string& name : files) {
        STRATA_TRY(RowFile file, readRows(name, reading));
        std::move(file.rows.begin(), file.rows.end(), std::back_inserter(rows));
        const std::vector<std::string> skipped = skippedWarnings(file.skipped, name);
        warnings.insert(warnings.end(), skipped.begin(), skipped.end());
    }
    return rows;
}

Result<DataRow> readRow(const std::string& text, const RowReading& reading) {
    const auto colon = text.rfind(':');
    std::size_t number = 0;
    if (colon != std::string::npos) {
        const auto [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), number);
        if (error != std::errc{} || end != text.data() + text.size()) number = 0;
    }
    if (number == 0) return fail(ErrorCode::BadArgument, "--row " + text, "must be FILE:N, N counted from 1.");
    RowReading alone = reading;
    alone.skipBad = false;
    alone.only = number;
    STRATA_TRY(RowFile file, readRows(text.substr(0, colon), alone));
    if (file.rows.empty())
        return fail(ErrorCode::BadArgument, "--row " + text,
                    "is not there: the file has " + counted(static_cast<std::int64_t>(file.count), "row") + ".");
    return std::move(file.rows.front());
}

} // namespace strata::cli
