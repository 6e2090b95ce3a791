// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for a blind review: where things lie, and on which machine, is left out; hashes stay.
#pragma once

#include "widgets/figure/figure.h"

#include <nlohmann/json_fwd.hpp>

namespace strata {

/// Entries without hosts and folders: a model is its hash, a file its name.
Provenance withoutOrigin(const Provenance& provenance);
/// The same for a document as it is saved.
void removeOrigin(nlohmann::json& document);

} // namespace strata
