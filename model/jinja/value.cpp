// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/value.h"

#include "model/jinja/callable.h"

namespace strata::jinja {

int depthOf(const Value& value) {
    if (const Sequence* const sequence = value.sequence()) return sequence->depth;
    if (const Dict* const dict = value.dict()) return dict->depth;
    if (const auto* const callable = value.as<std::shared_ptr<const Callable>>()) return (*callable)->depth;
    if (const auto* const loop = value.as<std::shared_ptr<LoopState>>()) return (*loop)->nesting;
    return 0;
}

std::string typeName(const Value& value) {
    struct Names {
        const char* operator()(const Undefined&) const { return "Undefined"; }
        const char* operator()(const None&) const { return "NoneType"; }
        const char* operator()(bool) const { return "bool"; }
        const char* operator()(std::int64_t) const { return "int"; }
        const char* operator()(double) const { return "float"; }
        const char* operator()(const Text& text) const { return text.markup ? "Markup" : "str"; }
        const char* operator()(const std::shared_ptr<const Sequence>& sequence) const {
            switch (sequence->style) {
            case Style::List:
                return "list";
            case Style::Tuple:
                return "tuple";
            case Style::Range:
                return "range";
            case Style::Keys:
                return "dict_keys";
            case Style::ValuesView:
                return "dict_values";
            case Style::Items:
                return "dict_items";
            case Style::Generator:
                return "generator";
            }
            return "list";
        }
        const char* operator()(const std::shared_ptr<const Dict>&) const { return "dict"; }
        const char* operator()(const std::shared_ptr<Namespace>&) const { return "Namespace"; }
        const char* operator()(const std::shared_ptr<const Callable>& callable) const {
            return callable->kind == Callable::Kind::Macro ? "Macro" : "builtin_function_or_method";
        }
        const char* operator()(const std::shared_ptr<LoopState>&) const { return "LoopContext"; }
    };
    return std::visit(Names(), value.data());
}

bool isTrue(const Value& value) {
    if (value.isUndefined() || value.isNone()) return false;
    if (value.isNumber()) return value.number() != 0;
    if (const std::string* const text = value.text()) return !text->empty();
    if (const Sequence* const sequence = value.sequence())
        return sequence->style == Style::Generator || !sequence->items.empty();
    if (const Dict* const dict = value.dict()) return !dict->items.empty();
    return true;
}

} // namespace strata::jinja
