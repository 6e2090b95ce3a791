// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/facts.h"

#include "model/base/shown_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace strata {
namespace {

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t\n\r");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\n\r") - begin + 1);
}

/// An operand as a value like the fact's; of a fact its own.
std::optional<FactValue> valueOf(const Operand& operand, FactForm form) {
    FactValue out;
    out.form = form;
    if (const auto* flag = std::get_if<bool>(&operand))
        out.value = *flag;
    else if (const auto* number = std::get_if<double>(&operand))
        out.value = *number;
    else if (const auto* text = std::get_if<std::string>(&operand))
        out.value = *text;
    else if (const auto* list = std::get_if<std::vector<std::string>>(&operand))
        out.value = *list;
    else
        return std::nullopt;
    return out;
}

/// Numbers may differ by rounding of a float.
bool isEqual(const FactValue& a, const FactValue& b) {
    const double *x = a.number(), *y = b.number();
    if (x && y) return std::abs(*x - *y) <= 1e-6 * std::max({1.0, std::abs(*x), std::abs(*y)});
    const auto *s = std::get_if<std::string>(&a.value), *t = std::get_if<std::string>(&b.value);
    if (s && t) return isSameToken(*s, *t);
    return a.value == b.value;
}

tl::unexpected<Error> unlike(const Predicate& predicate, const FactValue& value, const FactValue& other,
                             const char* why) {
    return fail(ErrorCode::BadArgument, factText(predicate.fact),
                predicateText(predicate) + ", but " + why + ": " + shownName(plainText(value)) + " and " +
                    shownName(plainText(other)) + ".");
}

Result<bool> holds(const Predicate& predicate, const FactValue& value, const FactValue& other) {
    using Kind = Predicate::Kind;
    const bool both = value.exists() && other.exists();
    const bool ofEquality =
        predicate.kind == Kind::Equals || predicate.kind == Kind::NotEquals || predicate.kind == Kind::ChangedFrom;
    if (both && ofEquality && value.value.index() != other.value.index())
        return unlike(predicate, value, other, "a number, a text, a list and a truth are never alike");
    if (predicate.kind == Kind::Equals) return isEqual(value, other);
    if (predicate.kind == Kind::NotEquals || predicate.kind == Kind::ChangedFrom) return !isEqual(value, other);
    if (predicate.kind == Kind::In) {
        const auto* text = std::get_if<std::string>(&value.value);
        const auto* list = std::get_if<std::vector<std::string>>(&other.value);
        if (both && (!text || !list)) return unlike(predicate, value, other, "only a text is one of several");
        return text && list &&
               std::any_of(list->begin(), list->end(), [&](const std::string& one) { return isSameToken(one, *text); });
    }
    if (!both) return false; // what is not there is neither less nor more
    const double *x = value.number(), *y = other.number();
    if (!x || !y) return unlike(predicate, value, other, "only numbers are less or more");
    switch (predicate.kind) {
    case Kind::Less:
        return *x < *y;
    case Kind::Greater:
        return *x > *y;
    case Kind::AtMost:
        return *x <= *y;
    default:
        return *x >= *y;
    }
}

/// What a fact has no use for is no part of a claim that could pass unseen.
Result<void> checkOperands(const Fact& fact) {
    const bool named =
        fact.kind == FactKind::Probability || fact.kind == FactKind::Rank || fact.kind == FactKind::SettlingLayer;
    const bool ofBins =
        fact.kind == FactKind::Accuracy || fact.kind == FactKind::Confidence || fact.kind == FactKind::Rows;
    const char* unused = nullptr;
    if (!fact.token.empty() && !named && fact.kind != FactKind::HeadMinusLens) unused = "\"token\"";
    if (!fact.label.empty() && !named) unused = "\"label\"";
    if (fact.bin && !ofBins) unused = "\"bin\"";
    if (!unused) return {};
    return fail(ErrorCode::BadArgument, factText(fact), std::string("has no use for ") + unused + ": leave it out.");
}

} // namespace

bool isSameToken(const std::string& a, const std::string& b) {
    return trimmed(a) == trimmed(b);
}

