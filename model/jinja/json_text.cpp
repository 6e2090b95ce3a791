// SPDX-License-Identifier: GPL-3.0-or-later
// json.dumps of Python's standard library, which chat templates see as the filter tojson.
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace strata::jinja {
namespace {

std::string jsonString(const std::string& text, bool ascii) {
    std::string out = "\"";
    const auto code = [&out](unsigned unit) {
        std::array<char, 16> hex{};
        std::snprintf(hex.data(), hex.size(), "\\u%04x", unit);
        out += hex.data();
    };
    for (const char32_t c : toCodePoints(text)) {
        switch (c) {
        case U'"':
            out += "\\\"";
            continue;
        case U'\\':
            out += "\\\\";
            continue;
        case U'\n':
            out += "\\n";
            continue;
        case U'\r':
            out += "\\r";
            continue;
        case U'\t':
            out += "\\t";
            continue;
        case U'\f':
            out += "\\f";
            continue;
        case U'\b':
            out += "\\b";
            continue;
        default:
            break;
        }
        if (c < 0x20U || (ascii && c > 0x7EU && c < 0x10000U)) {
            code(static_cast<unsigned>(c));
        } else if (ascii && c >= 0x10000U) {
            const unsigned high = static_cast<unsigned>(c) - 0x10000U;
            code(0xD800U + (high >> 10U));
            code(0xDC00U + (high & 0x3FFU));
        } else
            appendUtf8(out, c);
    }
    return out + "\"";
}

std::string jsonNumber(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
    return floatText(value);
}

class JsonWriter {
public:
    JsonWriter(Machine& machine, const JsonStyle& style, std::string& out)
        : m_machine(machine), m_style(style), m_out(out) {}

    Result<void> write(const Value& value, int depth) {
        STRATA_CHECK(m_machine.spend(1));
        if (value.isNone()) return add("null");
        if (const bool* const truth = value.as<bool>()) return add(*truth ? "true" : "false");
        if (const std::int64_t* const number = value.as<std::int64_t>()) return add(std::to_string(*number));
        if (const double* const number = value.as<double>()) return add(jsonNumber(*number));
        if (const std::string* const text = value.text()) return add(jsonString(*text, m_style.ascii));
        if (const Sequence* const sequence = value.sequence();
            sequence && (sequence->style == Style::List || sequence->style == Style::Tuple))
            return writeList(sequence->items, depth);
        if (const Dict* const dict = value.dict()) return writeDict(*dict, depth);
        return m_machine.error("an object of type " + typeName(value) + " cannot be written as JSON");
    }

private:
    Result<void> add(const std::string& text) {
        STRATA_CHECK(m_machine.allocate(text.size()));
        m_out += text;
        return {};
    }
    Result<void> newLine(int depth) {
        if (!m_style.indent) return {};
        std::string text = "\n";
        for (int i = 0; i < depth; ++i)
            text += *m_style.indent;
        return add(text);
    }
    Result<void> separate(bool first, int depth) {
        if (!first) STRATA_CHECK(add(m_style.itemSeparator));
        return newLine(depth);
    }
    Result<void> writeList(const Values& items, int depth) {
        if (items.empty()) return add("[]");
        STRATA_CHECK(add("["));
        for (std::size_t i = 0; i < items.size(); ++i) {
            STRATA_CHECK(separate(i == 0, depth + 1));
            STRATA_CHECK(write(items[i], depth + 1));
        }
        STRATA_CHECK(newLine(depth));
        return add("]");
    }
    Result<std::string> keyText(const Value& key) {
        if (const std::string* const text = key.text()) return *text;
        if (key.isNone()) return std::string("null");
        if (const bool* const truth = key.as<bool>()) return std::string(*truth ? "true" : "false");
        if (const std::int64_t* const number = key.as<std::int64_t>()) return std::to_string(*number);
        if (const double* const number = key.as<double>()) return jsonNumber(*number);
        return m_machine.error("a key of type " + typeName(key) + " cannot be written as JSON");
    }
    Result<void> writeDict(const Dict& dict, int depth) {
        if (dict.items.empty()) return add("{}");
        std::vector<std::pair<std::string, const Value*>> members;
        for (const auto& [key, value] : dict.items) {
            STRATA_TRY(std::string name, keyText(key));
            members.emplace_back(std::move(name), &value);
        }
        if (m_style.sortKeys)
            std::stable_sort(members.begin(), members.end(),
                             [](const auto& a, const auto& b) { return a.first < b.first; });
        STRATA_CHECK(add("{"));
        for (std::size_t i = 0; i < members.size(); ++i) {
            STRATA_CHECK(separate(i == 0, depth + 1));
            STRATA_CHECK(add(jsonString(members[i].first, m_style.ascii) + m_style.keySeparator));
            STRATA_CHECK(write(*members[i].second, depth + 1));
        }
        STRATA_CHECK(newLine(depth));
        return add("}");
    }

    Machine& m_machine;
    const JsonStyle& m_style;
    std::string& m_out;
};

} // namespace

Result<std::string> json(Machine& machine, const Value& value, const JsonStyle& style) {
    std::string out;
    STRATA_CHECK(JsonWriter(machine, style, out).write(value, 0));
    return out;
}

} // namespace strata::jinja
