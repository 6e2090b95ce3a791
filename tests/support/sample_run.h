// SPDX-License-Identifier: GPL-3.0-or-later
// Runs for tests of what shows them. Every number in them is made up; no model said any of this.
#pragma once

// clang-format off
#include <version> // first: moc of Qt 6.4 cannot read <compare> before it
#include "model/documents/run.h"
// clang-format on

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace strata::test {

using Scored = std::pair<std::string, double>; ///< text, probability

/// A made-up reading whose top-k is `top`, sorted; the chosen token is the `chosen`-th as given.
inline Reading sampleReading(const std::vector<Scored>& top, std::size_t chosen = 0) {
    Reading reading;
    double entropy = 0, rest = 1;
    for (std::size_t i = 0; i < top.size(); ++i) {
        TokenScore score;
        score.id = TokenId(int(1000 + std::hash<std::string>{}(top[i].first) % 3000));
        score.text = top[i].first;
        score.logprob = float(std::log(top[i].second));
        reading.top.push_back(score);
        entropy -= top[i].second * std::log(top[i].second);
        rest -= top[i].second;
    }
    if (rest > 1e-9) entropy -= rest * std::log(rest / 50);
    reading.entropy = float(entropy);
    if (chosen < reading.top.size()) {
        reading.id = reading.top[chosen].id;
        reading.text = reading.top[chosen].text;
        reading.logprob = reading.top[chosen].logprob;
    }
    std::stable_sort(reading.top.begin(), reading.top.end(),
                     [](const TokenScore& a, const TokenScore& b) { return a.logprob > b.logprob; });
    reading.margin = reading.top.size() > 1 ? reading.top[0].logprob - reading.top[1].logprob : 0.f;
    return reading;
}

/// Probability of the chosen token over layers 0…8, made up so that it settles at `settles`.
inline void addLayers(RunToken& token, const std::string& other, const std::vector<double>& probabilities) {
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        LayerReading layer;
        layer.layer = LayerIndex(int(i));
        const double p = probabilities[i];
        const bool first = p >= 0.5 * (1 - p);
        const std::vector<Scored> top = first ? std::vector<Scored>{{token.reading.text, p}, {other, (1 - p) * 0.5}}
                                              : std::vector<Scored>{{other, (1 - p) * 0.5}, {token.reading.text, p}};
        layer.reading = sampleReading(top);
        layer.chosenLogprob = float(std::log(p));
        token.layers.push_back(layer);
    }
}

inline RunToken sampleToken(int position, const std::vector<Scored>& top) {
    RunToken token;
    token.position = Position(position);
    token.reading = sampleReading(top);
    token.bytes = token.reading.text;
    return token;
}

inline LabelCandidate candidate(const char* label, double probability, int children) {
    return {label, std::log(probability) - 0.02, probability, children};
}

