// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever the weights are: checked on a toy of 32 tokens against brute force.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/distribution.h"
#include "model/documents/run_json.h"
#include "model/requests/document_options.h"
#include "tests/decoding/toy.h"

#include <nlohmann/json.hpp>

using namespace strata;
using namespace strata::test;

namespace {

Run decode(const std::shared_ptr<const LoadedModel>& model, const Task& task, const std::string& input,
           const DecodeOptions& options = {}, const JobControl& control = {}, const RunObserver& observer = {}) {
    const ToyTokenizer tokenizer;
    auto run = decodeHierarchically(model, tokenizer, task, {{"input", input}}, options, control, observer);
    if (!run) qFatal("%s", run.error().message().c_str());
    return *run;
}

Result<Run> tryDecode(const std::shared_ptr<const LoadedModel>& model, const Task& task, const std::string& input,
                      const DecodeOptions& options) {
    return decodeHierarchically(model, ToyTokenizer(), task, {{"input", input}}, options, {}, {});
}

/// Log-probabilities after `ids` through a head, computed in one full pass of a fresh state.
std::vector<float> after(const std::shared_ptr<const LoadedModel>& model, const std::vector<TokenId>& ids,
                         HeadIndex head) {
    RunState state(model);
    const HeadSpec& spec = model->heads()[static_cast<std::size_t>(head.value)].spec;
    if (!state.append(ids) || !state.fill(LayerIndex(static_cast<std::int32_t>(model->architecture().layers)), {}))
        qFatal("forward");
    const auto row = state.readout(*spec.layer, head, spec.readout, state.length() - 1, state.length());
    return {row->row(0).begin(), row->row(0).end()};
}

double logprobOf(const std::shared_ptr<const LoadedModel>& model, std::vector<TokenId> prefix,
                 const std::vector<TokenId>& answer, HeadIndex head) {
    double sum = 0;
    for (const TokenId id : answer) {
        sum += static_cast<double>(after(model, prefix, head)[static_cast<std::size_t>(id.value)]);
        prefix.push_back(id);
    }
    return sum;
}

} // namespace

