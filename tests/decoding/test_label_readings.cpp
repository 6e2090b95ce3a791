// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer says of a level's labels, and the most probable paths, against plain second ways.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/distribution.h"
#include "model/decoding/label_readings.h"
#include "model/documents/run_json.h"
#include "tests/decoding/toy.h"

#include <nlohmann/json.hpp>

#include <functional>

using namespace strata;
using namespace strata::test;

namespace {

Run decode(const std::shared_ptr<const LoadedModel>& model, const Task& task, const DecodeOptions& options = {}) {
    const ToyTokenizer tokenizer;
    auto run = decodeHierarchically(model, tokenizer, task, {{"input", "bird"}}, options, {});
    if (!run) qFatal("%s", run.error().message().c_str());
    return *run;
}

const LabelReading& readingAt(const RunLevel& level, const std::string& head, int layer) {
    for (const LabelReading& reading : level.labelReadings)
        if (reading.head == head && reading.layer.value == layer) return reading;
    qFatal("no reading of %s at layer %d", head.c_str(), layer);
}

double entropyOf(const std::vector<double>& probabilities) {
    double out = 0;
    for (const double p : probabilities)
        if (p > 0) out -= p * std::log(p);
    return out;
}

/// Every path of the tree with its probability, each by a run of its own in which all levels are given.
std::vector<std::pair<std::vector<std::string>, double>> allPaths(const std::shared_ptr<const LoadedModel>& model,
                                                                  const Task& task, LabelScore by) {
    std::vector<std::pair<std::vector<std::string>, double>> out;
    const std::function<void(const TaxonomyNode&, std::vector<std::string>)> walk =
        [&](const TaxonomyNode& node, const std::vector<std::string>& path) {
            for (const TaxonomyNode& child : node.children) {
                std::vector<std::string> longer = path;
                longer.push_back(child.label);
                if (!child.children.empty()) {
                    walk(child, longer);
                    continue;
                }
                DecodeOptions options;
                options.labelScore = by;
                std::size_t label = 0;
                for (const TaskLevel& level : task.levels)
                    if (level.answer == AnswerKind::Label && label < longer.size())
                        options.forced[level.name] = longer[label++];
                const Run run = decode(model, task, options);
                const auto last = std::find_if(run.levels.rbegin(), run.levels.rend(),
                                               [](const RunLevel& level) { return level.pathProbability.has_value(); });
                out.emplace_back(longer, *last->pathProbability);
            }
        };
    walk(task.taxonomy->root, {});
    std::ranges::stable_sort(out, std::greater<>(), [](const auto& path) { return path.second; });
    return out;
}

} // namespace

class LabelReadingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// At the level's own head and layer: the run's own distribution, to the last digit; and it is no other run.
    void theOwnHeadSaysWhatTheRunSaid() {
        for (unsigned seed = 1; seed <= 6; ++seed)
            for (const LabelScore by : {LabelScore::Sum, LabelScore::TokenMean}) {
                const auto model = toyModel(toyHeads(), seed);
                DecodeOptions options;
                options.labelScore = by;
                const Run without = decode(model, toyTask(), options);
                options.labelReadings = true;
                options.gold = {{"top", "car"}, {"low", "abba"}};
                const Run run = decode(model, toyTask(), options);
                QCOMPARE(run.levels.size(), without.levels.size());
                QCOMPARE(run.cost.layerTokens, without.cost.layerTokens);
                QCOMPARE(run.cost.labelScoringLayerTokens, without.cost.labelScoringLayerTokens);
                for (std::size_t l = 0; l < run.levels.size(); ++l) {
                    const RunLevel& level = run.levels[l];
                    QCOMPARE(level.tokens, without.levels[l].tokens);
                    QCOMPARE(level.labelReadings.size(), std::size_t{2 + 5}); // heads, and layers 0 … 4
                    const LabelReading& own = readingAt(level, level.head, level.layer.value);
                    QCOMPARE(own.label, level.candidates.front().label);
                    QVERIFY(own.probability == level.candidates.front().probability);
                    QVERIFY(own.margin == level.candidates[0].probability - level.candidates[1].probability);
                    QCOMPARE(own.readout, level.readout);
                    std::vector<double> probabilities;
                    for (const LabelCandidate& candidate : level.candidates)
                        probabilities.push_back(candidate.probability);
                    QVERIFY(std::abs(own.entropy - entropyOf(probabilities)) < 1e-12);
                    const auto gold =
                        std::ranges::find(level.candidates, options.gold.at(level.name), &LabelCandidate::label);
                    QCOMPARE(own.goldRank.has_value(), gold != level.candidates.end());
                    if (own.goldRank) {
                        QCOMPARE(*own.goldRank, std::int64_t{1 + (gold - level.candidates.begin())});
                        QVERIFY(*own.goldProbability == gold->probability);
                    }
                    // The final head reads the last layer as the lens does.
                    LabelReading lens = readingAt(level, "", 4);
                    const LabelReading& final = readingAt(level, "assistant", 4);
                    QCOMPARE(lens.label, final.label);
                    QVERIFY(lens.probability == final.probability && lens.cosine == final.cosine);
                }
                const auto again = runFromJson(runToJson(run), "run");
                QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
                QVERIFY(*again == run);
            }
    }

    /// Every layer's lens against plain forward passes, label by label; the cosines against the states.
    void everyLayerIsAPlainForwardPass() {
        const ToyTokenizer tokenizer;
        const auto model = toyModel(toyHeads(), 3);
        DecodeOptions options;
        options.labelReadings = true;
        options.otherHeads = false; // the layers above are filled for the readings alone
        const Task task = toyTask();
        const Run run = decode(model, task, options);
        const RunLevel& level = run.levels.front();
        const std::vector<TokenId> prefix = *tokenizer.encode("<s>bird<top>");
        for (std::int32_t layer = 0; layer <= 4; ++layer) {
            std::vector<double> sums;
            std::vector<std::string> labels;
            for (const TaxonomyNode& child : task.taxonomy->root.children) {
                std::vector<TokenId> ids = prefix;
                const auto answer = *tokenizer.encode(child.label + "<eot>");
                ids.insert(ids.end(), answer.begin(), answer.end());
                RunState state(model);
                QVERIFY(state.append(ids).has_value() && state.fill(LayerIndex(4), {}).has_value());
                const auto first = static_cast<std::int32_t>(prefix.size());
                const auto rows =
                    state.readout(LayerIndex(layer), HeadIndex(1), Readout::Norm, first - 1, state.length() - 1);
                double sum = 0;
                for (std::size_t i = 0; i < answer.size(); ++i)
                    sum += static_cast<double>(
                        rows->row(static_cast<std::int64_t>(i))[static_cast<std::size_t>(answer[i].value)]);
                sums.push_back(sum);
                labels.push_back(child.label);
            }
            const std::vector<double> probabilities = softmax(sums);
            const auto best = std::ranges::max_element(probabilities) - probabilities.begin();
            const LabelReading& reading = readingAt(level, "", layer);
            QCOMPARE(reading.label, labels[static_cast<std::size_t>(best)]);
            QVERIFY(std::abs(reading.probability - probabilities[static_cast<std::size_t>(best)]) < 1e-5);
            QVERIFY(std::abs(reading.entropy - entropyOf(probabilities)) < 1e-4);
            QCOMPARE(reading.cosine.has_value(), layer > 0);
        }
        RunState state(model);
        QVERIFY(state.append(prefix).has_value() && state.fill(LayerIndex(4), {}).has_value());
        const auto at = state.length() - 1;
        for (std::int32_t layer = 1; layer < 4; ++layer) { // K is normed in states()
            const auto here = *state.float64States(LayerIndex(layer), at, at + 1);
            const auto below = *state.float64States(LayerIndex(layer - 1), at, at + 1);
            double dot = 0, a = 0, b = 0;
            for (std::size_t i = 0; i < here.size(); ++i) {
                dot += here[i] * below[i];
                a += here[i] * here[i];
                b += below[i] * below[i];
            }
            QVERIFY(std::abs(*readingAt(level, "", layer).cosine - dot / std::sqrt(a * b)) < 1e-6);
        }
    }

    /// Where all labels begin alike, the first token decides nothing.
    void theCosineIsTakenWhereTheLabelsPart() {
        const ToyTokenizer tokenizer;
        const std::vector<TaxonomyNode> labels = {{"cat", "", {}}, {"car", "", {}}, {"cow", "", {}}};
        const auto trie = LabelTrie::make(tokenizer, toyTask().layout, labels);
        QVERIFY(trie.has_value());
        QCOMPARE(trie->commonBeginning(), *tokenizer.encode("c"));
        QCOMPARE(trie->tokensOf(1), *tokenizer.encode("car<eot>"));
        const auto model = toyModel(toyHeads(), 3);
        RunState state(model);
        QVERIFY(state.append(*tokenizer.encode("<s>bird<top>car")).has_value());
        LabelReadingRequest request;
        request.lenses = {LayerIndex(3)};
        request.heads = false;
        const auto prefix = static_cast<std::int32_t>(tokenizer.encode("<s>bird<top>")->size());
        const auto readings = labelReadings(state, prefix, *trie, request, {});
        QVERIFY(readings.has_value());
        QCOMPARE(readings->size(), std::size_t{1});
        QCOMPARE(state.filled(LayerIndex(3)), state.length());
        QCOMPARE(state.filled(LayerIndex(4)), 0); // nobody asked for it
        QVERIFY(*readings->front().cosine == (*state.stepCosines(prefix, LayerIndex(3)))[2]);
        QVERIFY(!labelReadings(state, state.length() + 1, *trie, request, {}).has_value());
    }

    /// As many as there are: the whole tree, in order. Fewer: its first ones.
    void beamsAreTheExhaustiveList() {
        for (unsigned seed = 1; seed <= 5; ++seed)
            for (const LabelScore by : {LabelScore::Sum, LabelScore::TokenMean}) {
                const auto model = toyModel(toyHeads(), seed, 128, DType::Float64);
                const Task task = toyTask();
                const auto expected = allPaths(model, task, by);
                QCOMPARE(expected.size(), std::size_t{9});
                for (const int width : {1, 2, 3, 5, 9, 50}) {
                    DecodeOptions options;
                    options.labelScore = by;
                    options.beam = width;
                    const Run run = decode(model, task, options);
                    QCOMPARE(run.beams.size(), std::min(expected.size(), static_cast<std::size_t>(width)));
                    double total = 0;
                    for (std::size_t i = 0; i < run.beams.size(); ++i) {
                        const RunBeam& beam = run.beams[i];
                        QVERIFY2(std::abs(beam.probability - expected[i].second) < 1e-5,
                                 qPrintable(QStringLiteral("seed %1, %2 paths, path %3: %4 and %5")
                                                .arg(seed)
                                                .arg(width)
                                                .arg(i)
                                                .arg(beam.probability, 0, 'g', 9)
                                                .arg(expected[i].second, 0, 'g', 9)));
                        QVERIFY(std::abs(std::exp(beam.logprob) - beam.probability) < 1e-12);
                        QCOMPARE(beam.probabilities.size(), beam.path.size());
                        QVERIFY(std::abs(pathProbability(beam.probabilities) - beam.probability) < 1e-12);
                        const bool tied =
                            (i > 0 && expected[i - 1].second - expected[i].second < 1e-5) ||
                            (i + 1 < expected.size() && expected[i].second - expected[i + 1].second < 1e-5);
                        if (!tied) QCOMPARE(beam.path, expected[i].first);
                        total += beam.probability;
                    }
                    if (width >= 9) QVERIFY(std::abs(total - 1) < 1e-9);
                    const auto again = runFromJson(runToJson(run), "run");
                    QVERIFY(again && *again == run);
                }
            }
    }

    /// The first of them is what scoring decodes, unless a less probable first label leads further.
    void theFirstBeamIsNeverWorseThanScoring() {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            DecodeOptions options;
            options.labels = LabelMode::Scored;
            options.beam = 1;
            const Run run = decode(toyModel(toyHeads(), seed), toyTask(), options);
            QVERIFY(run.beams.front().probability > *run.levels.back().pathProbability - 1e-6);
        }
    }

    void freeTextBetweenAndBelowIsDecodedGreedily() {
        const auto model =
            toyModel({tinyHead("top", "first_lm_head.weight", 1), tinyHead("mid", "second_lm_head.weight", 2)}, 4);
        const ToyTokenizer tokenizer({"<s>", "</s>", "<eot>", "<top>", "<mid>"});
        Task task = toyTask();
        task.levels[1].name = task.levels[1].role = "mid";
        TaskLevel reply;
        reply.name = "reply";
        reply.role = "mid";
        task.levels.push_back(reply);
        task.levels[1].head = "mid";
        DecodeOptions options;
        options.beam = 4;
        const auto run = decodeHierarchically(model, tokenizer, task, {{"input", "bird"}}, options, {});
        QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
        QCOMPARE(run->beams.size(), std::size_t{4});
        for (const RunBeam& beam : run->beams) {
            DecodeOptions given;
            given.forced["top"] = beam.path[0];
            if (beam.path.size() > 1) given.forced["mid"] = beam.path[1];
            const auto same = decodeHierarchically(model, tokenizer, task, {{"input", "bird"}}, given, {});
            QVERIFY(same.has_value());
            QCOMPARE(beam.texts.at("reply"), same->levels.back().text);
        }
    }

    /// What is given counts as certain; the rest is the list below it.
    void beamsBelowAGivenLevel() {
        const auto model = toyModel(toyHeads(), 2);
        DecodeOptions options;
        options.forced["top"] = "dog";
        options.beam = 9;
        const Run run = decode(model, toyTask(), options);
        QCOMPARE(run.beams.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(run.beams[i].path[0], "dog");
            QVERIFY(std::abs(run.beams[i].probability - run.levels[1].candidates[i].probability) < 1e-5);
        }
    }

    /// A given label has a place in the tree: other first labels do not lead to it.
    void aGivenLabelIsFollowedBelowItsParentAlone() {
        const auto model = toyModel(toyHeads(), 2);
        DecodeOptions options;
        options.forced["low"] = "tom";
        options.beam = 9;
        std::vector<std::vector<std::string>> paths;
        for (const RunBeam& beam : decode(model, toyTask(), options).beams)
            paths.push_back(beam.path);
        std::ranges::sort(paths);
        QCOMPARE(paths, (std::vector<std::vector<std::string>>{{"cat", "tom"}, {"empty"}}));
        options.forced["top"] = "dog"; // both are given: so it shall be
        const Run both = decode(model, toyTask(), options);
        QCOMPARE(both.beams.size(), std::size_t{1});
        QCOMPARE(both.beams[0].path, (std::vector<std::string>{"dog", "tom"}));
    }

    void aTaskWithoutLabelsHasNoPaths() {
        DecodeOptions options;
        options.beam = 3;
        const Run run = decode(toyModel(toyHeads()), toyTask(AnswerKind::FreeText), options);
        QVERIFY(run.beams.empty());
        QVERIFY(std::ranges::any_of(run.warnings,
                                    [](const std::string& w) { return w.find("ranked") != std::string::npos; }));
    }

    /// What-if: the same below, to the last digit, when the own label is given; in every way of finding labels.
    void aGivenLevelStandsBesideTheOriginal() {
        for (unsigned seed = 1; seed <= 4; ++seed)
            for (const LabelMode mode : {LabelMode::Free, LabelMode::Constrained, LabelMode::Scored})
                for (const double temperature : {0.0, 1.0}) {
                    const auto model = toyModel(toyHeads(), seed);
                    DecodeOptions options;
                    options.labels = mode;
                    options.sampling.temperature = temperature;
                    const Run own = decode(model, toyTask(), options);
                    if (!own.levels[0].label || own.levels[0].labelMatch != LabelMatch::Exact) continue;
                    options.forced["top"] = *own.levels[0].label;
                    options.besideOriginal = true;
                    const Run same = decode(model, toyTask(), options);
                    QCOMPARE(same.original.size(), own.levels.size());
                    QCOMPARE(same.levels.size(), own.levels.size());
                    for (std::size_t i = 0; i < own.levels.size(); ++i) {
                        QVERIFY(same.original[i] == own.levels[i]);
                        if (i > 0) QCOMPARE(same.levels[i].label, own.levels[i].label);
                        if (i > 0) QCOMPARE(idsOf(same.levels[i].tokens), idsOf(own.levels[i].tokens));
                        QCOMPARE(same.levels[i].candidates.size(), own.levels[i].candidates.size());
                        for (std::size_t c = 0; c < own.levels[i].candidates.size(); ++c)
                            QVERIFY(std::abs(same.levels[i].candidates[c].probability -
                                             own.levels[i].candidates[c].probability) < 1e-5);
                    }
                    const auto again = runFromJson(runToJson(same), "run");
                    QVERIFY(again && *again == same);
                    // Another one: the original stays what it was.
                    options.forced["top"] = *own.levels[0].label == "dog" ? "cat" : "dog";
                    const Run other = decode(model, toyTask(), options);
                    QVERIFY(other.original == same.original);
                    QVERIFY(other.levels[0].label != own.levels[0].label);
                }
    }
};

QTEST_GUILESS_MAIN(LabelReadingsTest)
#include "test_label_readings.moc"
