// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture of a lens says to who does not see it.
#pragma once

#include "model/documents/lens.h"

#include <QString>

namespace strata {

/// How much was read, what stands first at the end and from which layer on, and where most positions settle: "A logit
/// lens of 20 positions over layers 0 to 8. After the last position the final layer says “bird” (p = 0.83), which
/// stands first from layer 5 on. Half of the positions settle by layer 6." Translated.
QString lensAlternativeText(const Lens& lens);

} // namespace strata
