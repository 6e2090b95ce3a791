// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include "app/cli/terminal_text.h"

#include <algorithm>
#include <iterator>

namespace strata::cli {

std::string grouped(std::int64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

std::string groupedNoun(std::int64_t number, const char* noun) {
    return grouped(number) + ' ' + noun + (number == 1 ? "" : "s");
}

std::string shownBytes(std::int64_t bytes) {
    constexpr const char* units[] = {"B", "KiB", "MiB", "GiB", "TiB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1024 && unit + 1 < std::size(units)) {
        value /= 1024;
        ++unit;
    }
    return formatted("%.*f", unit == 0 ? 0 : value < 10 ? 2 : 1, value) + " " + units[unit];
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            line += " " + paddedTo(row[i], i + 1 < row.size() ? widths[i] + 1 : 0);
        text += line + "\n";
    }
    return text;
}

} // namespace strata::cli
