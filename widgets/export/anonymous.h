// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for a blind review: where things lie, and on which machine, is left out; hashes stay.
#pragma once

#include "model/documents/document.h"
#include "widgets/figure/figure.h"

namespace strata {

/// Entries without hosts and folders: a model is its hash, a file its name.
Provenance withoutOrigin(const Provenance& provenance);
/// The same document, what lies where and on which machine aside; what people wrote stays as it is. Its figures say
/// nothing of it, either. Null for null.
DocumentPtr withoutOrigin(const DocumentPtr& document);

} // namespace strata
