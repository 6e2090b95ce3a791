// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that write text.
#include "model/jinja/filters.h"
#include "model/jinja/lookup.h"
#include "model/jinja/methods.h"
#include "model/jinja/python_text.h"
#include "model/jinja/unicode_text.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace strata::jinja {
namespace {

Result<Value> trim(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "trim", arguments, {"chars"}));
    STRATA_TRY(const std::string text, str(machine, value));
    std::string characters;
    const bool given = bound.get(0) && !bound.get(0)->isNone();
    if (given) {
        STRATA_TRY(characters, bound.text(machine, 0, ""));
    }
    STRATA_CHECK(machine.spend(text.size() / 16 * (1 + characters.size() / 16)));
    return machine.text(std::string(stripped(text, given ? &characters : nullptr, Ends::Both)), value.isMarkup());
}

template <std::string (*change)(std::string_view)>
Result<Value> changed(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "this filter", arguments, {}));
    STRATA_TRY(const std::string text, str(machine, value));
    STRATA_CHECK(machine.allocate(text.size() * 8));
    return machine.text(change(text), value.isMarkup());
}

/// Jinja's own: a capital after blanks, hyphens and opening brackets, the rest in lower case.
std::string titleWords(std::string_view text) {
    std::string out;
    std::u32string word;
    const auto flush = [&] {
        if (word.empty()) return;
        out += upper(toUtf8(word.substr(0, 1))) + lower(toUtf8(word.substr(1)));
        word.clear();
    };
    for (const char32_t c : toCodePoints(text)) {
        const bool splits = isSpace(c) || c == U'-' || c == U'(' || c == U'{' || c == U'[' || c == U'<';
        if (splits) flush();
        if (splits)
            appendUtf8(out, c);
        else
            word += c;
    }
    flush();
    return out;
}

Result<Value> replace(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "replace", arguments, {"old", "new", "count"}, 2));
    STRATA_TRY(const std::string text, str(machine, value));
    STRATA_TRY(const std::string from, bound.text(machine, 0, ""));
    STRATA_TRY(const std::string to, bound.text(machine, 1, ""));
    std::int64_t count = -1;
    if (bound.get(2) && !bound.get(2)->isNone()) {
        STRATA_TRY(count, bound.integer(machine, 2, -1));
    }
    STRATA_TRY(std::string out, replaced(machine, text, from, to, count));
    return Value::text(std::move(out));
}

Result<Value> toJson(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound,
               Bound::bind(machine, "tojson", arguments, {"ensure_ascii", "indent", "separators", "sort_keys"}));
    JsonStyle style;
    style.ascii = bound.truth(0, false);
    if (const Value* const indent = bound.get(1); indent && !indent->isNone()) {
        if (const std::string* const text = indent->text()) {
            style.indent = *text;
        } else {
            STRATA_TRY(const std::int64_t width, bound.integer(machine, 1, 0));
            if (width > 1000) return machine.error("the indent of tojson is too large");
            style.indent = std::string(static_cast<std::size_t>(std::max<std::int64_t>(width, 0)), ' ');
        }
        style.itemSeparator = ",";
    }
    if (const Value* const separators = bound.get(2); separators && !separators->isNone()) {
        const Sequence* const both = separators->sequence();
        if (!both || both->items.size() != 2 || !both->items[0].text() || !both->items[1].text())
            return machine.error("the separators of tojson are two texts");
        style.itemSeparator = *both->items[0].text();
        style.keySeparator = *both->items[1].text();
    }
    style.sortKeys = bound.truth(3, false);
    STRATA_TRY(std::string text, json(machine, value, style));
    return Value::text(std::move(text));
}

