// SPDX-License-Identifier: GPL-3.0-or-later
// The loops of one token's pass through a block: those of every instruction set that this processor has, beside plain
// sums in float64.
#include "model/kernels/instruction_sets.h"
#include "model/kernels/token_kernels.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace strata;

namespace {

template <class Value> std::vector<Value> numbers(std::int64_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0.0f, 1.0f);
    std::vector<Value> values;
    for (std::int64_t i = 0; i < count; ++i)
        values.push_back(static_cast<Value>(normal(random)));
    return values;
}

template <class Value> void compare(const std::vector<Value>& found, const std::vector<double>& expected) {
    QCOMPARE(found.size(), expected.size());
    const double tolerance = sizeof(Value) == 8 ? 1e-12 : 1e-5;
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(std::abs(static_cast<double>(found[i]) - expected[i]) <=
                     tolerance * std::max(1.0, std::abs(expected[i])),
                 (std::to_string(i) + ": " + std::to_string(found[i]) + ", should be " + std::to_string(expected[i]))
                     .c_str());
}

template <class Value> void check(const TokenKernels<Value>& kernels, std::int64_t size, std::int64_t rows) {
    const auto weight = numbers<Value>(rows * size, 1), bias = numbers<Value>(rows, 2), x = numbers<Value>(size, 3),
               y = numbers<Value>(size, 4);
    std::vector<Value> out(static_cast<std::size_t>(rows)), normed(x.size()), gated = x;
    std::vector<double> product, norm, gate;
    kernels.multiplyRows({weight.data(), bias.data(), rows, size}, x.data(), out.data(), 0, rows);
    if (kernels.multiplyBFloat16Rows) {
        // Bfloat16 numbers, and the same numbers as float32.
        std::vector<BFloat16> narrow;
        std::vector<Value> same;
        for (const Value value : weight) {
            narrow.push_back({floatToBFloat16(static_cast<float>(value))});
            same.push_back(static_cast<Value>(narrow.back().toFloat()));
        }
        std::vector<Value> narrowOut(static_cast<std::size_t>(rows)), wideOut(narrowOut.size());
        kernels.multiplyBFloat16Rows({narrow.data(), bias.data(), rows, size}, x.data(), narrowOut.data(), 0, rows);
        kernels.multiplyRows({same.data(), bias.data(), rows, size}, x.data(), wideOut.data(), 0, rows);
        compare(narrowOut, {wideOut.begin(), wideOut.end()});
        for (const std::int64_t count : {1, 2, 3, 4, 7, 8, 9, 17}) {
            const std::int64_t stride = rows + 3;
            const auto many = numbers<Value>(count * size, 6);
            std::vector<Value> together(static_cast<std::size_t>(count * stride), Value(-1)), alone = together;
            const KernelMatrix<Value, BFloat16> matrix{narrow.data(), bias.data(), rows, size};
            kernels.multiplyBFloat16RowsByMany(matrix, many.data(), count, together.data(), stride, 0, 5);
            kernels.multiplyBFloat16RowsByMany(matrix, many.data(), count, together.data(), stride, 5, rows);
            for (std::int64_t t = 0; t < count; ++t)
                kernels.multiplyBFloat16Rows(matrix, many.data() + t * size, alone.data() + t * stride, 0, rows);
            QVERIFY(together == alone);
        }
    } else {
        QCOMPARE(sizeof(Value), std::size_t(8));
    }
    // Several vectors at once are each by itself, to the last digit, however the rows are dealt out.
    for (const std::int64_t count : {1, 2, 3, 4, 5, 9}) {
        const std::int64_t stride = rows + 3;
        const auto many = numbers<Value>(count * size, 5);
        std::vector<Value> together(static_cast<std::size_t>(count * stride), Value(-1)), alone = together;
        const KernelMatrix<Value> matrix{weight.data(), bias.data(), rows, size};
        kernels.multiplyRowsByMany(matrix, many.data(), count, together.data(), stride, 0, 5);
        kernels.multiplyRowsByMany(matrix, many.data(), count, together.data(), stride, 5, rows);
        for (std::int64_t t = 0; t < count; ++t) {
            kernels.multiplyRows(matrix, many.data() + t * size, alone.data() + t * stride, 0, 5);
            kernels.multiplyRows(matrix, many.data() + t * size, alone.data() + t * stride, 5, rows);
        }
        QVERIFY(together == alone);
        for (std::int64_t t = 0; t < count; ++t)
            kernels.multiplyRows(matrix, many.data() + t * size, alone.data() + t * stride, 0, rows);
        QVERIFY(together == alone);
    }
    double squares = 0;
    for (std::int64_t i = 0; i < size; ++i) {
        const auto at = static_cast<std::size_t>(i);
        squares += static_cast<double>(x[at]) * static_cast<double>(x[at]);
    }
    for (std::int64_t r = 0; r < rows; ++r) {
        double sum = bias[static_cast<std::size_t>(r)];
        for (std::int64_t i = 0; i < size; ++i)
            sum += static_cast<double>(weight[static_cast<std::size_t>(r * size + i)]) *
                   static_cast<double>(x[static_cast<std::size_t>(i)]);
        product.push_back(sum);
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double value = x[i], up = y[i];
        norm.push_back(value * up / std::sqrt(squares / static_cast<double>(size) + 1e-5));
        gate.push_back(value / (1 + std::exp(-value)) * up);
    }
    kernels.norm(x.data(), y.data(), normed.data(), size, 1e-5);
    kernels.gate(gated.data(), y.data(), size);
    compare(out, product);
    compare(normed, norm);
    compare(gated, gate);

    const std::int64_t count = 11;
    const auto keys = numbers<Value>(count * size, 5), values = numbers<Value>(count * size, 6);
    std::vector<Value> scores(count), attended(x.size());
    const double scale = 1 / std::sqrt(static_cast<double>(size));
    kernels.attend(x.data(), keys.data(), values.data(), count, size, static_cast<Value>(scale), scores.data(),
                   attended.data());
    std::vector<double> weights(count), expected(x.size());
    double total = 0;
    for (std::int64_t s = 0; s < count; ++s) {
        double score = 0;
        for (std::int64_t i = 0; i < size; ++i)
            score += static_cast<double>(x[static_cast<std::size_t>(i)]) *
                     static_cast<double>(keys[static_cast<std::size_t>(s * size + i)]);
        total += weights[static_cast<std::size_t>(s)] = std::exp(score * scale);
    }
    for (std::int64_t s = 0; s < count; ++s)
        for (std::int64_t i = 0; i < size; ++i)
            expected[static_cast<std::size_t>(i)] +=
                weights[static_cast<std::size_t>(s)] / total *
                static_cast<double>(values[static_cast<std::size_t>(s * size + i)]);
    compare(attended, expected);
}

