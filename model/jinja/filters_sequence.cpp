// SPDX-License-Identifier: GPL-3.0-or-later
// Filters on lists and dictionaries as wholes.
#include "model/jinja/filters.h"
#include "model/jinja/lookup.h"
#include "model/jinja/operators.h"
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <numeric>

namespace strata::jinja {
namespace {

Result<Value> length(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "length", arguments, {}));
    if (value.text()) STRATA_CHECK(machine.spend(value.text()->size() / 64));
    const auto found = lengthOf(value);
    if (!found) return machine.error("a " + typeName(value) + " has no length");
    return Value::integer(static_cast<std::int64_t>(*found));
}

Result<Value> otherwise(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "default", arguments, {"default_value", "boolean"}));
    if (value.isUndefined() || (bound.truth(1, false) && !isTrue(value)))
        return bound.get(0) ? *bound.get(0) : Value::text("");
    return value;
}

Result<Value> first(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "first", arguments, {}));
    if (const Sequence* const sequence = value.sequence()) { // a generator gives up only this one
        const std::size_t at = sequence->style == Style::Generator ? sequence->used : 0;
        if (at >= sequence->items.size()) return Value::undefined("there is no first item");
        if (sequence->style == Style::Generator) ++sequence->used;
        return sequence->items[at];
    }
    STRATA_TRY(const Values items, itemsOf(machine, value));
    return items.empty() ? Value::undefined("there is no first item") : items.front();
}

Result<Value> last(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "last", arguments, {}));
    if (value.sequence() && value.sequence()->style == Style::Generator)
        return machine.error("a generator has no last item");
    if (const Sequence* const sequence = value.sequence())
        return sequence->items.empty() ? Value::undefined("there is no last item") : sequence->items.back();
    if (value.isUndefined()) return Value::undefined("there is no last item");
    STRATA_TRY(const Values items, itemsOf(machine, value));
    return items.empty() ? Value::undefined("there is no last item") : items.back();
}

Result<Value> list(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "list", arguments, {}));
    STRATA_TRY(Values items, itemsOf(machine, value));
    return machine.sequence(std::move(items));
}

Result<Value> pairs(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "items", arguments, {}));
    Values out;
    if (!value.isUndefined()) {
        if (!value.dict()) return machine.error("items needs a dictionary, not a " + typeName(value));
        for (const auto& [key, item] : value.dict()->items) {
            STRATA_TRY(Value pair, machine.sequence({key, item}, Style::Tuple));
            out.push_back(std::move(pair));
        }
    }
    return machine.sequence(std::move(out), Style::Generator);
}

Result<Value> reverse(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "reverse", arguments, {}));
    if (const std::string* const text = value.text()) {
        STRATA_CHECK(machine.spend(text->size() / 16));
        std::u32string points = toCodePoints(*text);
        std::reverse(points.begin(), points.end());
        return machine.text(toUtf8(points), value.isMarkup());
    }
    const bool list = value.sequence() && value.sequence()->style == Style::Generator;
    STRATA_TRY(Values items, itemsOf(machine, value));
    std::reverse(items.begin(), items.end());
    return machine.sequence(std::move(items), list || value.isUndefined() ? Style::List : Style::Generator);
}

