// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jinja/lookup.h"
#include "model/jinja/methods.h"
#include "model/jinja/operators.h"
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>

namespace strata::jinja {
namespace {

/// Bytes before the code point `count` of a text.
std::size_t byteOf(const std::string& text, std::int64_t count) {
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count)
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    return at;
}

/// The part of a text between two optional code point numbers, as the `start` and `end` of Python's methods.
struct Part {
    std::string text;
    std::int64_t before = 0; ///< code points in front of it
    bool outside = false;    ///< it begins behind the text's end
};
Result<Part> partOf(Machine& machine, const std::string& text, const Bound& bound, std::size_t first) {
    const auto size = static_cast<std::int64_t>(countCodePoints(text));
    STRATA_CHECK(machine.spend(text.size() / 64));
    std::int64_t limits[2] = {0, size};
    for (std::size_t i = 0; i < 2; ++i)
        if (bound.get(first + i) && !bound.get(first + i)->isNone()) {
            STRATA_TRY(limits[i], bound.integer(machine, first + i, 0));
            if (limits[i] < 0) limits[i] = std::max<std::int64_t>(limits[i] + size, 0);
        }
    Part part;
    part.before = limits[0];
    part.outside = limits[0] > size;
    limits[1] = std::min(limits[1], size);
    if (limits[0] < limits[1]) {
        const std::size_t begin = byteOf(text, limits[0]);
        part.text = text.substr(begin, byteOf(text, limits[1]) - begin);
    } else if (limits[0] > limits[1])
        part.outside = true;
    STRATA_CHECK(machine.allocate(part.text.size()));
    return part;
}

Result<std::string> textArgument(Machine& machine, const Bound& bound, std::size_t i, const std::string& name) {
    const Value* const value = bound.get(i);
    if (!value || !value->text()) {
        if (value && value->isUndefined()) return machine.undefined(*value);
        return machine.error(name + " needs a text, not a " + (value ? typeName(*value) : std::string("nothing")));
    }
    return *value->text();
}

Result<Value> list(Machine& machine, const std::vector<std::string_view>& parts, Style style = Style::List) {
    Values out;
    for (const std::string_view part : parts) {
        STRATA_TRY(Value value, machine.text(std::string(part)));
        out.push_back(std::move(value));
    }
    return machine.sequence(std::move(out), style);
}

Result<Value> split(Machine& machine, const std::string& text, const std::string& name, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"sep", "maxsplit"}));
    STRATA_TRY(const std::int64_t most, bound.integer(machine, 1, -1));
    const bool right = name == "rsplit";
    STRATA_CHECK(machine.spend(text.size() / 8));
    if (!bound.get(0) || bound.get(0)->isNone()) return list(machine, splitAtBlanks(text, most, right));
    STRATA_TRY(const std::string separator, textArgument(machine, bound, 0, name));
    if (separator.empty()) return machine.error("an empty separator splits nothing");
    std::vector<std::size_t> cuts;
    if (right) {
        // From the end: cuts that do not overlap, counted from there.
        for (std::size_t end = text.size(); end >= separator.size();) {
            if (most >= 0 && static_cast<std::int64_t>(cuts.size()) >= most) break;
            STRATA_CHECK(machine.spend(separator.size() > 16 ? 1 : 0));
            const std::size_t at = end - separator.size();
            if (text.compare(at, separator.size(), separator) == 0) {
                cuts.push_back(at);
                end = at;
            } else
                --end;
        }
        std::reverse(cuts.begin(), cuts.end());
    } else {
        for (std::size_t from = 0;;) {
            if (most >= 0 && static_cast<std::int64_t>(cuts.size()) >= most) break;
            STRATA_TRY(const std::size_t at, findText(machine, text, separator, from));
            if (at == std::string::npos) break;
            cuts.push_back(at);
            from = at + separator.size();
        }
    }
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (const std::size_t cut : cuts) {
        parts.push_back(std::string_view(text).substr(begin, cut - begin));
        begin = cut + separator.size();
    }
    parts.push_back(std::string_view(text).substr(begin));
    return list(machine, parts);
}

