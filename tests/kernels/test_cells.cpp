// SPDX-License-Identifier: GPL-3.0-or-later
// The loops over the cells of a lens: those of every instruction set that this processor has, beside float64.
#include "model/kernels/cell_kernels.h"
#include "model/kernels/instruction_sets.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace strata;

namespace {

constexpr std::int32_t topK = 5;

struct Cell {
    CellResult result;
    std::vector<std::int32_t> ids = std::vector<std::int32_t>(topK);
    std::vector<double> logprobs = std::vector<double>(topK);
};

template <class Value>
Cell reduce(const CellKernels<Value>& kernels, const std::vector<Value>& logits, const std::vector<Value>& final,
            std::int32_t target) {
    const auto vocabulary = static_cast<std::int64_t>(logits.size());
    std::vector<Value> probabilities(logits.size()), scratch(logits.size());
    Cell cell;
    cell.result.topIds = cell.ids.data();
    cell.result.topLogprobs = cell.logprobs.data();
    CellTask<Value> task;
    task.vocabulary = vocabulary;
    task.topK = topK;
    kernels.reduce(final.data(), task, cell.result);
    kernels.probabilities(final.data(), vocabulary, cell.result.logSumExp, probabilities.data());
    task.finalEntropy = cell.result.entropy;
    task.final = probabilities.data();
    task.jensenShannon = true;
    task.scratch = scratch.data();
    task.target = target;
    kernels.reduce(logits.data(), task, cell.result);
    return cell;
}

std::vector<float> randomLogits(std::size_t count, float spread, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0.0f, spread);
    std::vector<float> values(count);
    for (float& value : values)
        value = normal(random);
    return values;
}

/// What a cell should be, by the definitions, one number after the other in float64.
struct Truth {
    double logSumExp = 0, entropy = 0, kl = 0, jensenShannon = 0;
    std::int64_t rank = 1;
    std::vector<std::pair<double, std::int32_t>> order; ///< −log p and id, most probable first
};

std::vector<double> logProbabilities(const std::vector<float>& logits, double& logSumExp) {
    double largest = -std::numeric_limits<double>::infinity(), sum = 0;
    for (const float z : logits)
        largest = std::max(largest, static_cast<double>(z));
    for (const float z : logits)
        sum += std::exp(static_cast<double>(z) - largest);
    logSumExp = largest + std::log(sum);
    std::vector<double> result;
    for (const float z : logits)
        result.push_back(static_cast<double>(z) - logSumExp);
    return result;
}

Truth truthOf(const std::vector<float>& logits, const std::vector<float>& final, std::int32_t target) {
    Truth truth;
    double unused = 0;
    const std::vector<double> p = logProbabilities(logits, truth.logSumExp), q = logProbabilities(final, unused);
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double u = std::exp(p[i]), v = std::exp(q[i]), m = (u + v) / 2;
        if (u > 0) truth.entropy -= u * p[i];
        if (v > 0) truth.kl += v * (q[i] - p[i]);
        if (u > 0) truth.jensenShannon += u / 2 * std::log(u / m);
        if (v > 0) truth.jensenShannon += v / 2 * std::log(v / m);
        truth.order.emplace_back(-p[i], static_cast<std::int32_t>(i));
        const auto at = static_cast<std::size_t>(target);
        if (i != at && (logits[i] > logits[at] || (logits[i] == logits[at] && i < at))) ++truth.rank;
    }
    truth.jensenShannon = std::sqrt(std::max(0.0, truth.jensenShannon));
    std::ranges::sort(truth.order);
    return truth;
}

void compare(const Cell& cell, const Truth& truth, double tolerance) {
    const auto near = [&](double value, double expected) {
        return std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected));
    };
    QVERIFY2(near(cell.result.logSumExp, truth.logSumExp), std::to_string(cell.result.logSumExp).c_str());
    QVERIFY2(near(cell.result.entropy, truth.entropy), std::to_string(cell.result.entropy).c_str());
    QVERIFY2(near(cell.result.klFromFinal, truth.kl), std::to_string(cell.result.klFromFinal).c_str());
    QVERIFY2(near(cell.result.jensenShannon, truth.jensenShannon), std::to_string(cell.result.jensenShannon).c_str());
    QCOMPARE(cell.result.rank, truth.rank);
    for (std::size_t k = 0; k < topK; ++k) {
        if (k < truth.order.size()) {
            QCOMPARE(cell.ids[k], truth.order[k].second);
            QVERIFY(near(cell.logprobs[k], -truth.order[k].first));
        } else {
            QCOMPARE(cell.ids[k], -1);
            QVERIFY(std::isnan(cell.logprobs[k]));
        }
    }
}

} // namespace

