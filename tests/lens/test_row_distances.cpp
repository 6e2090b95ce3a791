// SPDX-License-Identifier: GPL-3.0-or-later
// The distance of every two rows of a lens, against the formula in float64 loops over full logits.
#include "model/engine/device_cells.h"
#include "model/engine/row_distances.h"
#include "model/lens/lens_job.h"
#include "tests/engine/toy.h"
#include "tests/support/value_of.h"

#include <QTest>

#include <cmath>

using namespace strata;
using toy::Values;

namespace {

const JobControl noControl;

std::shared_ptr<const LoadedModel> load(DType dtype) {
    Architecture a = toy::smallArchitecture();
    a.vocabularySize = 1500; // more than a block of the loops
    LoadOptions options;
    options.dtype = dtype;
    return valueOf(loadModel(toy::make(a, {{"low", 2, Readout::Raw, false}}, dtype).checkpoint, options, noControl));
}

LensText textOf(const LoadedModel& model, int length) {
    std::vector<TokenId> ids;
    for (int i = 0; i < length; ++i)
        ids.emplace_back((i * 37 + 5) % 1500);
    return valueOf(lensIds(model, ids));
}

Values probabilities(Values z) {
    const double largest = *std::max_element(z.begin(), z.end());
    double sum = 0;
    for (double& value : z)
        sum += value = std::exp(value - largest);
    for (double& value : z)
        value /= sum;
    return z;
}

/// √(½ KL(p ‖ m) + ½ KL(q ‖ m)), m = ½ (p + q).
double distance(const Values& p, const Values& q) {
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double m = 0.5 * (p[i] + q[i]);
        if (p[i] > 0) sum += 0.5 * p[i] * std::log(p[i] / m);
        if (q[i] > 0) sum += 0.5 * q[i] * std::log(q[i] / m);
    }
    return std::sqrt(std::max(sum, 0.0));
}

} // namespace

class RowDistancesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsWhatTheFormulaSays_data() {
        QTest::addColumn<bool>("wide");
        QTest::newRow("float64") << true;
        QTest::newRow("float32") << false;
    }
    void everyPairIsWhatTheFormulaSays() {
        QFETCH(const bool, wide);
        const auto model = load(wide ? DType::Float64 : DType::Float32);
        const LensText text = textOf(*model, 13);
        LensRequest request;
        request.rowDistances = true;
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, noControl));
        QVERIFY(lens.rowDistances);
        QCOMPARE(lens.rowDistances->positions.size(), std::size_t(13)); // a small model: all of them
        RunState state(model);
        QVERIFY(state.append(text.ids));
        const auto last = static_cast<std::int32_t>(model->architecture().layers);
        QVERIFY(state.fill(LayerIndex(last), noControl));
        const std::size_t rows = lens.rows.size();
        QCOMPARE(rows, std::size_t(last) + 2);
        std::vector<double> expected(rows * rows, 0.0);
        for (std::int32_t position = 0; position < 13; ++position) {
            std::vector<Values> all;
            for (const LensRow& row : lens.rows) {
                const bool trained = !row.head.empty();
                all.push_back(probabilities(
                    valueOf(state.logits(row.layer, HeadIndex(trained ? 0 : 1), trained ? Readout::Raw : Readout::Norm,
                                         position, position + 1))));
            }
            for (std::size_t a = 0; a < rows; ++a)
                for (std::size_t b = 0; b < rows; ++b)
                    expected[a * rows + b] += distance(all[a], all[b]) / 13;
        }
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double difference = std::abs(double(lens.rowDistances->values[i]) - expected[i]);
            QVERIFY2(difference <= (wide ? 1e-7 : 2e-5), qPrintable(QString::number(difference)));
        }
        // The same numbers as the statistic of the cells.
        const auto final = std::size_t(lens.finalRow());
        for (std::size_t row = 0; row < rows; ++row) {
            double mean = 0;
            for (std::size_t t = 0; t < 13; ++t)
                mean += double(lens.value(LensStatistic::JsToFinal, row, t)) / 13;
            QVERIFY(std::abs(mean - double(lens.rowDistances->values[row * rows + final])) < 2e-5);
        }
    }

    void subLayersAndOtherMatricesToo() {
        const auto model = load(DType::Float64);
        LensRequest request;
        request.rowDistances = true;
        request.afterAttention = true;
        request.readout = Readout::Raw;
        request.matrix.kind = LensMatrix::Kind::InputEmbedding;
        const Lens lens = valueOf(computeLens(model, nullptr, textOf(*model, 9), request, noControl));
        const auto final = std::size_t(lens.finalRow());
        for (std::size_t row = 0; row < lens.rows.size(); ++row) {
            double mean = 0;
            for (std::size_t t = 0; t < 9; ++t)
                mean += double(lens.value(LensStatistic::JsToFinal, row, t)) / 9;
            QVERIFY(std::abs(mean - double(lens.rowDistances->values[row * lens.rows.size() + final])) < 1e-6);
        }
        // A finished lens is measured afterwards, and says the same.
        Lens without = lens;
        without.rowDistances.reset();
        QVERIFY(valueOf(measureRowDistances(model, without, noControl)) == *lens.rowDistances);
        without.model.hash = "another";
        QVERIFY(!measureRowDistances(model, without, noControl) || model->checkpoint().hash.empty());
        without.model.hash.clear();
        without.matrix = "unknown.weight";
        QVERIFY(!measureRowDistances(model, without, noControl));
    }

    /// The weights are the same in both types, and a lens rounds nothing but them.
    void sixteenBitWeightsGiveTheSameDistances() {
        Architecture a = toy::smallArchitecture();
        a.vocabularySize = 700;
        const toy::Toy made = toy::make(a, {{"low", 2, Readout::Raw, false}}, DType::BFloat16);
        std::vector<RowDistances> distances;
        for (const DType dtype : {DType::Float32, DType::BFloat16}) {
            LoadOptions options;
            options.dtype = dtype;
            const auto model = valueOf(loadModel(made.checkpoint, options, noControl));
            LensRequest request;
            request.rowDistances = true;
            const Lens lens = valueOf(
                computeLens(model, nullptr, valueOf(lensIds(*model, toy::randomIds(a, 11))), request, noControl));
            distances.push_back(*lens.rowDistances);
            QVERIFY(valueOf(measureRowDistances(model, lens, noControl)) == *lens.rowDistances);
        }
        QCOMPARE(distances[0].values.size(), distances[1].values.size());
        double worst = 0;
        for (std::size_t i = 0; i < distances[0].values.size(); ++i)
            worst = std::max(worst, std::abs(double(distances[0].values[i]) - double(distances[1].values[i])));
        QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
    }

    void positionsFitTheBudget() {
        QCOMPARE(rowDistancePositions(7, 1, 100).size(), std::size_t(7));
        QCOMPARE(rowDistancePositions(1, 1e9, 1), std::vector<std::int32_t>{0});
        const auto some = rowDistancePositions(1000, 2, 22);
        QCOMPARE(some.size(), std::size_t(11));
        QCOMPARE(some.front(), 0);
        QCOMPARE(some.back(), 999);
        for (std::size_t i = 1; i < some.size(); ++i)
            QVERIFY(some[i] - some[i - 1] >= 99 && some[i] - some[i - 1] <= 100);
        QCOMPARE(rowDistancePositions(1000, 1e30, 1).size(), std::size_t(4)); // whatever a model costs
        QVERIFY(rowDistanceCost(49152, 576, 31) > rowDistanceCost(49152, 576, 30));
    }

    void itIsCancelled() {
        const auto model = load(DType::Float32);
        const LensText text = textOf(*model, 12);
        std::stop_source stop;
        JobControl control;
        control.stop = stop.get_token();
        control.onProgress = [&](const Progress& progress) {
            if (progress.stage == ProgressStage::ReadingLayers && progress.fraction == 1)
                stop.request_stop(); // the last cell is there
        };
        LensRequest request;
        request.rowDistances = true;
        const Lens lens = valueOf(computeLens(model, nullptr, text, request, control));
        QVERIFY(lens.cancelled && lens.hasCell(lens.rows.size() - 1, 11) && !lens.rowDistances);
        std::vector<ReaderRow> rows(3, ReaderRow{LayerIndex(1), false, HeadIndex(0), Readout::Norm});
        RunState state(model);
        QVERIFY(state.append(text.ids));
        QVERIFY(state.fill(LayerIndex(4), noControl));
        const auto result = readRowDistances(state, rows, {0, 5}, control);
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::Cancelled);
        QVERIFY(!readRowDistances(state, rows, {5, 5}, noControl));
        QVERIFY(!readRowDistances(state, rows, {0, 12}, noControl));
        QVERIFY(!readRowDistances(state, {}, {0}, noControl));
    }

    /// The operators for devices, here on the processor.
    void devicesSayTheSame() {
        at::manual_seed(3);
        const at::Tensor logits = at::randn({4, 700}, at::kDouble) * 3;
        logits[2].copy_(logits[1] + 1e-4 * logits[0]);
        std::vector<double> sums(6, 1.0);
        addDistancesOnDevice(logits, sums);
        std::size_t pair = 0;
        const auto row = [&](std::int64_t r) {
            const double* const begin = logits.data_ptr<double>() + r * 700;
            return probabilities(Values(begin, begin + 700));
        };
        for (std::int64_t a = 0; a < 4; ++a)
            for (std::int64_t b = a + 1; b < 4; ++b, ++pair)
                QVERIFY(std::abs(sums[pair] - 1 - distance(row(a), row(b))) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(RowDistancesTest)
#include "test_row_distances.moc"
