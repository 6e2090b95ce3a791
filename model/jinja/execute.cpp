// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/functions.h"
#include "model/jinja/interpreter.h"
#include "model/jinja/lookup.h"
#include "model/jinja/python_text.h"

#include <algorithm>

namespace strata::jinja {

void Scope::set(const std::string& name, Value value) {
    for (auto& [known, old] : names)
        if (known == name) {
            old = std::move(value);
            return;
        }
    names.emplace_back(name, std::move(value));
}

Interpreter::~Interpreter() {
    // Each is still held here while the others let go of it, so nothing is destroyed in a deep row.
    for (const ScopePtr& scope : m_captured)
        scope->names.clear();
    for (const auto& space : m_namespaces)
        space->attributes.clear();
}

Result<std::string> Interpreter::render(const Body& body, const std::vector<std::pair<std::string, Value>>& variables) {
    auto global = std::make_shared<Scope>();
    for (const char* const function : functionNames()) {
        auto callable = std::make_shared<Callable>();
        callable->name = function;
        global->set(function, Value(Value::Data(std::shared_ptr<const Callable>(std::move(callable)))));
    }
    for (const auto& [name, value] : variables)
        global->set(name, value);
    STRATA_TRY(const ScopePtr top, inner(global));
    std::string out;
    STRATA_CHECK(execute(body, top, out));
    return out;
}

Result<Interpreter::ScopePtr> Interpreter::inner(const ScopePtr& scope) {
    STRATA_CHECK(m_machine.allocate(sizeof(Scope)));
    auto out = std::make_shared<Scope>();
    out->parent = scope;
    return out;
}

Result<void> Interpreter::append(std::string& out, const std::string& text) {
    if (out.size() + text.size() > m_machine.limits().output)
        return m_machine.error("the template writes more than " + std::to_string(m_machine.limits().output >> 20) +
                               " MiB; Strata renders no further");
    STRATA_CHECK(m_machine.allocate(text.size()));
    out += text;
    return {};
}

Result<Interpreter::Flow> Interpreter::execute(const Body& body, const ScopePtr& scope, std::string& out) {
    for (const Statement& statement : body) {
        STRATA_TRY(const Flow flow, execute(statement, scope, out));
        if (flow != Flow::Next) return flow;
    }
    return Flow::Next;
}

Result<Interpreter::Flow> Interpreter::execute(const Statement& statement, const ScopePtr& scope, std::string& out) {
    const Depth level(m_depth);
    m_machine.line = statement.line;
    STRATA_CHECK(m_machine.spend(1));
    if (m_depth > m_machine.limits().depth) return m_machine.error("calls and blocks lie too deep in each other");
    switch (statement.kind) {
    case Statement::Kind::Text:
        STRATA_CHECK(append(out, statement.name));
        return Flow::Next;
    case Statement::Kind::Output:
        STRATA_CHECK(output(statement, scope, out));
        return Flow::Next;
    case Statement::Kind::If:
        for (const Statement::Branch& branch : statement.branches) {
            if (branch.condition) {
                STRATA_TRY(const Value condition, evaluate(*branch.condition, scope));
                if (!isTrue(condition)) continue;
            }
            return execute(branch.body, scope, out);
        }
        return Flow::Next;
    case Statement::Kind::For: {
        STRATA_TRY(const Value over, evaluate(*statement.expression, scope));
        STRATA_CHECK(loop(statement, over, scope, 1, out));
        return Flow::Next;
    }
    case Statement::Kind::Set: {
        STRATA_TRY(const Value value, evaluate(*statement.expression, scope));
        STRATA_CHECK(assign(statement.target, value, *scope));
        return Flow::Next;
    }
    case Statement::Kind::SetBlock:
        STRATA_CHECK(setBlock(statement, scope));
        return Flow::Next;
    case Statement::Kind::Macro: {
        STRATA_TRY(Value value, macro(statement, scope));
        STRATA_CHECK(give(*scope, statement.name, std::move(value)));
        return Flow::Next;
    }
    case Statement::Kind::Call:
        STRATA_CHECK(callBlock(statement, scope, out));
        return Flow::Next;
    case Statement::Kind::FilterBlock: {
        STRATA_TRY(const Value value, filtered(statement, scope));
        STRATA_TRY(const std::string text, str(m_machine, value));
        STRATA_CHECK(append(out, text));
        return Flow::Next;
    }
    case Statement::Kind::With: {
        STRATA_TRY(const ScopePtr inside, inner(scope));
        for (const auto& [target, expression] : statement.assignments) {
            STRATA_TRY(const Value value, evaluate(*expression, scope));
            STRATA_CHECK(assign(target, value, *inside));
        }
        return execute(statement.body, inside, out);
    }
    case Statement::Kind::Break:
        return Flow::Break;
    case Statement::Kind::Continue:
        return Flow::Continue;
    }
    return Flow::Next;
}

Result<void> Interpreter::output(const Statement& statement, const ScopePtr& scope, std::string& out) {
    STRATA_TRY(const Value value, evaluate(*statement.expression, scope));
    if (const std::string* const text = value.text()) return append(out, *text);
    STRATA_TRY(const std::string text, str(m_machine, value));
    return append(out, text);
}

Result<void> Interpreter::loop(const Statement& statement, const Value& over, const ScopePtr& scope, int depth,
                               std::string& out) {
    STRATA_TRY(Values items, itemsOf(m_machine, over));
    if (statement.condition) {
        Values kept;
        for (Value& item : items) {
            STRATA_TRY(const ScopePtr inside, inner(scope));
            STRATA_CHECK(assign(statement.target, item, *inside));
            STRATA_TRY(const Value wanted, evaluate(*statement.condition, inside));
            if (isTrue(wanted)) kept.push_back(std::move(item));
        }
        items = std::move(kept);
    }
    if (items.empty()) {
        STRATA_TRY(const ScopePtr inside, inner(scope));
        STRATA_CHECK(execute(statement.otherwise, inside, out));
        return {};
    }
    auto state = std::make_shared<LoopState>();
    for (const Value& item : items)
        state->nesting = std::max(state->nesting, depthOf(item) + 1);
    if (state->nesting > m_machine.limits().nesting) return m_machine.error("values lie too deep in each other");
    if (statement.recursive) m_captured.push_back(scope);
    state->items = std::move(items);
    state->depth = depth;
    state->statement = statement.recursive ? &statement : nullptr;
    state->scope = statement.recursive ? scope : nullptr;
    const Value shown = Value(Value::Data(state));
    for (; state->index < state->items.size(); ++state->index) {
        STRATA_TRY(const ScopePtr inside, inner(scope));
        inside->names.emplace_back("loop", shown);
        STRATA_CHECK(assign(statement.target, state->items[state->index], *inside));
        STRATA_TRY(const Flow flow, execute(statement.body, inside, out));
        if (flow == Flow::Break) break;
    }
    return {};
}

Result<void> Interpreter::give(Scope& scope, const std::string& name, Value value) {
    STRATA_CHECK(m_machine.spend(scope.names.size() / 8));
    scope.set(name, std::move(value));
    return {};
}

Result<void> Interpreter::assign(const Target& target, const Value& value, Scope& scope) {
    if (target.several) {
        if (value.isUndefined()) return m_machine.error("nothing can be unpacked from an undefined value");
        STRATA_TRY(const Values items, itemsOf(m_machine, value));
        if (items.size() != target.parts.size())
            return m_machine.error(std::to_string(target.parts.size()) + " values are expected, not " +
                                   std::to_string(items.size()));
        for (std::size_t i = 0; i < items.size(); ++i)
            STRATA_CHECK(assign(target.parts[i], items[i], scope));
        return {};
    }
    STRATA_CHECK(m_machine.allocate(sizeof(Value)));
    if (target.attribute.empty()) return give(scope, target.name, value);
    const Value* space = nullptr;
    std::size_t looked = 0;
    for (const Scope* at = &scope; at && !space; at = at->parent.get()) {
        looked += at->names.size();
        for (const auto& [name, known] : at->names)
            if (name == target.name) space = &known;
    }
    const auto* const found = space ? space->as<std::shared_ptr<Namespace>>() : nullptr;
    if (!found)
        return m_machine.error("\"" + target.name + "\" is no namespace, so \"" + target.name + "." + target.attribute +
                               "\" cannot be set");
    if (target.attribute.front() == '_')
        return m_machine.error("a namespace has no attributes that begin with an underscore");
    STRATA_CHECK(m_machine.spend((looked + (*found)->attributes.size()) / 8));
    for (auto& [name, known] : (*found)->attributes)
        if (name == target.attribute) {
            known = value;
            return {};
        }
    (*found)->attributes.emplace_back(target.attribute, value);
    return {};
}

Result<Value> Interpreter::filtered(const Statement& statement, const ScopePtr& scope) {
    STRATA_TRY(const ScopePtr inside, inner(scope));
    std::string text;
    STRATA_CHECK(execute(statement.body, inside, text));
    const Value value = Value::text(std::move(text));
    if (!statement.expression) return value;
    m_machine.line = statement.line;
    return applied(*statement.expression, inside, &value);
}

Result<void> Interpreter::setBlock(const Statement& statement, const ScopePtr& scope) {
    STRATA_TRY(const Value value, filtered(statement, scope));
    return assign(statement.target, value, *scope);
}

Result<Value> Interpreter::macro(const Statement& statement, const ScopePtr& scope) {
    STRATA_CHECK(m_machine.allocate(sizeof(Callable)));
    auto callable = std::make_shared<Callable>();
    callable->kind = Callable::Kind::Macro;
    callable->name = statement.name;
    callable->macro = &statement;
    callable->scope = scope;
    m_captured.push_back(scope);
    return Value(Value::Data(std::shared_ptr<const Callable>(std::move(callable))));
}

Result<void> Interpreter::callBlock(const Statement& statement, const ScopePtr& scope, std::string& out) {
    STRATA_TRY(Value caller, macro(statement, scope));
    STRATA_TRY(const Value callee, evaluate(*statement.expression->items.front(), scope));
    STRATA_TRY(Arguments given, arguments(*statement.expression, scope));
    given.named.emplace_back("caller", std::move(caller));
    STRATA_TRY(const Value value, call(callee, std::move(given)));
    STRATA_TRY(const std::string text, str(m_machine, value));
    return append(out, text);
}

} // namespace strata::jinja
