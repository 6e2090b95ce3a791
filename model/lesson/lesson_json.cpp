// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson out of its file. Every problem names its key, and the step in which it is.
#include "model/base/json_file.h"
#include "model/base/shown_text.h"
#include "model/documents/document_json.h"
#include "model/lesson/fact_json.h"
#include "model/lesson/question_names.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

constexpr std::size_t longestText = 20000; ///< bytes
constexpr std::size_t mostOptions = 12, mostHints = 6, mostGoals = 20, mostFacts = 100;
constexpr double longestMinutes = 1000;
constexpr int mostDistractors = 8;

/// Reads one step, or what stands beside the steps.
class Part {
public:
    explicit Part(const std::string& step) : m_facts(step) {}
    const FactReader& facts() const { return m_facts; }

    LessonText text(const JsonReader& reader, const std::string& key) const {
        LessonText out;
        if (!reader.has(key)) return out;
        if (reader.value().at(key).is_string())
            reader.optional(key, out.byLanguage["en"]);
        else
            reader.optional(key, out.byLanguage);
        if (reader.failed()) return out;
        if (!out.byLanguage.contains("en"))
            m_facts.note(reader, key, R"(must be a text, or texts by language with "en" among them.)");
        for (const auto& [language, one] : out.byLanguage)
            if (one.size() > longestText)
                m_facts.note(reader, key, "is longer than " + std::to_string(longestText) + " bytes.");
        return out;
    }
    LessonText required(const JsonReader& reader, const std::string& key) const {
        if (!reader.failed() && !reader.has(key)) m_facts.note(reader, key, "is missing.");
        return text(reader, key);
    }
    double minutes(const JsonReader& reader) const {
        double out = 0;
        reader.optional("minutes", out);
        if (!(out >= 0 && out <= longestMinutes)) m_facts.note(reader, "minutes", "must be from 0 to 1000.");
        return out;
    }
    std::map<std::string, Fact> named(const JsonReader& reader) const {
        std::map<std::string, Fact> out;
        reader.eachMember("facts", [&](const std::string& name, const JsonReader& member) {
            if (out.size() >= mostFacts)
                return m_facts.note(reader, "facts", "are more than " + std::to_string(mostFacts) + ".");
            out.emplace(name, m_facts.fact(member));
        });
        return out;
    }
    LessonMask mask(const JsonReader& reader) const {
        LessonMask out;
        if (!reader.has("mask")) return out;
        const JsonReader mask = below(reader, "mask");
        if (!mask.isObject()) return out;
        out.layersAbove = m_facts.layer(mask, "layersAbove");
        mask.optional("heads", out.heads);
        if (mask.has("answers")) {
            int from = 1;
            if (!mask.value().at("answers").is_boolean())
                mask.optional("answers", from);
            else if (!mask.value().at("answers").get<bool>())
                from = 0;
            if (from < 0 || from > 64) m_facts.note(mask, "answers", "must be true, or the number of a level.");
            if (from > 0) out.answers = from;
        }
        out.positionsAfter = m_facts.position(mask, "positionsAfter");
        mask.optional("legend", out.legend);
        return out;
    }
    LessonLook look(const JsonReader& reader) const {
        LessonLook out;
        if (!reader.isObject()) return out;
        reader.optional("view", out.view);
        reader.optional("run", out.run);
        reader.optional("statistic", out.statistic);
        if (reader.has("layers")) {
            std::vector<int> range;
            reader.optional("layers", range);
            if (!reader.failed() && (range.size() != 2 || range[0] < 0 || range[0] > range[1]))
                m_facts.note(reader, "layers", "must be the first and the last layer that are shown.");
            else if (!reader.failed())
                out.layers = {range[0], range[1]};
        }
        out.at = m_facts.placeAt(reader, "at");
        out.mask = mask(reader);
        return out;
    }
    LessonAction action(const JsonReader& reader) const {
        LessonAction out;
        std::string name;
        reader.required("action", name);
        const auto kind = namedIn(actionNames, name);
        if (!reader.failed() && !kind)
            m_facts.note(reader, "action",
                         "is " + quotedName(name) + ", which is no action; known are " + knownIn(actionNames) + ".");
        out.kind = kind.value_or(LessonAction::Kind::Open);
        reader.optional("run", out.run);
        reader.optional("token", out.token);
        reader.optional("view", out.view);
        reader.optional("option", out.option);
        reader.optional("value", out.value);
        out.at = m_facts.placeAt(reader, "at");
        return out;
    }
    LessonQuestion question(const JsonReader& reader) const;
    LessonReveal reveal(const JsonReader& reader) const {
        LessonReveal out;
        if (!reader.isObject()) return out;
        reader.optional("unmask", out.unmask);
        if (reader.has("mark") && !reader.value().at("mark").is_string()) out.mark = m_facts.placeAt(reader, "mark");
        if (!reader.has("say")) return out;
        const nlohmann::json& say = reader.value().at("say");
        if (say.is_object() && (say.contains("right") || say.contains("wrong") || say.contains("always"))) {
            out.right = text(below(reader, "say"), "right");
            out.wrong = text(below(reader, "say"), "wrong");
            out.say = text(below(reader, "say"), "always");
        } else {
            out.say = text(reader, "say");
        }
        return out;
    }
    LessonHint hint(const JsonReader& reader) const {
        LessonHint out;
        if (!reader.isObject()) return out;
        out.say = text(reader, "say");
        if (reader.has("spotlight")) out.spotlight = m_facts.placeAt(reader, "spotlight");
        reader.optional("show", out.show);
        if (!reader.failed() && out.say.isEmpty() && !out.spotlight && !out.show)
            m_facts.note(reader, "say", R"(is missing: a hint says something, has a "spotlight", or is "show": true.)");
        return out;
    }

private:
    void readChoice(const JsonReader& reader, LessonQuestion& out) const;
    FactReader m_facts;
};

