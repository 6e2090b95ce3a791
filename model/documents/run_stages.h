// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of a run: the levels of a hierarchical one, the columns of a free one.
#pragma once

#include "model/documents/run.h"

namespace strata {

int stageCount(const Run& run);
/// The tokens of a stage; nullptr outside.
const std::vector<RunToken>* stageTokens(const Run& run, int stage);
/// The same, 0 outside.
int stageLength(const Run& run, int stage);
/// Whether there is a token at this place.
bool hasToken(const Run& run, const TokenPlace& place);
/// The head that decoded a stage; empty for a logit lens, and outside.
const std::string& stageHead(const Run& run, int stage);
/// Empty outside.
const std::string& stageTitle(const Run& run, int stage);
/// A number that tells the stages' heads apart: the index of the head that decoded, and for lens columns numbers of
/// their own after the heads'; −1 for a head that the run does not name.
int stageColor(const Run& run, int stage);
/// Index into run.heads, −1 when no head has this name.
int headIndexOf(const Run& run, const std::string& head);
/// The selected token, or nullptr.
const RunToken* selectedToken(const Run& run, const Selection& selection);

/// A token by its place.
struct StagePlace {
    int stage = -1, token = -1; ///< −1: none
    bool isNone() const { return stage < 0; }
    friend auto operator<=>(const StagePlace&, const StagePlace&) = default;
};
/// The token after (+1) or before (−1) a place, over the borders of stages; from none, the first or the last. None
/// where there is no further one.
StagePlace steppedPlace(const Run& run, const StagePlace& from, int by);
/// How many tokens there are up to this one, it included, and how many altogether.
std::pair<int, int> tokensUpTo(const Run& run, const StagePlace& place);

} // namespace strata
