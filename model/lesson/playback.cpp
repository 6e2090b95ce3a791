// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/playback.h"

#include "model/documents/run_prefix.h"
#include "model/documents/run_stages.h"
#include "model/lesson/masks.h"

#include <algorithm>
#include <set>

namespace strata {
namespace {

struct UnitName {
    PlaybackUnit unit;
    const char* name;
};
constexpr UnitName names[] = {
    {PlaybackUnit::Token, "token"}, {PlaybackUnit::Layer, "layer"}, {PlaybackUnit::Level, "level"}};

/// The token of the run is decoded: its column says so, though no layer has read there.
std::shared_ptr<const Lens> withToken(Lens shown, const Lens& whole, int position) {
    const auto at = std::size_t(position);
    if (at >= whole.positions.size()) return std::make_shared<const Lens>(std::move(shown));
    shown.positions[at] = whole.positions[at];
    if (at - 1 < whole.targets.size()) shown.targets[at - 1] = whole.targets[at - 1];
    return std::make_shared<const Lens>(std::move(shown));
}

/// The first position of a level's answer; none: the lens has none of it.
std::optional<int> beginOfAnswer(const Lens& lens, int level) {
    for (const RunSegment& segment : lens.segments)
        if (segment.kind == RunSegment::Kind::Answer && segment.level == level) return segment.begin;
    return std::nullopt;
}

int answersOf(const Lens& lens) {
    int count = 0;
    for (const RunSegment& segment : lens.segments)
        if (segment.kind == RunSegment::Kind::Answer) count = std::max(count, segment.level + 1);
    return count;
}

/// Token number `step` (from 1) over the stages.
StagePlace placeOfToken(const Run& run, int step) {
    for (int stage = 0; stage < stageCount(run); ++stage) {
        const int length = stageLength(run, stage);
        if (step <= length) return {stage, step - 1};
        step -= length;
    }
    return {};
}

Selection ofPlace(const StagePlace& place) {
    Selection out;
    out.stage = place.stage;
    out.token = place.token;
    return out;
}

LessonMask maskAt(const Played& played, PlaybackUnit unit, int step) {
    LessonMask mask;
    if (unit == PlaybackUnit::Layer) {
        const std::vector<int> layers = layersOf(played);
        mask.layersAbove = LayerPlace{LayerPlace::Kind::Number, step > 0 ? layers[std::size_t(step - 1)] : -1, {}};
    } else if (unit == PlaybackUnit::Level || step == 0) {
        mask.answers = step + 1;
    } else if (!played.run) {
        mask.positionsAfter = PositionPlace{PositionPlace::Kind::Number, step - 1, 0};
    } else if (const StagePlace place = placeOfToken(*played.run, step); !place.isNone()) {
        // The state before a token says it.
        const int position = (*stageTokens(*played.run, place.stage))[std::size_t(place.token)].position.value;
        mask.positionsAfter = PositionPlace{PositionPlace::Kind::Number, std::max(0, position - 1), 0};
    }
    return mask;
}

template <class Shown>
std::shared_ptr<const Shown> maskedAs(const std::shared_ptr<const Shown>& of, const LessonMask& m) {
    return of ? documentAs<Shown>(masked(of, m)) : nullptr;
}

} // namespace

const char* playbackUnitName(PlaybackUnit unit) {
    for (const UnitName& one : names)
        if (one.unit == unit) return one.name;
    return "";
}

std::optional<PlaybackUnit> playbackUnitNamed(const std::string& name) {
    for (const UnitName& one : names)
        if (name == one.name) return one.unit;
    return std::nullopt;
}

std::vector<int> layersOf(const Played& played) {
    std::set<int> layers;
    if (played.lens)
        for (const LensRow& row : played.lens->rows)
            layers.insert(row.layer.value);
    if (played.run) {
        const Run& run = *played.run;
        for (const HeadSummary& head : run.heads)
            layers.insert(head.layer.value);
        const auto addTokens = [&](const std::vector<RunToken>& tokens) {
            for (const RunToken& token : tokens)
                for (const LayerReading& one : token.layers)
                    layers.insert(one.layer.value);
        };
        for (const RunLevel& level : run.levels) {
            layers.insert(level.layer.value);
            for (const LabelReading& one : level.labelReadings)
                layers.insert(one.layer.value);
            addTokens(level.tokens);
        }
        for (const RunColumn& column : run.columns) {
            layers.insert(column.layer.value);
            addTokens(column.tokens);
        }
    }
    return {layers.begin(), layers.end()};
}

int playbackSteps(const Played& played, PlaybackUnit unit) {
    switch (unit) {
    case PlaybackUnit::Token:
        return played.run ? tokensUpTo(*played.run, {}).second : played.lens ? int(played.lens->positions.size()) : 0;
    case PlaybackUnit::Layer:
        return int(layersOf(played).size());
    case PlaybackUnit::Level:
        return played.run ? stageCount(*played.run) : played.lens ? answersOf(*played.lens) : 0;
    }
    return 0;
}

int firstPlaybackStep(const Played& played, PlaybackUnit unit) {
    return unit == PlaybackUnit::Token && !played.run ? 1 : 0;
}

Played playedTo(const Played& played, PlaybackUnit unit, int step) {
    const int all = playbackSteps(played, unit);
    if (step >= all) return played;
    step = std::max(step, firstPlaybackStep(played, unit));
    const LessonMask mask = maskAt(played, unit, step);
    Played out{nullptr, maskedAs(played.lens, mask)};
    if (played.run && unit == PlaybackUnit::Token && step > 0) {
        const StagePlace place = placeOfToken(*played.run, step);
        out.run = std::make_shared<const Run>(runUpTo(*played.run, place.stage, place.token));
        if (out.lens) out.lens = withToken(*out.lens, *played.lens, mask.positionsAfter->number + 1);
    } else {
        out.run = maskedAs(played.run, mask);
    }
    return out;
}

Selection selectionAtStep(const Played& played, PlaybackUnit unit, int step, Selection before) {
    if (step < 1 || step > playbackSteps(played, unit)) return before;
    if (unit == PlaybackUnit::Layer) {
        const int layer = layersOf(played)[std::size_t(step - 1)];
        if (played.lens) {
            before.layer = layer;
            before.afterAttention = false;
            return before;
        }
        for (int stage = 0; stage < stageCount(*played.run); ++stage)
            if (const auto i = std::size_t(stage);
                (played.run->isFree() ? played.run->columns[i].layer : played.run->levels[i].layer).value == layer)
                return ofPlace({stage, 0});
        return before;
    }
    if (played.run) {
        return ofPlace(unit == PlaybackUnit::Level ? StagePlace{step - 1, 0} : placeOfToken(*played.run, step));
    }
    const int position = unit == PlaybackUnit::Token ? step - 1 : beginOfAnswer(*played.lens, step - 1).value_or(1) - 1;
    before.position = std::clamp(position, 0, int(played.lens->positions.size()) - 1);
    if (!before.layer && !played.lens->rows.empty()) before.layer = played.lens->rows.back().layer.value;
    return before;
}

int stepOfSelection(const Played& played, PlaybackUnit unit, const Selection& selection) {
    if (unit != PlaybackUnit::Token) return 0;
    if (!played.run) return selection.position ? *selection.position + 1 : 0;
    const TokenPlace place{selection.stage.value_or(-1), selection.token.value_or(-1)};
    return hasToken(*played.run, place) ? tokensUpTo(*played.run, {place.stage, place.token}).first : 0;
}

std::string nameOfStep(const Played& played, PlaybackUnit unit, int step) {
    if (step < 1 || step > playbackSteps(played, unit)) return {};
    if (unit == PlaybackUnit::Level) {
        if (played.run) return stageTitle(*played.run, step - 1);
        const auto& levels = played.lens->levelNames;
        return std::size_t(step) <= levels.size() ? levels[std::size_t(step - 1)] : std::string();
    }
    if (unit == PlaybackUnit::Layer) {
        const int layer = layersOf(played)[std::size_t(step - 1)];
        const std::vector<HeadSummary>& heads = played.run ? played.run->heads : played.lens->heads;
        for (const HeadSummary& head : heads)
            if (head.layer.value == layer) return head.name;
    }
    return {};
}

} // namespace strata