Result<Value> partition(Machine& machine, const std::string& text, const std::string& name,
                        const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"sep"}, 1));
    STRATA_TRY(const std::string separator, textArgument(machine, bound, 0, name));
    if (separator.empty()) return machine.error("an empty separator splits nothing");
    STRATA_CHECK(machine.spend(text.size() / 16 * (1 + separator.size() / 16)));
    const bool right = name == "rpartition";
    const std::size_t at = right ? text.rfind(separator) : text.find(separator);
    const std::string_view whole = text;
    if (at == std::string::npos)
        return list(machine,
                    right ? std::vector<std::string_view>{"", "", whole} : std::vector<std::string_view>{whole, "", ""},
                    Style::Tuple);
    return list(machine, {whole.substr(0, at), separator, whole.substr(at + separator.size())}, Style::Tuple);
}

Result<Value> find(Machine& machine, const std::string& text, const std::string& name, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"sub", "start", "end"}, 1));
    STRATA_TRY(const std::string wanted, textArgument(machine, bound, 0, name));
    STRATA_TRY(const Part part, partOf(machine, text, bound, 1));
    std::size_t at = std::string::npos;
    if (!part.outside && name.starts_with('r')) {
        STRATA_CHECK(machine.spend(part.text.size() / 16 * (1 + wanted.size() / 16)));
        at = part.text.rfind(wanted);
    } else if (!part.outside) {
        STRATA_TRY(at, findText(machine, part.text, wanted));
    }
    if (at != std::string::npos)
        return Value::integer(part.before +
                              static_cast<std::int64_t>(countCodePoints(std::string_view(part.text).substr(0, at))));
    if (name.ends_with("index")) return machine.error("the text that is looked for is not there");
    return Value::integer(-1);
}

Result<Value> count(Machine& machine, const std::string& text, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "count", arguments, {"sub", "start", "end"}, 1));
    STRATA_TRY(const std::string wanted, textArgument(machine, bound, 0, "count"));
    STRATA_TRY(const Part part, partOf(machine, text, bound, 1));
    if (part.outside) return Value::integer(0);
    if (wanted.empty()) return Value::integer(static_cast<std::int64_t>(countCodePoints(part.text)) + 1);
    std::int64_t found = 0;
    for (std::size_t from = 0;; ++found) {
        STRATA_TRY(const std::size_t at, findText(machine, part.text, wanted, from));
        if (at == std::string::npos) return Value::integer(found);
        from = at + wanted.size();
    }
}

Result<Value> startsOrEnds(Machine& machine, const std::string& text, const std::string& name,
                           const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"prefix", "start", "end"}, 1));
    STRATA_TRY(const Part part, partOf(machine, text, bound, 1));
    Values wanted{*bound.get(0)};
    if (const Sequence* const several = wanted.front().sequence(); several && several->style == Style::Tuple)
        wanted = several->items;
    for (const Value& one : wanted) {
        if (one.isUndefined()) return machine.undefined(one);
        if (!one.text()) return machine.error(name + " needs a text or a tuple of texts, not a " + typeName(one));
        STRATA_CHECK(machine.spend(1));
        if (part.outside) continue;
        if (name == "startswith" ? part.text.starts_with(*one.text()) : part.text.ends_with(*one.text()))
            return Value::boolean(true);
    }
    return Value::boolean(false);
}

/// isdigit and its kin: every character is of the kind, and there is one.
Result<Value> question(Machine& machine, const std::string& text, const std::string& name, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, name, arguments, {}));
    STRATA_CHECK(machine.spend(text.size() / 16));
    const std::u32string points = toCodePoints(text);
    if (name == "isupper" || name == "islower") {
        bool any = false;
        for (const char32_t c : points) {
            if (name == "isupper" ? isLower(c) : isUpper(c)) return Value::boolean(false);
            any |= name == "isupper" ? isUpper(c) : isLower(c);
        }
        return Value::boolean(any);
    }
    if (name == "isascii")
        return Value::boolean(std::all_of(points.begin(), points.end(), [](char32_t c) { return c < 0x80U; }));
    if (name == "istitle") {
        bool any = false, inside = false;
        for (const char32_t c : points) {
            if (isUpper(c) ? inside : isLower(c) && !inside) return Value::boolean(false);
            inside = isUpper(c) || isLower(c);
            any |= inside;
        }
        return Value::boolean(any);
    }
    const auto fits = [&](char32_t c) {
        if (name == "isspace") return isSpace(c);
        if (name == "isalpha") return isAlpha(c);
        if (name == "isalnum") return isAlpha(c) || isNumeric(c);
        if (name == "isdecimal") return isDecimal(c);
        if (name == "isnumeric") return isNumeric(c);
        return isDecimal(c) || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089); // isdigit
    };
    return Value::boolean(!points.empty() && std::all_of(points.begin(), points.end(), fits));
}

