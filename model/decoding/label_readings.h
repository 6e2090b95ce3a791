// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer says of a level's labels: the heads, and the logit lens, asked for the level's answer at its place.
#pragma once

#include "model/decoding/label_trie.h"
#include "model/documents/label_reading.h"

namespace strata {

struct LabelReadingRequest {
    bool heads = true;                  ///< every head, at its own layer and readout
    std::vector<LayerIndex> lenses;     ///< the final head after the final norm, at these layers
    LabelScore score = LabelScore::Sum; ///< what the candidates are compared by
    std::optional<std::string> gold;    ///< the right label; its rank and probability are kept
};

/// 0 … K.
std::vector<LayerIndex> allLayers(const LoadedModel& model);

/// The readings of the labels of `trie` as answers after the state's first `prefix` tokens: the heads in their order,
/// then the lenses. All are scored in one pass over the labels' tree up to the deepest layer asked for, which is
/// filled first where it is missing; filling late is exact, so a level's own head says here, to the last digit, what it
/// said when the level was decoded. LabelReading::cosine is taken at the first position whose next token tells two
/// labels apart: the last one before the answer, or behind what all labels begin with where the state's tokens go on
/// with that. Errors: cancelled; a prefix that the state has not.
Result<std::vector<LabelReading>> labelReadings(RunState& state, std::int32_t prefix, const LabelTrie& trie,
                                                const LabelReadingRequest& request, const JobControl& control);

} // namespace strata