class TestCells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInstructionSet_data();
    void everyInstructionSet();
};

void TestCells::everyInstructionSet_data() {
    QTest::addColumn<qint64>("set");
    for (const InstructionSet set : instructionSets())
        QTest::newRow(instructionSetName(set).c_str()) << static_cast<qint64>(set);
}

void TestCells::everyInstructionSet() {
    QFETCH(const qint64, set);
    const UseInstructionSet use(set);
    const CellKernels<float>& kernels = cellKernels<float>();
    // Sizes around the lengths of vectors and blocks, a flat and a peaked distribution.
    for (const std::size_t size : {1U, 3U, 15U, 64U, 65U, 130U, 1023U, 1025U, 49152U})
        for (const float spread : {0.5f, 8.0f}) {
            const std::vector<float> logits = randomLogits(size, spread, 1), final = randomLogits(size, spread, 2);
            const auto target = static_cast<std::int32_t>(size / 2);
            const Truth truth = truthOf(logits, final, target);
            compare(reduce(kernels, logits, final, target), truth, 2e-5);
            const std::vector<double> wide(logits.begin(), logits.end()), wideFinal(final.begin(), final.end());
            compare(reduce(cellKernels<double>(), wide, wideFinal, target), truth, 1e-9);
        }
    // Equal logits keep the order of their ids; −∞ is a token that cannot be.
    std::vector<float> logits = randomLogits(200, 1.0f, 3);
    logits[30] = logits[150] = logits[77] = 9.0f;
    logits[12] = -std::numeric_limits<float>::infinity();
    const Cell equal = reduce(kernels, logits, logits, 150);
    QCOMPARE(equal.ids[0], 30);
    QCOMPARE(equal.ids[1], 77);
    QCOMPARE(equal.ids[2], 150);
    QCOMPARE(equal.result.rank, 3);
    QVERIFY(equal.result.jensenShannon < 1e-3);
    // A NaN, wherever in a vector it stands, makes the statistics NaN and is never among the most probable.
    for (const std::size_t at : {0U, 5U, 63U, 64U, 199U}) {
        std::vector<float> broken = randomLogits(200, 1.0f, 5);
        broken[at] = std::numeric_limits<float>::quiet_NaN();
        broken[80] = 20.0f; // in the same lane as 64, behind it
        broken[127] = 19.0f;
        const Cell invalid = reduce(kernels, broken, randomLogits(200, 1.0f, 4), 150);
        QVERIFY(std::isnan(invalid.result.logSumExp));
        QVERIFY(std::isnan(invalid.result.entropy));
        std::vector<std::pair<float, std::int32_t>> order;
        for (std::int32_t i = 0; i < 200; ++i)
            if (i != static_cast<std::int32_t>(at)) order.emplace_back(-broken[static_cast<std::size_t>(i)], i);
        std::ranges::sort(order);
        for (std::size_t k = 0; k < topK; ++k)
            QCOMPARE(invalid.ids[k], order[k].second);
    }
    // The distance of two distributions by itself, and of one to itself.
    std::vector<float> a(300), b(300);
    const std::vector<float> first = randomLogits(300, 2.0f, 6), second = randomLogits(300, 2.0f, 7);
    const Truth truth = truthOf(first, second, 0);
    double other = 0;
    logProbabilities(second, other);
    kernels.probabilities(first.data(), 300, truth.logSumExp, a.data());
    kernels.probabilities(second.data(), 300, other, b.data());
    QVERIFY(std::abs(kernels.distance(a.data(), b.data(), 300) - truth.jensenShannon) < 1e-5);
    QCOMPARE(kernels.distance(a.data(), a.data(), 300), 0.0);
}

QTEST_GUILESS_MAIN(TestCells)
#include "test_cells.moc"
