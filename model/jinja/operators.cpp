// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/operators.h"

#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::jinja {
namespace {

constexpr const char* tooLarge = "the result is a whole number too large for Strata (64 bits)";

const char* signOf(Arithmetic operation) {
    switch (operation) {
    case Arithmetic::Add:
        return "+";
    case Arithmetic::Subtract:
        return "-";
    case Arithmetic::Multiply:
        return "*";
    case Arithmetic::Divide:
        return "/";
    case Arithmetic::FloorDivide:
        return "//";
    case Arithmetic::Modulo:
        return "%";
    case Arithmetic::Power:
        return "**";
    }
    return "+";
}

Result<Value> integers(Machine& machine, Arithmetic operation, std::int64_t a, std::int64_t b) {
    std::int64_t out = 0;
    switch (operation) {
    case Arithmetic::Add:
        if (__builtin_add_overflow(a, b, &out)) return machine.error(tooLarge);
        return Value::integer(out);
    case Arithmetic::Subtract:
        if (__builtin_sub_overflow(a, b, &out)) return machine.error(tooLarge);
        return Value::integer(out);
    case Arithmetic::Multiply:
        if (__builtin_mul_overflow(a, b, &out)) return machine.error(tooLarge);
        return Value::integer(out);
    case Arithmetic::Divide:
        if (b == 0) return machine.error("division by zero");
        return Value::number(static_cast<double>(a) / static_cast<double>(b));
    case Arithmetic::FloorDivide:
    case Arithmetic::Modulo: {
        if (b == 0) return machine.error("integer division or modulo by zero");
        if (b == -1) return operation == Arithmetic::Modulo ? Value::integer(0) : negated(machine, Value::integer(a));
        const std::int64_t rest = a % b;
        const bool away = rest != 0 && (rest < 0) != (b < 0); // Python rounds down, C++ towards zero
        return Value::integer(operation == Arithmetic::Modulo ? (away ? rest + b : rest) : a / b - (away ? 1 : 0));
    }
    case Arithmetic::Power:
        if (b < 0) {
            if (a == 0) return machine.error("0.0 cannot be raised to a negative power");
            return Value::number(std::pow(static_cast<double>(a), static_cast<double>(b)));
        }
        out = 1;
        for (std::int64_t left = b; left > 0; left >>= 1) {
            if ((left & 1) && __builtin_mul_overflow(out, a, &out)) return machine.error(tooLarge);
            if (left > 1 && __builtin_mul_overflow(a, a, &a)) return machine.error(tooLarge);
        }
        return Value::integer(out);
    }
    return machine.error(tooLarge);
}

Result<Value> floats(Machine& machine, Arithmetic operation, double a, double b) {
    switch (operation) {
    case Arithmetic::Add:
        return Value::number(a + b);
    case Arithmetic::Subtract:
        return Value::number(a - b);
    case Arithmetic::Multiply:
        return Value::number(a * b);
    case Arithmetic::Divide:
        if (b == 0) return machine.error("float division by zero");
        return Value::number(a / b);
    case Arithmetic::FloorDivide:
    case Arithmetic::Modulo: {
        if (b == 0) return machine.error("float division or modulo by zero");
        double rest = std::fmod(a, b);
        if (rest != 0 && (rest < 0) != (b < 0)) rest += b;
        if (rest == 0) rest = std::copysign(0.0, b);
        if (operation == Arithmetic::Modulo) return Value::number(rest);
        const double whole = (a - rest) / b;
        double floor = std::floor(whole);
        if (whole - floor > 0.5) floor += 1;
        return Value::number(whole == 0 ? std::copysign(0.0, a / b) : floor);
    }
    case Arithmetic::Power: {
        if (a == 0 && b < 0) return machine.error("0.0 cannot be raised to a negative power");
        if (a < 0 && std::floor(b) != b && std::isfinite(a))
            return machine.error("a complex number comes of this power, which Strata does not compute");
        const double power = std::pow(a, b);
        if (std::isinf(power) && std::isfinite(a) && std::isfinite(b))
            return machine.error("the result is too large for a number");
        return Value::number(power);
    }
    }
    return machine.error("the numbers cannot be combined");
}

Result<Value> repeated(Machine& machine, const Value& value, std::int64_t times) {
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(times, 0));
    if (const std::string* const text = value.text()) {
        if (!text->empty() && count > machine.limits().bytes / text->size())
            STRATA_CHECK(machine.allocate(std::numeric_limits<std::size_t>::max()));
        STRATA_CHECK(machine.allocate(text->size() * count));
        std::string out;
        out.reserve(text->size() * count);
        for (std::size_t i = 0; i < count && !text->empty(); ++i)
            out += *text;
        return Value::text(std::move(out), value.isMarkup());
    }
    const Sequence& sequence = *value.sequence();
    if (!sequence.items.empty() && count > machine.limits().bytes / sizeof(Value) / sequence.items.size())
        STRATA_CHECK(machine.allocate(std::numeric_limits<std::size_t>::max()));
    Values items;
    STRATA_CHECK(machine.spend(sequence.items.size() * count));
    for (std::size_t i = 0; i < count && !sequence.items.empty(); ++i)
        items.insert(items.end(), sequence.items.begin(), sequence.items.end());
    return machine.sequence(std::move(items), sequence.style);
}

