// SPDX-License-Identifier: GPL-3.0-or-later
// The lens of the sketched run (a bird with a red breast), of any size. Every number in it is made up; no model said
// any of this.
#pragma once

// clang-format off
#include <version> // first: moc of Qt 6.4 cannot read <compare> before it
#include "model/documents/lens.h"
#include "tests/support/sample_run.h"
// clang-format on

namespace strata::test {

/// Fills the top-k and every statistic of a cell so that `answer` has probability `p` and stands first when it is the
/// largest.
inline void fillCell(Lens& lens, std::size_t row, std::size_t position, int answer, double p, int other) {
    const auto k = std::size_t(lens.topK);
    const std::size_t cell = lens.cell(row, position);
    const double q = std::min(0.95, (1 - p) * 0.6);
    const bool first = p >= q;
    double rest = std::max(1e-9, 1 - p - q), entropy = 0;
    for (std::size_t i = 0; i < k; ++i) {
        double share = 0;
        int id = 0;
        if (i == 0) {
            share = first ? p : q;
            id = first ? answer : other;
        } else if (i == 1) {
            share = first ? q : p;
            id = first ? other : answer;
        } else {
            share = rest * 0.4;
            rest -= share;
            id = 100 + int((std::size_t(answer) + i * 7) % 40);
        }
        share = std::min(share, i == 0 ? 1.0 : std::exp(double(lens.topLogprobs[cell * k + i - 1])));
        lens.topIds[cell * k + i] = TokenId(id);
        lens.topLogprobs[cell * k + i] = float(std::log(share));
        entropy -= share * std::log(share);
    }
    const auto set = [&](LensStatistic statistic, double value) {
        lens.statistics[std::size_t(statistic)][cell] = float(value);
    };
    set(LensStatistic::Probability, first ? p : q);
    set(LensStatistic::LogProbability, std::log(first ? p : q));
    set(LensStatistic::Margin, std::abs(std::log(p / q)));
    set(LensStatistic::Entropy, entropy);
    set(LensStatistic::KlToFinal, (1 - p) * 3);
    set(LensStatistic::JsToFinal, std::sqrt((1 - p) * 0.6));
    if (lens.targets[position]) {
        set(LensStatistic::TargetCrossEntropy, -std::log(p));
        set(LensStatistic::TargetRank, first ? 1 : 2 + std::floor((1 - p) * 40));
        set(LensStatistic::TargetMinusAnti, std::log(p) + 2.5);
    }
    const double layer = lens.rows[row].layer.value;
    set(LensStatistic::Norm, 3.0 + 2.5 * layer + 0.01 * double(position));
    if (layer > 0) {
        set(LensStatistic::UpdateRatio, 1.5 / (1 + layer));
        set(LensStatistic::Cosine, 0.4 - 0.08 * layer);
    }
}

/// Layers 0…`layers` and trained heads over `positions`; text of many scripts. Cells settle a third to two thirds of
/// the way up.
inline Lens birdLens(int positions = 17, int layers = 8, bool sublayers = false) {
    const Run run = sampleHierarchicalRun();
    Lens lens;
    lens.strataVersion = "0.1.0";
    lens.createdAt = "2026-01-02T03:04:05Z";
    lens.model = run.model;
    lens.model.layers = layers;
    lens.heads = run.heads;
    lens.heads[0].layer = LayerIndex(std::max(1, layers * 3 / 8));
    lens.heads[1].layer = LayerIndex(std::max(1, layers * 5 / 8));
    lens.heads[2].layer = LayerIndex(layers);
    lens.device = "cpu";
    lens.dtype = "float32";
    lens.text = "a small bird with a red breast";
    lens.matrix = "lm_head.weight";
    lens.topK = 10;
    static const std::vector<std::string> words{"<s>",   " a",      " small",     " bird",   " with",   " a",
                                                " red",  " breast", "<|domain|>", " animal", "<|eot|>", "<|family|>",
                                                " bird", "<|eot|>", "<|kind|>",   " thr",    "ush"};
    static const std::vector<std::string> more{" 知更鸟", "是", "一种",   "。",  " 🐦", " زرزور", " שיר", "\n",
                                               "\t",      "é",  "<0xE4>", "ing", " ",   "–",      ".",    " the"};
    const auto idOf = [](std::size_t word) { return 100 + int(word); };
    for (std::size_t w = 0; w < words.size(); ++w)
        lens.tokenTexts[TokenId(idOf(w))] = words[w];
    for (std::size_t w = 0; w < more.size(); ++w)
        lens.tokenTexts[TokenId(idOf(words.size() + w))] = more[w];
    for (int i = 0; i < 60; ++i)
        if (!lens.tokenTexts.contains(TokenId(100 + i))) lens.tokenTexts[TokenId(100 + i)] = " w" + std::to_string(i);
    for (int p = 0; p < positions; ++p) {
        const std::size_t w =
            std::size_t(p) < words.size() ? std::size_t(p) : words.size() + std::size_t(p) % more.size();
        lens.positions.push_back(
            {TokenId(idOf(w)), lens.tokenTexts[TokenId(idOf(w))], lens.tokenTexts[TokenId(idOf(w))]});
    }
    if (positions >= 17) {
        using Kind = RunSegment::Kind;
        lens.levelNames = {"domain", "family", "kind"};
        lens.segments = {{Kind::Prompt, -1, 0, 8},        {Kind::Instruction, 0, 8, 9}, {Kind::Answer, 0, 9, 11},
                         {Kind::Instruction, 1, 11, 12},  {Kind::Answer, 1, 12, 14},    {Kind::Instruction, 2, 14, 15},
                         {Kind::Answer, 2, 15, positions}};
    }
    for (int p = 0; p < positions; ++p)
        lens.targets.push_back(p + 1 < positions ? std::optional(lens.positions[std::size_t(p) + 1].id) : std::nullopt);
    for (int l = 0; l <= layers; ++l) {
        if (sublayers && l > 0) lens.rows.push_back({LayerIndex(l), LensPart::AfterAttention, {}});
        lens.rows.push_back({LayerIndex(l), LensPart::State, {}});
    }
    for (const HeadSummary& head : lens.heads)
        lens.rows.push_back({head.layer, LensPart::State, head.name});
    const std::size_t cells = lens.rows.size() * lens.positions.size();
    lens.topIds.assign(cells * std::size_t(lens.topK), TokenId(-1));
    lens.topLogprobs.assign(cells * std::size_t(lens.topK), std::numeric_limits<float>::quiet_NaN());
    for (auto& values : lens.statistics)
        values.assign(cells, std::numeric_limits<float>::quiet_NaN());
    std::size_t state = 99;
    const auto random = [&] {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return double(state >> 40) / double(1 << 24);
    };
    for (std::size_t p = 0; p < lens.positions.size(); ++p) {
        const double settle = layers * (0.3 + 0.4 * random()), sure = 0.35 + 0.6 * random();
        const int answer = lens.targets[p] ? lens.targets[p]->value : 110, other = 100 + int(random() * 33);
        for (std::size_t r = 0; r < lens.rows.size(); ++r) {
            const double layer = lens.rows[r].layer.value + (lens.rows[r].head.empty() ? 0 : layers * 0.3);
            const double p1 = std::clamp(sure / (1 + std::exp(-(layer - settle) * 9 / layers)), 1e-4, 0.999);
            fillCell(lens, r, p, answer, p1, other == answer ? other + 1 : other);
        }
    }
    lens.milliseconds = 14;
    return lens;
}

/// As `birdLens`, stopped after its first `rows` rows.
inline Lens cancelledBirdLens(std::size_t rows = 4) {
    Lens lens = birdLens();
    const std::size_t kept = rows * lens.positions.size();
    for (std::size_t i = kept * std::size_t(lens.topK); i < lens.topIds.size(); ++i)
        lens.topIds[i] = TokenId(-1);
    for (auto& values : lens.statistics)
        for (std::size_t i = kept; i < values.size(); ++i)
            values[i] = std::numeric_limits<float>::quiet_NaN();
    lens.cancelled = true;
    return lens;
}

/// Curves of the inner-optimisation and headless views.
inline void addCurves(Lens& lens) {
    const int layers = int(lens.model.layers);
    const std::size_t positions = lens.positions.size(), cells = std::size_t(layers + 1) * positions;
    InnerOptimisation inner;
    inner.layers = layers;
    inner.positions = std::int32_t(positions);
    const auto make = [&](auto value) {
        std::vector<float> out(cells);
        for (int l = 0; l <= layers; ++l)
            for (std::size_t p = 0; p < positions; ++p)
                out[std::size_t(l) * positions + p] = float(value(double(l), double(p)));
        return out;
    };
    const auto update = [&](auto value) {
        std::vector<float> out = make(value);
        std::fill(out.end() - std::ptrdiff_t(positions), out.end(), std::numeric_limits<float>::quiet_NaN());
        return out;
    };
    const auto spread = [](double p) { return 0.7 + 0.6 * std::fmod(p * 0.37, 1.0); };
    inner.loss = make([&](double l, double p) { return 8.0 * std::exp(-l / 4) * spread(p) + 0.6; });
    inner.norm = make([&](double l, double p) { return (p == 0 ? 60 : 3 + 2.5 * l) * spread(p); });
    inner.updateRatio = update([&](double l, double p) { return 1.4 / (1 + l) * spread(p); });
    inner.descentCosine = update([&](double l, double p) { return 0.08 + 0.02 * l * spread(p) - 0.05; });
    inner.effectiveStep = update([&](double l, double p) { return 3 * std::exp(-l / 3) * spread(p); });
    inner.attentionCosine = update([&](double l, double p) { return 0.05 + 0.01 * l * spread(p); });
    inner.mlpCosine = update([&](double l, double p) { return 0.1 + 0.015 * l * spread(p); });
    inner.attentionRatio = update([&](double l, double p) { return 0.5 / (1 + l) * spread(p); });
    inner.mlpRatio = update([&](double l, double p) { return 1.1 / (1 + l) * spread(p); });
    lens.inner = inner;
    HeadlessCurves curves;
    curves.logCount = std::log(double(positions));
    for (int l = 0; l <= layers; ++l) {
        curves.contrastiveLoss.push_back(curves.logCount * (1.1 - 0.08 * l));
        curves.adjustedLoss.push_back(curves.logCount * (1.2 - 0.07 * l));
        curves.nearestAccuracy.push_back(0.05 * l);
        curves.anisotropy.push_back(0.2 + 0.05 * l);
    }
    lens.headless = curves;
}

/// With a block that was replaced by a gradient step.
inline std::shared_ptr<const Lens> withReplaced(Lens lens) {
    lens.replaced.push_back({4, 1.0, 3.0, 3.5, 3.2});
    return std::make_shared<const Lens>(std::move(lens));
}

} // namespace strata::test
