// SPDX-License-Identifier: GPL-3.0-or-later
// What a long operation is given so that it can be watched and stopped.
#pragma once

#include "model/base/result.h"

#include <functional>
#include <stop_token>
#include <string_view>

namespace strata {

/// What a job is doing. Words are made at the edge: progressStageText() in English, the session's stageInLanguage().
enum class ProgressStage {
    None, ///< it has not said yet
    ReadingCheckpoint,
    ReadingTokenizer,
    LoadingWeights,
    ReadingWeights,
    ComparingHeads,
    CheckingWeights,
    ComparingRows,
    RunningLayers,
    ReadingLayers,
    MeasuringUpdates,
    ReadingHeadless,
    Decoding,
    Training,
    MeasuringLosses,
    ReadingRows,
    Evaluating,
    Writing,
};

/// "reading weights"; "" for None.
const char* progressStageText(ProgressStage stage);
/// The stage of this text, None when there is none such.
ProgressStage progressStageOf(std::string_view text);

struct Progress {
    ProgressStage stage = ProgressStage::None;
    double fraction = 0.0; ///< 0..1, negative when unknown
};

/// Passed by const reference into everything that may take over a second. Poll stopRequested() per layer, token or
/// tensor.
struct JobControl {
    std::stop_token stop;
    std::function<void(const Progress&)> onProgress; ///< called on the working thread; may be empty
    /// What lets shorter work pass in between, on the working thread; may be empty.
    std::function<void()> onPause = {};

    bool stopRequested() const { return stop.stop_requested(); }
    void report(ProgressStage stage, double fraction) const {
        if (onProgress) onProgress(Progress{stage, fraction});
    }
    /// For jobs of minutes, between two of their rows: jobs that are waiting and take seconds are done first.
    void pause() const {
        if (onPause) onPause();
    }
    /// The normal end of a cancelled job.
    static tl::unexpected<Error> cancelled() { return fail(ErrorCode::Cancelled, "", "cancelled"); }
};

} // namespace strata
