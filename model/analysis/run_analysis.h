// SPDX-License-Identifier: GPL-3.0-or-later
// What a finished run says when its readings are compared. Pure; any thread.
#pragma once

#include "model/documents/run.h"

namespace strata {

/// Do the heads at one token say the same?
struct HeadAgreement {
    int heads = 0;    ///< that were read at this position, the decoding one included
    int agreeing = 0; ///< of those, whose most probable token is the one that was chosen
    double pairAgreement =
        1.0; ///< fraction of the pairs of heads with the same most probable token; 1 for a single head
};
HeadAgreement headAgreement(const RunToken& token);

/// The first layer from which on the logit lens's most probable token is the last layer's, up to the end; empty without
/// layer readings. See mathematics: settling depth.
std::optional<LayerIndex> settlingLayer(const RunToken& token);

/// Cost of one token by the formulas of a Llama decoder: floating-point operations. E, E_kv, F as in config.json, s the
/// context. Per block 2(2E² + 2E·E_kv + 3E·F) + 4E·s; per head 2EV. (E is heads·head_dim where the two differ.)
struct TokenCost {
    double block = 0;
    double head = 0;
};
TokenCost tokenCost(const ModelSummary& model, std::int64_t context);

/// What running every block for every token costs: K for each position, K sequential steps for each forward call.
struct FullDepthCost {
    std::int64_t layerTokens = 0;
    std::int64_t sequentialLayerSteps = 0;
};
FullDepthCost fullDepthCost(std::int64_t layers, std::int64_t positions, std::int64_t forwardCalls);

} // namespace strata
