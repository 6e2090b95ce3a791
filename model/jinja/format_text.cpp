// SPDX-License-Identifier: GPL-3.0-or-later
// The % operator on texts, and str.format.
#include "model/jinja/lookup.h"
#include "model/jinja/methods.h"
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace strata::jinja {
namespace {

constexpr std::int64_t widest = 10'000; // of a formatted value

struct Spec {
    std::string fill = " ";
    char align = '\0'; ///< < > ^ =
    char sign = '-';
    bool alternate = false, grouped = false;
    std::int64_t width = 0;
    std::optional<std::int64_t> precision;
    char type = '\0';
};

std::string digitsOf(std::uint64_t number, unsigned base, bool capitals) {
    // Not indexed in place: GCC 12's undefined-behaviour sanitizer then divides by a base that it has not read yet.
    const char* const digits = capitals ? "0123456789ABCDEF" : "0123456789abcdef";
    std::string out;
    do
        out += digits[number % base];
    while ((number /= base) > 0);
    std::reverse(out.begin(), out.end());
    return out;
}

std::string withCommas(const std::string& digits) {
    const std::size_t whole = std::min(digits.find_first_not_of("0123456789"), digits.size());
    std::string out;
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out + digits.substr(whole);
}

Result<std::string> aligned(Machine& machine, const Spec& spec, const std::string& sign, const std::string& body,
                            char usual) {
    const char align = spec.align ? spec.align : usual;
    if (align == '=') {
        const auto signs = static_cast<std::int64_t>(sign.size());
        STRATA_TRY(const std::string rest, padded(machine, body, spec.width - signs, spec.fill, Pad::Left));
        return sign + rest;
    }
    const std::string whole = sign + body;
    if (align != '^') return padded(machine, whole, spec.width, spec.fill, align == '<' ? Pad::Right : Pad::Left);
    // str.format puts the odd one on the right, unlike str.center.
    const std::int64_t missing =
        std::max<std::int64_t>(spec.width - static_cast<std::int64_t>(countCodePoints(whole)), 0);
    STRATA_TRY(const std::string left,
               padded(machine, whole, spec.width - (missing - missing / 2), spec.fill, Pad::Left));
    return padded(machine, left, spec.width, spec.fill, Pad::Right);
}

std::string floatDigits(double value, const Spec& spec) {
    const char type = spec.type == '%' ? 'f' : spec.type ? spec.type : 'g';
    const int precision = static_cast<int>(spec.precision.value_or(6));
    std::array<char, 12> pattern{};
    std::snprintf(pattern.data(), pattern.size(), spec.alternate ? "%%#.*%c" : "%%.*%c", type);
    std::vector<char> buffer(512 + static_cast<std::size_t>(precision));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    std::snprintf(buffer.data(), buffer.size(), pattern.data(), precision, value);
#pragma GCC diagnostic pop
    return buffer.data();
}

Result<std::string> formatNumber(Machine& machine, const Value& value, Spec spec) {
    const bool whole =
        value.isInteger() && std::string_view("eEfFgG%").find(spec.type ? spec.type : 'd') == std::string_view::npos;
    std::string sign, body;
    if (whole) {
        const std::int64_t number = value.integer();
        const std::uint64_t magnitude =
            number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
        if (number < 0) sign = "-";
        const char type = spec.type ? spec.type : 'd';
        const unsigned base = type == 'x' || type == 'X' ? 16 : type == 'o' ? 8 : type == 'b' ? 2 : 10;
        body = digitsOf(magnitude, base, type == 'X');
        if (spec.precision && static_cast<std::int64_t>(body.size()) < *spec.precision)
            body.insert(0, static_cast<std::size_t>(*spec.precision) - body.size(), '0');
        if (spec.alternate && base != 10) sign += std::string("0") + type;
    } else {
        double number = value.number();
        if (std::signbit(number) && !std::isnan(number)) sign = "-";
        number = std::abs(number);
        if (spec.type == '%') number *= 100;
        if (std::isnan(number) || std::isinf(number))
            body = std::isnan(number) ? "nan" : "inf";
        else if (!spec.type && !spec.precision)
            body = floatText(number);
        else {
            body = floatDigits(number, spec);
            if (!spec.type && body.find_first_of(".e") == std::string::npos) body += ".0";
        }
        if (spec.type == '%') body += '%';
    }
    if (spec.grouped) body = withCommas(body);
    if (!sign.starts_with('-') && spec.sign != '-') sign.insert(0, 1, spec.sign);
    return aligned(machine, spec, sign, body, '>');
}

/// What a format of str.format asks of a type; `type` '\0' is none.
bool fits(const Value& value, const Spec& spec) {
    const std::string_view wholeTypes = "dxXobn", floatTypes = "eEfFgG%n";
    if (!value.isNumber())
        return (!spec.type || spec.type == 's') && !spec.grouped && spec.sign == '-' && spec.align != '=';
    if (!spec.type) return !(value.isInteger() && spec.precision);
    if (wholeTypes.find(spec.type) != std::string_view::npos && value.isInteger()) return !spec.precision;
    return floatTypes.find(spec.type) != std::string_view::npos;
}

Result<std::string> formatValue(Machine& machine, const Value& value, Spec spec, bool plain) {
    if (value.isUndefined() && !spec.type) return std::string();
    if (!fits(value, spec))
        return machine.error("the format \"" + std::string(spec.type ? 1 : 0, spec.type) + "\" does not go with a " +
                             typeName(value));
    if (spec.type == 'n') spec.type = value.isInteger() ? 'd' : 'g';
    if (value.isNumber() && !plain) return formatNumber(machine, value, spec);
    STRATA_TRY(std::string text, str(machine, value));
    if (spec.precision) {
        const std::u32string points = toCodePoints(text);
        text = toUtf8(points.substr(0, static_cast<std::size_t>(*spec.precision)));
    }
    return aligned(machine, spec, "", text, '<');
}

/// A number at `at`, which moves behind it.
Result<std::optional<std::int64_t>> numberAt(Machine& machine, const std::string& text, std::size_t& at) {
    std::optional<std::int64_t> out;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        out = out.value_or(0) * 10 + (text[at] - '0');
        if (*out > widest) return machine.error("a format is wider than 10000 characters");
    }
    return out;
}

Result<Spec> parseSpec(Machine& machine, const std::string& text) {
    Spec spec;
    std::size_t at = 0;
    const auto is = [&](std::size_t i, const char* characters) {
        return i < text.size() && std::string_view(characters).find(text[i]) != std::string_view::npos;
    };
    std::size_t fillLength = 0;
    if (!text.empty()) {
        fillLength = 1;
        while (fillLength < text.size() && (static_cast<unsigned char>(text[fillLength]) & 0xC0U) == 0x80U)
            ++fillLength;
    }
    if (is(fillLength, "<>^=") && fillLength > 0) {
        spec.fill = text.substr(0, fillLength);
        spec.align = text[fillLength];
        at = fillLength + 1;
    } else if (is(0, "<>^="))
        spec.align = text[at++];
    if (is(at, "+- ")) spec.sign = text[at++];
    if (is(at, "#")) spec.alternate = text[at++] == '#';
    if (is(at, "0")) {
        if (!spec.align) {
            spec.fill = "0";
            spec.align = '=';
        }
        ++at;
    }
    STRATA_TRY(const auto width, numberAt(machine, text, at));
    spec.width = width.value_or(0);
    if (is(at, ",_")) spec.grouped = text[at++] == ',';
    if (is(at, ".")) {
        ++at;
        STRATA_TRY(spec.precision, numberAt(machine, text, at));
        if (!spec.precision) return machine.error("a format has a point without digits behind it");
    }
    if (at < text.size()) spec.type = text[at++];
    if (at < text.size() || (spec.type && std::string_view("sdxXobneEfFgG%").find(spec.type) == std::string_view::npos))
        return machine.error("the format \"" + text + "\" is not known");
    return spec;
}

/// One "%…" of a text.
Result<std::string> percentValue(Machine& machine, const Value& value, Spec spec) {
    switch (spec.type) {
    case 's':
    case 'r':
    case 'a': {
        STRATA_TRY(std::string text, spec.type == 's' ? str(machine, value) : repr(machine, value));
        spec.type = 's';
        spec.fill = " ";
        spec.sign = '-';
        if (spec.align != '<') spec.align = '>';
        return formatValue(machine, Value::text(std::move(text)), spec, true);
    }
    case 'c': {
        std::string text;
        if (value.isInteger() && value.integer() >= 0 && value.integer() < 0x110000)
            appendUtf8(text, static_cast<char32_t>(value.integer()));
        else if (value.text() && countCodePoints(*value.text()) == 1)
            text = *value.text();
        else
            return machine.error("\"%c\" needs a single character");
        spec.type = 's';
        spec.fill = " ";
        spec.sign = '-';
        if (spec.align != '<') spec.align = '>';
        return formatValue(machine, Value::text(std::move(text)), spec, true);
    }
    case 'd':
    case 'i':
    case 'u':
        if (!value.isNumber()) return machine.error("\"%d\" needs a number, not a " + typeName(value));
        if (!value.isInteger() && !std::isfinite(value.number())) return machine.error("\"%d\" needs a finite number");
        if (!value.isInteger() && std::abs(value.number()) >= 9.2e18) { // more digits than 64 bits hold
            spec.type = 'f';
            spec.precision = 0;
            return formatNumber(machine, value, spec);
        }
        spec.type = 'd';
        return formatNumber(
            machine, value.isInteger() ? value : Value::integer(static_cast<std::int64_t>(value.number())), spec);
    case 'x':
    case 'X':
    case 'o':
        if (!value.isInteger()) return machine.error("a whole number is needed, not a " + typeName(value));
        return formatNumber(machine, value, spec);
    default:
        if (!value.isNumber()) return machine.error("a number is needed, not a " + typeName(value));
        return formatNumber(machine, Value::number(value.number()), spec);
    }
}

} // namespace

