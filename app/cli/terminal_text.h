// SPDX-License-Identifier: GPL-3.0-or-later
// Text in the columns of a terminal: wide characters take two, combining ones none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace strata::cli {

/// Columns that UTF-8 text takes.
std::size_t displayWidth(std::string_view text);
/// A token's text on one line: what does not show made visible (⏎, ⇥, ␣ at the edges), other control characters as ·.
std::string shownToken(std::string_view text);
/// Exactly `columns` wide: cut with an ellipsis, or filled with spaces.
std::string fitted(std::string_view text, std::size_t columns);
/// Stands for a number that is missing: never 0.
inline constexpr std::string_view missingNumber = "–";
/// With spaces behind it where it is shorter than `columns`.
std::string paddedTo(std::string_view text, std::size_t columns);
/// Right-aligned in `columns`.
std::string alignedRight(std::string_view text, std::size_t columns);
/// "12.3 %" of 0.123, and the mark of a missing number for what is not finite.
std::string percentText(std::optional<double> fraction);
/// With so many decimals, and the mark of a missing number for what is not finite.
std::string decimalText(std::optional<double> value, int decimals);
/// As printf writes it; at most 255 bytes.
[[gnu::format(printf, 1, 2)]] std::string formatted(const char* pattern, ...);
/// Columns of the terminal on standard output; 100 where there is none.
std::size_t terminalColumns();

} // namespace strata::cli
