// SPDX-License-Identifier: GPL-3.0-or-later
// Which heads a checkpoint has: declared under config.json's `hdlm` key, or found by the published tensor names.
#pragma once

#include "model/checkpoint/checkpoint.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// Fills Checkpoint::heads from `config`'s hdlm key or the tensors' names; layers may still be open. Adds warnings.
Result<void> findHeads(Checkpoint& checkpoint, const nlohmann::json& config, const std::string& subject);

/// The levels of an `hdlm` object ({"version", "levels"}), whose tensors are those of the checkpoint. Errors:
/// BadConfig, TensorMissing, TensorMismatch, Unsupported, naming the level.
Result<std::vector<HeadSpec>> readLevels(const Checkpoint& checkpoint, const nlohmann::json& declared,
                                         const std::string& subject);
/// Whether the checkpoint's tensors hold what this head names, in the shapes of the model.
Result<void> checkHead(const Checkpoint& checkpoint, const HeadSpec& head, const std::string& subject);
/// Whether the tensor is the one that the base itself ends with.
bool isFinalHead(const Architecture& architecture, const std::string& tensor);

/// Gives heads their layers. Errors: BadArgument for a layer outside 1…K, a tensor that is not there, one named twice.
Result<void> placeHeads(Checkpoint& checkpoint, const std::vector<HeadPlacement>& placements);

/// In order of layer, unplaced ones first, the final head last.
void sortHeads(std::vector<HeadSpec>& heads, const Architecture& architecture);

} // namespace strata