Result<Value> indent(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "indent", arguments, {"width", "first", "blank"}));
    if (!value.text()) {
        if (value.isUndefined()) return machine.undefined(value);
        return machine.error("indent needs a text, not a " + typeName(value));
    }
    std::string indentation(4, ' ');
    if (bound.get(0) && bound.get(0)->text()) {
        indentation = *bound.get(0)->text();
    } else {
        STRATA_TRY(const std::int64_t width, bound.integer(machine, 0, 4));
        if (width > 10'000) return machine.error("the width of indent is too large");
        indentation.assign(static_cast<std::size_t>(std::max<std::int64_t>(width, 0)), ' ');
    }
    const bool first = bound.truth(1, false), blank = bound.truth(2, false);
    const std::string whole = *value.text() + "\n";
    std::string out;
    bool begins = true;
    const std::vector<std::string_view> lines = splitLines(whole);
    STRATA_CHECK(machine.allocate(whole.size() + lines.size() * indentation.size()));
    for (const std::string_view line : lines) {
        if (!begins) out += '\n';
        if (begins ? first : (blank || !line.empty())) out += indentation;
        out += line;
        begins = false;
    }
    return Value::text(std::move(out), value.isMarkup());
}

Result<Value> escape(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "escape", arguments, {}));
    if (value.isMarkup()) return value;
    STRATA_TRY(const std::string text, str(machine, value));
    return machine.text(escapedMarkup(text), true);
}

Result<Value> safe(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "safe", arguments, {}));
    STRATA_TRY(std::string text, str(machine, value));
    return Value::text(std::move(text), true);
}

Result<Value> string(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "string", arguments, {}));
    if (value.text()) return value;
    STRATA_TRY(std::string text, str(machine, value));
    return Value::text(std::move(text));
}

Result<Value> format(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const std::string text, str(machine, value));
    Value values;
    if (!arguments.named.empty()) {
        if (!arguments.positional.empty()) return machine.error("format takes values with or without names, not both");
        std::vector<std::pair<Value, Value>> items;
        for (const auto& [name, item] : arguments.named)
            items.emplace_back(Value::text(name), item);
        STRATA_TRY(values, machine.dict(std::move(items)));
    } else {
        STRATA_TRY(values, machine.sequence(arguments.positional, Style::Tuple));
    }
    STRATA_TRY(std::string out, percentFormat(machine, text, values));
    return Value::text(std::move(out));
}

Result<Value> join(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "join", arguments, {"d", "attribute"}));
    STRATA_TRY(const std::string separator, bound.text(machine, 0, ""));
    STRATA_TRY(const Values items, itemsOf(machine, value));
    const bool byAttribute = bound.get(1) && !bound.get(1)->isNone();
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Value item = items[i];
        if (byAttribute) {
            STRATA_TRY(item, attributePath(machine, item, *bound.get(1)));
        }
        STRATA_TRY(const std::string text, str(machine, item));
        STRATA_CHECK(machine.allocate(separator.size()));
        if (i > 0) out += separator;
        out += text;
    }
    return machine.text(std::move(out));
}

Result<Value> center(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound, Bound::bind(machine, "center", arguments, {"width"}));
    STRATA_TRY(const std::int64_t width, bound.integer(machine, 0, 80));
    STRATA_TRY(const std::string text, str(machine, value));
    STRATA_TRY(std::string out, padded(machine, text, width, " ", Pad::Center));
    return Value::text(std::move(out));
}

Result<Value> truncate(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_TRY(const Bound bound,
               Bound::bind(machine, "truncate", arguments, {"length", "killwords", "end", "leeway"}));
    STRATA_TRY(const std::int64_t length, bound.integer(machine, 0, 255));
    STRATA_TRY(const std::string end, bound.text(machine, 2, "..."));
    STRATA_TRY(const std::int64_t leeway, bound.integer(machine, 3, 5));
    const auto size = lengthOf(value);
    if (!size) return machine.error("a " + typeName(value) + " has no length");
    if (length >= 0 && leeway >= 0 &&
        static_cast<std::int64_t>(*size) <=
            std::min<std::int64_t>(length, 1 << 30) + std::min<std::int64_t>(leeway, 1 << 30))
        return value;
    if (!value.text()) return machine.error("truncate needs a text, not a " + typeName(value));
    const std::string& text = *value.text();
    STRATA_CHECK(machine.spend(text.size() / 16));
    const std::u32string points = toCodePoints(text);
    const auto endLength = static_cast<std::int64_t>(countCodePoints(end));
    if (length < endLength) return machine.error("truncate cannot cut to less than the mark at the end");
    if (leeway < 0) return machine.error("the leeway of truncate cannot be negative");
    std::u32string kept = points.substr(0, static_cast<std::size_t>(length - endLength));
    if (!bound.truth(1, false))
        if (const std::size_t blank = kept.rfind(U' '); blank != std::u32string::npos) kept.resize(blank);
    return machine.text(toUtf8(kept) + end);
}

