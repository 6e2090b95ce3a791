// SPDX-License-Identifier: GPL-3.0-or-later
// Every view that there is.
#pragma once

#include "widgets/figure/registry.h"

namespace strata {

const Registry& registry();

} // namespace strata
