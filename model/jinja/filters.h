// SPDX-License-Identifier: GPL-3.0-or-later
// {{ value | filter(arguments) }} and {% if value is test(arguments) %}.
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

/// Errors: a filter that is not known, arguments that it does not take, a value that it cannot work on.
Result<Value> applyFilter(Machine& machine, const std::string& name, const Value& value, const Arguments& arguments);
bool isFilter(const std::string& name);
Result<bool> applyTest(Machine& machine, const std::string& name, const Value& value, const Arguments& arguments);
bool isTest(const std::string& name);

using FilterFunction = Result<Value> (*)(Machine& machine, const Value& value, const Arguments& arguments);
/// nullptr when there is none of this name.
FilterFunction textFilter(const std::string& name);
FilterFunction numberFilter(const std::string& name);
FilterFunction sequenceFilter(const std::string& name);
FilterFunction selectingFilter(const std::string& name);

/// Lower case for texts unless `caseSensitive`, as sorting filters compare.
Result<Value> comparisonKey(Machine& machine, const Value& value, bool caseSensitive);
/// Sorts by `keys`, which become part of the order; errors of the comparison end it.
Result<std::vector<std::size_t>> sortedOrder(Machine& machine, const Values& keys, bool reverse);

} // namespace strata::jinja
