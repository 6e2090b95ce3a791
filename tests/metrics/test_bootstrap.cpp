// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals: reproducible, right on a set small enough to count, as wide as theory says, and paired between two files.
#include "tests/metrics/tables.h"

#include <numeric>
#include <random>

using namespace strata;
using namespace strata::test;

namespace {

std::string rowOf(int id, bool right) {
    return "{\"id\": \"" + std::to_string(id) + "\", \"gold\": [\"yes\"], \"predicted\": [\"" + (right ? "yes" : "no") +
           "\"]}";
}

std::vector<std::string> rowsOf(const std::vector<bool>& right) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < right.size(); ++i)
        lines.push_back(rowOf(static_cast<int>(i), right[i]));
    return lines;
}

std::vector<bool> firstRight(std::size_t right, std::size_t rows) {
    std::vector<bool> out(rows);
    std::fill_n(out.begin(), right, true);
    return out;
}

std::map<std::string, Interval> intervalsOf(const std::vector<std::string>& lines, BootstrapOptions options = {}) {
    const auto table = tableOf(lines);
    if (!table) qFatal("%s", table.error().message().c_str());
    return *bootstrap(*table, options, {});
}

Interval accuracyOf(const std::vector<bool>& right, BootstrapOptions options = {}) {
    return intervalsOf(rowsOf(right), options).at("/exact_match");
}

std::string digits(const std::vector<std::uint32_t>& weights) {
    std::string out;
    for (const std::uint32_t weight : weights)
        out += std::to_string(weight);
    return out;
}

