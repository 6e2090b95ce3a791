// SPDX-License-Identifier: GPL-3.0-or-later
// The loops over the cells of a lens: those of every instruction set that this processor has, beside float64.
#include "model/engine/cell_kernels.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>
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

std::vector<double> widened(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

void compareWithFloat64(const Cell& cell, const std::vector<float>& logits, const std::vector<float>& final,
                        std::int32_t target) {
    const Cell truth = reduce(cellKernels<double>(), widened(logits), widened(final), target);
    const auto near = [](double value, double expected) {
        return std::abs(value - expected) <= 2e-5 * std::max(1.0, std::abs(expected));
    };
    QVERIFY2(near(cell.result.logSumExp, truth.result.logSumExp), std::to_string(cell.result.logSumExp).c_str());
    QVERIFY2(near(cell.result.entropy, truth.result.entropy), std::to_string(cell.result.entropy).c_str());
    QVERIFY2(near(cell.result.klFromFinal, truth.result.klFromFinal), std::to_string(cell.result.klFromFinal).c_str());
    QVERIFY2(near(cell.result.jensenShannon, truth.result.jensenShannon),
             std::to_string(cell.result.jensenShannon).c_str());
    QCOMPARE(cell.result.rank, truth.result.rank);
    QCOMPARE(cell.ids, truth.ids);
    for (std::size_t k = 0; k < topK; ++k)
        QVERIFY(truth.ids[k] < 0 ? std::isnan(cell.logprobs[k]) : near(cell.logprobs[k], truth.logprobs[k]));
}

} // namespace

class TestCellKernels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInstructionSet_data();
    void everyInstructionSet();
    void theFastestIsChosen();
};

void TestCellKernels::everyInstructionSet_data() {
    QTest::addColumn<int>("set");
    QTest::newRow("portable") << static_cast<int>(InstructionSet::Portable);
    QTest::newRow("AVX2") << static_cast<int>(InstructionSet::Avx2);
    QTest::newRow("AVX-512") << static_cast<int>(InstructionSet::Avx512);
}

void TestCellKernels::everyInstructionSet() {
    QFETCH(const int, set);
    const CellKernels<float>* const kernels = cellKernelsFor(static_cast<InstructionSet>(set));
    if (kernels == nullptr) QSKIP("this processor or the compiler has none");
    // Sizes around the lengths of vectors and blocks, a flat and a peaked distribution.
    for (const std::size_t size : {1U, 3U, 15U, 64U, 65U, 1023U, 1025U, 49152U})
        for (const float spread : {0.5f, 8.0f}) {
            const std::vector<float> logits = randomLogits(size, spread, 1), final = randomLogits(size, spread, 2);
            const auto target = static_cast<std::int32_t>(size / 2);
            compareWithFloat64(reduce(*kernels, logits, final, target), logits, final, target);
        }
    // Equal logits keep the order of their ids; −∞ is a token that cannot be.
    std::vector<float> logits = randomLogits(200, 1.0f, 3);
    logits[30] = logits[150] = logits[77] = 9.0f;
    logits[12] = -std::numeric_limits<float>::infinity();
    const Cell equal = reduce(*kernels, logits, logits, 150);
    QCOMPARE(equal.ids[0], 30);
    QCOMPARE(equal.ids[1], 77);
    QCOMPARE(equal.ids[2], 150);
    QCOMPARE(equal.result.rank, 3);
    QVERIFY(equal.result.jensenShannon < 1e-3);
    logits[5] = std::numeric_limits<float>::quiet_NaN();
    const Cell invalid = reduce(*kernels, logits, randomLogits(200, 1.0f, 4), 150);
    QVERIFY(std::isnan(invalid.result.logSumExp));
    QVERIFY(std::isnan(invalid.result.entropy));
}

void TestCellKernels::theFastestIsChosen() {
    const CellKernels<float>* fastest = cellKernelsFor(InstructionSet::Portable);
    for (const InstructionSet set : {InstructionSet::Avx2, InstructionSet::Avx512})
        if (const CellKernels<float>* const kernels = cellKernelsFor(set)) fastest = kernels;
    QCOMPARE(&cellKernels<float>(), fastest);
}

QTEST_GUILESS_MAIN(TestCellKernels)
#include "test_cell_kernels.moc"
