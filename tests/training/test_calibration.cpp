// SPDX-License-Identifier: GPL-3.0-or-later
// Temperatures of heads: that they are the best, what they leave as it was, and what has none.
#include "model/training/adapt.h"
#include "model/training/calibration.h"
#include "model/training/model_folder.h"
#include "model/training/parameters.h"
#include "model/training/teacher_forcing.h"
#include "tests/training/workplace.h"

#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;

namespace {

std::shared_ptr<const LoadedModel> loaded(const fs::path& folder) {
    LoadOptions options;
    options.dtype = DType::Float32;
    return expected(loadModel(expected(openCheckpoint(folder)), options, {}));
}

/// The tiny model, which has learned something of its rows and not everything.
fs::path trained(const Workplace& place) {
    const fs::path folder = place.path / "trained";
    TrainOptions options = Workplace::options();
    options.epochs = 100;
    options.steps = 25;
    expected(train(place.start(place.path / "model"), place.source(), nullptr, options, folder, {}));
    return folder;
}

/// A copy of the model whose heads are so many times as large.
void writeScaled(const fs::path& model, const std::vector<double>& factors, const fs::path& folder) {
    ModelParameters parameters = copyParameters(*loaded(model));
    for (std::size_t i = 0; i < factors.size(); ++i)
        parameters.weights.heads[i] = parameters.weights.heads[i] * factors[i];
    fs::create_directories(folder);
    const auto written = writeModelFolder(
        parameters, {expected(readJsonFile(model / "config.json")), model, model / "tiny.task.json", model},
        DType::Float32, folder);
    if (!written) throw std::runtime_error(written.error().message());
}

} // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestTemperatureIsFoundAndFoldedIn() {
        const Workplace place;
        const fs::path out = place.path / "calibrated", again = place.path / "again", sure = place.path / "sure";
        const ExampleSource rows = place.source();
        const auto first = expected(calibrateModel(*loaded(trained(place)), rows, {}, out, {}));
        QCOMPARE(first.size(), std::size_t{2});
        for (const HeadTemperature& head : first) {
            QVERIFY(head.tokens > 0);
            QVERIFY(head.lossAfter <= head.lossBefore);
        }
        // What is calibrated is calibrated.
        const auto second = expected(calibrateModel(*loaded(out), rows, {}, again, {}));
        for (std::size_t i = 0; i < second.size(); ++i) {
            QVERIFY2(std::abs(second[i].temperature - 1.0) < 3e-3, qPrintable(QString::number(second[i].temperature)));
            QVERIFY(std::abs(second[i].lossBefore - first[i].lossAfter) < 1e-5);
        }
        // Heads three times and half as sure have these temperatures.
        writeScaled(out, {3.0, 0.5}, sure);
        const auto scaled = expected(calibrateModel(*loaded(sure), rows, {}, place.path / "from-scaled", {}));
        QVERIFY(std::abs(scaled[0].temperature / 3.0 - 1.0) < 5e-3);
        QVERIFY(std::abs(scaled[1].temperature / 0.5 - 1.0) < 5e-3);
        QVERIFY(scaled[0].lossBefore > scaled[0].lossAfter + 1e-3);
    }

    /// The losses are those of teacher forcing, and no temperature near the one found is better.
    void theLossesAreThoseOfTeacherForcing() {
        const Workplace place;
        const ExampleSource rows = place.source();
        const fs::path model = trained(place);
        const auto found = expected(calibrateModel(*loaded(model), rows, {}, place.path / "out", {}));
        const auto meanOfTokens = [&](const fs::path& folder) {
            const LossReport report =
                expected(teacherForcedLoss(*loaded(folder), rows.tokenizer(), rows.task(), rows.rows(), {}, {}));
            std::vector<double> sums(found.size(), 0.0), tokens(found.size(), 0.0);
            for (std::size_t r = 0; r < report.rows.size(); ++r) {
                const auto encoded = expected(
                    encodeTeacherForced(rows.tokenizer(), rows.task(), rows.rows()[r].fields, rows.rows()[r].answers));
                for (const LevelSpan& span : encoded.spans) {
                    const auto level = static_cast<std::size_t>(span.level);
                    sums[level] += *report.rows[r].levels[level] * (span.end - span.begin);
                    tokens[level] += span.end - span.begin;
                }
            }
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] /= tokens[i];
            return sums;
        };
        const std::vector<double> before = meanOfTokens(model), after = meanOfTokens(place.path / "out");
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(std::abs(before[i] - found[i].lossBefore) < 1e-5);
            QVERIFY(std::abs(after[i] - found[i].lossAfter) < 1e-5);
        }
        for (const double factor : {0.9, 1.1}) {
            const fs::path folder = place.path / ("near" + std::to_string(factor));
            writeScaled(place.path / "out", {factor, factor}, folder);
            const std::vector<double> near = meanOfTokens(folder);
            for (std::size_t i = 0; i < found.size(); ++i)
                QVERIFY(near[i] > after[i]);
        }
    }

    void nothingButTheHeadsChanges() {
        const Workplace place;
        const fs::path model = trained(place), out = place.path / "out";
        const auto found = expected(calibrateModel(*loaded(model), place.source(), {}, out, {}));
        const ModelParameters before = copyParameters(*loaded(model)), after = copyParameters(*loaded(out));
        QVERIFY(before.weights.embedding.equal(after.weights.embedding));
        for (std::size_t i = 0; i < before.weights.blocks.size(); ++i)
            QVERIFY(before.weights.blocks[i].qkv.equal(after.weights.blocks[i].qkv));
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY((before.weights.heads[i] / found[i].temperature).allclose(after.weights.heads[i], 1e-6, 1e-9));
            QCOMPARE(after.heads[i].name, before.heads[i].name);
            QCOMPARE(after.heads[i].lossWeight, before.heads[i].lossWeight);
        }
        QVERIFY(fs::exists(out / "tiny.task.json"));
    }

    void whatCannotBeCalibratedIsASentence() {
        const Workplace place;
        const fs::path model = trained(place), out = place.path / "out";
        // A finished model is not written over.
        const auto over = calibrateModel(*loaded(model), place.source(), {}, model, {});
        QVERIFY(!over);
        writeScaled(model, {0.0, 0.0}, place.path / "blank"); // all tokens alike at any temperature
        const auto blank = calibrateModel(*loaded(place.path / "blank"), place.source(), {}, out, {});
        QVERIFY(!blank);
        QCOMPARE(int(blank.error().code), int(ErrorCode::BadData));
        QVERIFY(!fs::exists(out));
        // Two heads of one matrix.
        Checkpoint shared = expected(openCheckpoint(model));
        shared.heads.front().tensor = shared.heads.back().tensor;
        const auto both = calibrateModel(*expected(loadModel(shared, {}, {})), place.source(), {}, out, {});
        QVERIFY(!both);
        QVERIFY2(both.error().message().find("one matrix for its heads") != std::string::npos,
                 both.error().message().c_str());
        // Cancelled before anything is written.
        std::stop_source stop;
        stop.request_stop();
        JobControl control;
        control.stop = stop.get_token();
        const auto cancelled = calibrateModel(*loaded(model), place.source(), {}, place.path / "none", control);
        QVERIFY(!cancelled);
        QCOMPARE(int(cancelled.error().code), int(ErrorCode::Cancelled));
        QVERIFY(!fs::exists(place.path / "none"));
    }
};

QTEST_GUILESS_MAIN(TestCalibration)
#include "test_calibration.moc"