bool isListOrTuple(const Value& value) {
    const Sequence* const sequence = value.sequence();
    return sequence && (sequence->style == Style::List || sequence->style == Style::Tuple);
}

/// Lists by their first difference; `found` is where it lies, or the shorter one's length.
Result<std::size_t> firstDifference(Machine& machine, const Values& left, const Values& right) {
    std::size_t at = 0;
    for (; at < left.size() && at < right.size(); ++at) {
        STRATA_TRY(const bool same, equal(machine, left[at], right[at]));
        if (!same) break;
    }
    return at;
}

} // namespace

Result<Value> calculate(Machine& machine, Arithmetic operation, const Value& left, const Value& right) {
    STRATA_CHECK(machine.spend(1));
    if (left.isUndefined() && !(operation == Arithmetic::Modulo && right.text())) return machine.undefined(left);
    if (operation == Arithmetic::Modulo && left.text()) {
        STRATA_TRY(std::string text, percentFormat(machine, *left.text(), right));
        return machine.text(std::move(text), left.isMarkup());
    }
    if (right.isUndefined()) return machine.undefined(right);
    if (left.isUndefined()) return machine.undefined(left);
    if (left.isInteger() && right.isInteger()) return integers(machine, operation, left.integer(), right.integer());
    if (left.isNumber() && right.isNumber()) return floats(machine, operation, left.number(), right.number());
    if (operation == Arithmetic::Add && left.text() && right.text()) {
        STRATA_CHECK(machine.allocate(left.text()->size() + right.text()->size()));
        if (left.isMarkup() == right.isMarkup()) return Value::text(*left.text() + *right.text(), left.isMarkup());
        return machine.text((left.isMarkup() ? *left.text() : escapedMarkup(*left.text())) +
                                (right.isMarkup() ? *right.text() : escapedMarkup(*right.text())),
                            true);
    }
    if (operation == Arithmetic::Add && isListOrTuple(left) && isListOrTuple(right) &&
        left.sequence()->style == right.sequence()->style) {
        STRATA_CHECK(machine.spend(left.sequence()->items.size() + right.sequence()->items.size()));
        Values items = left.sequence()->items;
        items.insert(items.end(), right.sequence()->items.begin(), right.sequence()->items.end());
        return machine.sequence(std::move(items), left.sequence()->style);
    }
    if (operation == Arithmetic::Multiply && right.isInteger() && (left.text() || isListOrTuple(left)))
        return repeated(machine, left, right.integer());
    if (operation == Arithmetic::Multiply && left.isInteger() && (right.text() || isListOrTuple(right)))
        return repeated(machine, right, left.integer());
    return machine.error(std::string("\"") + signOf(operation) + "\" does not go with " + typeName(left) + " and " +
                         typeName(right));
}

