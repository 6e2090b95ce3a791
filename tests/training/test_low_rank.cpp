// SPDX-License-Identifier: GPL-3.0-or-later
// Low-rank updates and heads of a few rows, against LibTorch's own differentiation and against whole matrices.
#include "model/training/step_runner.h"
#include "tests/training/synthetic.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace strata;

class TestLowRank : public QObject {
    Q_OBJECT

    static double distance(const at::Tensor& a, const at::Tensor& b) {
        return (a.to(at::kDouble) - b.to(at::kDouble)).norm().item<double>();
    }

    static ModelParameters modelWith(std::int64_t rank, std::vector<std::string> targets = {}) {
        ModelParameters parameters = synthetic::parameters({}, at::kDouble);
        LowRankOptions options;
        options.rank = rank;
        options.alpha = 3.0;
        options.targets = std::move(targets);
        if (!addLowRank(parameters, options, 9)) qFatal("no low-rank updates");
        // B too, so that every gradient has something to be.
        std::uint64_t key = 0;
        for (LowRankFactor& factor : parameters.lowRank->factors) {
            KeyedRandom random(21, key++);
            for (std::int64_t i = 0; i < factor.b.numel(); ++i)
                factor.b.data_ptr<double>()[i] = 0.2 * (random.uniform() - 0.5);
        }
        mergeLowRank(parameters, 2);
        return parameters;
    }

    static TrainingBatch batchOf(const std::vector<TrainingRow>& rows) {
        std::vector<const TrainingRow*> pointers;
        for (const TrainingRow& row : rows)
            pointers.push_back(&row);
        return makeBatch(pointers, 3, 96);
    }

    static ModelParameters gradientsOf(ModelParameters& parameters, const TrainingBatch& batch,
                                       const DropoutSource& dropout = {}) {
        StepRunner runner(parameters, at::kDouble, 2, false);
        if (!runner.packed()) qFatal("not packed");
        ModelParameters found;
        runner.differentiate(batch, {2.0, 1.5, 1.0}, dropout, found);
        ModelParameters copy = found;
        for (const ParameterRef& ref : parameterRefs(copy))
            *ref.tensor = ref.tensor->clone();
        return copy;
    }

private Q_SLOTS:
    void whatIsMergedIsTheSum() {
        const ModelParameters parameters = modelWith(3);
        QCOMPARE(parameters.lowRank->factors.size(), std::size_t(5 * 7)); // q, k, v, o, gate, up, down
        QCOMPARE(parameters.lowRank->scale, 1.0);
        for (const LowRankFactor& factor : parameters.lowRank->factors) {
            const at::Tensor now =
                (parameters.weights.blocks[factor.block].*factor.field).narrow(0, factor.begin, factor.rows());
            const at::Tensor base =
                (parameters.lowRank->base[factor.block].*factor.field).narrow(0, factor.begin, factor.rows());
            const at::Tensor update = at::mm(factor.b, factor.a);
            QVERIFY(update.norm().item<double>() > 0.01);
            QVERIFY2(distance(now - base, update) < 1e-12, factor.tensor.c_str());
        }
    }