/// The run of the design's sketch: a definition from WordNet, three heads at layers 3, 5 and 8 of 8.
inline Run sampleHierarchicalRun() {
    Run run;
    run.strataVersion = "0.1.0";
    run.createdAt = "2026-01-02T03:04:05Z";
    run.model.path = "strata-wordnet";
    run.model.hash = "3f7a9c1e5b2d48f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e";
    run.model.architecture = "LlamaForCausalLM";
    run.model.layers = 8;
    run.model.hiddenSize = 160;
    run.model.vocabularySize = 4096;
    run.model.parameters = 5'000'000;
    run.model.dtype = "bfloat16";
    run.heads = {{"domain", "lm_head_domain.weight", LayerIndex(3), Readout::Raw, 1.04},
                 {"family", "lm_head_family.weight", LayerIndex(5), Readout::Raw, 0.91},
                 {"kind", "lm_head.weight", LayerIndex(8), Readout::Norm, std::nullopt}};
    run.task = "WordNet";
    run.device = "cpu";
    run.dtype = "bfloat16";
    run.options = {{"temperature", "0"}, {"top-k", "10"}};
    run.fields = {{"input", "a small bird with a red breast"}};
    run.promptText = "a small bird with a red breast";
    run.promptLength = 8;

    const auto level = [&](const char* name, int head, const char* text, double probability, double path,
                           std::vector<LabelCandidate> candidates) {
        RunLevel out;
        out.name = name;
        out.head = run.heads[std::size_t(head)].name;
        out.tensor = run.heads[std::size_t(head)].tensor;
        out.layer = run.heads[std::size_t(head)].layer;
        out.readout = run.heads[std::size_t(head)].readout;
        out.text = text;
        out.label = text;
        out.labelValid = true;
        out.constrained = true;
        out.labelProbability = probability;
        out.pathProbability = path;
        out.candidates = std::move(candidates);
        return out;
    };
    // Candidates below the first few share what is left, so that each level's probabilities sum to one.
    const auto filled = [](std::vector<LabelCandidate> list, int more, const char* stem) {
        double rest = 1;
        for (const LabelCandidate& c : list)
            rest -= c.probability;
        for (int i = 0; i < more; ++i)
            list.push_back(candidate((stem + std::to_string(i + 1)).c_str(), std::max(rest, 1e-4) / more, i % 4));
        return list;
    };
    RunLevel domain =
        level("domain", 0, "animal", 0.942, 0.942,
              filled({candidate("animal", 0.942, 34), candidate("plant", 0.028, 21), candidate("artifact", 0.013, 40)},
                     23, "domain "));
    RunLevel family =
        level("family", 1, "bird", 0.812, 0.765,
              filled({candidate("bird", 0.812, 12), candidate("mammal", 0.108, 18), candidate("fish", 0.027, 9)}, 31,
                     "family "));
    RunLevel kind =
        level("kind", 2, "thrush", 0.581, 0.444,
              filled({candidate("thrush", 0.581, 0), candidate("finch", 0.174, 0), candidate("warbler", 0.092, 0)}, 9,
                     "kind "));

    RunToken animal = sampleToken(9, {{"animal", 0.942}, {"plant", 0.028}, {"artifact", 0.013}, {"food", 0.006}});
    animal.heads["family"] = sampleReading({{"animal", 0.47}, {"bird", 0.31}, {"plant", 0.05}});
    animal.heads["kind"] = sampleReading({{"animal", 0.58}, {"thr", 0.11}});
    animal.chosenLogprobs = {
        {"domain", animal.reading.logprob}, {"family", float(std::log(0.47))}, {"kind", float(std::log(0.58))}};
    addLayers(animal, "plant", {0.01, 0.06, 0.34, 0.947, 0.965, 0.969, 0.978, 0.978, 0.985});
    RunToken closing1 = sampleToken(10, {{"\n", 0.31}, {" ", 0.22}, {"animal", 0.09}});
    closing1.heads["family"] = sampleReading({{"\n", 0.62}, {"bird", 0.2}});
    closing1.heads["kind"] = sampleReading({{"\n", 0.71}, {" ", 0.12}});
    closing1.chosenLogprobs = {
        {"domain", closing1.reading.logprob}, {"family", float(std::log(0.62))}, {"kind", float(std::log(0.71))}};
    addLayers(closing1, " ", {0.02, 0.05, 0.12, 0.31, 0.55, 0.62, 0.68, 0.70, 0.71});
    domain.tokens = {animal, closing1};
    domain.sumLogprob = animal.reading.logprob + closing1.reading.logprob;

    RunToken bird = sampleToken(12, {{"bird", 0.812}, {"mammal", 0.108}, {"fish", 0.027}, {"insect", 0.019}});
    bird.heads["domain"] = sampleReading({{"animal", 0.27}, {"bird", 0.21}, {"plant", 0.08}});
    bird.heads["kind"] = sampleReading({{"bird", 0.49}, {"thr", 0.27}});
    bird.chosenLogprobs = {
        {"domain", float(std::log(0.21))}, {"family", bird.reading.logprob}, {"kind", float(std::log(0.49))}};
    addLayers(bird, "fish", {0.008, 0.012, 0.052, 0.235, 0.575, 0.815, 0.842, 0.853, 0.868});
    RunToken closing2 = sampleToken(13, {{"\n", 0.28}, {" ", 0.25}});
    closing2.heads["domain"] = sampleReading({{"\n", 0.11}, {"animal", 0.1}});
    closing2.heads["kind"] = sampleReading({{"\n", 0.66}, {" ", 0.2}});
    closing2.chosenLogprobs = {
        {"domain", float(std::log(0.11))}, {"family", closing2.reading.logprob}, {"kind", float(std::log(0.66))}};
    addLayers(closing2, " ", {0.02, 0.03, 0.08, 0.16, 0.22, 0.28, 0.48, 0.6, 0.66});
    family.tokens = {bird, closing2};
    family.sumLogprob = bird.reading.logprob + closing2.reading.logprob;

    RunToken thr = sampleToken(15, {{"thr", 0.581}, {"fin", 0.174}, {"war", 0.092}, {"rob", 0.055}});
    thr.heads["domain"] = sampleReading({{"animal", 0.24}, {"bird", 0.12}});
    thr.heads["family"] = sampleReading({{"bird", 0.37}, {"thr", 0.09}});
    thr.chosenLogprobs = {
        {"domain", float(std::log(0.004))}, {"family", float(std::log(0.09))}, {"kind", thr.reading.logprob}};
    addLayers(thr, "fin", {0.004, 0.005, 0.009, 0.02, 0.085, 0.155, 0.288, 0.472, 0.581});
    RunToken ush = sampleToken(16, {{"ush", 0.962}, {"ash", 0.012}, {"ow", 0.008}});
    ush.heads["domain"] = sampleReading({{"animal", 0.2}, {"ch", 0.1}});
    ush.heads["family"] = sampleReading({{"ch", 0.16}, {"ush", 0.11}});
    ush.chosenLogprobs = {
        {"domain", float(std::log(0.01))}, {"family", float(std::log(0.11))}, {"kind", ush.reading.logprob}};
    addLayers(ush, "ch", {0.001, 0.001, 0.002, 0.01, 0.04, 0.13, 0.44, 0.83, 0.962});
    RunToken closing3 = sampleToken(17, {{"\n", 0.24}, {" ", 0.2}, {"es", 0.1}});
    closing3.heads["domain"] = sampleReading({{"animal", 0.12}, {"\n", 0.1}});
    closing3.heads["family"] = sampleReading({{"\n", 0.21}, {"bird", 0.14}});
    closing3.chosenLogprobs = {
        {"domain", float(std::log(0.1))}, {"family", float(std::log(0.21))}, {"kind", closing3.reading.logprob}};
    addLayers(closing3, " ", {0.02, 0.02, 0.05, 0.09, 0.11, 0.13, 0.17, 0.21, 0.24});
    kind.tokens = {thr, ush, closing3};
    kind.sumLogprob = thr.reading.logprob + ush.reading.logprob + closing3.reading.logprob;

    run.levels = {domain, family, kind};
    run.cost = {36, 36, 21.0, 56, 56};
    return run;
}

