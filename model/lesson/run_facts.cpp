// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a run: what was said token by token, and of each level's labels.
#include "model/analysis/run_analysis.h"
#include "model/base/shown_text.h"
#include "model/documents/run_stages.h"
#include "model/lesson/facts.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

template <class... Parts> tl::unexpected<Error> cannot(const Parts&... parts) {
    return fail(ErrorCode::BadArgument, "run", (std::string() + ... + parts));
}

std::vector<std::string> levelNames(const Run& run) {
    std::vector<std::string> out;
    for (const RunLevel& level : run.levels)
        out.push_back(level.name);
    return out;
}

Result<const RunLevel*> levelAt(const Run& run, const std::string& level) {
    const std::vector<std::string> names = levelNames(run);
    const int place = levelPlace(level, names);
    if (place >= 0) return &run.levels[std::size_t(place)];
    return cannot("has no level ", quotedName(level), "; its levels are ", shownNames(names), ".");
}

/// The token that the state at this place says.
Result<StagePlace> tokenAt(const Run& run, const FactPlace& place) {
    const int stages = stageCount(run);
    if (!place.position && !place.level.empty()) {
        STRATA_TRY(const RunLevel* const level, levelAt(run, place.level));
        const int stage = int(level - run.levels.data());
        if (stageLength(run, stage) == 0) return cannot("has no answer on the level ", quotedName(place.level), ".");
        return StagePlace{stage, 0};
    }
    if (!place.position) return cannot("is asked at no position: say \"position\" or \"level\".");
    const PositionPlace& at = *place.position;
    if (at.kind == PositionPlace::Kind::Answer) {
        if (at.number > stages || stageLength(run, at.number - 1) == 0)
            return cannot("has no answer ", std::to_string(at.number), ": it has ", std::to_string(stages), ".");
        if (at.further >= stageLength(run, at.number - 1))
            return cannot("has no ", placeText(place), ": that answer has ",
                          std::to_string(stageLength(run, at.number - 1)), " tokens.");
        return StagePlace{at.number - 1, at.further};
    }
    StagePlace last;
    for (int stage = 0; stage < stages; ++stage) {
        const std::vector<RunToken>& tokens = *stageTokens(run, stage);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            last = {stage, int(i)};
            if (at.kind == PositionPlace::Kind::Number && tokens[i].position.value == at.number + 1) return last;
        }
    }
    if (at.kind == PositionPlace::Kind::Last && !last.isNone()) return last;
    return cannot("generated no token behind ", placeText(place), "; a lens reads all positions.");
}

/// What is said at a place, and by which sort of reader.
struct Said {
    const Reading* reading = nullptr;
    const RunToken* token = nullptr;
    const RunLevel* level = nullptr; ///< null: of a free run
    const LayerReading* lens = nullptr;
    std::string head;
};

int lastLayerOf(const Run& run) {
    return int(run.model.layers);
}

Result<Said> saidAt(const Run& run, const FactPlace& place) {
    STRATA_TRY(const StagePlace at, tokenAt(run, place));
    Said out;
    out.token = &(*stageTokens(run, at.stage))[std::size_t(at.token)];
    if (!run.isFree()) out.level = &run.levels[std::size_t(at.stage)];
    const std::string& own = stageHead(run, at.stage);
    if (!place.layer) {
        out.reading = &out.token->reading;
        out.head = own;
        return out;
    }
    if (place.layer->kind == LayerPlace::Kind::Head) {
        out.head = place.layer->head;
        if (out.head == own) {
            out.reading = &out.token->reading;
            return out;
        }
        const auto found = out.token->heads.find(out.head);
        if (found == out.token->heads.end()) {
            std::vector<std::string> known{own};
            for (const auto& [name, reading] : out.token->heads)
                known.push_back(name);
            return cannot("has no reading of the head ", quotedName(out.head), " there, but of ", shownNames(known),
                          ".");
        }
        out.reading = &found->second;
        return out;
    }
    const int layer = place.layer->kind == LayerPlace::Kind::Last ? lastLayerOf(run) : place.layer->number;
    for (const LayerReading& one : out.token->layers)
        if (one.layer.value == layer) {
            out.lens = &one;
            out.reading = &one.reading;
            return out;
        }
    if (out.token->layers.empty())
        return cannot("keeps no layer readings: make it with --layer-readings, or ask a lens.");
    return cannot("has no reading of layer ", std::to_string(layer), " there; its layers are ",
                  std::to_string(out.token->layers.front().layer.value), " to ",
                  std::to_string(out.token->layers.back().layer.value), ".");
}

