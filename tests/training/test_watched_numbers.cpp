// SPDX-License-Identifier: GPL-3.0-or-later
// What a log tells beside losses: the gradient's norm by block and head, memory, and how far heads are from the final
// one.
#include "model/training/head_drift.h"
#include "model/training_log/log_reader.h"
#include "tests/training/workplace.h"

#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;

namespace {

struct Keeper : TrainObserver {
    std::vector<TrainStep> steps;
    std::vector<std::pair<std::int64_t, std::vector<HeadDrift>>> drifts;
    void stepDone(const TrainStep& step) override { steps.push_back(step); }
    void headsCompared(std::int64_t step, const std::vector<HeadDrift>& found) override {
        drifts.emplace_back(step, found);
    }
};

std::optional<double> normOf(const TrainStep& step, const std::string& part) {
    for (const auto& [name, norm] : step.gradientNorms)
        if (name == part) return norm;
    return std::nullopt;
}

TrainOptions plainOptions() {
    TrainOptions options = Workplace::options();
    options.muon = false;
    options.dropout = 0.0;
    return options;
}

} // namespace

class TestWatchedNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void divergenceIsTheFormula() {
        const std::vector<float> p{std::log(0.5F), std::log(0.25F), std::log(0.25F)};
        const std::vector<float> q{std::log(0.25F), std::log(0.25F), std::log(0.5F)};
        QVERIFY(std::abs(*divergence(p, q) - 0.25 * std::log(2.0)) < 1e-6);
        QCOMPARE(*divergence(p, p), 0.0);
        // Of a head without a row for the second token: both over the two that it has.
        const std::vector<float> few{std::log(0.5F), -INFINITY, std::log(0.5F)};
        const double expected = 2.0 / 3 * std::log(2.0 / 3 / 0.5) + 1.0 / 3 * std::log(1.0 / 3 / 0.5);
        QVERIFY(std::abs(*divergence(p, few) - expected) < 1e-6);
        QVERIFY(!divergence({}, {}));
    }

    /// With low-rank updates blocks and heads are all that learns: their squares add up to the whole.
    void partsOfTheNormAddUp() {
        const Workplace place;
        TrainOptions options = plainOptions();
        options.lowRank.rank = 2;
        options.saveAdapter = true;
        options.log = place.path / "log.jsonl";
        Keeper keeper;
        expected(train(place.start(place.path / "model"), place.source(), nullptr, options, place.path / "out", {},
                       &keeper));
        for (const TrainStep& step : keeper.steps) {
            double squares = 0;
            for (const auto& [name, norm] : step.gradientNorms)
                squares += norm * norm;
            QVERIFY2(std::abs(std::sqrt(squares) - step.gradientNorm) < 1e-9 * step.gradientNorm,
                     qPrintable(QString::number(std::sqrt(squares) - step.gradientNorm)));
            QVERIFY(!normOf(step, "embedding") && normOf(step, "layer/1") && normOf(step, "layer/4"));
            QVERIFY(normOf(step, "head/thought").value_or(0) > 0 && normOf(step, "head/assistant").value_or(0) > 0);
            QVERIFY(step.memory > (std::int64_t{1} << 20));
            QVERIFY(!step.deviceMemory);
        }
        // The log says it, and is read.
        const nlohmann::json line = linesOf(options.log)[1];
        QCOMPARE(line["gradient_norms"]["layer/3"].get<double>(), *normOf(keeper.steps[0], "layer/3"));
        QCOMPARE(line["memory"].get<std::int64_t>(), keeper.steps[0].memory);
        const Training read = expected(readTrainingLog(options.log));
        QVERIFY(read.find("gradient_norms/head/thought") && read.find("memory"));
        QCOMPARE(read.find("gradient_norms/layer/3")->points.size(), keeper.steps.size());
    }

    void whatDoesNotLearnHasNone() {
        const Workplace place;
        TrainOptions options = plainOptions();
        options.freezeBase = true;
        Keeper keeper;
        expected(train(place.start(place.path / "model"), place.source(), nullptr, options, place.path / "out", {},
                       &keeper));
        for (const auto& [name, norm] : keeper.steps.front().gradientNorms)
            QVERIFY2(name.starts_with("head/"), name.c_str());
        Keeper all;
        options.freezeBase = false;
        expected(
            train(place.start(place.path / "model"), place.source(), nullptr, options, place.path / "all", {}, &all));
        QVERIFY(normOf(all.steps.front(), "embedding").value_or(0) > 0);
    }

    /// A head that is a copy of the final one has not drifted; one that learns does, and the log says it at
    /// evaluations.
    void headsDriftFromTheFinalOne() {
        const Workplace place;
        const ExampleSource data = place.source();
        TrainStart start = place.start(place.path / "model");
        start.newHeads = {{LayerIndex(1), "early", 1.0, Readout::Raw}};
        TrainOptions options = plainOptions();
        options.steps = 8;
        options.learningRate = 1e-2;
        options.evaluateEvery = 4;
        options.layerRows = 8;
        options.log = place.path / "log.jsonl";
        Keeper keeper;
        expected(train(start, data, &data, options, place.path / "out", {}, &keeper));
        QCOMPARE(keeper.drifts.size(), std::size_t{3});
        for (const auto& [step, drifts] : keeper.drifts) {
            QCOMPARE(drifts.size(), std::size_t{2});
            QCOMPARE(drifts[0].name, std::string("early"));
            QVERIFY(!drifts[0].divergence); // no level of the task reads it
            QVERIFY(drifts[1].divergence.value_or(0) > 0);
        }
        QVERIFY(keeper.drifts[0].second[0].rows < 1e-7);
        QVERIFY(keeper.drifts[2].second[0].rows > 1e-6);
        std::vector<std::int64_t> steps;
        for (const nlohmann::json& line : linesOf(options.log))
            if (line.contains("drift")) {
                steps.push_back(line["step"].get<std::int64_t>());
                QVERIFY(line["drift"].contains("early") && line["divergence"].contains("thought"));
            }
        QCOMPARE(steps, (std::vector<std::int64_t>{0, 4, 8}));
        const Training read = expected(readTrainingLog(options.log));
        QCOMPARE(read.warnings, std::vector<std::string>());
        QCOMPARE(read.find("drift/thought")->points.back().value, keeper.drifts[2].second[1].rows);
        QCOMPARE(read.find("divergence/thought")->points.size(), std::size_t{3});
    }
};

QTEST_MAIN(TestWatchedNumbers)
#include "test_watched_numbers.moc"
