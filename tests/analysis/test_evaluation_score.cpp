// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation's records scored as rows of predictions: the same as from a file of them, and as its own metrics.
#include "model/analysis/evaluation_metrics.h"
#include "model/analysis/evaluation_score.h"
#include "model/documents/evaluation_json.h"
#include "model/metrics/score_json.h"
#include "tests/support/sample_evaluation.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace strata;
using namespace strata::test;

namespace {

bool same(const Measure& a, const std::optional<double>& b) {
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-12);
}

} // namespace

class EvaluationScoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asFromAFileOfItsRecords() {
        const Evaluation evaluation = sampleEvaluation();
        const auto table = predictionTableOf(evaluation, "sample", nullptr, true, {});
        QVERIFY2(table, table ? "" : table.error().message().c_str());
        const std::filesystem::path file = m_folder.filePath(QStringLiteral("records.jsonl")).toStdString();
        {
            std::ofstream out(file);
            for (const EvaluationRecord& record : evaluation.records)
                out << recordToJson(record, evaluation.levels).dump() << '\n';
        }
        const auto read = readPredictionTable(file, nullptr, true, {});
        QVERIFY2(read, read ? "" : read.error().message().c_str());
        QCOMPARE(scoreToJson(table->score()), scoreToJson(read->score()));
        QCOMPARE(table->ids().size(), std::size_t{5});
    }

    void agreesWithTheEvaluationsOwnMetrics() {
        const Evaluation evaluation = sampleEvaluation();
        const Score score = predictionTableOf(evaluation, "sample", nullptr, false, {})->score();
        const EvaluationMetrics metrics = evaluationMetrics(evaluation);
        QCOMPARE(score.rows, metrics.rows);
        QVERIFY(same(score.jointAccuracy, metrics.jointAccuracy));
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(score.levels[i].rows, metrics.levels[i].count);
            QVERIFY(same(score.levels[i].accuracy, metrics.levels[i].accuracy));
            QVERIFY(same(score.levels[i].accuracyWithParents, metrics.levels[i].accuracyWithParents));
            const LikelihoodScore& likelihood = score.likelihood.at(metrics.levels[i].name);
            QVERIFY(same(likelihood.crossEntropy, metrics.levels[i].crossEntropy));
            QVERIFY(same(likelihood.perplexity, metrics.levels[i].perplexity));
        }
        QVERIFY(same(score.propagation[0].rightGivenRight, metrics.levels[1].accuracyGivenParents));
        QCOMPARE(score.text.at("reply").rows, std::int64_t{1});
    }

    void whatCannotBeScored() {
        Evaluation evaluation = sampleEvaluation();
        Taxonomy taxonomy;
        taxonomy.root.children = {{"CS", "0", {{"Vision", "0", {}}, {"Graphics", "1", {}}}}, {"Law", "1", {}}};
        const auto foreign = predictionTableOf(evaluation, "sample", &taxonomy, false, {});
        QVERIFY(!foreign && foreign.error().subject == "sample, record 3");
        QVERIFY2(foreign.error().detail.find("\"Torts\"") != std::string::npos, foreign.error().detail.c_str());
        evaluation.records.clear();
        QVERIFY(!predictionTableOf(evaluation, "sample", nullptr, false, {}));
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(EvaluationScoreTest)
#include "test_evaluation_score.moc"