void Part::readChoice(const JsonReader& reader, LessonQuestion& out) const {
    if (reader.has("from") && reader.value().at("from").is_object()) {
        const JsonReader from = below(reader, "from");
        if (from.has("distractors")) {
            const JsonReader wrong = below(from, "distractors");
            wrong.optional("siblings", out.siblings);
            wrong.optional("top", out.runnersUp);
            wrong.optional("layers", out.layers);
            for (const int count : {out.siblings, out.runnersUp, out.layers})
                if (count < 0 || count > mostDistractors)
                    m_facts.note(from, "distractors", "must be counts from 0 to 8.");
        }
    }
    reader.each("options", [&](const JsonReader& option) {
        LessonOption one;
        one.say = required(option, "say");
        if (option.has("when")) one.when = m_facts.predicate(below(option, "when"));
        out.options.push_back(std::move(one));
    });
    if (reader.failed()) return;
    if (out.options.size() > mostOptions) m_facts.note(reader, "options", "are more than 12.");
    if (out.from.has_value() == !out.options.empty())
        m_facts.note(reader, "options", R"(or "from" must be there, and not both: one says what can be chosen.)");
    if (out.from && out.siblings + out.runnersUp + out.layers == 0)
        m_facts.note(reader, "from", R"(has no "distractors": nothing could be chosen but the right answer.)");
}

LessonQuestion Part::question(const JsonReader& reader) const {
    LessonQuestion out;
    std::string name;
    reader.required("kind", name);
    const auto kind = namedIn(questionNames, name);
    if (!reader.failed() && !kind)
        m_facts.note(reader, "kind",
                     "is " + quotedName(name) + ", which is no kind of question; known are " + knownIn(questionNames) +
                         ".");
    if (reader.failed()) return out;
    out.kind = *kind;
    out.prompt = required(reader, "prompt");
    if (reader.has("from")) out.from = m_facts.fact(below(reader, "from"));
    if (out.kind == LessonQuestion::Kind::Choice) readChoice(reader, out);
    reader.each("items", [&](const JsonReader& item) {
        if (!item.isObject()) return;
        LessonItem one;
        one.say = required(item, "say");
        if (item.has("from"))
            one.from = m_facts.fact(below(item, "from"));
        else
            m_facts.note(item, "from", "is missing.");
        out.items.push_back(std::move(one));
    });
    reader.optional("descending", out.descending);
    reader.optional("tolerance", out.tolerance);
    std::string scale;
    reader.optional("scale", scale);
    reader.optional("reason", out.reason);
    if (reader.failed()) return out;
    out.logarithmic = scale == "log";
    if (!scale.empty() && scale != "log" && scale != "linear") m_facts.note(reader, "scale", "must be linear or log.");
    if (!(out.tolerance >= 0 && out.tolerance <= 1e6)) m_facts.note(reader, "tolerance", "must be a number from 0 on.");
    using Kind = LessonQuestion::Kind;
    if (out.kind == Kind::Order && (out.items.size() < 2 || out.items.size() > mostOptions))
        m_facts.note(reader, "items", "must be from 2 to 12 things that are put in order.");
    const bool needsFact = out.kind == Kind::Token || out.kind == Kind::Number || out.kind == Kind::Layer ||
                           out.kind == Kind::Cell || out.kind == Kind::Path;
    if (needsFact && !out.from) m_facts.note(reader, "from", "is missing: the fact that is the right answer.");
    if (out.from && out.kind == Kind::Path) out.from->kind = FactKind::Path;
    return out;
}

LessonStep readStep(const JsonReader& reader, const std::string& id) {
    const Part part(id);
    LessonStep out;
    out.id = id;
    out.say = part.text(reader, "say");
    out.observe = part.text(reader, "observe");
    out.teacher = part.text(reader, "teacher");
    if (reader.has("look")) out.look = part.look(below(reader, "look"));
    if (reader.has("do")) out.action = part.action(below(reader, "do"));
    if (reader.has("ask")) out.ask = part.question(below(reader, "ask"));
    if (reader.has("check")) out.check = part.facts().predicate(below(reader, "check"));
    if (reader.has("reveal")) out.reveal = part.reveal(below(reader, "reveal"));
    reader.each("hints", [&](const JsonReader& hint) { out.hints.push_back(part.hint(hint)); });
    if (out.hints.size() > mostHints) part.facts().note(reader, "hints", "are more than 6.");
    out.facts = part.named(reader);
    reader.optional("null", out.isNull);
    std::string advance;
    reader.optional("advance", advance);
    out.advancesByAction = advance == "action";
    if (!advance.empty() && advance != "action" && advance != "button")
        part.facts().note(reader, "advance", "must be button or action.");
    out.minutes = part.minutes(reader);
    if (!reader.failed() && out.say.isEmpty() && !out.ask && !out.action && out.observe.isEmpty())
        part.facts().note(reader, "say", R"(is missing: a step says, asks or does something.)");
    return out;
}

