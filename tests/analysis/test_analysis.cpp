// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions, hierarchical metrics and costs against numbers worked out by hand or by brute force.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/distribution.h"
#include "model/analysis/run_analysis.h"

#include <cmath>
#include <random>

using namespace strata;

namespace {

using Predicted = std::vector<std::optional<std::string>>;

std::vector<float> randomLogprobs(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<double> logits(count);
    double sum = 0;
    for (double& logit : logits) {
        logit = static_cast<double>(random() % 2000) / 100.0 - 10;
        sum += std::exp(logit);
    }
    std::vector<float> out;
    for (const double logit : logits)
        out.push_back(static_cast<float>(logit - std::log(sum)));
    return out;
}

} // namespace

class Analysis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void summaryEqualsBruteForce() {
        for (unsigned seed = 0; seed < 20; ++seed) {
            const auto row = randomLogprobs(500, seed);
            const DistributionSummary summary = summarize(row, 10);
            std::vector<int> order(row.size());
            for (std::size_t i = 0; i < order.size(); ++i)
                order[i] = static_cast<int>(i);
            std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
                return row[static_cast<std::size_t>(a)] > row[static_cast<std::size_t>(b)];
            });
            QCOMPARE(summary.top.size(), std::size_t{10});
            for (std::size_t i = 0; i < 10; ++i)
                QCOMPARE(summary.top[i].id.value, order[i]);
            for (std::size_t i = 0; i < row.size(); ++i)
                QCOMPARE(rankOf(row, TokenId(order[i])), static_cast<std::int64_t>(i) + 1);
            double entropy = 0;
            for (const float value : row)
                entropy -= std::exp(static_cast<double>(value)) * static_cast<double>(value);
            QVERIFY(std::abs(entropy - static_cast<double>(summary.entropy)) < 1e-4);
            QCOMPARE(summary.margin, summary.top[0].logprob - summary.top[1].logprob);
        }
    }
    void summaryOfAFlatAndOfACertainDistribution() {
        const std::vector<float> flat(8, static_cast<float>(-std::log(8.0)));
        QVERIFY(std::abs(summarize(flat, 3).entropy - static_cast<float>(std::log(8.0))) < 1e-6F);
        QCOMPARE(summarize(flat, 3).top[0].id.value, 0);
        const float never = -std::numeric_limits<float>::infinity();
        const std::vector<float> certain{never, 0.0F, never};
        QCOMPARE(summarize(certain, 1).entropy, 0.0F);
        QCOMPARE(summarize(certain, 1).top[0].id.value, 1);
        const std::vector<float> broken(4, std::numeric_limits<float>::quiet_NaN());
        const DistributionSummary unknown = summarize(broken, 2);
        QCOMPARE(unknown.top.size(), std::size_t{2});
        QVERIFY(std::isnan(unknown.entropy) && std::isnan(unknown.margin) && std::isnan(unknown.top[0].logprob));
        QCOMPARE(rankOf(broken, TokenId(0)), std::int64_t{0});
        for (const double p : softmax(std::vector<double>{-1.0, std::nan("")}))
            QVERIFY(std::isnan(p));
        QVERIFY(summarize({}, 2).top.empty());
    }
    void softmaxSumsToOneAndDoesNotOverflow() {
        const std::vector<double> large{-1000, -1001, -1002};
        const auto p = softmax(large);
        QVERIFY(std::abs(p[0] + p[1] + p[2] - 1) < 1e-15);
        QVERIFY(std::abs(p[0] / p[1] - std::exp(1.0)) < 1e-12);
        QVERIFY(std::abs(pathProbability(std::vector<double>{0.5, 0.25}) - 0.125) < 1e-15);
        QCOMPARE(pathProbability({}), 1.0);
    }
    void agreementAndSettling() {
        RunToken token;
        token.reading.id = TokenId(3);
        token.reading.top = {{TokenId(3), "x", -0.1F}};
        token.heads["second"].id = TokenId(3);
        token.heads["third"].id = TokenId(4);
        const HeadAgreement agreement = headAgreement(token);
        QCOMPARE(agreement.heads, 3);
        QCOMPARE(agreement.agreeing, 2);
        QVERIFY(std::abs(agreement.pairAgreement - 1.0 / 3) < 1e-12);
        QVERIFY(!settlingLayer(token));
        for (const int id : {5, 3, 4, 3, 3}) {
            LayerReading layer;
            layer.layer = LayerIndex(static_cast<std::int32_t>(token.layers.size()));
            layer.reading.id = TokenId(id);
            token.layers.push_back(layer);
        }
        QCOMPARE(settlingLayer(token)->value, 3);
    }
    void costsByHand() {
        ModelSummary model;
        model.hiddenSize = 4;
        model.feedForwardSize = 6;
        model.attentionHeads = 2;
        model.keyValueHeads = 1;
        model.headDim = 2;
        model.vocabularySize = 10;
        // 2(2·16 + 2·4·2 + 3·4·6) + 4·4·5
        QCOMPARE(tokenCost(model, 5).block, 2.0 * (32 + 16 + 72) + 80);
        QCOMPARE(tokenCost(model, 5).head, 80.0);
        QCOMPARE(fullDepthCost(8, 10, 3).layerTokens, std::int64_t{80});
        QCOMPARE(fullDepthCost(8, 10, 3).sequentialLayerSteps, std::int64_t{24});
    }
};

QTEST_GUILESS_MAIN(Analysis)
#include "test_analysis.moc"
