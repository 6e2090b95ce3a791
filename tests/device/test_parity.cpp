// SPDX-License-Identifier: GPL-3.0-or-later
// What a device computes beside the goldens of every family, and beside the processor in float64, where rounding cannot
// hide a fault.
#include "model/analysis/lens_statistics.h"
#include "model/lens/lens_job.h"
#include "tests/device/on_device.h"
#include "tests/support/tiny_model.h"

#include <QTemporaryDir>

using namespace strata;
using families::Golden;
using families::largestDifference;
using families::noControl;
using families::relativeError;

namespace {

constexpr double sameNumber = 1e-9; // float64 on two machines

LayerIndex topOf(const LoadedModel& model) {
    return LayerIndex(static_cast<std::int32_t>(model.architecture().layers));
}

RunState filled(std::shared_ptr<const LoadedModel> model, std::span<const TokenId> ids) {
    RunState state(std::move(model));
    device::require(state.append(ids));
    device::require(state.fill(topOf(state.model()), noControl));
    return state;
}

std::vector<double> toFloat64(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

/// Of every layer, as a multiple of its root of mean square.
double worstState(const RunState& found, const RunState& expected) {
    double worst = 0;
    for (std::int32_t layer = 0; layer <= topOf(found.model()).value; ++layer)
        worst =
            std::max(worst, relativeError(valueOf(found.float64States(LayerIndex(layer), 0, found.length())),
                                          valueOf(expected.float64States(LayerIndex(layer), 0, expected.length()))));
    return worst;
}

std::vector<TokenId> someIds(const LoadedModel& model, int count) {
    std::vector<TokenId> ids;
    for (int i = 0; i < count; ++i)
        ids.emplace_back(static_cast<std::int32_t>((i * 7919LL + 13) % model.architecture().vocabularySize));
    return ids;
}

void compareCells(const Lens& found, const Lens& expected, double tolerance) {
    QCOMPARE(found.rows.size(), expected.rows.size());
    for (const LensStatisticInfo& info : lensStatistics())
        for (std::size_t row = 0; row < expected.rows.size(); ++row)
            for (std::size_t t = 0; t < expected.positions.size(); ++t) {
                const double a = static_cast<double>(found.value(info.statistic, row, t));
                const double b = static_cast<double>(expected.value(info.statistic, row, t));
                if (std::isnan(a) && std::isnan(b)) continue;
                QVERIFY2(std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b)),
                         qPrintable(QStringLiteral("%1 of row %2 at %3: %4 for %5")
                                        .arg(QString::fromUtf8(info.key))
                                        .arg(row)
                                        .arg(t)
                                        .arg(a)
                                        .arg(b)));
            }
    QCOMPARE(found.topIds, expected.topIds);
    QCOMPARE(found.targets, expected.targets);
    for (std::size_t i = 0; i < expected.trackedLogprobs.size(); ++i)
        QVERIFY(std::abs(found.trackedLogprobs[i] - expected.trackedLogprobs[i]) <= 1e-5F);
}

} // namespace

class TestDeviceParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { STRATA_SKIP_WITHOUT_DEVICE(); }

    void goldens_data() { device::eachFamily(); }
    void goldens() {
        QFETCH(QString, family);
        const Golden golden(family.toStdString());
        const RunState state = filled(device::load(family.toStdString(), device::name(), DType::Float32), golden.ids());
        QVERIFY(QString::fromStdString(state.model().device()).startsWith(QString::fromStdString(device::name())));
        double worst = 0;
        for (std::int32_t layer = 0; layer <= topOf(state.model()).value; ++layer)
            worst = std::max(worst, relativeError(valueOf(state.float64States(LayerIndex(layer), 0, state.length())),
                                                  golden.values("hidden." + std::to_string(layer))));
        qInfo("states differ by %.2g of their RMS", worst);
        QVERIFY(worst <= 3e-4);
        const char* const names[] = {"thought_logits", "logits"};
        for (std::int32_t head = 0; head < 2; ++head) {
            const HeadSpec& spec = state.model().heads()[static_cast<std::size_t>(head)].spec;
            const auto logits = valueOf(state.logits(*spec.layer, HeadIndex(head), spec.readout, 0, state.length()));
            QVERIFY(largestDifference(logits, golden.values(names[head])) <= 3e-4);
        }
    }

    /// At once, token by token, and low layers first with tokens taken back in between.
    void waysOfFilling_data() { device::eachFamily(); }
    void waysOfFilling() {
        QFETCH(QString, family);
        const auto ids = Golden(family.toStdString()).ids();
        const RunState expected = filled(device::load(family.toStdString(), "cpu", DType::Float64), ids);
        const auto model = device::load(family.toStdString(), device::name(), DType::Float64);
        QVERIFY(worstState(filled(model, ids), expected) < sameNumber);
        RunState oneByOne(model), late(model);
        for (const TokenId& id : ids) {
            device::require(oneByOne.append({&id, 1}));
            device::require(oneByOne.fill(topOf(*model), noControl));
            device::require(late.append({&id, 1}));
            device::require(late.fill(LayerIndex(1), noControl));
        }
        device::require(late.append(std::span(ids).first(2)));
        device::require(late.fill(topOf(*model), noControl));
        late.truncate(static_cast<std::int32_t>(ids.size()));
        QVERIFY(worstState(oneByOne, expected) < sameNumber);
        QVERIFY(worstState(late, expected) < sameNumber);
    }

    void treesAndHalvesOfBlocks_data() { device::eachFamily(); }
    void treesAndHalvesOfBlocks() {
        QFETCH(QString, family);
        const auto ids = Golden(family.toStdString()).ids();
        RunState here = filled(device::load(family.toStdString(), device::name(), DType::Float64), ids),
                 there = filled(device::load(family.toStdString(), "cpu", DType::Float64), ids);
        const std::vector<TokenId> nodes{TokenId(3), TokenId(4), TokenId(5), TokenId(6), TokenId(10), TokenId(12)};
        const std::vector<std::int32_t> parents{-1, 0, 1, 2, 0, -1};
        for (std::int32_t head = 0; head < 2; ++head) {
            const auto found = valueOf(here.scoreByTreeAttention(nodes, parents, HeadIndex(head), noControl)),
                       expected = valueOf(there.scoreByTreeAttention(nodes, parents, HeadIndex(head), noControl));
            QVERIFY(largestDifference(toFloat64(found), toFloat64(expected)) < 1e-5);
        }
        for (std::int32_t layer = 1; layer <= topOf(here.model()).value; ++layer) {
            const SubLayerStates found = valueOf(here.subLayers(LayerIndex(layer), 2, here.length())),
                                 expected = valueOf(there.subLayers(LayerIndex(layer), 2, here.length()));
            QVERIFY(relativeError(toFloat64(found.attention), toFloat64(expected.attention)) < 1e-5);
            QVERIFY(relativeError(toFloat64(found.mlp), toFloat64(expected.mlp)) < 1e-5);
        }
    }

    /// The processor's loops against LibTorch's operators, statistic by statistic.
    void lenses_data() { device::eachFamily(); }
    void lenses() {
        QFETCH(QString, family);
        const auto ids = Golden(family.toStdString()).ids();
        for (const LensTarget target : {LensTarget::Next, LensTarget::Final}) {
            LensRequest request;
            request.afterAttention = request.innerOptimisation = request.headless = request.rowDistances = true;
            request.target = target;
            request.tracked = {TokenId(3), TokenId(17)};
            const auto lensOn = [&](const std::string& where) {
                const auto model = device::load(family.toStdString(), where, DType::Float64);
                return valueOf(computeLens(model, nullptr, valueOf(lensIds(*model, ids)), request, noControl));
            };
            const Lens found = lensOn(device::name()), expected = lensOn("cpu");
            compareCells(found, expected, 1e-5);
            QVERIFY(largestDifference(toFloat64(found.rowDistances->values), toFloat64(expected.rowDistances->values)) <
                    1e-6);
            QVERIFY(relativeError(found.headless->contrastiveLoss, expected.headless->contrastiveLoss) < 1e-5);
            for (std::size_t i = 0; i < expected.inner->loss.size(); ++i) {
                const double a = static_cast<double>(found.inner->loss[i]);
                const double b = static_cast<double>(expected.inner->loss[i]);
                QVERIFY(std::abs(a - b) <= 1e-5 || (std::isnan(a) && std::isnan(b)));
            }
        }
    }

    /// More positions than go through the blocks, and more scores than are taken, at once.
    void longTexts() {
        QTemporaryDir folder;
        test::writeTinyModel(folder.path().toStdString(), true, 8192);
        const auto open = [&] { return valueOf(openCheckpoint(folder.path().toStdString())); };
        const auto model = device::load(open(), device::name(), DType::Float32);
        const auto ids = someIds(*model, 5000);
        const RunState found = filled(model, ids), expected = filled(device::load(open(), "cpu", DType::Float32), ids);
        const double worst = worstState(found, expected);
        qInfo("states differ by %.2g of their RMS", worst);
        QVERIFY(worst < 3e-4);
    }

    /// 16 bits are what was asked for, and no more is lost than they must.
    void sixteenBits_data() {
        QTest::addColumn<int>("dtype");
        QTest::addColumn<double>("bound");
        QTest::newRow("bfloat16") << static_cast<int>(DType::BFloat16) << 0.25;
        QTest::newRow("float16") << static_cast<int>(DType::Float16) << 0.03;
    }
    void sixteenBits() {
        QFETCH(int, dtype);
        QFETCH(double, bound);
        const auto ids = Golden("llama").ids();
        const auto model = device::load("llama", device::name(), static_cast<DType>(dtype));
        const RunState exact = filled(device::load("llama", "cpu", DType::Float64), ids);
        const double worst = worstState(filled(model, ids), exact);
        qInfo("states differ by %.2g of their RMS", worst);
        QVERIFY(worst <= bound);
        // A lens is computed in float32 whatever the weights are.
        LensRequest request;
        const auto lensOf = [&](const std::shared_ptr<const LoadedModel>& of) {
            return valueOf(computeLens(of, nullptr, valueOf(lensIds(*of, ids)), request, noControl));
        };
        const Lens found = lensOf(model), expected = lensOf(device::load("llama", "cpu", DType::Float64));
        for (std::size_t row = 0; row < expected.rows.size(); ++row)
            for (std::size_t t = 0; t < expected.positions.size(); ++t)
                QVERIFY(std::abs(found.value(LensStatistic::Entropy, row, t) -
                                 expected.value(LensStatistic::Entropy, row, t)) < 0.02F);
    }
};

QTEST_GUILESS_MAIN(TestDeviceParity)
#include "test_parity.moc"
