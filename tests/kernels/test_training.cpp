// SPDX-License-Identifier: GPL-3.0-or-later
// The loops between training's matrix products: those of every instruction set that this processor has, beside float64.
#include "model/kernels/instruction_sets.h"
#include "model/kernels/training_kernels.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace strata;

namespace {

constexpr std::int64_t rows = 5, width = 37, vocabulary = 1003;
constexpr AttentionShape shape{4, 2, 6};

template <class Storage> Storage stored(double value) {
    if constexpr (std::is_same_v<Storage, BFloat16>)
        return {floatToBFloat16(static_cast<float>(value))};
    else
        return static_cast<Storage>(value);
}
double toFloat64(BFloat16 value) {
    return value.toFloat();
}
double toFloat64(double value) {
    return value;
}

// The same numbers for every type: those that bfloat16 has.
template <class Value> std::vector<Value> numbers(std::int64_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal(0.0, 1.5);
    std::vector<Value> values;
    for (std::int64_t i = 0; i < count; ++i) {
        const double rounded = toFloat64(stored<BFloat16>(normal(random)));
        values.push_back(stored<Value>(rounded));
    }
    return values;
}

// Everything that the table computes, one after the other.
template <class Storage> std::vector<double> everything(const TrainingKernels<Storage>& k) {
    using Acc = typename AccumulationType<Storage>::Type;
    std::vector<double> results;
    const auto keep = [&](const auto& values) {
        for (const auto& value : values)
            results.push_back(toFloat64(value));
    };
    const std::vector<Acc> x = numbers<Acc>(rows * width, 1), weight = numbers<Acc>(width, 2);
    const std::vector<Storage> dy = numbers<Storage>(rows * width, 3), gateUp = numbers<Storage>(2 * rows * width, 4);
    std::vector<Storage> y(static_cast<std::size_t>(rows * width)), dGateUp(gateUp.size());
    std::vector<Acc> inverse(rows), dx(x.size()), dWeight(weight.size()), sum(x.size());
    k.normForward(x.data(), weight.data(), y.data(), inverse.data(), rows, width, 1e-5);
    keep(y), keep(inverse);
    k.normBackward(dy.data(), x.data(), weight.data(), inverse.data(), dx.data(), dWeight.data(), rows, width);
    keep(dx), keep(dWeight);
    const std::vector<Acc> mask = numbers<Acc>(2 * width, 5);
    const std::vector<std::int32_t> sequenceOf = {0, 0, 1, 1, 1};
    k.addBranch(x.data(), dy.data(), mask.data(), sequenceOf.data(), sum.data(), rows, width);
    keep(sum);
    k.branchGradient(x.data(), mask.data(), sequenceOf.data(), y.data(), rows, width);
    keep(y);
    k.accumulate(dy.data(), sum.data(), rows * width);
    keep(sum);
    k.gateForward(gateUp.data(), y.data(), rows, width);
    keep(y);
    k.gateBackward(dy.data(), gateUp.data(), dGateUp.data(), rows, width);
    keep(dGateUp);

    const std::int64_t length = 19, half = shape.headDim / 2, attended = shape.queryHeads * shape.headDim;
    const std::vector<Storage> qkv = numbers<Storage>(length * shape.width(), 6),
                               dOut = numbers<Storage>(length * attended, 7);
    std::vector<Acc> cos, sin;
    for (std::int64_t t = 0; t < length; ++t)
        for (std::int64_t i = 0; i < half; ++i) {
            const double angle = static_cast<double>(t) * std::pow(100.0, -static_cast<double>(i) / half);
            cos.push_back(static_cast<Acc>(std::cos(angle)));
            sin.push_back(static_cast<Acc>(std::sin(angle)));
        }
    const SequenceView<Acc> sequence{0, length, cos.data(), sin.data()};
    std::vector<Storage> out(dOut.size()), dQkv(qkv.size());
    std::vector<Acc> logSum(static_cast<std::size_t>(length * shape.queryHeads)),
        scratch(static_cast<std::size_t>(attentionScratchSize(shape, length)));
    k.attentionForward(qkv.data(), out.data(), logSum.data(), shape, sequence, scratch.data());
    keep(out), keep(logSum);
    k.attentionBackward(dOut.data(), qkv.data(), out.data(), logSum.data(), dQkv.data(), shape, sequence,
                        scratch.data());
    keep(dQkv);

    std::vector<Storage> logits = numbers<Storage>(2 * vocabulary, 8);
    const std::vector<std::int32_t> targets = {17, 1002};
    std::vector<Acc> loss(2), exponentials(vocabulary);
    std::vector<std::uint8_t> correct(2);
    k.crossEntropy(logits.data(), targets.data(), Acc(0.5), loss.data(), correct.data(), 2, vocabulary,
                   exponentials.data());
    keep(logits), keep(loss), keep(correct);
    return results;
}

void compare(const std::vector<double>& values, const std::vector<double>& truth, double tolerance) {
    QCOMPARE(values.size(), truth.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        QVERIFY2(
            std::abs(values[i] - truth[i]) <= tolerance * std::max(1.0, std::abs(truth[i])),
            (std::to_string(i) + ": " + std::to_string(values[i]) + ", should be " + std::to_string(truth[i])).c_str());
}

} // namespace

class TestTraining : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInstructionSet_data();
    void everyInstructionSet();
    void roundingIsTheOneOfFiles_data() { everyInstructionSet_data(); }
    void roundingIsTheOneOfFiles();
};

