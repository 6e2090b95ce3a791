// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/fact_json.h"

#include "model/base/nearest_word.h"
#include "model/base/shown_text.h"
#include "model/lesson/question_names.h"

#include <charconv>

namespace strata {
namespace {

constexpr int highestLayer = 10000, highestPosition = 10'000'000, highestLevel = 64, mostTopK = 100, bins = 15;

/// Digits alone; −1: it is none.
int wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value >= 0 ? value : -1;
}

const nlohmann::json& valueAt(const JsonReader& reader, const std::string& key) {
    return reader.value().at(key);
}

} // namespace

JsonReader below(const JsonReader& reader, const std::string& key) {
    return {valueAt(reader, key), *reader.problem(), reader.path().empty() ? key : reader.path() + "." + key};
}

void FactReader::note(const JsonReader& reader, const std::string& key, const std::string& detail) const {
    reader.note(key, detail + (m_step.empty() ? "" : " (step " + quotedName(m_step) + ")"));
}

void FactReader::layerText(const JsonReader& reader, const std::string& key, const std::string& text,
                           LayerPlace& out) const {
    if (text == "last") {
        out.kind = LayerPlace::Kind::Last;
    } else if (text.starts_with("head:") && text.size() > 5) {
        out.kind = LayerPlace::Kind::Head;
        out.head = text.substr(5);
    } else if (const int number = wholeNumber(text.starts_with("layer:") ? text.substr(6) : text);
               number >= 0 && number <= highestLayer) {
        out.number = number;
    } else {
        note(reader, key,
             "is " + quotedName(text) + R"(, but a layer is its number, "last", "layer:5" or "head:NAME".)");
    }
}

std::optional<LayerPlace> FactReader::layer(const JsonReader& reader, const std::string& key) const {
    if (!reader.has(key)) return std::nullopt;
    LayerPlace out;
    if (valueAt(reader, key).is_string()) {
        layerText(reader, key, valueAt(reader, key).get<std::string>(), out);
        return out;
    }
    reader.optional(key, out.number);
    if (out.number < 0 || out.number > highestLayer) note(reader, key, "must be a layer, from 0 on.");
    return out;
}

std::optional<PositionPlace> FactReader::position(const JsonReader& reader, const std::string& key) const {
    if (!reader.has(key)) return std::nullopt;
    PositionPlace out;
    if (!valueAt(reader, key).is_string()) {
        reader.optional(key, out.number);
        if (out.number < 0 || out.number > highestPosition) note(reader, key, "must be a position, from 0 on.");
        return out;
    }
    const std::string text = valueAt(reader, key).get<std::string>();
    if (text == "last") {
        out.kind = PositionPlace::Kind::Last;
        return out;
    }
    out.kind = PositionPlace::Kind::Answer;
    const std::string answer = text.starts_with("answer:") ? text.substr(7) : std::string();
    const auto plus = answer.find('+');
    out.number = wholeNumber(answer.substr(0, plus));
    if (plus != std::string::npos) out.further = wholeNumber(answer.substr(plus + 1));
    if (out.number < 1 || out.number > highestLevel || out.further < 0 || out.further > highestPosition)
        note(reader, key,
             "is " + quotedName(text) +
                 R"(, but a position is its number, "last", or "answer:N" with the number of a level from 1 on, )"
                 R"("answer:N+K" so many tokens further.)");
    return out;
}

FactPlace FactReader::place(const JsonReader& reader) const {
    FactPlace out;
    if (!reader.isObject()) return out;
    out.layer = layer(reader, "layer");
    out.position = position(reader, "position");
    if (!reader.has("level")) return out;
    if (valueAt(reader, "level").is_string()) {
        reader.optional("level", out.level);
    } else {
        int number = 0;
        reader.optional("level", number);
        if (number < 1 || number > highestLevel)
            note(reader, "level", "must be a level's name, or its number from 1 on.");
        out.level = std::to_string(number);
    }
    return out;
}

FactPlace FactReader::placeAt(const JsonReader& reader, const std::string& key) const {
    return reader.has(key) ? place(below(reader, key)) : FactPlace();
}