/// The keys that items are compared by. `several`: the attributes "a,b" make a list, also a single one.
Result<Values> keysOf(Machine& machine, const Values& items, const Value* attribute, bool caseSensitive,
                      bool several = false) {
    Values keys;
    for (const Value& item : items) {
        if (!attribute || attribute->isNone()) {
            STRATA_TRY(Value key, comparisonKey(machine, item, caseSensitive));
            keys.push_back(std::move(key));
            continue;
        }
        // "a,b": by several
        Values parts;
        const std::string names = attribute->text() ? *attribute->text() : std::string();
        if (attribute->text() && several) {
            for (std::size_t begin = 0; begin <= names.size();) {
                const std::size_t end = std::min(names.find(',', begin), names.size());
                STRATA_TRY(const Value part,
                           attributePath(machine, item, Value::text(names.substr(begin, end - begin))));
                STRATA_TRY(Value one, comparisonKey(machine, part, caseSensitive));
                parts.push_back(std::move(one));
                begin = end + 1;
            }
            STRATA_TRY(Value key, machine.sequence(std::move(parts)));
            keys.push_back(std::move(key));
        } else {
            STRATA_TRY(const Value part, attributePath(machine, item, *attribute));
            STRATA_TRY(Value key, comparisonKey(machine, part, caseSensitive));
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

Result<Value> sort(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "sort", arguments, {"reverse", "case_sensitive", "attribute"}));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    STRATA_TRY(const Values keys, keysOf(machine, items, bound.get(2), bound.truth(1, false), true));
    STRATA_TRY(const auto order, sortedOrder(machine, keys, bound.truth(0, false)));
    Values out;
    for (const std::size_t i : order)
        out.push_back(items[i]);
    return machine.sequence(std::move(out));
}

Result<Value> sortedPairs(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "dictsort", arguments, {"case_sensitive", "by", "reverse"}));
    STRATA_TRY(const std::string by, bound.text(machine, 1, "key"));
    if (by != "key" && by != "value") return machine.error("dictsort sorts by \"key\" or \"value\"");
    if (value.isUndefined()) return machine.undefined(value);
    if (!value.dict()) return machine.error("dictsort needs a dictionary, not a " + typeName(value));
    const auto& items = value.dict()->items;
    Values keys;
    for (const auto& [name, item] : items) {
        STRATA_TRY(Value key, comparisonKey(machine, by == "key" ? name : item, bound.truth(0, false)));
        keys.push_back(std::move(key));
    }
    STRATA_TRY(const auto order, sortedOrder(machine, keys, bound.truth(2, false)));
    Values out;
    for (const std::size_t i : order) {
        STRATA_TRY(Value pair, machine.sequence({items[i].first, items[i].second}, Style::Tuple));
        out.push_back(std::move(pair));
    }
    return machine.sequence(std::move(out));
}

Result<Value> unique(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "unique", arguments, {"case_sensitive", "attribute"}));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    STRATA_TRY(const Values keys, keysOf(machine, items, bound.get(1), bound.truth(0, false)));
    Values out, seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        bool known = false;
        if (keys[i].dict() || (keys[i].sequence() && keys[i].sequence()->style == Style::List))
            return machine.error("unique cannot compare a " + typeName(keys[i]));
        for (std::size_t j = 0; j < seen.size() && !known; ++j) {
            STRATA_TRY(known, equal(machine, seen[j], keys[i]));
        }
        if (known) continue;
        seen.push_back(keys[i]);
        out.push_back(items[i]);
    }
    return machine.sequence(std::move(out), Style::Generator);
}

template <bool largest> Result<Value> extreme(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound,
               Bound::bind(machine, largest ? "max" : "min", arguments, {"case_sensitive", "attribute"}));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    if (items.empty()) return Value::undefined("there is no item in an empty sequence");
    STRATA_TRY(const Values keys, keysOf(machine, items, bound.get(1), bound.truth(0, false)));
    std::size_t best = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        STRATA_TRY(const bool better,
                   largest ? less(machine, keys[best], keys[i], ">") : less(machine, keys[i], keys[best]));
        if (better) best = i;
    }
    return items[best];
}

Result<Value> sum(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "sum", arguments, {"attribute", "start"}));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    Value total = bound.get(1) ? *bound.get(1) : Value::integer(0);
    if (total.text()) return machine.error("sum does not join texts; use join");
    for (const Value& item : items) {
        Value part = item;
        if (bound.get(0) && !bound.get(0)->isNone()) {
            STRATA_TRY(part, attributePath(machine, item, *bound.get(0)));
        }
        STRATA_TRY(total, calculate(machine, Arithmetic::Add, total, part));
    }
    return total;
}

Result<Value> batch(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "batch", arguments, {"linecount", "fill_with"}, 1));
    STRATA_TRY(const std::int64_t count, bound.integer(machine, 0, 1));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    if (count < 1 || count > 100'000) return machine.error("batch needs a number of items from 1 to 100000");
    const auto size = static_cast<std::size_t>(count);
    Values out;
    for (std::size_t begin = 0; begin < items.size(); begin += size) {
        const std::size_t end = std::min(items.size(), begin + size);
        Values row(items.begin() + static_cast<std::ptrdiff_t>(begin),
                   items.begin() + static_cast<std::ptrdiff_t>(end));
        if (bound.get(1) && !bound.get(1)->isNone()) row.resize(size, *bound.get(1));
        STRATA_TRY(Value list, machine.sequence(std::move(row)));
        out.push_back(std::move(list));
    }
    return machine.sequence(std::move(out), Style::Generator);
}

