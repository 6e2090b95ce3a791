// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind a dot and in brackets, and going through what holds items.
#pragma once

#include "model/jinja/machine.h"

namespace strata::jinja {

/// value.name: a method, else what a dictionary stores; undefined when there is neither. Errors: `value` is undefined.
Result<Value> attributeOf(Machine& machine, const Value& value, const std::string& name);
/// value[key]: what is stored, else a method.
Result<Value> itemOf(Machine& machine, const Value& value, const Value& key);
/// value[begin:end:step], undefined or None where left out.
Result<Value> sliceOf(Machine& machine, const Value& value, const Value& begin, const Value& end, const Value& step);

/// Items, keys of a dictionary, characters; a generator is used up. Errors: what holds no items.
Result<Values> itemsOf(Machine& machine, const Value& value);
/// Without making them: whether itemsOf would succeed.
bool isIterable(const Value& value);
/// len(): none for numbers, generators …
std::optional<std::size_t> lengthOf(const Value& value);

/// "a.b.0" as the filters' `attribute` means it; `otherwise` in place of an undefined end (null: stays undefined).
Result<Value> attributePath(Machine& machine, const Value& value, const Value& path, const Value* otherwise = nullptr);

bool isDictMethod(const std::string& name);
bool isListMethod(const std::string& name);
bool isTextMethod(const std::string& name);

} // namespace strata::jinja
