// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/draft.h"

#include "model/base/shown_text.h"
#include "model/documents/run_stages.h"
#include "model/lesson/fact_json.h"
#include "model/lesson/facts.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

using Json = nlohmann::json;

constexpr std::size_t mostBlanks = 80;

bool isList(const Json& draft, const char* key) {
    const auto found = draft.find(key);
    return found == draft.end() ||
           (found->is_array() && std::ranges::all_of(*found, [](const Json& one) { return one.is_object(); }));
}

Json layerToJson(const LayerPlace& layer) {
    if (layer.kind == LayerPlace::Kind::Head) return "head:" + layer.head;
    return layer.kind == LayerPlace::Kind::Last ? Json("last") : Json(layer.number);
}

Json positionToJson(const PositionPlace& position) {
    if (position.kind == PositionPlace::Kind::Last) return "last";
    if (position.kind == PositionPlace::Kind::Number) return position.number;
    return "answer:" + std::to_string(position.number) +
           (position.further > 0 ? "+" + std::to_string(position.further) : "");
}

Json maskToJson(const LessonMask& mask) {
    Json out = Json::object();
    if (mask.layersAbove) out["layersAbove"] = layerToJson(*mask.layersAbove);
    if (!mask.heads.empty()) out["heads"] = mask.heads;
    if (mask.answers) out["answers"] = *mask.answers;
    if (mask.positionsAfter) out["positionsAfter"] = positionToJson(*mask.positionsAfter);
    if (mask.legend) out["legend"] = true;
    return out;
}

/// The parts of a pointer, each as it stands.
std::vector<std::string> partsOfPointer(const std::string& pointer) {
    std::vector<std::string> out;
    for (Json::json_pointer rest(pointer); !rest.empty(); rest.pop_back())
        out.insert(out.begin(), rest.back());
    return out;
}

/// The member or element of this name; nullptr: there is none.
template <class Value> Value* childOf(Value& of, const std::string& part) {
    if (of.is_object()) {
        const auto found = of.find(part);
        return found == of.end() ? nullptr : &*found;
    }
    if (!of.is_array() || part.empty() || part.size() > 6 ||
        !std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; }))
        return nullptr;
    const std::size_t place = std::stoul(part);
    return place < of.size() ? &of[place] : nullptr;
}

void erase(Json& of, const std::vector<std::string>& parts, std::size_t from) {
    Json* const child = childOf(of, parts[from]);
    if (!child) return;
    if (from + 1 < parts.size()) {
        erase(*child, parts, from + 1);
        if (!child->is_object() || !child->empty() || !of.is_object()) return;
    }
    if (of.is_object())
        of.erase(parts[from]);
    else
        of.erase(std::stoul(parts[from]));
}

} // namespace

Json emptyLesson(const std::string& id, const std::string& title, const std::string& language) {
    Json words = {{"en", title}};
    words[language.substr(0, language.find_first_of("_-"))] = title;
    return {{"format", "strata-lesson"}, {"version", 1},           {"id", id},
            {"title", std::move(words)}, {"licence", "CC-BY-4.0"}, {"runs", Json::array()},
            {"steps", Json::array()}};
}

Result<void> checkDraft(const Json& draft, const std::string& subject) {
    const auto read = lessonFromJson(draft, subject);
    if (read) return {};
    const bool isOne = draft.is_object() && draft.contains("format") && draft["format"] == "strata-lesson";
    if (!isOne || read.error().code == ErrorCode::Unsupported || !isList(draft, "steps") || !isList(draft, "runs"))
        return tl::unexpected<Error>(read.error());
    return {};
}

std::vector<LessonRun> runsOfDraft(const Json& draft) {
    std::vector<LessonRun> out;
    for (const Json& run : draftAt(draft, "/runs")) {
        const Json &id = draftAt(run, "/id"), &file = draftAt(run, "/file");
        if (!id.is_string() || !file.is_string()) continue;
        LessonRun one;
        one.id = id.get<std::string>();
        one.file = file.get<std::string>();
        const std::filesystem::path path = one.file;
        if (path.empty() || path.is_absolute() || std::ranges::find(path, "..") != path.end()) continue;
        if (out.size() < mostLessonRuns) out.push_back(std::move(one));
    }
    return out;
}

std::string freeIdIn(const Json& list, const std::string& wanted) {
    std::set<std::string> taken;
    for (const Json& one : list)
        if (const Json& id = draftAt(one, "/id"); id.is_string()) taken.insert(id.get<std::string>());
    std::string out = wanted;
    for (int i = 2; taken.contains(out); ++i)
        out = wanted + "-" + std::to_string(i);
    return out;
}

std::string idOf(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            out += char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() >= 40) break;
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

const Json& draftAt(const Json& draft, const std::string& pointer) {
    static const Json none;
    const Json* at = &draft;
    for (const std::string& part : partsOfPointer(pointer)) {
        at = childOf(*at, part);
        if (!at) return none;
    }
    return *at;
}

