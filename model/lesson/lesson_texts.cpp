// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/lesson_texts.h"

#include "model/base/shown_text.h"
#include "model/lesson/fact_json.h"

namespace strata {
namespace {

std::string subjectOf(const std::string& blank) {
    return "{{" + shownName(blank) + "}}";
}

tl::unexpected<Error> cannot(const std::string& blank, const std::string& what) {
    return fail(ErrorCode::BadArgument, subjectOf(blank), what);
}

/// The place that a step is about.
FactPlace placeOf(const LessonStep* step) {
    if (!step) return {};
    if (step->ask && step->ask->from) return step->ask->from->at;
    return step->look ? step->look->at : FactPlace();
}

/// "5,answer:2" as a place, read as the file's own keys are.
Result<FactPlace> readPlace(const std::string& text, const std::string& blank) {
    const auto comma = text.find(',');
    nlohmann::json json = nlohmann::json::object();
    if (const std::string layer = text.substr(0, comma); !layer.empty()) json["layer"] = layer;
    if (comma != std::string::npos) json["position"] = text.substr(comma + 1);
    JsonProblem problem{subjectOf(blank), ErrorCode::BadArgument, {}};
    FactPlace place = FactReader({}).place(JsonReader(json, problem));
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return place;
}

} // namespace

Result<Fact> factOfBlank(const Lesson& lesson, const LessonStep* step, const std::string& blank) {
    if (step)
        if (const auto found = step->facts.find(blank); found != step->facts.end()) return found->second;
    if (const auto found = lesson.facts.find(blank); found != lesson.facts.end()) return found->second;
    if (blank == "answer") {
        if (step && step->ask && step->ask->from) return *step->ask->from;
        return cannot(blank, "is the right answer of a question that is \"from\" a fact, which is not asked here.");
    }
    const auto at = blank.find('@');
    const auto kind = factNamed(blank.substr(0, at));
    if (!kind) return cannot(blank, "is neither named under \"facts\" nor one of " + knownFacts() + ", as in {{p@5}}.");
    Fact out;
    if (step && step->ask && step->ask->from) out.run = step->ask->from->run;
    out.kind = *kind;
    out.at = placeOf(step);
    if (at == std::string::npos) return out;
    STRATA_TRY(const FactPlace place, readPlace(blank.substr(at + 1), blank));
    if (place.layer) out.at.layer = place.layer;
    if (place.position) out.at.position = place.position;
    return out;
}

Result<std::vector<TextPart>> partsOf(const std::string& text) {
    std::vector<TextPart> out;
    std::size_t from = 0;
    for (auto begin = text.find("{{"); begin != std::string::npos; begin = text.find("{{", from)) {
        const auto end = text.find("}}", begin);
        if (end == std::string::npos) return cannot(text.substr(begin + 2, 30), "is not closed by }}.");
        if (begin > from) out.push_back({text.substr(from, begin - from), false});
        out.push_back({text.substr(begin + 2, end - begin - 2), true});
        from = end + 2;
    }
    if (from < text.size()) out.push_back({text.substr(from), false});
    return out;
}

Result<std::string> filledBlank(const std::string& blank, const Lesson& lesson, const LessonStep* step,
                                const StoredRuns& runs, const ValueWords& words) {
    STRATA_TRY(const Fact fact, factOfBlank(lesson, step, blank));
    static const std::string none;
    const std::string& run = step ? runOf(lesson, *step) : lesson.runs.empty() ? none : lesson.runs.front().id;
    const auto value = factOf(runs, run, fact);
    if (!value) return cannot(blank, value.error().message());
    if (!value->exists()) return cannot(blank, factText(fact) + " has no value.");
    return words(*value);
}

Result<std::string> filledText(const std::string& text, const Lesson& lesson, const LessonStep* step,
                               const StoredRuns& runs, const ValueWords& words) {
    STRATA_TRY(const std::vector<TextPart> parts, partsOf(text));
    std::string out;
    for (const TextPart& part : parts) {
        if (!part.isBlank) {
            out += part.text;
            continue;
        }
        STRATA_TRY(const std::string value, filledBlank(part.text, lesson, step, runs, words));
        out += value;
    }
    return out;
}

std::vector<PlacedText> textsOf(const Lesson& lesson) {
    std::vector<PlacedText> out;
    const LessonStep* of = nullptr;
    const auto add = [&](const char* key, const LessonText& text) {
        if (!text.isEmpty()) out.push_back({of, key, &text});
    };
    add("title", lesson.title);
    for (const LessonText& goal : lesson.goals)
        add("goals", goal);
    for (const LessonStep& step : lesson.steps) {
        of = &step;
        add("say", step.say);
        add("observe", step.observe);
        add("teacher", step.teacher);
        add("reveal.say", step.reveal.say);
        add("reveal.say.right", step.reveal.right);
        add("reveal.say.wrong", step.reveal.wrong);
        for (const LessonHint& hint : step.hints)
            add("hints", hint.say);
        if (!step.ask) continue;
        add("ask.prompt", step.ask->prompt);
        for (const LessonOption& option : step.ask->options)
            add("ask.options", option.say);
        for (const LessonItem& item : step.ask->items)
            add("ask.items", item.say);
    }
    return out;
}

} // namespace strata
