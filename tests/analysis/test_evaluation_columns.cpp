// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of an evaluation: what is chosen and counted of them agrees with the records and with `score`.
#include "model/analysis/evaluation_breakdown.h"
#include "model/analysis/evaluation_prediction.h"
#include "model/analysis/evaluation_score.h"
#include "model/analysis/evaluation_study.h"
#include "model/analysis/record_choice.h"
#include "model/analysis/record_texts.h"
#include "model/base/json_file.h"
#include "model/documents/evaluation_json.h"
#include "model/documents/growing_records.h"
#include "model/metrics/score_json.h"
#include "model/task/taxonomy.h"
#include "tests/support/sample_evaluation.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <numeric>
#include <random>

using namespace strata;
using namespace strata::test;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) <= 1e-12;
}

/// Rows with gold on both levels of labels, drawn by a fixed generator; confidences are fractions of 1000.
Evaluation drawnEvaluation(std::size_t rows) {
    Evaluation evaluation = sampleEvaluation();
    evaluation.records.clear();
    std::mt19937 draw(5);
    const std::vector<std::string> domains{"CS", "Law", "Art"};
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t domain = draw() % 3, said = draw() % 4 == 0 ? draw() % 3 : domain;
        const std::string area = domains[domain] + std::to_string(draw() % 4);
        const std::string answer = draw() % 3 == 0 ? domains[said] + std::to_string(draw() % 4) : area;
        evaluation.records.push_back(sampleRecord(
            std::to_string(i + 1), labelRecord(domains[domain], domains[said], double(draw() % 1000 + 1) / 1000),
            labelRecord(area, answer, double(draw() % 1000 + 1) / 1000)));
    }
    evaluation.rows = std::int64_t(rows);
    return evaluation;
}

EvaluationStudy studied(const Evaluation& evaluation) {
    auto study = studyOf(std::make_shared<const Evaluation>(evaluation), {});
    return study ? std::move(*study) : EvaluationStudy{};
}

} // namespace

class EvaluationColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordBecomesNumbers() {
        const Evaluation evaluation = sampleEvaluation();
        const EvaluationStudy study = studied(evaluation);
        const EvaluationColumns& columns = study.columns;
        QCOMPARE(columns.rows(), std::size_t(5));
        QCOMPARE(columns.labelLevels(), (std::vector<std::size_t>{0, 1}));
        const LevelColumns &domain = columns.levels()[0], &area = columns.levels()[1];
        QCOMPARE(domain.nameOf(domain.gold[2]), std::string("Law"));
        QCOMPARE(domain.nameOf(domain.predicted[2]), std::string("CS"));
        QCOMPARE(domain.nameOf(domain.runnerUp[0]), std::string("other"));
        QVERIFY(near(double(domain.runnerUpProbability[0]), double(1 - 0.9f)) ||
                std::abs(double(domain.runnerUpProbability[0]) - 0.1) < 1e-6);
        QVERIFY(std::isnan(domain.confidence[3]));
        QVERIFY(std::abs(double(area.surprise[0]) - 0.125) < 1e-7);
        QCOMPARE(columns.firstWrong(0), -1);
        QCOMPARE(columns.firstWrong(1), 1);
        QCOMPARE(columns.firstWrong(2), 0);
        QCOMPARE(columns.firstWrong(4), -1); // nothing to compare with
        QCOMPARE(columns.length(0), std::int32_t(-1));
        QCOMPARE(columns.cost().layerTokens, std::int64_t(50));
    }

    void aHundredThousandRowsAreSmall() {
        EvaluationColumns columns(sampleEvaluation().levels);
        const EvaluationRecord record = sampleEvaluation().records[0];
        for (int i = 0; i < 100'000; ++i)
            columns.add(record);
        QVERIFY2(columns.bytes() < 100'000 * 260, qPrintable(QString::number(columns.bytes() / 100'000)));
    }

    void rowsAreChosenByWhatTheySay() {
        const EvaluationStudy study = studied(sampleEvaluation());
        const auto chosen = [&](const RecordFilter& filter) { return chosenRows(study.columns, filter, {}); };
        using Rows = std::vector<std::uint32_t>;
        RecordFilter wrong;
        wrong.outcome = RecordFilter::Outcome::Wrong;
        QCOMPARE(chosen(wrong), (Rows{1, 2}));
        wrong.level = 1;
        QCOMPARE(chosen(wrong), (Rows{1, 2}));
        wrong.level = 0;
        QCOMPARE(chosen(wrong), Rows{2});
        RecordFilter right;
        right.outcome = RecordFilter::Outcome::Right;
        QCOMPARE(chosen(right), (Rows{0, 3})); // the last row has no gold at all: neither right nor wrong
        RecordFilter sure;
        sure.level = 0;
        sure.atLeast = 0.6;
        QCOMPARE(chosen(sure), (Rows{0, 1}));
        sure.atLeast.reset();
        sure.atMost = 0.5;
        QCOMPARE(chosen(sure), (Rows{2, 4}));
        RecordFilter label;
        label.label = "Torts";
        QCOMPARE(chosen(label), (Rows{2, 3}));
        RecordFilter cell;
        cell.labelLevel = 0;
        cell.gold = "Law";
        cell.predicted = "CS";
        QCOMPARE(chosen(cell), Rows{2});
        RecordFilter found;
        found.found = std::make_shared<const std::vector<bool>>(std::vector<bool>{false, true, false, false, true});
        QCOMPARE(chosen(found), (Rows{1, 4}));
        wrong.level = 7;
        QCOMPARE(chosen(wrong), Rows{});
    }

    void rowsAreSortedByAnything() {
        const EvaluationStudy study = studied(sampleEvaluation());
        const auto sorted = [&](RecordOrder::Key key, int level, bool descending) {
            return chosenRows(study.columns, {}, {key, level, descending});
        };
        using Rows = std::vector<std::uint32_t>;
        using Key = RecordOrder::Key;
        QCOMPARE(sorted(Key::Row, 0, true), (Rows{4, 3, 2, 1, 0}));
        QCOMPARE(sorted(Key::Confidence, 0, false), (Rows{4, 2, 1, 0, 3})); // what is not known stands last
        QCOMPARE(sorted(Key::Confidence, 0, true), (Rows{0, 1, 2, 4, 3}));
        QCOMPARE(sorted(Key::Confidence, -1, true), (Rows{0, 1, 2, 3, 4}));
        QCOMPARE(sorted(Key::Gold, 0, false), (Rows{0, 1, 2, 3, 4}));
        QCOMPARE(sorted(Key::Predicted, 1, false), (Rows{1, 3, 0, 2, 4})); // Graphics, Torts, Vision
        QCOMPARE(sorted(Key::FirstWrong, 0, false), (Rows{2, 1, 0, 3, 4}));
    }

    void countsAddUpToTheMetrics() {
        const EvaluationStudy study = studied(drawnEvaluation(800));
        std::int64_t hits = 0, gold = 0, predicted = 0;
        for (std::size_t i = 0; i < study.columns.labelLevels().size(); ++i) {
            const LevelColumns& level = study.columns.levels()[study.columns.labelLevels()[i]];
            double f1 = 0;
            const auto counts = labelCounts(level);
            for (const LabelCount& one : counts) {
                hits += one.hits;
                gold += one.gold;
                predicted += one.predicted;
                f1 += one.f1().value_or(0);
            }
            QVERIFY(near(f1 / double(counts.size()), *study.score.levels[i].macroF1Present));
        }
        QVERIFY(near(double(2 * hits) / double(gold + predicted), *study.score.microF1));
    }

    void theTreeIsThatOfTheGoldPaths() {
        const EvaluationStudy study = studied(drawnEvaluation(800));
        const auto tree = labelTree(study.columns);
        std::int64_t top = 0, leaves = 0, right = 0, withParents = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const LabelNode& node = tree[i];
            QVERIFY(node.parent < int(i));
            if (node.level == 0) {
                QCOMPARE(node.parent, -1);
                top += node.rows;
            } else {
                const LevelColumns &area = study.columns.levels()[1], &domain = study.columns.levels()[0];
                const auto& parent = tree[std::size_t(node.parent)];
                QVERIFY(area.nameOf(node.label).starts_with(domain.nameOf(parent.label)));
                leaves += node.rows;
                right += node.right;
                withParents += node.withParents;
            }
        }
        QCOMPARE(top, std::int64_t(800));
        QCOMPARE(leaves, std::int64_t(800));
        QVERIFY(near(double(right) / 800, *study.score.levels[1].accuracy));
        QVERIFY(near(double(withParents) / 800, *study.score.levels[1].accuracyWithParents));
    }

    void labelsAreInTheOrderOfTheTree() {
        Evaluation evaluation = sampleEvaluation();          // CS is named first, Vision before Graphics
        evaluation.records[0].levels[1].label = "Astrology"; // no label of the tree
        const EvaluationStudy without = studied(evaluation);
        QCOMPARE(without.columns.levels()[0].nameOf(labelTree(without.columns)[0].label), std::string("CS"));
        const Taxonomy tree = *parseTaxonomy("Law\n  Contracts\n  Torts\nCS\n  Graphics\n  Vision\n", "t.txt");
        evaluation.taxonomy = dumpJson(taxonomyToJson(tree));
        const EvaluationStudy study = studied(evaluation);
        const LevelColumns &domain = study.columns.levels()[0], &area = study.columns.levels()[1];
        const auto nodes = labelTree(study.columns);
        std::vector<std::string> read;
        for (const LabelNode& node : nodes)
            read.push_back((node.level == 0 ? domain : area).nameOf(node.label));
        QCOMPARE(read, (std::vector<std::string>{"Law", "Torts", "CS", "Vision"}));
        read.clear();
        for (const std::int32_t label : labelsInTreeOrder(study.columns, 1, nodes))
            read.push_back(area.nameOf(label));
        QCOMPARE(read, (std::vector<std::string>{"Torts", "Graphics", "Vision", "Astrology"}));
    }

    void aGrowingOneIsReadOnce() {
        QTemporaryDir folder;
        Evaluation evaluation = drawnEvaluation(300);
        const auto all = std::exchange(evaluation.records, {});
        GrowingRecords file(folder.filePath(QStringLiteral("e.strata")).toStdString());
        QVERIFY(file.begin(evaluation));
        GrowingStudy growing;
        Evaluation soFar = evaluation;
        soFar.recordsFile = file.recordsFile();
        for (const std::size_t rows : {std::size_t(100), std::size_t(100), std::size_t(300)}) {
            while (soFar.sums.records < std::int64_t(rows)) {
                const EvaluationRecord& record = all[std::size_t(soFar.sums.records)];
                QVERIFY(file.add(record));
                soFar.sums.add(record);
            }
            QVERIFY(file.flush());
            const auto study = growing.of(std::make_shared<const Evaluation>(soFar), {});
            QVERIFY(study && study->columns.rows() == rows);
            QCOMPARE(growing.read(), rows);
            Evaluation whole = evaluation;
            whole.records.assign(all.begin(), all.begin() + std::ptrdiff_t(rows));
            QCOMPARE(scoreToJson(study->score), scoreToJson(studied(whole).score));
        }
        soFar.createdAt = "another";
        QVERIFY(growing.of(std::make_shared<const Evaluation>(soFar), {}));
        QCOMPARE(growing.read(), std::size_t(600));
    }

    void inputsAreThoseOfTheRecords() {
        QTemporaryDir folder;
        Evaluation evaluation = sampleEvaluation();
        evaluation.data = folder.filePath(QStringLiteral("gone.jsonl")).toStdString();
        EvaluationStudy study = studied(evaluation);
        auto texts = textsOf(evaluation, study, nullptr, {});
        QVERIFY(texts && texts->problem()); // older records keep none, and the data is gone
        const auto gone = dataRowOf(evaluation, study, 0);
        QVERIFY(!gone && gone.error().message().find("put the file back") != std::string::npos);
        for (std::size_t i = 0; i < evaluation.records.size(); ++i)
            evaluation.records[i].fields = {{"input", "input " + std::to_string(i)}, {"system", "s"}};
        study = studied(evaluation);
        texts = textsOf(evaluation, study, nullptr, {});
        QVERIFY(texts && !texts->problem());
        QCOMPARE(std::string(texts->of(4)), std::string("input 4"));
        QCOMPARE(dataRowOf(evaluation, study, 2)->fields.at("system"), std::string("s"));
        // What was read of fewer rows is not read again.
        Evaluation fewer = evaluation;
        fewer.records.resize(2);
        fewer.records[1].fields["input"] = "as it was";
        const auto earlier = textsOf(fewer, studied(fewer), nullptr, {});
        const auto more = textsOf(evaluation, study, &*earlier, {});
        QCOMPARE(std::string(more->of(1)), std::string("as it was"));
        QCOMPARE(std::string(more->of(4)), std::string("input 4"));
        // Older ones: the row of the data, unless it is another one by now.
        for (EvaluationRecord& record : evaluation.records)
            record.fields.clear();
        std::ofstream(evaluation.data) << R"({"text": "one", "labels": ["CS", "Vision"]})" << "\n"
                                       << R"({"text": "two", "labels": ["CS", "Law"]})" << "\n";
        study = studied(evaluation);
        QCOMPARE(dataRowOf(evaluation, study, 0)->fields.at("input"), std::string("one"));
        const auto changed = dataRowOf(evaluation, study, 1);
        QVERIFY(!changed && changed.error().message().find("it has changed since") != std::string::npos);
    }

    void aConfusionHasEveryRowOnce() {
        const EvaluationStudy study = studied(drawnEvaluation(800));
        const auto tree = labelTree(study.columns);
        const LevelColumns& level = study.columns.levels()[1];
        const auto ordered = labelsInTreeOrder(study.columns, 1, tree);
        QCOMPARE(ordered.size(), std::size_t(12));
        for (const std::size_t most : {std::size_t(100), std::size_t(5)}) {
            const Confusion confusion = confusionOf(level, ordered, most);
            QCOMPARE(confusion.pooled, most == 5);
            QCOMPARE(confusion.labels.size(), most == 5 ? std::size_t(7) : std::size_t(13));
            QCOMPARE(std::accumulate(confusion.counts.begin(), confusion.counts.end(), std::int64_t{0}),
                     std::int64_t(800));
            if (most == 5) continue;
            std::int64_t right = 0;
            for (std::size_t i = 0; i < confusion.labels.size(); ++i)
                right += confusion.at(i, i);
            QVERIFY(near(double(right) / 800, *study.score.levels[1].accuracy));
        }
    }

    void accuracyByAnythingKeepsEveryRow() {
        const EvaluationStudy study = studied(drawnEvaluation(800));
        const LevelColumns& level = study.columns.levels()[1];
        for (const auto& bins : {accuracyBy(
                                     level, [&](std::size_t row) { return double(level.confidence[row]); }, 7),
                                 accuracyByFrequency(level)}) {
            std::int64_t rows = 0, right = 0;
            double before = -1;
            for (const AccuracyBin& bin : bins) {
                QVERIFY(bin.low > before && bin.high >= bin.low);
                before = bin.high;
                rows += bin.rows;
                right += bin.right;
            }
            QCOMPARE(rows, std::int64_t(800));
            QVERIFY(near(double(right) / 800, *study.score.levels[1].accuracy));
        }
        QCOMPARE(accuracyBy(level, [](std::size_t) { return 1.0; }, 7).size(), std::size_t(1));
        QVERIFY(accuracyBy(level, [](std::size_t) { return std::nan(""); }, 7).empty());
    }

    void curvesAreWhatTheScoresAreSumsOf() {
        const EvaluationStudy study = studied(drawnEvaluation(800));
        const auto curves = study.table->calibrationCurves();
        QCOMPARE(curves.size(), study.score.calibration.size());
        for (std::size_t i = 0; i < curves.size(); ++i) {
            const CalibrationScore& score = study.score.calibration[i];
            double ece = 0, mce = 0;
            std::int64_t rows = 0;
            for (const ReliabilityBin& bin : curves[i].bins) {
                rows += bin.count;
                if (bin.count == 0) continue;
                const double gap = std::abs(*bin.accuracy - *bin.confidence);
                ece += double(bin.count) * gap;
                mce = std::max(mce, gap);
            }
            QCOMPARE(rows, score.rows);
            QVERIFY(near(ece / double(rows), *score.ece) && near(mce, *score.mce));
            QVERIFY(near(curves[i].risk.back().coverage, 1));
            QVERIFY(near(curves[i].risk.back().risk, 1 - *score.accuracy));
            QVERIFY(curves[i].risk.size() <= CalibrationTable::mostRiskPoints + 1);
        }
    }

    void wilsonsInterval() {
        // R: prop.test(8, 10, correct = FALSE)
        const ShareInterval some = wilsonInterval(8, 10);
        QVERIFY(std::abs(some.low - 0.4901625) < 1e-6 && std::abs(some.high - 0.9433178) < 1e-6);
        QCOMPARE(wilsonInterval(0, 10).low, 0.0);
        QCOMPARE(wilsonInterval(10, 10).high, 1.0);
        QCOMPARE(wilsonInterval(0, 0).high, 1.0);
    }

    /// The score of the window is that of `score`: the same rows of predictions.
    void aRecordIsTheRowOfPredictionsThatItsLineIs() {
        Evaluation evaluation = sampleEvaluation();
        evaluation.records[1].levels[1].answered = false;
        for (std::size_t i = 0; i < evaluation.records.size(); ++i) {
            const EvaluationRecord& record = evaluation.records[i];
            const auto line = predictionRowFromJson(recordToJson(record, evaluation.levels), "sample");
            const auto row = predictionRowOf(record, evaluation.levels, "sample");
            QVERIFY(line && row);
            QCOMPARE(row->id, line->id);
            QCOMPARE(row->labelled, line->labelled);
            QVERIFY(row->gold == line->gold && row->predicted == line->predicted);
            QVERIFY(row->confidence == line->confidence);
            QVERIFY(row->goldText == line->goldText && row->text == line->text);
            QCOMPARE(row->likelihood.size(), line->likelihood.size());
        }
        const auto table = predictionTableOf(evaluation, "sample", nullptr, true, {});
        QCOMPARE(scoreToJson(studied(evaluation).score), scoreToJson(table->score()));
        evaluation.records[0].levels[0].labelProbability = 1.5;
        QVERIFY(!predictionRowOf(evaluation.records[0], evaluation.levels, "sample"));
        const EvaluationStudy study = studied(evaluation); // everything but the scores is there
        QVERIFY(study.problem && !study.table);
        QCOMPARE(study.columns.rows(), std::size_t(5));
    }

    void readingsAreColumnsToo() {
        Evaluation evaluation = sampleEvaluation();
        LabelReading lens{LayerIndex(2), Readout::Norm, {}, "CS", 0.5, 0.25, 0.6, 1, 0.5, 0.9};
        LabelReading head{LayerIndex(2), Readout::Raw, "domain", "Law", 0.7, 0.4, 0.3, 2, 0.1, std::nullopt};
        evaluation.records[1].levels[0].readings = {head, lens};
        evaluation.records[3].levels[0].readings = {lens};
        const EvaluationStudy study = studied(evaluation);
        const auto& readings = study.columns.levels()[0].readings;
        QCOMPARE(readings.size(), std::size_t(2));
        QCOMPARE(readings[0].head, std::string("domain"));
        QCOMPARE(readings[0].label, (std::vector<std::int32_t>{-1, study.columns.levels()[0].gold[2], -1, -1, -1}));
        QCOMPARE(readings[1].goldRank, (std::vector<std::int32_t>{0, 1, 0, 1, 0}));
        QVERIFY(std::isnan(readings[0].cosine[1]) && readings[1].cosine[3] == 0.9f);
        QVERIFY(study.columns.levels()[1].readings.empty());
    }

    void theTasksTreeIsScoredWith() {
        // "Depression" stands in the tree twice: under the wrong parent it is another label.
        const Taxonomy tree = *parseTaxonomy("Medical\n  Depression\n  Asthma\nPsychology\n  Depression\n", "t.txt");
        Evaluation evaluation = sampleEvaluation();
        evaluation.records = {
            sampleRecord("1", labelRecord("Medical", "Psychology", 0.6), labelRecord("Depression", "Depression", 0.9)),
            sampleRecord("2", labelRecord("Medical", "Medical", 0.8), labelRecord("Asthma", "Asthma", 0.7))};
        evaluation.rows = 2;
        const EvaluationStudy without = studied(evaluation);
        QVERIFY(!without.inTree && !without.score.hasTree);
        QCOMPARE(without.score.levels[1].accuracy.value(), 1.0);
        evaluation.taxonomy = dumpJson(taxonomyToJson(tree));
        const EvaluationStudy with = studied(evaluation);
        QVERIFY(with.inTree && with.score.hasTree);
        QCOMPARE(with.score.labels, std::int64_t(5));
        QCOMPARE(with.score.levels[1].accuracy.value(), 0.5);
        QVERIFY(with.score.hierarchicalF1.has_value() && !without.score.hierarchicalF1.has_value());
        const auto table = predictionTableOf(evaluation, "e", &tree, false, {});
        QVERIFY(table.has_value());
        QVERIFY(scoreToJson(with.score) == scoreToJson(table->score())); // as `eval` and `score` say
        // Read back from a file, the same.
        const auto again = evaluationFromJson(evaluationToJson(evaluation), "e");
        QVERIFY(again && scoreToJson(studied(*again).score) == scoreToJson(with.score));
        // Gold that the tree does not have: without it, as `eval` does.
        evaluation.records[0].levels[0].gold = "Law";
        const EvaluationStudy elsewhere = studied(evaluation);
        QVERIFY(!elsewhere.inTree && !elsewhere.problem && elsewhere.score.rows == 2);
        evaluation.taxonomy = "{";
        QVERIFY(!studied(evaluation).inTree);
    }

    /// "Wrong, p at least 0.9": the wrong level's own p, whatever the others are.
    void sureMistakesAreTheWrongLevels() {
        Evaluation evaluation = sampleEvaluation();
        evaluation.records = {sampleRecord("1", labelRecord("CS", "CS", 0.3), labelRecord("Vision", "Graphics", 0.95)),
                              sampleRecord("2", labelRecord("CS", "CS", 0.99), labelRecord("Vision", "Graphics", 0.5)),
                              sampleRecord("3", labelRecord("CS", "Law", 0.92), labelRecord("Vision", "Torts", 0.2)),
                              sampleRecord("4", labelRecord("CS", "CS", 0.99), labelRecord("Vision", "Vision", 0.99)),
                              sampleRecord("5", labelRecord("CS", "CS", 0.99), labelRecord("Vision", std::nullopt))};
        const EvaluationStudy study = studied(evaluation);
        RecordFilter filter;
        filter.outcome = RecordFilter::Outcome::Wrong;
        filter.atLeast = 0.9;
        QCOMPARE(chosenRows(study.columns, filter, {}), (std::vector<std::uint32_t>{0, 2}));
        filter.level = 1;
        QCOMPARE(chosenRows(study.columns, filter, {}), (std::vector<std::uint32_t>{0}));
        filter.level = -1;
        filter.outcome = RecordFilter::Outcome::Right;
        QCOMPARE(chosenRows(study.columns, filter, {}), (std::vector<std::uint32_t>{3}));
        filter = {};
        filter.outcome = RecordFilter::Outcome::Wrong;
        filter.atMost = 0.5; // unsure mistakes
        QCOMPARE(chosenRows(study.columns, filter, {}), (std::vector<std::uint32_t>{1, 2}));
    }

    void nothingToScoreIsNoError() {
        Evaluation evaluation = sampleEvaluation();
        evaluation.records.clear();
        const auto study = studyOf(std::make_shared<const Evaluation>(evaluation), {});
        QVERIFY(study && !study->table && study->columns.rows() == 0);
        QVERIFY(labelTree(study->columns).empty());
    }
};

QTEST_GUILESS_MAIN(EvaluationColumnsTest)
#include "test_evaluation_columns.moc"
