// SPDX-License-Identifier: GPL-3.0-or-later
// A tree in which names stand below several parents: a label is its path, in what is kept of gold, in what the layers
// say and in Results alike.
// clang-format off
#include <QtTest> // first: moc stumbles over <compare> when no other standard header stands before it
// clang-format on

#include "model/analysis/early_exit.h"
#include "model/analysis/evaluation_breakdown.h"
#include "model/analysis/evaluation_study.h"
#include "model/analysis/layer_curves.h"
#include "model/evaluation/evaluate.h"
#include "tests/decoding/toy.h"
#include "tests/support/value_of.h"

#include <random>

using namespace strata;
using namespace strata::test;

namespace {

/// "tom" and "rex" below each of three.
Task sharedNames() {
    Task task = toyTask();
    Taxonomy tree;
    for (const char* top : {"cat", "car", "dog"}) {
        TaxonomyNode node{top, top, {}};
        for (const char* low : {"tom", "rex"})
            node.children.push_back({low, std::string(top) + low, {}});
        tree.root.children.push_back(node);
    }
    task.taxonomy = std::make_shared<const Taxonomy>(std::move(tree));
    return task;
}

EvaluationRequest request(std::size_t count) {
    EvaluationRequest request;
    request.data = "rows.jsonl";
    request.threads = 1;
    request.decoding.labels = LabelMode::Scored; // the answer is the reading's most probable label
    request.decoding.labelReadings = true;
    std::mt19937 random(5);
    for (std::size_t i = 0; i < count; ++i) {
        DataRow& row = request.rows.emplace_back();
        row.line = i + 1;
        std::string text;
        for (std::size_t letters = 1 + random() % 20; letters > 0; --letters)
            text += static_cast<char>('a' + random() % 26);
        row.fields = {{"input", text}};
        const char* const tops[] = {"cat", "car", "dog"};
        row.answers = {tops[random() % 3], random() % 2 ? "tom" : "rex"};
    }
    return request;
}

} // namespace

class GoldByPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_evaluation = std::make_shared<const Evaluation>(
            valueOf(evaluate(toyModel(toyHeads()), m_tokenizer, m_task, request(60), {})));
        m_study = std::make_unique<EvaluationStudy>(valueOf(studyOf(m_evaluation, {})));
        QVERIFY(m_study->inTree);
    }

    void underAWrongParentGoldIsNoCandidate() {
        int elsewhere = 0;
        for (const EvaluationRecord& record : m_evaluation->records) {
            const LevelRecord &top = record.levels[0], &low = record.levels[1];
            QVERIFY(top.goldRank && top.goldProbability);
            const bool under = top.label == top.gold;
            elsewhere += !under && low.label == low.gold;
            QCOMPARE(low.goldRank.has_value(), under);
            QCOMPARE(low.goldProbability.has_value(), under);
            QVERIFY(!low.readings.empty());
            for (const LabelReading& reading : low.readings) {
                QCOMPARE(reading.goldRank.has_value(), under);
                QCOMPARE(reading.goldProbability.has_value(), under);
            }
        }
        QVERIFY(elsewhere > 0); // else nothing was tested
    }

    /// The own head at its own layer, over all rows: the level's accuracy.
    void theOwnLayersAccuracyIsThatOfResults() {
        for (std::size_t i = 0; i < 2; ++i) {
            const LevelColumns& level = m_study->columns.levels()[i];
            const double accuracy = *m_study->score.levels[i].accuracy;
            int found = 0;
            for (const LayerPoint& point : layerPoints(level, {})) {
                if (point.head != level.level.head || point.layer != level.level.layer) continue;
                ++found;
                QCOMPARE(*point.of(LayerMeasure::Accuracy).value, accuracy);
                QCOMPARE(point.of(LayerMeasure::Accuracy).rows, std::int64_t(60));
                QCOMPARE(*point.of(LayerMeasure::Agreement).value, 1.0);
            }
            QCOMPARE(found, 1);
            const EarlyExit exits(level, {}, ExitLadder::Lens);
            QCOMPARE(exits.at(ExitRule::Probability, 1).accuracy(), accuracy);
            std::int64_t right = 0, hits = 0;
            for (const LabelNode& node : labelTree(m_study->columns))
                if (node.level == int(i)) right += node.right;
            for (const LabelCount& count : labelCounts(level))
                hits += count.hits;
            QCOMPARE(double(right) / 60, accuracy);
            QCOMPARE(double(hits) / 60, accuracy);
        }
    }

    /// Rank and probability are of rows where gold is a candidate, and say of how many.
    void eachMeasureSaysItsRows() {
        std::int64_t under = 0;
        for (const EvaluationRecord& record : m_evaluation->records)
            under += record.levels[0].label == record.levels[0].gold;
        QVERIFY(under > 0 && under < 60);
        for (const LayerPoint& point : layerPoints(m_study->columns.levels()[1], {})) {
            for (const LayerMeasure of : {LayerMeasure::GoldRank, LayerMeasure::GoldProbability})
                QCOMPARE(point.of(of).rows, under);
            for (const LayerMeasure of : {LayerMeasure::Accuracy, LayerMeasure::Entropy, LayerMeasure::Agreement,
                                          LayerMeasure::CalibrationError})
                QCOMPARE(point.of(of).rows, std::int64_t(60));
        }
    }

    /// Records that an earlier version wrote have a rank of gold by its name: it is not taken for gold's.
    void ranksByNameOfOlderRecordsAreLeftOut() {
        Evaluation older = *m_evaluation;
        std::int64_t under = 0;
        for (EvaluationRecord& record : older.records) {
            under += record.levels[0].label == record.levels[0].gold;
            for (LabelReading& reading : record.levels[1].readings) {
                reading.goldRank = 1;
                reading.goldProbability = 0.5;
            }
        }
        const EvaluationStudy study = valueOf(studyOf(std::make_shared<const Evaluation>(std::move(older)), {}));
        for (const LayerPoint& point : layerPoints(study.columns.levels()[1], {}))
            QCOMPARE(point.of(LayerMeasure::GoldRank).rows, under);
    }

    /// Without the tree that says which is which, a label is its name.
    void withoutATreeNamesAreAllThereIs() {
        Evaluation without = *m_evaluation;
        without.taxonomy.clear();
        const EvaluationStudy study = valueOf(studyOf(std::make_shared<const Evaluation>(std::move(without)), {}));
        const LevelColumns& level = study.columns.levels()[1];
        QCOMPARE(level.names, (std::vector<std::string>{level.names[0], level.names[1]}));
        std::int64_t hits = 0;
        for (const LabelCount& count : labelCounts(level))
            hits += count.hits;
        QCOMPARE(double(hits) / 60, *study.score.levels[1].accuracy);
        QVERIFY(*study.score.levels[1].accuracy > *m_study->score.levels[1].accuracy);
    }

    void labelsOfOneNameAreToldApart() {
        const LevelColumns& level = m_study->columns.levels()[1];
        for (std::size_t id = 0; id < level.labels.size(); ++id) {
            const auto label = static_cast<std::int32_t>(id);
            QVERIFY(level.labels[id].starts_with(level.names[id] + " ("));
            QVERIFY(level.isNamed(label, level.names[id]) && level.isNamed(label, level.labels[id]));
            QVERIFY(!level.isNamed(label, "tam"));
        }
        QVERIFY(!level.isNamed(-1, "tom") && level.isNamed(-1, ""));
        QCOMPARE(m_study->columns.levels()[0].labels, m_study->columns.levels()[0].names);
    }

private:
    const ToyTokenizer m_tokenizer;
    const Task m_task = sharedNames();
    std::shared_ptr<const Evaluation> m_evaluation;
    std::unique_ptr<EvaluationStudy> m_study;
};

QTEST_GUILESS_MAIN(GoldByPathTest)
#include "test_gold_by_path.moc"
