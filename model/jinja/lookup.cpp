// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/lookup.h"

#include "model/jinja/operators.h"
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace strata::jinja {
namespace {

std::string described(const Value& value) {
    if (value.isNone()) return "None";
    return typeName(value) + " object";
}

/// The name lives on in the undefined value, so it counts.
Result<Value> missing(Machine& machine, const Value& value, const std::string& name) {
    STRATA_CHECK(machine.allocate(name.size()));
    return Value::undefined("\"" + described(value) + "\" has no attribute \"" + name + "\"");
}

/// Lists and dictionaries cannot be changed by a template, as in transformers' sandbox.
bool changesItsValue(const Value& value, const std::string& name) {
    constexpr std::array listNames{"append", "clear", "pop", "reverse", "insert", "sort", "extend", "remove"};
    constexpr std::array dictNames{"clear", "pop", "popitem", "setdefault", "update"};
    if (value.dict()) return std::find(dictNames.begin(), dictNames.end(), name) != dictNames.end();
    const Sequence* const sequence = value.sequence();
    return sequence && sequence->style == Style::List &&
           std::find(listNames.begin(), listNames.end(), name) != listNames.end();
}

Result<Value> loopAttribute(Machine& machine, const Value& value, const LoopState& loop, const std::string& name) {
    const auto length = static_cast<std::int64_t>(loop.items.size());
    const auto index = static_cast<std::int64_t>(loop.index);
    if (name == "index") return Value::integer(index + 1);
    if (name == "index0") return Value::integer(index);
    if (name == "revindex") return Value::integer(length - index);
    if (name == "revindex0") return Value::integer(length - index - 1);
    if (name == "first") return Value::boolean(index == 0);
    if (name == "last") return Value::boolean(index + 1 == length);
    if (name == "length") return Value::integer(length);
    if (name == "depth") return Value::integer(loop.depth);
    if (name == "depth0") return Value::integer(loop.depth - 1);
    if (name == "previtem")
        return loop.index > 0 ? loop.items[loop.index - 1] : Value::undefined("there is no previous item");
    if (name == "nextitem")
        return loop.index + 1 < loop.items.size() ? loop.items[loop.index + 1]
                                                  : Value::undefined("there is no next item");
    if (name == "cycle" || name == "changed") return machine.method(value, name);
    return missing(machine, value, name);
}

std::optional<std::size_t> place(std::int64_t index, std::size_t size) {
    if (index < 0) index += static_cast<std::int64_t>(size);
    if (index < 0 || index >= static_cast<std::int64_t>(size)) return std::nullopt;
    return static_cast<std::size_t>(index);
}

/// A method or a fixed attribute, undefined when the type has none of this name.
Result<std::optional<Value>> ownAttribute(Machine& machine, const Value& value, const std::string& name) {
    if (changesItsValue(value, name))
        return Value::undefined("\"" + name + "\" would change a " + typeName(value) + ", which templates may not do");
    const bool method = value.dict() ? isDictMethod(name)
                        : value.text()
                            ? isTextMethod(name)
                            : value.sequence() && value.sequence()->style != Style::Generator && isListMethod(name) &&
                                  (name != "copy" || value.sequence()->style == Style::List);
    if (!method) return std::nullopt;
    STRATA_TRY(Value bound, machine.method(value, name));
    return bound;
}

} // namespace

Result<Value> attributeOf(Machine& machine, const Value& value, const std::string& name) {
    if (value.isUndefined() && name.starts_with("__"))
        return missing(machine, value, name); // Python's own, kept from templates
    if (value.isUndefined()) return machine.undefined(value);
    if (const auto* const loop = value.as<std::shared_ptr<LoopState>>())
        return loopAttribute(machine, value, **loop, name);
    if (const auto* const space = value.as<std::shared_ptr<Namespace>>()) {
        for (const auto& [key, item] : (*space)->attributes) {
            STRATA_CHECK(machine.spend(1));
            if (key == name) return item;
        }
        return missing(machine, value, name);
    }
    if (const auto* const callable = value.as<std::shared_ptr<const Callable>>();
        callable && (*callable)->kind == Callable::Kind::Macro && name == "name")
        return machine.text((*callable)->name);
    STRATA_TRY(std::optional<Value> own, ownAttribute(machine, value, name));
    if (own) return std::move(*own);
    if (const Dict* const dict = value.dict()) {
        STRATA_TRY(const Value* const found, findKey(machine, *dict, Value::text(name)));
        if (found) return *found;
    }
    return missing(machine, value, name);
}

Result<Value> itemOf(Machine& machine, const Value& value, const Value& key) {
    if (value.isUndefined()) return machine.undefined(value);
    if (const Dict* const dict = value.dict()) {
        const bool hashable = !key.dict() && !(key.sequence() && key.sequence()->style == Style::List);
        if (hashable) {
            STRATA_TRY(const Value* const found, findKey(machine, *dict, key));
            if (found) return *found;
        }
    } else if (key.isInteger()) {
        const Sequence* const sequence = value.sequence();
        if (sequence &&
            (sequence->style == Style::List || sequence->style == Style::Tuple || sequence->style == Style::Range)) {
            if (const auto at = place(key.integer(), sequence->items.size())) return sequence->items[*at];
        } else if (const std::string* const text = value.text()) {
            STRATA_CHECK(machine.spend(text->size() / 16));
            const std::u32string points = toCodePoints(*text);
            if (const auto at = place(key.integer(), points.size()))
                return machine.text(toUtf8(points.substr(*at, 1)), value.isMarkup());
        }
    }
    if (const std::string* const name = key.text()) {
        if (value.as<std::shared_ptr<LoopState>>() || value.as<std::shared_ptr<Namespace>>())
            return attributeOf(machine, value, *name);
        STRATA_TRY(std::optional<Value> own, ownAttribute(machine, value, *name));
        if (own) return std::move(*own);
        return missing(machine, value, *name);
    }
    STRATA_TRY(const std::string shown, repr(machine, key));
    return Value::undefined("\"" + described(value) + "\" has no element " + shown);
}

Result<Value> sliceOf(Machine& machine, const Value& value, const Value& begin, const Value& end, const Value& step) {
    if (value.isUndefined()) return machine.undefined(value);
    const std::string* const text = value.text();
    const Sequence* const sequence = value.sequence();
    if (!text && (!sequence || (sequence->style != Style::List && sequence->style != Style::Tuple &&
                                sequence->style != Style::Range)))
        return machine.error("a " + typeName(value) + " cannot be cut into slices");
    const std::u32string points = text ? toCodePoints(*text) : std::u32string();
    if (text) STRATA_CHECK(machine.spend(text->size() / 16));
    const auto size = static_cast<std::int64_t>(text ? points.size() : sequence->items.size());
    for (const Value* const bound : {&begin, &end, &step}) {
        if (bound->isUndefined() && bound->as<Undefined>()->why) return machine.undefined(*bound);
        if (!bound->isUndefined() && !bound->isNone() && !bound->isInteger())
            return machine.error("a slice needs whole numbers, not a " + typeName(*bound));
    }
    const std::int64_t by = step.isInteger() ? step.integer() : 1;
    if (by == 0) return machine.error("the step of a slice cannot be zero");
    const auto clamped = [&](const Value& bound, std::int64_t otherwise) {
        if (!bound.isInteger()) return otherwise;
        std::int64_t at = bound.integer();
        if (at < 0) at = at < -size ? -1 - size : at + size;
        return by > 0 ? std::clamp<std::int64_t>(at, 0, size) : std::clamp<std::int64_t>(at, -1, size - 1);
    };
    const std::int64_t from = clamped(begin, by > 0 ? 0 : size - 1), to = clamped(end, by > 0 ? size : -1);
    std::u32string outText;
    Values items;
    for (std::int64_t at = from; by > 0 ? at < to : at > to;) {
        STRATA_CHECK(machine.spend(text ? 0 : 1));
        if (text)
            outText += points[static_cast<std::size_t>(at)];
        else
            items.push_back(sequence->items[static_cast<std::size_t>(at)]);
        if (by > size || by < -size) break; // one step leaves it
        at += by;
    }
    if (text) return machine.text(toUtf8(outText), value.isMarkup());
    return machine.sequence(std::move(items), sequence->style);
}

bool isIterable(const Value& value) {
    return value.isUndefined() || value.text() || value.sequence() || value.dict();
}

Result<Values> itemsOf(Machine& machine, const Value& value) {
    Values items;
    if (const Sequence* const sequence = value.sequence()) {
        STRATA_CHECK(machine.allocate(sequence->items.size() * sizeof(Value)));
        if (sequence->style != Style::Generator) return sequence->items;
        items.assign(sequence->items.begin() + static_cast<std::ptrdiff_t>(sequence->used), sequence->items.end());
        sequence->used = sequence->items.size();
        return items;
    }
    if (const Dict* const dict = value.dict()) {
        STRATA_CHECK(machine.allocate(dict->items.size() * sizeof(Value)));
        for (const auto& item : dict->items)
            items.push_back(item.first);
        return items;
    }
    if (const std::string* const text = value.text()) {
        STRATA_CHECK(machine.allocate(text->size() * 64)); // a text for every character
        for (const char32_t c : toCodePoints(*text))
            items.push_back(Value::text(toUtf8(std::u32string_view(&c, 1))));
        return items;
    }
    if (value.isUndefined()) return items;
    return machine.error("a " + typeName(value) + " holds no items to go through");
}

std::optional<std::size_t> lengthOf(const Value& value) {
    if (value.isUndefined()) return 0;
    if (const std::string* const text = value.text()) return countCodePoints(*text);
    if (const Dict* const dict = value.dict()) return dict->items.size();
    if (const auto* const loop = value.as<std::shared_ptr<LoopState>>()) return (*loop)->items.size();
    const Sequence* const sequence = value.sequence();
    if (sequence && sequence->style != Style::Generator) return sequence->items.size();
    return std::nullopt;
}

Result<Value> attributePath(Machine& machine, const Value& value, const Value& path, const Value* otherwise) {
    Value at = value;
    const auto step = [&](const Value& key) -> Result<void> {
        STRATA_CHECK(machine.spend(1));
        STRATA_TRY(at, itemOf(machine, at, key));
        if (at.isUndefined() && otherwise) at = *otherwise;
        return {};
    };
    if (!path.text()) {
        STRATA_CHECK(step(path));
        return at;
    }
    const std::string& names = *path.text();
    for (std::size_t begin = 0; begin <= names.size();) {
        const std::size_t end = std::min(names.find('.', begin), names.size());
        const std::string name = names.substr(begin, end - begin);
        std::int64_t number = 0;
        const auto [last, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
        const bool digits =
            !name.empty() && name.front() != '-' && problem == std::errc{} && last == name.data() + name.size();
        STRATA_CHECK(step(digits ? Value::integer(number) : Value::text(name)));
        begin = end + 1;
    }
    return at;
}

} // namespace strata::jinja
