// SPDX-License-Identifier: GPL-3.0-or-later
// {% if value is test %}
#include "model/jinja/filters.h"
#include "model/jinja/lookup.h"
#include "model/jinja/operators.h"
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>

namespace strata::jinja {
namespace {

struct NamedComparison {
    const char* name;
    Comparison comparison;
};
constexpr std::array comparisons{NamedComparison{"==", Comparison::Equal},
                                 NamedComparison{"eq", Comparison::Equal},
                                 NamedComparison{"equalto", Comparison::Equal},
                                 NamedComparison{"!=", Comparison::NotEqual},
                                 NamedComparison{"ne", Comparison::NotEqual},
                                 NamedComparison{"<", Comparison::Less},
                                 NamedComparison{"lt", Comparison::Less},
                                 NamedComparison{"lessthan", Comparison::Less},
                                 NamedComparison{"<=", Comparison::LessOrEqual},
                                 NamedComparison{"le", Comparison::LessOrEqual},
                                 NamedComparison{">", Comparison::Greater},
                                 NamedComparison{"gt", Comparison::Greater},
                                 NamedComparison{"greaterthan", Comparison::Greater},
                                 NamedComparison{">=", Comparison::GreaterOrEqual},
                                 NamedComparison{"ge", Comparison::GreaterOrEqual},
                                 NamedComparison{"in", Comparison::In}};
constexpr std::array plain{"defined", "undefined", "none",   "boolean", "true",     "false",    "integer",
                           "float",   "number",    "string", "mapping", "iterable", "sequence", "callable",
                           "lower",   "upper",     "odd",    "even",    "escaped",  "filter",   "test"};

bool isSequenceLike(const Value& value) {
    const Sequence* const sequence = value.sequence();
    return value.text() || value.dict() || value.isUndefined() ||
           (sequence &&
            (sequence->style == Style::List || sequence->style == Style::Tuple || sequence->style == Style::Range));
}

/// Python's str.isupper and islower: at least one letter has a case, and all that have one have this.
bool hasCase(const std::string& text, bool wantedUpper) {
    bool any = false;
    for (const char32_t c : toCodePoints(text)) {
        if (wantedUpper ? isLower(c) : isUpper(c)) return false;
        any |= wantedUpper ? isUpper(c) : isLower(c);
    }
    return any;
}

Result<std::int64_t> rest(Machine& machine, const Value& value, std::int64_t divisor) {
    STRATA_TRY(const Value left, calculate(machine, Arithmetic::Modulo, value, Value::integer(divisor)));
    if (!left.isNumber()) return 2; // a text with "%" in it
    return left.number() == 0 ? 0 : left.number() == 1 ? 1 : 2;
}

Result<bool> plainTest(Machine& machine, const std::string& name, const Value& value) {
    if (name == "defined") return !value.isUndefined();
    if (name == "undefined") return value.isUndefined();
    if (name == "none") return value.isNone();
    if (name == "boolean") return value.as<bool>() != nullptr;
    if (name == "true") return value.as<bool>() && *value.as<bool>();
    if (name == "false") return value.as<bool>() && !*value.as<bool>();
    if (name == "integer") return value.as<std::int64_t>() != nullptr;
    if (name == "float") return value.as<double>() != nullptr;
    if (name == "number") return value.isNumber();
    if (name == "string") return value.text() != nullptr;
    if (name == "mapping") return value.dict() != nullptr;
    if (name == "iterable") return isIterable(value);
    if (name == "sequence") return isSequenceLike(value);
    if (name == "callable")
        return value.as<std::shared_ptr<const Callable>>() || value.as<std::shared_ptr<LoopState>>() ||
               value.isUndefined();
    if (name == "lower" || name == "upper") {
        STRATA_TRY(const std::string text, str(machine, value));
        return hasCase(text, name == "upper");
    }
    if (name == "odd" || name == "even") {
        STRATA_TRY(const std::int64_t left, rest(machine, value, 2));
        return name == "odd" ? left == 1 : left == 0;
    }
    if (name == "escaped") return value.isMarkup();
    STRATA_TRY(const std::string text, str(machine, value));
    return name == "filter" ? isFilter(text) : isTest(text);
}

} // namespace

bool isTest(const std::string& name) {
    return name == "divisibleby" || name == "sameas" || std::find(plain.begin(), plain.end(), name) != plain.end() ||
           std::any_of(comparisons.begin(), comparisons.end(),
                       [&](const NamedComparison& known) { return known.name == name; });
}

Result<bool> applyTest(Machine& machine, const std::string& name, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(machine.spend(1));
    for (const NamedComparison& known : comparisons)
        if (name == known.name) {
            STRATA_TRY(const Bound bound, Bound::bind(machine, "the test \"" + name + "\"", arguments, {"other"}, 1));
            return compare(machine, known.comparison, value, *bound.get(0));
        }
    if (name == "divisibleby") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, "the test \"divisibleby\"", arguments, {"num"}, 1));
        STRATA_TRY(const std::int64_t divisor, bound.integer(machine, 0, 1));
        STRATA_TRY(const std::int64_t left, rest(machine, value, divisor));
        return left == 0;
    }
    if (name == "sameas") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, "the test \"sameas\"", arguments, {"other"}, 1));
        if (typeName(value) != typeName(*bound.get(0))) return false;
        return equal(machine, value, *bound.get(0));
    }
    if (std::find(plain.begin(), plain.end(), name) == plain.end())
        return machine.error("there is no test \"" + name.substr(0, 60) + "\" that Strata knows");
    STRATA_CHECK(Bound::bind(machine, "the test \"" + name + "\"", arguments, {}));
    return plainTest(machine, name, value);
}

} // namespace strata::jinja
