// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold exactly for the multi-head loss, its gradients and the pieces of the optimizer; float64.
#include "model/training/multi_head_loss.h"
#include "model/training/optimizer.h"
#include "model/training/schedule.h"
#include "model/training/step_runner.h"
#include "tests/training/synthetic.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace strata;

namespace {

using Gradients = std::map<std::string, at::Tensor>;

TrainingBatch batchOf(const std::vector<TrainingRow>& rows, int levels, std::int64_t shardTokens = 1 << 20) {
    std::vector<const TrainingRow*> pointers;
    for (const TrainingRow& row : rows)
        pointers.push_back(&row);
    return makeBatch(pointers, levels, shardTokens);
}

// One shard with everything in it.
Shard shardOf(const std::vector<TrainingRow>& rows, int levels) {
    Shard all;
    all.begins.push_back(0);
    all.levels.resize(static_cast<std::size_t>(levels));
    for (const Shard& shard : batchOf(rows, levels).shards) {
        const std::int32_t offset = all.tokens();
        all.ids.insert(all.ids.end(), shard.ids.begin(), shard.ids.end());
        for (std::size_t i = 1; i < shard.begins.size(); ++i)
            all.begins.push_back(offset + shard.begins[i]);
        all.keys.insert(all.keys.end(), shard.keys.begin(), shard.keys.end());
        all.deepest = std::max(all.deepest, shard.deepest);
        for (std::size_t level = 0; level < shard.levels.size(); ++level)
            for (std::size_t i = 0; i < shard.levels[level].targets.size(); ++i) {
                all.levels[level].states.push_back(offset + shard.levels[level].states[i]);
                all.levels[level].targets.push_back(shard.levels[level].targets[i]);
                all.levels[level].rows.push_back(shard.levels[level].rows[i]);
            }
    }
    return all;
}

std::vector<std::int64_t> countsOf(const Shard& shard) {
    std::vector<std::int64_t> counts;
    for (const LevelTargets& level : shard.levels)
        counts.push_back(static_cast<std::int64_t>(level.targets.size()));
    return counts;
}

Gradients gradients(ModelParameters& parameters, const Shard& shard, const std::vector<double>& weights) {
    requireGradients(parameters, true);
    const at::Tensor loss = weightedLoss(graphLoss(parameters, shard), weights, countsOf(shard));
    Gradients result;
    forEachNamedTensor(parameters, byField(parameters, gradientList(loss, parameters)),
                       [&](const std::string& name, const at::Tensor& tensor) { result[name] = tensor; });
    requireGradients(parameters, false);
    return result;
}

double difference(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().max().item<double>() / (1e-300 + b.abs().max().item<double>());
}

int layerOf(const std::string& name) {
    const std::string prefix = "model.layers.";
    return name.starts_with(prefix) ? std::stoi(name.substr(prefix.size())) + 1 : 0;
}

} // namespace

