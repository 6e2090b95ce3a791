// SPDX-License-Identifier: GPL-3.0-or-later
// Python's operators on values.
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

enum class Arithmetic { Add, Subtract, Multiply, Divide, FloorDivide, Modulo, Power };
Result<Value> calculate(Machine& machine, Arithmetic operation, const Value& left, const Value& right);
Result<Value> negated(Machine& machine, const Value& value);

Result<bool> equal(Machine& machine, const Value& left, const Value& right);
/// Whether `left` < `right`. Errors: types that have no order among each other.
Result<bool> less(Machine& machine, const Value& left, const Value& right, const char* sign = "<");
enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In, NotIn };
Result<bool> compare(Machine& machine, Comparison comparison, const Value& left, const Value& right);
Result<bool> contains(Machine& machine, const Value& container, const Value& item);
/// Where `part` stands in `text`, from byte `from` on; npos when nowhere.
Result<std::size_t> findText(Machine& machine, const std::string& text, const std::string& part, std::size_t from = 0);

/// What is stored under a key; null when there is nothing.
Result<const Value*> findKey(Machine& machine, const Dict& dict, const Value& key);

} // namespace strata::jinja
