// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lesson/masks.h"

#include "model/documents/lens.h"
#include "model/documents/run_prefix.h"
#include "model/documents/run_stages.h"
#include "model/lesson/facts.h"

#include <algorithm>
#include <limits>

namespace strata {
namespace {

bool isHidden(const std::vector<std::string>& heads, const std::string& head) {
    return std::find(heads.begin(), heads.end(), head) != heads.end();
}

/// The highest layer that is shown; none: all of them are.
std::optional<int> highestLayer(const LessonMask& mask, const std::vector<HeadSummary>& heads, int last) {
    if (!mask.layersAbove) return std::nullopt;
    if (mask.layersAbove->kind == LayerPlace::Kind::Number) return mask.layersAbove->number;
    for (const HeadSummary& head : heads)
        if (mask.layersAbove->kind == LayerPlace::Kind::Head && head.name == mask.layersAbove->head)
            return head.layer.value;
    return last;
}

/// A level that has not answered yet, with what the layers that are shown read for it.
RunLevel notAnswered(RunLevel level) {
    std::vector<LabelReading> readings = std::move(level.labelReadings);
    cutLevel(level, 0);
    level.labelReadings = std::move(readings);
    return level;
}

/// No token was decoded yet.
Run beforeTheFirst(Run run) {
    run = runUpTo(run, 0, 0);
    for (RunLevel& level : run.levels) {
        level = notAnswered(std::move(level));
        level.labelReadings.clear();
    }
    std::erase_if(run.segments, [](const RunSegment& one) { return one.kind == RunSegment::Kind::Answer; });
    if (run.sequence.size() > std::size_t(run.promptLength)) run.sequence.resize(std::size_t(run.promptLength));
    return run;
}

/// Each column is a text of its own: of a hidden one nothing is there.
void hideColumns(Run& run, const LessonMask& mask, std::optional<int> layer) {
    for (std::size_t i = 0; i < run.columns.size(); ++i) {
        RunColumn& column = run.columns[i];
        const bool hidden = (mask.answers && int(i) >= *mask.answers - 1) || (layer && column.layer.value > *layer) ||
                            isHidden(mask.heads, column.head);
        if (!hidden) continue;
        column.tokens.clear();
        column.text.clear();
        column.stoppedBy = StopReason::Running;
    }
}

Run maskedRun(Run run, const LessonMask& mask) {
    const std::vector<RunLevel> all = run.levels;
    const std::optional<int> layer = highestLayer(mask, run.heads, int(run.model.layers));
    int firstHidden = mask.answers && !run.isFree() ? *mask.answers - 1 : stageCount(run);
    for (int i = 0; i < int(run.levels.size()); ++i) // what a deeper or a hidden head answers is not there yet
        if ((layer && run.levels[std::size_t(i)].layer.value > *layer) ||
            isHidden(mask.heads, run.levels[std::size_t(i)].head))
            firstHidden = std::min(firstHidden, i);
    std::optional<Selection> until;
    if (mask.positionsAfter)
        if (const auto found = selectionInRun(run, {{}, mask.positionsAfter, {}})) until = *found;
    if (firstHidden == 0 && !run.levels.empty())
        run = beforeTheFirst(std::move(run));
    else if (firstHidden < stageCount(run))
        run = runUpTo(run, firstHidden - 1, std::max(0, stageLength(run, firstHidden - 1) - 1));
    if (until && hasToken(run, {*until->stage, *until->token})) run = runUpTo(run, *until->stage, *until->token);
    if (layer && !mask.answers && !run.isFree()) // the shallow layers' readings of a deeper head's level are to be seen
        for (std::size_t i = std::size_t(std::max(0, firstHidden)); i < all.size(); ++i) {
            run.levels.resize(std::max(run.levels.size(), i + 1));
            run.levels[i] = notAnswered(all[i]);
        }
    const auto clean = [&](std::vector<RunToken>& tokens) {
        for (RunToken& token : tokens) {
            std::erase_if(token.heads, [&](const auto& one) { return isHidden(mask.heads, one.first); });
            std::erase_if(token.chosenLogprobs, [&](const auto& one) { return isHidden(mask.heads, one.first); });
            if (!layer) continue;
            std::erase_if(token.layers, [&](const LayerReading& one) { return one.layer.value > *layer; });
            for (const HeadSummary& head : run.heads)
                if (head.layer.value > *layer) {
                    token.heads.erase(head.name);
                    token.chosenLogprobs.erase(head.name);
                }
        }
    };
    for (RunLevel& level : run.levels) {
        clean(level.tokens);
        std::erase_if(level.labelReadings, [&](const LabelReading& one) {
            return (layer && one.layer.value > *layer) || isHidden(mask.heads, one.head);
        });
    }
    hideColumns(run, mask, layer);
    for (RunColumn& column : run.columns)
        clean(column.tokens);
    run.original.clear();
    run.beams.clear();
    return run;
}

/// The cell is as one that was not computed yet.
void hideCell(Lens& lens, std::size_t row, std::size_t position) {
    const std::size_t cell = lens.cell(row, position), k = std::size_t(lens.topK), tracked = lens.tracked.size();
    std::fill_n(lens.topIds.begin() + std::ptrdiff_t(cell * k), k, TokenId(-1));
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    for (auto& values : lens.statistics)
        if (cell < values.size()) values[cell] = none;
    for (std::size_t i = cell * tracked; i < std::min((cell + 1) * tracked, lens.trackedLogprobs.size()); ++i)
        lens.trackedLogprobs[i] = none;
}

Lens maskedLens(Lens lens, const LessonMask& mask) {
    const std::optional<int> layer = highestLayer(mask, lens.heads, int(lens.model.layers));
    std::size_t shown = lens.positions.size(); // positions from here on are hidden
    if (mask.answers)
        for (const RunSegment& segment : lens.segments)
            if (segment.kind == RunSegment::Kind::Answer && segment.level >= *mask.answers - 1)
                shown = std::min(shown, std::size_t(segment.begin));
    if (mask.positionsAfter)
        if (const auto found = selectionInLens(lens, {{}, mask.positionsAfter, {}}))
            shown = std::min(shown, std::size_t(*found->position) + 1);
    for (std::size_t position = shown; position < lens.positions.size(); ++position) {
        lens.positions[position].text = lens.positions[position].piece = "?";
        if (position < lens.targets.size()) lens.targets[position].reset();
    }
    if (shown > 0 && shown < lens.positions.size() && shown <= lens.targets.size()) lens.targets[shown - 1].reset();
    for (std::size_t row = 0; row < lens.rows.size(); ++row) {
        const bool hidden = (layer && lens.rows[row].layer.value > *layer) || isHidden(mask.heads, lens.rows[row].head);
        for (std::size_t position = hidden ? 0 : shown; position < lens.positions.size(); ++position)
            hideCell(lens, row, position);
    }
    if (mask.answers || mask.positionsAfter) lens.text.clear(); // it says what comes
    lens.inner.reset();
    lens.headless.reset();
    lens.rowDistances.reset();
    return lens;
}

/// Rows of other layers are not there; of trained heads none in their place. The final layer's row stays, its cells
/// hidden: a lens ends with it, and what is compared with it would else be compared with another.
Lens onlyLayers(Lens lens, int first, int last) {
    const int final = lens.finalRow();
    const bool keepsFinal = final >= 0 && lens.rows[std::size_t(final)].layer.value > last;
    if (keepsFinal)
        for (std::size_t position = 0; position < lens.positions.size(); ++position)
            hideCell(lens, std::size_t(final), position);
    const std::size_t positions = lens.positions.size(), k = std::size_t(lens.topK), tracked = lens.tracked.size();
    std::size_t to = 0;
    const auto move = [&](auto& values, std::size_t row, std::size_t width) {
        if (to == row || values.size() < (row + 1) * width) return;
        std::copy_n(values.begin() + std::ptrdiff_t(row * width), width, values.begin() + std::ptrdiff_t(to * width));
    };
    for (std::size_t row = 0; row < lens.rows.size(); ++row) {
        const bool shown = lens.rows[row].layer.value >= first && lens.rows[row].layer.value <= last;
        if (!shown && !(keepsFinal && int(row) == final)) continue;
        move(lens.topIds, row, positions * k);
        move(lens.topLogprobs, row, positions * k);
        for (auto& values : lens.statistics)
            move(values, row, positions);
        move(lens.trackedLogprobs, row, positions * tracked);
        lens.rows[to++] = lens.rows[row];
    }
    const auto cut = [&](auto& values, std::size_t width) { values.resize(std::min(values.size(), to * width)); };
    cut(lens.topIds, positions * k);
    cut(lens.topLogprobs, positions * k);
    for (auto& values : lens.statistics)
        cut(values, positions);
    cut(lens.trackedLogprobs, positions * tracked);
    lens.rows.resize(to);
    lens.inner.reset();
    lens.headless.reset();
    lens.rowDistances.reset();
    return lens;
}

Run onlyLayers(Run run, int first, int last) {
    const auto isElsewhere = [&](const auto& reading) {
        return reading.layer.value < first || reading.layer.value > last;
    };
    const auto clean = [&](std::vector<RunToken>& tokens) {
        for (RunToken& token : tokens)
            std::erase_if(token.layers, isElsewhere);
    };
    for (RunLevel& level : run.levels) {
        clean(level.tokens);
        std::erase_if(level.labelReadings, isElsewhere);
    }
    for (RunColumn& column : run.columns)
        clean(column.tokens);
    return run;
}

} // namespace

Result<void> checkMask(const DocumentPtr& document, const LessonMask& mask) {
    const auto wrong = [](const std::string& what) { return fail(ErrorCode::BadArgument, "mask", what); };
    if (!document || mask.isEmpty()) return {};
    const auto run = documentAs<Run>(document);
    const auto lens = documentAs<Lens>(document);
    if (!run && !lens) {
        if (!mask.layersAbove && mask.heads.empty() && !mask.positionsAfter) return {};
        return wrong("can hide nothing of an evaluation but its answers.");
    }
    if (mask.layersAbove) STRATA_CHECK(checkLayer(*document, *mask.layersAbove));
    for (const std::string& head : mask.heads)
        STRATA_CHECK(checkLayer(*document, {LayerPlace::Kind::Head, 0, head}));
    if (mask.positionsAfter) STRATA_CHECK(selectionAt(*document, {{}, mask.positionsAfter, {}}));
    const auto levels = run ? std::size_t(stageCount(*run)) : lens->levelNames.size();
    if (mask.answers && std::size_t(*mask.answers) > levels)
        return wrong("hides answers from number " + std::to_string(*mask.answers) + " on, but there are " +
                     std::to_string(levels) + ".");
    return {};
}

Result<void> checkLook(const DocumentPtr& document, const LessonLook& look) {
    if (document && look.layers) {
        STRATA_CHECK(checkLayer(*document, {LayerPlace::Kind::Number, look.layers->first, {}}));
        STRATA_CHECK(checkLayer(*document, {LayerPlace::Kind::Number, look.layers->second, {}}));
        const auto [first, last] = *look.layers;
        if (const auto lens = documentAs<Lens>(document);
            lens && std::ranges::none_of(lens->rows, [&](const LensRow& row) {
                return row.layer.value >= first && row.layer.value <= last;
            }))
            return fail(ErrorCode::BadArgument, "layers",
                        "are " + std::to_string(first) + " to " + std::to_string(last) +
                            ", and the lens has no row of any of them; name layers that it read.");
    }
    return checkMask(document, look.mask);
}

bool isHiddenWhole(const DocumentPtr& document, const LessonMask& mask) {
    return mask.answers && document && document->kind() == "evaluation";
}

DocumentPtr lookedAt(const DocumentPtr& document, const LessonLook& look) {
    if (!look.layers) return masked(document, look.mask);
    const auto [first, last] = *look.layers;
    if (const auto run = documentAs<Run>(document))
        return masked(std::make_shared<const Run>(onlyLayers(*run, first, last)), look.mask);
    if (const auto lens = documentAs<Lens>(document))
        return masked(std::make_shared<const Lens>(onlyLayers(*lens, first, last)), look.mask);
    return masked(document, look.mask);
}

DocumentPtr masked(const DocumentPtr& document, const LessonMask& mask) {
    if (!document || (!mask.layersAbove && mask.heads.empty() && !mask.answers && !mask.positionsAfter))
        return document;
    if (const auto run = documentAs<Run>(document)) return std::make_shared<const Run>(maskedRun(*run, mask));
    if (const auto lens = documentAs<Lens>(document)) return std::make_shared<const Lens>(maskedLens(*lens, mask));
    return document;
}

} // namespace strata
