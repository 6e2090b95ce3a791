// SPDX-License-Identifier: GPL-3.0-or-later
// The frames of an animated figure: of a run or a lens as playback shows it, of a series a checkpoint more each.
#pragma once

#include "model/documents/series.h"
#include "widgets/export/animation.h"
#include "widgets/figure/figure_spec.h"

#include <utility>
#include <vector>

namespace strata {

/// By what figures of this kind of document can be played, the ordinary first: names of units as playback has them
/// ("token" …), and "checkpoint". Empty: they cannot. `hasSeries`: a series is there.
QStringList playedBy(const QString& kind, bool hasSeries);
/// What `by` is called in the language of the window.
QString playedByWords(const QString& by);

/// Frames of the figure that `source` says; by checkpoint of a run or lens, those of the `series`, and then the
/// source's document becomes that of the last frame. `subject` is named in errors. Errors: BadArgument (cannot be
/// played, or not by this).
Result<FigureFrames> playedFrames(const FigureSpec& spec, FigureSource& source, std::shared_ptr<const Series> series,
                                  const QString& by, const std::string& subject);

} // namespace strata
