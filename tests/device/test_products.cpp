// SPDX-License-Identifier: GPL-3.0-or-later
// Products of states and 16-bit readout matrices on a device beside float64: no sum and no float32 state may be rounded
// to 16 bits on the way.
#include "model/engine/readout_product.h"
#include "tests/device/on_device.h"

using namespace strata;

namespace {

constexpr double roundedSums = 2e-5; // of the largest: float32 sums of 256 products; 16 bits would be 4e-3

at::Tensor random(std::int64_t rows, std::int64_t columns, at::ScalarType stored, const at::Device& device) {
    return at::randn({rows, columns}, at::TensorOptions().dtype(at::kFloat)).to(stored).to(device);
}

} // namespace

class TestDeviceProducts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { STRATA_SKIP_WITHOUT_DEVICE(); }

    void besideFloat64_data() {
        QTest::addColumn<int>("states");
        QTest::addColumn<int>("matrix");
        const auto row = [](const char* name, at::ScalarType states, at::ScalarType matrix) {
            QTest::newRow(name) << static_cast<int>(states) << static_cast<int>(matrix);
        };
        row("bfloat16 states, bfloat16 matrix", at::kBFloat16, at::kBFloat16);
        row("float32 states, bfloat16 matrix", at::kFloat, at::kBFloat16);
        row("float16 states, float16 matrix", at::kHalf, at::kHalf);
        row("float32 states, float16 matrix", at::kFloat, at::kHalf);
        row("float32 states, float32 matrix", at::kFloat, at::kFloat);
    }
    void besideFloat64() {
        QFETCH(int, states);
        QFETCH(int, matrix);
        const at::Device device(device::name());
        for (const std::int64_t rows : {1, 7, 300}) {
            const at::Tensor x = random(rows, 256, static_cast<at::ScalarType>(states), device);
            // More tokens than are cast at once, and no multiple of what tensor cores take.
            const at::Tensor weights = random(5003, 256, static_cast<at::ScalarType>(matrix), device);
            at::Tensor out = at::full({rows, 5003}, 7.0, x.options().dtype(at::kFloat));
            ReadoutProduct(weights).multiply(x, out, true);
            const at::Tensor expected = at::mm(x.to(at::kDouble), weights.to(at::kDouble).t());
            const double worst = ((out.to(at::kDouble) - expected).abs().max() / expected.abs().max()).item<double>();
            QVERIFY2(worst < roundedSums, qPrintable(QString::number(worst)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDeviceProducts)
#include "test_products.moc"
