// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics of labels: six rows counted by hand, and what must hold whatever the rows are.
#include "tests/metrics/tables.h"

#include <algorithm>
#include <random>
#include <set>

using namespace strata;
using namespace strata::test;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> tiny = {
    R"({"gold": ["Animal", "Bird"], "predicted": ["Animal", "Bird"], "confidence": [0.9, 0.8]})",
    R"({"gold": ["Animal", "Bird"], "predicted": ["Animal", "Fish"], "confidence": [0.8, 0.6]})",
    R"({"gold": ["Animal", "Fish"], "predicted": ["Plant", "Fish"], "confidence": [0.6, 0.7]})",
    R"({"gold": ["Plant", "Tree"], "predicted": ["Plant", null], "confidence": [0.7, null]})",
    R"({"gold": ["Plant"], "predicted": ["Plant", "Herb"], "confidence": [0.9, 0.4]})",
    R"({"gold": ["Plant", "Tree"], "predicted": ["Animal", "Bird"], "confidence": [0.5, 0.5]})"};

enum class Answers { Any, FullLength, Consistent };

/// Rows over a tree of three levels, two children each; gold of full depth where `full`.
class Rows {
public:
    explicit Rows(unsigned seed) : m_random(seed) {}

    static const Taxonomy& tree() {
        static const Taxonomy taxonomy = [] {
            Json top = Json::array();
            for (const char a : {'A', 'B'}) {
                Json middle = Json::array();
                for (const char b : {'a', 'b'}) {
                    const std::string name{a, b};
                    middle.push_back({{"label", name}, {"children", {name + "1", name + "2"}}});
                }
                top.push_back({{"label", std::string{a}}, {"children", middle}});
            }
            return *taxonomyFromJson({{"children", top}}, "tree");
        }();
        return taxonomy;
    }

    std::vector<std::string> path(std::size_t length) {
        std::vector<std::string> out{std::string{pick() ? 'A' : 'B'}};
        if (length > 1) out.push_back(out.back() + (pick() ? "a" : "b"));
        if (length > 2) out.push_back(out.back() + (pick() ? "1" : "2"));
        return out;
    }

    std::vector<std::string> make(int count, bool full, Answers answers) {
        std::vector<std::string> lines;
        for (int i = 0; i < count; ++i) {
            const std::size_t length = full ? 3 : 1 + m_random() % 3;
            const auto gold = path(length);
            Json predicted = gold, confidence = Json::array();
            if (!pick()) predicted = path(answers == Answers::Any ? 1 + m_random() % 3 : length);
            if (answers != Answers::Consistent)
                for (std::size_t l = 0; l < predicted.size(); ++l)
                    if (m_random() % 4 == 0) predicted[l] = path(l + 1).back(); // perhaps off its parent
            if (answers == Answers::Any && m_random() % 6 == 0) predicted.back() = nullptr;
            for (std::size_t l = 0; l < predicted.size(); ++l)
                confidence.push_back(static_cast<double>(m_random() % 41) / 40);
            lines.push_back(
                Json({{"gold", gold}, {"predicted", predicted}, {"confidence", confidence}, {"id", std::to_string(i)}})
                    .dump());
        }
        return lines;
    }

    std::mt19937& random() { return m_random; }

private:
    bool pick() { return m_random() % 2 == 0; }
    std::mt19937 m_random;
};

/// The largest difference between the metrics of two scores; those that only one has count as 1.
double difference(const Score& a, const Score& b, const std::set<std::string>& without = {}) {
    std::map<std::string, Measure> values;
    visitMetrics(a, [&](const std::string& pointer, const Measure& value) { values[pointer] = value; });
    double largest = 0;
    visitMetrics(b, [&](const std::string& pointer, const Measure& value) {
        for (const std::string& part : without)
            if (pointer.ends_with(part)) return;
        const Measure& other = values[pointer];
        if (other.has_value() != value.has_value())
            largest = 1;
        else if (value)
            largest = std::max(largest, std::abs(*value - *other));
    });
    return largest;
}

} // namespace

class TestLabelMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countedByHand() {
        const Score score = scoreOf(tiny, &lifeTaxonomy());
        QCOMPARE(score.labels, std::int64_t{7});
        QCOMPARE(score.depth, 2);
        QVERIFY(near(score.labelsPerRow, 11.0 / 6));
        QVERIFY(near(score.exactMatch, 1.0 / 6) && near(score.jointAccuracy, 2.0 / 6));
        QVERIFY(near(score.jointMicroF1, 2.0 / 6) && near(score.jointMacroF1, 1.5 / 6));
        QVERIFY(near(score.microF1, 12.0 / 22) && near(score.microPrecision, 6.0 / 11));
        QVERIFY(near(score.macroF1, 2.5 / 7) && near(score.macroF1Present, 2.5 / 6));
        QVERIFY(near(score.cMicroF1, 10.0 / 22) && near(score.cMacroF1, (2.0 / 3 + 2.0 / 3 + 0.5) / 7));
        const double penalty = 2 / (1 + std::exp(3.0 / 11));
        QVERIFY(near(score.pPenalty, penalty));
        QVERIFY(near(score.pMicroF1, penalty * 2 / 9) && near(score.pMacroF1, penalty * 0.1));
        QVERIFY(near(score.hierarchicalPrecision, 7.0 / 12) && near(score.hierarchicalRecall, 7.0 / 11));
        QVERIFY(near(score.hierarchicalF1, 14.0 / 23));
        QVERIFY(near(score.hierarchicalF1Samples, (1 + 0.5 + 0.8 + 2.0 / 3 + 2.0 / 3 + 0) / 6));
        QVERIFY(near(score.consistency, 5.0 / 6));
        QCOMPARE(score.levels[1].rows, std::int64_t{5});
        QVERIFY(near(score.levels[1].accuracy, 0.4) && near(score.levels[1].accuracyWithParents, 0.2));
        QVERIFY(near(score.levels[1].macroF1, 7.0 / 30) && near(score.levels[1].macroF1Present, 7.0 / 24));
        QVERIFY(near(score.levels[1].validRate, 5.0 / 6));
        QVERIFY(near(score.calibration[0].ece, 0.3) && near(score.calibration[0].mce, 0.6));
        QVERIFY(near(score.calibration[0].brier, 0.76 / 6) && near(score.calibration[0].aurc, (0.2 + 2.0 / 6) / 6));
        QVERIFY(near(score.calibration[1].aurc, (1.0 / 3 + 0.5) / 4));
        // Level 2 has gold where level 1 is right in rows 1, 2 and 4, of which 1 is right there, too; wrong in rows 3
        // and 6, of which 3 is right all the same.
        QCOMPARE(score.propagation.size(), std::size_t{1});
        QCOMPARE(score.propagation[0].level, 2);
        QCOMPARE(score.propagation[0].rowsAboveRight, std::int64_t{3});
        QCOMPARE(score.propagation[0].rowsAboveWrong, std::int64_t{2});
        QVERIFY(near(score.propagation[0].rightGivenRight, 1.0 / 3));
        QVERIFY(near(score.propagation[0].rightGivenWrong, 1.0 / 2));
    }

    void oneRow() {
        const Score right = scoreOf({tiny[0]}, &lifeTaxonomy());
        QVERIFY(near(right.exactMatch, 1) && near(right.microF1, 1) && near(right.macroF1, 2.0 / 7));
        QVERIFY(near(right.consistency, 1) && near(right.pMicroF1, 1) && near(right.calibration[0].aurc, 0));
        QVERIFY(near(right.propagation[0].rightGivenRight, 1) && !right.propagation[0].rightGivenWrong);
        const Score none = scoreOf({R"({"gold": ["Animal", "Bird"], "predicted": []})"}, &lifeTaxonomy());
        QVERIFY(near(none.exactMatch, 0) && near(none.microPrecision, 0) && near(none.microF1, 0));
        QVERIFY(near(none.hierarchicalPrecision, 0) && near(none.hierarchicalF1Samples, 0) &&
                near(none.consistency, 0));
        QVERIFY(near(none.pPenalty, 1) && !none.levels[0].validRate && none.calibration.empty());
    }

    void whatIsUndefinedIsNull() {
        const Score score = scoreOf({R"({"id": "1"})", R"({"gold": [], "predicted": [null]})"}, &lifeTaxonomy());
        QCOMPARE(score.rows, std::int64_t{2});
        int defined = 0;
        visitMetrics(score, [&](const std::string& pointer, const Measure& value) {
            if (!value) return;
            ++defined;
            QCOMPARE(pointer, std::string("/levels/0/valid_rate"));
        });
        QCOMPARE(defined, 1); // a null among the predicted is one that is no valid label
        QCOMPARE(scoreToJson(score)["micro_f1"], Json());
        QCOMPARE(scoreToJson(score)["levels"].size(), std::size_t{2});
    }

    void withoutATreeALabelIsLevelAndName() {
        const Score score = scoreOf({R"({"gold": ["Mind", "Depression"], "predicted": ["Body", "Depression"]})",
                                     R"({"gold": ["Body", "Depression", "Deep"], "predicted": ["Body", null]})"});
        QCOMPARE(score.labels, std::int64_t{4});
        QCOMPARE(score.depth, 3);
        QVERIFY(near(score.levels[1].accuracy, 0.5)); // with a tree they would be two labels of one name
        QVERIFY(near(score.levels[1].accuracyWithParents, 0));
        QVERIFY(near(score.macroF1, *score.macroF1Present));
        QVERIFY(!score.cMicroF1 && !score.cMacroF1 && !score.pMicroF1 && !score.pPenalty && !score.consistency);
        QVERIFY(!score.hierarchicalF1 && !score.hierarchicalF1Samples);
    }

    void equalNamesUnderTwoParentsAreTwoLabels() {
        const Taxonomy taxonomy = taxonomyOf(
            R"({"children": [{"label": "Mind", "children": ["Depression"]}, {"label": "Body", "children": ["Depression"]}]})");
        const auto level2 = [&](const char* predicted) {
            return scoreOf(
                       {
                           std::string(R"({"gold": ["Body", "Depression"], "predicted": )") + predicted + "}",
                       },
                       &taxonomy)
                .levels[1];
        };
        QVERIFY(near(level2(R"(["Body", "Depression"])").accuracy, 1));
        QVERIFY(near(level2(R"(["Mind", "Depression"])").accuracy, 0));
        QVERIFY(near(level2(R"([null, "Depression"])").accuracy, 0)); // the first of that name, Mind's
    }

    void severalPathsAreOneSet() {
        const Score score = scoreOf(
            {R"({"gold": [["Animal", "Bird"], ["Plant"]], "predicted": [["Plant"], ["Animal", "Bird"], ["Animal"]],
                 "confidence": [[0.5], [0.25, 1], [0.75]]})",
             R"({"gold": [["Animal"]], "predicted": []})"},
            &lifeTaxonomy());
        QVERIFY(near(score.exactMatch, 0.5) && near(score.labelsPerRow, 2));
        QVERIFY(!score.jointMicroF1 && !score.jointMacroF1 && near(score.jointAccuracy, 0.5));
        QVERIFY(near(score.consistency, 0.5));                // a row without prediction is not consistent
        QCOMPARE(score.calibration[0].rows, std::int64_t{2}); // Animal once, with its first path's confidence
        QVERIFY(near(score.calibration[0].meanConfidence, 0.375));
    }

    void oraclesOfOnePathARow() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Score score = scoreOf(Rows(seed).make(60, false, Answers::Any), &Rows::tree());
            QVERIFY(near(score.jointMicroF1, *score.jointAccuracy));
            QVERIFY(*score.cMicroF1 <= *score.microF1 + 1e-12);
            QVERIFY(*score.macroF1 <= *score.macroF1Present + 1e-12);
            for (const CalibrationScore& level : score.calibration) {
                QVERIFY(*level.ece <= *level.mce + 1e-12);
                QVERIFY(*level.ece * *level.ece <= *level.brier + 1e-12);
            }
            for (const PropagationScore& level : score.propagation) {
                // P(right) = P(right | above right) P(above right) + P(right | above wrong) P(above wrong)
                const double n = static_cast<double>(level.rowsAboveRight + level.rowsAboveWrong);
                const double right = static_cast<double>(level.rowsAboveRight) * level.rightGivenRight.value_or(0) +
                                     static_cast<double>(level.rowsAboveWrong) * level.rightGivenWrong.value_or(0);
                QVERIFY(near(score.levels[static_cast<std::size_t>(level.level - 1)].accuracy, right / n));
            }
        }
    }

    void oneLabelALevelMakesMicroF1TheMeanOfTheLevels() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Score ragged = scoreOf(Rows(seed).make(60, false, Answers::FullLength), &Rows::tree());
            double right = 0, rows = 0;
            for (const LevelScore& level : ragged.levels) {
                right += *level.accuracy * static_cast<double>(level.rows);
                rows += static_cast<double>(level.rows);
            }
            QVERIFY(near(ragged.microF1, right / rows));
            const Score full = scoreOf(Rows(seed).make(60, true, Answers::FullLength), &Rows::tree());
            QVERIFY(near(full.microF1,
                         (*full.levels[0].accuracy + *full.levels[1].accuracy + *full.levels[2].accuracy) / 3));
            QVERIFY(near(full.jointAccuracy, *full.exactMatch));
            QVERIFY(near(full.jointAccuracy, *full.levels[2].accuracyWithParents));
        }
    }

    void constrainedAnswersMakeCMicroTheMicro() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Score score = scoreOf(Rows(seed).make(60, true, Answers::Consistent), &Rows::tree());
            QVERIFY(near(score.consistency, 1));
            QVERIFY(near(score.cMicroF1, *score.microF1) && near(score.hierarchicalF1, *score.microF1));
            QVERIFY(near(score.pPenalty, 1) && near(score.pMicroF1, *score.jointAccuracy));
            for (const LevelScore& level : score.levels)
                QVERIFY(near(level.validRate, 1));
        }
    }

    void orderAndCopiesOfRows() {
        Rows rows(5);
        std::vector<std::string> lines = rows.make(80, false, Answers::Any);
        const Score once = scoreOf(lines, &Rows::tree());
        std::shuffle(lines.begin(), lines.end(), rows.random());
        QVERIFY(difference(once, scoreOf(lines, &Rows::tree())) < 1e-12);
        std::vector<std::string> twice = lines;
        twice.insert(twice.end(), lines.begin(), lines.end());
        const Score doubled = scoreOf(twice, &Rows::tree());
        QVERIFY(difference(once, doubled, {"/aurc"}) < 1e-12);
        // Weights say the same as copies.
        const auto table = tableOf(lines, &Rows::tree());
        const std::vector<std::uint32_t> two(lines.size(), 2);
        QVERIFY(difference(doubled, table->score(two)) < 1e-12);
    }

    void equalConfidences() {
        std::vector<std::string> lines;
        for (int i = 0; i < 10; ++i)
            lines.push_back(std::string("{\"gold\": [\"Animal\"], \"predicted\": [\"") + (i < 7 ? "Animal" : "Plant") +
                            "\"], \"confidence\": [0.6]}");
        const CalibrationScore level = scoreOf(lines).calibration.at(0);
        QVERIFY(near(level.ece, 0.1) && near(level.mce, 0.1) && near(level.aurc, 0.3));
        // Edges: 0 is in the first bin, 0.2 in the third, which ends there.
        const auto one = [](const char* confidence, bool right) {
            return std::string("{\"gold\": [\"Animal\"], \"predicted\": [\"") + (right ? "Animal" : "Plant") +
                   "\"], \"confidence\": [" + confidence + "]}";
        };
        const CalibrationScore edges =
            scoreOf({one("0", true), one("0.05", false), one("0.2", true), one("0.15", false), one("0.21", false)})
                .calibration.at(0);
        QVERIFY(near(edges.ece, (0.95 + 0.65 + 0.21) / 5));
    }

    void likelihoodOfRecords() {
        const Score score = scoreOf(
            {R"({"levels": [{"name": "reply", "gold_logprob": -3.0, "gold_tokens": 4}]})",
             R"({"levels": [{"name": "reply", "gold_logprob": -1.0, "gold_tokens": 4}, {"name": "none", "gold_tokens": 0,
                 "gold_logprob": 0}]})",
             R"({"levels": ["of another program"]})", R"({"levels": 3})"});
        QCOMPARE(score.likelihood.size(), std::size_t{1});
        const LikelihoodScore& reply = score.likelihood.at("reply");
        QVERIFY(near(reply.crossEntropy, 0.5) && near(reply.perplexity, std::exp(0.5)));
        QCOMPARE(reply.tokens, std::int64_t{8});
        QCOMPARE(reply.rows, std::int64_t{2});
        QCOMPARE(reply.impossible, std::int64_t{0});
    }

    /// A head that has rows for some tokens only says other answers with probability 0, which JSON writes as null.
    void impossibleAnswersAreCounted() {
        const Score score = scoreOf({R"({"levels": [{"name": "reply", "gold_logprob": -3.0, "gold_tokens": 4}]})",
                                     R"({"levels": [{"name": "reply", "gold_logprob": null, "gold_tokens": 2}]})"});
        const LikelihoodScore& reply = score.likelihood.at("reply");
        QVERIFY(near(reply.crossEntropy, 0.75));
        QCOMPARE(reply.rows, std::int64_t{1});
        QCOMPARE(reply.tokens, std::int64_t{4});
        QCOMPARE(reply.impossible, std::int64_t{1});
        QCOMPARE(scoreToJson(score)["likelihood"]["reply"]["impossible_rows"], 1);
    }
};

QTEST_GUILESS_MAIN(TestLabelMetrics)
#include "test_label_metrics.moc"