Result<Value> negated(Machine& machine, const Value& value) {
    if (value.isUndefined()) return machine.undefined(value);
    if (value.isInteger()) {
        if (value.integer() == std::numeric_limits<std::int64_t>::min()) return machine.error(tooLarge);
        return Value::integer(-value.integer());
    }
    if (value.isNumber()) return Value::number(-value.number());
    return machine.error("a " + typeName(value) + " has no sign");
}

Result<bool> equal(Machine& machine, const Value& left, const Value& right) {
    STRATA_CHECK(machine.spend(1));
    if (left.isUndefined() || right.isUndefined()) return left.isUndefined() && right.isUndefined();
    if (left.isNone() || right.isNone()) return left.isNone() && right.isNone();
    if (left.isInteger() && right.isInteger()) return left.integer() == right.integer();
    if (left.isNumber() && right.isNumber()) return left.number() == right.number();
    if (left.text() && right.text()) {
        if (left.text()->size() != right.text()->size()) return false;
        STRATA_CHECK(machine.spend(left.text()->size() / 64));
        return *left.text() == *right.text();
    }
    if (left.sequence() && right.sequence()) {
        const Sequence &a = *left.sequence(), &b = *right.sequence();
        if (&a == &b) return true;
        if (a.style != b.style || a.style == Style::Generator || a.style == Style::ValuesView ||
            a.items.size() != b.items.size())
            return false;
        STRATA_TRY(const std::size_t at, firstDifference(machine, a.items, b.items));
        return at == a.items.size();
    }
    if (left.dict() && right.dict()) {
        if (left.dict()->items.size() != right.dict()->items.size()) return false;
        for (const auto& [key, value] : left.dict()->items) {
            STRATA_TRY(const Value* const other, findKey(machine, *right.dict(), key));
            if (!other) return false;
            STRATA_TRY(const bool same, equal(machine, value, *other));
            if (!same) return false;
        }
        return true;
    }
    if (const auto* const a = left.as<std::shared_ptr<Namespace>>())
        if (const auto* const b = right.as<std::shared_ptr<Namespace>>()) return *a == *b;
    if (const auto* const a = left.as<std::shared_ptr<const Callable>>())
        if (const auto* const b = right.as<std::shared_ptr<const Callable>>()) return *a == *b;
    if (const auto* const a = left.as<std::shared_ptr<LoopState>>())
        if (const auto* const b = right.as<std::shared_ptr<LoopState>>()) return *a == *b;
    return false;
}

Result<bool> less(Machine& machine, const Value& left, const Value& right, const char* sign) {
    STRATA_CHECK(machine.spend(1));
    if (left.isUndefined()) return machine.undefined(left);
    if (right.isUndefined()) return machine.undefined(right);
    if (left.isInteger() && right.isInteger()) return left.integer() < right.integer();
    if (left.isNumber() && right.isNumber()) return left.number() < right.number();
    if (left.text() && right.text()) {
        STRATA_CHECK(machine.spend(std::min(left.text()->size(), right.text()->size()) / 64));
        return *left.text() < *right.text(); // the order of UTF-8's bytes is that of the code points
    }
    if (isListOrTuple(left) && isListOrTuple(right) && left.sequence()->style == right.sequence()->style) {
        const Values &a = left.sequence()->items, &b = right.sequence()->items;
        STRATA_TRY(const std::size_t at, firstDifference(machine, a, b));
        if (at == a.size() || at == b.size()) return a.size() < b.size();
        return less(machine, a[at], b[at], sign);
    }
    return machine.error(std::string("\"") + sign + "\" does not go with " + typeName(left) + " and " +
                         typeName(right));
}

