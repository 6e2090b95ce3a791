// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/machine.h"

#include "model/jinja/python_text.h"

#include <algorithm>

namespace strata::jinja {

tl::unexpected<Error> Machine::error(std::string detail) const {
    for (char& c : detail)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    constexpr std::size_t longest = 600;
    if (detail.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(detail[end]) & 0xC0U) == 0x80U)
            --end;
        detail = detail.substr(0, end) + "…";
    }
    if (!detail.empty() && std::string_view(".!?").find(detail.back()) == std::string_view::npos) detail += '.';
    return fail(ErrorCode::BadFormat, m_subject + ", line " + std::to_string(line), std::move(detail));
}

tl::unexpected<Error> Machine::undefined(const Value& value) const {
    const Undefined* const found = value.as<Undefined>();
    return error(found && found->why ? *found->why : "a value is needed that is undefined");
}

Result<void> Machine::spend(std::size_t steps) {
    if (steps > m_limits.steps - m_steps)
        return error("the template takes more than " + std::to_string(m_limits.steps / 1'000'000) +
                     " million steps; Strata renders no further");
    m_steps += steps;
    return {};
}

Result<void> Machine::allocate(std::size_t bytes) {
    if (bytes > m_limits.bytes - m_bytes)
        return error("the template makes more than " + std::to_string(m_limits.bytes >> 20) +
                     " MiB of values; Strata renders no further");
    m_bytes += bytes;
    return spend(bytes / 64);
}

Result<Value> Machine::text(std::string bytes, bool markup) {
    STRATA_CHECK(allocate(bytes.size()));
    return Value::text(std::move(bytes), markup);
}

Result<Value> Machine::sequence(Values items, Style style) {
    STRATA_CHECK(allocate(sizeof(Sequence) + items.size() * sizeof(Value)));
    auto sequence = std::make_shared<Sequence>();
    for (const Value& item : items)
        sequence->depth = std::max(sequence->depth, 1 + depthOf(item));
    if (sequence->depth > m_limits.nesting) return error("lists lie more than 100 deep in each other");
    sequence->style = style;
    sequence->items = std::move(items);
    return Value(Value::Data(std::shared_ptr<const Sequence>(std::move(sequence))));
}

Result<Value> Machine::dict(std::vector<std::pair<Value, Value>> items) {
    STRATA_CHECK(allocate(sizeof(Dict) + items.size() * 2 * sizeof(Value)));
    auto dict = std::make_shared<Dict>();
    for (const auto& [key, value] : items)
        dict->depth = std::max({dict->depth, 1 + depthOf(key), 1 + depthOf(value)});
    if (dict->depth > m_limits.nesting) return error("dictionaries lie more than 100 deep in each other");
    dict->items = std::move(items);
    return Value(Value::Data(std::shared_ptr<const Dict>(std::move(dict))));
}

Result<Value> Machine::method(const Value& self, const std::string& name) {
    STRATA_CHECK(allocate(sizeof(Callable) + name.size()));
    auto callable = std::make_shared<Callable>();
    callable->kind = Callable::Kind::Method;
    callable->name = name;
    callable->self = self;
    callable->depth = depthOf(self) + 1;
    if (callable->depth > m_limits.nesting) return error("values lie more than 100 deep in each other");
    return Value(Value::Data(std::shared_ptr<const Callable>(std::move(callable))));
}

Result<Bound> Bound::bind(Machine& machine, std::string what, const Arguments& arguments,
                          std::initializer_list<const char*> names, std::size_t required) {
    Bound bound;
    bound.m_what = std::move(what);
    bound.m_values.resize(names.size());
    if (arguments.positional.size() > names.size())
        return machine.error(bound.m_what + " takes at most " + std::to_string(names.size()) + " arguments, not " +
                             std::to_string(arguments.positional.size()));
    std::copy(arguments.positional.begin(), arguments.positional.end(), bound.m_values.begin());
    for (const auto& [name, value] : arguments.named) {
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end()) return machine.error(bound.m_what + " has no argument \"" + name + "\"");
        std::optional<Value>& place = bound.m_values[static_cast<std::size_t>(found - names.begin())];
        if (place) return machine.error(bound.m_what + " is given \"" + name + "\" twice");
        place = value;
    }
    for (std::size_t i = 0; i < required; ++i)
        if (!bound.m_values[i])
            return machine.error(bound.m_what + " needs the argument \"" + std::string(names.begin()[i]) + "\"");
    return bound;
}

Result<std::int64_t> Bound::integer(Machine& machine, std::size_t i, std::int64_t otherwise) const {
    const Value* const value = get(i);
    if (!value) return otherwise;
    if (value->isUndefined()) return machine.undefined(*value);
    if (!value->isInteger()) return machine.error(m_what + " needs a whole number, not a " + typeName(*value));
    return value->integer();
}

Result<std::string> Bound::text(Machine& machine, std::size_t i, std::string otherwise) const {
    const Value* const value = get(i);
    if (!value) return otherwise;
    return str(machine, *value);
}

} // namespace strata::jinja
