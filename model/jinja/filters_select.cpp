// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that work item by item (map, select …), on numbers, and the table of all.
#include "model/jinja/filters.h"
#include "model/jinja/lookup.h"
#include "model/jinja/numbers.h"
#include "model/jinja/python_text.h"

#include <algorithm>
#include <cmath>

namespace strata::jinja {
namespace {

/// The arguments behind the first one.
Result<Arguments> withoutFirst(Machine& machine, const Arguments& arguments) {
    STRATA_CHECK(machine.allocate(arguments.positional.size() * sizeof(Value)));
    Arguments rest = arguments;
    rest.positional.erase(rest.positional.begin());
    return rest;
}

Result<Value> map(Machine& machine, const Value& value, const Arguments& arguments) {
    if (!isTrue(value)) return machine.sequence({}, Style::Generator); // whatever it is, as in Jinja
    STRATA_TRY(const Values items, itemsOf(machine, value));
    Values out;
    if (arguments.positional.empty()) {
        const Value* attribute = nullptr;
        const Value* otherwise = nullptr;
        for (const auto& [name, given] : arguments.named) {
            if (name == "attribute")
                attribute = &given;
            else if (name == "default")
                otherwise = &given;
            else
                return machine.error("map has no argument \"" + name + "\"");
        }
        if (!attribute) return machine.error("map needs the name of a filter, or attribute=NAME");
        for (const Value& item : items) {
            STRATA_TRY(Value part, attributePath(machine, item, *attribute, otherwise));
            out.push_back(std::move(part));
        }
    } else {
        STRATA_TRY(const std::string name, str(machine, arguments.positional.front()));
        STRATA_TRY(const Arguments rest, withoutFirst(machine, arguments));
        for (const Value& item : items) {
            STRATA_TRY(Value part, applyFilter(machine, name, item, rest));
            out.push_back(std::move(part));
        }
    }
    return machine.sequence(std::move(out), Style::Generator);
}

template <bool wanted, bool byAttribute>
Result<Value> chosen(Machine& machine, const Value& value, const Arguments& arguments) {
    if (!isTrue(value)) return machine.sequence({}, Style::Generator); // whatever it is, as in Jinja
    Arguments rest = arguments;
    Value attribute;
    if (byAttribute) {
        if (rest.positional.empty()) return machine.error("this filter needs the name of an attribute");
        attribute = rest.positional.front();
        STRATA_TRY(rest, withoutFirst(machine, rest));
    }
    std::string test;
    if (!rest.positional.empty()) {
        STRATA_TRY(test, str(machine, rest.positional.front()));
        STRATA_TRY(rest, withoutFirst(machine, rest));
    }
    STRATA_TRY(const Values items, itemsOf(machine, value));
    Values out;
    for (const Value& item : items) {
        Value part = item;
        if (byAttribute) {
            STRATA_TRY(part, attributePath(machine, item, attribute));
        }
        bool holds = isTrue(part);
        if (!test.empty()) {
            STRATA_TRY(holds, applyTest(machine, test, part, rest));
        }
        if (holds == wanted) out.push_back(item);
    }
    return machine.sequence(std::move(out), Style::Generator);
}

Result<Value> wholeNumber(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "int", arguments, {"default", "base"}));
    STRATA_TRY(const std::int64_t base, bound.integer(machine, 1, 10));
    const Value otherwise = bound.get(0) ? *bound.get(0) : Value::integer(0);
    if (value.isUndefined()) return machine.undefined(value);
    if (value.isInteger()) return Value::integer(value.integer());
    std::optional<double> number;
    if (const std::string* const text = value.text()) {
        if (const auto whole = parseInteger(*text, static_cast<int>(std::clamp<std::int64_t>(base, -1, 100))))
            return Value::integer(*whole);
        number = parseFloat(*text);
    } else if (value.isNumber())
        number = value.number();
    if (!number || !std::isfinite(*number)) return otherwise;
    if (std::abs(*number) >= 9.2e18) return machine.error("the whole number is too large for Strata (64 bits)");
    return Value::integer(static_cast<std::int64_t>(*number));
}

Result<Value> floatNumber(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "float", arguments, {"default"}));
    if (value.isUndefined()) return machine.undefined(value);
    if (value.isNumber()) return Value::number(value.number());
    if (const std::string* const text = value.text())
        if (const auto number = parseFloat(*text)) return Value::number(*number);
    return bound.get(0) ? *bound.get(0) : Value::number(0.0);
}

Result<Value> absolute(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "abs", arguments, {}));
    if (value.isUndefined()) return machine.undefined(value);
    if (!value.isNumber()) return machine.error("abs needs a number, not a " + typeName(value));
    if (value.isInteger() && value.integer() != INT64_MIN) return Value::integer(std::abs(value.integer()));
    return Value::number(std::abs(value.number()));
}

Result<Value> rounded(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "round", arguments, {"precision", "method"}));
    STRATA_TRY(const std::int64_t precision, bound.integer(machine, 0, 0));
    STRATA_TRY(const std::string method, bound.text(machine, 1, "common"));
    if (method != "common" && method != "ceil" && method != "floor")
        return machine.error("the method of round is common, ceil or floor");
    if (value.isUndefined()) return machine.undefined(value);
    if (!value.isNumber()) return machine.error("round needs a number, not a " + typeName(value));
    if (precision < -300 || precision > 300) return machine.error("the precision of round is too large");
    const int digits = static_cast<int>(precision);
    if (method == "common") {
        if (value.isInteger() && digits >= 0) return Value::integer(value.integer());
        if (value.isInteger()) return roundedInteger(machine, value.integer(), digits);
        return Value::number(roundedFloat(value.number(), digits));
    }
    const double power = std::pow(10.0, digits);
    const double scaled = value.number() * power;
    if (!std::isfinite(scaled)) return machine.error("round needs a finite number");
    return Value::number((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / power);
}

} // namespace

FilterFunction numberFilter(const std::string& name) {
    if (name == "int") return wholeNumber;
    if (name == "float") return floatNumber;
    if (name == "abs") return absolute;
    if (name == "round") return rounded;
    return nullptr;
}

FilterFunction selectingFilter(const std::string& name) {
    if (name == "map") return map;
    if (name == "select") return chosen<true, false>;
    if (name == "reject") return chosen<false, false>;
    if (name == "selectattr") return chosen<true, true>;
    if (name == "rejectattr") return chosen<false, true>;
    return nullptr;
}

bool isFilter(const std::string& name) {
    return textFilter(name) || sequenceFilter(name) || numberFilter(name) || selectingFilter(name);
}

Result<Value> applyFilter(Machine& machine, const std::string& name, const Value& value, const Arguments& arguments) {
    const Depth level(machine.filterDepth);
    if (machine.filterDepth > machine.limits().nesting) return machine.error("filters lie too deep in each other");
    STRATA_CHECK(machine.spend(1));
    for (const auto& table : {textFilter, sequenceFilter, numberFilter, selectingFilter})
        if (const FilterFunction filter = table(name)) return filter(machine, value, arguments);
    return machine.error("there is no filter \"" + name.substr(0, 60) + "\" that Strata knows");
}

} // namespace strata::jinja
