// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in a lens when nobody is there to select it.
#pragma once

#include "model/documents/lens.h"

namespace strata {

class LensPins;
class SelectionHub;

/// The first token of every level is followed, and the first of them selected; of a text, the last position. Pins that
/// are there stay as they are.
void selectForPicture(const Lens& lens, SelectionHub& hub, LensPins& pins);

} // namespace strata
