// SPDX-License-Identifier: GPL-3.0-or-later
// The lens of every family against log-probabilities that Hugging Face's library computes in float64.
#include "model/lens/lens_job.h"
#include "tests/families/golden.h"

#include <QTest>

using namespace strata;
using namespace strata::families;

namespace {

constexpr double tolerance = 3e-4; // nats

/// The largest deviations of a lens from what is expected.
struct Deviation {
    double logprob = 0, entropy = 0, kl = 0, cross = 0;
    int ranks = 0, tops = 0; ///< how many differ without a tie within the tolerance

    static void grow(double& worst, double difference) {
        if (!(std::abs(difference) <= worst)) worst = std::isnan(difference) ? HUGE_VAL : std::abs(difference);
    }
};

/// Row-major [positions × vocabulary] log-probabilities.
void compareTop(const Lens& lens, std::size_t row, std::size_t position, const double* expected, Deviation& d) {
    const auto topK = static_cast<std::size_t>(lens.topK);
    const std::size_t begin = lens.cell(row, position) * topK;
    for (std::size_t k = 0; k < topK; ++k)
        Deviation::grow(d.logprob,
                        static_cast<double>(lens.topLogprobs[begin + k]) - expected[lens.topIds[begin + k].value]);
    const double best = *std::max_element(expected, expected + lens.model.vocabularySize);
    d.tops += expected[lens.topIds[begin].value] < best - tolerance ? 1 : 0;
}

Lens lensOf(const std::string& name, const std::vector<TokenId>& ids, DType dtype) {
    const auto model = load(name, dtype);
    LensRequest request;
    request.topK = static_cast<int>(std::min<std::int64_t>(100, model->architecture().vocabularySize)); // every token
    return valueOf(computeLens(model, nullptr, valueOf(lensIds(*model, ids)), request, noControl));
}

} // namespace

class TestFamilyLens : public QObject {
    Q_OBJECT

    static Deviation deviation(const std::string& name, DType dtype) {
        const Golden goldens(name), expected(name, "lens.safetensors");
        const auto ids = goldens.ids();
        const Lens lens = lensOf(name, ids, dtype);
        const auto logprobs = expected.values("logprobs"), entropy = expected.values("entropy"),
                   kl = expected.values("kl"), rank = expected.values("rank");
        const std::size_t length = ids.size(), vocabulary = static_cast<std::size_t>(lens.model.vocabularySize);
        Deviation d;
        for (std::int32_t layer = 0; layer <= lens.model.layers; ++layer) {
            const int found = lens.rowOf(LayerIndex(layer));
            if (found < 0) qFatal("layer %d is not in the lens", layer);
            const auto row = static_cast<std::size_t>(found);
            for (std::size_t t = 0; t < length; ++t) {
                const std::size_t at = static_cast<std::size_t>(layer) * length + t;
                const double* const cell = logprobs.data() + at * vocabulary;
                compareTop(lens, row, t, cell, d);
                Deviation::grow(d.entropy,
                                static_cast<double>(lens.value(LensStatistic::Entropy, row, t)) - entropy[at]);
                Deviation::grow(d.kl, static_cast<double>(lens.value(LensStatistic::KlToFinal, row, t)) - kl[at]);
                if (t + 1 == length) continue;
                const double target = cell[ids[t + 1].value];
                Deviation::grow(d.cross,
                                static_cast<double>(lens.value(LensStatistic::TargetCrossEntropy, row, t)) + target);
                const auto isTied = [&](double other) { return std::abs(other - target) < tolerance; };
                const bool alone = std::count_if(cell, cell + vocabulary, isTied) == 1; // but for the target itself
                const double wanted = rank[static_cast<std::size_t>(layer) * (length - 1) + t];
                d.ranks +=
                    alone && static_cast<double>(lens.value(LensStatistic::TargetRank, row, t)) != wanted ? 1 : 0;
            }
        }
        return d;
    }

    static void eachFamily() {
        QTest::addColumn<QString>("name");
        for (const std::string& name : familyNames())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

private Q_SLOTS:
    void everyLayer_data() { eachFamily(); }
    void everyLayer() {
        QFETCH(QString, name);
        const Deviation d = deviation(name.toStdString(), DType::Float32);
        qInfo("float32: log-probabilities differ by %.2g, entropy by %.2g, KL by %.2g", d.logprob, d.entropy, d.kl);
        QVERIFY(d.logprob <= tolerance);
        QVERIFY(d.entropy <= tolerance);
        QVERIFY(d.kl <= tolerance);
        QVERIFY(d.cross <= tolerance);
        QCOMPARE(d.ranks, 0);
        QCOMPARE(d.tops, 0);
    }

    /// What is left is the float32 that both files and lenses store.
    void everyLayerInFloat64_data() { eachFamily(); }
    void everyLayerInFloat64() {
        QFETCH(QString, name);
        const Deviation d = deviation(name.toStdString(), DType::Float64);
        qInfo("float64: log-probabilities differ by %.2g, entropy by %.2g, KL by %.2g", d.logprob, d.entropy, d.kl);
        QVERIFY(d.logprob <= 3e-6);
        QVERIFY(d.entropy <= 3e-6);
        QVERIFY(d.kl <= 3e-6);
        QVERIFY(d.cross <= 3e-6);
        QCOMPARE(d.ranks, 0);
        QCOMPARE(d.tops, 0);
    }

    /// The second head, whose logits are among the goldens.
    void trainedHead_data() { eachFamily(); }
    void trainedHead() {
        QFETCH(QString, name);
        const Golden goldens(name.toStdString());
        const auto ids = goldens.ids();
        const Lens lens = lensOf(name.toStdString(), ids, DType::Float32);
        auto logits = goldens.values("thought_logits");
        const std::size_t vocabulary = static_cast<std::size_t>(lens.model.vocabularySize), row = lens.rows.size() - 1;
        QCOMPARE(lens.rows[row].head, std::string("thought"));
        Deviation d;
        for (std::size_t t = 0; t < ids.size(); ++t) {
            double* const cell = logits.data() + t * vocabulary;
            double sum = 0;
            for (std::size_t i = 0; i < vocabulary; ++i)
                sum += std::exp(cell[i]);
            for (std::size_t i = 0; i < vocabulary; ++i)
                cell[i] -= std::log(sum);
            compareTop(lens, row, t, cell, d);
        }
        QVERIFY2(d.logprob <= tolerance, qPrintable(QString::number(d.logprob)));
        QCOMPARE(d.tops, 0);
    }
};

QTEST_GUILESS_MAIN(TestFamilyLens)
#include "test_lens.moc"
