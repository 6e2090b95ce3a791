// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings in which a part learns: chosen blocks, heads from states that were computed once; and the loss on the
// input's own text.
#include "model/training/head_loss.h"
#include "model/training/head_runner.h"
#include "model/training/step_runner.h"
#include "model/training/training_parameters.h"
#include "tests/training/synthetic.h"
#include "tests/training/workplace.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace strata;
using namespace strata::test;

namespace {

TrainingBatch batchOf(const std::vector<TrainingRow>& rows, int levels, std::int64_t shardTokens = 64) {
    std::vector<const TrainingRow*> pointers;
    for (const TrainingRow& row : rows)
        pointers.push_back(&row);
    return makeBatch(pointers, levels, shardTokens);
}

double distance(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kDouble) - b.to(at::kDouble)).norm().item<double>() /
           (1e-300 + b.to(at::kDouble).norm().item<double>());
}

void freeze(ModelParameters& parameters, const std::set<int>& learned) {
    parameters.learnedBlocks.emplace();
    for (int layer = 1; layer <= parameters.architecture.layers; ++layer)
        parameters.learnedBlocks->push_back(learned.contains(layer));
}

} // namespace

class TestParts : public QObject {
    Q_OBJECT

    static std::map<std::string, std::string> tensorsOf(const fs::path& folder) {
        std::map<std::string, std::string> bytes;
        const auto source = expected(openSafetensors(folder / "model.safetensors"));
        for (const TensorView& tensor : source->tensors())
            bytes[tensor.name].assign(reinterpret_cast<const char*>(tensor.bytes.data()), tensor.bytes.size());
        return bytes;
    }

private Q_SLOTS:
    /// The gradients of the blocks that learn, and of the heads, are those of a training of everything.
    void gradientsOfChosenBlocks() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const TrainingBatch batch = batchOf(synthetic::rows(shape, 12, 3), 3);
        const std::vector<double> weights{2.0, 1.5, 1.0};
        ModelParameters all;
        StepRunner whole(parameters, at::kDouble, 2, false);
        whole.differentiate(batch, weights, {0.2, 4, 9}, all);
        for (const std::set<int>& learned : {std::set<int>{2, 4}, {5}, {1}, {}}) {
            ModelParameters some = parameters;
            freeze(some, learned);
            StepRunner part(some, at::kDouble, 2, false);
            QVERIFY(part.packed());
            ModelParameters found;
            part.differentiate(batch, weights, {0.2, 4, 9}, found);
            QCOMPARE(parameterRefs(found).size(), parameterRefs(some).size());
            QCOMPARE(parameterRefs(some).size(), learned.size() * 6 + 3); // two norms, four fused matrices
            for (int layer = 1; layer <= shape.layers; ++layer) {
                const auto i = static_cast<std::size_t>(layer - 1);
                for (const auto field : {&BlockWeights::attentionNorm, &BlockWeights::qkv, &BlockWeights::output,
                                         &BlockWeights::mlpNorm, &BlockWeights::gateUp, &BlockWeights::down}) {
                    const at::Tensor& gradient = found.weights.blocks[i].*field;
                    QCOMPARE(gradient.defined(), learned.contains(layer));
                    if (gradient.defined()) QVERIFY(distance(gradient, all.weights.blocks[i].*field) < 1e-12);
                }
            }
            for (std::size_t head = 0; head < 3; ++head)
                QVERIFY(distance(found.weights.heads[head], all.weights.heads[head]) < 1e-12);
            QVERIFY(!found.weights.embedding.defined());
        }
    }

    void allButTheChosenBlocksStaysBitForBit_data() {
        QTest::addColumn<bool>("biased");
        QTest::newRow("packed") << false;
        QTest::newRow("graph") << true;
    }
    void allButTheChosenBlocksStaysBitForBit() {
        QFETCH(bool, biased);
        const Workplace place;
        fs::path model = place.path / "model";
        if (biased) {
            TinyCheckpoint tiny;
            tiny.architecture.queryKeyValueBias = tiny.architecture.outputBias = tiny.architecture.mlpBias = true;
            tiny.heads = {tinyHead("thought", "new_lm_head.weight", 2)};
            model = place.path / "biased";
            fs::create_directories(model);
            writeTinyCheckpoint(tiny, model);
            fs::copy_file(place.path / "model" / "tokenizer.json", model / "tokenizer.json");
        }
        TrainOptions options = Workplace::options();
        options.trainLayers = {LayerIndex(2), LayerIndex(3)};
        const ExampleSource data = place.source();
        QVERIFY(train(place.start(model), data, nullptr, options, place.path / "out", {}).has_value());
        const auto before = tensorsOf(model), after = tensorsOf(place.path / "out");
        QCOMPARE(before.size(), after.size());
        for (const auto& [name, bytes] : before) {
            const bool learns = name.starts_with("model.layers.1.") || name.starts_with("model.layers.2.") ||
                                name.find("lm_head") != std::string::npos;
            QVERIFY2((after.at(name) == bytes) == !learns, name.c_str());
        }
        // Left off and gone on with, it is the same.
        options.stopAt = 2;
        QVERIFY(!train(place.start(model), data, nullptr, options, place.path / "off", {}));
        options.stopAt = 0;
        QVERIFY(train(place.start(model), data, nullptr, options, place.path / "off", {}).has_value());
        QVERIFY(tensorsOf(place.path / "off") == after);

        options.trainLayers = {LayerIndex(9)};
        const auto beyond = train(place.start(model), data, nullptr, options, place.path / "no", {});
        QVERIFY(!beyond);
        QVERIFY2(beyond.error().message().find("is no block of the model, which has the blocks 1 to ") !=
                     std::string::npos,
                 beyond.error().message().c_str());
        QVERIFY(!fs::exists(place.path / "no"));
    }

    /// L + W · the mean over the text's tokens of −log p by the final head: against LibTorch's graph of a level of its
    /// own, linear in W.
    void theLossOnTheInputsText() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        std::vector<TrainingRow> rows = synthetic::rows(shape, 12, 3);
        for (std::size_t r = 0; r < rows.size(); ++r) {
            rows[r].textBegin = r % 4 == 0 ? 0 : 1;
            rows[r].textEnd = r % 5 == 0 ? rows[r].textBegin : 3; // some have none
        }
        TrainingParameters training;
        training.model = parameters;
        training.model.heads.push_back(parameters.heads.back());
        training.model.heads.back().name = "text";
        training.model.weights.heads.push_back(parameters.weights.heads.back());
        training.textHead = 3;
        QCOMPARE(parameterRefs(training.model).size(), parameterRefs(parameters).size());
        QCOMPARE(training.withoutTextHead().heads.size(), std::size_t{3});

        const auto gradientsOf = [](ModelParameters& model, const std::vector<TrainingRow>& of,
                                    const std::vector<double>& weights) {
            StepRunner runner(model, at::kDouble, 2, false);
            ModelParameters found;
            const BatchResult result =
                runner.differentiate(batchOf(of, static_cast<int>(model.levels())), weights, {}, found);
            std::vector<at::Tensor> list;
            for (const ParameterRef& ref : parameterRefs(found))
                list.push_back(ref.tensor->clone());
            return std::pair(result, list);
        };
        const auto [levels, plain] = gradientsOf(parameters, rows, {2.0, 1.5, 1.0});
        // The text alone, as the last level.
        std::vector<TrainingRow> textOnly = rows;
        std::int64_t tokens = 0;
        for (TrainingRow& row : textOnly) {
            row.spans = {{2, row.textBegin, row.textEnd}};
            tokens += row.textEnd - std::max(row.textBegin, 1);
        }
        const auto [texts, ofText] = gradientsOf(parameters, textOnly, {0.0, 0.0, 1.0});
        QVERIFY(tokens > 5);
        addTextSpans(training, rows);
        const auto [both, joint] = gradientsOf(training.model, rows, {2.0, 1.5, 1.0, 0.3});
        QVERIFY(std::abs(both.losses[3] - texts.losses[2]) < 1e-12);
        for (std::size_t level = 0; level < 3; ++level)
            QVERIFY(std::abs(both.losses[level] - levels.losses[level]) < 1e-12);
        for (std::size_t i = 0; i < joint.size(); ++i)
            QVERIFY2(distance(joint[i], plain[i] + 0.3 * ofText[i]) < 1e-12, qPrintable(QString::number(i)));
    }

    /// One head for all levels: the mean over all answers' tokens, plain fine-tuning.
    void theFlatLossIsThatOfAllAnswers() {
        const Workplace place;
        TrainStart start = place.start(place.path / "model");
        start.checkpoint->heads = {start.checkpoint->heads.back()};
        start.flatTask = "{}";
        start.flatTaskName = "flat.task.json";
        Task task = expected(readTask(place.path / "model" / "tiny.task.json"));
        for (TaskLevel& level : task.levels)
            level.head = start.checkpoint->heads.back().name;
        const ExampleSource data(expected(openTokenizer(place.path / "model")), task,
                                 expected(readRows(place.path / "rows.jsonl")), "rows.jsonl");
        TrainOptions options = Workplace::options();
        options.augmentation = {};
        options.dropout = 0.0;
        options.steps = 1;
        options.batchTokens = 1 << 20;
        const TrainSummary summary = expected(train(start, data, nullptr, options, place.path / "out", {}));

        LoadOptions load;
        load.dtype = DType::Float32;
        const auto loaded = expected(loadModel(*start.checkpoint, load, {}));
        ModelParameters parameters = copyParameters(*loaded);
        std::vector<TrainingRow> rows = expected(data.plainRows({}, 1, {}));
        for (TrainingRow& row : rows)
            for (LabelSpan& span : row.spans)
                span.level = 0;
        StepRunner runner(parameters, at::kFloat, 1, false);
        QVERIFY(std::abs(summary.loss - runner.evaluate(batchOf(rows, 1)).losses[0]) < 1e-5);
        QCOMPARE(bytesOf(place.path / "out" / "flat.task.json"), std::string("{}"));
    }

    /// The text of a row, and nothing round it; no head more in what is written.
    void theTextOfARow() {
        const Workplace place;
        const auto tokenizer = expected(openTokenizer(place.path / "model"));
        Task task = expected(readTask(place.path / "model" / "tiny.task.json"));
        const auto textOf = [&] {
            const EncodedRow row = expected(encodeTeacherForced(*tokenizer, task, {{"input", "a bird"}}, {"x", "y"}));
            return tokenizer->decode(std::span(row.ids).subspan(static_cast<std::size_t>(row.textBegin),
                                                                static_cast<std::size_t>(row.textEnd - row.textBegin)),
                                     false);
        };
        QCOMPARE(textOf(), std::string("a bird"));
        task.layout.inputHeader = "user ";
        task.layout.inputEnd = "<eot>";
        task.system = "be good";
        task.layout.systemHeader = "s ";
        QCOMPARE(textOf(), std::string("a bird"));

        TrainOptions options = Workplace::options();
        options.textWeight = 0.5;
        options.log = place.path / "log.jsonl";
        const ExampleSource data = place.source();
        const TrainSummary summary =
            expected(train(place.start(place.path / "model"), data, &data, options, place.path / "out", {}));
        QCOMPARE(summary.evaluation.size(), std::size_t{3});
        QCOMPARE(summary.evaluation[2].name, std::string("text"));
        QVERIFY(summary.evaluation[2].tokens > 500);
        bool logged = false;
        for (const nlohmann::json& line : linesOf(options.log))
            if (line.contains("losses")) {
                const nlohmann::json& losses = line["losses"];
                double sum = 0.5 * losses["text"].get<double>();
                for (const auto& [name, weight] : {std::pair("thought", 1.0), std::pair("assistant", 1.0)})
                    if (losses[name].is_number()) sum += weight * losses[name].get<double>();
                QVERIFY(std::abs(sum - line["loss"].get<double>()) < 1e-5);
                logged = true;
            }
        QVERIFY(logged);
        const Checkpoint written = expected(openCheckpoint(place.path / "out"));
        QCOMPARE(written.heads.size(), std::size_t{2});
        QCOMPARE(tensorsOf(place.path / "out").size(), tensorsOf(place.path / "model").size());
    }

    /// From states computed once: the gradients of the heads as the whole pass gives them.
    void headsFromStates_data() {
        QTest::addColumn<bool>("wide");
        QTest::addColumn<bool>("half");
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("float64, in memory") << true << false << false;
        QTest::newRow("float64, on disk") << true << false << true;
        QTest::newRow("float32") << false << false << false;
        QTest::newRow("kept as float16") << false << true << true;
    }
    void headsFromStates() {
        QFETCH(bool, wide);
        QFETCH(bool, half);
        QFETCH(bool, onDisk);
        const QTemporaryDir folder;
        const synthetic::Shape shape;
        const at::ScalarType type = wide ? at::kDouble : at::kFloat;
        ModelParameters parameters = synthetic::parameters(shape, type);
        parameters.heads[1].readout = Readout::Norm; // an intermediate layer through the final norm
        // A head with some tokens' rows: those of the last level's targets.
        std::vector<TrainingRow> rows = synthetic::rows(shape, 30, 3);
        freeze(parameters, {});
        TrunkStateOptions options;
        options.half = half;
        options.memoryBytes = onDisk ? 0 : 1 << 30;
        options.folder = folder.path().toStdString();
        options.shardTokens = 50;
        options.threads = 2;
        TrunkStates states = expected(TrunkStates::compute(parameters, rows, layersOfHeads(parameters), options, {}));
        QCOMPARE(states.isOnDisk(), onDisk);
        QVERIFY(fs::is_empty(folder.path().toStdString())); // the file has no name
        HeadRunner fromStates(parameters, std::move(states), rows, type, 2);
        StepRunner fromIds(parameters, type, 2, true);
        std::swap(rows[3], rows[17]); // batches take rows in any order
        const std::vector<TrainingRow> some(rows.begin() + 2, rows.begin() + 24);
        const TrainingBatch batch = batchOf(some, 3);
        ModelParameters a, b;
        const BatchResult x = fromStates.differentiate(batch, {2.0, 1.5, 1.0}, {}, a);
        const BatchResult y = fromIds.differentiate(batch, {2.0, 1.5, 1.0}, {}, b);
        const double tolerance = wide ? 1e-12 : half ? 5e-3 : 1e-5;
        for (std::size_t level = 0; level < 3; ++level) {
            QVERIFY(std::abs(x.losses[level] - y.losses[level]) < tolerance * y.losses[level]);
            QVERIFY2(distance(a.weights.heads[level], b.weights.heads[level]) < tolerance,
                     qPrintable(QString::number(distance(a.weights.heads[level], b.weights.heads[level]))));
            if (!half) QVERIFY(x.rowCorrect[level] == y.rowCorrect[level]);
        }
    }

    /// Against LibTorch's differentiation, with a softcap; and the sum does not depend on the threads.
    void theGradientOfAHead() {
        Architecture a = synthetic::architecture({});
        a.logitSoftcap = 3.0;
        const synthetic::Shape shape;
        const at::Tensor states = synthetic::parameters(shape, at::kDouble).weights.embedding.narrow(0, 0, 40) * 4.0;
        at::Tensor matrix = synthetic::parameters(shape, at::kDouble).weights.heads[0].clone();
        std::vector<std::int64_t> targets;
        for (std::int64_t i = 0; i < states.size(0); ++i)
            targets.push_back((i * 7) % 50);
        at::Tensor gradient = at::ones_like(matrix);
        const LevelLoss found = headLoss(a, states, matrix, targets, 0.25, gradient, at::kDouble, 2);
        at::Tensor one = at::ones_like(matrix);
        headLoss(a, states, matrix, targets, 0.25, one, at::kDouble, 1);
        QVERIFY(gradient.equal(one));
        // Central differences, at some places of the matrix.
        const auto lossAt = [&] { return headLoss(a, states, matrix, targets, 1.0, {}, at::kDouble, 1).loss; };
        QVERIFY(std::abs(lossAt() - found.loss) < 1e-12 * found.loss);
        for (const auto& [row, column] : {std::pair{0, 0}, std::pair{7, 3}, std::pair{49, 23}}) {
            const double was = matrix[row][column].item<double>(), step = 1e-5;
            matrix[row][column].fill_(was + step);
            const double above = lossAt();
            matrix[row][column].fill_(was - step);
            const double below = lossAt();
            matrix[row][column].fill_(was);
            const double expectedValue = 1.0 + 0.25 * (above - below) / (2 * step);
            QVERIFY2(std::abs(gradient[row][column].item<double>() - expectedValue) < 1e-7,
                     qPrintable(QString::number(gradient[row][column].item<double>() - expectedValue)));
        }
    }

    /// Whole trainings: with states kept and without, the same heads to rounding; a kill's resume the same to the bit.
    void aTrainingFromStates() {
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        TrainOptions options = Workplace::options();
        options.freezeBase = true;
        options.augmentation = {};
        options.dropout = 0.0;
        options.muon = false;
        options.steps = 0;
        options.epochs = 3;
        options.textWeight = 0.5;
        const TrainSummary kept = expected(train(start, data, &data, options, place.path / "kept", {}));
        TrainOptions again = options;
        again.keptStates = KeptStates::None;
        const TrainSummary anew = expected(train(start, data, &data, again, place.path / "anew", {}));
        QVERIFY(std::abs(kept.loss - anew.loss) < 1e-5);
        for (std::size_t level = 0; level < 3; ++level)
            QVERIFY(std::abs(kept.evaluation[level].loss - anew.evaluation[level].loss) < 1e-4);
        const auto a = expected(openSafetensors(place.path / "kept" / "model.safetensors")),
                   b = expected(openSafetensors(place.path / "anew" / "model.safetensors"));
        for (const TensorView& tensor : a->tensors()) {
            const at::Tensor x = tensorFromView(tensor, a), y = tensorFromView(*b->find(tensor.name), b);
            const bool head = tensor.name.find("lm_head") != std::string::npos;
            QVERIFY2(head ? distance(x, y) < 1e-4 : x.equal(y), tensor.name.c_str());
        }
        again = options;
        again.stateMemory = 0; // in a file
        QVERIFY(train(start, data, nullptr, again, place.path / "mapped", {}).has_value());
        QVERIFY(tensorsOf(place.path / "mapped") == tensorsOf(place.path / "kept"));
        again = options;
        again.stopAt = 2;
        QVERIFY(!train(start, data, nullptr, again, place.path / "off", {}));
        again.stopAt = 0;
        QVERIFY(train(start, data, nullptr, again, place.path / "off", {}).has_value());
        QVERIFY(tensorsOf(place.path / "off") == tensorsOf(place.path / "kept"));
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "test_parts.moc"