LessonRun readRun(const JsonReader& reader, const Part& part) {
    LessonRun out;
    reader.required("id", out.id);
    reader.optional("file", out.file);
    if (reader.has("live")) {
        const JsonReader live = below(reader, "live");
        live.optional("task", out.task);
        if (live.has("input")) {
            out.ask = part.text(below(live, "input"), "ask");
            below(live, "input").optional("suggest", out.suggest);
        }
    }
    if (reader.failed()) return out;
    if (reader.has("file") == reader.has("live"))
        reader.note("file", R"(or "live" must be there, and not both: where the run comes from.)");
    if (reader.has("file") && out.file.empty()) reader.note("file", "is empty: say which file beside the lesson.");
    const std::filesystem::path file = out.file;
    if (file.is_absolute() || std::find(file.begin(), file.end(), "..") != file.end())
        reader.note("file", R"(must be relative to the lesson, without "..", so that both can be moved together.)");
    return out;
}

void checkIds(const JsonReader& reader, const Lesson& lesson) {
    std::set<std::string> runs, steps;
    for (const LessonRun& run : lesson.runs)
        if (!runs.insert(run.id).second) reader.note("runs", "name " + quotedName(run.id) + " twice.");
    for (const LessonStep& step : lesson.steps) {
        if (!steps.insert(step.id).second) reader.note("steps", "name " + quotedName(step.id) + " twice.");
        std::vector<std::string> used;
        if (step.look) used.push_back(step.look->run);
        if (step.action) used.push_back(step.action->run);
        if (step.ask && step.ask->from) used.push_back(step.ask->from->run);
        for (const std::string& run : used)
            if (!run.empty() && !runs.contains(run))
                reader.note("runs",
                            "have no " + quotedName(run) + ", which the step " + quotedName(step.id) + " is about.");
    }
}

} // namespace

Result<Lesson> lessonFromJson(const nlohmann::json& document, const std::string& subject) {
    JsonProblem problem{subject, ErrorCode::BadFormat, {}};
    const JsonReader reader(document, problem);
    STRATA_CHECK(checkFormat(reader, "lesson"));
    const Part part({});
    Lesson out;
    reader.required("id", out.id);
    out.title = part.required(reader, "title");
    reader.optional("audience", out.audience);
    reader.optional("licence", out.licence);
    out.minutes = part.minutes(reader);
    reader.optional("order", out.order);
    reader.each("goals", [&](const JsonReader& one) {
        if (out.goals.size() >= mostGoals)
            return reader.note("goals", "are more than " + std::to_string(mostGoals) + ".");
        const nlohmann::json goal{{"goal", one.value()}};
        out.goals.push_back(part.text(JsonReader(goal, problem, one.path()), "goal"));
    });
    if (reader.has("model")) {
        const JsonReader model = below(reader, "model");
        model.optional("id", out.model.id);
        model.optional("sha256", out.model.sha256);
        model.optional("needed", out.model.needed);
    }
    reader.each("runs", [&](const JsonReader& run) {
        out.runs.push_back(readRun(run, part));
        if (out.runs.size() > mostLessonRuns) run.note("id", "is one run too many: 20 are read.");
    });
    out.facts = part.named(reader);
    reader.each("steps", [&](const JsonReader& step) {
        std::string id;
        step.required("id", id);
        if (out.steps.size() >= mostSteps) step.note("id", "is one step too many: 100 are read.");
        if (!step.failed()) out.steps.push_back(readStep(step, id));
    });
    reader.each("expect", [&](const JsonReader& claim) { out.expect.push_back(part.facts().predicate(claim)); });
    if (!problem.error && out.steps.empty()) reader.note("steps", "are missing: a lesson has at least one.");
    if (!problem.error) checkIds(reader, out);
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return out;
}

Result<void> checkEnds(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status) || std::filesystem::is_regular_file(status) ||
        std::filesystem::is_directory(status))
        return {};
    return fail(ErrorCode::FileUnreadable, path.string(), "is a pipe or a device, not a file.");
}

Result<Lesson> loadLesson(const std::filesystem::path& path) {
    STRATA_CHECK(checkEnds(path));
    STRATA_TRY(const std::string text, readTextFile(path, largestLesson));
    STRATA_TRY(const nlohmann::json json, parseJson(text, path.string(), true));
    STRATA_TRY(Lesson lesson, lessonFromJson(json, path.string()));
    lesson.path = path;
    return lesson;
}

} // namespace strata
