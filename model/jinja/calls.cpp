// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/functions.h"
#include "model/jinja/interpreter.h"
#include "model/jinja/methods.h"
#include "model/jinja/operators.h"

#include <algorithm>

namespace strata::jinja {

Result<Value> Interpreter::call(const Value& callee, Arguments arguments) {
    STRATA_CHECK(m_machine.spend(1));
    if (callee.isUndefined()) return m_machine.undefined(callee);
    if (const auto* const loop = callee.as<std::shared_ptr<LoopState>>()) return callLoop(**loop, arguments);
    const auto* const found = callee.as<std::shared_ptr<const Callable>>();
    if (!found) return m_machine.error("a " + typeName(callee) + " cannot be called");
    const Callable& callable = **found;
    switch (callable.kind) {
    case Callable::Kind::Macro:
        return callMacro(callable, std::move(arguments));
    case Callable::Kind::Method:
        return callMethod(m_machine, callable.self, callable.name, arguments);
    case Callable::Kind::Function:
        break;
    }
    if (callable.name != "namespace") return callFunction(m_machine, callable.name, arguments);
    STRATA_TRY(const auto pairs, pairsOf(m_machine, "namespace", arguments));
    STRATA_CHECK(m_machine.allocate(sizeof(Namespace)));
    auto space = std::make_shared<Namespace>();
    for (const auto& [key, value] : pairs) {
        if (!key.text()) return m_machine.error("the attributes of a namespace have texts as names");
        if (key.text()->starts_with('_'))
            return m_machine.error("a namespace has no attributes that begin with an underscore");
        space->attributes.emplace_back(*key.text(), value);
    }
    m_namespaces.push_back(space);
    return Value(Value::Data(std::move(space)));
}

Result<Value> Interpreter::callMacro(const Callable& macro, Arguments arguments) {
    const Statement& statement = *macro.macro;
    const std::string what = "the macro \"" + macro.name + "\"";
    STRATA_TRY(const ScopePtr scope, inner(macro.scope));
    const auto& parameters = statement.parameters;
    std::vector<std::optional<Value>> given(parameters.size());
    for (std::size_t i = 0; i < parameters.size() && i < arguments.positional.size(); ++i)
        given[i] = arguments.positional[i];
    std::vector<std::pair<Value, Value>> moreNamed;
    std::optional<Value> caller;
    for (auto& [name, value] : arguments.named) {
        STRATA_CHECK(m_machine.spend(parameters.size() / 8));
        const auto parameter =
            std::find_if(parameters.begin(), parameters.end(), [&](const auto& known) { return known.first == name; });
        if (parameter != parameters.end()) {
            auto& place = given[static_cast<std::size_t>(parameter - parameters.begin())];
            if (place) return m_machine.error(what + " is given \"" + name + "\" twice");
            place = std::move(value);
        } else if (name == "caller" && statement.takesCaller) {
            caller = std::move(value);
        } else if (statement.takesNamed) {
            STRATA_CHECK(addToDict(m_machine, moreNamed, Value::text(name), value));
        } else
            return m_machine.error(what + " has no parameter \"" + name + "\"");
    }
    if (arguments.positional.size() > parameters.size() && !statement.takesMore)
        return m_machine.error(what + " takes at most " + std::to_string(parameters.size()) + " arguments, not " +
                               std::to_string(arguments.positional.size()));
    const auto isParameter = [&](const char* name) {
        return std::any_of(parameters.begin(), parameters.end(),
                           [&](const auto& known) { return known.first == name; });
    };
    if (statement.takesCaller && !isParameter("caller"))
        scope->set("caller", caller ? *caller : Value::undefined("no caller is defined"));
    if (statement.takesMore && !isParameter("varargs")) {
        Values more;
        for (std::size_t i = parameters.size(); i < arguments.positional.size(); ++i)
            more.push_back(arguments.positional[i]);
        STRATA_TRY(Value value, m_machine.sequence(std::move(more), Style::Tuple));
        scope->set("varargs", std::move(value));
    }
    if (statement.takesNamed && !isParameter("kwargs")) {
        STRATA_TRY(Value value, m_machine.dict(std::move(moreNamed)));
        scope->set("kwargs", std::move(value));
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto& [name, initial] = parameters[i];
        if (given[i]) {
            STRATA_CHECK(give(*scope, name, std::move(*given[i])));
        } else if (initial) {
            STRATA_TRY(Value value, evaluate(*initial, scope));
            STRATA_CHECK(give(*scope, name, std::move(value)));
        } else {
            STRATA_CHECK(m_machine.allocate(name.size()));
            STRATA_CHECK(give(*scope, name, Value::undefined("the parameter \"" + name + "\" was not given")));
        }
    }
    std::string out;
    STRATA_CHECK(execute(statement.body, scope, out));
    return m_machine.text(std::move(out));
}

/// {{ loop(children) }} in a recursive loop.
Result<Value> Interpreter::callLoop(LoopState& state, const Arguments& arguments) {
    if (!state.statement) return m_machine.error("this loop is not recursive, so \"loop\" cannot be called");
    STRATA_TRY(const Bound bound, Bound::bind(m_machine, "loop", arguments, {"iterable"}, 1));
    std::string out;
    STRATA_CHECK(loop(*state.statement, *bound.get(0), state.scope, state.depth + 1, out));
    return m_machine.text(std::move(out));
}

} // namespace strata::jinja