Result<Value> wordCount(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "wordcount", arguments, {}));
    STRATA_TRY(const std::string text, str(machine, value));
    std::int64_t count = 0;
    bool inside = false;
    for (const char32_t c : toCodePoints(text)) {
        const bool word = isAlpha(c) || isNumeric(c) || c == U'_';
        count += word && !inside;
        inside = word;
    }
    return Value::integer(count);
}

Result<Value> urlEncode(Machine& machine, const Value& value, const Arguments& arguments) {
    STRATA_CHECK(Bound::bind(machine, "urlencode", arguments, {}));
    // A path keeps its slashes; in a query a blank is a plus.
    const auto quoted = [&](const Value& part, bool slash) -> Result<std::string> {
        STRATA_TRY(const std::string text, str(machine, part));
        STRATA_CHECK(machine.allocate(text.size() * 3));
        std::string out;
        for (const char c : text) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                               std::string_view("_.-~").find(c) != std::string_view::npos || (slash && c == '/');
            if (plain || (!slash && c == ' ')) {
                out += plain ? c : '+';
                continue;
            }
            std::array<char, 4> code{};
            std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code.data();
        }
        return out;
    };
    if (!value.text() && isIterable(value)) { // pairs, as the query of an address has them
        Values pairs;
        if (value.dict()) {
            for (const auto& [key, item] : value.dict()->items) {
                STRATA_TRY(Value pair, machine.sequence({key, item}, Style::Tuple));
                pairs.push_back(std::move(pair));
            }
        } else {
            STRATA_TRY(pairs, itemsOf(machine, value));
        }
        std::string out;
        for (const Value& pair : pairs) {
            STRATA_TRY(const Values two, itemsOf(machine, pair));
            if (two.size() != 2) return machine.error("urlencode needs a text, or pairs of a name and a value");
            STRATA_TRY(const std::string name, quoted(two[0], false));
            STRATA_TRY(const std::string text, quoted(two[1], false));
            out += (out.empty() ? "" : "&") + name + "=" + text;
        }
        return machine.text(std::move(out));
    }
    STRATA_TRY(std::string out, quoted(value, true));
    return machine.text(std::move(out));
}

} // namespace

FilterFunction textFilter(const std::string& name) {
    static const std::vector<std::pair<std::string, FilterFunction>> filters{{"trim", trim},
                                                                             {"upper", changed<upper>},
                                                                             {"lower", changed<lower>},
                                                                             {"title", changed<titleWords>},
                                                                             {"capitalize", changed<capitalized>},
                                                                             {"replace", replace},
                                                                             {"tojson", toJson},
                                                                             {"indent", indent},
                                                                             {"escape", escape},
                                                                             {"e", escape},
                                                                             {"forceescape", escape},
                                                                             {"safe", safe},
                                                                             {"string", string},
                                                                             {"format", format},
                                                                             {"join", join},
                                                                             {"center", center},
                                                                             {"truncate", truncate},
                                                                             {"wordcount", wordCount},
                                                                             {"urlencode", urlEncode}};
    for (const auto& [known, filter] : filters)
        if (known == name) return filter;
    return nullptr;
}

} // namespace strata::jinja
