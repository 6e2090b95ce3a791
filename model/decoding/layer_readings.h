// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer says at tokens that were generated: the logit lens, read after the decoding.
#pragma once

#include "model/decoding/token_texts.h"

namespace strata {

/// Appends to RunToken::layers of each token the reading of every layer 0…K through the final norm and the final head,
/// as far as the state is filled there: K + 1 readouts for each token. `tokens` in order of position; null for those
/// whose state is not this one. Cancelled: the layers that were read stay.
Result<void> readLayerLenses(RunState& state, TokenTexts& texts, std::span<RunToken* const> tokens, int topK,
                             const JobControl& control);

} // namespace strata
