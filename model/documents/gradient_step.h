// SPDX-License-Identifier: GPL-3.0-or-later
// What leaving a block out, or replacing it by a gradient step, does to a text's loss.
#pragma once

#include <vector>

namespace strata {

/// "Replace this layer by a gradient step": block `layer` (1…K) is skipped and h ← h − step·g instead, the blocks above
/// run as they are.
struct GradientStepOutcome {
    double before = 0;  ///< mean next-token loss of the model as it is, nats
    double skipped = 0; ///< with the block left out and nothing in its place, nats
    double after = 0;   ///< with the gradient step in its place, nats
    std::vector<float> beforeByPosition, afterByPosition;
    friend bool operator==(const GradientStepOutcome&, const GradientStepOutcome&) = default;
};

} // namespace strata
