// SPDX-License-Identifier: GPL-3.0-or-later
// What layers say of labels over a data set, and what leaving early would come to: against a plain second way.
#include "model/analysis/early_exit.h"
#include "model/analysis/evaluation_study.h"
#include "model/analysis/layer_curves.h"
#include "tests/support/sample_evaluation.h"

#include <QtTest>

#include <cmath>
#include <numeric>
#include <random>

using namespace strata;
using namespace strata::test;

namespace {

constexpr int own = 4; ///< the layer of the level "area"
const std::vector<std::string> names{"Vision", "Graphics", "Torts"};

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-12;
}

/// The deeper a layer, the more often it reads the final answer, and the surer it is.
Evaluation drawn(std::size_t rows) {
    Evaluation evaluation = sampleEvaluation();
    evaluation.model.hiddenSize = 8;
    evaluation.model.feedForwardSize = 16;
    evaluation.model.keyValueHeads = 1;
    evaluation.model.headDim = 4;
    evaluation.model.vocabularySize = 100;
    evaluation.records.clear();
    std::mt19937 draw(11);
    const auto unit = [&] { return double(draw() % 10000) / 10000; };
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string gold = names[draw() % 3], answer = unit() < 0.8 ? gold : names[draw() % 3];
        EvaluationRecord record = sampleRecord(std::to_string(i + 1), labelRecord("CS", "CS", 0.9),
                                               labelRecord(gold, answer, 0.5 + unit() / 2));
        LevelRecord& level = record.levels[1];
        level.beforeTokens = 10;
        level.answerTokens = 2;
        for (int layer = 0; layer <= own; ++layer) {
            LabelReading reading;
            reading.layer = LayerIndex(layer);
            reading.label = unit() < 0.3 + 0.15 * layer ? answer : names[draw() % 3];
            reading.probability = std::min(1.0, 0.2 + 0.15 * layer + unit() * 0.3);
            reading.margin = reading.probability / 2;
            reading.entropy = 1.2 - reading.probability;
            reading.goldRank = reading.label == gold ? 1 : 2 + draw() % 2;
            reading.goldProbability = reading.label == gold ? reading.probability : 0.1;
            if (layer > 0) reading.cosine = 0.5 + 0.1 * layer;
            level.readings.push_back(reading);
        }
        LabelReading head = level.readings[2];
        head.head = "domain";
        head.label = answer;
        level.readings.push_back(head);
        evaluation.records.push_back(std::move(record));
    }
    evaluation.rows = std::int64_t(rows);
    return evaluation;
}

} // namespace

class EarlyExitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_evaluation = std::make_shared<const Evaluation>(drawn(600));
        auto study = studyOf(m_evaluation, {});
        QVERIFY(study && study->table);
        m_study = std::make_unique<EvaluationStudy>(std::move(*study));
    }

    void layersAgainstAPlainCount() {
        const std::vector<LayerPoint> points = layerPoints(area(), {});
        QCOMPARE(points.size(), std::size_t(own + 2));
        for (std::size_t p = 0; p < points.size(); ++p) {
            double right = 0, agreed = 0, rank = 0, entropy = 0, gold = 0;
            std::array<double, 15> count{}, hits{}, sure{};
            for (const EvaluationRecord& record : m_evaluation->records) {
                const LevelRecord& level = record.levels[1];
                const LabelReading& reading = level.readings[p];
                const bool hit = reading.label == *level.gold;
                right += hit;
                agreed += reading.label == *level.label;
                rank += double(*reading.goldRank);
                entropy += reading.entropy;
                gold += *reading.goldProbability;
                const double c = double(float(reading.probability));
                const auto bin = std::size_t(std::max(1.0, std::ceil(15 * c)) - 1);
                count[bin] += 1;
                hits[bin] += hit;
                sure[bin] += c;
            }
            double ece = 0;
            for (std::size_t b = 0; b < 15; ++b)
                ece += std::abs(hits[b] - sure[b]) / 600;
            QCOMPARE(points[p].rows, std::int64_t(600));
            const auto value = [&](LayerMeasure measure) { return *points[p].of(measure).value; };
            QVERIFY(near(value(LayerMeasure::Accuracy), right / 600));
            QVERIFY(near(value(LayerMeasure::Agreement), agreed / 600));
            QVERIFY(std::abs(value(LayerMeasure::GoldRank) - rank / 600) < 1e-9);
            QVERIFY(std::abs(value(LayerMeasure::Entropy) - entropy / 600) < 1e-6);
            QVERIFY(std::abs(value(LayerMeasure::GoldProbability) - gold / 600) < 1e-6);
            QVERIFY(std::abs(value(LayerMeasure::CalibrationError) - ece) < 1e-9);
            for (const LayerMeasure measure : layerMeasures) {
                const LayerValue& of = points[p].of(measure);
                QVERIFY(of.low && of.high && *of.low <= *of.high);
                if (measure != LayerMeasure::CalibrationError) QVERIFY(*of.low <= *of.value && *of.value <= *of.high);
            }
        }
        QCOMPARE(points.back().head, std::string("domain"));
        QCOMPARE(*points.back().of(LayerMeasure::Agreement).value, 1.0);
    }

    void thresholdOneIsFullDepth() {
        const EarlyExit exits = made(ExitLadder::Lens);
        QCOMPARE(exits.layers(), (std::vector<int>{1, 2, 3, own}));
        for (const ExitRule rule : exitRules) {
            const ExitOutcome full = exits.sweep(rule).back();
            QCOMPARE(full.threshold, 1.0);
            QVERIFY(near(full.accuracy(), *m_study->score.levels[1].accuracy));
            QVERIFY(near(full.meanDepth(), own) && near(full.agreement(), 1));
            QCOMPARE(full.exits, (std::vector<std::int64_t>{0, 0, 0, 600}));
        }
    }

    void aRuleAgainstAPlainCount() {
        const EarlyExit exits = made(ExitLadder::Lens);
        for (const double threshold : {0.0, 0.45, 0.6, 0.8}) {
            double right = 0, depth = 0, agreed = 0;
            for (const EvaluationRecord& record : m_evaluation->records) {
                const LevelRecord& level = record.levels[1];
                int at = own;
                std::string label = *level.label;
                for (int layer = 1; layer < own; ++layer)
                    if (double(float(level.readings[std::size_t(layer)].probability)) >= threshold) {
                        at = layer;
                        label = level.readings[std::size_t(layer)].label;
                        break;
                    }
                right += label == *level.gold;
                agreed += label == *level.label;
                depth += at;
            }
            const ExitOutcome outcome = exits.at(ExitRule::Probability, threshold);
            QVERIFY(near(outcome.accuracy(), right / 600) && near(outcome.meanDepth(), depth / 600));
            QVERIFY(near(outcome.agreement(), agreed / 600));
            QCOMPARE(std::accumulate(outcome.exits.begin(), outcome.exits.end(), std::int64_t{0}), std::int64_t(600));
        }
    }

    void staticExitsOracleAndLadders() {
        const EarlyExit exits = made(ExitLadder::Lens);
        const std::vector<LayerPoint> points = layerPoints(area(), {});
        for (std::size_t place = 0; place < 3; ++place) {
            const ExitOutcome fixed = exits.fixed(place);
            QVERIFY(near(fixed.accuracy(), *points[place + 1].of(LayerMeasure::Accuracy).value));
            QVERIFY(near(fixed.meanDepth(), double(place + 1)));
        }
        const ExitOutcome oracle = exits.oracle();
        for (const ExitRule rule : exitRules) {
            double before = 0;
            for (const ExitOutcome& one : exits.sweep(rule)) {
                QVERIFY(oracle.accuracy() >= one.accuracy());
                QVERIFY(one.meanDepth() >= before); // a higher threshold never leaves earlier
                before = one.meanDepth();
            }
        }
        const EarlyExit heads = made(ExitLadder::Heads), both = made(ExitLadder::Both);
        QCOMPARE(heads.layers(), (std::vector<int>{2, own}));
        QCOMPARE(both.layers(), (std::vector<int>{1, 2, 3, own}));
        QVERIFY(near(heads.fixed(0).agreement(), 1)); // that head says the final answer
        QVERIFY(near(both.fixed(1).agreement(), 1));
        const EarlyExit none(m_study->columns.levels()[0], blockSizesOf(m_evaluation->model), ExitLadder::Lens);
        QVERIFY(none.isEmpty());
    }

    void flopsAreCounted() {
        // E 8, F 16, E_kv 4, V 100: a token and block 2(2·64 + 2·8·4 + 3·8·16) + 4·8·s, a readout 2·8·100.
        const BlockSizes sizes = blockSizesOf(m_evaluation->model);
        QVERIFY(near(flopsOf(sizes, 3, 12, 4), 3 * 12 * (2 * (128 + 64 + 384) + 32 * 6.0) + 4 * 1600));
        const ExitOutcome second = made(ExitLadder::Lens).fixed(1);
        QVERIFY(near(second.meanFlops(), flopsOf(sizes, 2, 12, 4)));
    }

    void certificates() {
        QCOMPARE(EarlyExit::rowsNeeded(0.1, 0.05), std::int64_t(150)); // ln 20 / 0.02
        QCOMPARE(EarlyExit::rowsNeeded(0.01, 0.05), std::int64_t(14979));
        const EarlyExit exits = made(ExitLadder::Lens);
        const auto few = exits.certify(ExitRule::Probability, 0.01, 0.05);
        QVERIFY(!few.threshold && !few.rest);
        QCOMPARE(few.rows, std::int64_t(300));
        QCOMPARE(few.rowsNeeded, std::int64_t(14979));
        const auto some = exits.certify(ExitRule::Probability, 0.2, 0.05);
        QVERIFY(some.threshold && some.rest);
        QCOMPARE(some.rest->rows, std::int64_t(300));
        // The same by hand, from 1 downward.
        std::optional<double> lowest;
        const std::vector<double> all = EarlyExit::thresholds();
        for (std::size_t i = all.size(); i-- > 0;) {
            const ExitOutcome seen = exits.at(ExitRule::Probability, all[i], true);
            const double loss = 1 - double(seen.agreed) / double(seen.rows);
            if (std::exp(-2.0 * 300 * std::pow(std::max(0.0, 0.2 - loss), 2)) > 0.05) break;
            lowest = all[i];
        }
        QCOMPARE(some.threshold, lowest);
        QVERIFY(1 - exits.at(ExitRule::Probability, *lowest, true).agreement() <= 0.2);
    }

private:
    const LevelColumns& area() const { return m_study->columns.levels()[1]; }
    EarlyExit made(ExitLadder ladder) const { return {area(), blockSizesOf(m_evaluation->model), ladder}; }
    std::shared_ptr<const Evaluation> m_evaluation;
    std::unique_ptr<EvaluationStudy> m_study;
};

QTEST_GUILESS_MAIN(EarlyExitTest)
#include "test_early_exit.moc"
