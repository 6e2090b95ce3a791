// SPDX-License-Identifier: GPL-3.0-or-later
// Stages of a run, going from token to token, and the one selection of a run and the lens of its own tokens.
#include "model/documents/run_stages.h"
#include "model/documents/tied_selection.h"
#include "tests/support/sample_lens.h"

#include <QtTest>

using namespace strata;

class TestSelection : public QObject {
    Q_OBJECT

    /// Prompt of two tokens, a level of two and one of one: positions 2, 3 and 5 (4 is an instruction).
    static Run run() {
        Run run;
        run.model.hash = "m";
        run.heads = {{"thought", "a", LayerIndex(2), Readout::Raw, {}},
                     {"final", "b", LayerIndex(4), Readout::Norm, {}}};
        for (std::int32_t i = 0; i < 6; ++i)
            run.sequence.push_back({TokenId(i), "", ""});
        const auto level = [](const char* head, std::initializer_list<std::int32_t> positions) {
            RunLevel one;
            one.name = std::string("level ") + head;
            one.head = head;
            for (const std::int32_t position : positions) {
                RunToken token;
                token.reading.id = TokenId(position);
                token.position = Position(position);
                one.tokens.push_back(token);
            }
            return one;
        };
        run.levels = {level("thought", {2, 3}), level("final", {5})};
        return run;
    }
    static Lens lensOf(const Run& run, std::size_t length) {
        Lens lens;
        lens.model.hash = run.model.hash;
        lens.positions.assign(run.sequence.begin(), run.sequence.begin() + static_cast<std::ptrdiff_t>(length));
        return lens;
    }

private Q_SLOTS:
    void stages() {
        const Run levels = run();
        QCOMPARE(stageCount(levels), 2);
        QCOMPARE(stageLength(levels, 0), 2);
        QCOMPARE(stageLength(levels, 2), 0);
        QCOMPARE(stageHead(levels, 1), std::string("final"));
        QCOMPARE(stageTitle(levels, 0), std::string("level thought"));
        QVERIFY(stageHead(levels, -1).empty() && !stageTokens(levels, 5));
        QCOMPARE(stageColor(levels, 1), 1);
        Run columns;
        columns.heads = levels.heads;
        columns.columns.resize(3);
        columns.columns[0].head = "final"; // the two lens columns get colours after the heads'
        QCOMPARE(stageColor(columns, 0), 1);
        QCOMPARE(stageColor(columns, 1), 2);
        QCOMPARE(stageColor(columns, 2), 3);
    }

    void steps() {
        const Run r = run();
        StagePlace place;
        std::vector<StagePlace> seen;
        while (!(place = steppedPlace(r, place, 1)).isNone())
            seen.push_back(place);
        QVERIFY((seen == std::vector<StagePlace>{{0, 0}, {0, 1}, {1, 0}}));
        QVERIFY((steppedPlace(r, {}, -1) == StagePlace{1, 0}));
        QVERIFY((steppedPlace(r, {1, 0}, -1) == StagePlace{0, 1}));
        QVERIFY(steppedPlace(r, {0, 0}, -1).isNone());
        QVERIFY(steppedPlace(Run(), {}, 1).isNone());
        QVERIFY((tokensUpTo(r, {0, 1}) == std::pair(2, 3)));
        QVERIFY((tokensUpTo(r, {1, 0}) == std::pair(3, 3)));
        QVERIFY((tokensUpTo(r, {}) == std::pair(0, 3)));
    }

    void whichLensIsOfTheRun() {
        const Run r = run();
        QVERIFY(isLensOfRun(lensOf(r, 6), r) && isLensOfRun(lensOf(r, 3), r));
        Lens other = lensOf(r, 6);
        other.positions[2].id = TokenId(99);
        QVERIFY(!isLensOfRun(other, r));
        other = lensOf(r, 6);
        other.model.hash = "another";
        QVERIFY(!isLensOfRun(other, r));
        QVERIFY(!isLensOfRun(Lens(), r));
        other = lensOf(r, 6);
        other.positions.push_back({TokenId(6), "", ""});
        QVERIFY(!isLensOfRun(other, r));
    }

    void aTokenChoosesItsCellAndACellItsToken() {
        const Run r = run();
        const Lens lens = lensOf(r, 6);
        Selection token;
        token.stage = 0;
        token.token = 1;
        const Selection both = tiedSelection(&r, &lens, true, {}, token);
        QCOMPARE(both.position, std::optional(2)); // the state there says the token at 3
        QCOMPARE(both.layer, std::optional(2));    // where its head reads
        Selection cell = both;
        cell.position = 4;
        const Selection moved = tiedSelection(&r, &lens, true, both, cell);
        QCOMPARE(moved.stage, std::optional(1));
        QCOMPARE(moved.token, std::optional(0));
        cell.position = 0; // says a token of the prompt
        const Selection prompt = tiedSelection(&r, &lens, true, both, cell);
        QVERIFY(!prompt.stage && !prompt.token);
        QCOMPARE(prompt.position, std::optional(0));
    }

    void ofAnotherTextEachKeepsItsOwn() {
        const Run r = run();
        const Lens lens = lensOf(r, 6);
        Selection before;
        before.stage = 1;
        before.token = 0;
        before.layer = 3;
        before.position = 1;
        Selection cell = before;
        cell.stage.reset();
        cell.token.reset();
        cell.position = 2;
        const Selection chosen = tiedSelection(&r, &lens, false, before, cell);
        QCOMPARE(chosen.stage, std::optional(1));
        QCOMPARE(chosen.position, std::optional(2));
        Selection token;
        token.stage = 0;
        token.token = 0;
        const Selection other = tiedSelection(&r, &lens, false, before, token);
        QCOMPARE(other.position, std::optional(1));
        QCOMPARE(other.layer, std::optional(3));
        QVERIFY(tiedSelection(&r, nullptr, false, before, token) == token);
        QVERIFY(tiedSelection(&r, &lens, true, before, Selection()) == Selection());
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "test_selection.moc"