const std::string& topOf(const Reading& reading) {
    return reading.top.empty() ? reading.text : reading.top.front().text;
}

/// log p of a token's text; none when the document does not keep it.
std::optional<double> logprobOf(const Said& said, const std::string& token) {
    for (const TokenScore& one : said.reading->top)
        if (isSameToken(one.text, token)) return one.logprob;
    if (isSameToken(said.reading->text, token)) return said.reading->logprob;
    if (!isSameToken(said.token->reading.text, token)) return std::nullopt;
    if (said.lens) return said.lens->chosenLogprob;
    const auto chosen = said.token->chosenLogprobs.find(said.head);
    if (chosen == said.token->chosenLogprobs.end()) return std::nullopt;
    return chosen->second;
}

FactValue none(FactForm form) {
    return {std::monostate(), form};
}

FactValue numberOrNone(std::optional<double> value, FactForm form) {
    if (!value || !std::isfinite(*value)) return none(form);
    return {*value, form};
}

/// A label's reading at a layer or head; null: the document keeps none.
Result<const LabelReading*> labelReadingAt(const Run& run, const RunLevel& level, const LayerPlace& place) {
    if (level.labelReadings.empty())
        return cannot("keeps no label readings of ", quotedName(level.name), ": make it with --label-readings.");
    const bool head = place.kind == LayerPlace::Kind::Head;
    const int layer = place.kind == LayerPlace::Kind::Last ? lastLayerOf(run) : place.number;
    for (const LabelReading& reading : level.labelReadings)
        if (head ? reading.head == place.head : reading.head.empty() && reading.layer.value == layer) return &reading;
    return cannot("has no label reading of ", placeText({place, {}, {}}), " on the level ", quotedName(level.name),
                  ".");
}

std::vector<const LabelReading*> lensOf(const RunLevel& level) {
    std::vector<const LabelReading*> out;
    for (const LabelReading& reading : level.labelReadings)
        if (reading.head.empty()) out.push_back(&reading);
    return out;
}

Result<FactValue> labelFact(const Run& run, const RunLevel& level, const Fact& fact) {
    const LabelReading* reading = nullptr;
    if (fact.at.layer) {
        STRATA_TRY(reading, labelReadingAt(run, level, *fact.at.layer));
    }
    const std::string answered = level.label.value_or(level.text);
    const std::string wanted = !fact.label.empty() ? fact.label : reading ? reading->label : answered;
    const auto candidate = std::find_if(level.candidates.begin(), level.candidates.end(),
                                        [&](const LabelCandidate& one) { return one.label == wanted; });
    switch (fact.kind) {
    case FactKind::Label:
        return FactValue{reading ? reading->label : answered, FactForm::Label};
    case FactKind::Probability:
        if (reading)
            return wanted == reading->label ? numberOrNone(reading->probability, FactForm::Probability)
                                            : none(FactForm::Probability);
        if (candidate == level.candidates.end()) return none(FactForm::Probability);
        return numberOrNone(candidate->probability, FactForm::Probability);
    case FactKind::Rank:
        if (reading || candidate == level.candidates.end()) return none(FactForm::Count);
        return FactValue{double(candidate - level.candidates.begin() + 1), FactForm::Count};
    case FactKind::Candidates:
        return FactValue{double(level.candidates.size()), FactForm::Count};
    case FactKind::TopK: {
        std::vector<std::string> labels;
        for (const LabelCandidate& one : level.candidates)
            if (int(labels.size()) < fact.k) labels.push_back(one.label);
        return FactValue{labels, FactForm::Token};
    }
    case FactKind::Entropy: {
        if (!reading) {
            STRATA_TRY(reading, labelReadingAt(run, level, {LayerPlace::Kind::Head, 0, level.head}));
        }
        return numberOrNone(reading->entropy, FactForm::Nats);
    }
    case FactKind::SettlingLayer: {
        const std::vector<const LabelReading*> lens = lensOf(level);
        if (lens.empty()) return cannot("keeps no label readings: make it with --label-readings.");
        if (!fact.label.empty() && lens.back()->label != fact.label) return none(FactForm::Layer);
        int layer = lens.back()->layer.value;
        for (auto at = lens.rbegin(); at != lens.rend() && (*at)->label == lens.back()->label; ++at)
            layer = (*at)->layer.value;
        return FactValue{double(layer), FactForm::Layer};
    }
    case FactKind::Flips: {
        const std::vector<const LabelReading*> lens = lensOf(level);
        if (lens.empty()) return cannot("keeps no label readings: make it with --label-readings.");
        int flips = 0;
        for (std::size_t i = 1; i < lens.size(); ++i)
            flips += lens[i]->label != lens[i - 1]->label ? 1 : 0;
        return FactValue{double(flips), FactForm::Count};
    }
    default:
        return cannot("has no ", factName(fact.kind), " of a level's labels; say a position for that of a token.");
    }
}

