// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/functions.h"

#include "model/base/utf8.h"
#include "model/jinja/lookup.h"
#include "model/jinja/operators.h"
#include "model/jinja/python_text.h"

#include <array>

namespace strata::jinja {
namespace {

Result<Value> range(Machine& machine, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "range", arguments, {"start", "stop", "step"}, 1));
    const bool single = arguments.positional.size() + arguments.named.size() == 1;
    STRATA_TRY(std::int64_t start, bound.integer(machine, 0, 0));
    STRATA_TRY(std::int64_t stop, bound.integer(machine, 1, 0));
    STRATA_TRY(const std::int64_t step, bound.integer(machine, 2, 1));
    if (single) stop = std::exchange(start, 0);
    if (step == 0) return machine.error("the step of range cannot be zero");
    constexpr std::size_t longest = 100'000; // as Jinja's sandbox
    Values items;
    for (std::int64_t at = start; step > 0 ? at < stop : at > stop;) {
        if (items.size() == longest) return machine.error("a range of more than 100000 numbers is refused");
        STRATA_CHECK(machine.spend(1));
        items.push_back(Value::integer(at));
        if (__builtin_add_overflow(at, step, &at)) break;
    }
    STRATA_CHECK(machine.allocate(items.size() * sizeof(Value)));
    auto out = std::make_shared<Sequence>();
    out->style = Style::Range;
    out->items = std::move(items);
    out->shown = "range(" + std::to_string(start) + ", " + std::to_string(stop) +
                 (step == 1 ? ")" : ", " + std::to_string(step) + ")");
    return Value(Value::Data(std::shared_ptr<const Sequence>(std::move(out))));
}

Result<Value> now(Machine& machine, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "strftime_now", arguments, {"format"}, 1));
    STRATA_TRY(const std::string format, bound.text(machine, 0, ""));
    if (format.size() > 1000) return machine.error("the format of strftime_now is too long");
    if (format.empty()) return Value::text("");
    std::tm local{};
    const std::time_t moment = machine.now();
    localtime_r(&moment, &local);
    std::array<char, 16384> buffer{};
    // A mark in front tells an empty result from one that does not fit.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    const std::size_t length = std::strftime(buffer.data(), buffer.size(), ("|" + format).c_str(), &local);
#pragma GCC diagnostic pop
    if (length == 0) return machine.error("the format of strftime_now writes too much");
    return machine.text(replaceInvalidUtf8(std::string_view(buffer.data() + 1, length - 1)));
}

} // namespace

std::vector<const char*> functionNames() {
    return {"range", "namespace", "dict", "raise_exception", "strftime_now"};
}

Result<void> addToDict(Machine& machine, std::vector<std::pair<Value, Value>>& items, const Value& key,
                       const Value& value) {
    if (key.dict() || (key.sequence() && key.sequence()->style == Style::List))
        return machine.error("a " + typeName(key) + " cannot be a key of a dictionary");
    for (auto& [known, old] : items) {
        STRATA_TRY(const bool same, equal(machine, known, key));
        if (same) {
            old = value;
            return {};
        }
    }
    STRATA_CHECK(machine.allocate(2 * sizeof(Value)));
    items.emplace_back(key, value);
    return {};
}

Result<std::vector<std::pair<Value, Value>>> pairsOf(Machine& machine, const std::string& what,
                                                     const Arguments& arguments) {
    std::vector<std::pair<Value, Value>> items;
    if (arguments.positional.size() > 1) return machine.error(what + " takes at most 1 argument without a name");
    if (!arguments.positional.empty()) {
        const Value& from = arguments.positional.front();
        if (from.dict()) {
            items = from.dict()->items;
        } else {
            STRATA_TRY(const Values pairs, itemsOf(machine, from));
            for (const Value& pair : pairs) {
                STRATA_TRY(const Values two, itemsOf(machine, pair));
                if (two.size() != 2) return machine.error(what + " needs pairs of a key and a value");
                STRATA_CHECK(addToDict(machine, items, two[0], two[1]));
            }
        }
    }
    for (const auto& [name, value] : arguments.named)
        STRATA_CHECK(addToDict(machine, items, Value::text(name), value));
    return items;
}

Result<Value> callFunction(Machine& machine, const std::string& name, const Arguments& arguments) {
    if (name == "range") return range(machine, arguments);
    if (name == "strftime_now") return now(machine, arguments);
    if (name == "dict") {
        STRATA_TRY(auto items, pairsOf(machine, name, arguments));
        return machine.dict(std::move(items));
    }
    if (name == "raise_exception") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"message"}, 1));
        STRATA_TRY(const std::string message, bound.text(machine, 0, ""));
        return machine.error("the template refuses these messages: " + message);
    }
    return machine.error("\"" + name + "\" cannot be called");
}

} // namespace strata::jinja
