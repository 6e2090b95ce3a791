// SPDX-License-Identifier: GPL-3.0-or-later
// From tokens to the tree of a template, by Jinja's grammar.
#pragma once

#include "model/jinja/lexer.h"
#include "model/jinja/syntax.h"

namespace strata::jinja {

/// Errors name the line. How deep expressions and blocks may lie in each other is bounded.
class Parser {
public:
    Parser(std::vector<Token> tokens, std::string subject)
        : m_tokens(std::move(tokens)), m_subject(std::move(subject)) {}

    Result<Body> parse();

private:
    // tokens
    const Token& current(std::size_t ahead = 0) const {
        return m_tokens[m_at + ahead < m_tokens.size() ? m_at + ahead : m_tokens.size() - 1];
    }
    bool isOperator(const char* mark, std::size_t ahead = 0) const {
        return current(ahead).kind == Token::Kind::Operator && current(ahead).text == mark;
    }
    bool isName(const char* name, std::size_t ahead = 0) const {
        return current(ahead).kind == Token::Kind::Name && current(ahead).text == name;
    }
    bool skipOperator(const char* mark);
    bool skipName(const char* name);
    Result<void> expectOperator(const char* mark);
    Result<std::string> expectName();
    tl::unexpected<Error> error(std::string detail) const;
    tl::unexpected<Error> unexpectedToken(const char* expected) const;

    // statements (parser_statements.cpp)
    Result<Body> body(std::initializer_list<const char*> ends);
    Result<Body> bodyUntil(const char* end);
    Result<Statement> statement();
    Result<Statement> ifStatement();
    Result<Statement> forStatement();
    Result<Statement> setStatement();
    Result<Statement> macroStatement();
    Result<Statement> callStatement();
    Result<Statement> filterStatement();
    Result<Statement> withStatement();
    Result<void> parameters(Statement& out);
    Result<Target> target(bool attributes);
    Result<Target> singleTarget(bool attributes);
    Result<void> blockEnd();

    // expressions (parser_expressions.cpp)
    using Step = Result<std::unique_ptr<Expression>>;
    std::unique_ptr<Expression> make(Expression::Kind kind) const;
    Step finished(std::unique_ptr<Expression> expression) const;
    Step tuple(bool conditional, bool mayBeEmpty = false);
    Step expression(bool conditional = true);
    Step either();
    Step both();
    /// Operands between which this name stands: "a or b or c", from the left.
    Step chain(const char* name, Expression::Kind kind, Step (Parser::*operand)());
    Step negation();
    Step comparison();
    Step sum();
    Step concatenation();
    Step product();
    Step power();
    Step unary(bool filters = true);
    Step primary();
    Step dictionary();
    Step postfix(std::unique_ptr<Expression> value);
    Step subscript(std::unique_ptr<Expression> value);
    Step filters(std::unique_ptr<Expression> value);
    Step filter(std::unique_ptr<Expression> value);
    Step test(std::unique_ptr<Expression> value);
    Result<void> arguments(Expression& call);
    bool endsTuple() const;

    /// Bounds recursion while it lives.
    struct Level {
        explicit Level(int& depth) : m_depth(++depth) {}
        ~Level() { --m_depth; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        int& m_depth;
    };
    Result<void> checkDepth() const;

    std::vector<Token> m_tokens;
    std::string m_subject;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_loops = 0;                  ///< that {% break %} could leave
    std::vector<Statement*> m_macros; ///< that are being read
};

} // namespace strata::jinja
