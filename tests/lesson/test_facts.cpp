// SPDX-License-Identifier: GPL-3.0-or-later
// Facts in runs, lenses and evaluations, against what the documents hold; what cannot be asked is a sentence.
#include "model/analysis/lens_analysis.h"
#include "model/lesson/facts.h"
#include "tests/support/sample_evaluation.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"
#include "tests/support/value_of.h"

#include <QtTest>

using namespace strata;
using namespace strata::test;

namespace {

FactPlace answer(int number, std::optional<LayerPlace> layer = {}) {
    return {std::move(layer), PositionPlace{PositionPlace::Kind::Answer, number}, {}};
}
FactPlace level(const char* name, std::optional<LayerPlace> layer = {}) {
    return {std::move(layer), {}, name};
}
LayerPlace layer(int number) {
    return {LayerPlace::Kind::Number, number, {}};
}
LayerPlace head(const char* name) {
    return {LayerPlace::Kind::Head, 0, name};
}
Fact fact(FactKind kind, FactPlace at, std::string token = {}) {
    Fact out;
    out.kind = kind;
    out.at = std::move(at);
    out.token = std::move(token);
    return out;
}
std::string text(const FactValue& value) {
    return std::get<std::string>(value.value);
}
double number(const FactValue& value) {
    return *value.number();
}
bool tells(const Result<FactValue>& value, const char* words) {
    if (value) return false;
    if (value.error().message().find(words) != std::string::npos) return true;
    qWarning("%s", value.error().message().c_str());
    return false;
}

/// With label readings of every layer: a wrong label, then the right one from `settles` on.
Run withLabelReadings(Run run, int settles) {
    for (int l = 0; l <= 8; ++l) {
        LabelReading reading;
        reading.layer = LayerIndex(l);
        reading.label = l < settles ? (l % 2 ? "mammal" : "fish") : "bird";
        reading.probability = 0.1 * l;
        reading.entropy = 2.0 - 0.2 * l;
        run.levels[1].labelReadings.push_back(reading);
    }
    return run;
}

} // namespace

