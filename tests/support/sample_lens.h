// SPDX-License-Identifier: GPL-3.0-or-later
// A lens for tests of what shows and saves it. Every number in it is made up; no model said any of this.
#pragma once

// clang-format off
#include <version> // first: moc of Qt 6.4 cannot read <compare> before it
#include "model/documents/lens.h"
// clang-format on

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::test {

/// Layers 0…K with a row between attention and MLP of layer 1 and a trained head at layer K − 1, over `positions`
/// tokens.
inline Lens sampleLens(std::int32_t layers = 4, std::int32_t positions = 5, bool withMore = true) {
    Lens lens;
    lens.strataVersion = "0.1.0";
    lens.createdAt = "2026-01-02T03:04:05Z";
    lens.model.path = "models/toy";
    lens.model.layers = layers;
    lens.heads = {{"animal", "new_lm_head.weight", LayerIndex(layers - 1), Readout::Raw, 0.25},
                  {"final", "lm_head.weight", LayerIndex(layers), Readout::Norm, std::nullopt}};
    lens.device = "cpu";
    lens.dtype = "float32";
    lens.text = "the 鳥\n🐦 sang";
    lens.matrix = "lm_head.weight";
    lens.targetKind = LensTarget::Next;
    lens.antiTarget = TokenId(3);
    const std::vector<std::string> words = {"the", " 鳥", "\n", "🐦", " sang"};
    const auto wordOf = [&](std::int32_t id) { return words[static_cast<std::size_t>(id) % words.size()]; };
    for (std::int32_t i = 0; i < positions; ++i) {
        lens.positions.push_back({TokenId(i % 5), "▁" + wordOf(i), wordOf(i)});
        lens.targets.push_back(i + 1 < positions ? std::optional(TokenId((i + 1) % 5)) : std::nullopt);
    }
    lens.levelNames = {"kind"};
    lens.segments = {{RunSegment::Kind::Prompt, -1, 0, 1}, {RunSegment::Kind::Answer, 0, 1, positions}};
    for (std::int32_t layer = 0; layer <= layers; ++layer) {
        if (withMore && layer == 1) lens.rows.push_back({LayerIndex(layer), LensPart::AfterAttention, {}});
        lens.rows.push_back({LayerIndex(layer), LensPart::State, {}});
    }
    if (withMore) lens.rows.push_back({LayerIndex(layers - 1), LensPart::State, "animal"});
    lens.topK = 3;
    const std::size_t cells = lens.rows.size() * lens.positions.size();
    for (auto& values : lens.statistics)
        values.assign(cells, 0.f);
    lens.tracked = {TokenId(1), TokenId(4)};
    for (std::size_t row = 0; row < lens.rows.size(); ++row)
        for (std::size_t position = 0; position < lens.positions.size(); ++position) {
            // The answer is found from some layer on, later for later positions.
            const bool settled = lens.rows[row].layer.value * positions >= static_cast<std::int32_t>(position) * layers;
            const float p = settled ? 0.5f + 0.4f * float(lens.rows[row].layer.value) / float(layers) : 0.3f;
            for (std::int32_t k = 0; k < lens.topK; ++k) {
                lens.topIds.emplace_back((static_cast<std::int32_t>(position) + (settled ? 1 : 2) + k) % 5);
                lens.topLogprobs.push_back(std::log(p) - 0.7f * float(k));
            }
            const std::size_t cell = lens.cell(row, position);
            const auto set = [&](LensStatistic s, float value) {
                lens.statistics[static_cast<std::size_t>(s)][cell] = value;
            };
            const float none = std::numeric_limits<float>::quiet_NaN();
            set(LensStatistic::Probability, p);
            set(LensStatistic::LogProbability, std::log(p));
            set(LensStatistic::Margin, 0.7f);
            set(LensStatistic::Entropy, 2.f * (1.f - p));
            set(LensStatistic::KlToFinal, 1.f - p);
            set(LensStatistic::JsToFinal, std::sqrt(std::max(0.f, 0.9f - p)));
            set(LensStatistic::TargetCrossEntropy, lens.targets[position] ? -std::log(p) : none);
            set(LensStatistic::TargetRank, lens.targets[position] ? (settled ? 1.f : 7.f) : none);
            set(LensStatistic::TargetMinusAnti, lens.targets[position] ? (settled ? 1.5f : -0.5f) : none);
            set(LensStatistic::Norm, 1.f + float(lens.rows[row].layer.value));
            set(LensStatistic::UpdateRatio, lens.rows[row].layer.value == 0 ? none : 0.3f);
            set(LensStatistic::Cosine, lens.rows[row].layer.value == 0 ? none : -0.1f);
            lens.trackedLogprobs.push_back(std::log(p));
            lens.trackedLogprobs.push_back(-9.25f);
        }
    for (std::int32_t i = 0; i < 5; ++i)
        lens.tokenTexts[TokenId(i)] = wordOf(i);
    return lens;
}

} // namespace strata::test
