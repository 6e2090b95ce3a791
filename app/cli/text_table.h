// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a terminal, and numbers as they stand in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace strata::cli {

/// 1234567 → "1,234,567"
std::string grouped(std::int64_t number);
/// "1 head", "1,024 heads"
std::string groupedNoun(std::int64_t number, const char* noun);
/// "512 B", "1.50 MiB"
std::string shownBytes(std::int64_t bytes);
/// Rows of equal length with aligned columns, two spaces apart and indented by two.
std::string table(const std::vector<std::vector<std::string>>& rows);

} // namespace strata::cli
