// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers out of texts and round(), as Python does them.
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

/// int(text, base): blanks round it, a sign and single underscores between digits are allowed; empty for anything else
/// and for what takes more than 64 bits.
std::optional<std::int64_t> parseInteger(std::string_view text, int base);
/// float(text), "inf" and "nan" too.
std::optional<double> parseFloat(std::string_view text);
/// round(): half to even, on the number's own decimal digits.
double roundedFloat(double value, int digits);
Result<Value> roundedInteger(Machine& machine, std::int64_t value, int digits); ///< digits < 0

} // namespace strata::jinja
