// SPDX-License-Identifier: GPL-3.0-or-later
// Labels three ways, whether they belong to each other, and what a path is worth.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/distribution.h"
#include "model/decoding/label_match.h"
#include "model/decoding/label_trie.h"
#include "model/documents/run_json.h"
#include "model/task/conversation.h"
#include "tests/decoding/toy.h"

#include <nlohmann/json.hpp>

using namespace strata;
using namespace strata::test;

namespace {

Run decode(const std::shared_ptr<const LoadedModel>& model, const Task& task, const DecodeOptions& options = {}) {
    const ToyTokenizer tokenizer;
    auto run = decodeHierarchically(model, tokenizer, task, {{"input", "bird"}}, options, {});
    if (!run) qFatal("%s", run.error().message().c_str());
    return *run;
}

DecodeOptions with(LabelMode mode, LabelScore score = LabelScore::Sum) {
    DecodeOptions options;
    options.labels = mode;
    options.labelScore = score;
    return options;
}

/// Σ log p of an answer by a plain forward pass over the whole text, through a head.
double plainLogprob(const std::shared_ptr<const LoadedModel>& model, const std::vector<TokenId>& prefix,
                    const std::vector<TokenId>& answer, HeadIndex head) {
    std::vector<TokenId> ids = prefix;
    ids.insert(ids.end(), answer.begin(), answer.end());
    RunState state(model);
    const HeadSpec& spec = model->heads()[static_cast<std::size_t>(head.value)].spec;
    if (!state.append(ids) || !state.fill(*spec.layer, {})) qFatal("forward");
    const auto first = static_cast<std::int32_t>(prefix.size());
    const auto rows = state.readout(*spec.layer, head, spec.readout, first - 1, state.length() - 1);
    double sum = 0;
    for (std::size_t i = 0; i < answer.size(); ++i)
        sum += static_cast<double>(rows->row(static_cast<std::int64_t>(i))[static_cast<std::size_t>(answer[i].value)]);
    return sum;
}

} // namespace

class LabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// "scored equals the sum of a plain forward pass's log-probabilities label by label."
    void scoredIsThePlainSumOfEveryLabel() {
        const ToyTokenizer tokenizer;
        for (unsigned seed = 1; seed <= 6; ++seed)
            for (const LabelScore by : {LabelScore::Sum, LabelScore::TokenMean}) {
                const auto model = toyModel(toyHeads(), seed, 128, DType::Float64);
                const Task task = toyTask();
                const Run run = decode(model, task, with(LabelMode::Scored, by));
                std::vector<TokenId> prefix = *tokenizer.encode("<s>bird<top>");
                std::vector<std::string> path;
                for (const RunLevel& level : run.levels) {
                    const TaxonomyNode* const parent = task.taxonomy->find(path);
                    const HeadIndex head(level.name == "top" ? 0 : 1);
                    std::vector<double> compared;
                    std::size_t best = 0;
                    for (const TaxonomyNode& child : parent->children) {
                        const auto ids = *tokenizer.encode(child.label + "<eot>");
                        const double sum = plainLogprob(model, prefix, ids, head);
                        const auto candidate = std::ranges::find(level.candidates, child.label, &LabelCandidate::label);
                        QVERIFY(candidate != level.candidates.end());
                        QVERIFY2(std::abs(candidate->logprob - sum) < 1e-5, // log-probabilities come in float32
                                 qPrintable(QString::number(candidate->logprob - sum)));
                        QCOMPARE(candidate->tokens, static_cast<int>(ids.size()));
                        compared.push_back(by == LabelScore::Sum ? sum : sum / static_cast<double>(ids.size()));
                        if (compared.back() > compared[best]) best = compared.size() - 1;
                    }
                    // The answer is the most probable one, with the softmax's probability.
                    QVERIFY(level.scored && !level.constrained && level.labelValid);
                    QCOMPARE(level.label.value_or(""), parent->children[best].label);
                    QCOMPARE(level.candidates.front().label, *level.label);
                    QVERIFY(std::abs(*level.labelProbability - softmax(compared)[best]) < 1e-5);
                    QCOMPARE(level.stoppedBy, StopReason::EndOfTurn);
                    QCOMPARE(level.text, *level.label);
                    const auto ids = *tokenizer.encode(*level.label + "<eot>");
                    QVERIFY(std::abs(level.sumLogprob - plainLogprob(model, prefix, ids, head)) < 1e-5);
                    prefix.insert(prefix.end(), ids.begin(), ids.end());
                    const auto header = *tokenizer.encode("<low>");
                    prefix.insert(prefix.end(), header.begin(), header.end());
                    path.push_back(*level.label);
                }
            }
    }

    /// What comes below does not depend on how the label was found: the text is the same.
    void scoredGoesOnAsIfTheLabelWereForced() {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            const auto model = toyModel(toyHeads(), seed);
            const Run scored = decode(model, toyTask(), with(LabelMode::Scored));
            DecodeOptions options = with(LabelMode::Scored);
            options.forced["top"] = *scored.levels[0].label;
            const Run forced = decode(model, toyTask(), options);
            QCOMPARE(forced.levels.size(), scored.levels.size());
            for (std::size_t i = 0; i < forced.levels.size(); ++i) {
                QCOMPARE(forced.levels[i].tokens, scored.levels[i].tokens);
                QCOMPARE(forced.levels[i].candidates, scored.levels[i].candidates);
            }
        }
    }

    void fullDepthScoresTheSame() {
        for (unsigned seed = 1; seed <= 3; ++seed)
            for (const LabelMode mode : {LabelMode::Free, LabelMode::Constrained, LabelMode::Scored}) {
                const auto model = toyModel(toyHeads(), seed);
                DecodeOptions options = with(mode);
                const Run deferred = decode(model, toyTask(), options);
                options.fullDepth = true;
                const Run full = decode(model, toyTask(), options);
                QCOMPARE(full.levels.size(), deferred.levels.size());
                for (std::size_t i = 0; i < full.levels.size(); ++i) {
                    QCOMPARE(idsOf(full.levels[i].tokens), idsOf(deferred.levels[i].tokens));
                    QCOMPARE(full.levels[i].label, deferred.levels[i].label);
                }
                QCOMPARE(full.cost.layerTokens, deferred.cost.fullDepthLayerTokens);
                QCOMPARE(full.cost.sequentialLayerSteps, deferred.cost.fullDepthSequentialLayerSteps);
            }
    }

    void constrainedAndScoredAreAlwaysLabelsOfTheTree() {
        for (unsigned seed = 1; seed <= 8; ++seed)
            for (const LabelMode mode : {LabelMode::Constrained, LabelMode::Scored})
                for (const double temperature : {0.0, 2.0}) {
                    DecodeOptions options = with(mode);
                    options.sampling.temperature = temperature;
                    options.sampling.seed = seed;
                    for (const RunLevel& level : decode(toyModel(toyHeads(), seed), toyTask(), options).levels) {
                        QVERIFY(level.labelValid && level.underParent.value_or(false));
                        QCOMPARE(level.labelMatch, LabelMatch::Exact);
                    }
                }
    }

    /// One pass over the labels' tree, however many labels there are.
    void manyLabelsCostOnePass() {
        const ToyTokenizer tokenizer;
        std::vector<TaxonomyNode> labels;
        for (char a = 'a'; a <= 'z' && labels.size() < 200; ++a)
            for (char b = 'a'; b <= 'h'; ++b)
                labels.push_back({std::string{a, b, 'x'}, "", {}});
        labels.resize(200);
        const auto model = toyModel(toyHeads(), 5, 128, DType::Float64);
        const auto trie = LabelTrie::make(tokenizer, toyTask().layout, labels);
        QVERIFY(trie.has_value());
        RunState state(model);
        QVERIFY(state.append(*tokenizer.encode("<s>bird<top>")).has_value());
        QVERIFY(state.fill(LayerIndex(2), {}).has_value());
        const ForwardCost before = state.cost();
        const auto candidates = trie->score(state, HeadIndex(0), {});
        QVERIFY(candidates.has_value());
        QCOMPARE(state.cost().sequentialLayerSteps - before.sequentialLayerSteps, std::int64_t{2}); // its two layers
        // Inner tokens only: a first letter each, two letters each, three letters each ("ab" is one piece).
        QVERIFY(state.cost().layerTokens - before.layerTokens <= 2 * (25 + 200 + 200));
        for (std::size_t i = 0; i < labels.size(); i += 37)
            QVERIFY(std::abs((*candidates)[i].logprob - plainLogprob(model, *tokenizer.encode("<s>bird<top>"),
                                                                     *tokenizer.encode(labels[i].label + "<eot>"),
                                                                     HeadIndex(0))) < 1e-5);
    }

    void thePathIsAProductAndAMinimum() {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            double product = 1, least = 1;
            for (const RunLevel& level : decode(toyModel(toyHeads(), seed), toyTask()).levels) {
                product *= *level.labelProbability;
                least = std::min(least, *level.labelProbability);
                QVERIFY(std::abs(*level.pathProbability - product) < 1e-12);
                QCOMPARE(*level.pathMinimum, least);
            }
        }
    }

    void textsAreMappedToLabels_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("match");
        QTest::addColumn<int>("distance");
        const auto row = [](const char* name, const char* text, int index, LabelMatch match, int distance) {
            QTest::newRow(name) << QString::fromUtf8(text) << index << static_cast<int>(match) << distance;
        };
        row("itself", "Computer vision", 0, LabelMatch::Exact, 0);
        row("blanks round it", " \tComputer vision\n", 0, LabelMatch::Exact, 0);
        row("case", "computer VISION", 0, LabelMatch::Normalised, 0);
        row("white space and punctuation", "Computer_ vision.", 0, LabelMatch::Normalised, 0);
        row("compatibility forms", "Ｃomputer vision", 0, LabelMatch::Normalised, 0);
        row("accents in two parts", "Cafe\u0301", 1, LabelMatch::Normalised, 0);
        row("a letter less", "Computer vison", 0, LabelMatch::Nearest, 1);
        row("at the bound", "xxxxxter vision", 0, LabelMatch::Nearest, 5);
        row("beyond the bound", "xxxxxxer vision", -1, LabelMatch::None, 0);
        row("short labels must agree", "qz", -1, LabelMatch::None, 0);
        row("two are equally near", "cas", -1, LabelMatch::None, 0);
        row("two are equal without their marks", "c", -1, LabelMatch::None, 0);
        row("exact among those", "C#", 6, LabelMatch::Exact, 0);
        row("nothing", "", -1, LabelMatch::None, 0);
        row("marks alone", "!?", -1, LabelMatch::None, 0);
        row("no label at all", "Nothing of that", -1, LabelMatch::None, 0);
    }
    void textsAreMappedToLabels() {
        QFETCH(QString, text);
        QFETCH(int, index);
        QFETCH(int, match);
        QFETCH(int, distance);
        const std::vector<std::string> labels = {"Computer vision", "Caf\u00e9", "ab", "cat", "car", "C++", "C#", "--"};
        const MatchedLabel found = matchLabel(text.toStdString(), labels, true);
        QCOMPARE(found.index, index);
        QCOMPARE(static_cast<int>(found.match), match);
        QCOMPARE(found.distance, distance);
        const MatchedLabel without = matchLabel(text.toStdString(), labels, false);
        QCOMPARE(without.index, found.match == LabelMatch::Nearest ? -1 : index);
    }

    /// Edit distance by the recursion that defines it.
    void theDistanceIsLevenshteins() {
        const std::function<int(std::string, std::string)> slow = [&](std::string a, std::string b) -> int {
            if (a.empty()) return static_cast<int>(b.size());
            if (b.empty()) return static_cast<int>(a.size());
            const std::string restA = a.substr(1), restB = b.substr(1);
            if (a[0] == b[0]) return slow(restA, restB);
            return 1 + std::min({slow(restA, b), slow(a, restB), slow(restA, restB)});
        };
        std::mt19937 random(3);
        const auto word = [&](std::size_t length) {
            std::string out;
            for (std::size_t i = 0; i < length; ++i)
                out += static_cast<char>('a' + random() % 3);
            return out;
        };
        for (int i = 0; i < 300; ++i) {
            const std::string label = word(6), text = word(4 + random() % 4);
            const int distance = slow(text, label);
            const MatchedLabel found = matchLabel(text, std::vector<std::string>{label}, true);
            QCOMPARE(found.index, distance <= 2 ? 0 : -1);
            if (distance > 0 && distance <= 2) QCOMPARE(found.distance, distance);
        }
    }

    void aTextIsMappedInARun() {
        const auto model = toyModel(toyHeads(), 2);
        const auto forcedTo = [&](const char* top, const char* low) {
            DecodeOptions options = with(LabelMode::Free);
            options.forced = {{"top", top}, {"low", low}};
            return decode(model, toyTask(), options);
        };
        const Run exact = forcedTo("dog", "rex");
        QCOMPARE(exact.levels[1].label.value_or(""), "rex");
        QCOMPARE(exact.levels[1].labelMatch, LabelMatch::Exact);
        QVERIFY(exact.levels[1].underParent.value_or(false));
        QVERIFY(exact.levels[1].pathProbability.has_value());

        const Run near = forcedTo("dog", "rx"); // "rex" with a letter less; "re" and "x" are too short to be near
        QCOMPARE(near.levels[1].label.value_or(""), "rex");
        QCOMPARE(near.levels[1].labelMatch, LabelMatch::Nearest);
        QCOMPARE(near.levels[1].labelDistance, 1);
        QCOMPARE(near.levels[1].text, "rx");
        QVERIFY(near.levels[1].labelProbability.has_value());

        const Run stray = forcedTo("dog", "tom"); // a label of the level, but below "cat"
        QCOMPARE(stray.levels[1].label.value_or(""), "tom");
        QVERIFY(stray.levels[1].labelValid);
        QCOMPARE(stray.levels[1].underParent, std::optional(false));
        QVERIFY(!stray.levels[1].labelProbability && !stray.levels[1].pathProbability && !stray.levels[1].pathMinimum);
        QVERIFY(std::ranges::any_of(stray.warnings, [](const std::string& warning) {
            return warning.find("\"tom\" does not lie below") != std::string::npos;
        }));

        const Run nothing = forcedTo("dog", "qqqq");
        QVERIFY(!nothing.levels[1].label && !nothing.levels[1].labelValid && !nothing.levels[1].underParent);

        for (const Run& run : {exact, near, stray, nothing}) {
            const auto again = runFromJson(runToJson(run), "run");
            QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
            QVERIFY(*again == run);
        }
        const nlohmann::json json = runToJson(stray)["levels"][1];
        QCOMPARE(json["under_parent"], false);
        QCOMPARE(runToJson(near)["levels"][1]["label_distance"], 1);
        QCOMPARE(runToJson(near)["levels"][1]["label_match"], "nearest");
    }

    /// A label that stands under several parents is looked up below its own first.
    void pathsThatDoNotBelongTogetherAreResolved() {
        const auto tree = taxonomyFromJson(nlohmann::json::parse(R"({"children": [
                {"label": "a", "children": [{"label": "x", "children": [{"label": "1"}]}]},
                {"label": "b", "children": [{"label": "y", "children": [{"label": "2"}]},
                                            {"label": "x", "children": [{"label": "3"}]}]}]})"),
                                           "tree");
        QVERIFY(tree.has_value());
        QCOMPARE(tree->resolve({"b", "x"})->children.front().label, "3");
        QCOMPARE(tree->resolve({"a", "y"})->children.front().label, "2"); // the first of that name
        QVERIFY(!tree->find({"a", "y"}) && !tree->resolve({"a", "z"}) && !tree->resolve({"c"}));
        QCOMPARE(tree->level(1).size(), std::size_t{3});
        // {children} are those of the label that was answered, wherever it stands.
        Task task;
        task.taxonomy = std::make_shared<const Taxonomy>(*tree);
        for (const char* name : {"one", "two", "three"}) {
            TaskLevel level;
            level.name = name;
            level.answer = AnswerKind::Label;
            level.instruction = "{children}?";
            task.levels.push_back(level);
        }
        QCOMPARE(instructionText(task, 2, {}, {"b", "x"}).value_or(""), "3?");
        QCOMPARE(instructionText(task, 2, {}, {"a", "y"}).value_or(""), "2?");
        QCOMPARE(instructionText(task, 1, {}, {"b"}).value_or(""), "y, x?");
        QCOMPARE(tree->level(2).back()->label, "3");
        QVERIFY(tree->level(3).empty());
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "test_labels.moc"
