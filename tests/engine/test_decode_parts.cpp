// SPDX-License-Identifier: GPL-3.0-or-later
// The loops of one token's pass through a block: those of every instruction set that this processor has, beside plain
// sums in float64.
#include "model/engine/decode_parts.h"

#include <QtTest>

#include <algorithm>
#include <bit>
#include <cmath>
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

template <class Value> void check(const DecodeParts<Value>& parts, std::int64_t size) {
    const std::int64_t rows = 7;
    const auto weight = numbers<Value>(rows * size, 1), bias = numbers<Value>(rows, 2), x = numbers<Value>(size, 3),
               y = numbers<Value>(size, 4);
    std::vector<Value> out(rows), normed(x.size()), gated = x;
    std::vector<double> product, norm, gate;
    parts.multiplyRows({weight.data(), bias.data(), rows, size}, x.data(), out.data(), 0, rows);
    if (parts.multiplyBFloat16Rows) {
        // The upper halves of float32 numbers, and those numbers as float32 with zeros below.
        std::vector<BFloat16Bits> narrow;
        std::vector<Value> same;
        for (const Value value : weight) {
            narrow.push_back(static_cast<BFloat16Bits>(std::bit_cast<std::uint32_t>(static_cast<float>(value)) >> 16));
            same.push_back(static_cast<Value>(std::bit_cast<float>(static_cast<std::uint32_t>(narrow.back()) << 16)));
        }
        std::vector<Value> narrowOut(rows), wideOut(rows);
        parts.multiplyBFloat16Rows({narrow.data(), bias.data(), rows, size}, x.data(), narrowOut.data(), 0, rows);
        parts.multiplyRows({same.data(), bias.data(), rows, size}, x.data(), wideOut.data(), 0, rows);
        compare(narrowOut, {wideOut.begin(), wideOut.end()});
    } else {
        QCOMPARE(sizeof(Value), std::size_t(8));
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
    parts.norm(x.data(), y.data(), normed.data(), size, 1e-5);
    parts.gate(gated.data(), y.data(), size);
    compare(out, product);
    compare(normed, norm);
    compare(gated, gate);

    const std::int64_t count = 11;
    const auto keys = numbers<Value>(count * size, 5), values = numbers<Value>(count * size, 6);
    std::vector<Value> scores(count), attended(x.size());
    const double scale = 1 / std::sqrt(static_cast<double>(size));
    parts.attend(x.data(), keys.data(), values.data(), count, size, static_cast<Value>(scale), scores.data(),
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

} // namespace

class TestDecodeParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyInstructionSet_data();
    void everyInstructionSet();
    void extremeGates();
};

void TestDecodeParts::everyInstructionSet_data() {
    QTest::addColumn<int>("set");
    QTest::newRow("portable") << static_cast<int>(InstructionSet::Portable);
    QTest::newRow("AVX2") << static_cast<int>(InstructionSet::Avx2);
    QTest::newRow("AVX-512") << static_cast<int>(InstructionSet::Avx512);
}

void TestDecodeParts::everyInstructionSet() {
    QFETCH(const int, set);
    const auto* const single = decodePartsFor<float>(static_cast<InstructionSet>(set));
    const auto* const wide = decodePartsFor<double>(static_cast<InstructionSet>(set));
    if (single == nullptr || wide == nullptr) QSKIP("this processor or the compiler has none");
    for (const std::int64_t size : {1, 2, 7, 8, 17, 64, 100, 4200}) {
        check(*single, size);
        check(*wide, size);
    }
}

void TestDecodeParts::extremeGates() {
    std::vector<float> gated = {-1e30f, -300.0f, -90.0f, 0.0f, 90.0f, 300.0f, std::nanf("")};
    const std::vector<float> up(gated.size(), 1.0f);
    decodeParts<float>().gate(gated.data(), up.data(), 7);
    for (const std::size_t i : {0U, 1U, 2U, 3U})
        QVERIFY(std::abs(gated[i]) < 1e-20f);
    QCOMPARE(gated[4], 90.0f);
    QCOMPARE(gated[5], 300.0f);
    QVERIFY(std::isnan(gated[6]));
}

QTEST_GUILESS_MAIN(TestDecodeParts)
#include "test_decode_parts.moc"
