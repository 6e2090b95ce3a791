// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/filters.h"
#include "model/jinja/functions.h"
#include "model/jinja/interpreter.h"
#include "model/jinja/lookup.h"
#include "model/jinja/python_text.h"

namespace strata::jinja {

Result<Value> Interpreter::evaluate(const Expression& expression, const ScopePtr& scope) {
    const Depth level(m_depth);
    m_machine.line = expression.line;
    STRATA_CHECK(m_machine.spend(1));
    if (m_depth > m_machine.limits().depth) return m_machine.error("calls and blocks lie too deep in each other");
    return evaluateHere(expression, scope);
}

Result<Value> Interpreter::evaluateHere(const Expression& expression, const ScopePtr& scope) {
    using Kind = Expression::Kind;
    const auto item = [&](std::size_t i) { return evaluate(*expression.items[i], scope); };
    switch (expression.kind) {
    case Kind::Constant:
        return expression.constant;
    case Kind::Name:
        return name(expression, scope);
    case Kind::List:
    case Kind::Tuple: {
        STRATA_TRY(Values values, all(expression.items, scope));
        return m_machine.sequence(std::move(values), expression.kind == Kind::List ? Style::List : Style::Tuple);
    }
    case Kind::Dict:
        return dictionary(expression, scope);
    case Kind::Attribute: {
        STRATA_TRY(const Value value, item(0));
        m_machine.line = expression.line;
        return attributeOf(m_machine, value, expression.name);
    }
    case Kind::Item: {
        STRATA_TRY(const Value value, item(0));
        STRATA_TRY(const Value key, item(1));
        m_machine.line = expression.line;
        return itemOf(m_machine, value, key);
    }
    case Kind::Slice:
        return slice(expression, scope);
    case Kind::Call: {
        STRATA_TRY(const Value callee, item(0));
        STRATA_TRY(Arguments given, arguments(expression, scope));
        m_machine.line = expression.line;
        return call(callee, std::move(given));
    }
    case Kind::Filter:
    case Kind::Test:
        return applied(expression, scope, nullptr);
    case Kind::Negate: {
        STRATA_TRY(const Value value, item(0));
        return negated(m_machine, value);
    }
    case Kind::Plus: {
        STRATA_TRY(const Value value, item(0));
        if (value.isUndefined()) return m_machine.undefined(value);
        if (!value.isNumber()) return m_machine.error("a " + typeName(value) + " has no sign");
        return value.isInteger() ? Value::integer(value.integer()) : value;
    }
    case Kind::Not: {
        STRATA_TRY(const Value value, item(0));
        return Value::boolean(!isTrue(value));
    }
    case Kind::Arithmetic: {
        STRATA_TRY(const Value left, item(0));
        STRATA_TRY(const Value right, item(1));
        m_machine.line = expression.line;
        return calculate(m_machine, expression.arithmetic, left, right);
    }
    case Kind::Concat:
        return concatenated(expression, scope);
    case Kind::And:
    case Kind::Or: {
        STRATA_TRY(Value left, item(0));
        if (isTrue(left) == (expression.kind == Kind::Or)) return left;
        return item(1);
    }
    case Kind::Compare:
        return compared(expression, scope);
    case Kind::Conditional:
        return conditional(expression, scope);
    }
    return Value();
}

Result<Value> Interpreter::name(const Expression& expression, const ScopePtr& scope) {
    std::size_t looked = 0;
    for (const Scope* at = scope.get(); at; at = at->parent.get())
        for (const auto& [known, value] : at->names) {
            ++looked;
            if (known != expression.name) continue;
            STRATA_CHECK(m_machine.spend(looked / 8));
            return value;
        }
    STRATA_CHECK(m_machine.spend(looked / 8));
    STRATA_CHECK(m_machine.allocate(expression.name.size()));
    return Value::undefined("\"" + expression.name + "\" is undefined");
}

Result<Value> Interpreter::dictionary(const Expression& expression, const ScopePtr& scope) {
    STRATA_TRY(const Values parts, all(expression.items, scope));
    std::vector<std::pair<Value, Value>> items;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
        STRATA_CHECK(addToDict(m_machine, items, parts[i], parts[i + 1]));
    return m_machine.dict(std::move(items));
}

Result<Value> Interpreter::concatenated(const Expression& expression, const ScopePtr& scope) {
    std::string out;
    for (const ExpressionPtr& part : expression.items) {
        STRATA_TRY(const Value value, evaluate(*part, scope));
        STRATA_TRY(const std::string text, str(m_machine, value));
        out += text;
    }
    return m_machine.text(std::move(out));
}

Result<Value> Interpreter::compared(const Expression& expression, const ScopePtr& scope) {
    STRATA_TRY(Value left, evaluate(*expression.items[0], scope));
    for (std::size_t i = 0; i < expression.comparisons.size(); ++i) {
        STRATA_TRY(Value right, evaluate(*expression.items[i + 1], scope));
        m_machine.line = expression.line;
        STRATA_TRY(const bool holds, compare(m_machine, expression.comparisons[i], left, right));
        if (!holds) return Value::boolean(false);
        left = std::move(right);
    }
    return Value::boolean(true);
}

Result<Value> Interpreter::conditional(const Expression& expression, const ScopePtr& scope) {
    STRATA_TRY(const Value condition, evaluate(*expression.items[1], scope));
    if (isTrue(condition)) return evaluate(*expression.items[0], scope);
    if (expression.items[2]) return evaluate(*expression.items[2], scope);
    return Value::undefined("the value of an \"if\" without \"else\" is undefined");
}

Result<Value> Interpreter::slice(const Expression& expression, const ScopePtr& scope) {
    STRATA_TRY(const Value value, evaluate(*expression.items[0], scope));
    Value bounds[3];
    for (std::size_t i = 0; i < 3; ++i)
        if (expression.items[i + 1]) {
            STRATA_TRY(bounds[i], evaluate(*expression.items[i + 1], scope));
        }
    m_machine.line = expression.line;
    return sliceOf(m_machine, value, bounds[0], bounds[1], bounds[2]);
}

/// A filter or test; `input` takes the place of the value at the head of a filter block.
Result<Value> Interpreter::applied(const Expression& expression, const ScopePtr& scope, const Value* input) {
    Value value;
    const Expression* const before = expression.items.front().get();
    if (!before) {
        if (input) value = *input;
    } else if (input && before->kind == Expression::Kind::Filter) {
        STRATA_TRY(value, applied(*before, scope, input));
    } else {
        STRATA_TRY(value, evaluate(*before, scope));
    }
    STRATA_TRY(const Arguments given, arguments(expression, scope));
    m_machine.line = expression.line;
    if (expression.kind == Expression::Kind::Filter) return applyFilter(m_machine, expression.name, value, given);
    STRATA_TRY(const bool holds, applyTest(m_machine, expression.name, value, given));
    return Value::boolean(holds);
}

Result<Values> Interpreter::all(const std::vector<ExpressionPtr>& expressions, const ScopePtr& scope,
                                std::size_t from) {
    Values values;
    for (std::size_t i = from; i < expressions.size(); ++i) {
        STRATA_TRY(Value value, evaluate(*expressions[i], scope));
        values.push_back(std::move(value));
    }
    return values;
}

Result<Arguments> Interpreter::arguments(const Expression& expression, const ScopePtr& scope) {
    Arguments out;
    STRATA_TRY(out.positional, all(expression.items, scope, 1));
    for (const auto& [key, value] : expression.named) {
        STRATA_TRY(Value given, evaluate(*value, scope));
        out.named.emplace_back(key, std::move(given));
    }
    if (expression.spread) {
        STRATA_TRY(const Value more, evaluate(*expression.spread, scope));
        STRATA_TRY(const Values items, itemsOf(m_machine, more));
        out.positional.insert(out.positional.end(), items.begin(), items.end());
    }
    if (expression.spreadNamed) {
        STRATA_TRY(const Value more, evaluate(*expression.spreadNamed, scope));
        if (!more.dict()) return m_machine.error("\"**\" needs a dictionary, not a " + typeName(more));
        for (const auto& [key, value] : more.dict()->items) {
            if (!key.text()) return m_machine.error("\"**\" needs texts as keys");
            out.named.emplace_back(*key.text(), value);
        }
    }
    return out;
}

} // namespace strata::jinja
