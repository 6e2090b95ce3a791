// SPDX-License-Identifier: GPL-3.0-or-later
// A value in a template, with Python's types and their meanings.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace strata::jinja {

class Value;
struct Namespace;
struct Callable;
struct LoopState;
using Values = std::vector<Value>;

/// Nothing is there: written as "", but everything else that is done with it is the error `why`.
struct Undefined {
    std::shared_ptr<const std::string> why; ///< "'x' is undefined"
};
struct None {};

/// Valid UTF-8. `markup`: what the filter `safe` marks; other text is escaped when it is added to it.
struct Text {
    std::shared_ptr<const std::string> bytes;
    bool markup = false;
};

/// What Python calls the sequence decides how it is written, and what may be done with it.
enum class Style { List, Tuple, Range, Keys, ValuesView, Items, Generator };

/// Never changed once made: templates may not change lists.
struct Sequence {
    Style style = Style::List;
    Values items;
    int depth = 1;
    mutable std::size_t used = 0; ///< a generator gives each item once
    std::string shown;            ///< of a range: how it is written
};

/// In the order of insertion.
struct Dict {
    std::vector<std::pair<Value, Value>> items;
    int depth = 1;
};

class Value {
public:
    using Data = std::variant<Undefined, None, bool, std::int64_t, double, Text, std::shared_ptr<const Sequence>,
                              std::shared_ptr<const Dict>, std::shared_ptr<Namespace>, std::shared_ptr<const Callable>,
                              std::shared_ptr<LoopState>>;

    Value() = default; ///< undefined
    Value(Data data) : m_data(std::move(data)) {}
    static Value undefined(std::string why) { return Data(Undefined{std::make_shared<std::string>(std::move(why))}); }
    static Value none() { return Data(None{}); }
    static Value boolean(bool value) { return Data(value); }
    static Value integer(std::int64_t value) { return Data(value); }
    static Value number(double value) { return Data(value); }
    static Value text(std::string bytes, bool markup = false) {
        return Data(Text{std::make_shared<const std::string>(std::move(bytes)), markup});
    }

    const Data& data() const { return m_data; }
    template <class T> const T* as() const { return std::get_if<T>(&m_data); }

    bool isUndefined() const { return as<Undefined>() != nullptr; }
    bool isNone() const { return as<None>() != nullptr; }
    const std::string* text() const {
        const Text* const found = as<Text>();
        return found ? found->bytes.get() : nullptr;
    }
    bool isMarkup() const { return as<Text>() && as<Text>()->markup; }
    const Sequence* sequence() const {
        const auto* const found = as<std::shared_ptr<const Sequence>>();
        return found ? found->get() : nullptr;
    }
    const Dict* dict() const {
        const auto* const found = as<std::shared_ptr<const Dict>>();
        return found ? found->get() : nullptr;
    }
    /// Whole numbers and truth values, which Python counts as such.
    bool isInteger() const { return as<bool>() || as<std::int64_t>(); }
    bool isNumber() const { return isInteger() || as<double>(); }
    std::int64_t integer() const { return as<bool>() ? *as<bool>() : *as<std::int64_t>(); }
    double number() const { return as<double>() ? *as<double>() : static_cast<double>(integer()); }

private:
    Data m_data;
};

/// The only thing that a template can change: {% set ns.name = … %}.
struct Namespace {
    std::vector<std::pair<std::string, Value>> attributes;
};

/// How deep lists and dictionaries lie in each other.
int depthOf(const Value& value);
/// Python's name of the type: "str", "NoneType", "generator".
std::string typeName(const Value& value);
bool isTrue(const Value& value);

} // namespace strata::jinja
