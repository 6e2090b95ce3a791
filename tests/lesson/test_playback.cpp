// SPDX-License-Identifier: GPL-3.0-or-later
// What is played: how many steps there are, and that nothing of a later one is in what is shown.
#include "model/documents/run_prefix.h"
#include "model/documents/run_stages.h"
#include "model/lesson/playback.h"
#include "tests/support/sample_lens.h"
#include "tests/support/sample_run.h"

#include <QtTest>

using namespace strata;
using namespace strata::test;

namespace {

Played playedRun(Run run) {
    return {std::make_shared<const Run>(std::move(run)), nullptr};
}
Played playedLens(Lens lens) {
    return {nullptr, std::make_shared<const Lens>(std::move(lens))};
}
int tokensOf(const Run& run) {
    return tokensUpTo(run, {}).second;
}

} // namespace

class PlaybackSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfUnits() {
        for (const PlaybackUnit unit : playbackUnits)
            QCOMPARE(playbackUnitNamed(playbackUnitName(unit)), std::optional(unit));
        QVERIFY(!playbackUnitNamed("paragraph"));
    }
    void nothingHasNoSteps() {
        for (const PlaybackUnit unit : playbackUnits) {
            QCOMPARE(playbackSteps({}, unit), 0);
            QCOMPARE(playedTo({}, unit, 3), Played());
            QCOMPARE(nameOfStep({}, unit, 1), std::string());
            QCOMPARE(playbackSteps(playedRun({}), unit), 0);
            QCOMPARE(playbackSteps(playedLens({}), unit), 0);
        }
    }
    void everyLastStepIsTheDocument() {
        Lens text = sampleLens();
        text.segments.clear();
        text.levelNames.clear();
        QCOMPARE(playbackSteps(playedLens(text), PlaybackUnit::Level), 0);
        for (const Played& played : {playedRun(sampleHierarchicalRun()), playedRun(sampleFreeRun(6)),
                                     playedLens(sampleLens()), playedLens(text)})
            for (const PlaybackUnit unit : playbackUnits) {
                const int all = playbackSteps(played, unit);
                QCOMPARE(playedTo(played, unit, all), played);
                QCOMPARE(playedTo(played, unit, all + 7), played);
                for (int step = -2; step < all; ++step) {
                    const Played part = playedTo(played, unit, step);
                    QVERIFY(part != played);
                    QCOMPARE(part.run == nullptr, played.run == nullptr);
                    QCOMPARE(part.lens == nullptr, played.lens == nullptr);
                }
            }
    }
    void tokensOfARun() {
        const Played played = playedRun(sampleHierarchicalRun());
        const int all = playbackSteps(played, PlaybackUnit::Token);
        QCOMPARE(all, tokensOf(*played.run));
        for (int step = 0; step <= all; ++step) {
            const auto part = playedTo(played, PlaybackUnit::Token, step).run;
            QCOMPARE(tokensOf(*part), step);
            const Selection at = selectionAtStep(played, PlaybackUnit::Token, step, {});
            QCOMPARE(stepOfSelection(played, PlaybackUnit::Token, at), step);
            if (step > 0) QVERIFY(selectedToken(*part, at));
        }
        QCOMPARE(tokensOf(*playedTo(playedRun(sampleFreeRun(6)), PlaybackUnit::Token, 0).run), 0);
    }
    void layersOfARun() {
        const Played played = playedRun(sampleHierarchicalRun());
        const std::vector<int> layers = layersOf(played);
        QCOMPARE(playbackSteps(played, PlaybackUnit::Layer), int(layers.size()));
        QVERIFY(std::is_sorted(layers.begin(), layers.end()) && layers.back() == 8);
        for (int step = 0; step < int(layers.size()); ++step) {
            const int highest = step == 0 ? -1 : layers[std::size_t(step - 1)];
            const auto part = playedTo(played, PlaybackUnit::Layer, step).run;
            for (const RunLevel& level : part->levels) {
                if (level.layer.value > highest)
                    QVERIFY(level.tokens.empty() && !level.label && level.candidates.empty());
                for (const RunToken& token : level.tokens)
                    for (const LayerReading& one : token.layers)
                        QVERIFY(one.layer.value <= highest);
            }
        }
        // The domain's head reads layer 3.
        const auto at = std::find(layers.begin(), layers.end(), 3) - layers.begin() + 1;
        QCOMPARE(nameOfStep(played, PlaybackUnit::Layer, int(at)), played.run->levels[0].head);
        QCOMPARE(selectionAtStep(played, PlaybackUnit::Layer, int(at), {}).stage, std::optional(0));
        QCOMPARE(playedTo(played, PlaybackUnit::Layer, int(at)).run->levels[0].label,
                 std::optional<std::string>("animal"));
    }
    void levelsOfARun() {
        const Played played = playedRun(sampleHierarchicalRun());
        QCOMPARE(playbackSteps(played, PlaybackUnit::Level), 3);
        for (int step = 0; step < 3; ++step) {
            const auto part = playedTo(played, PlaybackUnit::Level, step).run;
            for (int level = 0; level < int(part->levels.size()); ++level)
                QCOMPARE(part->levels[std::size_t(level)].tokens.empty(), level >= step);
        }
        QCOMPARE(nameOfStep(played, PlaybackUnit::Level, 2), played.run->levels[1].name);
        const Played free = playedRun(sampleFreeRun(6));
        const auto one = playedTo(free, PlaybackUnit::Level, 1).run;
        for (std::size_t i = 0; i < one->columns.size(); ++i)
            QCOMPARE(one->columns[i].tokens.empty(), i >= 1);
    }
    void lensByPositionAndLayer() {
        const Played played = playedLens(sampleLens());
        QCOMPARE(playbackSteps(played, PlaybackUnit::Token), 5);
        QCOMPARE(firstPlaybackStep(played, PlaybackUnit::Token), 1);
        const auto two = playedTo(played, PlaybackUnit::Token, 2).lens;
        for (std::size_t row = 0; row < two->rows.size(); ++row)
            for (std::size_t p = 0; p < 5; ++p)
                QCOMPARE(two->hasCell(row, p), p < 2);
        QCOMPARE(two->positions[4].text, std::string("?"));
        QCOMPARE(playbackSteps(played, PlaybackUnit::Layer), 5);
        const auto low = playedTo(played, PlaybackUnit::Layer, 2).lens;
        for (std::size_t row = 0; row < low->rows.size(); ++row)
            QCOMPARE(low->hasCell(row, 0), low->rows[row].layer.value <= 1);
        const auto none = playedTo(played, PlaybackUnit::Layer, 0).lens;
        for (std::size_t row = 0; row < none->rows.size(); ++row)
            QVERIFY(!none->hasCell(row, 0));
        Selection before;
        before.position = 3;
        const Selection at = selectionAtStep(played, PlaybackUnit::Layer, 2, before);
        QCOMPARE(at.layer, std::optional(1));
        QCOMPARE(at.position, std::optional(3));
        QCOMPARE(playbackSteps(played, PlaybackUnit::Level), 1);
        QCOMPARE(selectionAtStep(played, PlaybackUnit::Level, 1, {}).position, std::optional(0));
    }
    /// The lens of the run says no token before the run does.
    void bothTogether() {
        Played both{std::make_shared<const Run>(sampleHierarchicalRun()), nullptr};
        Lens lens = sampleLens(8, 0);
        const int length = both.run->levels.back().tokens.back().position.value + 1;
        QVERIFY(length > 4);
        for (int p = 0; p < length; ++p) {
            lens.positions.push_back({TokenId(p), "▁w", "w" + std::to_string(p)});
            lens.targets.emplace_back(TokenId(p + 1));
        }
        lens.segments = both.run->segments;
        lens.topIds.assign(lens.rows.size() * lens.positions.size() * 3, TokenId(1));
        lens.topLogprobs.assign(lens.topIds.size(), -1.f);
        for (auto& values : lens.statistics)
            values.assign(lens.rows.size() * lens.positions.size(), 0.f);
        lens.trackedLogprobs.clear();
        lens.tracked.clear();
        both.lens = std::make_shared<const Lens>(lens);
        for (int step = 1; step < playbackSteps(both, PlaybackUnit::Token); ++step) {
            const Played part = playedTo(both, PlaybackUnit::Token, step);
            const Selection at = selectionAtStep(both, PlaybackUnit::Token, step, {});
            const int position = selectedToken(*both.run, at)->position.value;
            for (int p = 0; p < int(lens.positions.size()); ++p)
                QCOMPARE(part.lens->hasCell(0, std::size_t(p)), p < position);
            QCOMPARE(part.lens->positions[std::size_t(position)], lens.positions[std::size_t(position)]);
            QCOMPARE(part.lens->targets[std::size_t(position - 1)], lens.targets[std::size_t(position - 1)]);
            if (std::size_t(position + 1) < lens.positions.size())
                QCOMPARE(part.lens->positions[std::size_t(position + 1)].text, std::string("?"));
        }
    }
};

QTEST_APPLESS_MAIN(PlaybackSteps)
#include "test_playback.moc"
