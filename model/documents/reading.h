// SPDX-License-Identifier: GPL-3.0-or-later
// What heads say: small values that are shown, saved and compared.
#pragma once

#include "model/base/ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace strata {

struct TokenScore {
    TokenId id;
    std::string
        text; ///< as shown: valid UTF-8, the token's bytes (a piece spelling where the bytes are part of a character)
    float logprob = 0; ///< nats
    friend bool operator==(const TokenScore&, const TokenScore&) = default;
};

/// What one head says at one position, from its float32 log-probabilities.
struct Reading {
    TokenId id; ///< the token that the head chose, or was asked about
    std::string text;
    float logprob = 0;           ///< log p(id), nats
    float entropy = 0;           ///< nats
    float margin = 0;            ///< log p₁ − log p₂ of the two most probable tokens, nats
    std::vector<TokenScore> top; ///< most probable first
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// A Reading of the state after `layer`, through the final head after the final norm (the logit lens).
struct LayerReading {
    LayerIndex layer;
    Reading reading;         ///< reading.id is the layer's own top-1
    float chosenLogprob = 0; ///< log p of the token that the run chose at this position, nats
    friend bool operator==(const LayerReading&, const LayerReading&) = default;
};

/// One generated (or forced) token. The readings were made from the state at position − 1.
struct RunToken {
    Position position; ///< where the token stands in the sequence
    Reading reading;   ///< of the head that decodes this level; reading.id is the token
    std::string bytes; ///< what the token adds to the text (may be part of a character)
    /// The other heads at this position, by head name: each with its own top-1 as reading.id. Deeper heads appear once
    /// their layers are filled.
    std::map<std::string, Reading> heads;
    /// For each head (the decoding one included): log p of the token that was chosen, nats.
    std::map<std::string, float> chosenLogprobs;
    std::vector<LayerReading> layers; ///< logit lens of every layer 0…K, empty when it was not asked for
    friend bool operator==(const RunToken&, const RunToken&) = default;
};

} // namespace strata
