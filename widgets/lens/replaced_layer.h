// SPDX-License-Identifier: GPL-3.0-or-later
// What replacing one block of the model did to the loss of a text.
#pragma once

namespace strata {

/// A block left out, or replaced by h ← h − step·g: mean loss of the next token, nats.
struct ReplacedLayer {
    int layer = 0; ///< the block, 1…K
    double step = 0;
    double before = 0, skipped = 0, after = 0;
    friend bool operator==(const ReplacedLayer&, const ReplacedLayer&) = default;
};

} // namespace strata
