// SPDX-License-Identifier: GPL-3.0-or-later
// The packed pass against LibTorch's own differentiation.
#include "model/training/packed_pass.h"
#include "tests/training/synthetic.h"

#include <QTest>

#include <cmath>

using namespace strata;

class TestPackedPass : public QObject {
    Q_OBJECT

    static double distance(const at::Tensor& a, const at::Tensor& b) {
        return (a.to(at::kDouble) - b.to(at::kDouble)).norm().item<double>();
    }

    static void addFlat(const std::vector<at::Tensor>& gradients, std::vector<double>& sum,
                        ModelParameters& parameters) {
        std::size_t at = 0, i = 0;
        for (const ParameterRef& ref : parameterRefs(parameters)) {
            const auto count = static_cast<std::size_t>(ref.tensor->numel());
            if (sum.size() < at + count) sum.resize(at + count, 0.0);
            if (gradients[i].defined()) {
                const at::Tensor wide = gradients[i].to(at::kDouble).contiguous();
                for (std::size_t k = 0; k < count; ++k)
                    sum[at + k] += wide.data_ptr<double>()[k];
            }
            at += count;
            ++i;
        }
    }

    static double relativeError(const std::vector<double>& a, const std::vector<double>& b) {
        double difference = 0.0, norm = 0.0;
        for (std::size_t i = 0; i < b.size(); ++i)
            difference += (a[i] - b[i]) * (a[i] - b[i]), norm += b[i] * b[i];
        return std::sqrt(difference / norm);
    }

    // Losses and gradients of both ways on the same shards: ‖difference‖/‖gradient‖ of each tensor.
    static void compare(const synthetic::Shape& shape, at::ScalarType type, double tolerance,
                        double dropoutProbability) {
        const at::ScalarType wide = type == at::kDouble ? at::kDouble : at::kFloat;
        ModelParameters parameters = synthetic::parameters(shape, wide);
        const std::vector<TrainingRow> rows = synthetic::rows(shape, 24, 7);
        std::vector<const TrainingRow*> pointers;
        for (const TrainingRow& row : rows)
            pointers.push_back(&row);
        const TrainingBatch batch = makeBatch(pointers, static_cast<int>(parameters.levels()), 96);
        QVERIFY(batch.shards.size() > 3);
        const DropoutSource dropout{dropoutProbability, 11, 3};
        const std::vector<double> weights{2.0, 1.5, 1.0};
        std::vector<double> scale;
        for (std::size_t level = 0; level < weights.size(); ++level)
            scale.push_back(weights[level] / static_cast<double>(batch.targetCounts[level]));

        ComputeMatrices matrices;
        matrices.refresh(parameters, type);
        const auto pass = makePackedPass(parameters, matrices, type);
        ModelParameters packed = zeroGradients(parameters);
        LoadedModel::Weights expected = zerosLike(parameters);
        for (const Shard& shard : batch.shards) {
            const std::vector<LevelLoss> sums = pass->run(shard, dropout, scale, &packed, false);
            requireGradients(parameters, true);
            const GraphLoss graph = graphLoss(parameters, shard, dropout);
            const LoadedModel::Weights part =
                byField(parameters, gradientList(weightedLoss(graph, weights, batch.targetCounts), parameters));
            requireGradients(parameters, false);
            std::vector<at::Tensor> sum, add;
            forEachNamedTensor(parameters, expected,
                               [&](const std::string&, const at::Tensor& tensor) { sum.push_back(tensor); });
            forEachNamedTensor(parameters, part,
                               [&](const std::string&, const at::Tensor& tensor) { add.push_back(tensor); });
            for (std::size_t i = 0; i < sum.size(); ++i)
                if (add[i].defined()) sum[i].add_(add[i]);
            for (std::size_t level = 0; level < sums.size(); ++level) {
                QCOMPARE(sums[level].tokens, graph.sums[level].tokens);
                const double difference = std::abs(sums[level].loss - graph.sums[level].loss);
                QVERIFY2(difference <= tolerance * (1.0 + graph.sums[level].loss),
                         qPrintable(QString::number(difference)));
            }
        }
        std::vector<at::Tensor> got;
        forEachNamedTensor(parameters, packed.weights,
                           [&](const std::string&, const at::Tensor& tensor) { got.push_back(tensor); });
        std::size_t i = 0;
        forEachNamedTensor(parameters, expected, [&](const std::string& name, const at::Tensor& tensor) {
            const double norm = tensor.norm().item<double>(), difference = distance(got[i++], tensor);
            QVERIFY2(norm > 0.0, name.c_str());
            QVERIFY2(
                difference <= tolerance * norm,
                qPrintable(QStringLiteral("%1: %2 of %3").arg(QString::fromStdString(name)).arg(difference).arg(norm)));
        });
    }

private Q_SLOTS:
    void doubleIsExact_data() {
        QTest::addColumn<int>("keyValueHeads");
        QTest::addColumn<bool>("tied");
        QTest::addColumn<double>("dropout");
        QTest::newRow("own heads") << 4 << false << 0.0;
        QTest::newRow("tied heads") << 4 << true << 0.0;
        QTest::newRow("grouped queries, dropout") << 2 << false << 0.3;
    }
    void doubleIsExact() {
        QFETCH(int, keyValueHeads);
        QFETCH(bool, tied);
        QFETCH(double, dropout);
        synthetic::Shape shape;
        shape.keyValueHeads = keyValueHeads;
        shape.tied = tied;
        compare(shape, at::kDouble, 1e-12, dropout);
    }
    void floatAgrees() { compare({}, at::kFloat, 2e-5, 0.1); }

