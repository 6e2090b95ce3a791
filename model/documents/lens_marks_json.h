// SPDX-License-Identifier: GPL-3.0-or-later
// What a person made of a lens, read from its document.
#pragma once

#include "model/base/json_reader.h"
#include "model/documents/lens.h"

namespace strata {

/// Reads "pins" and "replaced_layers" into the lens, whose positions are there. Both may be missing.
void readLensMarks(const JsonReader& document, Lens& lens);

} // namespace strata
