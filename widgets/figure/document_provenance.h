// SPDX-License-Identifier: GPL-3.0-or-later
// Where a figure's numbers come from, as far as every kind of document says it.
#pragma once

#include "widgets/figure/figure.h"

namespace strata {

/// Puts an entry behind the others; an empty value is left out.
void addEntry(Provenance& to, const QString& key, const QString& value);

/// The program and, of a document, model and heads: what stands before the entries of its kind.
void addOrigin(Provenance& to, const Document* document);

/// What it was computed on, and in which type.
void addComputation(Provenance& to, const Document& document);

} // namespace strata
