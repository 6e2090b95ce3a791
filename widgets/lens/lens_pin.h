// SPDX-License-Identifier: GPL-3.0-or-later
// What is followed over the layers of a lens, as it is drawn.
#pragma once

#include "model/documents/lens_marks.h"

namespace strata {

/// A pin of the lens, or what else has a line: equal where the tokens and their place are, however they look.
struct LensPin : TokenPin {
    int color = -1;       ///< of its line and dot (headColor, headPenStyle), as long as it lives; −1: none yet
    bool tracked = false; ///< shown since the lens tracks it, not since it was pinned
};

} // namespace strata
