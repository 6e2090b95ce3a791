// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decoding/label_readings.h"

#include "model/task/conversation.h"

#include <algorithm>
#include <cmath>

namespace strata {
namespace {

/// Where the labels part.
std::int32_t decidingPosition(const RunState& state, std::int32_t prefix, const LabelTrie& trie, LayerIndex top) {
    const std::vector<TokenId> common = trie.commonBeginning();
    const auto there = state.tokens().subspan(static_cast<std::size_t>(prefix));
    const auto end = prefix + static_cast<std::int32_t>(common.size());
    const bool goesOn = there.size() >= common.size() && std::equal(common.begin(), common.end(), there.begin()) &&
                        state.filled(top) >= end;
    return (goesOn ? end : prefix) - 1;
}

LabelReading readingOf(const std::vector<LabelCandidate>& candidates, const std::optional<std::string>& gold) {
    LabelReading reading;
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i)
        if (candidates[i].probability > candidates[best].probability) best = i;
    double second = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double p = candidates[i].probability;
        if (i != best) second = std::max(second, p);
        if (p > 0) reading.entropy -= p * std::log(p);
    }
    reading.label = candidates[best].label;
    reading.probability = candidates[best].probability;
    reading.margin = reading.probability - second;
    if (!gold) return reading;
    const auto right = std::ranges::find(candidates, *gold, &LabelCandidate::label);
    if (right == candidates.end()) return reading;
    reading.goldProbability = right->probability;
    reading.goldRank = 1;
    for (auto other = candidates.begin(); other != candidates.end(); ++other)
        if (other->probability > right->probability || (other < right && other->probability == right->probability))
            ++*reading.goldRank;
    return reading;
}

} // namespace

std::vector<LayerIndex> allLayers(const LoadedModel& model) {
    std::vector<LayerIndex> layers;
    for (std::int32_t layer = 0; layer <= model.architecture().layers; ++layer)
        layers.emplace_back(layer);
    return layers;
}

bool goldIsAmong(const Task& task, int level, const std::vector<std::string>& answers,
                 const std::vector<std::string>& gold) {
    if (!task.taxonomy || labelDepth(task, level) <= 0) return true;
    const std::vector<std::string> above = labelPath(task, level, gold);
    if (std::ssize(above) < labelDepth(task, level)) return true;
    return task.taxonomy->resolve(labelPath(task, level, answers)) == task.taxonomy->find(above);
}

Result<std::vector<LabelReading>> labelReadings(RunState& state, std::int32_t prefix, const LabelTrie& trie,
                                                const LabelReadingRequest& request, const JobControl& control) {
    const std::vector<EngineHead>& heads = state.model().heads();
    std::vector<TreeReadout> places;
    std::vector<std::string> names;
    if (request.heads)
        for (std::size_t h = 0; h < heads.size(); ++h) {
            places.push_back({*heads[h].spec.layer, HeadIndex(static_cast<std::int32_t>(h)), heads[h].spec.readout});
            names.push_back(heads[h].spec.name);
        }
    for (const LayerIndex layer : request.lenses) {
        places.push_back({layer, HeadIndex(static_cast<std::int32_t>(heads.size()) - 1), Readout::Norm});
        names.emplace_back();
    }
    if (places.empty() || trie.empty()) return std::vector<LabelReading>();
    const LayerIndex top = std::ranges::max(places, {}, &TreeReadout::layer).layer;
    if (state.filled(top) < prefix) STRATA_CHECK(state.fill(top, control));
    STRATA_TRY(const auto scored, trie.score(state, prefix, places, request.score, control));
    STRATA_TRY(const std::vector<double> cosines, state.stepCosines(decidingPosition(state, prefix, trie, top), top));

    std::vector<LabelReading> readings;
    for (std::size_t i = 0; i < places.size(); ++i) {
        LabelReading& reading = readings.emplace_back(readingOf(scored[i], request.gold));
        reading.layer = places[i].layer;
        reading.readout = places[i].readout;
        reading.head = names[i];
        if (const std::int32_t layer = places[i].layer.value; layer > 0)
            reading.cosine = cosines[static_cast<std::size_t>(layer) - 1];
    }
    return readings;
}

} // namespace strata