/// Heads that each continued by themselves: `tokens` made-up tokens, among them line ends, Chinese, emoji, Arabic and
/// half characters.
inline Run sampleFreeRun(int tokens = 400) {
    Run run = sampleHierarchicalRun();
    run.levels.clear();
    static const std::vector<std::string> words{
        " The",   " robin", " is", " a",   " small", " bird",   ",",    " and", " it",  " sings", " in", " the",
        " early", " morn",  "ing", ".",    "\n",     " 知更鸟", "是",   "一种", "小鸟", "。",     " 🐦", " زرزور",
        " שיר",   "\t",     "é",   "\xC3", "\xA9",   "<0x0A>",  " don", "'t",   " ",    "–",      " α",  "<|eot|>"};
    std::size_t state = 12345;
    const auto random = [&] {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return double(state >> 40) / double(1 << 24);
    };
    for (std::size_t h = 0; h < run.heads.size(); ++h) {
        RunColumn column;
        column.name = run.heads[h].name;
        column.head = run.heads[h].name;
        column.layer = run.heads[h].layer;
        column.readout = run.heads[h].readout;
        column.stoppedBy = h == 1 ? StopReason::EndOfTurn : StopReason::MaxNewTokens;
        const int count = h == 1 ? tokens * 3 / 4 : tokens;
        for (int i = 0; i < count; ++i) {
            const std::size_t word = (std::size_t(i) + (i > 20 ? h * std::size_t(i / 9) : 0)) % (words.size() - 1);
            const double p = 0.15 + 0.84 * random();
            RunToken token = sampleToken(run.promptLength + i,
                                         {{words[word], p}, {words[(word + 7) % words.size()], (1 - p) * 0.6}});
            for (std::size_t other = 0; other < run.heads.size(); ++other) {
                if (other == h) continue;
                const bool same = random() < 0.8;
                const double q = 0.1 + 0.8 * random();
                token.heads[run.heads[other].name] =
                    sampleReading({{same ? words[word] : words[(word + 3) % words.size()], q},
                                   {words[(word + 5) % words.size()], (1 - q) * 0.5}});
                token.chosenLogprobs[run.heads[other].name] = float(std::log(same ? q : 0.03));
            }
            token.chosenLogprobs[column.name] = token.reading.logprob;
            column.text += token.bytes;
            column.tokens.push_back(std::move(token));
        }
        run.columns.push_back(std::move(column));
    }
    return run;
}

