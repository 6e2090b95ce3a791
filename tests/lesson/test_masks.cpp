// SPDX-License-Identifier: GPL-3.0-or-later
// What is hidden until it is revealed is not in the document that is shown.
#include "model/documents/run_stages.h"
#include "model/lesson/masks.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <QtTest>

#include <cmath>

using namespace strata;
using namespace strata::test;

namespace {

std::shared_ptr<const Run> run(const LessonMask& mask) {
    return documentAs<Run>(masked(std::make_shared<const Run>(sampleHierarchicalRun()), mask));
}
std::shared_ptr<const Lens> lens(const LessonMask& mask) {
    return documentAs<Lens>(masked(std::make_shared<const Lens>(sampleLens()), mask));
}
LessonMask layersAbove(int layer) {
    LessonMask mask;
    mask.layersAbove = LayerPlace{LayerPlace::Kind::Number, layer, {}};
    return mask;
}

} // namespace

class Masks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHiddenIsTheDocumentItself() {
        const DocumentPtr whole = std::make_shared<const Run>(sampleHierarchicalRun());
        QCOMPARE(masked(whole, {}), whole);
        QCOMPARE(masked(nullptr, layersAbove(1)), DocumentPtr());
        const DocumentPtr evaluation = std::make_shared<const Evaluation>(sampleEvaluation());
        QCOMPARE(masked(evaluation, layersAbove(1)), evaluation);
    }
    void answersOfARun() {
        LessonMask mask;
        mask.answers = 2;
        const auto second = run(mask);
        QCOMPARE(second->levels[0].label, std::optional<std::string>("animal"));
        for (std::size_t level = 1; level < second->levels.size(); ++level) {
            QVERIFY(second->levels[level].tokens.empty());
            QVERIFY(!second->levels[level].label);
            QVERIFY(second->levels[level].candidates.empty());
        }
        mask.answers = 1;
        const auto none = run(mask);
        for (const RunLevel& level : none->levels) {
            QVERIFY(level.tokens.empty());
            QVERIFY(!level.label && level.text.empty() && level.candidates.empty());
        }
        mask.answers = 60;
        QCOMPARE(run(mask)->levels[2].label, std::optional<std::string>("thrush"));
    }
    void aLookAtSomeLayers() {
        LessonLook look;
        look.layers = {1, 3};
        const auto whole = std::make_shared<const Lens>(sampleLens());
        const auto part = documentAs<Lens>(lookedAt(whole, look));
        QVERIFY(!part->rows.empty() && part->rows.size() < whole->rows.size());
        for (std::size_t row = 0; row < part->rows.size(); ++row) {
            const LensRow& one = part->rows[row];
            if (int(row) == part->finalRow()) { // it is there, and says nothing
                QCOMPARE(one.layer.value, 4);
                for (std::size_t position = 0; position < part->positions.size(); ++position)
                    QVERIFY(!part->hasCell(row, position));
                continue;
            }
            QVERIFY(one.layer.value >= 1 && one.layer.value <= 3);
            const int from = whole->rowOf(one.layer, one.part, one.head);
            for (std::size_t position = 0; position < part->positions.size(); ++position) {
                QCOMPARE(part->topId(row, position), whole->topId(std::size_t(from), position));
                const float a = part->value(LensStatistic::Entropy, row, position),
                            b = whole->value(LensStatistic::Entropy, std::size_t(from), position);
                QVERIFY(a == b || (std::isnan(a) && std::isnan(b)));
            }
        }
        QCOMPARE(part->topIds.size(), part->rows.size() * part->positions.size() * std::size_t(part->topK));
        look.mask.layersAbove = LayerPlace{LayerPlace::Kind::Number, 2, {}};
        const auto both = documentAs<Lens>(lookedAt(whole, look));
        QCOMPARE(both->rows.size(), part->rows.size());
        for (std::size_t row = 0; row < both->rows.size(); ++row)
            QCOMPARE(both->hasCell(row, 0), both->rows[row].layer.value <= 2 && part->hasCell(row, 0));
        LessonLook ofRun;
        ofRun.layers = {3, 4};
        const auto run = documentAs<Run>(lookedAt(std::make_shared<const Run>(sampleHierarchicalRun()), ofRun));
        QCOMPARE(run->levels[0].tokens[0].layers.size(), std::size_t(2));
        QCOMPARE(run->levels[0].tokens[0].layers.front().layer, LayerIndex(3));
        QCOMPARE(run->levels[0].label, std::optional<std::string>("animal"));
        QVERIFY(checkLook(whole, look));
        look.layers = {2, 500};
        QVERIFY(!checkLook(whole, look));
        Lens coarse = *whole; // every second layer
        const std::size_t kept = std::size_t(coarse.rowOf(LayerIndex(2)));
        coarse.rows[kept].layer = LayerIndex(0);
        LessonLook between;
        between.layers = {2, 2};
        QVERIFY(!checkLook(std::make_shared<const Lens>(coarse), between));
    }
    void layersOfARun() {
        const auto shallow = run(layersAbove(4)); // the domain's head reads layer 3, the family's 5
        QCOMPARE(shallow->levels[0].label, std::optional<std::string>("animal"));
        QVERIFY(shallow->levels[1].tokens.empty());
        const RunToken& animal = shallow->levels[0].tokens[0];
        QCOMPARE(animal.layers.back().layer, LayerIndex(4));
        QVERIFY(animal.heads.empty());
        QCOMPARE(shallow->levels.size(), std::size_t(3));
        QVERIFY(!shallow->levels[2].label && shallow->levels[2].candidates.empty());
        Run read = sampleHierarchicalRun();
        for (int l = 0; l <= 8; ++l) {
            LabelReading reading;
            reading.layer = LayerIndex(l);
            read.levels[2].labelReadings.push_back(reading);
        }
        const auto upTo = documentAs<Run>(masked(std::make_shared<const Run>(read), layersAbove(4)));
        QCOMPARE(upTo->levels[2].labelReadings.size(), std::size_t(5)); // what shallow layers say is to be seen
        QCOMPARE(upTo->levels[2].labelReadings.back().layer, LayerIndex(4));
        const auto all = run(layersAbove(8));
        QCOMPARE(all->levels[2].label, std::optional<std::string>("thrush"));
    }
    void headsOfARun() {
        LessonMask mask;
        mask.heads = {"kind"};
        const auto without = run(mask);
        QVERIFY(without->levels[2].tokens.empty());
        QVERIFY(!without->levels[0].tokens[0].heads.contains("kind"));
        QVERIFY(without->levels[0].tokens[0].heads.contains("family"));
        QVERIFY(!without->levels[0].tokens[0].chosenLogprobs.contains("kind"));
    }
    /// Each head's text is its own: what a deeper or a hidden one wrote is not there, its first token neither.
    void columnsOfAFreeRun() {
        Run free = sampleFreeRun(5);
        QVERIFY(free.columns.size() >= 2);
        const auto whole = std::make_shared<const Run>(free);
        const auto textsOf = [&](const LessonMask& mask) {
            QStringList out;
            for (const RunColumn& column : documentAs<Run>(masked(whole, mask))->columns)
                out << QString::fromStdString(column.text + (column.tokens.empty() ? "" : "."));
            return out;
        };
        LessonMask mask;
        mask.answers = 1;
        for (const QString& text : textsOf(mask))
            QCOMPARE(text, QString());
        const int shallowest = free.columns.front().layer.value;
        mask = layersAbove(shallowest);
        for (std::size_t i = 0; i < free.columns.size(); ++i)
            QCOMPARE(textsOf(mask)[qsizetype(i)].isEmpty(), free.columns[i].layer.value > shallowest);
        mask = {};
        for (const RunColumn& column : free.columns)
            if (!column.head.empty()) mask.heads = {column.head};
        QVERIFY(!mask.heads.empty());
        for (std::size_t i = 0; i < free.columns.size(); ++i)
            QCOMPARE(textsOf(mask)[qsizetype(i)].isEmpty(), free.columns[i].head == mask.heads.front());
    }
    void layersAndHeadsOfALens() {
        const auto shown = lens(layersAbove(2));
        for (std::size_t row = 0; row < shown->rows.size(); ++row)
            for (std::size_t p = 0; p < shown->positions.size(); ++p) {
                const bool hidden = shown->rows[row].layer.value > 2;
                QCOMPARE(shown->hasCell(row, p), !hidden);
                QCOMPARE(std::isnan(shown->value(LensStatistic::Probability, row, p)), hidden);
                QCOMPARE(std::isnan(shown->trackedLogprob(TokenId(1), row, p)), hidden);
            }
        LessonMask mask;
        mask.heads = {"animal"};
        const auto without = lens(mask);
        QVERIFY(!without->hasCell(without->rows.size() - 1, 0));
        QVERIFY(without->hasCell(0, 0));
    }
    void positionsOfALens() {
        LessonMask mask;
        mask.positionsAfter = PositionPlace{PositionPlace::Kind::Number, 1};
        const auto shown = lens(mask);
        QVERIFY(shown->hasCell(0, 1));
        QVERIFY(!shown->hasCell(0, 2));
        QCOMPARE(shown->positions[2].text, std::string("?"));
        QVERIFY(!shown->targets[1]); // it would say what comes
        QVERIFY(shown->text.empty());
        mask.positionsAfter->number = 99; // there is none: all are shown
        QVERIFY(lens(mask)->hasCell(0, 4));
        LessonMask answers;
        answers.answers = 1; // of the sample from position 1 on
        QVERIFY(lens(answers)->hasCell(0, 0));
        QVERIFY(!lens(answers)->hasCell(0, 1));
        QVERIFY(masked(std::make_shared<const Lens>(), answers));
    }
};

QTEST_GUILESS_MAIN(Masks)
#include "test_masks.moc"
