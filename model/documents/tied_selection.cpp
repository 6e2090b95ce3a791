// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/tied_selection.h"

#include "model/documents/run_stages.h"

#include <algorithm>

namespace strata {
namespace {

/// The token of a hierarchical run that the cell at `position` says.
void chooseTokenSaidAt(const Run& run, int position, Selection& wanted) {
    wanted.stage.reset();
    wanted.token.reset();
    if (run.isFree()) return;
    for (int stage = 0; stage < stageCount(run); ++stage) {
        const std::vector<RunToken>& tokens = *stageTokens(run, stage);
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (tokens[t].position.value == position + 1) {
                wanted.stage = stage;
                wanted.token = static_cast<int>(t);
            }
    }
}

} // namespace

bool isLensOfRun(const Lens& lens, const Run& run) {
    return !lens.positions.empty() && lens.positions.size() <= run.sequence.size() &&
           lens.model.hash == run.model.hash &&
           std::equal(lens.positions.begin(), lens.positions.end(), run.sequence.begin(),
                      [](const SequenceToken& a, const SequenceToken& b) { return a.id == b.id; });
}

Selection tiedSelection(const Run* run, const Lens* lens, bool tied, const Selection& before, Selection wanted) {
    if (!lens || wanted == Selection()) return wanted;
    const bool fromLens =
        wanted.position.has_value() && (wanted.position != before.position || wanted.layer != before.layer);
    if (fromLens && !tied) { // another text: the run's own selection stays
        wanted.stage = before.stage;
        wanted.token = before.token;
        return wanted;
    }
    if (fromLens) {
        chooseTokenSaidAt(*run, *wanted.position, wanted);
        return wanted;
    }
    if (wanted.position && wanted.layer) return wanted;
    if (!tied) {
        wanted.layer = wanted.layer ? wanted.layer : before.layer;
        wanted.position = wanted.position ? wanted.position : before.position;
        return wanted;
    }
    if (const RunToken* const token = selectedToken(*run, wanted); token && !run->isFree()) {
        wanted.position = token->position.value - 1;
        const int head = headIndexOf(*run, wanted.head.value_or(stageHead(*run, *wanted.stage)));
        if (!wanted.layer && head >= 0) wanted.layer = run->heads[static_cast<std::size_t>(head)].layer.value;
    }
    return wanted;
}

} // namespace strata