Result<FactValue> tokenFact(const Run& run, const Fact& fact) {
    if (fact.kind == FactKind::SettlingLayer || fact.kind == FactKind::Flips) {
        STRATA_TRY(const StagePlace at, tokenAt(run, fact.at));
        const RunToken& token = (*stageTokens(run, at.stage))[std::size_t(at.token)];
        if (token.layers.empty())
            return cannot("keeps no layer readings: make it with --layer-readings, or ask a lens.");
        if (fact.kind == FactKind::SettlingLayer) {
            if (!fact.token.empty() && !isSameToken(token.layers.back().reading.text, fact.token))
                return none(FactForm::Layer);
            return FactValue{double(settlingLayer(token)->value), FactForm::Layer};
        }
        int flips = 0;
        for (std::size_t i = 1; i < token.layers.size(); ++i)
            flips += token.layers[i].reading.id != token.layers[i - 1].reading.id ? 1 : 0;
        return FactValue{double(flips), FactForm::Count};
    }
    if (fact.kind == FactKind::HeadMinusLens) {
        if (!fact.at.layer || fact.at.layer->kind != LayerPlace::Kind::Head)
            return cannot("is asked for headMinusLens without a head: say \"layer\": \"head:NAME\".");
        STRATA_TRY(const Said head, saidAt(run, fact.at));
        const int index = headIndexOf(run, head.head);
        FactPlace lensPlace = fact.at;
        lensPlace.layer =
            LayerPlace{LayerPlace::Kind::Number, index < 0 ? 0 : run.heads[std::size_t(index)].layer.value, {}};
        STRATA_TRY(const Said lens, saidAt(run, lensPlace));
        const std::string target = fact.token.empty() ? head.token->reading.text : fact.token;
        const auto a = logprobOf(head, target), b = logprobOf(lens, target);
        return numberOrNone(a && b ? std::optional(*a - *b) : std::nullopt, FactForm::Nats);
    }
    STRATA_TRY(const Said said, saidAt(run, fact.at));
    switch (fact.kind) {
    case FactKind::TopOne:
        return FactValue{topOf(*said.reading), FactForm::Token};
    case FactKind::TopK: {
        std::vector<std::string> texts;
        for (const TokenScore& one : said.reading->top)
            if (int(texts.size()) < fact.k) texts.push_back(one.text);
        return FactValue{texts, FactForm::Token};
    }
    case FactKind::Probability: {
        const auto log = logprobOf(said, fact.token.empty() ? topOf(*said.reading) : fact.token);
        return numberOrNone(log ? std::optional(std::exp(*log)) : std::nullopt, FactForm::Probability);
    }
    case FactKind::Rank: {
        const std::string token = fact.token.empty() ? said.token->reading.text : fact.token;
        for (std::size_t i = 0; i < said.reading->top.size(); ++i)
            if (isSameToken(said.reading->top[i].text, token)) return FactValue{double(i + 1), FactForm::Count};
        return none(FactForm::Count);
    }
    case FactKind::Entropy:
        return numberOrNone(said.reading->entropy, FactForm::Nats);
    default:
        return cannot("has no ", factName(fact.kind), " of a token.");
    }
}