void TestTraining::everyInstructionSet_data() {
    QTest::addColumn<qint64>("set");
    for (const InstructionSet set : instructionSets())
        QTest::newRow(instructionSetName(set).c_str()) << static_cast<qint64>(set);
}

void TestTraining::everyInstructionSet() {
    QFETCH(const qint64, set);
    const UseInstructionSet use(set);
    const std::vector<double> truth = everything(trainingKernels<double>());
    compare(everything(trainingKernels<float>()), truth, 1e-5);
    // What is stored in bfloat16 has 8 bits; attention's backward pass starts from what its forward pass stored.
    compare(everything(trainingKernels<BFloat16>()), truth, 0.03);
}

// Ties, infinities, the largest and smallest numbers and NaN of every kind become what floatToBFloat16() makes of them,
// wherever in a vector they stand; casting them to float32 is exact.
void TestTraining::roundingIsTheOneOfFiles() {
    QFETCH(const qint64, set);
    const UseInstructionSet use(set);
    const TrainingKernels<BFloat16>& kernels = trainingKernels<BFloat16>();
    std::vector<std::uint32_t> patterns;
    for (const std::uint32_t high : {0x0000u, 0x0001u, 0x007Fu, 0x3F80u, 0x3F81u, 0x7F7Fu, 0x7F80u, 0x7FC0u, 0x7FFFu})
        for (const std::uint32_t low : {0x0000u, 0x0001u, 0x7FFFu, 0x8000u, 0x8001u, 0xFFFFu})
            for (const std::uint32_t sign : {0u, 0x80000000u})
                patterns.push_back(sign | high << 16 | low);
    for (std::size_t first = 0; first < 40; ++first) {
        std::vector<float> from;
        for (std::size_t i = first; i < patterns.size(); ++i)
            from.push_back(std::bit_cast<float>(patterns[i]));
        std::vector<BFloat16> to(from.size());
        kernels.cast(from.data(), to.data(), static_cast<std::int64_t>(from.size()));
        std::vector<float> sum(from.size(), 0.0f);
        kernels.accumulate(to.data(), sum.data(), static_cast<std::int64_t>(from.size()));
        for (std::size_t i = 0; i < from.size(); ++i) {
            QCOMPARE(to[i].bits, floatToBFloat16(from[i]));
            const float exact = to[i].toFloat();
            QVERIFY(std::isnan(exact) ? std::isnan(sum[i]) : sum[i] == exact);
        }
    }
}

QTEST_GUILESS_MAIN(TestTraining)
#include "test_training.moc"
