// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/parser.h"

#include <algorithm>

namespace strata::jinja {

Result<Body> Parser::parse() {
    STRATA_TRY(Body out, body({}));
    if (current().kind != Token::Kind::End) return unexpectedToken("text");
    return out;
}

Result<void> Parser::blockEnd() {
    if (current().kind != Token::Kind::BlockEnd) return unexpectedToken("\"%}\"");
    ++m_at;
    return {};
}

/// Statements up to a tag of one of the names `ends`, of which "{% name" is read; up to the end where there are none.
Result<Body> Parser::body(std::initializer_list<const char*> ends) {
    const Level level(m_depth);
    STRATA_CHECK(checkDepth());
    if (ends.size() > 0) {
        skipOperator(":");
        STRATA_CHECK(blockEnd());
    }
    Body out;
    for (;;) {
        const Token& token = current();
        if (token.kind == Token::Kind::End) {
            if (ends.size() == 0) return out;
            return error("the template ends before {% " + std::string(*ends.begin()) + " %}.");
        }
        if (token.kind == Token::Kind::Text) {
            Statement text;
            text.line = token.line;
            text.name = token.text;
            out.push_back(std::move(text));
            ++m_at;
        } else if (token.kind == Token::Kind::OutputBegin) {
            ++m_at;
            Statement output;
            output.kind = Statement::Kind::Output;
            output.line = token.line;
            STRATA_TRY(output.expression, tuple(true));
            if (current().kind != Token::Kind::OutputEnd) return unexpectedToken("\"}}\"");
            ++m_at;
            out.push_back(std::move(output));
        } else {
            if (token.kind != Token::Kind::BlockBegin) return unexpectedToken("text");
            ++m_at;
            if (current().kind != Token::Kind::Name) return unexpectedToken("the name of a tag");
            if (std::any_of(ends.begin(), ends.end(), [this](const char* end) { return isName(end); })) return out;
            STRATA_TRY(Statement next, statement());
            STRATA_CHECK(blockEnd());
            out.push_back(std::move(next));
        }
    }
}

/// Reads the name of the closing tag, too.
Result<Body> Parser::bodyUntil(const char* end) {
    STRATA_TRY(Body out, body({end}));
    ++m_at;
    return out;
}

Result<Statement> Parser::statement() {
    const std::string& name = current().text;
    if (name == "if") return ifStatement();
    if (name == "for") return forStatement();
    if (name == "set") return setStatement();
    if (name == "macro") return macroStatement();
    if (name == "call") return callStatement();
    if (name == "filter") return filterStatement();
    if (name == "with") return withStatement();
    Statement out;
    out.line = current().line;
    if (name == "generation") { // what a trainer would count as the assistant's
        ++m_at;
        out.kind = Statement::Kind::With;
        STRATA_TRY(out.body, bodyUntil("endgeneration"));
        return out;
    }
    if (name == "break" || name == "continue") {
        if (m_loops == 0) return error("{% " + name + " %} stands in no loop.");
        out.kind = name == "break" ? Statement::Kind::Break : Statement::Kind::Continue;
        ++m_at;
        return out;
    }
    for (const char* const known : {"include", "import", "from", "extends", "block", "print", "autoescape", "do"})
        if (name == known) return error("{% " + name + " %} is not supported in chat templates by Strata.");
    return error("{% " + name.substr(0, 40) + " %} is no tag that is known, or closes nothing.");
}

Result<Statement> Parser::ifStatement() {
    Statement out;
    out.kind = Statement::Kind::If;
    out.line = current().line;
    for (bool more = true; more;) {
        more = isName("if") || isName("elif");
        ++m_at;
        Statement::Branch branch;
        if (more) {
            STRATA_TRY(branch.condition, tuple(false));
            STRATA_TRY(branch.body, body({"endif", "elif", "else"}));
        } else {
            STRATA_TRY(branch.body, body({"endif"}));
        }
        out.branches.push_back(std::move(branch));
        if (isName("endif")) break;
    }
    ++m_at;
    return out;
}

Result<Statement> Parser::forStatement() {
    Statement out;
    out.kind = Statement::Kind::For;
    out.line = current().line;
    ++m_at;
    STRATA_TRY(out.target, target(false));
    if (!skipName("in")) return unexpectedToken("\"in\"");
    STRATA_TRY(out.expression, tuple(false));
    if (skipName("if")) {
        STRATA_TRY(out.condition, expression());
    }
    out.recursive = skipName("recursive");
    ++m_loops;
    STRATA_TRY(out.body, body({"endfor", "else"}));
    --m_loops;
    if (isName("else")) {
        ++m_at;
        STRATA_TRY(out.otherwise, body({"endfor"}));
    }
    ++m_at;
    return out;
}

Result<Statement> Parser::setStatement() {
    Statement out;
    out.kind = Statement::Kind::Set;
    out.line = current().line;
    ++m_at;
    STRATA_TRY(out.target, target(true));
    if (skipOperator("=")) {
        STRATA_TRY(out.expression, tuple(true));
        return out;
    }
    out.kind = Statement::Kind::SetBlock;
    std::unique_ptr<Expression> filtered;
    while (skipOperator("|")) {
        STRATA_TRY(filtered, filter(std::move(filtered)));
    }
    out.expression = std::move(filtered);
    STRATA_TRY(out.body, bodyUntil("endset"));
    return out;
}

Result<void> Parser::parameters(Statement& out) {
    STRATA_CHECK(expectOperator("("));
    while (!isOperator(")")) {
        if (!out.parameters.empty()) STRATA_CHECK(expectOperator(","));
        STRATA_TRY(std::string name, expectName());
        ExpressionPtr initial;
        if (skipOperator("=")) {
            STRATA_TRY(initial, expression());
        } else if (!out.parameters.empty() && out.parameters.back().second) {
            return error("the parameter \"" + name + "\" has no initial value, but one before it has.");
        }
        out.parameters.emplace_back(std::move(name), std::move(initial));
    }
    ++m_at;
    return {};
}

Result<Statement> Parser::macroStatement() {
    Statement out;
    out.kind = Statement::Kind::Macro;
    out.line = current().line;
    ++m_at;
    STRATA_TRY(out.name, expectName());
    m_macros.push_back(&out);
    const int loops = std::exchange(m_loops, 0);
    STRATA_CHECK(parameters(out));
    STRATA_TRY(out.body, bodyUntil("endmacro"));
    m_loops = loops;
    m_macros.pop_back();
    return out;
}

Result<Statement> Parser::callStatement() {
    Statement out;
    out.kind = Statement::Kind::Call;
    out.line = current().line;
    out.name = "caller";
    ++m_at;
    if (isOperator("(")) STRATA_CHECK(parameters(out));
    STRATA_TRY(out.expression, expression());
    if (out.expression->kind != Expression::Kind::Call) return error("{% call %} needs a call, \"name(…)\".");
    m_macros.push_back(&out);
    const int loops = std::exchange(m_loops, 0);
    STRATA_TRY(out.body, bodyUntil("endcall"));
    m_loops = loops;
    m_macros.pop_back();
    return out;
}

Result<Statement> Parser::filterStatement() {
    Statement out;
    out.kind = Statement::Kind::FilterBlock;
    out.line = current().line;
    ++m_at;
    STRATA_TRY(auto filtered, filter(nullptr));
    while (skipOperator("|")) {
        STRATA_TRY(filtered, filter(std::move(filtered)));
    }
    out.expression = std::move(filtered);
    STRATA_TRY(out.body, bodyUntil("endfilter"));
    return out;
}

Result<Statement> Parser::withStatement() {
    Statement out;
    out.kind = Statement::Kind::With;
    out.line = current().line;
    ++m_at;
    while (current().kind != Token::Kind::BlockEnd) {
        if (!out.assignments.empty()) STRATA_CHECK(expectOperator(","));
        STRATA_TRY(Target name, singleTarget(false));
        STRATA_CHECK(expectOperator("="));
        STRATA_TRY(auto value, expression());
        out.assignments.emplace_back(std::move(name), std::move(value));
    }
    STRATA_TRY(out.body, bodyUntil("endwith"));
    return out;
}

Result<Target> Parser::target(bool attributes) {
    const Level level(m_depth);
    STRATA_CHECK(checkDepth());
    STRATA_TRY(Target first, singleTarget(attributes));
    if (!isOperator(",")) return first;
    Target out;
    out.several = true;
    out.parts.push_back(std::move(first));
    while (skipOperator(",")) {
        if (endsTuple() || isOperator("=")) break;
        STRATA_TRY(Target next, singleTarget(attributes));
        out.parts.push_back(std::move(next));
    }
    return out;
}

Result<Target> Parser::singleTarget(bool attributes) {
    if (skipOperator("(")) {
        STRATA_TRY(Target out, target(attributes));
        STRATA_CHECK(expectOperator(")"));
        return out;
    }
    Target out;
    STRATA_TRY(out.name, expectName());
    for (const char* const word : {"true", "false", "none", "True", "False", "None"})
        if (out.name == word) return error("nothing can be assigned to \"" + out.name + "\".");
    if (attributes && skipOperator(".")) {
        STRATA_TRY(out.attribute, expectName());
    }
    return out;
}

} // namespace strata::jinja