class Facts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokensOfARun() {
        const Run run = sampleHierarchicalRun();
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::TopOne, answer(2))))), std::string("bird"));
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::TopOne, answer(2, layer(0)))))), std::string("fish"));
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::TopOne, answer(2, head("domain")))))),
                 std::string("animal"));
        QCOMPARE(float(number(valueOf(factInRun(run, fact(FactKind::Probability, answer(2), "bird"))))), 0.812f);
        QCOMPARE(float(number(valueOf(factInRun(run, fact(FactKind::Probability, answer(1, layer(3))))))), 0.947f);
        // The chosen token's probability is kept at every head, also where it is not among the first.
        QCOMPARE(float(number(valueOf(factInRun(run, fact(FactKind::Probability, answer(3, head("domain")), "thr"))))),
                 0.004f);
        QVERIFY(!valueOf(factInRun(run, fact(FactKind::Probability, answer(2), "zebra"))).exists());
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::Rank, answer(2), "fish")))), 3.0);
        QVERIFY(!valueOf(factInRun(run, fact(FactKind::Rank, answer(2), "zebra"))).exists());
        const auto three = valueOf(factInRun(run, fact(FactKind::TopK, answer(2))));
        QCOMPARE(std::get<std::vector<std::string>>(three.value), (std::vector<std::string>{"bird", "mammal", "fish"}));
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::Entropy, answer(2))))),
                 double(run.levels[1].tokens[0].reading.entropy));
        // Position 11 says the token at 12.
        const FactPlace at{{}, PositionPlace{PositionPlace::Kind::Number, 11}, {}};
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::TopOne, at)))), std::string("bird"));
        const FactPlace last{{}, PositionPlace{PositionPlace::Kind::Last, 0}, {}};
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::TopOne, last)))), std::string("\n"));
    }
    void depthOfARunsToken() {
        const Run run = sampleHierarchicalRun();
        // Of "bird": p beats half of the rest from layer 4 on, as addLayers() made it.
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::SettlingLayer, answer(2))))), 4.0);
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::SettlingLayer, answer(2), " bird")))), 4.0);
        QVERIFY(!valueOf(factInRun(run, fact(FactKind::SettlingLayer, answer(2), "fish"))).exists());
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::Flips, answer(2))))), 1.0);
        // Without a place: where the run says the token, else its last level.
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::SettlingLayer, {}, "bird")))), 4.0);
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::TopOne, {})))), std::string("thr"));
        // head "family" reads layer 5: log 0.812 − log 0.815
        QVERIFY(qAbs(number(valueOf(factInRun(run, fact(FactKind::HeadMinusLens, answer(2, head("family")))))) -
                     std::log(0.812 / 0.815)) < 1e-6);
    }
    void labelsOfARun() {
        const Run run = withLabelReadings(sampleHierarchicalRun(), 5);
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::Label, level("family"))))), std::string("bird"));
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::Label, level("2"))))), std::string("bird"));
        QCOMPARE(text(valueOf(factInRun(run, fact(FactKind::Label, level("family", layer(2)))))), std::string("fish"));
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::Probability, level("family"))))), 0.812);
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::SettlingLayer, level("family"))))), 5.0);
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::Flips, level("family"))))), 5.0);
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::PathProbability, {})))), 0.444);
        QCOMPARE(number(valueOf(factInRun(run, fact(FactKind::PathProbability, level("family"))))), 0.765);
        Fact mammal = fact(FactKind::Rank, level("family"));
        mammal.label = "mammal";
        QCOMPARE(number(valueOf(factInRun(run, mammal))), 2.0);
        const auto path = valueOf(factInRun(run, fact(FactKind::Path, level("family"))));
        QCOMPARE(std::get<std::vector<std::string>>(path.value), (std::vector<std::string>{"animal", "bird"}));
        QCOMPARE(plainText(path), std::string("animal > bird"));
        Fact agree;
        agree.kind = FactKind::Agree;
        agree.a = level("family", layer(8));
        agree.b = level("family");
        QCOMPARE(std::get<bool>(valueOf(factInRun(run, agree)).value), true);
        agree.a.layer = layer(1);
        QCOMPARE(std::get<bool>(valueOf(factInRun(run, agree)).value), false);
    }
    void whatARunCannotSayIsTold() {
        const Run run = sampleHierarchicalRun();
        QVERIFY(tells(factInRun(run, fact(FactKind::TopOne, answer(2, layer(40)))), "its layers are 0 to 8"));
        QVERIFY(tells(factInRun(run, fact(FactKind::TopOne, answer(9))), "it has 3"));
        QVERIFY(tells(factInRun(run, fact(FactKind::TopOne, answer(1, head("tail")))), "domain, family, kind"));
        QVERIFY(tells(factInRun(run, fact(FactKind::Label, level("genus"))), "domain, family, kind"));
        QVERIFY(tells(factInRun(Run(), fact(FactKind::TopOne, {})), "at no position"));
        QVERIFY(tells(factInRun(run, fact(FactKind::Ece, level("family"))), "only an evaluation"));
        QVERIFY(tells(factInRun(run, fact(FactKind::SettlingLayer, level("family"))), "--label-readings"));
        QVERIFY(tells(factInRun(run, fact(FactKind::HeadMinusLens, answer(2))), "without a head"));
        QVERIFY(tells(factInRun(Run(), fact(FactKind::Label, level("family"))), "its levels are none"));
        QVERIFY(tells(factInRun(Run(), fact(FactKind::TopOne, answer(1))), "it has 0"));
        const FactPlace first{{}, PositionPlace{PositionPlace::Kind::Number, 0}, {}};
        QVERIFY(tells(factInRun(run, fact(FactKind::TopOne, first)), "generated no token"));
    }
    /// Names, tokens and labels come from files: what is told of them is one sentence.
    void whatIsToldIsOneSentence() {
        Run run = sampleHierarchicalRun();
        const std::string odd = "a\nb\x01" + std::string(5000, 'x');
        for (RunLevel& level : run.levels)
            level.name += odd;
        for (HeadSummary& head : run.heads)
            head.name += odd;
        const auto isSentence = [](const Result<FactValue>& value) {
            if (value || value.error().message().size() > 2000) return false;
            return std::ranges::none_of(value.error().message(),
                                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
        };
        QVERIFY(isSentence(factInRun(run, fact(FactKind::Label, level("genus")))));
        QVERIFY(isSentence(factInRun(run, fact(FactKind::TopOne, answer(1, head(odd.c_str()))))));
        QVERIFY(!checkLayer(run, head("tail")) && checkLayer(run, head("tail")).error().message().size() < 2000);
        Fact asked = fact(FactKind::TopOne, answer(2, head(odd.c_str())));
        asked.run = odd;
        QVERIFY(isSentence(factOf({}, {}, asked)));
        QVERIFY(isSentence(factOf({{odd, storedRunOf(std::make_shared<const Run>(run)).value()}}, {}, asked)));
    }

    /// A number that is none is no right answer, and no layer.
    void numbersThatAreNone() {
        Run run = withLabelReadings(sampleBrokenRun(), 5);
        for (LabelReading& reading : run.levels[1].labelReadings)
            reading.probability = reading.entropy = std::numeric_limits<double>::infinity();
        const auto none = [&](FactKind kind, FactPlace at) {
            return !valueOf(factInRun(run, fact(kind, at))).exists();
        };
        QVERIFY(none(FactKind::Probability, level("family", layer(3))));
        QVERIFY(none(FactKind::Entropy, level("family", layer(3))));
        Fact plant = fact(FactKind::Probability, level("domain"));
        plant.label = run.levels[0].candidates[1].label;
        QVERIFY(!valueOf(factInRun(run, plant)).exists());
    }

    void aLens() {
        const Lens lens = sampleLens();
        const auto at = [](int position, std::optional<LayerPlace> of = {}) {
            return FactPlace{std::move(of), PositionPlace{PositionPlace::Kind::Number, position}, {}};
        };
        const int row = lens.rowOf(LayerIndex(2));
        QCOMPARE(text(valueOf(factInLens(lens, fact(FactKind::TopOne, at(1, layer(2)))))),
                 lens.textOf(lens.topId(std::size_t(row), 1)));
        QCOMPARE(number(valueOf(factInLens(lens, fact(FactKind::SettlingLayer, at(3))))),
                 double(settlingDepths(lens)[3].layer));
        QCOMPARE(number(valueOf(factInLens(lens, fact(FactKind::Flips, at(3))))),
                 double(settlingDepths(lens)[3].flips));
        QCOMPARE(number(valueOf(factInLens(lens, fact(FactKind::Entropy, at(1, layer(2)))))),
                 double(lens.value(LensStatistic::Entropy, std::size_t(row), 1)));
        QCOMPARE(number(valueOf(factInLens(lens, fact(FactKind::HeadMinusLens, at(1, head("animal")))))),
                 double(headsAgainstLens(lens)[0].difference[1]));
        // The answer's segment begins at 1: the state at 0 says its first token.
        QCOMPARE(valueOf(factInLens(lens, fact(FactKind::TopOne, answer(1)))),
                 valueOf(factInLens(lens, fact(FactKind::TopOne, at(0)))));
        QCOMPARE(valueOf(factInLens(lens, fact(FactKind::TopOne, {}))),
                 valueOf(factInLens(lens, fact(FactKind::TopOne, at(4)))));
        QCOMPARE(valueOf(factInLens(lens, fact(FactKind::SettlingLayer, {}, lens.positions[3].text))),
                 valueOf(factInLens(lens, fact(FactKind::SettlingLayer, at(2), lens.positions[3].text))));
        Fact agree;
        agree.kind = FactKind::Agree;
        agree.a.layer = layer(0);
        agree.b.layer = LayerPlace{LayerPlace::Kind::Last, 0, {}};
        const auto matrix = agreementMatrix(lens, LensAgreement::TopOne);
        QCOMPARE(number(valueOf(factInLens(lens, agree))),
                 matrix.at(std::size_t(lens.rowOf(LayerIndex(0))), std::size_t(lens.finalRow())));
        QVERIFY(tells(factInLens(lens, fact(FactKind::TopOne, at(99))), "0 to 4"));
        QVERIFY(tells(factInLens(lens, fact(FactKind::TopOne, at(1, layer(9)))), "there are 0, 1, 2, 3, 4"));
        QVERIFY(tells(factInLens(lens, fact(FactKind::TopOne, at(1, head("tail")))), "there are animal"));
        QVERIFY(tells(factInLens(lens, fact(FactKind::PathProbability, at(1))), "which a lens does not have"));
        QVERIFY(tells(factInLens(Lens(), fact(FactKind::TopOne, at(0))), "has no positions"));
        QVERIFY(tells(factInLens(lens, fact(FactKind::TopOne, answer(2))), "answer 2"));
    }
    void anEvaluation() {
        const auto evaluation = std::make_shared<const Evaluation>(sampleEvaluation());
        const StoredRun stored = valueOf(storedRunOf(evaluation));
        const auto of = [&](FactKind kind, const char* name) { return factIn(stored, fact(kind, level(name))); };
        const auto& score = stored.study->score.calibration;
        QCOMPARE(number(valueOf(of(FactKind::Ece, "domain"))), *score[0].ece);
        QCOMPARE(number(valueOf(of(FactKind::Accuracy, "domain"))), *score[0].accuracy);
        QCOMPARE(number(valueOf(of(FactKind::Confidence, "area"))), *score[1].meanConfidence);
        QCOMPARE(number(valueOf(of(FactKind::Rows, "area"))), double(score[1].rows));
        Fact surest = fact(FactKind::Accuracy, level("domain"));
        surest.bin = 0;
        QCOMPARE(number(valueOf(factIn(stored, surest))), 1.0); // the answer with 0.9 is right
        QVERIFY(tells(of(FactKind::Ece, "reply"), "free text"));
        QVERIFY(tells(of(FactKind::Ece, "genus"), "has no level"));
        QVERIFY(tells(of(FactKind::TopOne, "domain"), "only a run or a lens"));
        QVERIFY(tells(factIn(stored, fact(FactKind::Ece, {})), "without a level"));
        QVERIFY(tells(factIn(stored, fact(FactKind::Accuracy, level("domain", layer(2)))), "--layer-readings"));
    }
    void predicates() {
        StoredRuns runs;
        runs["robin"] = {std::make_shared<const Run>(sampleHierarchicalRun()), nullptr};
        Run other = sampleHierarchicalRun();
        other.levels[1].label = "fish";
        runs["trout"] = {std::make_shared<const Run>(std::move(other)), nullptr};
        using Kind = Predicate::Kind;
        const auto holds = [&](Fact of, Kind kind, Operand operand = {}) {
            return valueOf(judged(runs, "robin", {std::move(of), kind, std::move(operand)})).holds;
        };
        const Fact label = fact(FactKind::Label, level("family")), p = fact(FactKind::Probability, level("family"));
        QVERIFY(holds(label, Kind::Equals, std::string("bird")));
        QVERIFY(!holds(label, Kind::NotEquals, std::string("bird")));
        QVERIFY(holds(label, Kind::In, std::vector<std::string>{"fish", "bird"}));
        QVERIFY(holds(label, Kind::Exists));
        QVERIFY(!holds(label, Kind::Exists, false));
        QVERIFY(holds(label, Kind::ChangedFrom, std::string("trout")));
        QVERIFY(!holds(label, Kind::ChangedFrom, std::string("robin")));
        QVERIFY(holds(p, Kind::Greater, 0.5));
        QVERIFY(holds(p, Kind::AtMost, 0.812));
        QVERIFY(holds(p, Kind::Less, fact(FactKind::Probability, level("domain"))));
        QVERIFY(!holds(p, Kind::AtLeast, fact(FactKind::Probability, level("domain"))));
        // What is not there is neither less nor more.
        const Fact absent = fact(FactKind::Probability, answer(2), "zebra");
        QVERIFY(!holds(absent, Kind::Less, 1.0));
        QVERIFY(!holds(absent, Kind::Greater, 0.0));
        QVERIFY(holds(absent, Kind::Exists, false));
        const auto wrong = judged(runs, "robin", {label, Kind::Less, 1.0});
        QVERIFY(!wrong && wrong.error().message().find("only numbers") != std::string::npos);
        const auto gone = judged(runs, "nobody", {label, Kind::Exists, {}});
        QVERIFY(!gone && gone.error().message().find("robin, trout") != std::string::npos);
    }
    void unlikeThingsAreNotCompared() {
        StoredRuns runs;
        runs["robin"] = {std::make_shared<const Run>(sampleHierarchicalRun()), nullptr};
        using Kind = Predicate::Kind;
        const Fact label = fact(FactKind::Label, level("family")), p = fact(FactKind::Probability, level("family"));
        for (const Predicate& predicate :
             {Predicate{p, Kind::NotEquals, std::string("bird")}, Predicate{label, Kind::Equals, 3.0},
              Predicate{label, Kind::NotEquals, p}, Predicate{p, Kind::In, std::vector<std::string>{"0.8", "bird"}}}) {
            const auto verdict = judged(runs, "robin", predicate);
            QVERIFY2(!verdict && verdict.error().code == ErrorCode::BadArgument, predicateText(predicate).c_str());
        }
    }
    void whatAFactHasNoUseForIsTold() {
        const StoredRun run{std::make_shared<const Run>(withLabelReadings(sampleHierarchicalRun(), 5)), nullptr};
        const StoredRun lens{std::make_shared<const Lens>(sampleLens()), nullptr};
        const StoredRun rows = valueOf(storedRunOf(std::make_shared<const Evaluation>(sampleEvaluation())));
        Fact labelled = fact(FactKind::Probability, {});
        labelled.label = "bird";
        QVERIFY(tells(factIn(run, labelled), "say \"level\""));
        QVERIFY(tells(factIn(lens, labelled), "label"));
        labelled.at = level("family");
        QVERIFY(factIn(run, labelled));
        labelled.kind = FactKind::Flips;
        QVERIFY(tells(factIn(run, labelled), "no use for \"label\""));
        QVERIFY(tells(factIn(run, fact(FactKind::Flips, answer(2), "bird")), "no use for \"token\""));
        QVERIFY(tells(factIn(rows, fact(FactKind::Ece, level("domain", layer(2)))), "layer"));
        QVERIFY(tells(factIn(rows, fact(FactKind::Confidence, level("domain", layer(2)))), "layer"));
        Fact bin = fact(FactKind::Accuracy, level("domain", layer(2)));
        bin.bin = 0;
        QVERIFY(tells(factIn(rows, bin), "without a bin"));
        bin.at = level("domain");
        bin.kind = FactKind::Ece;
        QVERIFY(tells(factIn(rows, bin), "no use for \"bin\""));
        QVERIFY(tells(factIn(rows, fact(FactKind::Ece, level("domain"), "bird")), "no use for \"token\""));
    }
    void tokensBehindAnAnswersFirst() {
        const Run run = sampleHierarchicalRun();
        FactPlace second = answer(2);
        second.position->further = 1;
        QCOMPARE(valueOf(selectionAt(run, second)).token, std::optional<int>(1));
        QCOMPARE(placeText(second), std::string("answer 2+1"));
        second.position->further = 50;
        QVERIFY(tells(factInRun(run, fact(FactKind::TopOne, second)), "answer 2+50"));
        FactPlace first = answer(1);
        first.position->further = 1;
        const Lens lens = sampleLens();
        QCOMPARE(*valueOf(selectionAt(lens, first)).position, *valueOf(selectionAt(lens, answer(1))).position + 1);
    }
    void aPlaceIsASelection() {
        const Run run = sampleHierarchicalRun();
        const Selection selected = valueOf(selectionAt(run, answer(2, layer(5))));
        QCOMPARE(selected.stage, std::optional<int>(1));
        QCOMPARE(selected.token, std::optional<int>(0));
        QCOMPARE(selected.layer, std::optional<int>(5));
        QCOMPARE(selected.position, std::optional<int>(11));
        QVERIFY(!selectionAt(sampleEvaluation(), answer(1)));
        QVERIFY(!selectionAt(run, answer(2, layer(40))));
        QVERIFY(!selectionAt(run, answer(2, head("tail"))));
    }
};

QTEST_GUILESS_MAIN(Facts)
#include "test_facts.moc"
