// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/fact.h"

#include "model/base/shown_text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace strata {
namespace {

struct Named {
    FactKind kind;
    const char* name;
};
constexpr std::array<Named, 17> names = {{{FactKind::TopOne, "top1"},
                                          {FactKind::TopK, "topk"},
                                          {FactKind::Probability, "p"},
                                          {FactKind::Rank, "rank"},
                                          {FactKind::Entropy, "entropy"},
                                          {FactKind::SettlingLayer, "settlingLayer"},
                                          {FactKind::Flips, "flips"},
                                          {FactKind::Agree, "agree"},
                                          {FactKind::Label, "label"},
                                          {FactKind::Path, "path"},
                                          {FactKind::PathProbability, "pathProbability"},
                                          {FactKind::HeadMinusLens, "headMinusLens"},
                                          {FactKind::Ece, "ece"},
                                          {FactKind::Accuracy, "accuracy"},
                                          {FactKind::Confidence, "confidence"},
                                          {FactKind::Rows, "rows"},
                                          {FactKind::Candidates, "candidates"}}};

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : between) + part;
    return out;
}

std::string operandText(const Operand& operand) {
    if (const auto* flag = std::get_if<bool>(&operand)) return *flag ? "true" : "false";
    if (const auto* number = std::get_if<double>(&operand)) return plainText({*number, FactForm::Nats});
    if (const auto* text = std::get_if<std::string>(&operand)) return quotedName(*text);
    if (const auto* list = std::get_if<std::vector<std::string>>(&operand)) return shownNames(*list);
    if (const auto* fact = std::get_if<Fact>(&operand)) return factText(*fact);
    return {};
}

} // namespace

const char* factName(FactKind kind) {
    for (const Named& one : names)
        if (one.kind == kind) return one.name;
    return "";
}

std::optional<FactKind> factNamed(const std::string& name) {
    for (const Named& one : names)
        if (name == one.name) return one.kind;
    return std::nullopt;
}

std::string knownFacts() {
    std::string out;
    for (const Named& one : names)
        out += std::string(out.empty() ? "" : ", ") + one.name;
    return out;
}

std::string placeText(const FactPlace& place) {
    std::vector<std::string> parts;
    if (place.layer)
        parts.push_back(place.layer->kind == LayerPlace::Kind::Head   ? "head " + shownName(place.layer->head)
                        : place.layer->kind == LayerPlace::Kind::Last ? "the last layer"
                                                                      : "layer " + std::to_string(place.layer->number));
    if (place.position)
        parts.push_back(place.position->kind == PositionPlace::Kind::Last ? "the last position"
                        : place.position->kind == PositionPlace::Kind::Answer
                            ? "answer " + std::to_string(place.position->number) +
                                  (place.position->further > 0 ? "+" + std::to_string(place.position->further) : "")
                            : "position " + std::to_string(place.position->number));
    if (!place.level.empty()) parts.push_back("level " + shownName(place.level));
    return joined(parts, ", ");
}

std::string plainText(const FactValue& value) {
    if (const auto* flag = std::get_if<bool>(&value.value)) return *flag ? "true" : "false";
    if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
    if (const auto* list = std::get_if<std::vector<std::string>>(&value.value))
        return joined(*list, value.form == FactForm::Label ? " > " : ", ");
    const double* number = value.number();
    if (!number) return "none";
    std::array<char, 32> out{};
    const bool whole = std::floor(*number) == *number && std::abs(*number) < 1e15;
    std::snprintf(out.data(), out.size(), whole ? "%.0f" : "%.4g", *number);
    return out.data();
}

std::string factText(const Fact& fact) {
    std::string out = factName(fact.kind);
    if (!fact.token.empty()) out += " of " + quotedName(fact.token);
    if (!fact.label.empty()) out += " of the label " + quotedName(fact.label);
    if (fact.kind == FactKind::Agree) out += " of " + placeText(fact.a) + " and " + placeText(fact.b);
    if (fact.bin) out += *fact.bin == 0 ? " in the surest bin" : " in bin " + std::to_string(*fact.bin);
    if (const std::string at = placeText(fact.at); !at.empty()) out += " at " + at;
    if (!fact.run.empty()) out += " in " + shownName(fact.run);
    return out;
}

std::string predicateText(const Predicate& predicate) {
    using Kind = Predicate::Kind;
    const std::string operand = operandText(predicate.operand);
    switch (predicate.kind) {
    case Kind::Equals:
        return "equals " + operand;
    case Kind::NotEquals:
        return "is not " + operand;
    case Kind::Less:
        return "is less than " + operand;
    case Kind::Greater:
        return "is greater than " + operand;
    case Kind::AtMost:
        return "is at most " + operand;
    case Kind::AtLeast:
        return "is at least " + operand;
    case Kind::In:
        return "is one of " + operand;
    case Kind::ChangedFrom:
        return "is another one than in " + operand;
    case Kind::Exists:
        break;
    }
    const auto* wanted = std::get_if<bool>(&predicate.operand);
    return wanted && !*wanted ? "is not there" : "is there";
}

} // namespace strata
