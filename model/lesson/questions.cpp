// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/questions.h"

#include "model/base/shown_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace strata {
namespace {

using Kind = LessonQuestion::Kind;

tl::unexpected<Error> cannot(const LessonStep& step, const std::string& what) {
    return fail(ErrorCode::BadArgument, "step " + quotedName(step.id), what);
}

/// In a sentence about the lesson.
std::string told(const FactValue& value) {
    return shownName(plainText(value));
}

bool has(const std::vector<std::string>& list, const std::string& text) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& one) { return isSameToken(one, text); });
}

/// Wrong answers that stand beside the right one.
Result<std::vector<std::string>> distractors(const LessonStep& step, const StoredRuns& runs, const std::string& run,
                                             const std::string& right) {
    std::vector<std::string> out{right};
    const auto take = [&](const std::vector<std::string>& from, int count) {
        for (const std::string& one : from)
            if (count > 0 && !has(out, one)) {
                out.push_back(one);
                --count;
            }
    };
    const LessonQuestion& ask = *step.ask;
    Fact fact = *ask.from;
    fact.token.clear();
    fact.label.clear();
    fact.k = 100;
    fact.kind = FactKind::TopK;
    if (ask.siblings > 0) {
        Fact labels = fact;
        labels.at.layer.reset();
        labels.at.position.reset();
        if (labels.at.level.empty() && fact.at.position && fact.at.position->kind == PositionPlace::Kind::Answer)
            labels.at.level = std::to_string(fact.at.position->number);
        STRATA_TRY(const FactValue value, factOf(runs, run, labels));
        take(std::get<std::vector<std::string>>(value.value), ask.siblings);
    }
    if (ask.runnersUp > 0) {
        STRATA_TRY(const FactValue value, factOf(runs, run, fact));
        take(std::get<std::vector<std::string>>(value.value), ask.runnersUp);
    }
    if (ask.layers > 0) {
        Fact other = fact;
        other.kind = ask.from->kind;
        std::vector<std::string> texts;
        for (int layer = 0; layer < 200; ++layer) {
            other.at.layer = LayerPlace{LayerPlace::Kind::Number, layer, {}};
            const auto value = factOf(runs, run, other);
            if (value && value->exists()) texts.push_back(plainText(*value));
        }
        take(texts, ask.layers);
    }
    out.erase(out.begin());
    return out;
}

Result<void> poseChoice(const LessonStep& step, const StoredRuns& runs, const std::string& run, PosedQuestion& out) {
    const LessonQuestion& ask = *step.ask;
    if (!ask.from) {
        std::string held;
        for (std::size_t i = 0; i < ask.options.size(); ++i) {
            out.options.push_back({ask.options[i].say, {}});
            if (!ask.options[i].when) continue;
            STRATA_TRY(const Verdict verdict, judged(runs, run, *ask.options[i].when));
            held += (held.empty() ? "" : "; ") + std::string("option ") + std::to_string(i + 1) +
                    (verdict.holds ? " holds (" : " does not hold (") + told(verdict.value) +
                    (verdict.other ? " and " + told(*verdict.other) : "") + ")";
            if (!verdict.holds) continue;
            if (out.rightOption) return cannot(step, "has more than one right option: " + held + ".");
            out.rightOption = i;
        }
        if (!out.rightOption)
            return cannot(step, "has no right option: " + (held.empty() ? "none has \"when\"" : held) + ".");
        return {};
    }
    if (std::get_if<std::vector<std::string>>(&out.right.value))
        return cannot(step, "asks to choose a list, " + told(out.right) + ": ask for top1, a label or a number.");
    const std::string right = plainText(out.right);
    STRATA_TRY(std::vector<std::string> texts, distractors(step, runs, run, right));
    if (texts.empty()) return cannot(step, "has nothing to choose beside the right answer, " + quotedName(right) + ".");
    texts.push_back(right);
    std::sort(texts.begin(), texts.end()); // where the right one stands says nothing
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i] == right) out.rightOption = i;
        out.options.push_back({{}, {texts[i], out.right.form}});
    }
    return {};
}

Result<void> poseOrder(const LessonStep& step, const StoredRuns& runs, const std::string& run, PosedQuestion& out) {
    const LessonQuestion& ask = *step.ask;
    for (const LessonItem& item : ask.items) {
        STRATA_TRY(FactValue value, factOf(runs, run, item.from));
        if (!value.number()) return cannot(step, factText(item.from) + " is no number: " + told(value) + ".");
        out.options.push_back({item.say, std::move(value)});
    }
    out.rightOrder.resize(out.options.size());
    std::iota(out.rightOrder.begin(), out.rightOrder.end(), std::size_t(0));
    const auto number = [&](std::size_t i) { return *out.options[i].value.number(); };
    std::stable_sort(out.rightOrder.begin(), out.rightOrder.end(), [&](std::size_t a, std::size_t b) {
        return ask.descending ? number(a) > number(b) : number(a) < number(b);
    });
    for (std::size_t i = 1; i < out.rightOrder.size(); ++i)
        if (number(out.rightOrder[i]) == number(out.rightOrder[i - 1]))
            return cannot(step, "puts things in an order that have the same value, " +
                                    told(out.options[out.rightOrder[i]].value) + ".");
    return {};
}

} // namespace

