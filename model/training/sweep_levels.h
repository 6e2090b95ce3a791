// SPDX-License-Identifier: GPL-3.0-or-later
// What a sweep trains and measures of a level: targets, where they are read, and what else may stand there. Includes
// LibTorch: training's .cpp only.
#pragma once

#include "model/training/sweep.h"
#include "model/training/trunk_states.h"

namespace strata {

/// One level's answers in some rows.
struct LevelPlaces {
    std::vector<std::int64_t> places;  ///< of TrunkStates
    std::vector<std::int64_t> targets; ///< index of the token among those of the head
    std::vector<std::size_t> begins;   ///< of each answer in `places`, and the end of the last
    /// Of each target the other tokens (as such indices) that greedy decoding along the labels' tree may take there;
    /// empty for free text, where every token may stand.
    std::vector<std::vector<std::int64_t>> others;

    std::size_t answers() const { return begins.empty() ? 0 : begins.size() - 1; }
};

/// A level with the tokens that its heads have.
struct SweptLevel {
    SweepLevel about;
    int index = 0;                    ///< in the task
    std::vector<std::int64_t> tokens; ///< ids, ascending; empty: all
    LevelPlaces train, heldOut;
};

/// The levels that are asked for, with their tokens. Errors: one that the task lacks.
Result<std::vector<SweptLevel>> sweptLevels(const ExampleSource& data, const std::vector<std::string>& names,
                                            std::int64_t vocabularySize);

/// Where row `index` of the states (`row`, encoded from `data`) answers the level; nothing where it does not. Errors:
/// an answer that is none of the labels below the one above.
Result<void> addAnswer(LevelPlaces& places, const SweptLevel& level, const ExampleSource& source,
                       const TrainingRow& row, std::size_t index, const TrunkStates& states);

/// Both numbers of logits [n, V] (finished) at the level's places.
SweepMeasure measureOf(const at::Tensor& logits, const LevelPlaces& places);

} // namespace strata
