// SPDX-License-Identifier: GPL-3.0-or-later
// Giving a model more heads: true copies of its final head, to be trained.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <filesystem>
#include <string>
#include <vector>

namespace strata {

struct NewHead {
    LayerIndex layer;
    std::string name; ///< empty: as the published depth-2 and depth-3 models call it, else layerN
    double weight = 1.0;
    Readout readout = Readout::Raw;
};

/// The tensor of head `index` of `count` that are added below the final one: HdLM's published names at two and three
/// levels, hdlm.LAYER.weight beyond.
std::string newHeadTensor(std::size_t index, std::size_t count, LayerIndex layer);

/// "LAYER[:NAME[:WEIGHT[:raw|norm]]]"
Result<NewHead> parseNewHead(const std::string& text);

/// Writes the model with a copy of its final head at each of the layers given (the final one stays) to `output`, bit by
/// bit in the stored type, with tokenizer and task files. Tensors are named as the published code names them at depth 2
/// (new_lm_head) and 3 (first_lm_head, second_lm_head), hdlm.LAYER otherwise. Extra heads that the base has stay as
/// they are, but those that share the embedding are replaced. Each new head has a layer and a name of its own, and
/// there are fewer layers with heads than layers. `untie` gives the final head a matrix of its own too, where it is the
/// embedding.
Result<std::vector<HeadSpec>> adaptModel(const Checkpoint& base, std::vector<NewHead> heads, bool untie,
                                         const std::filesystem::path& output, const JobControl& control = {});

/// The copies alone, as a file of heads (heads_file.h) that is opened beside the base. Heads that the base has are not
/// in it. Returns the new ones.
Result<std::vector<HeadSpec>> writeHeadCopies(const Checkpoint& base, std::vector<NewHead> heads,
                                              const std::filesystem::path& file, const JobControl& control = {});

/// What each new head takes in a file.
std::int64_t newHeadBytes(const Checkpoint& base);

/// New heads of a model that has `kept` beside its final one; `field` is what they are asked for by. Errors
/// (BadArgument): a layer that is none below the last, one that is given twice, as many levels as layers.
Result<void> checkNewLayers(const Checkpoint& base, const std::vector<NewHead>& wanted,
                            const std::vector<HeadSpec>& kept, const char* field);

} // namespace strata
