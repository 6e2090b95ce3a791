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
        LoadedModel::Weights packed = zerosLike(parameters);
        LoadedModel::Weights expected = zerosLike(parameters);
        for (const Shard& shard : batch.shards) {
            const std::vector<LevelSums> sums = pass->run(shard, dropout, scale, &packed, false);
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
        forEachNamedTensor(parameters, packed,
                           [&](const std::string&, const at::Tensor& tensor) { got.push_back(tensor); });
        std::size_t i = 0;
        double squaredDifference = 0.0, squaredNorm = 0.0;
        forEachNamedTensor(parameters, expected, [&](const std::string& name, const at::Tensor& tensor) {
            const double norm = tensor.norm().item<double>(), difference = distance(got[i++], tensor);
            squaredDifference += difference * difference, squaredNorm += norm * norm;
            QVERIFY2(norm > 0.0, name.c_str());
            // The keys' gradient is a small difference of large terms: rounded products are judged by the gradient as a
            // whole.
            if (type == at::kBFloat16) return;
            QVERIFY2(
                difference <= tolerance * norm,
                qPrintable(QStringLiteral("%1: %2 of %3").arg(QString::fromStdString(name)).arg(difference).arg(norm)));
        });
        const double relative = std::sqrt(squaredDifference / squaredNorm);
        QVERIFY2(relative <= tolerance, qPrintable(QString::number(relative)));
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
    void bfloat16Agrees() { compare({}, at::kBFloat16, 0.015, 0.1); }
};

QTEST_GUILESS_MAIN(TestPackedPass)
#include "test_packed_pass.moc"