Result<Value> slice(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "slice", arguments, {"slices", "fill_with"}, 1));
    STRATA_TRY(const std::int64_t count, bound.integer(machine, 0, 1));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    if (count < 1 || count > 100'000) return machine.error("slice needs a number of slices from 1 to 100000");
    const auto slices = static_cast<std::size_t>(count);
    const std::size_t each = items.size() / slices, more = items.size() % slices;
    Values out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < slices; ++i) {
        const std::size_t end = begin + each + (i < more ? 1 : 0);
        Values row(items.begin() + static_cast<std::ptrdiff_t>(begin),
                   items.begin() + static_cast<std::ptrdiff_t>(end));
        if (bound.get(1) && !bound.get(1)->isNone() && i >= more) row.push_back(*bound.get(1));
        STRATA_TRY(Value list, machine.sequence(std::move(row)));
        out.push_back(std::move(list));
        begin = end;
    }
    return machine.sequence(std::move(out), Style::Generator);
}

Result<Value> attribute(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "attr", arguments, {"name"}, 1));
    STRATA_TRY(const std::string name, bound.text(machine, 0, ""));
    if (value.isUndefined()) return machine.undefined(value);
    if (value.dict() && !isDictMethod(name)) // what is stored is no attribute; the name was counted as an argument
        return Value::undefined("\"dict object\" has no attribute \"" + name + "\"");
    return attributeOf(machine, value, name);
}

Result<Value> groupBy(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound,
               Bound::bind(machine, "groupby", arguments, {"attribute", "default", "case_sensitive"}, 1));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    Values found, keys;
    for (const Value& item : items) {
        STRATA_TRY(const Value part, attributePath(machine, item, *bound.get(0), bound.get(1)));
        found.push_back(part);
        STRATA_TRY(Value key, comparisonKey(machine, part, bound.truth(2, false)));
        keys.push_back(std::move(key));
    }
    STRATA_TRY(const auto order, sortedOrder(machine, keys, false));
    Values out;
    for (std::size_t i = 0; i < order.size();) {
        Values group;
        const std::size_t begin = i;
        for (bool same = true; same && i < order.size();) {
            group.push_back(items[order[i++]]);
            if (i < order.size()) {
                STRATA_TRY(same, equal(machine, keys[order[i]], keys[order[begin]]));
            }
        }
        STRATA_TRY(Value members, machine.sequence(std::move(group)));
        STRATA_TRY(Value pair, machine.sequence({found[order[begin]], members}, Style::Tuple));
        out.push_back(std::move(pair));
    }
    return machine.sequence(std::move(out));
}

} // namespace

Result<Value> comparisonKey(Machine& machine, const Value& value, bool caseSensitive) {
    if (caseSensitive || !value.text()) return value;
    STRATA_CHECK(machine.allocate(value.text()->size() * 8));
    return Value::text(lower(*value.text()));
}

Result<std::vector<std::size_t>> sortedOrder(Machine& machine, const Values& keys, bool reverse) {
    std::vector<std::size_t> order(keys.size()), merged(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Merging by hand: a comparison can fail, and must not leave std::sort with an order that is none.
    for (std::size_t width = 1; width < order.size(); width *= 2) {
        for (std::size_t begin = 0; begin < order.size(); begin += 2 * width) {
            const std::size_t middle = std::min(begin + width, order.size()),
                              end = std::min(begin + 2 * width, order.size());
            std::size_t left = begin, right = middle;
            for (std::size_t at = begin; at < end; ++at) {
                bool second = left == middle;
                if (left < middle && right < end) {
                    const Value &a = keys[order[left]], &b = keys[order[right]];
                    STRATA_TRY(second, reverse ? less(machine, a, b) : less(machine, b, a));
                }
                merged[at] = second ? order[right++] : order[left++];
            }
        }
        std::swap(order, merged);
    }
    return order;
}

FilterFunction sequenceFilter(const std::string& name) {
    static const std::vector<std::pair<std::string, FilterFunction>> filters{
        {"length", length},      {"count", length},         {"default", otherwise},
        {"d", otherwise},        {"first", first},          {"last", last},
        {"list", list},          {"items", pairs},          {"reverse", reverse},
        {"sort", sort},          {"dictsort", sortedPairs}, {"unique", unique},
        {"min", extreme<false>}, {"max", extreme<true>},    {"sum", sum},
        {"batch", batch},        {"slice", slice},          {"attr", attribute},
        {"groupby", groupBy}};
    for (const auto& [known, filter] : filters)
        if (known == name) return filter;
    return nullptr;
}

} // namespace strata::jinja
