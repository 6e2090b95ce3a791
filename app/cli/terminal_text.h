// Text in the columns of a terminal: wide characters take two, combining ones none.
#pragma once

#include <string>
#include <string_view>

namespace strata::cli {

/// Columns that UTF-8 text takes.
std::size_t displayWidth(std::string_view text);
/// A token's text on one line: what does not show made visible (⏎, ⇥, ␣ at the edges), other control characters as ·.
std::string shownToken(std::string_view text);
/// Exactly `columns` wide: cut with an ellipsis, or filled with spaces.
std::string fitted(std::string_view text, std::size_t columns);
/// Columns of the terminal on standard output; 100 where there is none.
std::size_t terminalColumns();

} // namespace strata::cli
