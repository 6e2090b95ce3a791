// SPDX-License-Identifier: GPL-3.0-or-later
// Values as Python writes them: str(), repr(), json.dumps, the % operator and str.format.
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

Result<std::string> str(Machine& machine, const Value& value);
Result<std::string> repr(Machine& machine, const Value& value);
/// The shortest digits that read back as the same number, "1e+16" from 1e16 on, "nan", "inf".
std::string floatText(double value);

struct JsonStyle {
    bool ascii = false;
    std::optional<std::string> indent; ///< empty: all on one line
    std::string itemSeparator = ", ", keySeparator = ": ";
    bool sortKeys = false;
};
Result<std::string> json(Machine& machine, const Value& value, const JsonStyle& style);

/// "%s has %d" % values: a tuple, a dictionary for %(name)s, or a single value.
Result<std::string> percentFormat(Machine& machine, const std::string& format, const Value& values);
/// "{} {0} {name.attribute[key]!r:>8}".format(…)
Result<std::string> braceFormat(Machine& machine, const std::string& format, const Arguments& arguments);

} // namespace strata::jinja