Result<std::string> percentFormat(Machine& machine, const std::string& format, const Value& values) {
    const Sequence* const tuple =
        values.sequence() && values.sequence()->style == Style::Tuple ? values.sequence() : nullptr;
    std::size_t used = 0;
    const auto nextValue = [&]() -> Result<Value> {
        const std::size_t count = tuple ? tuple->items.size() : 1;
        if (used >= count) return machine.error("there are fewer values than the text has places for (\"%\")");
        ++used;
        return tuple ? tuple->items[used - 1] : values;
    };
    std::string out;
    for (std::size_t at = 0; at < format.size(); ++at) {
        if (format[at] != '%') {
            out += format[at];
            continue;
        }
        ++at;
        std::optional<Value> value;
        if (at < format.size() && format[at] == '(') {
            const std::size_t close = format.find(')', at);
            if (!values.dict() || close == std::string::npos) return machine.error("\"%(name)\" needs a dictionary");
            STRATA_TRY(value, itemOf(machine, values, Value::text(format.substr(at + 1, close - at - 1))));
            if (value->isUndefined()) return machine.undefined(*value);
            at = close + 1;
        }
        Spec spec;
        bool zero = false;
        for (; at < format.size() && std::string_view("#0- +").find(format[at]) != std::string_view::npos; ++at) {
            if (format[at] == '#') spec.alternate = true;
            if (format[at] == '0') zero = true;
            if (format[at] == '-') spec.align = '<';
            if (format[at] == '+' || (format[at] == ' ' && spec.sign != '+')) spec.sign = format[at];
        }
        if (zero && spec.align != '<') {
            spec.fill = "0";
            spec.align = '=';
        }
        STRATA_TRY(const auto width, numberAt(machine, format, at));
        spec.width = width.value_or(0);
        if (at < format.size() && format[at] == '.') {
            ++at;
            STRATA_TRY(const auto precision, numberAt(machine, format, at));
            spec.precision = precision.value_or(0);
        }
        if (at >= format.size()) return machine.error("a text ends within \"%\"");
        spec.type = format[at];
        if (spec.type == '%' && format[at - 1] == '%') {
            out += '%';
            continue;
        }
        if (std::string_view("sradiuxXoceEfFgG").find(spec.type) == std::string_view::npos)
            return machine.error(std::string("\"%") + spec.type + "\" is not known");
        if (!value) {
            STRATA_TRY(value, nextValue());
        }
        STRATA_TRY(const std::string text, percentValue(machine, *value, spec));
        out += text;
        STRATA_CHECK(machine.allocate(text.size()));
    }
    // What is no single value by itself may stay unused: Python counts everything with items as a mapping here.
    const bool all = tuple ? used == tuple->items.size()
                           : used == 1 || values.dict() || values.isUndefined() ||
                                 (values.sequence() && values.sequence()->style <= Style::Range);
    if (!all) return machine.error("there are more values than the text has places for (\"%\")");
    return out;
}

