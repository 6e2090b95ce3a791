// SPDX-License-Identifier: GPL-3.0-or-later
// Contrastive weight tying (arXiv 2309.08351): its identities, its gradient; and a head that is recovered from the
// embedding.
#include "model/training/step_runner.h"
#include "tests/training/synthetic.h"
#include "tests/training/workplace.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace strata;
using namespace strata::test;

namespace {

at::Tensor numbers(std::int64_t rows, std::int64_t columns, std::uint64_t key, double size = 1.0) {
    at::Tensor tensor = at::empty({rows, columns}, at::kDouble);
    KeyedRandom random(31, key);
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        tensor.data_ptr<double>()[i] = size * (2.0 * random.uniform() - 1.0);
    return tensor;
}

double crossEntropy(const at::Tensor& logits, const std::vector<std::int64_t>& targets) {
    return at::nll_loss(at::log_softmax(logits, -1), at::tensor(targets, at::kLong), {}, at::Reduction::Sum)
        .item<double>();
}

} // namespace

class TestContrast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// With n_v the times that v is a target: CWT = CE(h Eᵀ + log n) + mean log n_y.
    void isCrossEntropyWithCounts() {
        const at::Tensor h = numbers(40, 12, 1), e = numbers(30, 12, 2);
        std::vector<std::int64_t> targets;
        std::map<std::int64_t, double> counts;
        for (std::int64_t i = 0; i < 40; ++i) {
            targets.push_back((i * i) % 11); // some often, most never
            ++counts[targets.back()];
        }
        at::Tensor logits = at::mm(h, e.t()) - std::numeric_limits<double>::infinity();
        const at::Tensor products = at::mm(h, e.t());
        double logCounts = 0;
        for (const auto& [id, count] : counts)
            logits.select(1, id).copy_(products.select(1, id) + std::log(count));
        for (const std::int64_t id : targets)
            logCounts += std::log(counts[id]);
        const double loss = contrastiveLoss(h, e, at::tensor(targets, at::kLong)).item<double>();
        QVERIFY(std::abs(loss - (crossEntropy(logits, targets) + logCounts)) < 1e-12 * loss);
    }

    void everyIdOnceIsTheTiedHeadsCrossEntropy() {
        const at::Tensor h = numbers(30, 12, 3), e = numbers(30, 12, 4);
        std::vector<std::int64_t> targets;
        for (std::int64_t i = 0; i < 30; ++i)
            targets.push_back((i * 7) % 30);
        const double loss = contrastiveLoss(h, e, at::tensor(targets, at::kLong)).item<double>();
        QVERIFY(std::abs(loss - crossEntropy(at::mm(h, e.t()), targets)) < 1e-12 * loss);
    }

    void staysFiniteAtLargeLogits() {
        const at::Tensor h = numbers(20, 12, 5, 300.0).to(at::kFloat), e = numbers(20, 12, 6, 300.0).to(at::kFloat);
        std::vector<std::int64_t> targets;
        for (std::int64_t i = 0; i < 20; ++i)
            targets.push_back(i);
        QVERIFY(at::mm(h, e.t()).abs().max().item<double>() > 1e5); // exp() of which no float holds
        const double loss = contrastiveLoss(h, e, at::tensor(targets, at::kLong)).item<double>();
        QVERIFY(std::isfinite(loss) && loss > 1000.0);
    }

    /// The runner's gradient against differences of its loss, in the embedding and below.
    void theGradient() {
        const synthetic::Shape shape;
        ModelParameters parameters = synthetic::parameters(shape, at::kDouble);
        parameters.contrastive = {false, true, false};
        parameters.weights.heads[1] = parameters.weights.embedding;
        const std::vector<TrainingRow> rows = synthetic::rows(shape, 6, 3);
        std::vector<const TrainingRow*> pointers;
        for (const TrainingRow& row : rows)
            pointers.push_back(&row);
        const TrainingBatch batch = makeBatch(pointers, 3, 1 << 20);
        StepRunner runner(parameters, at::kDouble, 2, false);
        QVERIFY(!runner.packed());
        ModelParameters found;
        const std::vector<double> weights{0.5, 2.0, 1.0};
        const auto lossNow = [&] {
            const BatchResult result = runner.evaluate(batch);
            double sum = 0;
            for (std::size_t level = 0; level < 3; ++level)
                sum += weights[level] * result.losses[level];
            return sum;
        };
        runner.differentiate(batch, weights, {}, found);
        const std::int32_t id = rows[1].ids[static_cast<std::size_t>(rows[1].spans[1].begin)].value;
        for (const auto& [tensor, gradient] :
             {std::pair(parameters.weights.embedding[id], found.weights.embedding[id]),
              std::pair(parameters.weights.blocks[2].down[3], found.weights.blocks[2].down[3]),
              std::pair(parameters.weights.blocks[0].qkv[5], found.weights.blocks[0].qkv[5])}) {
            const double was = tensor[4].item<double>(), step = 1e-5;
            tensor[4].fill_(was + step);
            const double above = lossNow();
            tensor[4].fill_(was - step);
            const double below = lossNow();
            tensor[4].fill_(was);
            const double difference = (above - below) / (2 * step);
            QVERIFY(std::abs(difference) > 1e-6);
            QVERIFY2(std::abs(gradient[4].item<double>() - difference) < 1e-7,
                     qPrintable(QStringLiteral("%1 %2").arg(gradient[4].item<double>()).arg(difference)));
        }
    }

    /// A head that learns by contrast is the embedding afterwards. (Tokens that are no target are no negatives either,
    /// so that its accuracy among all tokens is not what it learns.)
    void aTraining() {
        const Workplace place;
        const ExampleSource data = place.source();
        TrainOptions options = Workplace::options();
        options.muon = false;
        options.steps = 60;
        options.dropout = 0.0;
        options.learningRate = 1e-2;
        options.contrastiveHeads = {"thought"};
        options.evaluateEvery = 60;
        const TrainSummary summary =
            expected(train(place.start(place.path / "model"), data, &data, options, place.path / "out", {}));
        QVERIFY(summary.evaluation[0].loss < 0.7 * summary.evaluationBefore[0].loss);
        const Checkpoint written = expected(openCheckpoint(place.path / "out"));
        QCOMPARE(written.heads.size(), std::size_t{2});
        QVERIFY(written.heads[0].tied && !written.heads[1].tied);
        options.contrastiveHeads = {"nobody"};
        const auto wrong = train(place.start(place.path / "model"), data, &data, options, place.path / "no", {});
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message().find("objective nobody: is no head") != std::string::npos,
                 wrong.error().message().c_str());
    }

    /// The embedding as the head: probed, the trunk stays bit for bit and the held-out loss falls.
    void aHeadIsRecovered() {
        const Workplace place;
        const ExampleSource data = place.source();
        TrainOptions options = Workplace::options();
        options.muon = false;
        options.augmentation = {};
        options.dropout = 0.0;
        options.steps = 40;
        options.learningRate = 1e-2;
        options.recoverHead = true;
        options.freezeBase = true;
        options.textWeight = 1.0;
        const TrainSummary summary =
            expected(train(place.start(place.path / "model"), data, &data, options, place.path / "out", {}));
        QCOMPARE(summary.evaluationBefore.size(), std::size_t{3});
        QVERIFY(summary.evaluation[2].loss < summary.evaluationBefore[2].loss);
        const auto before = expected(openSafetensors(place.path / "model" / "model.safetensors"));
        const auto after = expected(openSafetensors(place.path / "out" / "model.safetensors"));
        for (const TensorView& tensor : before->tensors())
            if (tensor.name.find("lm_head") == std::string::npos)
                QVERIFY2(std::ranges::equal(tensor.bytes, after->find(tensor.name)->bytes), tensor.name.c_str());
        // No step: the head is the embedding.
        options.learningRate = 0.0;
        options.steps = 1;
        QVERIFY(train(place.start(place.path / "model"), data, &data, options, place.path / "copy", {}).has_value());
        const auto copy = expected(openSafetensors(place.path / "copy" / "model.safetensors"));
        QVERIFY(
            std::ranges::equal(copy->find("lm_head.weight")->bytes, copy->find("model.embed_tokens.weight")->bytes));
    }
};

QTEST_GUILESS_MAIN(TestContrast)
#include "test_contrast.moc"