Result<Value> join(Machine& machine, const std::string& text, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "join", arguments, {"iterable"}, 1));
    STRATA_TRY(const Values items, itemsOf(machine, *bound.get(0)));
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].text()) return machine.error("join needs texts, not a " + typeName(items[i]));
        STRATA_CHECK(machine.allocate(text.size() + items[i].text()->size()));
        if (i > 0) out += text;
        out += *items[i].text();
    }
    return Value::text(std::move(out));
}

Result<Value> pad(Machine& machine, const std::string& text, const std::string& name, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"width", "fillchar"}, 1));
    STRATA_TRY(const std::int64_t width, bound.integer(machine, 0, 0));
    std::string with = name == "zfill" ? "0" : " ";
    if (bound.get(1)) {
        STRATA_TRY(with, textArgument(machine, bound, 1, name));
        if (countCodePoints(with) != 1) return machine.error(name + " fills with a single character");
    }
    if (name == "zfill" && !text.empty() && (text.front() == '-' || text.front() == '+')) {
        STRATA_TRY(const std::string rest,
                   padded(machine, text.substr(1), std::max<std::int64_t>(width, 1) - 1, with, Pad::Left));
        return machine.text(text.substr(0, 1) + rest);
    }
    STRATA_TRY(std::string out, padded(machine, text, width, with,
                                       name == "ljust"    ? Pad::Right
                                       : name == "center" ? Pad::Center
                                                          : Pad::Left));
    return machine.text(std::move(out));
}

constexpr std::array stripNames{"strip", "lstrip", "rstrip"};
constexpr std::array questionNames{"isupper", "islower", "isspace", "isalpha",   "isalnum",
                                   "isdigit", "istitle", "isascii", "isdecimal", "isnumeric"};
constexpr std::array otherNames{
    "split",    "rsplit",     "splitlines", "partition",    "rpartition",   "find",   "rfind",    "index", "rindex",
    "count",    "startswith", "endswith",   "replace",      "upper",        "lower",  "casefold", "title", "capitalize",
    "swapcase", "join",       "format",     "removeprefix", "removesuffix", "center", "ljust",    "rjust", "zfill"};

