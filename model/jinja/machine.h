// SPDX-License-Identifier: GPL-3.0-or-later
// What bounds the rendering of a template, and where it stands.
#pragma once

#include "model/base/result.h"
#include "model/jinja/callable.h"
#include "model/jinja/value.h"

#include <ctime>
#include <initializer_list>
#include <optional>

namespace strata::jinja {

/// Templates come from strangers: what one may cost.
struct Limits {
    std::size_t steps = 20'000'000;             ///< about a second
    std::size_t bytes = std::size_t{256} << 20; ///< of all values ever made
    std::size_t output = std::size_t{16} << 20;
    int depth = 300;   ///< of calls and expressions in each other
    int nesting = 100; ///< of lists and dictionaries in each other
};

/// Bounds recursion while it lives.
class Depth {
public:
    explicit Depth(int& depth) : m_depth(++depth) {}
    ~Depth() { --m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

private:
    int& m_depth;
};

/// Counts what a rendering costs, and makes its values and errors. One per rendering.
class Machine {
public:
    Machine(std::string subject, Limits limits, std::time_t now)
        : m_subject(std::move(subject)), m_limits(limits), m_now(now) {}

    int line = 1;        ///< where the template is
    int filterDepth = 0; ///< of filters that call filters (map)
    const Limits& limits() const { return m_limits; }
    std::time_t now() const { return m_now; }

    tl::unexpected<Error> error(std::string detail) const;
    /// "'x' is undefined" as the error that it is where a value is needed.
    tl::unexpected<Error> undefined(const Value& value) const;
    Result<void> spend(std::size_t steps);
    Result<void> allocate(std::size_t bytes);

    Result<Value> text(std::string bytes, bool markup = false);
    Result<Value> sequence(Values items, Style style = Style::List);
    Result<Value> dict(std::vector<std::pair<Value, Value>> items);
    Result<Value> method(const Value& self, const std::string& name);

private:
    std::string m_subject;
    Limits m_limits;
    std::time_t m_now;
    std::size_t m_steps = 0, m_bytes = 0;
};

/// Arguments in their places. `what` is named in errors.
class Bound {
public:
    /// Errors: more arguments than names, a name that is not there or given twice, one of the first `required` missing.
    static Result<Bound> bind(Machine& machine, std::string what, const Arguments& arguments,
                              std::initializer_list<const char*> names, std::size_t required = 0);

    const Value* get(std::size_t i) const { return m_values[i] ? &*m_values[i] : nullptr; }
    bool truth(std::size_t i, bool otherwise) const { return m_values[i] ? isTrue(*m_values[i]) : otherwise; }
    /// Whole numbers; errors for others.
    Result<std::int64_t> integer(Machine& machine, std::size_t i, std::int64_t otherwise) const;
    /// str() of the argument.
    Result<std::string> text(Machine& machine, std::size_t i, std::string otherwise) const;

private:
    std::string m_what;
    std::vector<std::optional<Value>> m_values;
};

} // namespace strata::jinja
