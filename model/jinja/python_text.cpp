// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/python_text.h"

#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

namespace strata::jinja {
namespace {

std::string quoted(const std::string& text) {
    const bool single = text.find('\'') == std::string::npos || text.find('"') != std::string::npos;
    const char32_t mark = single ? U'\'' : U'"';
    std::string out(1, static_cast<char>(mark));
    for (const char32_t c : toCodePoints(text)) {
        std::array<char, 16> code{};
        if (c == mark || c == U'\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == U'\n') {
            out += "\\n";
        } else if (c == U'\r') {
            out += "\\r";
        } else if (c == U'\t') {
            out += "\\t";
        } else if (isPrintable(c)) {
            appendUtf8(out, c);
        } else {
            const auto number = static_cast<unsigned>(c);
            if (c < 0x100U)
                std::snprintf(code.data(), code.size(), "\\x%02x", number);
            else if (c < 0x10000U)
                std::snprintf(code.data(), code.size(), "\\u%04x", number);
            else
                std::snprintf(code.data(), code.size(), "\\U%08x", number);
            out += code.data();
        }
    }
    return out + static_cast<char>(mark);
}

/// Writes repr() of nested values to the end of `out`; every value costs a step and its bytes.
class Writer {
public:
    Writer(Machine& machine, std::string& out) : m_machine(machine), m_out(out) {}

    Result<void> write(const Value& value, int depth = 0) {
        if (depth > m_machine.limits().nesting) return m_machine.error("values lie too deep in each other");
        STRATA_CHECK(m_machine.spend(1));
        if (value.isUndefined()) return add("Undefined");
        if (value.isNone()) return add("None");
        if (const bool* const truth = value.as<bool>()) return add(*truth ? "True" : "False");
        if (const std::int64_t* const number = value.as<std::int64_t>()) return add(std::to_string(*number));
        if (const double* const number = value.as<double>()) return add(floatText(*number));
        if (const std::string* const text = value.text())
            return add(value.isMarkup() ? "Markup(" + quoted(*text) + ")" : quoted(*text));
        if (const Sequence* const sequence = value.sequence()) return write(*sequence, depth);
        if (const Dict* const dict = value.dict()) return writePairs(dict->items, depth);
        if (const auto* const space = value.as<std::shared_ptr<Namespace>>()) {
            STRATA_CHECK(add("<Namespace {"));
            bool first = true;
            for (const auto& [name, item] : (*space)->attributes) {
                STRATA_CHECK(add((first ? "" : ", ") + quoted(name) + ": "));
                STRATA_CHECK(write(item, depth + 1));
                first = false;
            }
            return add("}>");
        }
        if (const auto* const callable = value.as<std::shared_ptr<const Callable>>())
            return add((*callable)->kind == Callable::Kind::Macro ? "<Macro " + quoted((*callable)->name) + ">"
                                                                  : "<built-in function " + (*callable)->name + ">");
        if (const auto* const loop = value.as<std::shared_ptr<LoopState>>())
            return add("<LoopContext " + std::to_string((*loop)->index + 1) + "/" +
                       std::to_string((*loop)->items.size()) + ">");
        return {};
    }

private:
    Result<void> add(const std::string& text) {
        STRATA_CHECK(m_machine.allocate(text.size()));
        m_out += text;
        return {};
    }
    Result<void> write(const Sequence& sequence, int depth) {
        const char* before = "[";
        const char* after = "]";
        switch (sequence.style) {
        case Style::List:
            break;
        case Style::Tuple:
            before = "(";
            after = sequence.items.size() == 1 ? ",)" : ")";
            break;
        case Style::Keys:
            before = "dict_keys([";
            break;
        case Style::ValuesView:
            before = "dict_values([";
            break;
        case Style::Items:
            before = "dict_items([";
            break;
        case Style::Generator:
            return add("<generator object>");
        case Style::Range:
            return add(sequence.shown.empty() ? rangeText(sequence) : sequence.shown);
        }
        if (sequence.style != Style::List && sequence.style != Style::Tuple) after = "])";
        STRATA_CHECK(add(before));
        for (std::size_t i = 0; i < sequence.items.size(); ++i) {
            if (i > 0) STRATA_CHECK(add(", "));
            STRATA_CHECK(write(sequence.items[i], depth + 1));
        }
        return add(after);
    }
    Result<void> writePairs(const std::vector<std::pair<Value, Value>>& pairs, int depth) {
        STRATA_CHECK(add("{"));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (i > 0) STRATA_CHECK(add(", "));
            STRATA_CHECK(write(pairs[i].first, depth + 1));
            STRATA_CHECK(add(": "));
            STRATA_CHECK(write(pairs[i].second, depth + 1));
        }
        return add("}");
    }
    /// As far as the numbers themselves still tell it.
    static std::string rangeText(const Sequence& range) {
        if (range.items.empty()) return "range(0, 0)";
        const std::int64_t first = range.items.front().integer(), last = range.items.back().integer();
        const std::int64_t step = range.items.size() > 1 ? range.items[1].integer() - first : 1;
        std::int64_t stop = 0;
        if (__builtin_add_overflow(last, step, &stop))
            stop = step > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
        std::string text = "range(" + std::to_string(first) + ", " + std::to_string(stop);
        return text + (step == 1 ? ")" : ", " + std::to_string(step) + ")");
    }

    Machine& m_machine;
    std::string& m_out;
};

} // namespace

std::string floatText(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string whole(buffer.data(), end.ptr);
    const bool negative = whole.front() == '-';
    const std::size_t e = whole.find('e');
    std::string digits = whole.substr(negative ? 1 : 0, e - (negative ? 1 : 0));
    std::erase(digits, '.');
    const int exponent = std::stoi(whole.substr(e + 1));
    std::string out = negative ? "-" : "";
    const auto count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        out += digits.substr(0, 1) + (count > 1 ? "." + digits.substr(1) : "") + (exponent < 0 ? "e-" : "e+");
        const std::string power = std::to_string(std::abs(exponent));
        return out + (power.size() < 2 ? "0" : "") + power;
    }
    if (exponent < 0) return out + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    if (count <= exponent + 1)
        return out + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') + ".0";
    return out + digits.substr(0, static_cast<std::size_t>(exponent + 1)) + "." +
           digits.substr(static_cast<std::size_t>(exponent + 1));
}

Result<std::string> repr(Machine& machine, const Value& value) {
    std::string out;
    STRATA_CHECK(Writer(machine, out).write(value));
    return out;
}

Result<std::string> str(Machine& machine, const Value& value) {
    if (value.isUndefined()) return std::string();
    if (const std::string* const text = value.text()) {
        STRATA_CHECK(machine.allocate(text->size()));
        return *text;
    }
    return repr(machine, value);
}

} // namespace strata::jinja