int levelPlace(const std::string& level, const std::vector<std::string>& names) {
    int number = 0;
    const auto [end, error] = std::from_chars(level.data(), level.data() + level.size(), number);
    if (error == std::errc{} && end == level.data() + level.size())
        return number >= 1 && number <= int(names.size()) ? number - 1 : -1;
    const auto found = std::find(names.begin(), names.end(), level);
    return found == names.end() ? -1 : int(found - names.begin());
}

Result<void> checkLayer(const Document& document, const LayerPlace& place) {
    const auto missing = [&](const std::string& there) {
        return fail(ErrorCode::BadArgument, placeText({place, {}, {}}),
                    "is not in this " + std::string(document.kind()) + "; " + there + ".");
    };
    const int last = int(document.model.layers);
    if (place.kind == LayerPlace::Kind::Number && place.number > last)
        return missing("the last layer is " + std::to_string(last));
    std::vector<std::string> known;
    for (const HeadSummary& head : document.heads) {
        if (head.name == place.head) return {};
        known.push_back(head.name);
    }
    if (place.kind != LayerPlace::Kind::Head) return {};
    return missing("its heads are " + shownNames(known));
}

Result<Selection> selectionAt(const Document& document, const FactPlace& place) {
    if (const auto* run = dynamic_cast<const Run*>(&document)) return selectionInRun(*run, place);
    if (const auto* lens = dynamic_cast<const Lens*>(&document)) return selectionInLens(*lens, place);
    const std::string said = placeText(place);
    return fail(ErrorCode::BadArgument, said.empty() ? "a place" : said, "is no place of an evaluation.");
}

Result<FactValue> factIn(const StoredRun& of, const Fact& fact) {
    STRATA_CHECK(checkOperands(fact));
    if (const auto* run = dynamic_cast<const Run*>(of.document.get())) return factInRun(*run, fact);
    if (const auto* lens = dynamic_cast<const Lens*>(of.document.get())) return factInLens(*lens, fact);
    if (const auto* evaluation = dynamic_cast<const Evaluation*>(of.document.get()); evaluation && of.study)
        return factInEvaluation(*evaluation, *of.study, fact);
    return fail(ErrorCode::BadArgument, factText(fact), "is asked of nothing that a lesson can be about.");
}

Result<FactValue> factOf(const StoredRuns& runs, const std::string& ofStep, const Fact& fact) {
    const std::string& id = fact.run.empty() ? ofStep : fact.run;
    const auto found = runs.find(id);
    if (found == runs.end()) {
        std::vector<std::string> known;
        for (const auto& [name, run] : runs)
            known.push_back(name);
        return fail(ErrorCode::BadArgument, factText(fact),
                    "is asked of the run " + quotedName(id) + ", which is not there; there are " + shownNames(known) +
                        ".");
    }
    auto value = factIn(found->second, fact);
    if (!value) return fail(value.error().code, factText(fact) + " in " + shownName(id), value.error().detail);
    return value;
}

Result<Verdict> judged(const StoredRuns& runs, const std::string& ofStep, const Predicate& predicate) {
    Verdict out;
    STRATA_TRY(out.value, factOf(runs, ofStep, predicate.fact));
    if (predicate.kind == Predicate::Kind::Exists) {
        const auto* wanted = std::get_if<bool>(&predicate.operand);
        out.holds = out.value.exists() == (wanted == nullptr || *wanted);
        return out;
    }
    if (predicate.kind == Predicate::Kind::ChangedFrom) {
        Fact before = predicate.fact;
        before.run = std::get<std::string>(predicate.operand);
        STRATA_TRY(out.other, factOf(runs, ofStep, before));
    } else if (const auto* fact = std::get_if<Fact>(&predicate.operand)) {
        STRATA_TRY(out.other, factOf(runs, ofStep, *fact));
    }
    const std::optional<FactValue> other = out.other ? out.other : valueOf(predicate.operand, out.value.form);
    STRATA_TRY(out.holds, holds(predicate, out.value, other.value_or(FactValue())));
    return out;
}

} // namespace strata
