// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted of a comparison: differences, another top-1, rows of models of other depths, and what cannot be.
#include "model/analysis/comparison_study.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <QTest>

#include <algorithm>

using namespace strata;

namespace {

using LensPtr = std::shared_ptr<const Lens>;

Comparison of(const Lens& a, const Lens& b, Alignment alignment = Alignment::ByPosition) {
    return *makeComparison(std::make_shared<const Lens>(a), std::make_shared<const Lens>(b), alignment);
}

std::string refused(const Comparison& comparison, std::optional<Alignment> alignment = {},
                    std::optional<LensStatistic> statistic = {}) {
    const auto study = studyComparison(comparison, alignment, statistic);
    return study ? std::string() : study.error().message();
}

} // namespace

class TestComparisonStudy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameTwice() {
        const Lens lens = test::sampleLens();
        const auto study = studyComparison(of(lens, lens));
        QVERIFY(study);
        QCOMPARE(study->rows.size(), lens.rows.size());
        QCOMPARE(study->columns.size(), lens.positions.size());
        QCOMPARE(study->summary.cells, lens.rows.size() * lens.positions.size());
        QCOMPARE(study->summary.changed, std::size_t(0));
        QCOMPARE(study->summary.mean, 0.0);
        QCOMPARE(study->summary.median, 0.0);
        QVERIFY(study->summary.largest.empty());
        QVERIFY(!study->byRelativeDepth);
    }

    /// Two cells of twenty-five are changed by hand; everything follows from them.
    void differencesByHand() {
        const Lens a = test::sampleLens(4, 5, false);
        Lens b = a;
        auto& values = b.statistics[std::size_t(LensStatistic::Probability)];
        values[b.cell(2, 3)] = a.value(LensStatistic::Probability, 2, 3) + 0.25f;
        values[b.cell(4, 1)] = a.value(LensStatistic::Probability, 4, 1) - 0.5f;
        const std::size_t top = b.cell(4, 1) * std::size_t(b.topK);
        b.topIds[top] = TokenId((b.topIds[top].value + 1) % 5);
        const auto study = studyComparison(of(a, b));
        QVERIFY(study);
        const ComparisonSummary& sum = study->summary;
        QCOMPARE(sum.cells, std::size_t(25));
        QCOMPARE(sum.numbers, std::size_t(25));
        QCOMPARE(sum.changed, std::size_t(1));
        QVERIFY(study->isChanged(4, 1) && !study->isChanged(2, 3));
        QVERIFY(std::abs(sum.mean - (0.25 - 0.5) / 25) < 1e-7);
        QCOMPARE(sum.median, 0.0);
        QVERIFY(std::abs(sum.most - 0.5) < 1e-6);
        QCOMPARE(sum.largest.size(), std::size_t(2));
        QCOMPARE(sum.largest[0].row, std::size_t(4));
        QCOMPARE(sum.largest[0].column, std::size_t(1));
        QVERIFY(std::abs(study->difference(2, 3) - 0.25) < 1e-6);
        // The other way round every difference has the other sign.
        const auto back = studyComparison(of(b, a));
        QVERIFY(back && std::abs(back->difference(4, 1) - 0.5) < 1e-6);
        QVERIFY(std::abs(back->summary.mean + sum.mean) < 1e-9);
    }

    void theMedianOfAnEvenNumber() {
        const Lens a = test::sampleLens(1, 1, false); // two cells
        Lens b = a;
        auto& values = b.statistics[std::size_t(LensStatistic::Probability)];
        values[0] += 0.1f;
        values[1] += 0.3f;
        const auto study = studyComparison(of(a, b));
        QVERIFY(study && std::abs(study->summary.median - 0.2) < 1e-6);
    }

    void tokensOfOneSideAlone() {
        const Lens a = test::sampleLens(4, 5, false);
        Lens b = test::sampleLens(4, 3, false);
        const auto study = studyComparison(of(a, b));
        QVERIFY(study);
        QCOMPARE(study->summary.pairedColumns, std::size_t(3));
        QCOMPARE(study->summary.onlyA, std::size_t(2));
        QCOMPARE(study->summary.onlyB, std::size_t(0));
        QCOMPARE(study->summary.cells, std::size_t(15));
        QVERIFY(study->a.tops[study->cell(0, 4)] >= 0 && study->b.tops[study->cell(0, 4)] < 0);
        QVERIFY(std::isnan(study->difference(0, 4)));
        // A cell that was not computed is counted as such.
        b.topIds[b.cell(1, 1) * std::size_t(b.topK)] = TokenId(-1);
        const auto gap = studyComparison(of(a, b));
        QVERIFY(gap);
        QCOMPARE(gap->summary.missing, std::size_t(1));
        QCOMPARE(gap->summary.cells, std::size_t(14));
    }

    void byTextAndByLevel() {
        const Lens a = test::sampleLens(4, 5, false);
        Lens b = a;
        b.positions[2] = {TokenId(9), "▁x", "x"}; // another word in the middle
        auto study = studyComparison(of(a, b), Alignment::ByText);
        QVERIFY(study);
        QCOMPARE(study->summary.pairedColumns, std::size_t(4));
        QCOMPARE(study->columns.size(), std::size_t(6));
        QCOMPARE(study->columns[2].b, -1);
        QCOMPARE(study->columns[3].a, -1);
        study = studyComparison(of(a, b), Alignment::ByLevel);
        QVERIFY(study);
        QCOMPARE(study->summary.pairedColumns, std::size_t(5));
        QCOMPARE(study->columns[1].stage, std::string("kind"));
        Lens text = b;
        text.segments.clear();
        QVERIFY(refused(of(a, text), Alignment::ByLevel).find("needs the levels of a run") != std::string::npos);
    }

    void modelsOfOtherDepth() {
        const Lens a = test::sampleLens(4, 3, false), b = test::sampleLens(8, 3, false);
        const auto study = studyComparison(of(a, b));
        QVERIFY(study);
        QVERIFY(study->byRelativeDepth);
        QCOMPARE(study->rows.size(), std::size_t(5));
        for (const ComparedRow& row : study->rows)
            QCOMPARE(row.layerOfB.value, 2 * row.layerOfA.value);
        QCOMPARE(study->summary.rowsOnlyB, std::size_t(4));
        const auto back = studyComparison(of(b, a)); // the rows of the shallow one decide
        QVERIFY(back);
        QCOMPARE(back->rows.size(), std::size_t(5));
        QCOMPARE(back->rows[1].layerOfA.value, 2);
    }

    void statistics() {
        const Lens a = test::sampleLens(4, 5, false);
        Lens b = a;
        for (auto& values : b.statistics)
            values.clear();
        const std::vector<LensStatistic> both = commonStatistics(of(a, b));
        QCOMPARE(both, (std::vector{LensStatistic::Probability, LensStatistic::LogProbability}));
        QVERIFY(studyComparison(of(a, b), {}, LensStatistic::LogProbability)); // of the top-k
        Comparison kept = of(a, a);
        kept.statistic = LensStatistic::Entropy;
        QCOMPARE(studyComparison(kept)->statistic, LensStatistic::Entropy);
        QCOMPARE(studyComparison(kept, {}, LensStatistic::Margin)->statistic, LensStatistic::Margin);
        QCOMPARE(refused(of(a, b), {}, LensStatistic::Entropy),
                 std::string("comparison: has no entropy on both sides; what both have: probability, logprob."));
        b.topK = 0;
        b.topIds.clear();
        b.topLogprobs.clear();
        QVERIFY(refused(of(a, b)).find("no statistic in common") != std::string::npos);
    }

    void whatCannotBe() {
        const Lens a = test::sampleLens(4, 5, false);
        Lens b = a;
        for (SequenceToken& token : b.positions)
            token = {TokenId(7), "q", "q"};
        QVERIFY(refused(of(a, b), Alignment::ByText).find("beside one of the other; align by position.") !=
                std::string::npos);
        Lens empty = a;
        empty.positions.clear();
        empty.rows.clear();
        empty.segments.clear();
        QCOMPARE(refused(of(a, empty)), std::string("comparison: cannot be made: the second document is empty."));
        Lens other = a;
        for (LensRow& row : other.rows)
            row.layer = LayerIndex(row.layer.value + 10);
        QVERIFY(refused(of(a, other)).find("no layer that both") != std::string::npos);
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        const auto mixed = makeComparison(run, std::make_shared<const Lens>(a), Alignment::ByPosition);
        QVERIFY(!mixed);
        QVERIFY(mixed.error().message().find("these are one of each") != std::string::npos);
        QVERIFY(!makeComparison(nullptr, run, Alignment::ByLevel));
    }

    void runsStageByStage() {
        const Run a = test::sampleHierarchicalRun();
        Run b = a;
        RunLevel& first = b.levels.front();
        first.label = "plant";
        first.labelProbability = 0.25;
        const auto comparison =
            makeComparison(std::make_shared<const Run>(a), std::make_shared<const Run>(b), suggestedAlignment(a, b));
        QVERIFY(comparison);
        QCOMPARE(comparison->alignment, Alignment::ByLevel);
        const auto study = studyComparison(*comparison);
        QVERIFY2(study, study ? "" : study.error().message().c_str());
        QCOMPARE(study->summary.levels, a.levels.size());
        QCOMPARE(study->summary.changedLevels, std::size_t(1));
        QCOMPARE(study->stages[0].b->text, std::string("plant"));
        QCOMPARE(study->stages[0].b->probability, std::optional(0.25));
        std::size_t tokens = 0;
        for (const RunLevel& level : a.levels)
            tokens += level.tokens.size();
        QCOMPARE(study->columns.size(), tokens);
        QCOMPARE(study->columns[0].stage, a.levels[0].name);
        QCOMPARE(study->summary.changed, std::size_t(0));
        // The head that decodes says the token's own reading.
        const auto row =
            std::ranges::find_if(study->rows, [&](const ComparedRow& one) { return one.headOfA == a.levels[0].head; });
        QVERIFY(row != study->rows.end());
        const Reading& reading = a.levels[0].tokens[0].reading;
        const std::size_t cell = study->cell(std::size_t(row - study->rows.begin()), 0);
        QCOMPARE(study->textOf(study->a.tops[cell]), reading.top.front().text);
        QVERIFY(std::abs(study->a.values[cell] - std::exp(reading.top.front().logprob)) < 1e-6f);
    }

    /// A file may name stages in any order: no token is then read that is not there.
    void stagesInAnotherOrder() {
        Lens a = test::sampleLens(4, 2, false);
        a.segments = {{RunSegment::Kind::Answer, 0, 1, 2}, {RunSegment::Kind::Answer, 0, 0, 1}};
        const auto study = studyComparison(of(a, a), Alignment::ByLevel);
        QVERIFY2(study, study ? "" : study.error().message().c_str());
        QCOMPARE(study->summary.pairedColumns, std::size_t(1));
        QCOMPARE(study->summary.onlyA, std::size_t(1));
        QCOMPARE(study->columns.size(), std::size_t(3));
        QCOMPARE(study->columns[2].stage, a.levelNames[0]);
        QCOMPARE(study->columns[0].stage, std::string());
    }

    /// A document beside itself, the very same one.
    void oneRunTwice() {
        const auto run = std::make_shared<const Run>(test::sampleHierarchicalRun());
        const auto study = studyComparison(*makeComparison(run, run, Alignment::ByLevel));
        QVERIFY(study);
        QCOMPARE(study->stages.size(), run->levels.size());
        QCOMPARE(study->summary.levels, run->levels.size());
        QCOMPARE(study->summary.changedLevels, std::size_t(0));
    }

    void manyHeadsOfOneName() {
        Run a = test::sampleHierarchicalRun();
        HeadSummary head = a.heads.front();
        head.name = "x";
        a.heads.assign(20'000, head);
        const auto study = studyComparison(
            *makeComparison(std::make_shared<const Run>(a), std::make_shared<const Run>(a), Alignment::ByLevel));
        QVERIFY2(study, study ? "" : study.error().message().c_str());
        QVERIFY(study->rows.size() <= std::size_t(20'000) + 100);
        QCOMPARE(study->summary.rowsOnlyA, std::size_t(0));
    }

    void tooManyCells() {
        const auto run = [](int heads, std::size_t tokens) {
            Run out = test::sampleHierarchicalRun();
            out.levels.resize(1);
            out.levels[0].tokens.resize(tokens, out.levels[0].tokens.front());
            out.heads.resize(1);
            for (int i = 1; i < heads; ++i) {
                out.heads.push_back(out.heads.front());
                out.heads.back().name = "h" + std::to_string(i);
            }
            return std::make_shared<const Run>(std::move(out));
        };
        const auto large = run(70'000, 1'000);
        QVERIFY(refused(*makeComparison(large, large, Alignment::ByPosition)).find("which is too many") !=
                std::string::npos);
    }

    void freeRuns() {
        const Run a = test::sampleFreeRun();
        const auto comparison =
            makeComparison(std::make_shared<const Run>(a), std::make_shared<const Run>(a), Alignment::ByLevel);
        const auto study = studyComparison(*comparison);
        QVERIFY2(study, study ? "" : study.error().message().c_str());
        QCOMPARE(study->stages.size(), a.columns.size());
        QCOMPARE(study->summary.changed, std::size_t(0));
    }

    void howTwoAreBestAligned() {
        const Lens a = test::sampleLens();
        Lens b = a;
        QCOMPARE(suggestedAlignment(a, b), Alignment::ByPosition);
        b.positions[1].id = TokenId(3);
        QCOMPARE(suggestedAlignment(a, b), Alignment::ByText);
        b.model.vocabularySize = 77;
        QCOMPARE(suggestedAlignment(a, b), Alignment::ByCharacters);
    }
};

QTEST_GUILESS_MAIN(TestComparisonStudy)
#include "test_comparison_study.moc"