template <class Names> bool isOneOf(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

bool isTextMethod(const std::string& name) {
    return isOneOf(stripNames, name) || isOneOf(questionNames, name) || isOneOf(otherNames, name);
}

Result<std::string> replaced(Machine& machine, const std::string& text, const std::string& from, const std::string& to,
                             std::int64_t count) {
    std::string out;
    std::size_t begin = 0;
    const auto add = [&](std::string_view part) -> Result<void> {
        STRATA_CHECK(machine.allocate(part.size()));
        out += part;
        return {};
    };
    if (from.empty()) { // before every character, and at the end
        for (std::size_t at = 0; count != 0; count -= count > 0) {
            STRATA_CHECK(add(to));
            if (at == text.size()) break;
            const std::size_t next = at + byteOf(text.substr(at, 4), 1);
            STRATA_CHECK(add(std::string_view(text).substr(at, next - at)));
            begin = at = next;
        }
        STRATA_CHECK(add(std::string_view(text).substr(begin)));
        return out;
    }
    for (; count != 0; count -= count > 0) { // negative: all
        STRATA_TRY(const std::size_t at, findText(machine, text, from, begin));
        if (at == std::string::npos) break;
        STRATA_CHECK(add(std::string_view(text).substr(begin, at - begin)));
        STRATA_CHECK(add(to));
        begin = at + from.size();
    }
    STRATA_CHECK(add(std::string_view(text).substr(begin)));
    return out;
}

Result<std::string> padded(Machine& machine, const std::string& text, std::int64_t width, const std::string& with,
                           Pad pad) {
    const auto size = static_cast<std::int64_t>(countCodePoints(text));
    if (width <= size) return text;
    const auto missing = static_cast<std::size_t>(width - size);
    if (missing > machine.limits().bytes) STRATA_CHECK(machine.allocate(missing));
    STRATA_CHECK(machine.allocate(missing * with.size()));
    // Python's own choice of the side that the odd one goes to.
    const std::size_t left = pad == Pad::Left     ? missing
                             : pad == Pad::Center ? missing / 2 + (missing & static_cast<std::size_t>(width) & 1U)
                                                  : 0;
    std::string out;
    for (std::size_t i = 0; i < left; ++i)
        out += with;
    out += text;
    for (std::size_t i = left; i < missing; ++i)
        out += with;
    return out;
}

Result<Value> callTextMethod(Machine& machine, const Value& self, const std::string& name, const Arguments& arguments) {
    const std::string& text = *self.text();
    if (isOneOf(stripNames, name)) {
        STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"chars"}));
        std::string characters;
        const bool given = bound.get(0) && !bound.get(0)->isNone();
        if (given) {
            STRATA_TRY(characters, textArgument(machine, bound, 0, name));
        }
        STRATA_CHECK(machine.spend(text.size() / 16 * (1 + characters.size() / 16)));
        const Ends ends = name == "strip" ? Ends::Both : name == "lstrip" ? Ends::Left : Ends::Right;
        return machine.text(std::string(stripped(text, given ? &characters : nullptr, ends)), self.isMarkup());
    }
    if (isOneOf(questionNames, name)) return question(machine, text, name, arguments);
    if (name == "split" || name == "rsplit") return split(machine, text, name, arguments);
    if (name == "partition" || name == "rpartition") return partition(machine, text, name, arguments);
    if (name == "find" || name == "rfind" || name == "index" || name == "rindex")
        return find(machine, text, name, arguments);
    if (name == "count") return count(machine, text, arguments);
    if (name == "startswith" || name == "endswith") return startsOrEnds(machine, text, name, arguments);
    if (name == "join") return join(machine, text, arguments);
    if (name == "center" || name == "ljust" || name == "rjust" || name == "zfill")
        return pad(machine, text, name, arguments);
    if (name == "format") {
        STRATA_TRY(std::string out, braceFormat(machine, text, arguments));
        return machine.text(std::move(out));
    }
    if (name == "replace") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"old", "new", "count"}, 2));
        STRATA_TRY(const std::string from, textArgument(machine, bound, 0, name));
        STRATA_TRY(const std::string to, textArgument(machine, bound, 1, name));
        STRATA_TRY(const std::int64_t most, bound.integer(machine, 2, -1));
        STRATA_TRY(std::string out, replaced(machine, text, from, to, most));
        return Value::text(std::move(out), self.isMarkup());
    }
    if (name == "removeprefix" || name == "removesuffix") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"part"}, 1));
        STRATA_TRY(const std::string part, textArgument(machine, bound, 0, name));
        if (name == "removeprefix") return machine.text(text.starts_with(part) ? text.substr(part.size()) : text);
        return machine.text(text.ends_with(part) ? text.substr(0, text.size() - part.size()) : text);
    }
    if (name == "splitlines") {
        STRATA_TRY(const Bound bound, Bound::bind(machine, name, arguments, {"keepends"}));
        return list(machine, splitLines(text, bound.truth(0, false)));
    }
    STRATA_CHECK(Bound::bind(machine, name, arguments, {}));
    STRATA_CHECK(machine.allocate(text.size() * 8));
    if (name == "upper") return machine.text(upper(text), self.isMarkup());
    if (name == "lower" || name == "casefold") return machine.text(lower(text), self.isMarkup());
    if (name == "title") return machine.text(titled(text), self.isMarkup());
    if (name == "capitalize") return machine.text(capitalized(text), self.isMarkup());
    return machine.text(swappedCase(text), self.isMarkup());
}

} // namespace strata::jinja
