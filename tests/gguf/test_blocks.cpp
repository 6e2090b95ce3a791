// SPDX-License-Identifier: GPL-3.0-or-later
// Every element type and every kind of metadata value, against what the PyPI package `gguf` says
// (tests/gguf/make_blocks.py).
#include "model/gguf/dequantize.h"
#include "model/gguf/gguf_file.h"

#include <QtTest>

#include <array>
#include <bit>
#include <cmath>

using namespace strata;

namespace {

std::shared_ptr<const GgufFile> blocks() {
    auto file = GgufFile::open(STRATA_SOURCE_DIR "/tests/gguf/data/blocks.gguf");
    if (!file) qFatal("%s", file.error().message().c_str());
    return *file;
}

std::size_t elementsOf(const GgufTensor& tensor) {
    std::size_t count = 1;
    for (const std::int64_t size : tensor.shape)
        count *= static_cast<std::size_t>(size);
    return count;
}

std::vector<float> read(const GgufTensor& tensor, std::size_t first, std::size_t count) {
    std::vector<float> values(count, -12345.0f);
    dequantize(tensor.type, tensor.bytes, first, values);
    return values;
}

/// The same bits, or both NaN (which NaN a product gives is the processor's affair).
bool same(float a, float b) {
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b) || (std::isnan(a) && std::isnan(b));
}

} // namespace

class TestBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void types_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"f32", "f16", "bf16", "f64", "q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q4_k", "q5_k", "q6_k"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void types() {
        QFETCH(QString, name);
        const auto file = blocks();
        const GgufTensor* const tensor = file->tensor(name.toStdString());
        const GgufTensor* const golden = file->tensor(name.toStdString() + ".values");
        QVERIFY(tensor && golden && tensor->type.readable);
        QCOMPARE(QString::fromLatin1(tensor->type.name).toLower(), name);
        QCOMPARE(tensor->shape, golden->shape);
        const std::vector<float> values = read(*tensor, 0, elementsOf(*tensor)),
                                 expected = read(*golden, 0, elementsOf(*golden));
        int notNumbers = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY2(
                same(values[i], expected[i]),
                qPrintable(
                    QStringLiteral("element %1: %2, not %3").arg(i).arg(double(values[i])).arg(double(expected[i]))));
            notNumbers += std::isnan(values[i]);
        }
        QVERIFY(notNumbers > 0 && notNumbers < static_cast<int>(values.size()));
        // Finite or not, block by block: what the scales say is what the elements are.
        const std::size_t elements = tensor->type.blockElements, size = tensor->type.blockBytes;
        for (std::size_t block = 0; block < values.size() / elements; ++block) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(block * elements);
            const bool finite = std::all_of(first, first + static_cast<std::ptrdiff_t>(elements),
                                            [](float v) { return std::isfinite(v); });
            const bool told = blocksAreFinite(tensor->type, tensor->bytes.subspan(block * size, size));
            QVERIFY2(finite == told, qPrintable(QString::number(block)));
        }
    }

    void outsideOfFloat32() {
        const auto f64 = ggmlTypeInfo(28);
        QVERIFY(f64);
        for (const double value : {3.4e38, -3.4e38, 3.4028235677973366e38, 1e39, -1e300, 1e-300}) {
            const std::array<double, 2> two{1.0, value};
            std::array<float, 2> read{};
            dequantize(*f64, std::as_bytes(std::span(two)), 0, read);
            QCOMPARE(blocksAreFinite(*f64, std::as_bytes(std::span(two))), std::isfinite(read[1]));
        }
    }

    void anyRange() {
        // Ranges that begin and end within blocks are the same elements.
        const auto file = blocks();
        for (const char* name : {"q4_1", "q6_k", "f16"}) {
            const GgufTensor* const tensor = file->tensor(name);
            const std::size_t count = elementsOf(*tensor);
            const std::vector<float> whole = read(*tensor, 0, count);
            for (const auto& [first, length] : {std::pair<std::size_t, std::size_t>{0, 0},
                                                {0, 1},
                                                {5, 3},
                                                {31, 2},
                                                {17, 47},
                                                {1, count - 2},
                                                {count - 1, 1},
                                                {32, 32}}) {
                const std::vector<float> part = read(*tensor, first, length);
                for (std::size_t i = 0; i < length; ++i)
                    QVERIFY(same(part[i], whole[first + i]));
            }
        }
    }

    void metadata() {
        const auto file = blocks();
        QCOMPARE(file->version(), 3u);
        QCOMPARE(file->alignment(), std::uint64_t{32});
        const auto value = [&](const char* key) -> const GgufValue& {
            const GgufValue* const found = file->find(key);
            if (!found) qFatal("no %s", key);
            return *found;
        };
        QCOMPARE(value("general.architecture").text().value(), std::string_view("blocks"));
        QCOMPARE(value("t.u8").integer().value(), 200);
        QCOMPARE(value("t.i8").integer().value(), -100);
        QCOMPARE(value("t.u16").integer().value(), 60000);
        QCOMPARE(value("t.i16").integer().value(), -30000);
        QCOMPARE(value("t.u32").integer().value(), 4'000'000'000);
        QCOMPARE(value("t.i32").integer().value(), -2'000'000'000);
        QCOMPARE(value("t.i64").integer().value(), std::numeric_limits<std::int64_t>::min());
        QVERIFY(!value("t.u64").integer());
        QCOMPARE(value("t.f32").number().value(), static_cast<double>(0.1f));
        QCOMPARE(value("t.f64").number().value(), 0.1);
        QCOMPARE(value("t.u8").number().value(), 200.0);
        QVERIFY(!value("t.f32").integer() && !value("t.text").integer() && !value("t.texts").number() &&
                !value("t.u8").text());
        QCOMPARE(value("t.bool").boolean().value(), true);
        QCOMPARE(value("t.text").text().value(), std::string_view("naïve ▁ 🐦"));
        QCOMPARE(value("t.texts").texts().value(), (std::vector<std::string_view>{"", "a", "été"}));
        QCOMPARE(value("t.integers").integers().value(), (std::vector<std::int64_t>{1, -2, 3}));
        QCOMPARE(value("t.integers").numbers().value(), (std::vector<double>{1, -2, 3}));
        QCOMPARE(value("t.floats").numbers().value(), (std::vector<double>{0.5, -0.25}));
        QVERIFY(!value("t.floats").integers() && !value("t.floats").texts() && !value("t.nested").integers());
        const GgufValue& nested = value("t.nested");
        QCOMPARE(nested.element, GgufType::Array);
        QCOMPARE(nested.count, std::uint64_t{3});
        QVERIFY(!file->find("t.none") && !file->tensor("none"));
    }

    void typesThatAreNotRead() {
        const auto iq = ggmlTypeInfo(16);
        QVERIFY(iq && !iq->readable);
        QCOMPARE(QString::fromLatin1(iq->name), QStringLiteral("IQ2_XXS"));
        QVERIFY(!ggmlTypeInfo(4) && !ggmlTypeInfo(31) && !ggmlTypeInfo(1000));
    }
};

QTEST_GUILESS_MAIN(TestBlocks)
#include "test_blocks.moc"
