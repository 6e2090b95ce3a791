// SPDX-License-Identifier: GPL-3.0-or-later
// A template as a tree.
#pragma once

#include "model/jinja/operators.h"

#include <memory>

namespace strata::jinja {

struct Expression;
using ExpressionPtr = std::unique_ptr<const Expression>;

struct Expression {
    enum class Kind {
        Constant,
        Name,
        List,
        Tuple,
        Dict, ///< items: key, value, key, value …
        Attribute,
        Item,
        Slice,  ///< items: value, begin, end, step; null where left out
        Call,   ///< items: what is called, the positional arguments
        Filter, ///< items: what is filtered (null at the head of a filter block), the positional arguments
        Test,   ///< likewise
        Negate,
        Plus,
        Not,
        Arithmetic,
        Concat,
        And,
        Or,
        Compare,    ///< items: one more than `comparisons`
        Conditional ///< items: value, condition, other value or null
    };
    Kind kind = Kind::Constant;
    int line = 1;
    int depth = 1;
    std::string name;
    Value constant;
    std::vector<ExpressionPtr> items;
    std::vector<std::pair<std::string, ExpressionPtr>> named;
    ExpressionPtr spread, spreadNamed; ///< *list, **dictionary
    jinja::Arithmetic arithmetic = jinja::Arithmetic::Add;
    std::vector<Comparison> comparisons;
};

/// What a value is given to: a name, an attribute of a namespace, or several of them.
struct Target {
    std::string name, attribute;
    std::vector<Target> parts;
    bool several = false;
};

using Body = std::vector<Statement>;

struct Statement {
    enum class Kind { Text, Output, If, For, Set, SetBlock, Macro, Call, FilterBlock, With, Break, Continue };
    struct Branch;

    Kind kind = Kind::Text;
    int line = 1;
    std::string name;         ///< the text itself; a macro's name
    ExpressionPtr expression; ///< what is written, gone through, assigned, called; the filters of a block (may be null)
    ExpressionPtr condition;  ///< of a loop
    Target target;
    std::vector<std::pair<Target, ExpressionPtr>> assignments; ///< of {% with %}
    std::vector<Branch> branches;                              ///< of {% if %}; the last may have no condition
    Body body, otherwise;
    bool recursive = false;
    std::vector<std::pair<std::string, ExpressionPtr>> parameters; ///< of a macro or call, with their initial values
    bool takesMore = false, takesNamed = false, takesCaller = false;
};

struct Statement::Branch {
    ExpressionPtr condition;
    Body body;
};

} // namespace strata::jinja
