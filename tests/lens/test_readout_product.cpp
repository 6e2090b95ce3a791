// SPDX-License-Identifier: GPL-3.0-or-later
// Float32 states through a bfloat16 matrix, against float64: rounding is given back where it counts.
#include "model/engine/readout_product.h"

#include <QTest>

using namespace strata;

namespace {

constexpr std::int64_t rows = 40, width = 160, vocabulary = 3000;

// States as a transformer's are: two coordinates a hundred times as large as the others.
at::Tensor statesWithOutliers() {
    at::Tensor x = at::randn({rows, width}, at::kFloat);
    x.select(1, 7).mul_(100).add_(50);
    x.select(1, 133).mul_(100).add_(-80);
    return x;
}

// The largest error of a log-probability.
double worst(const at::Tensor& logits, const at::Tensor& x, const at::Tensor& matrix) {
    const at::Tensor truth = at::log_softmax(at::mm(x.to(at::kDouble), matrix.to(at::kDouble).t()), 1);
    return (at::log_softmax(logits.to(at::kDouble), 1) - truth).abs().max().item<double>();
}

} // namespace

class ReadoutProducts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { at::manual_seed(5); }

    void digitsThatRoundingTakesAreGivenBack() {
        const at::Tensor matrix = (at::randn({vocabulary, width}, at::kFloat) * 0.1).to(at::kBFloat16);
        const at::Tensor x = statesWithOutliers();
        at::Tensor logits = at::empty({rows, vocabulary}, at::kFloat);
        ReadoutProduct product(matrix);
        product.prepare(x.narrow(0, 0, 20));
        product.multiply(x, logits);
        const double prepared = worst(logits, x, matrix);
        QVERIFY2(prepared < 0.05, qPrintable(QString::number(prepared)));
        product.multiply(x, logits, true);
        const double exact = worst(logits, x, matrix);
        QVERIFY2(exact < 2e-4, qPrintable(QString::number(exact)));
        // What would be lost without: the test would see it.
        product.multiply(x.to(at::kBFloat16), logits);
        if (processorMultipliesBFloat16()) QVERIFY(worst(logits, x, matrix) > 0.1);
    }

    // More than is packed: the matrix stays where it is.
    void largeMatricesStayInPlace() {
        constexpr std::int64_t wide = 1100, tokens = 62'000;
        const at::Tensor matrix = (at::randn({tokens, wide}, at::kFloat) * 0.05).to(at::kBFloat16);
        at::Tensor x = at::randn({4, wide}, at::kFloat);
        x.select(1, 7).mul_(100).add_(50);
        at::Tensor logits = at::empty({4, tokens}, at::kFloat);
        ReadoutProduct product(matrix);
        product.multiply(x, logits);
        QVERIFY2(worst(logits, x, matrix) < 0.05, qPrintable(QString::number(worst(logits, x, matrix))));
        product.multiply(x, logits, true);
        QVERIFY2(worst(logits, x, matrix) < 2e-4, qPrintable(QString::number(worst(logits, x, matrix))));
    }

    // Vocabularies that no block of the packed layout divides, and less than one part of it.
    void oddVocabularies() {
        for (const std::int64_t tokens : {1, 53, 4096, 4097, 8200}) {
            const at::Tensor matrix = (at::randn({tokens, width}, at::kFloat) * 0.1).to(at::kBFloat16);
            const at::Tensor x = statesWithOutliers();
            at::Tensor logits = at::empty({rows, tokens}, at::kFloat);
            ReadoutProduct product(matrix);
            product.multiply(x, logits);
            QVERIFY2(worst(logits, x, matrix) < 0.05, qPrintable(QString::number(tokens)));
        }
    }

    void bfloat16StatesAreMultipliedAsTheyAre() {
        const at::Tensor matrix = at::randn({vocabulary, width}, at::kFloat).to(at::kBFloat16);
        const at::Tensor x = (at::randn({rows, width}, at::kFloat) * 0.1).to(at::kBFloat16);
        at::Tensor logits = at::empty({rows, vocabulary}, at::kFloat);
        ReadoutProduct(matrix).multiply(x, logits);
        QVERIFY(worst(logits, x, matrix) < 1e-4);
    }

    void otherTypesAreUpcast() {
        const at::Tensor matrix = at::randn({vocabulary, width}, at::kFloat).to(at::kHalf);
        const at::Tensor x = at::randn({rows, width}, at::kFloat) * 0.1;
        at::Tensor logits = at::empty({rows, vocabulary}, at::kFloat);
        ReadoutProduct(matrix).multiply(x, logits);
        QVERIFY(worst(logits, x, matrix) < 1e-4);
    }
};

QTEST_GUILESS_MAIN(ReadoutProducts)
#include "test_readout_product.moc"