Result<bool> compare(Machine& machine, Comparison comparison, const Value& left, const Value& right) {
    const auto orEqual = [&](const Value& a, const Value& b, const char* sign) -> Result<bool> {
        STRATA_TRY(const bool smaller, less(machine, a, b, sign));
        if (smaller) return true;
        return equal(machine, a, b);
    };
    switch (comparison) {
    case Comparison::Equal:
        return equal(machine, left, right);
    case Comparison::NotEqual: {
        STRATA_TRY(const bool same, equal(machine, left, right));
        return !same;
    }
    case Comparison::Less:
        return less(machine, left, right, "<");
    case Comparison::Greater:
        return less(machine, right, left, ">");
    case Comparison::LessOrEqual:
        return orEqual(left, right, "<=");
    case Comparison::GreaterOrEqual:
        return orEqual(right, left, ">=");
    case Comparison::In:
        return contains(machine, right, left);
    case Comparison::NotIn: {
        STRATA_TRY(const bool inside, contains(machine, right, left));
        return !inside;
    }
    }
    return false;
}

Result<std::size_t> findText(Machine& machine, const std::string& text, const std::string& part, std::size_t from) {
    if (from > text.size()) return std::string::npos;
    constexpr std::size_t shortPart = 64;
    if (part.size() <= shortPart) {
        const std::size_t found = text.find(part, from);
        STRATA_CHECK(machine.spend(1 + ((found == std::string::npos ? text.size() : found) - from) / 16));
        return found;
    }
    // Knuth, Morris and Pratt: a long part in a text made for it would cost length times length otherwise.
    STRATA_CHECK(machine.spend(part.size() + text.size() - from));
    std::vector<std::size_t> border(part.size(), 0);
    for (std::size_t i = 1, same = 0; i < part.size(); ++i) {
        while (same > 0 && part[i] != part[same])
            same = border[same - 1];
        if (part[i] == part[same]) ++same;
        border[i] = same;
    }
    for (std::size_t i = from, same = 0; i < text.size(); ++i) {
        while (same > 0 && text[i] != part[same])
            same = border[same - 1];
        if (text[i] == part[same]) ++same;
        if (same == part.size()) return i + 1 - same;
    }
    return std::string::npos;
}

Result<bool> contains(Machine& machine, const Value& container, const Value& item) {
    STRATA_CHECK(machine.spend(1));
    if (const std::string* const text = container.text()) {
        if (!item.text()) {
            if (item.isUndefined()) return machine.undefined(item);
            return machine.error("\"in\" a text needs a text on its left side, not a " + typeName(item));
        }
        STRATA_TRY(const std::size_t at, findText(machine, *text, *item.text()));
        return at != std::string::npos;
    }
    if (const Dict* const dict = container.dict()) {
        STRATA_TRY(const Value* const value, findKey(machine, *dict, item));
        return value != nullptr;
    }
    if (container.isUndefined()) return false;
    const Sequence* const sequence = container.sequence();
    if (!sequence) return machine.error("\"in\" needs something that holds items, not a " + typeName(container));
    const bool once = sequence->style == Style::Generator;
    for (std::size_t i = once ? sequence->used : 0; i < sequence->items.size(); ++i) {
        if (once) sequence->used = i + 1;
        STRATA_TRY(const bool same, equal(machine, sequence->items[i], item));
        if (same) return true;
    }
    return false;
}

Result<const Value*> findKey(Machine& machine, const Dict& dict, const Value& key) {
    if (key.dict() || (key.sequence() && key.sequence()->style == Style::List))
        return machine.error("a " + typeName(key) + " cannot be a key of a dictionary");
    for (const auto& [name, value] : dict.items) {
        STRATA_TRY(const bool same, equal(machine, name, key));
        if (same) return &value;
    }
    return nullptr;
}

} // namespace strata::jinja
