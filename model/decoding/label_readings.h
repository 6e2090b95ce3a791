// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer says of a level's labels: the heads, and the logit lens, asked for the level's answer at its place.
#pragma once

#include "model/decoding/label_trie.h"
#include "model/documents/label_reading.h"
#include "model/task/task.h"

namespace strata {

struct LabelReadingRequest {
    bool heads = true;                  ///< every head, at its own layer and readout
    std::vector<LayerIndex> lenses;     ///< the final head after the final norm, at these layers
    LabelScore score = LabelScore::Sum; ///< what the candidates are compared by
    std::optional<std::string> gold;    ///< the right label, where goldIsAmong(); its rank and probability are kept
};

/// 0 … K.
std::vector<LayerIndex> allLayers(const LoadedModel& model);

/// Whether gold can be among the labels that the level may answer with: they stand below the answers of the levels
/// above, and under another node than gold's own parent a label of gold's name is another label. `answers` and `gold`
/// are those of the levels above, in order; where gold does not say all of them, names are all there is, and it can.
bool goldIsAmong(const Task& task, int level, const std::vector<std::string>& answers,
                 const std::vector<std::string>& gold);

/// The readings of the labels of `trie` as answers after the state's first `prefix` tokens: the heads in their order,
/// then the lenses. All are scored in one pass over the labels' tree up to the deepest layer asked for, which is
/// filled first where it is missing; filling late is exact, so a level's own head says here, to the last digit, what it
/// said when the level was decoded. LabelReading::cosine is taken at the first position whose next token tells two
/// labels apart: the last one before the answer, or behind what all labels begin with where the state's tokens go on
/// with that. Errors: cancelled; a prefix that the state has not.
Result<std::vector<LabelReading>> labelReadings(RunState& state, std::int32_t prefix, const LabelTrie& trie,
                                                const LabelReadingRequest& request, const JobControl& control);

} // namespace strata
