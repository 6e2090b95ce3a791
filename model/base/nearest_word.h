// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean …?": the name that was meant by one that does not exist.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata {

/// The candidate that `word` is a slip of: the one it begins, when there is only one, else the one with the fewest
/// letters left out, added, changed or exchanged with their neighbour, up to a third of them. Empty when none is that
/// near. Bytes count as letters; case does not matter.
std::optional<std::string> nearestWord(std::string_view word, const std::vector<std::string>& candidates);

} // namespace strata