class TestOracles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noGradientAboveTheHead() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const Shard shard = shardOf(synthetic::rows(shape, 6, 3), 3);
        for (std::size_t level = 0; level < 3; ++level) {
            std::vector<double> weights(3, 0.0);
            weights[level] = 1.0;
            const int top = parameters.heads[level].layer->value;
            for (const auto& [name, gradient] : gradients(parameters, shard, weights)) {
                const bool head = name.find("lm_head") != std::string::npos;
                const bool expected = head                          ? name == parameters.heads[level].tensor
                                      : name == "model.norm.weight" ? top == shape.layers
                                                                    : layerOf(name) <= top;
                QVERIFY2(gradient.defined() == expected, name.c_str());
            }
        }
    }

    void gradientIsLinearInTheWeights() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const Shard shard = shardOf(synthetic::rows(shape, 6, 3), 3);
        const Gradients whole = gradients(parameters, shard, {2.0, 1.5, 0.25});
        Gradients sum;
        const std::vector<double> factors{2.0, 1.5, 0.25};
        for (std::size_t level = 0; level < 3; ++level) {
            std::vector<double> weights(3, 0.0);
            weights[level] = 1.0;
            for (const auto& [name, gradient] : gradients(parameters, shard, weights))
                if (gradient.defined())
                    sum[name] = sum[name].defined() ? sum[name] + gradient * factors[level] : gradient * factors[level];
        }
        for (const auto& [name, gradient] : whole)
            QVERIFY2(difference(sum[name], gradient) < 1e-12, name.c_str());
    }

    // With f_d = 0 for d < D, and with one level only, what is left is plain fine-tuning of the base model.
    void lastLevelAloneIsPlainFineTuning() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const Shard shard = shardOf(synthetic::rows(shape, 6, 3), 3);
        const Gradients zeroed = gradients(parameters, shard, {0.0, 0.0, 1.0});

        ModelParameters plain = parameters;
        plain.heads = {parameters.heads.back()};
        plain.weights.heads = {parameters.weights.heads.back()};
        Shard single = shard;
        single.levels = {shard.levels.back()};
        const Gradients one = gradients(plain, single, {1.0});
        for (const auto& [name, gradient] : zeroed) {
            if (name.starts_with("first_") || name.starts_with("second_")) {
                QVERIFY2(!gradient.defined(), name.c_str());
                continue;
            }
            QVERIFY2(difference(one.at(name), gradient) < 1e-12, name.c_str());
        }
    }

    void headDescentNeverIncreasesTheLoss() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const Shard shard = shardOf(synthetic::rows(shape, 12, 9), 3);
        for (std::size_t level = 0; level < 3; ++level) {
            std::vector<double> weights(3, 0.0);
            weights[level] = 1.0;
            const double bound = largestStateNorm(parameters, shard, level);
            const double step = 1.0 / (0.5 * bound);
            double before = std::numeric_limits<double>::infinity();
            for (int i = 0; i < 12; ++i) {
                const Gradients found = gradients(parameters, shard, weights);
                const double now = weightedLoss(graphLoss(parameters, shard), weights, countsOf(shard)).item<double>();
                QVERIFY2(now <= before, qPrintable(QString::number(now - before)));
                QVERIFY(i == 0 || now < before);
                before = now;
                parameters.weights.heads[level].add_(found.at(parameters.heads[level].tensor), -step);
            }
        }
    }

    void targetsAreTheLabelsWithTheirClosingMark() {
        const synthetic::Shape shape;
        const std::vector<TrainingRow> rows = synthetic::rows(shape, 30, 4);
        const TrainingBatch batch = batchOf(rows, 3, 100);
        std::vector<std::int64_t> expected(3, 0);
        for (const TrainingRow& row : rows)
            for (const LabelSpan& span : row.spans)
                expected[static_cast<std::size_t>(span.level)] += span.end - span.begin;
        QCOMPARE(batch.targetCounts, expected);
        std::int64_t tokens = 0;
        for (const Shard& shard : batch.shards) {
            tokens += shard.tokens();
            QVERIFY(shard.sequences() == 1 || shard.tokens() <= 100);
            for (const LevelTargets& level : shard.levels)
                for (std::size_t i = 0; i < level.targets.size(); ++i)
                    QCOMPARE(shard.ids[static_cast<std::size_t>(level.states[i] + 1)], level.targets[i]);
        }
        QCOMPARE(tokens, batch.tokens);
    }

    void anEmptySegmentAddsNothing() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        std::vector<TrainingRow> rows = synthetic::rows(shape, 5, 3);
        for (TrainingRow& row : rows)
            row.spans.resize(2);
        const TrainingBatch batch = batchOf(rows, 3);
        StepRunner runner(parameters, at::kDouble, 2, false);
        ModelParameters found;
        const BatchResult result = runner.differentiate(batch, {2.0, 1.5, 1.0}, {}, found);
        QCOMPARE(result.losses[2], 0.0);
        QVERIFY(std::isfinite(gradientNorms(found).all));
        const Gradients expected = gradients(parameters, shardOf(rows, 3), {2.0, 1.5, 0.0});
        forEachNamedTensor(parameters, found.weights, [&](const std::string& name, const at::Tensor& tensor) {
            const at::Tensor& wanted = expected.at(name);
            if (!wanted.defined())
                QVERIFY2(tensor.abs().max().item<double>() == 0.0, name.c_str());
            else
                QVERIFY2(difference(tensor, wanted) < 1e-12, name.c_str());
        });
        // A row without any answer is no error either.
        rows.resize(1);
        rows.front().spans.clear();
        const BatchResult nothing = runner.differentiate(batchOf(rows, 3), {2.0, 1.5, 1.0}, {}, found);
        QCOMPARE(nothing.losses, std::vector<double>(3, 0.0));
        QCOMPARE(gradientNorms(found).all, 0.0);
    }

    void freshCopiesOfTheFinalHeadAgreeAtTheLastLayer() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        // Two levels at layer K with copies of one matrix: the same loss, bit for bit, as one head that is asked twice.
        parameters.heads[0].layer = parameters.heads[2].layer;
        parameters.heads[0].readout = Readout::Norm;
        parameters.weights.heads[0] = parameters.weights.heads[2].clone();
        Shard shard = shardOf(synthetic::rows(shape, 6, 3), 3);
        shard.levels[0] = shard.levels[2];
        const GraphLoss loss = graphLoss(parameters, shard);
        QCOMPARE(loss.sums[0].loss, loss.sums[2].loss);
    }

    void scheduleRisesAndFalls() {
        const Schedule schedule{1.0, 0.1, 0.02, 101};
        QCOMPARE(learningRate(schedule, 0), 0.1);
        QCOMPARE(learningRate(schedule, 9), 1.0);
        QCOMPARE(learningRate(schedule, 10), 1.0);
        QVERIFY(std::abs(learningRate(schedule, 55) - 0.51) < 1e-12); // half way down
        QVERIFY(std::abs(learningRate(schedule, 100) - 0.02) < 1e-12);
        QVERIFY(std::abs(learningRate(schedule, 500) - 0.02) < 1e-12);
        QCOMPARE(learningRate({3e-3, 0.0, 0.5, 1}, 0), 1.5e-3);
    }

    void schedulesEndWhereTheyShould() {
        Schedule schedule{1.0, 0.1, 0.02, 101, ScheduleKind::Linear};
        QCOMPARE(learningRate(schedule, 9), 1.0);
        QCOMPARE(learningRate(schedule, 10), 1.0);
        QVERIFY(std::abs(learningRate(schedule, 55) - 0.51) < 1e-12);
        QVERIFY(std::abs(learningRate(schedule, 28) - (1.0 - 0.98 * 0.2)) < 1e-12);
        QVERIFY(std::abs(learningRate(schedule, 100) - 0.02) < 1e-12);
        schedule.kind = ScheduleKind::Constant;
        QCOMPARE(learningRate(schedule, 4), 0.5);
        for (const int step : {10, 55, 100})
            QCOMPARE(learningRate(schedule, step), 1.0);
    }

    // What accumulation is: the gradient of all rows together, each level's mean over all its tokens.
    void theGradientOfPartsByTheirTokensIsThatOfAllRows_data() {
        QTest::addColumn<bool>("wide");
        QTest::newRow("float64") << true;
        QTest::newRow("float32") << false;
    }
    void theGradientOfPartsByTheirTokensIsThatOfAllRows() {
        QFETCH(bool, wide);
        const at::ScalarType type = wide ? at::kDouble : at::kFloat;
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, type);
        const std::vector<TrainingRow> rows = synthetic::rows(shape, 20, 3);
        const std::vector<double> weights{2.0, 1.5, 1.0};
        const TrainingBatch all = batchOf(rows, 3, 48);
        StepRunner runner(parameters, type, 2, false);
        ModelParameters found;
        const BatchResult whole = runner.differentiate(all, weights, {}, found);
        std::vector<at::Tensor> sums;
        for (const ParameterRef& ref : parameterRefs(found))
            sums.push_back(at::zeros_like(*ref.tensor, at::kDouble));
        std::vector<double> losses(3, 0.0);
        for (const auto& [begin, end] : {std::pair{0, 7}, std::pair{7, 9}, std::pair{9, 20}}) {
            const TrainingBatch part = batchOf({rows.begin() + begin, rows.begin() + end}, 3);
            std::vector<double> share = weights;
            ModelParameters gradients;
            for (std::size_t level = 0; level < 3; ++level)
                share[level] *=
                    static_cast<double>(part.targetCounts[level]) / static_cast<double>(all.targetCounts[level]);
            StepRunner one(parameters, type, 1, false);
            const BatchResult result = one.differentiate(part, share, {}, gradients);
            const std::vector<ParameterRef> refs = parameterRefs(gradients);
            for (std::size_t i = 0; i < refs.size(); ++i)
                sums[i] += refs[i].tensor->to(at::kDouble);
            for (std::size_t level = 0; level < 3; ++level)
                losses[level] += share[level] / weights[level] * result.losses[level];
        }
        ModelParameters again;
        runner.differentiate(all, weights, {}, again);
        const std::vector<ParameterRef> refs = parameterRefs(again);
        const double tolerance = wide ? 1e-12 : 1e-5;
        for (std::size_t i = 0; i < refs.size(); ++i) {
            const double distance = (refs[i].tensor->to(at::kDouble) - sums[i]).norm().item<double>();
            QVERIFY2(distance < tolerance * sums[i].norm().item<double>(), qPrintable(QString::number(distance)));
        }
        for (std::size_t level = 0; level < 3; ++level)
            QVERIFY(std::abs(losses[level] - whole.losses[level]) < tolerance * whole.losses[level]);
    }

    void newtonSchulzMakesNearlyOrthogonal() {
        for (const auto& shape : {std::pair{16, 40}, std::pair{40, 16}, std::pair{24, 24}}) {
            at::Tensor matrix = at::empty({shape.first, shape.second}, at::kDouble);
            KeyedRandom random(3, shape.first);
            for (std::int64_t i = 0; i < matrix.numel(); ++i)
                matrix.data_ptr<double>()[i] = random.uniform() - 0.5;
            const at::Tensor x = orthogonalised(matrix, at::kDouble);
            QCOMPARE(x.sizes(), matrix.sizes());
            const bool wide = shape.first <= shape.second;
            const at::Tensor gram = (wide ? x.mm(x.t()) : x.t().mm(x));
            const double size = std::min(shape.first, shape.second);
            // Singular values lie in 0.6 … 1.25, where the polynomial maps everything that is not tiny to.
            QVERIFY(gram.trace().item<double>() / size > 0.5 && gram.trace().item<double>() / size < 1.45);
            const at::Tensor off = gram - at::diag(gram.diagonal());
            QVERIFY(off.abs().max().item<double>() < 0.35);
            // The direction is kept: ⟨X, G⟩ is close to the nuclear norm, so certainly above 0.6 of ‖G‖.
            QVERIFY((x * matrix).sum().item<double>() > 0.6 * matrix.norm().item<double>());
            // A multiple of the matrix gives the same.
            QVERIFY(difference(orthogonalised(matrix * 1000.0, at::kDouble), x) < 1e-4);
        }
    }

    void muonStepMatchesTheFormula() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const at::Tensor before = parameters.weights.blocks[1].qkv.clone();
        const at::Tensor embedding = parameters.weights.embedding.clone();
        OptimizerOptions options;
        options.kind = OptimizerKind::Muon;
        Optimizer optimizer(parameters, options);
        ModelParameters found = parameters;
        found.weights = zerosLike(parameters);
        std::uint64_t key = 0;
        for (const ParameterRef& ref : parameterRefs(found)) {
            KeyedRandom random(8, key++);
            for (std::int64_t i = 0; i < ref.tensor->numel(); ++i)
                ref.tensor->data_ptr<double>()[i] = random.uniform() - 0.5;
        }
        const double rate = 0.01;
        optimizer.step(found, rate);
        // The keys' rows by themselves: b = 0.05 g, update from 0.05 g + 0.95 b.
        const std::int64_t rows = 4 * 6;
        const at::Tensor g = found.weights.blocks[1].qkv.narrow(0, rows, rows);
        const at::Tensor x = orthogonalised(0.05 * g + 0.95 * 0.05 * g, at::kDouble);
        const at::Tensor expected = before.narrow(0, rows, rows) * (1 - 0.1 * rate) - 0.2 * rate * std::sqrt(24.0) * x;
        QVERIFY(difference(parameters.weights.blocks[1].qkv.narrow(0, rows, rows), expected) < 1e-12);
        // AdamW's first step is lr · sign(g), beside the decay.
        const at::Tensor adam = embedding * (1 - 0.01 * rate) - rate * found.weights.embedding.sign();
        QVERIFY(difference(parameters.weights.embedding, adam) < 1e-5);
    }

    void threadsDoNotChangeTheSum() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        const TrainingBatch batch = batchOf(synthetic::rows(shape, 40, 3), 3, 64);
        ModelParameters one, three;
        StepRunner single(parameters, at::kDouble, 1, false), several(parameters, at::kDouble, 3, false);
        const BatchResult a = single.differentiate(batch, {2.0, 1.5, 1.0}, {0.2, 4, 9}, one);
        const BatchResult b = several.differentiate(batch, {2.0, 1.5, 1.0}, {0.2, 4, 9}, three);
        for (std::size_t level = 0; level < 3; ++level)
            QVERIFY(std::abs(a.losses[level] - b.losses[level]) < 1e-12 * a.losses[level]);
        const std::vector<ParameterRef> x = parameterRefs(one), y = parameterRefs(three);
        for (std::size_t i = 0; i < x.size(); ++i)
            QVERIFY(difference(*y[i].tensor, *x[i].tensor) < 1e-12);
    }

private:
    // max‖h‖² over the states that a level reads; its loss is convex in the head with curvature at most half of that.
    // Read off the gradient of one target with a head of zeros: (p − y) hᵀ with p uniform, so ‖gradient‖² = (1 − 1/V)
    // ‖h‖².
    static double largestStateNorm(const ModelParameters& parameters, const Shard& shard, std::size_t level) {
        ModelParameters probe = parameters;
        probe.weights.heads[level] = at::zeros_like(parameters.weights.heads[level]);
        std::vector<double> weights(shard.levels.size(), 0.0);
        weights[level] = 1.0;
        double largest = 0.0;
        for (std::size_t i = 0; i < shard.levels[level].states.size(); ++i) {
            Shard one = shard;
            for (LevelTargets& other : one.levels)
                other = {};
            one.levels[level] = {{shard.levels[level].states[i]}, {shard.levels[level].targets[i]}, {0}};
            const double norm = gradients(probe, one, weights).at(parameters.heads[level].tensor).norm().item<double>();
            largest = std::max(largest,
                               norm * norm / (1.0 - 1.0 / static_cast<double>(parameters.architecture.vocabularySize)));
        }
        return largest;
    }
};

QTEST_GUILESS_MAIN(TestOracles)
#include "test_oracles.moc"
