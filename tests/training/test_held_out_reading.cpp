// SPDX-License-Identifier: GPL-3.0-or-later
// What observers and the log are told of held-out rows while a model is trained.
#include "model/training/train_observer.h"
#include "tests/training/workplace.h"

#include <QTest>

#include <cmath>

using namespace strata;
using namespace strata::test;

namespace {

/// Keeps everything of the last evaluation.
struct Keeper : TrainObserver {
    std::vector<std::int64_t> evaluatedAt, readAt;
    std::vector<LevelEvaluation> evaluation;
    HeldOutReading reading;
    std::optional<TrainPlan> plan;
    void begun(const TrainPlan& p) override { plan = p; }
    void evaluated(std::int64_t step, std::int64_t, const std::vector<LevelEvaluation>& levels) override {
        evaluatedAt.push_back(step);
        evaluation = levels;
    }
    void heldOutRead(std::int64_t step, const HeldOutReading& r) override {
        readAt.push_back(step);
        reading = r;
    }
};

TrainOptions readingOptions() {
    TrainOptions options = Workplace::options();
    options.muon = false;
    options.steps = 0;
    options.epochs = 8;
    options.learningRate = 1e-2;
    options.dropout = 0.0;
    options.sampleRows = options.layerRows = 1000;
    return options;
}

} // namespace

class TestHeldOutReading : public QObject {
    Q_OBJECT

    static void check(const Keeper& keeper) {
        QCOMPARE(keeper.reading.layers.size(), std::size_t{2});
        for (std::size_t level = 0; level < 2; ++level) {
            const LevelEvaluation& evaluation = keeper.evaluation[level];
            const HeadLayers& head = keeper.reading.layers[level];
            QCOMPARE(head.name, evaluation.name);
            QCOMPARE(head.layers.size(), static_cast<std::size_t>(keeper.plan->layers));
            const LayerOfHead& own = head.layers[static_cast<std::size_t>(keeper.plan->heads[level].layer.value - 1)];
            QCOMPARE(own.rows, evaluation.rows);
            QVERIFY2(std::abs(own.loss - evaluation.loss) < 1e-4 * (1 + evaluation.loss),
                     qPrintable(QStringLiteral("%1 %2").arg(own.loss).arg(evaluation.loss)));
            QCOMPARE(own.accuracy, evaluation.accuracy);
            // A row is right token by token exactly where the head by itself says what is true.
            std::int64_t answered = 0, right = 0;
            for (const RowSample& sample : keeper.reading.samples)
                for (const LevelSample& said : sample.levels) {
                    if (said.name != head.name) continue;
                    ++answered;
                    right += said.text == said.gold ? 1 : 0;
                    QVERIFY(said.probability > 0 && said.probability <= 1.0 + 1e-6);
                }
            QCOMPARE(answered, evaluation.rows);
            QCOMPARE(static_cast<double>(right) / static_cast<double>(answered), evaluation.accuracy);
        }
        QCOMPARE(keeper.reading.samples.front().input, std::string("a small red bird that is old"));
        QCOMPARE(keeper.reading.samples.front().row, std::size_t{1});
        QCOMPARE(keeper.reading.samples[1].levels.back().gold, std::string("stone"));
    }

private Q_SLOTS:
    void headsSayWhatTheEvaluationCounts() {
        const Workplace place;
        const ExampleSource data = place.source();
        Keeper keeper;
        QVERIFY(train(place.start(place.path / "model"), data, &data, readingOptions(), place.path / "out", {}, &keeper)
                    .has_value());
        QVERIFY(keeper.evaluation[0].accuracy > 0.5); // something to be right about
        check(keeper);
    }

