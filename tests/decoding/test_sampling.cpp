// SPDX-License-Identifier: GPL-3.0-or-later
// The draw of a token: what temperature, top-k and top-p leave, and how often each is drawn.
#include "model/decoding/sampling.h"

#include <QtTest>

#include <cmath>
#include <map>

using namespace strata;

namespace {

std::vector<float> logs(const std::vector<double>& probabilities) {
    std::vector<float> out;
    for (const double p : probabilities)
        out.push_back(static_cast<float>(std::log(p)));
    return out;
}

std::map<int, double> frequencies(const std::vector<float>& row, const std::vector<TokenId>& allowed,
                                  const SamplingOptions& options) {
    std::mt19937_64 random(options.seed);
    std::map<int, double> counts;
    constexpr int draws = 40000;
    for (int i = 0; i < draws; ++i)
        counts[chooseToken(row, allowed, options, random).value] += 1.0 / draws;
    return counts;
}

} // namespace

class Sampling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void greedyTakesTheFirstOfEqualOnes() {
        std::mt19937_64 random(1);
        QCOMPARE(chooseToken(logs({0.2, 0.4, 0.4}), {}, {}, random).value, 1);
        const std::vector<TokenId> allowed{TokenId(2), TokenId(0)};
        QCOMPARE(chooseToken(logs({0.2, 0.4, 0.4}), allowed, {}, random).value, 2);
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(chooseToken(std::vector<float>{nan, -1.0F, nan}, {}, {}, random).value, 1);
        QVERIFY(random == std::mt19937_64(1)); // greedy draws nothing
    }
    void drawsFollowTheProbabilities() {
        const auto row = logs({0.5, 0.3, 0.15, 0.05});
        SamplingOptions options;
        options.temperature = 1;
        auto seen = frequencies(row, {}, options);
        QVERIFY(std::abs(seen[0] - 0.5) < 0.01 && std::abs(seen[1] - 0.3) < 0.01 && std::abs(seen[3] - 0.05) < 0.01);
        options.temperature = 2; // square roots, renormalised
        const double sum = std::sqrt(0.5) + std::sqrt(0.3) + std::sqrt(0.15) + std::sqrt(0.05);
        seen = frequencies(row, {}, options);
        QVERIFY(std::abs(seen[0] - std::sqrt(0.5) / sum) < 0.01);
        QVERIFY(std::abs(seen[3] - std::sqrt(0.05) / sum) < 0.01);
    }
    void topKAndTopP() {
        const auto row = logs({0.15, 0.5, 0.05, 0.3});
        SamplingOptions options;
        options.temperature = 1;
        options.topK = 2;
        auto seen = frequencies(row, {}, options);
        QCOMPARE(seen.size(), std::size_t{2});
        QVERIFY(std::abs(seen[1] - 0.5 / 0.8) < 0.01);
        options.topK = 0;
        options.topP = 0.75; // 0.5 is not enough, 0.8 is
        seen = frequencies(row, {}, options);
        QCOMPARE(seen.size(), std::size_t{2});
        options.topP = 0.01; // always one at least
        QCOMPARE(frequencies(row, {}, options).size(), std::size_t{1});
        options.topP = 1;
        options.topK = 1;
        QCOMPARE(frequencies(row, {}, options).begin()->first, 1);
    }
    void onlyAllowedTokens() {
        SamplingOptions options;
        options.temperature = 1;
        auto seen = frequencies(logs({0.15, 0.5, 0.05, 0.3}), {TokenId(0), TokenId(2)}, options);
        QCOMPARE(seen.size(), std::size_t{2});
        QVERIFY(std::abs(seen[0] - 0.75) < 0.01);
    }
    void numbersAreTheSameEverywhere() {
        // The generator is fixed by the C++ standard (its 10,000th value), and 53 of its bits make the number.
        std::mt19937_64 random;
        random.discard(9999);
        QCOMPARE(uniform(random), static_cast<double>(9981545732273789042ULL >> 11) / 9007199254740992.0);
    }
};

QTEST_GUILESS_MAIN(Sampling)
#include "test_sampling.moc"
