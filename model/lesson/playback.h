// SPDX-License-Identifier: GPL-3.0-or-later
// A run or a lens as it is played: by token, by layer or by level, what comes later is not in what is shown.
#pragma once

#include "model/documents/lens.h"
#include "model/documents/run.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace strata {

enum class PlaybackUnit {
    Token, ///< one token of the run after another; of a lens without its run, one position
    Layer, ///< one layer more, at all tokens
    Level  ///< one answer more: of a level, or of a head that continued by itself
};
inline constexpr std::array<PlaybackUnit, 3> playbackUnits{PlaybackUnit::Token, PlaybackUnit::Layer,
                                                           PlaybackUnit::Level};
const char* playbackUnitName(PlaybackUnit unit); ///< "token", "layer", "level"
std::optional<PlaybackUnit> playbackUnitNamed(const std::string& name);

/// What is played together. Both are there: the lens is of the run.
struct Played {
    std::shared_ptr<const Run> run;
    std::shared_ptr<const Lens> lens;
    friend bool operator==(const Played&, const Played&) = default;
};

/// Layers that it says something of, ascending, each once.
std::vector<int> layersOf(const Played& played);
/// How many steps it takes until all is shown; 0: it cannot be played by this.
int playbackSteps(const Played& played, PlaybackUnit unit);
/// 0, where nothing of it can be shown; 1 for a lens by position.
int firstPlaybackStep(const Played& played, PlaybackUnit unit);
/// What is to be seen after so many steps: the documents themselves after the last one. Pure.
Played playedTo(const Played& played, PlaybackUnit unit, int step);
/// What the step brought, for the views; `before`: what is selected now.
Selection selectionAtStep(const Played& played, PlaybackUnit unit, int step, Selection before);
/// The step that brought what is selected; 0: none did. Layers and levels are played from their beginning: 0.
int stepOfSelection(const Played& played, PlaybackUnit unit, const Selection& selection);
/// What the step brings, by its own name: of a level its name, of a layer the head that reads there; "": it has none.
std::string nameOfStep(const Played& played, PlaybackUnit unit, int step);

} // namespace strata