void setDraftAt(Json& draft, const std::string& pointer, Json value) {
    const std::vector<std::string> parts = partsOfPointer(pointer);
    if (parts.empty()) return;
    if (value.is_null()) return erase(draft, parts, 0);
    Json* at = &draft;
    for (const std::string& part : parts) {
        if (at->is_string()) *at = Json{{"fact", *at}};
        if (!at->is_object() && !at->is_array()) *at = Json::object();
        if (at->is_array()) {
            if (part == std::to_string(at->size()) || part == "-") at->push_back(nullptr);
            at = childOf(*at, part == "-" ? std::to_string(at->size() - 1) : part);
            if (!at) return;
        } else {
            at = &(*at)[part];
        }
    }
    *at = std::move(value);
}

std::string draftText(const Json& text, const std::string& language) {
    if (text.is_string()) return language == "en" ? text.get<std::string>() : std::string();
    const Json& one = draftAt(text, "/" + language);
    return one.is_string() ? one.get<std::string>() : std::string();
}

Json withDraftText(const Json& text, const std::string& language, const std::string& words) {
    if (language == "en" && (text.is_string() || text.is_null())) return words.empty() ? Json() : Json(words);
    Json out = text.is_object() ? text : Json::object();
    if (text.is_string()) out["en"] = text;
    if (words.empty())
        out.erase(language);
    else
        out[language] = words;
    return out.empty() ? Json() : out;
}

Json placeToJson(const FactPlace& place) {
    Json out = Json::object();
    if (place.layer) out["layer"] = layerToJson(*place.layer);
    if (place.position) out["position"] = positionToJson(*place.position);
    if (!place.level.empty()) out["level"] = place.level;
    return out;
}

FactPlace placeOfSelection(const Document& document, const Selection& selection) {
    FactPlace out;
    const auto* const run = dynamic_cast<const Run*>(&document);
    if (selection.layer)
        out.layer = LayerPlace{LayerPlace::Kind::Number, *selection.layer, {}};
    else if (selection.head && !selection.head->empty() && *selection.head != "final")
        out.layer = LayerPlace{LayerPlace::Kind::Head, 0, *selection.head};
    if (run && selection.stage && selection.token && !run->isFree())
        out.position = PositionPlace{PositionPlace::Kind::Answer, *selection.stage + 1, *selection.token};
    else if (selection.position)
        out.position = PositionPlace{PositionPlace::Kind::Number, *selection.position, 0};
    const auto holder = [&](const FactPlace& place) {
        if (run) return selectionInRun(*run, place).has_value();
        const auto* const lens = dynamic_cast<const Lens*>(&document);
        return lens && selectionInLens(*lens, place).has_value();
    };
    if (!holder(out)) out.layer.reset(); // the layer may be none of this document
    return holder(out) ? out : FactPlace();
}

Json lookToJson(const RecordedLook& look) {
    Json out = Json::object();
    if (!look.view.empty()) out["view"] = look.view;
    if (!look.run.empty()) out["run"] = look.run;
    if (!look.statistic.empty()) out["statistic"] = look.statistic;
    if (look.at != FactPlace()) out["at"] = placeToJson(look.at);
    if (!look.mask.isEmpty()) out["mask"] = maskToJson(look.mask);
    return out;
}

std::vector<OfferedBlank> offeredBlanks(const Lesson& lesson, const LessonStep* step, const StoredRuns& runs) {
    std::vector<OfferedBlank> out;
    const std::string run = step ? runOf(lesson, *step) : lesson.runs.empty() ? std::string() : lesson.runs.front().id;
    const auto add = [&](const std::string& blank) {
        if (out.size() >= mostBlanks) return;
        const auto fact = factOfBlank(lesson, step, blank);
        if (!fact) return;
        const auto value = factOf(runs, run, *fact);
        if (value && value->exists()) out.push_back({blank, *value});
    };
    add("answer");
    if (step)
        for (const auto& [name, fact] : step->facts)
            add(name);
    for (const auto& [name, fact] : lesson.facts)
        add(name);
    for (const FactKind kind : {FactKind::TopOne, FactKind::Probability, FactKind::Entropy, FactKind::TopK,
                                FactKind::SettlingLayer, FactKind::Flips, FactKind::Label, FactKind::Path,
                                FactKind::PathProbability, FactKind::Ece, FactKind::Accuracy, FactKind::Confidence})
        add(factName(kind));
    const auto found = runs.find(run);
    if (found == runs.end() || !found->second.document || found->second.document->kind() == "evaluation") return out;
    const Document& document = *found->second.document;
    // What a file says of its model's layers may be any number.
    constexpr std::int64_t mostLayers = 1000;
    for (std::int64_t layer = 0; layer <= std::min(document.model.layers, mostLayers); ++layer)
        for (const char* name : {"top1@", "p@"})
            add(name + std::to_string(layer));
    for (const HeadSummary& head : document.heads)
        for (const char* name : {"top1@head:", "p@head:", "headMinusLens@head:"})
            add(name + head.name);
    return out;
}

Result<FactValue> valueOfDraft(const Json& fact, const std::string& ofStep, const StoredRuns& runs) {
    if (fact.is_null()) return fail(ErrorCode::BadArgument, "fact", "is not chosen yet.");
    JsonProblem problem{"fact", ErrorCode::BadArgument, {}};
    const Fact wanted = FactReader({}).fact(JsonReader(fact, problem));
    if (problem.error) return tl::unexpected<Error>(*problem.error);
    return factOf(runs, ofStep, wanted);
}

} // namespace strata
