// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/parser.h"

#include <charconv>

namespace strata::jinja {
namespace {

constexpr int deepest = 120;     ///< of the parser's own recursion
constexpr int deepestTree = 250; ///< chains ("a ~ b ~ c") lie deep in the tree without recursion of the parser

} // namespace

tl::unexpected<Error> Parser::error(std::string detail) const {
    return fail(ErrorCode::BadFormat, m_subject + ", line " + std::to_string(current().line), std::move(detail));
}

tl::unexpected<Error> Parser::unexpectedToken(const char* expected) const {
    const Token& token = current();
    std::string found = "\"" + token.text.substr(0, 40) + "\"";
    if (token.kind == Token::Kind::End) found = "the end of the template";
    if (token.kind == Token::Kind::BlockEnd) found = "\"%}\"";
    if (token.kind == Token::Kind::OutputEnd) found = "\"}}\"";
    if (token.kind == Token::Kind::Text) found = "text";
    return error(std::string(expected) + " is expected, not " + found + ".");
}

bool Parser::skipOperator(const char* mark) {
    if (!isOperator(mark)) return false;
    ++m_at;
    return true;
}

bool Parser::skipName(const char* name) {
    if (!isName(name)) return false;
    ++m_at;
    return true;
}

Result<void> Parser::expectOperator(const char* mark) {
    if (skipOperator(mark)) return {};
    return unexpectedToken(("\"" + std::string(mark) + "\"").c_str());
}

Result<std::string> Parser::expectName() {
    if (current().kind != Token::Kind::Name) return unexpectedToken("a name");
    return m_tokens[m_at++].text;
}

Result<void> Parser::checkDepth() const {
    if (m_depth > deepest) return error("expressions or blocks lie too deep in each other.");
    return {};
}

std::unique_ptr<Expression> Parser::make(Expression::Kind kind) const {
    auto out = std::make_unique<Expression>();
    out->kind = kind;
    out->line = current().line;
    return out;
}

Parser::Step Parser::finished(std::unique_ptr<Expression> out) const {
    const auto count = [&out](const ExpressionPtr& part) {
        if (part) out->depth = std::max(out->depth, part->depth + 1);
    };
    for (const ExpressionPtr& item : out->items)
        count(item);
    for (const auto& [name, value] : out->named)
        count(value);
    count(out->spread);
    count(out->spreadNamed);
    if (out->depth > deepestTree) return error("the expression has too many parts in a row or in each other.");
    return out;
}

bool Parser::endsTuple() const {
    const Token::Kind kind = current().kind;
    return kind == Token::Kind::BlockEnd || kind == Token::Kind::OutputEnd || isOperator(")") || isName("in") ||
           isName("recursive");
}

Parser::Step Parser::tuple(bool conditional, bool mayBeEmpty) {
    auto out = make(Expression::Kind::Tuple);
    bool several = false;
    while (out->items.empty() || several) {
        if (endsTuple() && (several || mayBeEmpty || !out->items.empty())) break;
        STRATA_TRY(auto item, expression(conditional));
        out->items.push_back(std::move(item));
        if (!skipOperator(",")) {
            if (out->items.size() == 1 && !several) {
                std::unique_ptr<Expression> only(const_cast<Expression*>(out->items.front().release()));
                return only;
            }
            break;
        }
        several = true;
    }
    return finished(std::move(out));
}

Parser::Step Parser::expression(bool conditional) {
    const Level level(m_depth);
    STRATA_CHECK(checkDepth());
    STRATA_TRY(auto value, either());
    while (conditional && isName("if")) {
        auto out = make(Expression::Kind::Conditional);
        ++m_at;
        STRATA_TRY(auto condition, either());
        out->items.push_back(std::move(value));
        out->items.push_back(std::move(condition));
        out->items.push_back(nullptr);
        if (skipName("else")) {
            STRATA_TRY(out->items[2], expression());
        }
        STRATA_TRY(value, finished(std::move(out)));
    }
    return value;
}

Parser::Step Parser::either() {
    return chain("or", Expression::Kind::Or, &Parser::both);
}

Parser::Step Parser::both() {
    return chain("and", Expression::Kind::And, &Parser::negation);
}

Parser::Step Parser::chain(const char* name, Expression::Kind kind, Step (Parser::*operand)()) {
    STRATA_TRY(auto left, (this->*operand)());
    while (isName(name)) {
        auto out = make(kind);
        ++m_at;
        STRATA_TRY(auto right, (this->*operand)());
        out->items.push_back(std::move(left));
        out->items.push_back(std::move(right));
        STRATA_TRY(left, finished(std::move(out)));
    }
    return left;
}

Parser::Step Parser::negation() {
    if (!isName("not")) return comparison();
    const Level level(m_depth);
    STRATA_CHECK(checkDepth());
    auto out = make(Expression::Kind::Not);
    ++m_at;
    STRATA_TRY(auto value, negation());
    out->items.push_back(std::move(value));
    return finished(std::move(out));
}

Parser::Step Parser::comparison() {
    auto out = make(Expression::Kind::Compare);
    STRATA_TRY(auto first, sum());
    static const std::pair<const char*, Comparison> signs[] = {
        {"==", Comparison::Equal},          {"!=", Comparison::NotEqual}, {"<=", Comparison::LessOrEqual},
        {">=", Comparison::GreaterOrEqual}, {"<", Comparison::Less},      {">", Comparison::Greater}};
    for (;;) {
        std::optional<Comparison> found;
        for (const auto& [sign, comparison] : signs)
            if (!found && skipOperator(sign)) found = comparison;
        if (!found && skipName("in")) found = Comparison::In;
        if (!found && isName("not") && isName("in", 1)) {
            m_at += 2;
            found = Comparison::NotIn;
        }
        if (!found) break;
        if (out->items.empty()) out->items.push_back(std::move(first));
        STRATA_TRY(auto right, sum());
        out->comparisons.push_back(*found);
        out->items.push_back(std::move(right));
    }
    if (out->items.empty()) return first;
    return finished(std::move(out));
}

Parser::Step Parser::sum() {
    STRATA_TRY(auto left, concatenation());
    while (isOperator("+") || isOperator("-")) {
        auto out = make(Expression::Kind::Arithmetic);
        out->arithmetic = isOperator("+") ? Arithmetic::Add : Arithmetic::Subtract;
        ++m_at;
        STRATA_TRY(auto right, concatenation());
        out->items.push_back(std::move(left));
        out->items.push_back(std::move(right));
        STRATA_TRY(left, finished(std::move(out)));
    }
    return left;
}

Parser::Step Parser::concatenation() {
    auto out = make(Expression::Kind::Concat);
    STRATA_TRY(auto first, product());
    if (!isOperator("~")) return first;
    out->items.push_back(std::move(first));
    while (skipOperator("~")) {
        STRATA_TRY(auto right, product());
        out->items.push_back(std::move(right));
    }
    return finished(std::move(out));
}

Parser::Step Parser::product() {
    STRATA_TRY(auto left, power());
    for (;;) {
        auto out = make(Expression::Kind::Arithmetic);
        if (skipOperator("*"))
            out->arithmetic = Arithmetic::Multiply;
        else if (skipOperator("/"))
            out->arithmetic = Arithmetic::Divide;
        else if (skipOperator("//"))
            out->arithmetic = Arithmetic::FloorDivide;
        else if (skipOperator("%"))
            out->arithmetic = Arithmetic::Modulo;
        else
            return left;
        STRATA_TRY(auto right, power());
        out->items.push_back(std::move(left));
        out->items.push_back(std::move(right));
        STRATA_TRY(left, finished(std::move(out)));
    }
}

Parser::Step Parser::power() {
    STRATA_TRY(auto left, unary());
    while (isOperator("**")) {
        auto out = make(Expression::Kind::Arithmetic);
        out->arithmetic = Arithmetic::Power;
        ++m_at;
        STRATA_TRY(auto right, unary());
        out->items.push_back(std::move(left));
        out->items.push_back(std::move(right));
        STRATA_TRY(left, finished(std::move(out)));
    }
    return left;
}

Parser::Step Parser::unary(bool withFilters) {
    const Level level(m_depth);
    STRATA_CHECK(checkDepth());
    std::unique_ptr<Expression> value;
    if (isOperator("-") || isOperator("+")) {
        auto out = make(isOperator("-") ? Expression::Kind::Negate : Expression::Kind::Plus);
        ++m_at;
        STRATA_TRY(auto inner, unary(false));
        out->items.push_back(std::move(inner));
        STRATA_TRY(value, finished(std::move(out)));
    } else {
        STRATA_TRY(value, primary());
    }
    STRATA_TRY(value, postfix(std::move(value)));
    if (withFilters) {
        STRATA_TRY(value, filters(std::move(value)));
    }
    return value;
}

Parser::Step Parser::primary() {
    const Token& token = current();
    auto out = make(Expression::Kind::Constant);
    switch (token.kind) {
    case Token::Kind::Name:
        ++m_at;
        if (token.text == "true" || token.text == "True") {
            out->constant = Value::boolean(true);
        } else if (token.text == "false" || token.text == "False") {
            out->constant = Value::boolean(false);
        } else if (token.text == "none" || token.text == "None") {
            out->constant = Value::none();
        } else {
            out->kind = Expression::Kind::Name;
            out->name = token.text;
            for (Statement* const macro : m_macros) {
                macro->takesMore |= token.text == "varargs";
                macro->takesNamed |= token.text == "kwargs";
                macro->takesCaller |= token.text == "caller";
            }
        }
        return out;
    case Token::Kind::String: {
        std::string text;
        while (current().kind == Token::Kind::String) // strings side by side are one
            text += m_tokens[m_at++].text;
        out->constant = Value::text(std::move(text));
        return out;
    }
    case Token::Kind::Integer: {
        std::int64_t number = 0;
        std::from_chars(token.text.data(), token.text.data() + token.text.size(), number);
        out->constant = Value::integer(number);
        ++m_at;
        return out;
    }
    case Token::Kind::Float: {
        double number = 0;
        std::from_chars(token.text.data(), token.text.data() + token.text.size(), number);
        out->constant = Value::number(number);
        ++m_at;
        return out;
    }
    default:
        break;
    }
    if (skipOperator("(")) {
        STRATA_TRY(out, tuple(true, true));
        STRATA_CHECK(expectOperator(")"));
        return out;
    }
    if (skipOperator("[")) {
        out->kind = Expression::Kind::List;
        while (!isOperator("]")) {
            if (!out->items.empty()) STRATA_CHECK(expectOperator(","));
            if (isOperator("]")) break;
            STRATA_TRY(auto item, expression());
            out->items.push_back(std::move(item));
        }
        ++m_at;
        return finished(std::move(out));
    }
    if (skipOperator("{")) return dictionary();
    return unexpectedToken("a value");
}

Parser::Step Parser::dictionary() {
    auto out = make(Expression::Kind::Dict);
    while (!isOperator("}")) {
        if (!out->items.empty()) STRATA_CHECK(expectOperator(","));
        if (isOperator("}")) break;
        STRATA_TRY(auto key, expression());
        STRATA_CHECK(expectOperator(":"));
        STRATA_TRY(auto value, expression());
        out->items.push_back(std::move(key));
        out->items.push_back(std::move(value));
    }
    ++m_at;
    return finished(std::move(out));
}

Parser::Step Parser::postfix(std::unique_ptr<Expression> value) {
    for (;;) {
        if (isOperator(".") || isOperator("[")) {
            STRATA_TRY(value, subscript(std::move(value)));
        } else if (isOperator("(")) {
            auto out = make(Expression::Kind::Call);
            out->items.push_back(std::move(value));
            STRATA_CHECK(arguments(*out));
            STRATA_TRY(value, finished(std::move(out)));
        } else
            return value;
    }
}

Parser::Step Parser::subscript(std::unique_ptr<Expression> value) {
    if (skipOperator(".")) {
        auto out = make(Expression::Kind::Attribute);
        out->items.push_back(std::move(value));
        if (current().kind == Token::Kind::Integer) {
            STRATA_TRY(auto number, primary());
            out->kind = Expression::Kind::Item;
            out->items.push_back(std::move(number));
        } else {
            STRATA_TRY(out->name, expectName());
        }
        return finished(std::move(out));
    }
    ++m_at;
    auto out = make(Expression::Kind::Item);
    out->items.push_back(std::move(value));
    auto several = make(Expression::Kind::Tuple);
    while (!isOperator("]")) {
        if (!several->items.empty()) STRATA_CHECK(expectOperator(","));
        std::vector<ExpressionPtr> parts;
        bool slice = false;
        for (int part = 0; part < 3; ++part) {
            if (isOperator(":") || isOperator("]") || isOperator(",")) {
                parts.push_back(nullptr);
            } else {
                STRATA_TRY(auto bound, expression());
                parts.push_back(std::move(bound));
            }
            if (!skipOperator(":")) break;
            slice = true;
        }
        if (slice) {
            if (!several->items.empty() || !isOperator("]")) return unexpectedToken("\"]\"");
            out->kind = Expression::Kind::Slice;
            parts.resize(3);
            for (ExpressionPtr& part : parts)
                out->items.push_back(std::move(part));
            break;
        }
        if (!parts.front()) return unexpectedToken("a value");
        several->items.push_back(std::move(parts.front()));
    }
    STRATA_CHECK(expectOperator("]"));
    if (out->kind == Expression::Kind::Slice) return finished(std::move(out));
    if (several->items.empty()) return error("a key is expected in the brackets.");
    if (several->items.size() == 1) {
        out->items.push_back(std::move(several->items.front()));
    } else {
        STRATA_TRY(several, finished(std::move(several)));
        out->items.push_back(std::move(several));
    }
    return finished(std::move(out));
}

Parser::Step Parser::filters(std::unique_ptr<Expression> value) {
    for (;;) {
        if (skipOperator("|")) {
            STRATA_TRY(value, filter(std::move(value)));
        } else if (skipName("is")) {
            STRATA_TRY(value, test(std::move(value)));
        } else if (isOperator("(")) {
            auto out = make(Expression::Kind::Call);
            out->items.push_back(std::move(value));
            STRATA_CHECK(arguments(*out));
            STRATA_TRY(value, finished(std::move(out)));
        } else
            return value;
    }
}

Parser::Step Parser::filter(std::unique_ptr<Expression> value) {
    auto out = make(Expression::Kind::Filter);
    out->items.push_back(std::move(value));
    STRATA_TRY(out->name, expectName());
    while (skipOperator(".")) {
        STRATA_TRY(const std::string more, expectName());
        out->name += "." + more;
    }
    if (isOperator("(")) STRATA_CHECK(arguments(*out));
    return finished(std::move(out));
}

Parser::Step Parser::test(std::unique_ptr<Expression> value) {
    auto out = make(Expression::Kind::Test);
    const bool negated = skipName("not");
    out->items.push_back(std::move(value));
    STRATA_TRY(out->name, expectName());
    while (skipOperator(".")) {
        STRATA_TRY(const std::string more, expectName());
        out->name += "." + more;
    }
    const Token::Kind kind = current().kind;
    if (isOperator("(")) {
        STRATA_CHECK(arguments(*out));
    } else if ((kind == Token::Kind::Name || kind == Token::Kind::String || kind == Token::Kind::Integer ||
                kind == Token::Kind::Float || isOperator("[") || isOperator("{")) &&
               !isName("else") && !isName("or") && !isName("and")) {
        if (isName("is")) return error("tests with \"is\" cannot follow each other.");
        STRATA_TRY(auto argument, primary());
        STRATA_TRY(argument, postfix(std::move(argument)));
        out->items.push_back(std::move(argument));
    }
    STRATA_TRY(out, finished(std::move(out)));
    if (!negated) return out;
    auto inverse = make(Expression::Kind::Not);
    inverse->items.push_back(std::move(out));
    return finished(std::move(inverse));
}

Result<void> Parser::arguments(Expression& call) {
    STRATA_CHECK(expectOperator("("));
    bool first = true;
    while (!isOperator(")")) {
        if (!first) {
            STRATA_CHECK(expectOperator(","));
            if (isOperator(")")) break;
        }
        first = false;
        if (skipOperator("**")) {
            STRATA_TRY(call.spreadNamed, expression());
        } else if (skipOperator("*")) {
            STRATA_TRY(call.spread, expression());
        } else if (current().kind == Token::Kind::Name && isOperator("=", 1)) {
            std::string name = m_tokens[m_at].text;
            m_at += 2;
            STRATA_TRY(auto value, expression());
            call.named.emplace_back(std::move(name), std::move(value));
        } else {
            if (!call.named.empty() || call.spread || call.spreadNamed)
                return error("an argument without a name stands behind one with a name.");
            STRATA_TRY(auto value, expression());
            call.items.push_back(std::move(value));
        }
    }
    ++m_at;
    return {};
}

} // namespace strata::jinja
