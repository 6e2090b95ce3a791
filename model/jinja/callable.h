// SPDX-License-Identifier: GPL-3.0-or-later
// What a template can call: functions, methods of values, macros; and the state of a loop, which can be called too.
#pragma once

#include "model/jinja/value.h"

namespace strata::jinja {

struct Scope;
struct Statement;

struct Arguments {
    Values positional;
    std::vector<std::pair<std::string, Value>> named;
};

struct Callable {
    enum class Kind { Function, Method, Macro };
    Kind kind = Kind::Function;
    std::string name;
    Value self; ///< of a method
    int depth = 1;
    // A macro: what it does, and the scope that its names are looked up in. The interpreter empties the scopes at the
    // end, since a macro and the scope that it stands in hold each other.
    const Statement* macro = nullptr;
    std::shared_ptr<Scope> scope;
};

/// {{ loop.index }} and its kin.
struct LoopState {
    Values items;
    std::size_t index = 0; ///< from 0
    int depth = 1;         ///< of recursive loops
    int nesting = 1;       ///< how deep its items lie in each other
    const Statement* statement = nullptr;
    std::shared_ptr<Scope> scope; ///< of a recursive loop
    Values changed;               ///< what loop.changed() was asked last
    bool asked = false;
};

} // namespace strata::jinja
