// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that is played, written as one animated picture: APNG or WebP.
#pragma once

#include "model/base/job_control.h"
#include "widgets/export/export_figure.h"

#include <functional>
#include <memory>

namespace strata {

/// The figure as it comes, made one after another; the last is the figure itself.
struct FigureFrames {
    int count = 0;
    std::function<std::shared_ptr<const Figure>(int)> frame = {}; ///< any thread
};
inline constexpr int mostFrames = 1000;

/// Every frame has the size, dots per inch and place of the figure's still picture, which is the last one. An APNG is
/// the still picture, too, for who shows no animations, with what that carries; a WebP says the alternative text. As
/// FigureExport, in steps: layOut() on any thread; then write() on any thread, which stops before a frame that has
/// plots until record() was called on the window's thread. One frame at a time is in memory.
class AnimationExport {
public:
    AnimationExport(FigureFrames frames, const QString& file, const ExportOptions& options);
    /// What was not finished leaves nothing behind.
    ~AnimationExport();
    /// Errors: BadArgument (another ending, too many frames, times that are none), OutOfMemory (too large),
    /// FileUnwritable.
    Result<void> layOut();
    /// Goes on; false: the next frame is to be recorded first. Reports how far it is. Errors: FileUnwritable,
    /// OutOfMemory, Cancelled.
    Result<bool> write(const JobControl& control);
    void record();

private:
    struct Parts;
    Result<void> writeFrame();
    Result<bool> finish();
    std::unique_ptr<Parts> m;
};

} // namespace strata
