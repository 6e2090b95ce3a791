// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in a lens when nobody is there to select it.
#pragma once

#include "model/documents/lens.h"

namespace strata {

class LensPins;
class SelectionHub;

/// The first token of every level is followed, and the first of them selected; of a text, the last position. A lens
/// that has pins keeps them, and the first of them is selected.
void selectForPicture(const Lens& lens, SelectionHub& hub, LensPins& pins);

} // namespace strata
