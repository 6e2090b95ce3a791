// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trainings of a tiny model: files in, files out.
#include "model/checkpoint/checkpoint_series.h"
#include "model/training/adapt.h"
#include "model/training/train_observer.h"
#include "model/training/training.h"
#include "tests/training/workplace.h"

#include <QTest>

using namespace strata;
using namespace strata::test;

class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What an observer is told is what the log says, step by step, and what is written.
    void anObserverSeesEveryStep() {
        struct Watcher : TrainObserver {
            std::vector<TrainStep> steps;
            std::vector<std::int64_t> checkpoints;
            std::vector<std::pair<std::int64_t, std::size_t>> evaluations; // epoch and levels
            bool stateWasThere = true;
            int finishes = 0;
            TrainSummary last;
            void stepDone(const TrainStep& step) override { steps.push_back(step); }
            void evaluated(std::int64_t, std::int64_t epoch, const std::vector<LevelEvaluation>& levels) override {
                evaluations.emplace_back(epoch, levels.size());
            }
            void checkpointWritten(std::int64_t step, const fs::path& file) override {
                checkpoints.push_back(step);
                stateWasThere = stateWasThere && fs::exists(file);
            }
            void finished(const TrainSummary& summary) override {
                ++finishes;
                last = summary;
            }
        };
        const Workplace place;
        const ExampleSource data = place.source();
        TrainOptions options = Workplace::options();
        options.checkpointEvery = 3;
        options.logEvery = 2;
        options.log = place.path / "log.jsonl";
        Watcher watcher;
        const TrainSummary summary =
            expected(train(place.start(place.path / "model"), data, &data, options, place.path / "out", {}, &watcher));
        QCOMPARE(watcher.steps.size(), std::size_t{4});
        QCOMPARE(watcher.checkpoints, std::vector<std::int64_t>{3});
        QVERIFY(watcher.stateWasThere);
        QVERIFY(!watcher.evaluations.empty());
        QCOMPARE(watcher.evaluations.front(), (std::pair{std::int64_t{1}, std::size_t{2}}));
        QCOMPARE(watcher.finishes, 1);
        QCOMPARE(watcher.last.loss, summary.loss);
        std::vector<std::int64_t> logged;
        for (const nlohmann::json& line : linesOf(options.log)) {
            if (!line.contains("losses")) continue;
            logged.push_back(line["step"].get<std::int64_t>());
            const TrainStep& step = watcher.steps[static_cast<std::size_t>(logged.back() - 1)];
            QCOMPARE(step.step, logged.back());
            QCOMPARE(step.plannedSteps, std::int64_t{4});
            QCOMPARE(step.epoch, line["epoch"].get<std::int64_t>());
            QCOMPARE(step.loss, line["loss"].get<double>());
            QCOMPARE(step.learningRate, line["learning_rate"].get<double>());
            QCOMPARE(step.gradientNorm, line["gradient_norm"].get<double>());
            QVERIFY(step.tokensPerSecond > 0);
            QCOMPARE(step.losses.size(), std::size_t{2});
            for (const auto& [head, loss] : step.losses)
                QVERIFY(loss ? line["losses"][head] == *loss : line["losses"][head].is_null());
        }
        QCOMPARE(logged, (std::vector<std::int64_t>{1, 2, 4}));
        QCOMPARE(watcher.steps.back().loss, summary.loss);
    }

    void twoAndTwoStepsAreFour_data() {
        QTest::addColumn<bool>("muon");
        QTest::newRow("muon") << true;
        QTest::newRow("adamw") << false;
    }
    void twoAndTwoStepsAreFour() {
        QFETCH(bool, muon);
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        TrainOptions options = Workplace::options();
        options.muon = muon;
        const TrainSummary whole = expected(train(start, data, nullptr, options, place.path / "whole", {}));
        QCOMPARE(whole.steps, 4);

        options.stopAt = 2;
        const auto interrupted = train(start, data, nullptr, options, place.path / "parts", {});
        QVERIFY(!interrupted && interrupted.error().code == ErrorCode::Cancelled);
        QVERIFY2(interrupted.error().message().find("the same command goes on") != std::string::npos,
                 interrupted.error().message().c_str());
        QVERIFY(!fs::exists(place.path / "parts" / "config.json"));
        options.stopAt = 0;
        const TrainSummary rest = expected(train(start, data, nullptr, options, place.path / "parts", {}));
        QCOMPARE(rest.steps, 4);
        QVERIFY(bytesOf(place.path / "whole" / "model.safetensors") ==
                bytesOf(place.path / "parts" / "model.safetensors"));
        QVERIFY(!fs::exists(place.path / "parts" / "training-state.safetensors"));
    }

    void rowsThatTeachNothingAreTold() {
        const Workplace place;
        DataRow silent;
        silent.fields["input"] = "a red stone";
        const ExampleSource data(expected(openTokenizer(place.path / "model")),
                                 expected(readTask(place.path / "model" / "tiny.task.json")), {silent, silent}, "rows");
        const auto trained =
            train(place.start(place.path / "model"), data, nullptr, Workplace::options(), place.path / "out", {});
        QVERIFY(!trained);
        QVERIFY2(trained.error().message().find("nothing to learn from") != std::string::npos,
                 trained.error().message().c_str());
    }

    void learnsAndWritesACompleteFolder() {
        const Workplace place;
        const ExampleSource data = place.source();
        TrainOptions options = Workplace::options();
        options.steps = 0;
        options.epochs = 12;
        options.learningRate = 1e-2;
        options.dropout = 0.0;
        options.log = place.path / "log.jsonl";
        options.saveDType = DType::BFloat16;
        const fs::path out = place.path / "out";
        const TrainSummary summary = expected(train(place.start(place.path / "model"), data, &data, options, out, {}));
        QCOMPARE(summary.epochs, 12);
        QCOMPARE(summary.evaluation.size(), std::size_t{2});
        QCOMPARE(summary.evaluation[0].rows, 60);
        QCOMPARE(summary.evaluation[1].rows, 48);
        QVERIFY2(summary.evaluation[0].accuracy > 0.9, qPrintable(QString::number(summary.evaluation[0].accuracy)));
        QVERIFY(summary.evaluation[1].jointAccuracy <= summary.evaluation[1].accuracy);

        const auto lines = linesOf(options.log);
        QVERIFY(lines.size() > 20);
        for (const char* key :
             {"step", "epoch", "learning_rate", "loss", "losses", "gradient_norm", "tokens_per_second"})
            QVERIFY2(lines[1].contains(key), key);
        QVERIFY(lines.front()["begin"].get<bool>());
        QVERIFY(lines[1]["losses"]["thought"].get<double>() > 3 * summary.evaluation[0].loss);
        QVERIFY(lines.back()["final"].get<bool>());

        const Checkpoint written = expected(openCheckpoint(out));
        QCOMPARE(written.heads.size(), std::size_t{2});
        QCOMPARE(written.heads[0].layer->value, 2);
        QVERIFY(written.architecture.storedDType == DType::BFloat16);
        QVERIFY(expected(openTokenizer(out))->vocabularySize() > 0);
        QCOMPARE(expected(findTask("", out, 2)).name, std::string("tiny"));
        // Nothing is overwritten.
        const auto again = train(place.start(place.path / "model"), data, nullptr, options, out, {});
        QVERIFY(!again && again.error().code == ErrorCode::FileUnwritable);
    }

    void frozenBaseStaysAsItIs() {
        const Workplace place;
        TrainOptions options = Workplace::options();
        options.freezeBase = true;
        QVERIFY(train(place.start(place.path / "model"), place.source(), nullptr, options, place.path / "out", {})
                    .has_value());
        const auto before = expected(openSafetensors(place.path / "model" / "model.safetensors"));
        const auto after = expected(openSafetensors(place.path / "out" / "model.safetensors"));
        for (const TensorView& tensor : before->tensors()) {
            const TensorView* now = after->find(tensor.name);
            QVERIFY2(now != nullptr, tensor.name.c_str());
            const bool same =
                std::equal(tensor.bytes.begin(), tensor.bytes.end(), now->bytes.begin(), now->bytes.end());
            QVERIFY2(same == (tensor.name.find("lm_head") == std::string::npos), tensor.name.c_str());
        }
    }

    // Biases: the graph of LibTorch instead of the packed pass.
    void modelsWithBiasesAreTrainedToo() {
        const Workplace place;
        test::TinyCheckpoint tiny;
        tiny.architecture.queryKeyValueBias = tiny.architecture.outputBias = tiny.architecture.mlpBias = true;
        tiny.heads = {test::tinyHead("thought", "new_lm_head.weight", 2)};
        fs::create_directories(place.path / "biased");
        test::writeTinyCheckpoint(tiny, place.path / "biased");
        fs::copy_file(place.path / "model" / "tokenizer.json", place.path / "biased" / "tokenizer.json");
        TrainOptions options = Workplace::options();
        options.steps = 30;
        options.learningRate = 1e-2;
        options.log = place.path / "log.jsonl";
        const TrainSummary summary = expected(
            train(place.start(place.path / "biased"), place.source(), nullptr, options, place.path / "out", {}));
        QVERIFY(summary.loss < 0.6 * linesOf(options.log)[1]["loss"].get<double>());
    }

    /// New heads of a whole model: matrices and tensors of their own, under the published names; the final head learns.
    void newHeadsAreTheirOwn() {
        const Workplace place;
        TrainStart start = place.start(place.path / "model");
        start.newHeads = {{LayerIndex(1), "early", 1.0, Readout::Raw}};
        TrainOptions options = Workplace::options();
        options.steps = 8;
        options.muon = false;
        options.learningRate = 1e-2;
        const fs::path out = place.path / "out";
        const auto trained = train(start, place.source(), nullptr, options, out, {});
        QVERIFY2(trained.has_value(), trained ? "" : trained.error().message().c_str());
        const Checkpoint written = expected(openCheckpoint(out));
        QCOMPARE(written.heads.size(), std::size_t{3});
        QCOMPARE(written.heads[0].name, std::string("early"));
        QCOMPARE(written.heads[0].tensor, std::string("first_lm_head.weight"));
        const auto valuesOf = [](const TensorView& tensor) {
            std::vector<float> values(tensor.elementCount());
            readFloats(tensor, 0, values);
            return values;
        };
        const auto base = expected(openSafetensors(place.path / "model" / "model.safetensors"));
        const std::vector<float> before = valuesOf(*base->find("lm_head.weight"));
        const std::vector<float> final = valuesOf(*written.headTensor(written.heads.back()));
        double moved = 0;
        for (std::size_t i = 0; i < final.size(); ++i)
            moved = std::max(moved, static_cast<double>(std::abs(final[i] - before[i])));
        QVERIFY2(moved > 5e-3, qPrintable(QString::number(moved))); // what was learned is what was written
    }

    /// What it kept is a series: the start, every so many steps, the end; the last one is what was written.
    void checkpointsAreKept() {
        const Workplace place;
        TrainOptions options = Workplace::options();
        options.muon = false;
        options.steps = 5;
        options.checkpointEvery = 2;
        options.keepCheckpoints = true;
        options.lowRank.rank = 2;
        options.saveAdapter = true;
        const fs::path out = place.path / "out";
        TrainStart start = place.start(place.path / "model");
        start.base.path = place.path / "model";
        options.stopAt = 3;
        QVERIFY(!train(start, place.source(), nullptr, options, out, {})); // an interrupt keeps what there is
        const auto stepsOf = [&] {
            std::vector<std::int64_t> steps;
            for (const SeriesCheckpoint& one : expected(readCheckpointSeries(out / "checkpoints")))
                steps.push_back(one.step);
            return steps;
        };
        QCOMPARE(stepsOf(), (std::vector<std::int64_t>{0, 2}));
        options.stopAt = 0;
        QVERIFY(train(start, place.source(), nullptr, options, out, {}).has_value());
        QCOMPARE(stepsOf(), (std::vector<std::int64_t>{0, 2, 4, 5}));
        const auto series = expected(readCheckpointSeries(out / "checkpoints"));
        for (const SeriesCheckpoint& one : series) // each opens on its base
            QCOMPARE(expected(openCheckpoint(one.path)).heads.size(), expected(openCheckpoint(out)).heads.size());
        QVERIFY(bytesOf(series.back().path / "heads.safetensors") == bytesOf(out / "heads.safetensors"));
        QVERIFY(bytesOf(series.back().path / "adapter_model.safetensors") ==
                bytesOf(out / "adapter_model.safetensors"));
        QVERIFY(bytesOf(series.front().path / "heads.safetensors") != bytesOf(out / "heads.safetensors"));
        QVERIFY(findCheckpointSeries(out).empty()); // the folder is the adapter
        QVERIFY(!findCheckpointSeries(out / "checkpoints").empty());
        // The same in one go.
        QVERIFY(train(start, place.source(), nullptr, options, place.path / "whole", {}).has_value());
        QVERIFY(bytesOf(place.path / "whole" / "checkpoints" / "step-4" / "heads.safetensors") ==
                bytesOf(out / "checkpoints" / "step-4" / "heads.safetensors"));
        // Another training does not write over them.
        fs::remove(out / "hdlm.json");
        for (const char* const name : {"adapter_config.json", "adapter_model.safetensors", "heads.safetensors"})
            fs::remove(out / name);
        const auto again = train(start, place.source(), nullptr, options, out, {});
        QVERIFY(!again && again.error().message().find("checkpoints of a training already") != std::string::npos);
        QCOMPARE(stepsOf(), (std::vector<std::int64_t>{0, 2, 4, 5}));
    }

    void startsFromAConfiguration() {
        const Workplace place;
        TrainStart start = place.start(place.path / "model");
        start.checkpoint.reset();
        start.config["tie_word_embeddings"] = true;
        start.config["hdlm"]["levels"][0]["tensor"] = "model.embed_tokens.weight";
        TrainOptions options = Workplace::options();
        const fs::path out = place.path / "out";
        QVERIFY(train(start, place.source(), nullptr, options, out, {}).has_value());
        const Checkpoint tied = expected(openCheckpoint(out));
        QVERIFY(tied.heads[0].tied && tied.heads[1].tied);
        QVERIFY(tied.tensors->find("lm_head.weight") == nullptr);
        // The same seed gives the same model.
        QVERIFY(train(start, place.source(), nullptr, options, place.path / "again", {}).has_value());
        QVERIFY(bytesOf(out / "model.safetensors") == bytesOf(place.path / "again" / "model.safetensors"));

        // adapt gives every head a matrix of its own, and training goes on from there.
        const auto heads = adaptModel(tied, {{LayerIndex(2), "thought", 2.0}}, true, place.path / "own");
        QVERIFY2(heads.has_value(), heads ? "" : heads.error().message().c_str());
        const Checkpoint own = expected(openCheckpoint(place.path / "own"));
        QVERIFY(!own.heads[0].tied && !own.heads[1].tied);
        QCOMPARE(own.heads[0].lossWeight, 2.0);
        QVERIFY(train(place.start(place.path / "own"), place.source(), nullptr, options, place.path / "further", {})
                    .has_value());
    }

    /// Everything that a tokenizer is read from, its templates, and the model's own tasks: through adapt and train.
    void filesOfTheTokenizerTravel() {
        const Workplace place;
        const fs::path model = place.path / "model";
        const std::vector<std::string> names{
            "added_tokens.json",      "special_tokens_map.json", "tokenizer_config.json",
            "generation_config.json", "chat_template.jinja",     "additional_chat_templates/tool_use.jinja",
            "other.task.json",        "trees/other.txt",         "broken.task.json",
            "tiny.task.json",         "tokenizer.json"};
        fs::create_directories(model / "additional_chat_templates");
        fs::create_directories(model / "trees");
        for (const auto& [name, text] : {std::pair{"added_tokens.json", R"({"<extra>": 30})"},
                                         {"special_tokens_map.json", R"({"pad_token": "<eot>"})"},
                                         {"tokenizer_config.json", R"({"bos_token": "<s>"})"},
                                         {"generation_config.json", R"({"top_k": 3})"},
                                         {"chat_template.jinja", "{{ messages }}"},
                                         {"additional_chat_templates/tool_use.jinja", "{{ tools }}"},
                                         {"other.task.json", R"({"taxonomy": "trees/other.txt"})"},
                                         {"trees/other.txt", "a\n b\n"},
                                         {"broken.task.json", "{"}})
            std::ofstream(model / name) << text;
        const auto same = [&](const fs::path& folder) {
            for (const std::string& name : names)
                QVERIFY2(fs::exists(folder / name) && bytesOf(folder / name) == bytesOf(model / name), name.c_str());
        };
        QVERIFY(
            adaptModel(expected(openCheckpoint(model)), {{LayerIndex(3), "more", 1.0}}, false, place.path / "adapted")
                .has_value());
        same(place.path / "adapted");
        TrainOptions options = Workplace::options();
        options.steps = 1;
        QVERIFY(train(place.start(model), place.source(), nullptr, options, place.path / "trained", {}).has_value());
        same(place.path / "trained");
        // A tokenizer that is named as a file takes along what it is read with.
        TrainStart start = place.start(model);
        start.tokenizer = model / "tokenizer.json";
        QVERIFY(train(start, place.source(), nullptr, options, place.path / "named", {}).has_value());
        same(place.path / "named");
        QVERIFY(!fs::exists(place.path / "named" / "tokenizer.model"));
    }

    void adaptCopiesBitByBit() {
        const Workplace place;
        test::TinyCheckpoint tiny;
        tiny.dtype = DType::Float16;
        fs::create_directories(place.path / "plain");
        test::writeTinyCheckpoint(tiny, place.path / "plain");
        const Checkpoint plain = expected(openCheckpoint(place.path / "plain"));
        const auto heads = expected(
            adaptModel(plain, {{LayerIndex(3), "", 0.5}, {LayerIndex(1), "", 2.0}}, false, place.path / "out"));
        QCOMPARE(heads[0].tensor, std::string("first_lm_head.weight"));
        QCOMPARE(heads[0].layer->value, 1);
        QCOMPARE(heads[1].tensor, std::string("second_lm_head.weight"));
        const Checkpoint out = expected(openCheckpoint(place.path / "out"));
        QCOMPARE(out.heads.size(), std::size_t{3});
        QCOMPARE(out.heads[1].lossWeight, 0.5);
        const TensorView* final = out.tensors->find("lm_head.weight");
        for (const char* name : {"first_lm_head.weight", "second_lm_head.weight"}) {
            const TensorView* copy = out.tensors->find(name);
            QVERIFY(std::equal(final->bytes.begin(), final->bytes.end(), copy->bytes.begin(), copy->bytes.end()));
        }
        for (const TensorView& tensor : plain.tensors->tensors()) {
            const TensorView* copy = out.tensors->find(tensor.name);
            QVERIFY(std::equal(tensor.bytes.begin(), tensor.bytes.end(), copy->bytes.begin(), copy->bytes.end()));
        }
        QVERIFY(!adaptModel(plain, {{LayerIndex(4), "x", 1.0}}, false, place.path / "more"));
        QVERIFY(!fs::exists(place.path / "more"));
    }

    void adaptAddsToTheHeadsThatAreThere() {
        const Workplace place;
        fs::create_directories(place.path / "plain");
        test::writeTinyCheckpoint(test::TinyCheckpoint{}, place.path / "plain");
        const Checkpoint plain = expected(openCheckpoint(place.path / "plain"));
        QVERIFY(adaptModel(plain, {{LayerIndex(2), "", 0.5}}, false, place.path / "one").has_value());
        const Checkpoint one = expected(openCheckpoint(place.path / "one"));
        const auto heads = expected(
            adaptModel(one, {{LayerIndex(2), "kind", 3.0}, {LayerIndex(1), "", 1.0}}, false, place.path / "three"));
        QCOMPARE(heads.size(), std::size_t{4});
        const Checkpoint three = expected(openCheckpoint(place.path / "three"));
        QCOMPARE(three.heads.size(), std::size_t{4});
        const std::vector<std::pair<std::string, int>> wanted{{"layer1", 1}, {"thought", 2}, {"kind", 2}};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(three.heads[i].name, wanted[i].first);
            QCOMPARE(three.heads[i].layer->value, wanted[i].second);
        }
        QCOMPARE(three.heads[1].tensor, std::string("new_lm_head.weight"));
        QCOMPARE(three.heads[1].lossWeight, 0.5);
        QCOMPARE(three.heads[2].lossWeight, 3.0);
        const TensorView* final = three.tensors->find("lm_head.weight");
        const TensorView* added = three.tensors->find("hdlm.2.weight");
        QVERIFY(added != nullptr &&
                std::equal(final->bytes.begin(), final->bytes.end(), added->bytes.begin(), added->bytes.end()));

        const std::vector<std::vector<NewHead>> refused{{{LayerIndex(3), "thought", 1.0}},
                                                        {{LayerIndex(3), three.heads.back().name, 1.0}},
                                                        {{LayerIndex(1), "a", 1.0}, {LayerIndex(2), "a", 1.0}}};
        for (const auto& some : refused) {
            const auto again = adaptModel(one, some, false, place.path / "more");
            QVERIFY(!again.has_value());
            QVERIFY2(again.error().message().find("a name of its own") != std::string::npos,
                     again.error().message().c_str());
        }
        const auto sentence = [&](const std::vector<NewHead>& some, const fs::path& output) {
            const auto again = adaptModel(plain, some, false, output);
            return again ? std::string() : again.error().message();
        };
        const auto says = [&](const std::string& text, const char* words) {
            QVERIFY2(text.find(words) != std::string::npos, text.c_str());
        };
        says(sentence({{LayerIndex(1), "a", 1.0}, {LayerIndex(1), "b", 1.0}}, place.path / "more"), "given twice");
        says(sentence({{LayerIndex(1), "a", 1.0}, {LayerIndex(2), "b", 1.0}, {LayerIndex(3), "c", 1.0}},
                      place.path / "more"),
             "fewer levels than layers");
        says(sentence({{LayerIndex(0), "a", 1.0}}, place.path / "more"), "from 1 to 3");
        says(sentence({{LayerIndex(1), "a", 1.0}}, place.path / "plain"), "base itself");
        says(sentence({{LayerIndex(1), "a", 1.0}}, place.path / "one"), "holds a model already");
        QVERIFY(!fs::exists(place.path / "more"));
    }

    void copiesOfTheHeadAlone() {
        const Workplace place;
        for (const bool tied : {false, true}) {
            const fs::path folder = place.path / (tied ? "tied" : "plain"), file = place.path / "heads.safetensors";
            test::TinyCheckpoint tiny;
            tiny.dtype = DType::BFloat16;
            tiny.architecture.tiedEmbeddings = tied;
            test::writeTinyCheckpoint(tiny, folder);
            const Checkpoint plain = expected(openCheckpoint(folder));
            const auto heads = expected(
                writeHeadCopies(plain, {{LayerIndex(3), "", 0.5, Readout::Norm}, {LayerIndex(1), "topic", 2.0}}, file));
            QCOMPARE(heads.size(), std::size_t{2});
            QVERIFY(fs::file_size(file) < 2 * std::uintmax_t(newHeadBytes(plain)) + 2048);
            const Checkpoint beside = expected(openCheckpointWith(folder, {.heads = file}));
            QVERIFY(beside.warnings.empty());
            QCOMPARE(beside.heads.size(), std::size_t{3});
            QCOMPARE(beside.heads[0].name, std::string("topic"));
            QCOMPARE(beside.heads[0].lossWeight, 2.0);
            QCOMPARE(beside.heads[1].readout, Readout::Norm);
            const TensorView& final = *beside.headTensor(beside.heads[2]);
            for (int i = 0; i < 2; ++i)
                QVERIFY(std::ranges::equal(beside.headTensor(beside.heads[std::size_t(i)])->bytes, final.bytes));
        }
    }

    void headsAreParsed() {
        QCOMPARE(expected(parseNewHead("3")).layer.value, 3);
        QCOMPARE(expected(parseNewHead("3:domain")).name, std::string("domain"));
        QCOMPARE(expected(parseNewHead("3:domain:2.5")).weight, 2.5);
        QCOMPARE(expected(parseNewHead("3:domain:2.5")).readout, Readout::Raw);
        QCOMPARE(expected(parseNewHead("3:domain:2.5:norm")).readout, Readout::Norm);
        for (const char* bad : {"", "x", "3:", "3:a b", "3:domain:", "3:domain:-1", "3:domain:2:4"})
            QVERIFY2(!parseNewHead(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