Fact FactReader::fact(const JsonReader& reader) const {
    Fact out;
    if (reader.failed()) return out;
    std::string name;
    if (reader.value().is_string()) {
        name = reader.value().get<std::string>();
    } else {
        reader.required("fact", name);
        if (reader.failed()) return out;
    }
    const auto kind = factNamed(name);
    if (!kind) {
        reader.problem()->note(reader.path() + (reader.value().is_string() ? "" : ".fact"),
                               "is " + quotedName(name) + ", which is no fact; known are " + knownFacts() + "." +
                                   (m_step.empty() ? "" : " (step " + quotedName(m_step) + ")"));
        return out;
    }
    out.kind = *kind;
    if (!reader.value().is_object()) return out;
    reader.optional("run", out.run);
    out.at = placeAt(reader, "at");
    out.a = placeAt(reader, "a");
    out.b = placeAt(reader, "b");
    reader.optional("token", out.token);
    reader.optional("label", out.label);
    reader.optional("k", out.k);
    if (out.k < 1 || out.k > mostTopK) note(reader, "k", "must be from 1 to " + std::to_string(mostTopK) + ".");
    if (reader.has("bin")) {
        int bin = 0;
        if (valueAt(reader, "bin").is_string() && valueAt(reader, "bin") == "highest") {
            out.bin = 0;
        } else {
            reader.optional("bin", bin);
            if (bin < 1 || bin > bins) note(reader, "bin", R"(must be a bin of confidence, 1 to 15, or "highest".)");
            out.bin = bin;
        }
    }
    if (out.kind == FactKind::Agree && (out.a == FactPlace() || out.b == FactPlace()))
        note(reader, "fact", R"(is "agree", which compares two places: it needs "a" and "b".)");
    return out;
}

Operand FactReader::operand(const JsonReader& reader, const std::string& key) const {
    const nlohmann::json& value = valueAt(reader, key);
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number()) {
        double number = 0;
        reader.optional(key, number);
        if (std::isnan(number)) note(reader, key, "must be a number.");
        return number;
    }
    if (value.is_object()) return fact(below(reader, key));
    std::vector<std::string> list;
    reader.optional(key, list);
    return list;
}

Predicate FactReader::predicate(const JsonReader& reader) const {
    using Kind = Predicate::Kind;
    Predicate out;
    if (reader.failed() || !reader.isObject()) return out;
    out.fact = fact(reader);
    int found = 0;
    const auto take = [&](const char* key, Kind kind) {
        if (!reader.has(key)) return;
        ++found;
        out.kind = kind;
        out.operand = operand(reader, key);
    };
    take("equals", Kind::Equals);
    take("notEquals", Kind::NotEquals);
    take("in", Kind::In);
    take("changedFrom", Kind::ChangedFrom);
    if (reader.has("exists")) {
        ++found;
        out.kind = Kind::Exists;
        out.operand = operand(reader, "exists");
        if (!std::holds_alternative<bool>(out.operand)) note(reader, "exists", "must be true or false.");
    }
    if (reader.has("op")) {
        std::string op;
        reader.optional("op", op);
        const auto kind = namedIn(operatorNames, op);
        if (!kind) {
            note(reader, "op", "is " + quotedName(op) + ", but known are " + knownIn(operatorNames) + ".");
            return out;
        }
        ++found;
        out.kind = *kind;
        const char* key = reader.has("than") ? "than" : "value";
        if (out.kind != Kind::Exists && !reader.has(key)) {
            note(reader, "op", R"(compares with something: it needs "value", or a fact as "than".)");
            return out;
        }
        if (out.kind != Kind::Exists) out.operand = operand(reader, key);
    }
    if (out.kind == Kind::In && !std::holds_alternative<std::vector<std::string>>(out.operand))
        note(reader, "in", "must be a list of texts.");
    if (out.kind == Kind::ChangedFrom && !std::holds_alternative<std::string>(out.operand))
        note(reader, "changedFrom", "must be the id of a run.");
    if (found != 1)
        note(reader, "fact",
             "is claimed with " + std::string(found == 0 ? "nothing" : "more than one thing") +
                 R"(: say one of "equals", "notEquals", "op", "in", "exists", "changedFrom".)");
    return out;
}

} // namespace strata
