// SPDX-License-Identifier: GPL-3.0-or-later
// A run and the lens of its own tokens are looked at with one selection: the token of the run, and the cell that says
// it.
#pragma once

#include "model/documents/lens.h"

namespace strata {

/// The lens reads the tokens of this run, or the first of them, with the same model.
bool isLensOfRun(const Lens& lens, const Run& run);

/// What is selected when somebody who sees one of the two wants `wanted`. `run` and `lens` may be null; `tied`:
/// isLensOfRun() of them. A cell that is newly chosen chooses the token that it says, and a token the cell that says
/// it, at its head's layer; where the lens is of another text, each of the two keeps what was selected in it before.
Selection tiedSelection(const Run* run, const Lens* lens, bool tied, const Selection& before, Selection wanted);

} // namespace strata
