// SPDX-License-Identifier: GPL-3.0-or-later
// One rendering of a template: names, statements, calls.
#pragma once

#include "model/jinja/syntax.h"

#include <map>

namespace strata::jinja {

/// Names of a block; the interpreter's own functions and the caller's variables lie at the bottom.
struct Scope {
    std::vector<std::pair<std::string, Value>> names;
    std::shared_ptr<Scope> parent;

    void set(const std::string& name, Value value);
};

class Interpreter {
public:
    explicit Interpreter(Machine& machine) : m_machine(machine) {}
    /// Macros and the scopes that they stand in hold each other, and so may namespaces: emptied here.
    ~Interpreter();
    Interpreter(const Interpreter&) = delete;
    Interpreter& operator=(const Interpreter&) = delete;

    Result<std::string> render(const Body& body, const std::vector<std::pair<std::string, Value>>& variables);

private:
    using ScopePtr = std::shared_ptr<Scope>;
    enum class Flow { Next, Break, Continue };

    // statements (execute.cpp)
    Result<Flow> execute(const Body& body, const ScopePtr& scope, std::string& out);
    Result<Flow> execute(const Statement& statement, const ScopePtr& scope, std::string& out);
    Result<void> append(std::string& out, const std::string& text);
    Result<void> output(const Statement& statement, const ScopePtr& scope, std::string& out);
    Result<void> loop(const Statement& statement, const Value& over, const ScopePtr& scope, int depth,
                      std::string& out);
    Result<void> assign(const Target& target, const Value& value, Scope& scope);
    /// Names are gone through one by one, which costs steps where there are many.
    Result<void> give(Scope& scope, const std::string& name, Value value);
    Result<void> setBlock(const Statement& statement, const ScopePtr& scope);
    Result<Value> filtered(const Statement& statement, const ScopePtr& scope);
    Result<Value> macro(const Statement& statement, const ScopePtr& scope);
    Result<void> callBlock(const Statement& statement, const ScopePtr& scope, std::string& out);
    Result<ScopePtr> inner(const ScopePtr& scope);

    // expressions (evaluate.cpp)
    Result<Value> evaluate(const Expression& expression, const ScopePtr& scope);
    Result<Value> evaluateHere(const Expression& expression, const ScopePtr& scope);
    Result<Value> name(const Expression& expression, const ScopePtr& scope);
    Result<Value> dictionary(const Expression& expression, const ScopePtr& scope);
    Result<Value> concatenated(const Expression& expression, const ScopePtr& scope);
    Result<Value> compared(const Expression& expression, const ScopePtr& scope);
    Result<Value> conditional(const Expression& expression, const ScopePtr& scope);
    Result<Value> slice(const Expression& expression, const ScopePtr& scope);
    Result<Value> applied(const Expression& expression, const ScopePtr& scope, const Value* input);
    Result<Values> all(const std::vector<ExpressionPtr>& expressions, const ScopePtr& scope, std::size_t from = 0);
    Result<Arguments> arguments(const Expression& expression, const ScopePtr& scope);

    // calls (calls.cpp)
    Result<Value> call(const Value& callee, Arguments arguments);
    Result<Value> callMacro(const Callable& macro, Arguments arguments);
    Result<Value> callLoop(LoopState& state, const Arguments& arguments);

    Machine& m_machine;
    int m_depth = 0;
    std::vector<ScopePtr> m_captured;
    std::vector<std::shared_ptr<Namespace>> m_namespaces;
};

} // namespace strata::jinja