    void packedEqualsTheGraph_data() {
        QTest::addColumn<QStringList>("targets");
        QTest::addColumn<double>("dropout");
        QTest::newRow("every matrix") << QStringList() << 0.0;
        QTest::newRow("every matrix, dropout") << QStringList() << 0.3;
        QTest::newRow("queries, values and down")
            << QStringList{QStringLiteral("q_proj"), QStringLiteral("v_proj"), QStringLiteral("down_proj")} << 0.0;
    }
    void packedEqualsTheGraph() {
        QFETCH(QStringList, targets);
        QFETCH(double, dropout);
        std::vector<std::string> names;
        for (const QString& name : targets)
            names.push_back(name.toStdString());
        ModelParameters parameters = modelWith(3, names);
        const TrainingBatch batch = batchOf(synthetic::rows({}, 24, 7));
        const DropoutSource masks{dropout, 11, 3};
        ModelParameters packed = gradientsOf(parameters, batch, masks);
        const std::vector<ParameterRef> got = parameterRefs(packed);
        const std::vector<ParameterRef> learned = parameterRefs(parameters);
        QCOMPARE(got.size(), learned.size());
        QCOMPARE(learned.size(), parameters.lowRank->factors.size() * 2 + 3); // and three heads: nothing else

        std::vector<at::Tensor> expected(learned.size());
        for (const Shard& shard : batch.shards) {
            requireGradients(parameters, true);
            const GraphLoss loss = graphLoss(mergedInGraph(parameters), shard, masks);
            const std::vector<at::Tensor> part =
                gradientList(weightedLoss(loss, {2.0, 1.5, 1.0}, batch.targetCounts), parameters);
            requireGradients(parameters, false);
            for (std::size_t i = 0; i < part.size(); ++i)
                if (part[i].defined()) expected[i] = expected[i].defined() ? expected[i] + part[i] : part[i];
        }
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(expected[i].defined());
            const double norm = expected[i].norm().item<double>();
            QVERIFY(norm > 0.0);
            QVERIFY2(
                distance(*got[i].tensor, expected[i]) < 1e-11 * norm,
                qPrintable(QStringLiteral("%1: %2 of %3").arg(i).arg(distance(*got[i].tensor, expected[i])).arg(norm)));
        }
    }

    // Rank = the width and alpha = rank, A the identity, B zero: dB is the whole matrix's own gradient, so that a step
    // along it is the full step.
    void atFullRankAStepIsTheFullStep() {
        ModelParameters whole = synthetic::parameters({}, at::kDouble);
        const TrainingBatch batch = batchOf(synthetic::rows({}, 24, 7));
        const ModelParameters full = gradientsOf(whole, batch);
        ModelParameters parameters = synthetic::parameters({}, at::kDouble);
        LowRankOptions options;
        options.rank = 24;
        options.alpha = 24.0;
        options.targets = {"q_proj", "o_proj", "gate_proj", "up_proj"};
        QVERIFY(addLowRank(parameters, options, 9).has_value());
        for (LowRankFactor& factor : parameters.lowRank->factors)
            factor.a = at::eye(24, at::kDouble);
        const ModelParameters low = gradientsOf(parameters, batch);
        for (const LowRankFactor& factor : low.lowRank->factors) {
            const at::Tensor expected =
                (full.weights.blocks[factor.block].*factor.field).narrow(0, factor.begin, factor.rows());
            QVERIFY2(distance(factor.b, expected) < 1e-11 * expected.norm().item<double>(), factor.tensor.c_str());
            QCOMPARE(factor.a.norm().item<double>(), 0.0); // B is zero, so A does not matter yet
        }
    }

    // All rows kept is the whole head; five equal ones share the mass, whatever the other 45 would have said.
    void headsOfAFewRows() {
        ModelParameters whole = synthetic::parameters({}, at::kDouble);
        std::vector<TrainingRow> rows = synthetic::rows({}, 24, 7);
        const std::vector<std::int32_t> kept{3, 8, 21, 22, 40};
        for (TrainingRow& row : rows)
            for (const LabelSpan& span : row.spans)
                for (std::int32_t i = span.begin; span.level == 1 && i < span.end; ++i) {
                    TokenId& id = row.ids[static_cast<std::size_t>(i)];
                    id = TokenId(kept[static_cast<std::size_t>(id.value) % kept.size()]);
                }
        const TrainingBatch batch = batchOf(rows);
        const auto lossOf = [&](ModelParameters& parameters) {
            StepRunner runner(parameters, at::kDouble, 1, false);
            const double packed = runner.evaluate(batch).losses[1];
            double graph = 0.0;
            for (const Shard& shard : batch.shards)
                graph += graphLoss(parameters, shard).sums[1].loss;
            graph /= static_cast<double>(batch.targetCounts[1]);
            if (std::abs(packed - graph) > 1e-12 * graph) qFatal("packed %g, graph %g", packed, graph);
            return packed;
        };
        const double expected = lossOf(whole);
        ModelParameters all = whole;
        all.headRows.resize(3);
        for (std::int32_t id = 0; id < 50; ++id)
            all.headRows[1].push_back(id);
        QCOMPARE(lossOf(all), expected);

        ModelParameters few = whole;
        few.headRows = {{}, kept, {}};
        few.weights.heads[1] = whole.weights.heads[1].index_select(
            0, at::tensor(std::vector<std::int64_t>(kept.begin(), kept.end()), at::kLong));
        QCOMPARE(few.rowOf(1, 21), 2);
        QCOMPARE(few.rowOf(1, 20), -1);
        QCOMPARE(few.rowOf(0, 20), 20);
        QVERIFY(lossOf(few) < expected); // the others have no part of the mass any more
        QCOMPARE(gradientsOf(few, batch).weights.heads[1].size(0), std::int64_t(5));
        few.weights.heads[1].zero_();
        QVERIFY(std::abs(lossOf(few) - std::log(5.0)) < 1e-12);
    }

    void whatCannotBeIsSaid() {
        ModelParameters parameters = synthetic::parameters({}, at::kDouble);
        LowRankOptions options;
        options.rank = 25;
        const auto tooLarge = addLowRank(parameters, options, 1);
        QVERIFY(!tooLarge.has_value());
        QVERIFY2(tooLarge.error().message().find("24 × 24") != std::string::npos, tooLarge.error().message().c_str());
        options.rank = 2;
        options.targets = {"q_proj", "wq"};
        const auto unknown = addLowRank(parameters, options, 1);
        QVERIFY(!unknown.has_value());
        QVERIFY2(unknown.error().message().find("wq") != std::string::npos, unknown.error().message().c_str());
        QVERIFY(!parameters.lowRank.has_value());
    }
};

QTEST_GUILESS_MAIN(TestLowRank)
#include "test_low_rank.moc"
