// SPDX-License-Identifier: GPL-3.0-or-later
// What four ways of decoding cost, counted by hand. Against counted runs: tests/evaluation/test_row_cost.cpp.
#include "model/analysis/decoding_cost.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace strata;

class DecodingCostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countedByHand() {
        // A prompt of 10, 3 tokens at layer 2; 4 fed, 2 tokens at layer 5; K = 6.
        const std::vector<LevelLengths> levels{{10, 3, LayerIndex(2)}, {4, 2, LayerIndex(5)}};
        const DecodingCosts costs = decodingCosts(levels, 6);
        // 18 positions through layers 1 to 5, since both go there; layer 6 is never run.
        QCOMPARE(costs.deferred, (CountedCost{5 * 18, 2 * 3 + 5 * 2}));
        QCOMPARE(costs.fullDepth, (CountedCost{6 * 18, 6 * 5}));
        QCOMPARE(costs.reencoded, (CountedCost{6 * (12 + 18), 6 * 5}));
        QCOMPARE(costs.flat, (CountedCost{6 * (10 + 5 - 1), 6 * 5}));
        QCOMPARE(decodingCostsToJson(costs)["deferred"]["layer_tokens"], 90);
    }

    void aLevelThatIsNotReachedCostsNothing() {
        const std::vector<LevelLengths> levels{{10, 3, LayerIndex(2)}};
        QCOMPARE(decodingCosts(levels, 6).deferred, (CountedCost{2 * 12, 2 * 3}));
        QCOMPARE(decodingCosts(std::span<const LevelLengths>(), 6), DecodingCosts());
        EvaluationRecord record;
        record.levels.resize(2);
        record.levels[0].beforeTokens = 10;
        record.levels[0].answerTokens = 3;
        record.levels[1].answered = false;
        const std::vector<EvaluatedLevel> evaluated{{"a", "a", LayerIndex(2), Readout::Raw, true},
                                                    {"b", "b", LayerIndex(5), Readout::Raw, true}};
        QCOMPARE(decodingCosts(record, evaluated, 6), decodingCosts(levels, 6));
    }

    void aShallowLevelBelowADeepOne() {
        // The layers above the second level's have nothing of its tokens.
        const std::vector<LevelLengths> levels{{10, 3, LayerIndex(5)}, {4, 2, LayerIndex(2)}};
        QCOMPARE(decodingCosts(levels, 6).deferred, (CountedCost{2 * 18 + 3 * 12, 5 * 3 + 2 * 2}));
    }
};

QTEST_GUILESS_MAIN(DecodingCostTest)
#include "test_decoding_cost.moc"