Result<PosedQuestion> posed(const Lesson& lesson, const LessonStep& step, const StoredRuns& runs) {
    PosedQuestion out;
    if (!step.ask) return out;
    const LessonQuestion& ask = *step.ask;
    const std::string& run = runOf(lesson, step);
    out.kind = ask.kind;
    out.tolerance = ask.tolerance;
    out.logarithmic = ask.logarithmic;
    if (ask.from) {
        STRATA_TRY(out.right, factOf(runs, run, *ask.from));
        if (!out.right.exists()) return cannot(step, factText(*ask.from) + " has no value: nothing would be right.");
    }
    const bool wantsNumber = ask.kind == Kind::Number || ask.kind == Kind::Layer || ask.kind == Kind::Cell;
    if (wantsNumber && !out.right.number())
        return cannot(step, "asks for a number, but " + factText(*ask.from) + " is " + told(out.right) + ".");
    if (ask.kind == Kind::Token && !std::holds_alternative<std::string>(out.right.value))
        return cannot(step, "asks for a token, but " + factText(*ask.from) + " is " + told(out.right) + ".");
    if (ask.kind == Kind::Cell) {
        const std::string& id = ask.from->run.empty() ? run : ask.from->run;
        STRATA_TRY(const Selection place, selectionAt(*runs.at(id).document, ask.from->at));
        constexpr double highestLayer = 1e6;
        if (std::abs(*out.right.number()) > highestLayer)
            return cannot(step, "asks for a layer, but " + factText(*ask.from) + " is " + told(out.right) + ".");
        out.cell = CellAnswer{int(*out.right.number()), place.position.value_or(0)};
    }
    if (ask.kind == Kind::Choice) STRATA_CHECK(poseChoice(step, runs, run, out));
    if (ask.kind == Kind::Order) STRATA_CHECK(poseOrder(step, runs, run, out));
    return out;
}

std::optional<bool> isRight(const PosedQuestion& question, const LessonAnswer& answer) {
    const double* const wanted = question.right.number();
    switch (question.kind) {
    case Kind::Text:
        return std::nullopt;
    case Kind::Choice: {
        const auto* chosen = std::get_if<std::size_t>(&answer);
        return chosen && question.rightOption == *chosen;
    }
    case Kind::Order: {
        const auto* order = std::get_if<std::vector<std::size_t>>(&answer);
        return order && *order == question.rightOrder;
    }
    case Kind::Path: {
        const auto* path = std::get_if<std::vector<std::string>>(&answer);
        const auto* right = std::get_if<std::vector<std::string>>(&question.right.value);
        return path && right && std::equal(path->begin(), path->end(), right->begin(), right->end(), isSameToken);
    }
    case Kind::Token: {
        const auto* text = std::get_if<std::string>(&answer);
        return text && isSameToken(*text, plainText(question.right));
    }
    case Kind::Cell: {
        const auto* cell = std::get_if<CellAnswer>(&answer);
        return cell && question.cell && cell->position == question.cell->position &&
               std::abs(cell->layer - question.cell->layer) <= question.tolerance;
    }
    case Kind::Number:
    case Kind::Layer:
        break;
    }
    const auto* given = std::get_if<double>(&answer);
    if (!given || !wanted || std::isnan(*given)) return false;
    constexpr double rounding = 1e-9;
    if (question.logarithmic) {
        if (*given <= 0 || *wanted <= 0) return *given == *wanted;
        return std::abs(std::log(*given / *wanted)) <= question.tolerance + rounding;
    }
    return std::abs(*given - *wanted) <= question.tolerance + rounding;
}

LessonAnswer rightAnswer(const PosedQuestion& question) {
    switch (question.kind) {
    case Kind::Choice:
        return question.rightOption ? LessonAnswer(*question.rightOption) : LessonAnswer();
    case Kind::Order:
        return question.rightOrder;
    case Kind::Cell:
        return question.cell ? LessonAnswer(*question.cell) : LessonAnswer();
    case Kind::Path:
        return std::get<std::vector<std::string>>(question.right.value);
    case Kind::Token:
        return plainText(question.right);
    case Kind::Number:
    case Kind::Layer:
        return *question.right.number();
    case Kind::Text:
        break;
    }
    return {};
}

std::string answerText(const PosedQuestion& question, const LessonAnswer& answer, const std::string& language) {
    const auto option = [&](std::size_t i) {
        if (i >= question.options.size()) return std::string();
        const PosedOption& one = question.options[i];
        return one.say.isEmpty() ? plainText(one.value) : one.say.in(language);
    };
    if (const auto* chosen = std::get_if<std::size_t>(&answer)) return option(*chosen);
    if (const auto* number = std::get_if<double>(&answer)) return plainText({*number, FactForm::Count});
    if (const auto* text = std::get_if<std::string>(&answer)) return *text;
    if (const auto* path = std::get_if<std::vector<std::string>>(&answer)) return plainText({*path, FactForm::Label});
    if (const auto* cell = std::get_if<CellAnswer>(&answer))
        return placeText({LayerPlace{LayerPlace::Kind::Number, cell->layer, {}},
                          PositionPlace{PositionPlace::Kind::Number, cell->position},
                          {}});
    std::string out;
    if (const auto* order = std::get_if<std::vector<std::size_t>>(&answer))
        for (const std::size_t i : *order)
            out += (out.empty() ? "" : " > ") + option(i);
    return out;
}

} // namespace strata
