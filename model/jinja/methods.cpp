// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/methods.h"

#include "model/jinja/lookup.h"
#include "model/jinja/operators.h"

#include <algorithm>
#include <array>

namespace strata::jinja {
namespace {

Result<Value> dictMethod(Machine& machine, const Dict& dict, const std::string& name, const Arguments& arguments) {
    if (name == "get") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, "get", arguments, {"key", "default"}, 1));
        STRATA_TRY(const Value* const found, findKey(machine, dict, *bound.get(0)));
        if (found) return *found;
        return bound.get(1) ? *bound.get(1) : Value::none();
    }
    STRATA_CHECK(Bound::bind(machine, name, arguments, {}));
    if (name == "copy") return machine.dict(dict.items);
    Values out;
    for (const auto& [key, value] : dict.items) {
        if (name == "items") {
            STRATA_TRY(Value pair, machine.sequence({key, value}, Style::Tuple));
            out.push_back(std::move(pair));
        } else
            out.push_back(name == "keys" ? key : value);
    }
    return machine.sequence(std::move(out), name == "items"  ? Style::Items
                                            : name == "keys" ? Style::Keys
                                                             : Style::ValuesView);
}

Result<Value> listMethod(Machine& machine, const Value& self, const std::string& name, const Arguments& arguments) {
    const Values& items = self.sequence()->items;
    if (name == "copy") {
        STRATA_CHECK(Bound::bind(machine, "copy", arguments, {}));
        return machine.sequence(items, self.sequence()->style);
    }
    STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"value"}, 1));
    std::int64_t count = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        STRATA_TRY(const bool same, equal(machine, items[i], *bound.get(0)));
        if (same && name == "index") return Value::integer(static_cast<std::int64_t>(i));
        count += same;
    }
    if (name == "index") return machine.error("the value is not in the list");
    return Value::integer(count);
}

/// What a loop keeps must hold no loop: two that keep each other would never be let go, and a long row of them would be
/// let go in a recursion as deep. Namespaces and macros may hold loops, the interpreter takes those apart.
Result<bool> holdsLoop(Machine& machine, const Value& value) {
    STRATA_CHECK(machine.spend(1));
    if (value.as<std::shared_ptr<LoopState>>()) return true;
    if (const auto* const callable = value.as<std::shared_ptr<const Callable>>())
        return holdsLoop(machine, (*callable)->self);
    if (const Sequence* const sequence = value.sequence())
        for (const Value& item : sequence->items) {
            STRATA_TRY(const bool holds, holdsLoop(machine, item));
            if (holds) return true;
        }
    if (const Dict* const dict = value.dict())
        for (const auto& [key, item] : dict->items) {
            STRATA_TRY(const bool inKey, holdsLoop(machine, key));
            STRATA_TRY(const bool inItem, holdsLoop(machine, item));
            if (inKey || inItem) return true;
        }
    return false;
}

Result<Value> loopMethod(Machine& machine, LoopState& loop, const std::string& name, const Arguments& arguments) {
    if (name == "cycle") {
        if (arguments.positional.empty()) return machine.error("loop.cycle needs values to choose from");
        return arguments.positional[loop.index % arguments.positional.size()];
    }
    bool same = loop.asked && loop.changed.size() == arguments.positional.size();
    for (std::size_t i = 0; same && i < loop.changed.size(); ++i) {
        STRATA_TRY(same, equal(machine, loop.changed[i], arguments.positional[i]));
    }
    for (const Value& value : arguments.positional) {
        STRATA_TRY(const bool holds, holdsLoop(machine, value));
        if (holds) return machine.error("loop.changed does not compare loops");
    }
    loop.asked = true;
    loop.changed = arguments.positional;
    return Value::boolean(!same);
}

} // namespace

bool isDictMethod(const std::string& name) {
    constexpr std::array known{"get", "items", "keys", "values", "copy"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

bool isListMethod(const std::string& name) {
    return name == "index" || name == "count" || name == "copy";
}

Result<Value> callMethod(Machine& machine, const Value& self, const std::string& name, const Arguments& arguments) {
    if (self.text()) return callTextMethod(machine, self, name, arguments);
    if (const Dict* const dict = self.dict()) return dictMethod(machine, *dict, name, arguments);
    if (self.sequence()) return listMethod(machine, self, name, arguments);
    if (const auto* const loop = self.as<std::shared_ptr<LoopState>>())
        return loopMethod(machine, **loop, name, arguments);
    return machine.error("a " + typeName(self) + " has no method \"" + name + "\"");
}

} // namespace strata::jinja
