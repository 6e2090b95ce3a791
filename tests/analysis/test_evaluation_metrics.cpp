// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics of an evaluation: counted by hand, and what must hold whatever the records are.
#include "model/analysis/evaluation_metrics.h"
#include "model/documents/evaluation_json.h"
#include "tests/support/sample_evaluation.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace strata;
using namespace strata::test;

namespace {

bool near(const std::optional<double>& value, double expected) {
    return value && std::abs(*value - expected) <= 1e-12;
}

/// Rows of full depth with random answers, a label each of six; without nulls where `complete`.
Evaluation randomEvaluation(unsigned seed, bool complete) {
    std::mt19937 random(seed);
    Evaluation evaluation = sampleEvaluation();
    evaluation.records.clear();
    const auto label = [&](char first) { return std::string{first, static_cast<char>('a' + random() % 6)}; };
    for (int i = 0; i < 60; ++i) {
        LevelRecord levels[2];
        for (int l = 0; l < 2; ++l) {
            const std::string gold = label(static_cast<char>('A' + l));
            const bool right = random() % 2 == 0, none = !complete && random() % 5 == 0;
            levels[l] = none ? labelRecord(gold, std::nullopt)
                             : labelRecord(gold, right ? gold : label(static_cast<char>('A' + l)),
                                           static_cast<double>(random() % 1000) / 1000);
        }
        evaluation.records.push_back(sampleRecord(std::to_string(i + 1), levels[0], levels[1]));
    }
    evaluation.rows = 60;
    return evaluation;
}

} // namespace

class EvaluationMetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countedByHand() {
        Taxonomy taxonomy;
        taxonomy.root.children = {{"CS", "0", {{"Vision", "0", {}}, {"Graphics", "1", {}}}},
                                  {"Law", "1", {{"Torts", "2", {}}}}};
        const EvaluationMetrics metrics = evaluationMetrics(sampleEvaluation(), &taxonomy);
        QCOMPARE(metrics.rows, std::int64_t{5});
        QCOMPARE(metrics.cost.layerTokens, std::int64_t{50});
        QCOMPARE(metrics.cost.milliseconds, 7.5);
        // Rows 1, 2, 3 and 5 have gold; 1 and 5 are right as far as it goes.
        QVERIFY(near(metrics.jointAccuracy, 0.5));
        // Labels with all above them: of both 2 + 1 + 0 + 1 + 0; predicted 2 + 2 + 1 + 2 + 1, gold 2 + 2 + 2 + 1 + 0.
        QVERIFY(near(metrics.hierarchicalF1, 8.0 / 15.0));
        const LevelMetrics &domain = metrics.levels[0], &area = metrics.levels[1], &reply = metrics.levels[2];
        QCOMPARE(domain.count, std::int64_t{4});
        QVERIFY(near(domain.accuracy, 0.75) && near(domain.accuracyWithParents, 0.75));
        QVERIFY(near(domain.accuracyGivenParents, 0.75) && near(domain.validLabelRate, 1));
        // What is said of a row without gold counts: Law is said twice, and is there twice.
        QVERIFY(near(domain.microF1, 6.0 / 9.0));
        QVERIFY(near(domain.macroF1, (4.0 / 5.0 + 2.0 / 4.0) / 2)); // CS: 2 right, 3 predicted, 2 gold
        QCOMPARE(area.count, std::int64_t{3});
        QVERIFY(near(area.accuracy, 1.0 / 3.0) && near(area.accuracyWithParents, 1.0 / 3.0));
        QVERIFY(near(area.accuracyGivenParents, 0.5) && near(area.validLabelRate, 3.0 / 5.0));
        QVERIFY(near(area.microF1, 2.0 / 6.0));
        QVERIFY(near(area.macroF1, (2.0 / 3.0) / 3)); // Vision 1 of 1 and 2; Graphics, Torts none
        // −log p of an eighth of a nat for every gold token.
        QVERIFY(near(domain.crossEntropy, 0.125) && near(domain.perplexity, std::exp(0.125)));
        QCOMPARE(domain.tokens, std::int64_t{10});
        // Probabilities 0.9 and 0.7 right, 0.5 wrong: in bins of their own.
        QVERIFY(near(domain.calibrationError, (0.1 + 0.3 + 0.5) / 3));
        QCOMPARE(reply.count, std::int64_t{0});
        QVERIFY(!reply.accuracy && !reply.microF1 && !reply.validLabelRate && !reply.calibrationError);
        QVERIFY(!reply.crossEntropy && !reply.perplexity);
    }

    void nothingIsNull() {
        Evaluation evaluation = sampleEvaluation();
        evaluation.records.clear();
        const auto json = evaluationMetricsToJson(evaluationMetrics(evaluation));
        QCOMPARE(json["rows"], 0);
        QVERIFY(json["joint_accuracy"].is_null() && json["hierarchical_f1"].is_null());
        QCOMPARE(json["levels"].size(), std::size_t{3});
        for (const auto& level : json["levels"])
            for (const auto& [key, value] : level.items())
                QVERIFY2(value.is_null() || key == "name" || value == 0, key.c_str());
    }

    void aSavedDocumentHasTheMetricsOfItsRun() {
        for (const unsigned seed : {1U, 2U, 3U}) {
            const Evaluation evaluation = randomEvaluation(seed, false);
            const auto again =
                evaluationFromJson(nlohmann::json::parse(evaluationToJson(evaluation).dump()), "evaluation");
            QVERIFY(again.has_value());
            QVERIFY(evaluationMetrics(*again) == evaluationMetrics(evaluation));
        }
    }

    void identities() {
        for (const unsigned seed : {4U, 5U, 6U, 7U}) {
            Evaluation evaluation = randomEvaluation(seed, true);
            const EvaluationMetrics metrics = evaluationMetrics(evaluation);
            for (const LevelMetrics& level : metrics.levels) {
                if (level.count == 0) continue;
                // An answer everywhere: micro-F1 is the accuracy.
                QVERIFY(near(level.microF1, *level.accuracy));
                QVERIFY(*level.accuracyWithParents <= *level.accuracy + 1e-15);
                QCOMPARE(*level.validLabelRate, 1.0);
            }
            // Full depth: all levels right is what the last one says with its parents.
            QVERIFY(near(metrics.jointAccuracy, *metrics.levels[1].accuracyWithParents));
            // The order of the rows is nothing to the counts.
            std::shuffle(evaluation.records.begin(), evaluation.records.end(), std::mt19937(seed));
            const EvaluationMetrics shuffled = evaluationMetrics(evaluation);
            QVERIFY(near(shuffled.jointAccuracy, *metrics.jointAccuracy));
            QVERIFY(!metrics.hierarchicalF1 && !shuffled.hierarchicalF1); // there is no tree
            QVERIFY(near(shuffled.levels[0].macroF1, *metrics.levels[0].macroF1));
            QVERIFY(near(shuffled.levels[1].calibrationError, *metrics.levels[1].calibrationError));
        }
    }
};

QTEST_GUILESS_MAIN(EvaluationMetricsTest)
#include "test_evaluation_metrics.moc"
