// SPDX-License-Identifier: GPL-3.0-or-later
// The functions that every chat template may call.
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

/// range, namespace, dict, raise_exception, strftime_now.
std::vector<const char*> functionNames();
/// All but namespace, which the interpreter makes.
Result<Value> callFunction(Machine& machine, const std::string& name, const Arguments& arguments);
/// dict(pairs or dictionary, **named)
Result<std::vector<std::pair<Value, Value>>> pairsOf(Machine& machine, const std::string& what,
                                                     const Arguments& arguments);
/// Replaces what is stored under an equal key, as a dictionary does.
Result<void> addToDict(Machine& machine, std::vector<std::pair<Value, Value>>& items, const Value& key,
                       const Value& value);

} // namespace strata::jinja