class DecodingOracles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneLevelIsPlainDecoding() {
        const auto model = toyModel({});
        Task task = toyTask(AnswerKind::FreeText);
        task.levels.erase(task.levels.begin());
        const Run run = decode(model, task, "hello");
        // Plain greedy decoding without a cache.
        const ToyTokenizer tokenizer;
        std::vector<TokenId> ids = *tokenizer.encode("<s>hello<low>");
        std::vector<std::int32_t> expected;
        for (int i = 0; i < task.maxNewTokens; ++i) {
            const auto row = after(model, ids, HeadIndex(0));
            const auto best = static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin());
            expected.push_back(best);
            if (best == 1 || best == 2) break;
            ids.emplace_back(best);
        }
        QCOMPARE(run.levels.size(), std::size_t{1});
        QCOMPARE(idsOf(run.levels[0].tokens), expected);
    }

    void constrainedAnswersAreLabelsFoundByBruteForce() {
        const ToyTokenizer tokenizer;
        for (unsigned seed = 1; seed <= 6; ++seed) {
            const auto model = toyModel(toyHeads(), seed);
            const Task task = toyTask();
            const Run run = decode(model, task, "birdie");
            QVERIFY(run.levels.size() >= 1);
            std::vector<TokenId> prefix = *tokenizer.encode("<s>birdie<top>");
            const TaxonomyNode* node = &task.taxonomy->root;
            double path = 1;
            for (const RunLevel& level : run.levels) {
                const HeadIndex head(level.name == "top" ? 0 : 1);
                // The argmax along the trie: among the labels that agree so far, the most probable next token.
                std::vector<TokenId> answer;
                std::string label;
                while (label.empty()) {
                    std::vector<TokenId> here = prefix;
                    here.insert(here.end(), answer.begin(), answer.end());
                    const auto row = after(model, here, head);
                    std::optional<TokenId> best;
                    for (const TaxonomyNode& child : node->children) {
                        const auto ids = *tokenizer.encode(child.label + "<eot>");
                        if (ids.size() <= answer.size() || !std::equal(answer.begin(), answer.end(), ids.begin()))
                            continue;
                        const TokenId id = ids[answer.size()];
                        if (!best ||
                            row[static_cast<std::size_t>(id.value)] > row[static_cast<std::size_t>(best->value)])
                            best = id;
                    }
                    QVERIFY(best.has_value());
                    answer.push_back(*best);
                    for (const TaxonomyNode& child : node->children)
                        if (*tokenizer.encode(child.label + "<eot>") == answer) label = child.label;
                }
                QCOMPARE(level.label.value_or(""), label);
                QVERIFY(level.labelValid);
                // Every label's probability by running it through the model by itself.
                std::vector<double> logprobs;
                double sum = 0;
                for (const TaxonomyNode& child : node->children)
                    logprobs.push_back(logprobOf(model, prefix, *tokenizer.encode(child.label + "<eot>"), head));
                const auto probabilities = softmax(logprobs);
                QCOMPARE(level.candidates.size(), node->children.size());
                for (const LabelCandidate& candidate : level.candidates) {
                    for (std::size_t i = 0; i < node->children.size(); ++i)
                        if (node->children[i].label == candidate.label) {
                            QVERIFY(std::abs(candidate.logprob - logprobs[i]) < 1e-4);
                            QVERIFY(std::abs(candidate.probability - probabilities[i]) < 1e-4);
                            QCOMPARE(candidate.children, static_cast<int>(node->children[i].children.size()));
                        }
                    sum += candidate.probability;
                }
                QVERIFY(std::abs(sum - 1) < 1e-9);
                path *= *level.labelProbability;
                QVERIFY(std::abs(*level.pathProbability - path) < 1e-12);
                prefix.insert(prefix.end(), answer.begin(), answer.end());
                const auto header = *tokenizer.encode("<low>");
                prefix.insert(prefix.end(), header.begin(), header.end());
                for (const TaxonomyNode& child : node->children)
                    if (child.label == label) {
                        node = &child;
                        break;
                    }
            }
            QCOMPARE(run.levels.size(), node->label == "empty" ? std::size_t{1} : std::size_t{2});
        }
    }

    void aLevelWithoutLabelsIsLeftOut() {
        DecodeOptions options;
        options.forced["top"] = "empty";
        const Run run = decode(toyModel(toyHeads()), toyTask(), "bird", options);
        QCOMPARE(run.levels.size(), std::size_t{1});
        QCOMPARE(run.levels[0].stoppedBy, StopReason::Forced);
        QVERIFY(std::any_of(run.warnings.begin(), run.warnings.end(),
                            [](const std::string& w) { return w.find("nothing below") != std::string::npos; }));
    }

    void aForcedFirstLevelEqualToTheModelsOwnChangesNothing() {
        for (unsigned seed = 1; seed <= 4; ++seed) {
            const auto model = toyModel(toyHeads(), seed);
            const Run own = decode(model, toyTask(), "bird");
            DecodeOptions options;
            options.forced["top"] = own.levels[0].text;
            const Run forced = decode(model, toyTask(), "bird", options);
            QCOMPARE(forced.levels.size(), own.levels.size());
            for (std::size_t i = 0; i < own.levels.size(); ++i)
                QCOMPARE(idsOf(forced.levels[i].tokens), idsOf(own.levels[i].tokens));
            QVERIFY(std::abs(forced.levels[0].sumLogprob - own.levels[0].sumLogprob) < 1e-4);
            QCOMPARE(forced.levels[0].stoppedBy, StopReason::Forced);
        }
    }

    /// What the model would have said by itself, given as a beginning, changes nothing; and what is said after another
    /// first token is said again after more of it.
    void aLevelGoesOnFromItsBeginning() {
        for (const AnswerKind kind : {AnswerKind::Label, AnswerKind::FreeText}) {
            const auto model = toyModel(toyHeads(), 3);
            const Task task = toyTask(kind);
            const Run own = decode(model, task, "thebird");
            const std::vector<int> said = idsOf(own.levels[0].tokens);
            DecodeOptions options;
            options.besideOriginal = true;
            for (std::size_t given = 1; given <= said.size(); ++given) {
                options.begun["top"].clear();
                for (std::size_t i = 0; i < given; ++i)
                    options.begun["top"].push_back(said[i]);
                const Run begun = decode(model, task, "thebird", options);
                QCOMPARE(begun.levels.size(), own.levels.size());
                for (std::size_t i = 0; i < own.levels.size(); ++i) {
                    QCOMPARE(idsOf(begun.levels[i].tokens), idsOf(own.levels[i].tokens));
                    QCOMPARE(begun.levels[i].text, own.levels[i].text);
                    QCOMPARE(begun.levels[i].label, own.levels[i].label);
                    QCOMPARE(begun.levels[i].stoppedBy, own.levels[i].stoppedBy);
                }
                QVERIFY(std::abs(begun.levels[0].sumLogprob - own.levels[0].sumLogprob) < 1e-4);
                QCOMPARE(begun.original.size(), own.levels.size());
                QVERIFY(decodeOptionsOf(begun.options, begun.seed).begun == options.begun);
            }
            // Another first token, of those that may stand there.
            const Reading& first = own.levels[0].tokens[0].reading;
            for (const TokenScore& other : first.top) {
                if (other.id == first.id) continue;
                options.begun["top"] = {other.id.value};
                const Run branch = decode(model, task, "thebird", options);
                if (kind == AnswerKind::Label && !branch.levels[0].constrained) // no label begins so
                    QVERIFY(std::ranges::any_of(branch.warnings, [](const std::string& warning) {
                        return warning.find("no label begins as was given") != std::string::npos;
                    }));
                const std::vector<int> ids = idsOf(branch.levels[0].tokens);
                QCOMPARE(ids[0], other.id.value);
                if (ids.size() < 3) continue;
                options.begun["top"] = {ids[0], ids[1]};
                QCOMPARE(idsOf(decode(model, task, "thebird", options).levels[0].tokens), ids);
            }
        }
        DecodeOptions wrong;
        wrong.begun["nolevel"] = {1};
        const auto model = toyModel(toyHeads(), 3);
        QVERIFY(tryDecode(model, toyTask(), "bird", wrong).error().message().find("has no level") != std::string::npos);
        wrong.begun = {{"top", {999'999}}};
        QVERIFY(tryDecode(model, toyTask(), "bird", wrong).error().message().find("which the model has not") !=
                std::string::npos);
        wrong.begun = {{"top", {1}}};
        wrong.beam = 2;
        QVERIFY(!tryDecode(model, toyTask(), "bird", wrong));
        wrong.beam = 0;
        wrong.forced["top"] = "x";
        QVERIFY(!tryDecode(model, toyTask(), "bird", wrong));
    }

    void fullDepthGivesTheSameTokensAndTheCostThatTheFormulaSays() {
        for (const AnswerKind kind : {AnswerKind::Label, AnswerKind::FreeText}) {
            const auto model = toyModel(toyHeads(), 3);
            const Run deferred = decode(model, toyTask(kind), "thebird");
            DecodeOptions options;
            options.fullDepth = true;
            const Run full = decode(model, toyTask(kind), "thebird", options);
            QCOMPARE(full.levels.size(), deferred.levels.size());
            for (std::size_t i = 0; i < full.levels.size(); ++i)
                QCOMPARE(idsOf(full.levels[i].tokens), idsOf(deferred.levels[i].tokens));
            QCOMPARE(full.cost.layerTokens, deferred.cost.fullDepthLayerTokens);
            QCOMPARE(full.cost.sequentialLayerSteps, deferred.cost.fullDepthSequentialLayerSteps);
            QCOMPARE(full.cost.layerTokens, full.cost.fullDepthLayerTokens);
            QCOMPARE(full.cost.sequentialLayerSteps, full.cost.fullDepthSequentialLayerSteps);
            QCOMPARE(full.cost.labelScoringLayerTokens, deferred.cost.labelScoringLayerTokens);
            QVERIFY(deferred.cost.sequentialLayerSteps < full.cost.sequentialLayerSteps);
            QVERIFY(deferred.cost.layerTokens <= full.cost.layerTokens);
            // All heads were read everywhere, in both, and say the same.
            for (std::size_t i = 0; i < full.levels.size(); ++i)
                for (std::size_t t = 0; t < full.levels[i].tokens.size(); ++t) {
                    const RunToken &a = full.levels[i].tokens[t], &b = deferred.levels[i].tokens[t];
                    QCOMPARE(a.heads.size(), std::size_t{1});
                    QCOMPARE(b.heads.size(), std::size_t{1});
                    QCOMPARE(a.chosenLogprobs.size(), std::size_t{2});
                    for (const auto& [name, logprob] : a.chosenLogprobs)
                        QVERIFY(std::abs(logprob - b.chosenLogprobs.at(name)) < 1e-4F);
                }
        }
    }

    void encodingAgainEqualsKeepingIds() {
        DecodeOptions options;
        options.reencode = true;
        const auto model = toyModel(toyHeads(), 2);
        const Run keep = decode(model, toyTask(), "bird"), again = decode(model, toyTask(), "bird", options);
        QCOMPARE(again.levels.size(), keep.levels.size());
        for (std::size_t i = 0; i < keep.levels.size(); ++i)
            QCOMPARE(idsOf(again.levels[i].tokens), idsOf(keep.levels[i].tokens));
        QCOMPARE(again.segments, keep.segments);
    }

    void samplingIsReproducible() {
        const auto model = toyModel(toyHeads(), 5);
        DecodeOptions options;
        options.sampling.temperature = 1.5;
        options.sampling.seed = 7;
        const Task task = toyTask(AnswerKind::FreeText);
        const Run first = decode(model, task, "bird", options), second = decode(model, task, "bird", options);
        QCOMPARE(idsOf(first.levels[0].tokens), idsOf(second.levels[0].tokens));
        bool differs = false;
        for (std::uint64_t seed = 8; seed < 16 && !differs; ++seed) {
            options.sampling.seed = seed;
            differs = idsOf(decode(model, task, "bird", options).levels[0].tokens) != idsOf(first.levels[0].tokens);
        }
        QVERIFY(differs);
        options.sampling.temperature = 1.0 / 3;
        QCOMPARE(std::stod(decode(model, task, "bird", options).options.at("temperature")), 1.0 / 3);
        options.sampling.temperature = 1e-6;
        QCOMPARE(idsOf(decode(model, task, "bird", options).levels[0].tokens),
                 idsOf(decode(model, task, "bird").levels[0].tokens));
        // Constrained sampling leaves the taxonomy never.
        options.sampling.temperature = 3;
        for (options.sampling.seed = 0; options.sampling.seed < 20; ++options.sampling.seed)
            for (const RunLevel& level : decode(model, toyTask(), "bird", options).levels)
                QVERIFY(level.labelValid);
    }

    void cancellingKeepsWhatWasComputed() {
        const auto model = toyModel(toyHeads(), 3);
        const Run whole = decode(model, toyTask(), "bird");
        std::size_t total = 0;
        for (const RunLevel& level : whole.levels)
            total += level.tokens.size();
        for (std::size_t stopAt = 1; stopAt < total; ++stopAt) {
            std::stop_source source;
            JobControl control;
            control.stop = source.get_token();
            const Run run = decode(model, toyTask(), "bird", {}, control, [&](const Run& soFar) {
                std::size_t tokens = 0;
                for (const RunLevel& level : soFar.levels)
                    tokens += level.tokens.size();
                if (tokens >= stopAt) source.request_stop();
            });
            QCOMPARE(run.levels.back().stoppedBy, StopReason::Cancelled);
            std::size_t tokens = 0;
            for (std::size_t i = 0; i < run.levels.size(); ++i)
                for (std::size_t t = 0; t < run.levels[i].tokens.size(); ++t, ++tokens)
                    QCOMPARE(run.levels[i].tokens[t].reading.id, whole.levels[i].tokens[t].reading.id);
            QCOMPARE(tokens, stopAt);
            const auto again = runFromJson(runToJson(run), "run");
            QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        }
    }

    void cancelledBeforeTheFirstToken() {
        std::stop_source source;
        source.request_stop();
        JobControl control;
        control.stop = source.get_token();
        const Run run = decode(toyModel(toyHeads()), toyTask(), "bird", {}, control);
        QCOMPARE(run.levels.size(), std::size_t{1});
        QCOMPARE(run.levels[0].stoppedBy, StopReason::Cancelled);
        QVERIFY(run.levels[0].tokens.empty());
    }

    void aFullContextEndsTheRunWithAWarning() {
        const Task task = toyTask(AnswerKind::FreeText);
        for (int context = 7; context < 20; ++context) {
            const Run run = decode(toyModel(toyHeads(), 1, context), task, "bird");
            QVERIFY(!run.levels.empty());
            QVERIFY(run.sequence.size() <= static_cast<std::size_t>(context) + 1);
        }
        const Run run = decode(toyModel(toyHeads(), 1, 8), task, "bird");
        QVERIFY(std::any_of(run.warnings.begin(), run.warnings.end(),
                            [](const std::string& w) { return w.find("context") != std::string::npos; }));
        // A prompt that never fitted is an error with both numbers.
        const ToyTokenizer tokenizer;
        const auto error =
            decodeHierarchically(toyModel(toyHeads(), 1, 8), tokenizer, task, {{"input", "muchtoolong"}}, {}, {});
        QVERIFY(!error);
        QVERIFY(error.error().message().find("context length is 8") != std::string::npos);
    }

    void layerReadingsEndAtTheFinalHead() {
        DecodeOptions options;
        options.layerReadings = true;
        const Run run = decode(toyModel(toyHeads(), 4), toyTask(), "bird", options);
        for (const RunLevel& level : run.levels)
            for (const RunToken& token : level.tokens) {
                QCOMPARE(token.layers.size(), std::size_t{5});
                const float final = token.chosenLogprobs.at("assistant");
                QVERIFY(std::abs(token.layers.back().chosenLogprob - final) < 1e-5F);
            }
    }

    /// A free run has them in every column, each of the column's own text: the state is filled up to read them, which
    /// costs the run nothing.
    void freeColumnsHaveLayerReadings() {
        const auto model = toyModel(toyHeads(), 4);
        const ToyTokenizer tokenizer;
        DecodeOptions options;
        const auto without = decodeFreely(model, tokenizer, toyTask(AnswerKind::FreeText), {{"input", "bird"}}, options,
                                          {{LayerIndex(1), Readout::Raw}}, {});
        options.layerReadings = true;
        const auto with = decodeFreely(model, tokenizer, toyTask(AnswerKind::FreeText), {{"input", "bird"}}, options,
                                       {{LayerIndex(1), Readout::Raw}}, {});
        QVERIFY(with && without);
        QCOMPARE(with->cost.layerTokens, without->cost.layerTokens);
        QCOMPARE(with->cost.fullDepthLayerTokens, without->cost.fullDepthLayerTokens);
        for (std::size_t c = 0; c < with->columns.size(); ++c) {
            const RunColumn& column = with->columns[c];
            QCOMPARE(idsOf(column.tokens), idsOf(without->columns[c].tokens));
            std::vector<TokenId> ids = *tokenizer.encode("<s>bird<top>");
            for (const RunToken& token : column.tokens) {
                QCOMPARE(token.layers.size(), std::size_t{5});
                const auto row = after(model, ids, HeadIndex(1));
                QVERIFY(std::abs(token.layers.back().chosenLogprob -
                                 row[static_cast<std::size_t>(token.reading.id.value)]) < 1e-4F);
                ids.push_back(token.reading.id);
            }
        }
    }

    void freeColumnsContinueThePromptByThemselves() {
        const auto model = toyModel(toyHeads(), 2);
        const ToyTokenizer tokenizer;
        Task task = toyTask(AnswerKind::FreeText);
        const auto run = decodeFreely(model, tokenizer, task, {{"input", "bird"}}, {},
                                      {{LayerIndex(0), Readout::Norm}, {LayerIndex(2), Readout::Raw}}, {});
        QVERIFY(run.has_value());
        QCOMPARE(run->columns.size(), std::size_t{4});
        for (const RunColumn& column : run->columns) {
            QVERIFY(!column.tokens.empty());
            if (column.head != "assistant") continue;
            std::vector<TokenId> ids = *tokenizer.encode("<s>bird<top>");
            for (const RunToken& token : column.tokens) {
                const auto row = after(model, ids, HeadIndex(1));
                QCOMPARE(token.reading.id.value,
                         static_cast<std::int32_t>(std::max_element(row.begin(), row.end()) - row.begin()));
                ids.push_back(token.reading.id);
            }
        }
        const auto again = runFromJson(runToJson(*run), "run");
        QVERIFY(again.has_value());
        QVERIFY(*again == *run);
    }

    void mistakesAreSentences() {
        const ToyTokenizer tokenizer;
        const auto model = toyModel(toyHeads());
        QVERIFY(!decodeHierarchically(model, tokenizer, toyTask(), {}, {}, {}));
        DecodeOptions options;
        options.forced["middle"] = "x";
        QVERIFY(!decodeHierarchically(model, tokenizer, toyTask(), {{"input", "a"}}, options, {}));
        Task task = toyTask();
        task.levels[0].head = "nowhere";
        const auto missing = decodeHierarchically(model, tokenizer, task, {{"input", "a"}}, {}, {});
        QVERIFY(missing.error().message().find("nowhere") != std::string::npos);
        options = {};
        options.sampling.topP = 0;
        QVERIFY(!decodeHierarchically(model, tokenizer, toyTask(), {{"input", "a"}}, options, {}));
    }
};

QTEST_GUILESS_MAIN(DecodingOracles)
#include "test_oracles.moc"