    /// Heads that have the rows of their labels' tokens only.
    void headsOfFewRowsToo() {
        const Workplace place;
        nlohmann::json task = expected(readJsonFile(place.path / "model" / "tiny.task.json"));
        for (nlohmann::json& level : task["levels"])
            level["answer"] = "label";
        task["taxonomy"] = "tree.txt";
        std::ofstream(place.path / "model" / "tree.txt") << "xb\n  bird\n  boat\nxh\n  horse\nxl\n  lamp\nxs\n  "
                                                            "stone\nxt\n  tree\n";
        std::ofstream(place.path / "model" / "tiny.task.json") << task.dump();
        const ExampleSource data = place.source();
        TrainOptions options = readingOptions();
        options.lowRank.rank = 2;
        options.lowRank.alpha = 4;
        options.saveAdapter = true;
        options.labelRows = true;
        Keeper keeper;
        TrainStart start = place.start(place.path / "model");
        QVERIFY(train(start, data, &data, options, place.path / "out", {}, &keeper).has_value());
        for (const TrainPlan::Head& head : keeper.plan->heads)
            QVERIFY2(head.tokens > 4 && head.tokens < 20, qPrintable(QString::number(head.tokens)));
        check(keeper);
    }

    void everySoManyStepsAndBeforeTheFirst() {
        const Workplace place;
        const ExampleSource data = place.source();
        TrainOptions options = readingOptions();
        options.steps = 5;
        options.evaluateEvery = 2;
        options.sampleRows = 2;
        options.layerRows = 0;
        Keeper keeper;
        QVERIFY(train(place.start(place.path / "model"), data, &data, options, place.path / "out", {}, &keeper)
                    .has_value());
        QCOMPARE(keeper.evaluatedAt.front(), std::int64_t{0});
        QCOMPARE(keeper.evaluatedAt.back(), std::int64_t{5});
        QVERIFY(std::is_sorted(keeper.evaluatedAt.begin(), keeper.evaluatedAt.end(), std::less_equal<>()));
        for (const std::int64_t step : {2, 4})
            QVERIFY(std::count(keeper.evaluatedAt.begin(), keeper.evaluatedAt.end(), step) == 1);
        QCOMPARE(keeper.readAt, keeper.evaluatedAt);
        QCOMPARE(keeper.reading.samples.size(), std::size_t{2});
        QVERIFY(keeper.reading.layers.empty());
        QCOMPARE(keeper.plan->plannedSteps, std::int64_t{5});
        QCOMPARE(keeper.plan->heads.size(), std::size_t{2});
        QVERIFY(keeper.plan->heads[0].tokens > 10);
    }

    /// A log of a training that was killed after its last checkpoint is, in the end, that of one that was not.
    void aLogGoesOnWhereItsTrainingDoes() {
        const Workplace place;
        const ExampleSource data = place.source();
        const TrainStart start = place.start(place.path / "model");
        TrainOptions options = readingOptions();
        options.steps = 6;
        options.evaluateEvery = 2;
        options.sampleRows = 1;
        options.layerRows = 3;
        options.log = place.path / "whole.jsonl";
        QVERIFY(train(start, data, &data, options, place.path / "whole", {}).has_value());

        options.log = place.path / "parts.jsonl";
        options.stopAt = 3;
        QVERIFY(!train(start, data, &data, options, place.path / "parts", {}));
        // What a killed program had written besides: a step that comes again, and half a line.
        std::ofstream(options.log, std::ios::app) << R"({"step":4,"epoch":0,"loss":1,"losses":{}})"
                                                  << "\n{\"step\":5,\"epo";
        options.stopAt = 0;
        QVERIFY(train(start, data, &data, options, place.path / "parts", {}).has_value());

        const auto timeless = [](std::vector<nlohmann::json> lines) {
            for (nlohmann::json& line : lines)
                for (const char* key : {"seconds", "tokens_per_second", "memory"})
                    line.erase(key);
            return lines;
        };
        const auto whole = timeless(linesOf(place.path / "whole.jsonl"));
        const auto parts = timeless(linesOf(options.log));
        QCOMPARE(parts.size(), whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i)
            QVERIFY2(parts[i] == whole[i], parts[i].dump().c_str());
        int samples = 0, layers = 0;
        for (const nlohmann::json& line : whole) {
            samples += line.contains("samples") ? 1 : 0;
            layers += line.contains("layers") ? 1 : 0;
        }
        QVERIFY2(samples >= 4 && layers == samples, qPrintable(QStringLiteral("%1 %2").arg(samples).arg(layers)));
    }
};

QTEST_GUILESS_MAIN(TestHeldOutReading)
#include "test_held_out_reading.moc"