/// The smallest k with P(X ≤ k) ≥ p for a binomial X.
int binomialQuantile(int n, double share, double p) {
    double sum = 0;
    for (int k = 0; k <= n; ++k) {
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(share) +
                        (n - k) * std::log1p(-share));
        if (sum >= p) return k;
    }
    return n;
}

} // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantiles() {
        QVERIFY(!quantileOf({}, 0.5));
        QVERIFY(near(quantileOf({3}, 0.975), 3));
        QVERIFY(near(quantileOf({0, 1, 2, 4}, 0.5), 1.5) && near(quantileOf({0, 1, 2, 4}, 1), 4));
        QVERIFY(near(quantileOf({0, 10}, 0.025), 0.25));
    }

    void resamplesAreTheSameEverywhere() {
        // Worked out by a second program (integers of any size): another platform, compiler or number of threads must
        // not change a digit of a paper.
        const std::vector<std::uint32_t> first = resampleWeights(0, 0, 8);
        QCOMPARE(std::accumulate(first.begin(), first.end(), 0U), 8U);
        QVERIFY(first == resampleWeights(0, 0, 8));
        QVERIFY(first != resampleWeights(0, 1, 8) || resampleWeights(0, 1, 8) != resampleWeights(0, 2, 8));
        QCOMPARE(digits(first), std::string("20110220"));
        QCOMPARE(digits(resampleWeights(20, 3, 5)), std::string("21110"));
        const std::vector<bool> right = firstRight(30, 50);
        BootstrapOptions options{400, 7, 1};
        const Interval one = accuracyOf(right, options);
        options.threads = 4;
        const Interval four = accuracyOf(right, options);
        QVERIFY(*one.low == *four.low && *one.high == *four.high);
    }

    void countedOnATinySet() {
        // All resamples of three rows, by how often each row is drawn: 27 draws, as many of each as there are orders.
        std::map<std::vector<std::uint32_t>, double> expected;
        for (std::uint32_t draw = 0; draw < 27; ++draw) {
            std::vector<std::uint32_t> weights(3);
            for (const std::uint32_t row : {draw % 3, draw / 3 % 3, draw / 9})
                ++weights[row];
            expected[weights] += 1.0 / 27;
        }
        constexpr int resamples = 20000;
        std::map<std::vector<std::uint32_t>, int> seen;
        for (int i = 0; i < resamples; ++i)
            ++seen[resampleWeights(5, i, 3)];
        QCOMPARE(seen.size(), expected.size());
        for (const auto& [weights, share] : expected)
            QVERIFY(std::abs(seen[weights] / double{resamples} - share) < 5 * std::sqrt(share / resamples));

        // The interval is the quantiles of what these resamples give, counted here without the table.
        const std::vector<bool> right = {true, false, true, true, false};
        std::vector<double> accuracies;
        for (int i = 0; i < 1000; ++i) {
            const std::vector<std::uint32_t> weights = resampleWeights(3, i, right.size());
            double hits = 0;
            for (std::size_t r = 0; r < right.size(); ++r)
                if (right[r]) hits += weights[r];
            accuracies.push_back(hits / 5);
        }
        std::sort(accuracies.begin(), accuracies.end());
        const Interval interval = accuracyOf(right, {1000, 3, 1});
        QVERIFY(near(interval.low, *quantileOf(accuracies, 0.025)));
        QVERIFY(near(interval.high, *quantileOf(accuracies, 0.975)));
        QCOMPARE(interval.undefined, 0);
    }

    void extremes() {
        const auto is = [](const Interval& interval, double low, double high) {
            return near(interval.low, low, 0) && near(interval.high, high, 0);
        };
        QVERIFY(is(accuracyOf(firstRight(40, 40)), 1, 1));
        QVERIFY(is(accuracyOf(firstRight(0, 40)), 0, 0));
        QVERIFY(is(accuracyOf({true}), 1, 1) && is(accuracyOf({false}), 0, 0));
        // A metric that one row in three has is undefined where that row is not drawn: (2/3)³ of the resamples.
        const auto intervals = intervalsOf({R"({"gold": ["a"], "predicted": ["a"]})", "{}", "{}"});
        const Interval exact = intervals.at("/exact_match");
        QVERIFY(is(exact, 1, 1) && exact.undefined > 230 && exact.undefined < 370);
        QVERIFY(!intervals.at("/consistency").low && intervals.at("/consistency").undefined == 1000);
    }

    void widthsAreTheBinomials() {
        constexpr int rows = 200;
        for (const int right : {20, 100, 150, 190}) {
            const double share = right / double{rows}, error = std::sqrt(share * (1 - share) / rows);
            const std::vector<bool> set = firstRight(static_cast<std::size_t>(right), rows);
            const Interval one = accuracyOf(set, {1000, 1, 2}), two = accuracyOf(set, {1000, 2, 2});
            const double bound = 1.0 / rows + 0.4 * error;
            QVERIFY(std::abs(*one.low - binomialQuantile(rows, share, 0.025) / double{rows}) <= bound);
            QVERIFY(std::abs(*one.high - binomialQuantile(rows, share, 0.975) / double{rows}) <= bound);
            QVERIFY(std::abs(*one.low - *two.low) <= 0.5 * error && std::abs(*one.high - *two.high) <= 0.5 * error);
            QVERIFY(*one.low <= *one.high);
            std::vector<bool> four;
            for (int i = 0; i < 4; ++i)
                four.insert(four.end(), set.begin(), set.end());
            const Interval wide = accuracyOf(four, {1000, 1, 2});
            QVERIFY(std::abs((*wide.high - *wide.low) / (*one.high - *one.low) - 0.5) <= 0.1);
        }
    }

    void intervalsHoldTheTruth() {
        std::mt19937 random(9);
        std::bernoulli_distribution isRight(0.7);
        int holds = 0;
        for (int file = 0; file < 300; ++file) {
            std::vector<bool> right(200);
            for (std::size_t i = 0; i < right.size(); ++i)
                right[i] = isRight(random);
            const Interval interval = accuracyOf(right, {300, static_cast<std::uint64_t>(file), 2});
            holds += *interval.low <= 0.7 && 0.7 <= *interval.high;
        }
        QVERIFY2(holds >= 273 && holds <= 294, qPrintable(QString::number(holds)));
    }

    void pairs() {
        const auto table = [](const std::vector<std::string>& lines) { return *tableOf(lines, nullptr, true); };
        const std::vector<bool> right = firstRight(30, 50);
        const PredictionTable first = table(rowsOf(right));
        const auto compared = [&](const PredictionTable& second) {
            const auto matched = matchRows(first, second, "first", "second");
            if (!matched) qFatal("%s", matched.error().message().c_str());
            return *pairedBootstrap(first, second, *matched, {500, 1, 2}, {});
        };
        for (const auto& [pointer, both] : compared(first)) {
            if (!both.difference) continue;
            QVERIFY2(*both.difference == 0 && *both.interval.low == 0 && *both.interval.high == 0, pointer.c_str());
            QVERIFY(both.above == 0 && both.below == 0);
        }
        // Ten rows better and none worse, in another order and beside rows of its own: the difference is never below
        // 0, and narrower than those of the two by themselves.
        std::vector<std::string> lines = rowsOf(firstRight(40, 50));
        std::reverse(lines.begin(), lines.end());
        lines.push_back(rowOf(1000, false));
        const PredictionTable second = table(lines);
        const auto matched = matchRows(first, second, "first", "second");
        QVERIFY(matched && matched->rows.size() == 50 && matched->onlyFirst == 0 && matched->onlySecond == 1);
        const PairedDifference both = compared(second).at("/exact_match");
        QVERIFY(near(both.first, 0.6) && near(both.second, 0.8) && near(both.difference, -0.2));
        QVERIFY(*both.interval.low >= -0.36 && *both.interval.high < -0.05);
        QCOMPARE(both.above, 0);
        QVERIFY(both.below > 495);
    }

    void pairsThatAreNone() {
        const auto said = [](const std::vector<std::string>& a, const std::vector<std::string>& b) -> std::string {
            const auto first = tableOf(a, nullptr, true), second = tableOf(b, nullptr, true);
            if (!first) return first.error().message();
            if (!second) return second.error().message();
            const auto matched = matchRows(*first, *second, "A", "B");
            return matched ? std::string() : matched.error().message();
        };
        QCOMPARE(said({rowOf(1, true)}, {rowOf(1, true)}), std::string());
        QVERIFY(said({rowOf(1, true), rowOf(1, true)}, {}).find("line 2: has the id \"1\" of line 1") !=
                std::string::npos);
        QVERIFY(said({R"({"gold": [], "predicted": []})"}, {}).find("line 1: has no \"id\"") != std::string::npos);
        QCOMPARE(said({rowOf(1, true)}, {rowOf(2, true)}),
                 std::string("B: has no row with an \"id\" of A; the two are matched by it."));
        QCOMPARE(
            said({rowOf(1, true)}, {rowOf(3, true), R"({"id": 1, "gold": ["no"], "predicted": ["no"]})"}),
            std::string("B, line 2: the row with the id \"1\" has another gold than in A, line 1; only predictions "
                        "for the same data can be compared."));
    }

    void isCancelled() {
        const auto table = tableOf(rowsOf(firstRight(10, 20)));
        std::stop_source stop;
        JobControl control;
        control.stop = stop.get_token();
        control.onProgress = [&](const Progress&) { stop.request_stop(); };
        const auto cancelled = bootstrap(*table, {1000, 0, 3}, control);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBootstrap)
#include "test_bootstrap.moc"
