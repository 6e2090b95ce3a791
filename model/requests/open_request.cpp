// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/requests/open_request.h"

namespace strata {

Result<Checkpoint> openCheckpointOf(const OpenRequest& request) {
    STRATA_TRY(Checkpoint checkpoint,
               openCheckpointWith(request.path, {request.placements, request.adapter, request.heads}));
    // Given once, remembered: whoever named the layers is not asked again.
    if (request.rememberPlacements && !request.placements.empty() && checkpoint.unplacedHeads().empty())
        if (const auto remembered = rememberHeads(checkpoint); !remembered)
            checkpoint.warnings.push_back(remembered.error().message());
    return checkpoint;
}

} // namespace strata
