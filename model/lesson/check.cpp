// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/check.h"

#include "model/analysis/lens_statistics.h"
#include "model/base/shown_text.h"
#include "model/lesson/masks.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace strata {
namespace {

class Checker {
public:
    Checker(const Lesson& lesson, const StoredRuns& runs) : m_lesson(lesson), m_runs(runs) {}

    LessonReport all() {
        for (std::size_t i = 0; i < m_lesson.expect.size(); ++i)
            claim({}, "expect[" + std::to_string(i) + "]", m_lesson.runs.empty() ? "" : m_lesson.runs.front().id,
                  m_lesson.expect[i]);
        for (const LessonStep& step : m_lesson.steps)
            checkStep(step);
        for (const PlacedText& text : textsOf(m_lesson))
            checkText(text);
        return std::move(m_report);
    }

private:
    void tell(const std::string& step, std::string what, bool holds, std::string told) {
        m_report.claims.push_back({step, std::move(what), holds, std::move(told)});
    }
    void tell(const std::string& step, std::string what, const Error& error) {
        tell(step, std::move(what), false, error.message());
    }
    /// Nothing can be said of a run that the learner makes.
    bool isLive(const std::string& run) const {
        const LessonRun* const found = m_lesson.run(run);
        return found && found->isLive() && !m_runs.contains(run);
    }

    bool isLive(const std::string& run, const Fact& fact) const { return isLive(fact.run.empty() ? run : fact.run); }
    bool isLive(const std::string& run, const Predicate& predicate) const {
        const auto* const other = std::get_if<Fact>(&predicate.operand);
        const auto* const before = std::get_if<std::string>(&predicate.operand);
        return isLive(run, predicate.fact) || (other && isLive(run, *other)) ||
               (before && predicate.kind == Predicate::Kind::ChangedFrom && isLive(*before));
    }
    bool isLive(const std::string& run, const LessonQuestion& ask) const {
        return (ask.from && isLive(run, *ask.from)) ||
               std::ranges::any_of(ask.options, [&](const auto& one) { return one.when && isLive(run, *one.when); }) ||
               std::ranges::any_of(ask.items, [&](const auto& one) { return isLive(run, one.from); });
    }

    void claim(const std::string& step, const std::string& what, const std::string& run, const Predicate& predicate) {
        if (isLive(run, predicate)) {
            ++m_report.live;
            return;
        }
        const auto verdict = judged(m_runs, run, predicate);
        if (!verdict) return tell(step, what, verdict.error());
        tell(step, what, verdict->holds,
             factText(predicate.fact) + " is " + shownName(plainText(verdict->value)) + ", which " +
                 (verdict->holds ? "" : "does not hold: it should be that it ") + predicateText(predicate) +
                 (verdict->other ? " (" + shownName(plainText(*verdict->other)) + ")" : ""));
    }

    /// What a step looks at; null: a run that the learner makes.
    DocumentPtr documentOf(const LessonStep& step) const {
        const auto found = m_runs.find(runLookedAt(m_lesson, step));
        return found == m_runs.end() ? nullptr : found->second.document;
    }

    void place(const LessonStep& step, const std::string& what, const FactPlace& at) {
        const DocumentPtr document = documentOf(step);
        if (at == FactPlace() || !document) return;
        const auto selection = selectionAt(*document, at);
        if (!selection) return tell(step.id, what, selection.error());
        tell(step.id, what, true, placeText(at) + " is there");
    }

    void checkQuestion(const LessonStep& step) {
        if (isLive(runOf(m_lesson, step), *step.ask)) {
            ++m_report.live;
            return;
        }
        const auto question = posed(m_lesson, step, m_runs);
        if (!question)
            tell(step.id, "ask", question.error());
        else if (question->isGraded())
            tell(step.id, "ask", true, "the right answer is " + answerText(*question, rightAnswer(*question), "en"));
    }

    void checkStep(const LessonStep& step) {
        if (step.ask) checkQuestion(step);
        if (step.check) {
            const LessonRun* const own = ownRunOf(m_lesson, step);
            claim(step.id, "check", own ? own->id : runOf(m_lesson, step), *step.check);
        }
        if (step.look) {
            place(step, "look", step.look->at);
            if (const auto seen = checkLook(documentOf(step), *step.look); !seen) tell(step.id, "look", seen.error());
            if (!step.look->statistic.empty() && !lensStatisticByKey(step.look->statistic))
                tell(step.id, "look", false, "there is no statistic " + quotedName(step.look->statistic));
        }
        if (step.action) place(step, "do", step.action->at);
        place(step, "reveal.mark", step.reveal.mark);
        for (const LessonHint& hint : step.hints)
            if (hint.spotlight) place(step, "hints", *hint.spotlight);
    }

    void checkText(const PlacedText& placed) {
        const std::string run = placed.step             ? runOf(m_lesson, *placed.step)
                                : m_lesson.runs.empty() ? std::string()
                                                        : m_lesson.runs.front().id;
        for (const auto& [language, text] : placed.text->byLanguage) {
            const std::string step = placed.step ? placed.step->id : std::string(),
                              what = placed.key + " (" + language + ")";
            const auto parts = partsOf(text);
            if (!parts) {
                tell(step, what, parts.error());
                continue;
            }
            std::string values;
            bool live = false, wrong = false;
            for (const TextPart& part : *parts) {
                if (!part.isBlank) continue;
                const auto fact = factOfBlank(m_lesson, placed.step, part.text);
                if (fact && isLive(run, *fact)) {
                    live = true;
                    continue;
                }
                const auto value = filledBlank(part.text, m_lesson, placed.step, m_runs,
                                               [](const FactValue& of) { return plainText(of); });
                wrong = wrong || !value;
                if (value)
                    values += (values.empty() ? "" : "; ") + *value;
                else
                    tell(step, what, value.error());
            }
            if (live) ++m_report.live;
            if (!values.empty() && !wrong) tell(step, what, true, "says " + values);
        }
    }

    const Lesson& m_lesson;
    const StoredRuns& m_runs;
    LessonReport m_report;
};

} // namespace

std::int64_t LessonReport::failures() const {
    return std::count_if(claims.begin(), claims.end(), [](const LessonClaim& one) { return !one.holds; });
}

LessonReport checkLesson(const Lesson& lesson, const StoredRuns& runs) {
    return Checker(lesson, runs).all();
}

nlohmann::json reportToJson(const Lesson& lesson, const LessonReport& report) {
    nlohmann::json json;
    json["id"] = lesson.id;
    json["title"] = lesson.title.in("en");
    json["claims"] = nlohmann::json::array();
    for (const LessonClaim& one : report.claims)
        json["claims"].push_back({{"step", one.step}, {"what", one.what}, {"holds", one.holds}, {"told", one.told}});
    json["failures"] = report.failures();
    json["live"] = report.live;
    return json;
}

} // namespace strata