/// One level, no candidates, free text.
inline Run sampleFreeTextRun(int tokens = 60) {
    Run run = sampleHierarchicalRun();
    const Run free = sampleFreeRun(tokens);
    run.levels.resize(1);
    RunLevel& level = run.levels[0];
    level.label.reset();
    level.labelProbability.reset();
    level.pathProbability.reset();
    level.candidates.clear();
    level.constrained = false;
    level.text = free.columns[0].text;
    level.tokens = free.columns[0].tokens;
    return run;
}

/// Cancelled in the middle of the second level, which answered with no allowed label.
inline Run sampleCancelledRun() {
    Run run = sampleHierarchicalRun();
    run.levels.resize(2);
    RunLevel& level = run.levels[1];
    level.stoppedBy = StopReason::Cancelled;
    level.text = "bir";
    level.label.reset();
    level.labelValid = false;
    level.labelProbability.reset();
    level.pathProbability.reset();
    level.tokens.pop_back();
    level.tokens[0].heads.erase("kind");
    return run;
}

/// Numbers that are none, an empty token, a label of another parent.
inline Run sampleBrokenRun() {
    Run run = sampleHierarchicalRun();
    const float nan = std::numeric_limits<float>::quiet_NaN();
    RunToken& token = run.levels[0].tokens[0];
    token.reading.logprob = nan;
    token.reading.entropy = nan;
    token.reading.margin = std::numeric_limits<float>::infinity();
    token.reading.top[1].logprob = -std::numeric_limits<float>::infinity();
    token.heads["family"].logprob = nan;
    token.layers[4].chosenLogprob = nan;
    run.levels[0].candidates[1].probability = std::numeric_limits<double>::quiet_NaN();
    run.levels[0].labelProbability = std::numeric_limits<double>::quiet_NaN();
    run.levels[1].tokens[0].reading.text.clear();
    run.levels[1].tokens[0].bytes.clear();
    run.levels[2].label =
        "a label whose name is far too long to fit into any panel that a sane person would draw on a screen";
    run.levels[2].labelValid = false;
    run.levels[2].tokens[0].reading.top.clear();
    return run;
}

} // namespace strata::test