/// Where a token is looked for that is asked about without a place: where the run says it, else at its last level.
FactPlace ownPlace(const Run& run, const std::string& token) {
    FactPlace out;
    for (int stage = 0; stage < stageCount(run); ++stage) {
        const std::vector<RunToken>& tokens = *stageTokens(run, stage);
        for (const RunToken& one : tokens)
            if (!token.empty() && isSameToken(one.reading.text, token)) {
                out.position = PositionPlace{PositionPlace::Kind::Number, one.position.value - 1};
                return out;
            }
        if (!tokens.empty()) out.position = PositionPlace{PositionPlace::Kind::Answer, stage + 1};
    }
    return out;
}

bool isOfToken(FactKind kind) {
    return kind == FactKind::TopOne || kind == FactKind::TopK || kind == FactKind::Probability ||
           kind == FactKind::Rank || kind == FactKind::Entropy || kind == FactKind::SettlingLayer ||
           kind == FactKind::Flips || kind == FactKind::HeadMinusLens;
}

} // namespace

Result<FactValue> factInRun(const Run& run, const Fact& asked) {
    Fact fact = asked;
    if (isOfToken(fact.kind) && !fact.at.position && fact.at.level.empty()) {
        fact.at.position = ownPlace(run, fact.token).position;
    }
    if (fact.kind == FactKind::Ece || fact.kind == FactKind::Accuracy || fact.kind == FactKind::Confidence ||
        fact.kind == FactKind::Rows)
        return cannot("is asked for ", factName(fact.kind), ", which only an evaluation of many rows has.");
    if (fact.kind == FactKind::Agree) {
        Fact one = fact, two = fact;
        one.at = fact.a;
        two.at = fact.b;
        const bool labels = !fact.a.position && !fact.a.level.empty();
        one.kind = two.kind = labels ? FactKind::Label : FactKind::TopOne;
        STRATA_TRY(const FactValue a, factInRun(run, one));
        STRATA_TRY(const FactValue b, factInRun(run, two));
        return FactValue{isSameToken(plainText(a), plainText(b)), FactForm::Flag};
    }
    const bool ofPath = fact.kind == FactKind::Path || fact.kind == FactKind::PathProbability;
    std::string level = fact.at.level;
    if (ofPath && level.empty() && !run.levels.empty()) level = run.levels.back().name;
    if (ofPath || (!level.empty() && !fact.at.position)) {
        STRATA_TRY(const RunLevel* const of, levelAt(run, level));
        if (fact.kind == FactKind::PathProbability) return numberOrNone(of->pathProbability, FactForm::Probability);
        if (fact.kind == FactKind::Path) {
            std::vector<std::string> path;
            for (const RunLevel& one : run.levels) {
                path.push_back(one.label.value_or(one.text));
                if (&one == of) break;
            }
            return FactValue{path, FactForm::Label};
        }
        if (fact.kind != FactKind::TopOne && fact.kind != FactKind::HeadMinusLens && fact.token.empty())
            return labelFact(run, *of, fact);
    }
    if (fact.kind == FactKind::Label) return cannot("is asked for a label without a level: say \"level\".");
    if (!fact.label.empty())
        return cannot("is asked about the label ", quotedName(fact.label),
                      " at a token: say \"level\", and neither \"position\" nor \"token\".");
    return tokenFact(run, fact);
}

Result<Selection> selectionInRun(const Run& run, const FactPlace& place) {
    if (place.layer) STRATA_CHECK(checkLayer(run, *place.layer));
    if (place.layer) STRATA_CHECK(checkLayer(run, *place.layer));
    STRATA_TRY(const StagePlace at, tokenAt(run, place));
    Selection out;
    out.stage = at.stage;
    out.token = at.token;
    if (place.layer && place.layer->kind == LayerPlace::Kind::Head) out.head = place.layer->head;
    if (place.layer && place.layer->kind == LayerPlace::Kind::Number) out.layer = place.layer->number;
    if (place.layer && place.layer->kind == LayerPlace::Kind::Last) out.layer = lastLayerOf(run);
    out.position = (*stageTokens(run, at.stage))[std::size_t(at.token)].position.value - 1;
    return out;
}

} // namespace strata
