// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of texts, lists and dictionaries: "value.name(arguments)".
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

Result<Value> callMethod(Machine& machine, const Value& self, const std::string& name, const Arguments& arguments);
Result<Value> callTextMethod(Machine& machine, const Value& self, const std::string& name, const Arguments& arguments);

/// str.replace; negative `count`: all.
Result<std::string> replaced(Machine& machine, const std::string& text, const std::string& from, const std::string& to,
                             std::int64_t count);
enum class Pad { Left, Right, Center };
/// ljust, rjust, center: `Pad::Left` fills on the left.
Result<std::string> padded(Machine& machine, const std::string& text, std::int64_t width, const std::string& with,
                           Pad pad);

} // namespace strata::jinja