    /// What is computed again in the backward pass is what it was, to the last bit; of blocks, one set of buffers is
    /// used.
    void checkpointingChangesNothing_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("dropout");
        QTest::newRow("float64") << int(at::kDouble) << 0.3;
        QTest::newRow("float32") << int(at::kFloat) << 0.0;
        QTest::newRow("bfloat16") << int(at::kBFloat16) << 0.0;
    }
    void checkpointingChangesNothing() {
        QFETCH(int, type);
        QFETCH(double, dropout);
        const auto storage = static_cast<at::ScalarType>(type);
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, storage == at::kDouble ? at::kDouble : at::kFloat);
        const std::vector<TrainingRow> rows = synthetic::rows(shape, 24, 7);
        std::vector<const TrainingRow*> pointers;
        for (const TrainingRow& row : rows)
            pointers.push_back(&row);
        const TrainingBatch batch = makeBatch(pointers, static_cast<int>(parameters.levels()), 96);
        ComputeMatrices matrices;
        matrices.refresh(parameters, storage);
        const auto kept = makePackedPass(parameters, matrices, storage);
        const auto again = makePackedPass(parameters, matrices, storage, true);
        ModelParameters one = zeroGradients(parameters), other = zeroGradients(parameters);
        for (const Shard& shard : batch.shards) {
            const auto sums = kept->run(shard, {dropout, 11, 3}, {2.0, 1.5, 1.0}, &one, false);
            const auto same = again->run(shard, {dropout, 11, 3}, {2.0, 1.5, 1.0}, &other, false);
            for (std::size_t level = 0; level < sums.size(); ++level)
                QCOMPARE(same[level].loss, sums[level].loss);
        }
        const std::vector<ParameterRef> a = parameterRefs(one), b = parameterRefs(other);
        for (std::size_t i = 0; i < a.size(); ++i) {
            QVERIFY(a[i].tensor->norm().item<double>() > 0);
            QVERIFY(at::equal(*a[i].tensor, *b[i].tensor));
        }
    }

    // bfloat16 products beside float32 sums must be nearer to float32 than bfloat16 throughout is, for the gradient as
    // a whole.
    void bfloat16IsNearerThanPlainBFloat16() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kFloat);
        const std::vector<TrainingRow> rows = synthetic::rows(shape, 24, 7);
        std::vector<const TrainingRow*> pointers;
        for (const TrainingRow& row : rows)
            pointers.push_back(&row);
        const TrainingBatch batch = makeBatch(pointers, static_cast<int>(parameters.levels()), 4096);
        const std::vector<double> weights{2.0, 1.5, 1.0};
        const auto byGraph = [&](ModelParameters model) {
            std::vector<double> sum;
            requireGradients(model, true);
            for (const Shard& shard : batch.shards) {
                const std::vector<at::Tensor> part =
                    gradientList(weightedLoss(graphLoss(model, shard), weights, batch.targetCounts), model);
                addFlat(part, sum, model);
            }
            requireGradients(model, false);
            return sum;
        };
        const std::vector<double> exact = byGraph(parameters);
        ModelParameters rounded = parameters;
        rounded.weights = zerosLike(parameters);
        const std::vector<ParameterRef> from = parameterRefs(parameters), to = parameterRefs(rounded);
        for (std::size_t i = 0; i < to.size(); ++i) {
            *to[i].tensor = from[i].tensor->detach().to(at::kBFloat16);
        }
        const std::vector<double> plain = byGraph(rounded);

        ComputeMatrices matrices;
        matrices.refresh(parameters, at::kBFloat16);
        const auto pass = makePackedPass(parameters, matrices, at::kBFloat16);
        ModelParameters gradients = parameters;
        gradients.weights = zerosLike(parameters);
        std::vector<double> scale;
        for (std::size_t level = 0; level < weights.size(); ++level)
            scale.push_back(weights[level] / static_cast<double>(batch.targetCounts[level]));
        for (const Shard& shard : batch.shards)
            pass->run(shard, {}, scale, &gradients, false);
        std::vector<at::Tensor> list;
        for (const ParameterRef& ref : parameterRefs(gradients))
            list.push_back(*ref.tensor);
        std::vector<double> packed;
        addFlat(list, packed, parameters);

        const double packedError = relativeError(packed, exact), plainError = relativeError(plain, exact);
        QVERIFY2(packedError < plainError, qPrintable(QStringLiteral("%1 and %2").arg(packedError).arg(plainError)));
        QVERIFY2(packedError > 0.0, "the products were not rounded");
    }
};

QTEST_GUILESS_MAIN(TestPackedPass)
#include "test_packed_pass.moc"
