// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/run_prefix.h"

#include "model/base/utf8.h"

#include <algorithm>

namespace strata {
namespace {

/// The first `count` tokens of a stage, and their text.
template <class Stage> void cut(Stage& stage, std::size_t count) {
    stage.tokens.resize(count);
    stage.stoppedBy = StopReason::Running;
    IncrementalUtf8 growing;
    stage.text.clear();
    for (const RunToken& token : stage.tokens)
        stage.text += growing.append(token.bytes);
}

std::size_t keptOf(const std::vector<RunToken>& tokens, int token) {
    return std::min(tokens.size(), static_cast<std::size_t>(std::max(token, 0)) + 1);
}

} // namespace

void cutLevel(RunLevel& level, std::size_t count) {
    cut(level, count);
    level.label.reset();
    level.labelValid = false;
    level.labelProbability.reset();
    level.pathProbability.reset();
    level.pathMinimum.reset();
    level.underParent.reset();
    level.labelMatch = LabelMatch::None;
    level.labelDistance = 0;
    level.labelReadings.clear();
    level.candidates.clear(); // the most probable ones would tell what comes
    level.sumLogprob = 0;
    for (const RunToken& token : level.tokens)
        level.sumLogprob += static_cast<double>(token.reading.logprob);
}

Run runUpTo(const Run& run, int stage, int token) {
    Run out = run;
    if (run.isFree()) {
        const auto at = std::min(static_cast<std::size_t>(std::max(stage, 0)), run.columns.size() - 1);
        const std::size_t kept = keptOf(run.columns[at].tokens, token);
        if (kept < run.columns[at].tokens.size()) cut(out.columns[at], kept);
        for (std::size_t later = at + 1; later < out.columns.size(); ++later)
            cut(out.columns[later], 0);
        return out;
    }
    if (run.levels.empty()) return out;
    const auto at = std::min(static_cast<std::size_t>(std::max(stage, 0)), run.levels.size() - 1);
    const std::vector<RunToken>& tokens = run.levels[at].tokens;
    const std::size_t kept = keptOf(tokens, token);
    if (kept == tokens.size() && at + 1 == run.levels.size()) return out;
    // Between two levels the next one is there, and has said nothing yet.
    const bool ended = kept == tokens.size();
    out.levels.resize(at + (ended ? 2 : 1));
    out.beams.clear(); // found at the end
    cutLevel(out.levels.back(), ended ? 0 : kept);
    // The sequence ends behind the last token that is there.
    std::int32_t end = run.promptLength;
    for (const RunLevel& level : out.levels)
        for (const RunToken& there : level.tokens)
            end = std::max(end, there.position.value + 1);
    end = std::clamp(end, 0, static_cast<std::int32_t>(run.sequence.size()));
    out.sequence.resize(static_cast<std::size_t>(end));
    std::erase_if(out.segments, [&](const RunSegment& segment) {
        return segment.begin >= end || segment.level >= static_cast<int>(out.levels.size());
    });
    for (RunSegment& segment : out.segments)
        segment.end = std::min(segment.end, end);
    return out;
}

} // namespace strata