template <class Value> void softmax(const TokenKernels<Value>& kernels, std::int64_t size) {
    std::vector<Value> logits = numbers<Value>(size, 8);
    logits[static_cast<std::size_t>(size / 2)] += Value(30); // nearly certain
    double sum = 0;
    for (const Value logit : logits)
        sum += std::exp(static_cast<double>(logit));
    const SoftmaxTerms<Value> terms = kernels.softmaxTerms(logits.data(), size);
    std::vector<Value> found;
    std::vector<double> expected;
    for (const Value logit : logits) {
        found.push_back(terms.logProbability(logit));
        expected.push_back(static_cast<double>(logit) - std::log(sum));
    }
    compare(found, expected);
    logits.back() = std::numeric_limits<Value>::quiet_NaN();
    QVERIFY(std::isnan(kernels.softmaxTerms(logits.data(), size).logSum));
}

} // namespace

class TestTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInstructionSet_data();
    void everyInstructionSet();

private:
    void extremeGates();
    void rotations();
};

void TestTokens::everyInstructionSet_data() {
    QTest::addColumn<qint64>("set");
    for (const InstructionSet set : instructionSets())
        QTest::newRow(instructionSetName(set).c_str()) << static_cast<qint64>(set);
}

void TestTokens::everyInstructionSet() {
    QFETCH(const qint64, set);
    const UseInstructionSet use(set);
    for (const std::int64_t size : {1, 2, 7, 8, 17, 64, 100, 4200}) {
        for (const std::int64_t rows : {7, 16, 53}) {
            check(tokenKernels<float>(), size, rows);
            check(tokenKernels<double>(), size, rows);
        }
        softmax(tokenKernels<float>(), size);
        softmax(tokenKernels<double>(), size);
    }
    extremeGates();
    rotations();
}

// Rotary embedding of pairs: (a, b) → (a cos − b sin, b cos + a sin), half-split and interleaved.
void TestTokens::rotations() {
    for (const std::int64_t pairs : {1, 3, 8, 16, 37}) {
        const auto size = static_cast<std::size_t>(pairs);
        const std::vector<float> x = numbers<float>(2 * pairs, 7);
        std::vector<float> cos, sin, halfSplit = x, interleaved(x.size());
        for (std::size_t i = 0; i < size; ++i) {
            cos.push_back(std::cos(0.3f * static_cast<float>(i + 1)));
            sin.push_back(std::sin(0.3f * static_cast<float>(i + 1)));
            interleaved[2 * i] = x[i];
            interleaved[2 * i + 1] = x[size + i];
        }
        tokenKernels<float>().rotateHalfSplit(halfSplit.data(), cos.data(), sin.data(), pairs);
        tokenKernels<float>().rotateInterleaved(interleaved.data(), cos.data(), sin.data(), pairs);
        for (std::size_t i = 0; i < size; ++i) {
            const double a = x[i], b = x[size + i], c = cos[i], s = sin[i];
            QVERIFY(std::abs(static_cast<double>(halfSplit[i]) - (a * c - b * s)) < 1e-6);
            QVERIFY(std::abs(static_cast<double>(halfSplit[size + i]) - (b * c + a * s)) < 1e-6);
            QVERIFY(std::abs(static_cast<double>(interleaved[2 * i]) - (a * c - b * s)) < 1e-6);
            QVERIFY(std::abs(static_cast<double>(interleaved[2 * i + 1]) - (b * c + a * s)) < 1e-6);
        }
    }
}

void TestTokens::extremeGates() {
    std::vector<float> gated = {-1e30f, -300.0f, -90.0f, 0.0f, 90.0f, 300.0f, std::nanf("")};
    const std::vector<float> up(gated.size(), 1.0f);
    tokenKernels<float>().gate(gated.data(), up.data(), 7);
    for (const std::size_t i : {0U, 1U, 2U, 3U})
        QVERIFY(std::abs(gated[i]) < 1e-20f);
    QCOMPARE(gated[4], 90.0f);
    QCOMPARE(gated[5], 300.0f);
    QVERIFY(std::isnan(gated[6]));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "test_tokens.moc"