Result<std::string> braceFormat(Machine& machine, const std::string& format, const Arguments& arguments) {
    std::string out;
    std::size_t automatic = 0;
    bool numbered = false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char c = format[at];
        if (c != '{' && c != '}') {
            out += c;
            continue;
        }
        if (at + 1 < format.size() && format[at + 1] == c) {
            out += c;
            ++at;
            continue;
        }
        if (c == '}') return machine.error("a single \"}\" stands in a format");
        const std::size_t close = format.find('}', at);
        if (close == std::string::npos) return machine.error("a \"{\" of a format is not closed");
        const std::string field = format.substr(at + 1, close - at - 1);
        at = close;
        if (field.find('{') != std::string::npos)
            return machine.error("a format within a format is not supported by Strata");
        const std::size_t colon = field.find(':');
        std::string name = field.substr(0, colon);
        char conversion = '\0';
        if (const std::size_t mark = name.find('!'); mark != std::string::npos) {
            conversion = mark + 1 < name.size() ? name[mark + 1] : '\0';
            name.resize(mark);
        }
        const std::size_t end = std::min(name.find_first_of(".["), name.size());
        const std::string first = name.substr(0, end);
        Value value;
        if (first.empty() || first.find_first_not_of("0123456789") == std::string::npos) {
            numbered |= !first.empty();
            if (numbered && (first.empty() || automatic > 0))
                return machine.error("a format has places with and without numbers");
            const std::size_t index = first.empty() ? automatic++ : first.size() > 6 ? 1'000'000 : std::stoul(first);
            if (index >= arguments.positional.size())
                return machine.error("there are fewer values than the format names");
            value = arguments.positional[index];
        } else {
            const auto found = std::find_if(arguments.named.begin(), arguments.named.end(),
                                            [&](const auto& named) { return named.first == first; });
            if (found == arguments.named.end())
                return machine.error("the format names \"" + first + "\", which is not given");
            value = found->second;
        }
        for (std::size_t i = end; i < name.size();) {
            if (name[i] == '.') {
                const std::size_t stop = std::min(name.find_first_of(".[", i + 1), name.size());
                STRATA_TRY(value, attributeOf(machine, value, name.substr(i + 1, stop - i - 1)));
                i = stop;
            } else {
                const std::size_t stop = name.find(']', i);
                if (stop == std::string::npos) return machine.error("a \"[\" of a format is not closed");
                STRATA_TRY(value, attributePath(machine, value, Value::text(name.substr(i + 1, stop - i - 1))));
                i = stop + 1;
            }
        }
        if (conversion == 'r' || conversion == 's') {
            STRATA_TRY(std::string text, conversion == 'r' ? repr(machine, value) : str(machine, value));
            value = Value::text(std::move(text));
        } else if (conversion)
            return machine.error("the conversion of a format is !r or !s");
        const std::string specText = colon == std::string::npos ? "" : field.substr(colon + 1);
        STRATA_TRY(const Spec spec, parseSpec(machine, specText));
        STRATA_TRY(const std::string text, formatValue(machine, value, spec, specText.empty()));
        STRATA_CHECK(machine.allocate(text.size()));
        out += text;
    }
    return out;
}

} // namespace strata::jinja
